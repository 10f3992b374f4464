#!/usr/bin/env bash
# The fast door: what a commit should pass. `make test` is the whole.
source "$(dirname "$0")/lib.sh"

npm_packages
say 'Format';  cargo fmt --all --check
say 'Lints';   cargo clippy --quiet --all-targets -- -D warnings
say 'Core';    cargo test --quiet -p triennium-core
say 'Walls';   cargo test --quiet -p triennium-tests --test tidy
say 'Window: types';      (cd ui && npm run --silent check)
say 'Window: unit tests'; (cd ui && npm test --silent)
say 'The fast checks pass.'
