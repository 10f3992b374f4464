#!/usr/bin/env bash
# Makes verify.html anew, and the file with its hash. A unit test of the window fails when they are out of date.
source "$(dirname "$0")/lib.sh"

npm_packages
(cd ui && npm run --silent build:verify)
cat docs/verify-html.sha256
