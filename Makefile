PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help run test check fix goldens screenshots bench lock wheel clean

help: ## what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/:/' | column -t -s ':'

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

run: $(READY) ## open the default article (ARGS='FILE…' opens others)
	@$(BIN)/timeline $(ARGS)

test: $(READY) ## run every test
	$(BIN)/pytest -n 2

check: $(READY) ## what CI runs: format, lint, types, floors, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

fix: $(READY) ## format, and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

goldens: $(READY) ## write the golden files and snapshots anew; read the diff
	$(BIN)/pytest -n 2 --snapshot-update

screenshots: $(READY) ## drive the app and draw it
	$(BIN)/python screenshots/take.py

bench: $(READY) ## accuracy (where $$TIMELINE_CORPORA is set) and speed (ARGS=--million: at a million rows)
	$(BIN)/python tests/bench/run.py $(ARGS)

lock: $(READY) ## pin every dependency anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-header \
	  --no-annotate --no-emit-index-url --upgrade --group dev pyproject.toml -o requirements.lock

wheel: $(READY) ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation

clean: ## remove what was made
	rm -rf $(VENV) build dist
