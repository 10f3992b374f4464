#!/usr/bin/env bash
# The whole audit loop through `triennium call`, in a new workspace; leaves out/loop and the PDFs in ./out.
source "$(dirname "$0")/lib.sh"

out="${1:-out}"
# The tests hand over the command line they have built already: building it alone would compile every crate once more,
# because cargo unites features anew for each set of packages.
triennium="${TRIENNIUM:-$target/debug/triennium}"
[ -n "${TRIENNIUM:-}" ] || cargo build --quiet -p triennium-cli
mkdir -p "$out"
exec node scripts/loop.mjs "$triennium" "$out"
