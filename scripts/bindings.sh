#!/usr/bin/env bash
# Writes the window's types anew from the command table. A test of the core fails when they are out of date.
source "$(dirname "$0")/lib.sh"

file=ui/src/api/gen/wire.ts
mkdir -p "$(dirname "$file")"
cargo run --quiet --bin triennium -- commands --typescript > "$file.new"
mv "$file.new" "$file"
echo "$file is up to date."
