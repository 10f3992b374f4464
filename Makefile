# The doors of the project. `make` alone lists them; README.md says more.

SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test check bench fuzz bindings page install loop

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/' | expand -t 18

run: ## install what is missing, build, open the window on the sample organisation (headless: run the loop)
	@scripts/run.sh

test: ## install what the tests need and pass every test, the real window's included
	@scripts/test.sh

check: ## the fast door before a commit: format, lints, core tests, types and unit tests of the window
	@scripts/check.sh

bench: ## measure; results belong into docs/performance.md
	@scripts/bench.sh

fuzz: ## give every reader of foreign files a minute of hostile input (not in CI)
	@scripts/fuzz.sh

bindings: ## write the window's types anew from the command table
	@scripts/bindings.sh

page: ## make verify.html anew from ui/verify and the words it uses
	@scripts/page.sh

install: ## only install what building and testing need
	@scripts/install.sh test

loop: ## the whole audit loop through `triennium call`, leaving workspace and PDF in ./out
	@scripts/loop.sh
