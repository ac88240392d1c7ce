# Two commands do everything on a machine that has Swift and apt: `make demo` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# Quick to build by default; `make demo CONFIG=release` is what one would deploy.
CONFIG ?= debug
BUILD := swift build --explicit-target-dependency-import-check error
RELEASE := $(BUILD) -c release --static-swift-stdlib
PACKAGES := coinor-libcbc-dev libexpat1-dev libfribidi-dev libpq-dev librsvg2-bin libzip-dev pandoc pkg-config poppler-utils \
  postgresql python3 python3-venv strace
PYTHON := .venv/bin/python3
TYPST := 0.15.2
SEGNO := 1.6.6
PYTE := 0.8.2
PEXPECT := 4.9.0
ELEMENTPATH := 5.1.4
PYXFORM := 4.5.0
PEERS := fastapi==0.165.0 asyncpg==0.32.0 uvicorn==0.54.0 uvloop==0.23.0 httptools==0.9.0 cryptography==50.0.2
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: help demo test bench soak format docs tools build schema pictures

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: tools build ## Try everything with invented figures: database, reports, service
	@"$$(swift build -c $(CONFIG) --show-bin-path)/jalond" demo --donnees run

test: tools ## Install what is missing, run every test
	$(BUILD) --build-tests
	JALON_PYTHON="$(CURDIR)/$(PYTHON)" swift test --skip-build

bench: tools ## Ratios against pgbench, psql, pyxform and elementpath, in one paired run
	$(PYTHON) -m pip install --quiet --disable-pip-version-check elementpath==$(ELEMENTPATH) pyxform==$(PYXFORM) \
	  $(PEERS)
	$(RELEASE) --product jalond
	$(RELEASE) --product jalon
	$(RELEASE) --product jalon-bench
	JALON_PYTHON="$(CURDIR)/$(PYTHON)" "$$($(RELEASE) --show-bin-path)/jalon-bench"

soak: tools ## The long runs: every test with ten to a hundred times the rounds
	$(BUILD) --build-tests
	mkdir -p run
	JALON_SOAK=1 JALON_PYTHON="$(CURDIR)/$(PYTHON)" swift test --skip-build 2>&1 | tee run/soak.log

format: ## Rewrite the sources in the one style
	swift format --in-place --recursive --parallel Package.swift Sources Tests
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

docs: tools build ## The pictures of the README, made again by a running `make demo`
	./docs/make-pictures

schema: tools ## sql/schema.sql from the migrations, after one was added
	$(BUILD) --build-tests
	JALON_UPDATE_SCHEMA=1 swift test --skip-build --filter SchemaTests

build: ## Both programs
	$(if $(filter release,$(CONFIG)),$(RELEASE),$(BUILD)) --product jalond
	$(if $(filter release,$(CONFIG)),$(RELEASE),$(BUILD)) --product jalon

tools:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installation :$$missing"; \
	  $(SUDO) dpkg --configure -a; \
	  $(SUDO) apt-get update -q; \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $$missing; \
	fi
	@if ! $(PYTHON) -c 'import typst, segno, pyte, pexpect' 2>/dev/null; then \
	  echo "Installation : typst $(TYPST), segno $(SEGNO), pyte $(PYTE), pexpect $(PEXPECT)"; \
	  python3 -m venv --clear .venv; \
	  $(PYTHON) -m pip install --quiet --disable-pip-version-check typst==$(TYPST) segno==$(SEGNO) \
	    pyte==$(PYTE) pexpect==$(PEXPECT); \
	fi
