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

say 'Reports, and the same pages drawn by krilla'
placed=$(mktemp -d)
trap 'rm -rf "$placed"' EXIT
report() { cargo run --quiet --profile bench -p triennium-core --example bench_report -- "$@"; }
report 1000 10000
for findings in 1000 10000; do
  report dump "$findings" "$placed/pages"
  cargo run --quiet --release --manifest-path benches/krilla/Cargo.toml -- "$placed/pages" "$placed/krilla.pdf"
done
# Both say the same, or nothing is compared.
report one 10000 "$placed/ours.pdf" >/dev/null
for engine in ours krilla; do pdftotext -raw "$placed/$engine.pdf" "$placed/$engine.txt"; done
cmp "$placed/ours.txt" "$placed/krilla.txt" && echo 'The same text, letter by letter.'
