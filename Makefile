# `make run` and `make test` need Python 3.11+ with pip and venv, and make; the rest they install.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)

.PHONY: run test format translations package bundle smoke release-check clean

run: $(VENV)/installed
	$(BIN)/python packaging/first_run.py

# The cheap checks come first.
test: $(VENV)/installed-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2
	$(BIN)/python -m restoreapp self-test

# TORCH is cpu or cuda; TORCH_INDEX is the address of that build's wheels, from PyTorch's own page,
# where pip does not take it by itself.
TORCH ?= cpu
TORCH_INDEX ?=
TORCH_PIN := $(shell sed -n 's/^ *"\(torch==.*\)",$$/\1/p' pyproject.toml)
PACKAGE_VENV ?= build/venv
PACKAGE_BIN := $(PACKAGE_VENV)/$(notdir $(BIN))

package: bundle
	$(MAKE) smoke

bundle: $(PACKAGE_VENV)/installed
	$(PACKAGE_BIN)/python packaging/bundle.py --torch $(TORCH)

# What `bundle` made.
smoke: $(PACKAGE_VENV)/installed
	$(PACKAGE_BIN)/python packaging/smoke.py --program dist/restoreapp/restoreapp$(if $(filter Windows_NT,$(OS)),.exe)
	$(if $(filter cpu,$(TORCH)),$(PACKAGE_BIN)/python packaging/smoke.py --archive dist)

release-check: $(PACKAGE_VENV)/installed
	$(PACKAGE_BIN)/python packaging/release_check.py

$(PACKAGE_VENV)/installed: pyproject.toml
	$(PYTHON) -m venv --clear $(PACKAGE_VENV)
	$(PACKAGE_BIN)/python -m pip install --quiet $(if $(TORCH_INDEX),--index-url $(TORCH_INDEX)) $(TORCH_PIN)
	$(PACKAGE_BIN)/python -m pip install --quiet --editable '.[package]'
	touch $@

format: $(VENV)/installed-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Finds texts that are new, merges them into resources/translations/*.ts and compiles those.
translations: $(VENV)/installed
	$(BIN)/python packaging/translations.py

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@

clean:
	rm -rf $(VENV) build dist out *.egg-info
