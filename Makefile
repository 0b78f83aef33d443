# The only list of commands. Each does the set-up that it needs.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
# Each start of a build would compile all libraries again where Python may not keep what it compiled.
export PYTHONDONTWRITEBYTECODE :=

PYTHON ?= python3
BIN := .venv/bin
SCRIPTS := '**/*.{js,mjs}'

.PHONY: help setup serve build publish back release load quick test check facts fix flows rules picture icons shots bench engines browser node lock

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

setup: .venv/ready ## Make .venv from the lock, hashes checked; one that works is never thrown away
.venv/ready: .venv/guide requirements.txt
	@$(PYTHON) -m tools.environment requirements.txt $@

# What a writer needs: the guide's own packages, without those of the tests.
.venv/guide: requirements-guide.txt pyproject.toml
	@$(PYTHON) -m tools.environment requirements-guide.txt $@

serve: .venv/guide ## Serve the guide at http://127.0.0.1:8000 with live reload; PORT=8001 for another port
	@$(BIN)/python -m daozhang_mkdocs.serve --port $(or $(PORT),8000)

# What a page calls its version: the day in China and the commit.
publish release: export DAOZHANG_VERSION ?= $(shell TZ=Asia/Shanghai git log -1 --date=format-local:%F --format='%cd (%h)')

build: .venv/guide ## Build the guide strictly into site/, ready for any web server
	$(BIN)/mkdocs build --strict
	$(BIN)/python -m deploy.finish site

publish: setup ## Publish: TO=/srv/daozhang, or TO=remote:bucket of rclone (deploy/README.md)
	$(BIN)/python -m deploy.publish "$(TO)"
	$(MAKE) --no-print-directory build
	$(BIN)/python -m deploy.publish "$(TO)" --site site $(OPTIONS)

back: setup ## Take the last release in a folder back: TO=/srv/daozhang
	$(BIN)/python -m deploy.publish "$(TO)" --back

release: setup ## Write dist/: an archive of the site with checksums and a bill of materials
	$(BIN)/python -m deploy.release
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(MAKE) --no-print-directory build
	$(BIN)/python -m deploy.release site dist

quick: setup node ## Run the pure tests: no built site, no browser, a few seconds
	$(BIN)/pytest --quiet -m "not slow" --ignore=tests/browser

test: setup check browser servers ## Lint, build strictly and run all tests, in real browsers too
	$(BIN)/pytest

check: setup node ## Lint, format, types and English spelling
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	node_modules/.bin/tsc && node_modules/.bin/tsc --project tests
	node_modules/.bin/prettier --check --log-level warn $(SCRIPTS)
	$(BIN)/codespell docs hooks overrides bench tools deploy decisions *.yml *.md

facts: .venv/guide ## List the facts by the day of their next check; a page to work through and a calendar in .cache/
	@mkdir -p .cache
	@$(BIN)/daozhang facts docs/data
	@$(BIN)/daozhang facts docs/data --format html > .cache/facts.html
	@$(BIN)/daozhang facts docs/data --format ics > .cache/facts.ics

fix: setup node ## Fix what can be fixed automatically
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	node_modules/.bin/prettier --write --log-level warn $(SCRIPTS)

flows: setup ## Draw each flow, and list every path, in .cache/flows/, for eyes to judge
	$(BIN)/python -m tools.flows

rules: setup ## Write RULES.md from the rules themselves
	$(BIN)/python -m tools.rules

picture: build browser ## Take the README's picture
	$(BIN)/python -m tools.picture

icons: browser ## Draw the home-screen icons and the chat cards
	$(BIN)/python -m tools.icons

shots: build browser ## Photograph the pages into .cache/shots/, for eyes to judge
	$(BIN)/python -m tools.shots

load: build servers ## Drive nginx with 200 readers while releases are turned (needs wrk)
	$(BIN)/python -m bench.load

bench: setup browser ## Weigh each type of page beside a default Material site, and time its paints
	$(BIN)/python -m bench.pages

engines: build browser ## Walk through the guide in Chromium 67 to the newest, Firefox and WebKitGTK
	$(BIN)/python -m tools.browsers.old_chromium 67 72 79 83 92
	$(BIN)/python -m tools.engines

browser: setup node ## Find Chromium, old ones too, WebKitGTK and Firefox; on Debian as root, install what is missing
	$(BIN)/python -m tools.browsers.chromium
	$(BIN)/python -m tools.browsers.webkit
	$(BIN)/python -m tools.browsers.firefox
	$(BIN)/python -m tools.browsers.old_chromium 67 83

servers: setup ## Find nginx and Caddy; on Debian as root, install what is missing
	$(BIN)/python -m tools.servers

node: node_modules/ready ## Find Node, and install what the checks of browser code need
node_modules/ready: package-lock.json .npmrc | setup
	$(BIN)/python -m tools.node
	npm ci --silent
	@touch $@

lock: ## Make both locks from pyproject.toml
	$(PYTHON) -m venv .cache/uv && .cache/uv/bin/pip install --quiet uv
	.cache/uv/bin/uv pip compile --quiet --upgrade --generate-hashes --no-header --no-annotate \
	  --python-version 3.11.5 --all-extras pyproject.toml --output-file requirements.txt
	.cache/uv/bin/uv pip compile --quiet --generate-hashes --no-header --no-annotate --constraint requirements.txt \
	  --python-version 3.11.5 --extra guide pyproject.toml --output-file requirements-guide.txt
