# Shared by the scripts; sourced, never run. Every script starts in the project's top folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Where cargo builds to: CARGO_TARGET_DIR is respected everywhere.
target="${CARGO_TARGET_DIR:-target}"

say() { printf '\n\033[1m%s\033[0m\n' "$*" | if [ -t 1 ]; then cat; else sed 's/\x1b\[[0-9;]*m//g'; fi; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# $1 is at least version $2
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# The window's packages, once for each change of the lock file.
npm_packages() {
  if [ ! -e ui/node_modules/.package-lock.json ] || [ ui/package-lock.json -nt ui/node_modules/.package-lock.json ]; then
    say 'Fetching the window'"'"'s packages'
    (cd ui && npm ci --no-audit --no-fund)
    touch ui/node_modules/.package-lock.json
  fi
}

# A browser for the tests: what CHROMIUM names, what is installed, or what Playwright fetched.
find_chromium() {
  local name
  if [ -n "${CHROMIUM:-}" ]; then printf '%s\n' "$CHROMIUM"; return; fi
  for name in chromium google-chrome-stable google-chrome; do
    # On Ubuntu `chromium` may be a stub that only asks for a snap.
    if command -v "$name" >/dev/null && "$name" --version >/dev/null 2>&1; then command -v "$name"; return; fi
  done
  find "${HOME:-/root}/.cache/ms-playwright" -path '*chrome-linux*/chrome' -type f 2>/dev/null | sort -V | tail -n 1
}

verapdf_home() { printf '%s\n' "${VERAPDF_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/triennium-tests/verapdf}"; }

# Judges PDF files as PDF/A-3a and PDF/UA-1; says of each what is wrong.
verapdf() {
  local wrapper=../shared/tools/verapdf/verapdf
  [ -e "$wrapper" ] || fail "$wrapper is missing: the PDFs are judged by it"
  VERAPDF_HOME="$(verapdf_home)" "$wrapper" 3a,ua1 "$@"
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# Work beside the main line: `beside NAME COMMAND…` starts it, with its output kept; `join_beside` waits for all of it, prints
# what each one said, and ends the script where one has failed. `stop_beside` is for the trap of a script that ends early.
beside_names=() beside_jobs=() beside_logs=()

beside() {
  local log; log="$(mktemp)"
  (trap - EXIT; "${@:2}") >"$log" 2>&1 &
  beside_names+=("$1") beside_jobs+=("$!") beside_logs+=("$log")
}

join_beside() {
  local at failed=()
  for at in "${!beside_jobs[@]}"; do
    wait "${beside_jobs[at]}" || failed+=("${beside_names[at]}")
    say "${beside_names[at]}"
    cat "${beside_logs[at]}"
    rm -f "${beside_logs[at]}"
  done
  beside_names=() beside_jobs=() beside_logs=()
  [ "${#failed[@]}" -eq 0 ] || fail "Failed: ${failed[*]}"
}

stop_beside() {
  local at
  for at in "${!beside_jobs[@]}"; do
    kill "${beside_jobs[at]}" 2>/dev/null || true
    say "Stopped, or not looked at: ${beside_names[at]}"
    cat "${beside_logs[at]}"
    rm -f "${beside_logs[at]}"
  done
}

# How far the clock is since the script set SECONDS to 0.
took() { printf '  after %d min %d s\n' "$((SECONDS / 60))" "$((SECONDS % 60))"; }
