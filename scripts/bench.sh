#!/usr/bin/env bash
# `make bench`: measures with the bench profile and prints Markdown tables. Wants a quiet machine and about 15 GB below
# ${TMPDIR:-/tmp}. Not part of the tests: results are read by people and kept in docs/performance.md.
source "$(dirname "$0")/lib.sh"

say 'Hashing, taking in'
cargo run --quiet --profile bench -p triennium-core --example bench_hash
say 'Findings, lists, search, opening, reports'
cargo run --quiet --profile bench -p triennium-tests --bin bench
say 'Packs: seal and verify'
cargo run --quiet --profile bench -p triennium-core --example bench_pack
