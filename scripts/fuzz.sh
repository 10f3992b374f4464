#!/usr/bin/env bash
# `make fuzz`: every fuzz target for a bounded time (SECONDS_EACH, a minute), on top of its seeds. Not in CI. What it finds
# lies in fuzz/artifacts/<target>: `cargo fuzz run <target> <file>` in fuzz/ shows it again; mend it with a unit test.
source "$(dirname "$0")/lib.sh"

command -v cargo-fuzz >/dev/null || { say 'Installing cargo-fuzz'; cargo install --locked cargo-fuzz; }
# Instrumentation is of nightly; this lets the pinned compiler have it.
export RUSTC_BOOTSTRAP=1
seconds="${SECONDS_EACH:-60}"
found="$(mktemp -d)"
trap 'rm -rf "$found"' EXIT
for target in $(cd fuzz && sed -n 's/^name = "\([a-z]*\)"$/\1/p' Cargo.toml); do
  say "Fuzzing $target for $seconds s"
  mkdir -p "$found/$target"
  # The first folder takes what is new, so that the seeds stay few. No sanitizer: there is no unsafe code of ours to watch,
  # and without one each target tries twice as much.
  cargo fuzz run --fuzz-dir fuzz --sanitizer none --codegen-units 16 "$target" "$found/$target" "fuzz/corpus/$target" -- \
    -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=10 -print_final_stats=1
done
say 'Nothing found.'
