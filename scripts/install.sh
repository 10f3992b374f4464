#!/usr/bin/env bash
# Installs what is missing on Debian 12 or Ubuntu 24.04: `install.sh build` for building and running, `install.sh test` for
# every test besides. Asks dpkg first, so it costs nothing when all is there. Rust and Node are yours to have.
source "$(dirname "$0")/lib.sh"

build=(build-essential pkg-config libwebkit2gtk-4.1-dev libssl-dev libclang-dev)
tests=(xvfb webkit2gtk-driver qpdf poppler-utils mupdf-tools ghostscript openssl python3 bsdutils)

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "These packages are missing and neither root nor sudo is at hand: ${missing[*]}"; fi
}

apt_install() {
  missing=()
  local name
  for name in "$@"; do
    dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null | grep -q '^ii' || missing+=("$name")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "Installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

check_tools() {
  command -v cargo >/dev/null || fail 'Rust is missing: install it from https://rustup.rs'
  command -v npm >/dev/null || fail 'Node.js is missing: install version 20.19 or newer from https://nodejs.org'
  local node; node="$(node --version)"
  at_least "${node#v}" 20.19.0 || fail "Node.js is ${node}; 20.19 or newer is needed"
}

system_packages() {
  if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian or Ubuntu: what is needed has to be there already (${build[*]})." >&2
    return
  fi
  apt_install "${build[@]}"
  [ "$1" = test ] && apt_install "${tests[@]}" || true
}

browser() {
  [ -n "$(find_chromium)" ] && return
  # Debian packages Chromium; Ubuntu only has a snap, so Playwright fetches its own there.
  if grep -q '^ID=debian' /etc/os-release; then apt_install chromium
  else say 'Fetching Chromium'; (cd ui && npx playwright-core install --with-deps chromium); fi
}

check_tools
system_packages "${1:-build}"
npm_packages
if [ "${1:-build}" = test ]; then browser; fi
