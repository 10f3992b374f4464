#!/usr/bin/env bash
# The fast door: what a commit should pass. `make test` is the whole.
source "$(dirname "$0")/lib.sh"

npm_packages
say 'Format';  cargo fmt --all --check
say 'Lints';   cargo clippy --quiet --all-targets -- -D warnings
# Without -p: another set of packages has other features, and would compile everything once more.
say 'Core and walls'; cargo test --quiet --lib --test report --test tidy
say 'Window: types';      (cd ui && npm run --silent check)
say 'Window: unit tests'; (cd ui && npm test --silent)
say 'The fast checks pass.'
