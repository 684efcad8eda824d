# make nightly · make test · make ui · make dashboard: each sets up what it needs the first time.
#   make nightly SHOP=online_retail DATE=2011-12-09
#   make backfill SHOP=online_retail FROM=2011-12-01 TO=2011-12-09

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3.12 python3.11 python3.13 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

# What we ship sends no usage data anywhere.
export DO_NOT_TRACK := 1
export DAGSTER_DISABLE_TELEMETRY := true
export GX_ANALYTICS_ENABLED := false

# Each worker takes whole files, with one thread of its own for mathematics: they wait for each other otherwise.
WORKERS ?= 2
PYTEST := OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

RUN_SHOP := $(if $(SHOP),--shop $(SHOP))
ON := $(if $(ENGINE),PERENNIAL_ENGINE=$(ENGINE) )
READY := $(VENV)/.ready$(if $(filter spark,$(ENGINE)),-spark)

.DEFAULT_GOAL := help
.PHONY: help install nightly backfill ui dashboard demo truth deliver data-docs docs test test-quick cluster cluster-stop faults kills fuzz lint audit format clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed, and none was found: install one, or name it with PYTHON=…"; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Perennial (a minute or two, once) …"
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.ready-dashboard: $(VENV)/.ready
	@echo "Installing the dashboard …"
	@$(PIP) install --constraint constraints.txt --editable '.[dashboard]'
	@touch $@

$(VENV)/.ready-docs: $(VENV)/.ready
	@echo "Installing what the docs need …"
	@$(PIP) install --constraint constraints.txt --editable '.[docs]'
	@touch $@

$(VENV)/.ready-spark: $(VENV)/.ready
	@echo "Installing Spark …"
	@$(PIP) install --constraint constraints.txt --editable '.[spark]'
	@touch $@

$(VENV)/.ready-production: $(VENV)/.ready
	@echo "Installing the dashboard, and Dagster's Postgres …"
	@$(PIP) install --constraint constraints.txt --editable '.[dashboard,postgres]'
	@touch $@

$(VENV)/.ready-fuzz: $(VENV)/.ready-dev
	@echo "Installing the fuzzer …"
	@$(PIP) install --constraint constraints.txt --editable '.[fuzz]'
	@touch $@

# What looks for vulnerabilities has packages of its own, which are none of ours.
$(VENV)/audit/bin/pip-audit: | $(BIN)/python
	@echo "Installing pip-audit …"
	@$(BIN)/python -m venv $(VENV)/audit
	@$(VENV)/audit/bin/python -m pip --disable-pip-version-check --quiet --quiet install 'pip-audit>=2.10,<3'

$(VENV)/.ready-dev: $(VENV)/.ready
	@echo "Installing what the tests need …"
	@$(PIP) install --constraint constraints.txt --editable '.[dashboard,dev,docs,spark]'
	@touch $@

install: $(VENV)/.ready-production ## Install what production needs, and run nothing

nightly: $(READY) ## Run a night: SHOP=… DATE=… (default: the latest) ENGINE=duckdb|spark
	@$(ON)$(BIN)/perennial nightly $(RUN_SHOP) $(if $(DATE),--date $(DATE))

backfill: $(READY) ## Run a range of nights as one: SHOP=… FROM=… TO=… ENGINE=…
	@$(ON)$(BIN)/perennial backfill $(RUN_SHOP) --from "$(FROM)" --to "$(TO)"

ui: $(VENV)/.ready ## Open Dagster on 127.0.0.1: SHOP=… PORT=…
	@$(BIN)/perennial ui $(RUN_SHOP) $(if $(PORT),--port $(PORT))

dashboard: $(VENV)/.ready-dashboard ## Open the marketers' pages on 127.0.0.1: SHOP=… PORT=…
	@$(BIN)/perennial dashboard $(RUN_SHOP) $(if $(PORT),--port $(PORT))

demo: $(VENV)/.ready ## Deliver the demo shop: SIZE=small|standard|large SEED=…
	@$(BIN)/perennial demo $(if $(SIZE),--size $(SIZE)) $(if $(SEED),--seed $(SEED))

truth: $(VENV)/.ready ## Hold the demo shop's published night against the truth
	@$(BIN)/perennial truth

deliver: $(VENV)/.ready ## Lay a public data set out as deliveries: SHOP=…
	@$(BIN)/perennial deliver $(RUN_SHOP)

data-docs: $(VENV)/.ready ## Write Great Expectations' pages about a night: SHOP=… DATE=…
	@$(BIN)/perennial data-docs $(RUN_SHOP) $(if $(DATE),--date $(DATE))

docs: $(VENV)/.ready-docs ## Build the pages of docs/ as a site: build/docs/index.html
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -W ignore -m mkdocs build --strict --quiet
	@echo "build/docs/index.html"

test: lint ## Check everything: WORKERS=…
	@$(PYTEST)

test-quick: $(VENV)/.ready-dev ## The tests that take seconds: WORKERS=…
	@$(PYTEST) -m "not slow"

cluster: $(VENV)/.ready-spark ## Start a Spark cluster on this machine: WORKERS=…
	@$(BIN)/perennial cluster start --workers $(WORKERS)

cluster-stop: $(VENV)/.ready-spark ## End it
	@$(BIN)/perennial cluster stop

KILLS ?= 1000
faults: $(VENV)/.ready-dev ## Try to break nights; writes docs/reliability.md: KILLS=…
	@mkdir -p build && rm -f build/faults.json
	@PERENNIAL_KILLS=$(KILLS) PERENNIAL_FAULT_FIGURES=build/faults.json $(BIN)/python -m pytest -o timeout=0 tests/faults tests/end_to_end/test_forgetting.py; \
		ended=$$?; $(BIN)/python -m tests.faults.report build/faults.json; exit $$ended

kills: $(VENV)/.ready-dev ## Go on killing nights until there were so many in all, in any number of calls: KILLS=…
	@mkdir -p build
	@PERENNIAL_KILLS=$(KILLS) PERENNIAL_FAULT_FIGURES=build/faults.json $(BIN)/python -m pytest -o timeout=0 tests/faults/test_kills.py; \
		ended=$$?; $(BIN)/python -m tests.faults.report build/faults.json; exit $$ended

MINUTES ?= 60
fuzz: $(VENV)/.ready-fuzz ## Look for files and expressions that break the door: MINUTES=…
	@$(BIN)/python -W ignore -m tests.faults.fuzz --minutes $(MINUTES); \
		ended=$$?; $(BIN)/python -m tests.faults.report build/fuzz/figures.json; exit $$ended

lint: $(VENV)/.ready-dev ## Style, dangers, types, SQL
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/bandit --quiet --configfile pyproject.toml --recursive orchestration assets ml data dashboard benchmarks
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --nocolor --disable-progress-bar dbt_project/models

audit: $(VENV)/audit/bin/pip-audit ## Hold constraints.txt against known vulnerabilities; 1 = one was found
	@.ci/audit

format: $(VENV)/.ready-dev ## Put code into shape
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

clean: ## Remove the environment and caches; data stays
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache *.egg-info
