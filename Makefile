# The only list of commands. Each does the set-up that it needs.
export NO_MKDOCS_2_WARNING := 1

PYTHON ?= python3
BIN := .venv/bin

.PHONY: help setup serve build test check facts fix lock

help: ## Say what there is (this list)
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

setup: .venv/ready ## Make .venv from the lock, hashes checked
.venv/ready: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Python 3.11.5 or later is needed")'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

serve: setup ## Serve the guide at http://127.0.0.1:8000 with live reload
	$(BIN)/mkdocs serve

build: setup ## Build the guide strictly into site/
	$(BIN)/mkdocs build --strict

test: setup check browser build ## Build strictly and run all tests, in a real browser too
	$(BIN)/pytest

check: setup node ## Lint, format, types and English spelling
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	node_modules/.bin/tsc
	$(BIN)/codespell docs hooks overrides bench deploy decisions *.yml *.md

facts: setup ## List the facts by the day on which each is to be checked again
	$(BIN)/daozhang facts docs/data

fix: setup ## Mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: flows
flows: setup ## Draw each flow, and list every path, in tests/flows/paths/
	$(BIN)/python -m tests.flows.paths

.PHONY: bench
bench: setup browser ## Weigh each type of page beside a default Material site, and time its paints
	$(BIN)/python -m bench.pages

.PHONY: picture
picture: build browser ## Take the README's picture again
	$(BIN)/python tests/browser/picture.py

.PHONY: icons
icons: browser ## Draw the home-screen icons and the chat cards again
	$(BIN)/python tests/browser/icons.py

.PHONY: shots
shots: build browser ## Photograph the pages into .cache/shots/, for eyes to judge
	$(BIN)/python tests/browser/shots.py

.PHONY: browser
browser: setup
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m tests.browser.webkit
	$(BIN)/python -m tests.browser.firefox

.PHONY: node
node: node_modules/ready
node_modules/ready: package-lock.json .npmrc | setup
	$(BIN)/python -m tests.node
	npm ci --silent
	@touch $@

.PHONY: rules
rules: setup ## Write RULES.md again from the rules themselves
	$(BIN)/python -m tools.rules

lock: setup ## Make requirements.txt from pyproject.toml again
	$(PYTHON) -m venv .cache/uv && .cache/uv/bin/pip install --quiet uv
	.cache/uv/bin/uv pip compile --quiet --upgrade --generate-hashes --no-header --no-annotate \
	  --python-version 3.11.5 --all-extras pyproject.toml --output-file requirements.txt
