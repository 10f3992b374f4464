#!/usr/bin/env bash
# Writes the window's types anew from the command table. A test of the core fails when they are out of date.
source "$(dirname "$0")/lib.sh"

file=ui/src/api/gen/wire.ts
mkdir -p "$(dirname "$file")"
# The tests' own command line: another set of packages would compile the core once more.
cargo build --quiet --bins --tests
"$target/debug/triennium-under-test" commands --typescript > "$file.new"
mv "$file.new" "$file"
echo "$file is up to date."
