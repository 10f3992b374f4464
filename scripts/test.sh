#!/usr/bin/env bash
# `make test`: installs what the tests need, then passes every one of them, the real window's under Xvfb included.
source "$(dirname "$0")/lib.sh"

scripts/install.sh test
CHROMIUM="$(find_chromium)"
export CHROMIUM
SECONDS=0
scratch="$(mktemp -d)"
trap 'stop_beside; rm -rf "$scratch"' EXIT

# A fresh machine keeps nothing for next time: incremental state would only double what is written.
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0

window_checks() {
  cd ui
  npm run --silent check
  npm test --silent
  npm run --silent build:bridge -- --logLevel warn
}

loop_and_reports() {
  export TRIENNIUM_HOME="$scratch/home"
  TRIENNIUM="$target/debug/triennium-under-test" scripts/loop.sh "$scratch/out"
  node scripts/sample_pdfs.mjs "$target/debug/triennium-under-test" "$scratch/out"
  verapdf "$scratch"/out/*.pdf
}

# Beside the compiler: it often waits for a single crate.
beside 'Window: types, unit tests, build' window_checks

say 'Rust: everything is built'
# The whole workspace, the window's shell too, whose build embeds the pages (src-tauri/build.rs): cargo unites features for
# each set of packages it is given, and another set would compile the core once more.
cargo build --quiet --workspace --bins --tests
took

say 'Rust: core, command line, flows, walls'
cargo test --quiet --workspace
took
join_beside

beside 'The loop through triennium call; its reports and those of the sample organisation under veraPDF' loop_and_reports

say 'The loop and the packs in Chromium; the real window'
# Several files at a time, also where Node would take one: a browser often waits.
node --test --test-concurrency=3 tests/ui/browser/*.test.mjs tests/ui/window/*.test.mjs
took
join_beside

say "Every test passes ($((SECONDS / 60)) min $((SECONDS % 60)) s)."
