#!/usr/bin/env bash
# `make run`: installs what is missing, builds, makes the sample organisation in ./out/sample at the first time and opens the
# window on it. With no display the same loop runs headless.
source "$(dirname "$0")/lib.sh"

if has_display; then scripts/install.sh build; else scripts/install.sh core; fi
say 'Building'
# Both programs at once where there is a display: one after the other would compile the core twice.
if has_display; then cargo build --quiet -p triennium-cli -p triennium-desktop
else cargo build --quiet -p triennium-cli; fi
if [ ! -e out/sample/workspace.db ]; then
  say 'Making the sample organisation in ./out/sample'
  "$target/debug/triennium" sample out/sample
fi
if ! has_display; then
  echo 'There is no display (DISPLAY and WAYLAND_DISPLAY are empty): running the same loop without a window.'
  exec scripts/loop.sh
fi
say 'Opening the window on ./out/sample'
exec "$target/debug/triennium-desktop" "$PWD/out/sample"
