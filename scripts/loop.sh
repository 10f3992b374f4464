#!/usr/bin/env bash
# The whole audit loop through `triennium call`, in a new workspace; leaves out/loop and the PDFs in ./out.
source "$(dirname "$0")/lib.sh"

out="${1:-out}"
cargo build --quiet -p triennium-cli
mkdir -p "$out"
exec node scripts/loop.mjs "$target/debug/triennium" "$out"
