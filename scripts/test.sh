#!/usr/bin/env bash
# `make test`: installs what the tests need, then passes every one of them, the real window's under Xvfb included.
source "$(dirname "$0")/lib.sh"

scripts/install.sh test
CHROMIUM="$(find_chromium)"
export CHROMIUM
SECONDS=0

# A fresh machine keeps nothing for next time: incremental state would only double what is written.
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0

say 'Rust: core, command line, flows, walls'
# The whole workspace, the window's shell too: cargo unites features for each set of packages it is given, and another set
# would compile the core once more.
cargo test --quiet --workspace

say 'Window: types, unit tests, build'
(cd ui && npm run --silent check && npm test --silent && npm run --silent build:bridge -- --logLevel warn)

say 'The loop through triennium call'
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
TRIENNIUM="$target/debug/triennium-under-test" TRIENNIUM_HOME="$scratch/home" scripts/loop.sh "$scratch/out"

say 'What the loop and the sample organisation report, under veraPDF'
TRIENNIUM_HOME="$scratch/home" node scripts/sample_pdfs.mjs "$target/debug/triennium-under-test" "$scratch/out"
verapdf "$scratch"/out/*.pdf

say 'The loop in Chromium'
# The bridge was built with the tests above.
node --test tests/ui/browser/*.test.mjs

say 'The real window'
# Its build embeds the pages (src-tauri/build.rs).
cargo build --quiet --workspace --bins --tests
node --test tests/ui/window/*.test.mjs

say "Every test passes ($((SECONDS / 60)) min $((SECONDS % 60)) s)."
