# Everything a newcomer needs: make demo, make test. The rest is the developer's.
# Each target sets the machine up by itself and is quick when that is done.

SHELL := /bin/sh
PYTHON := .venv/bin/python
MINUTES ?=
ONLY ?=
# Two more than the cores CI has: many tests wait for a disk or a deadline. Who is done takes from who is not.
WORKERS ?= 4
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-header --no-annotate pyproject.toml

# What was read once is kept, also where the machine would not: tests start many programs.
export PYTHONDONTWRITEBYTECODE :=

# Each target sets up first: two of them at once would both build the same environment.
.NOTPARALLEL:
.PHONY: help setup setup-tests words pictures demo test quick soak bench build lint lock clean

help:           ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile

setup:          ## the virtual environment with the locked packages
	@.ci/setup

setup-tests:    ## what only the tests need besides
	@.ci/setup --tests

words: setup    ## the screens' texts gathered for the translators, and their translations made ready
	.venv/bin/pyside6-lupdate -silent -locations none -no-obsolete pos/screens/*.py pos/screens/office/*.py -ts resources/translations/kaunta_sw.ts
	.venv/bin/pyside6-lupdate -silent -locations none -no-obsolete -pluralonly pos/screens/*.py pos/screens/office/*.py -ts resources/translations/kaunta_en.ts
	.venv/bin/pyside6-lrelease -silent resources/translations/kaunta_en.ts resources/translations/kaunta_sw.ts

pictures: setup ## every screen as a picture, in both themes and languages and three sizes, in build/pictures
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.screens.pictures build/pictures

demo: setup     ## a practice shop in its window; with no screen a morning, played into demo-output
	@$(PYTHON) -m pos demo

lint: setup     ## format, lint, imports, types
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	.venv/bin/lint-imports --no-logo
	$(PYTHON) -m mypy

# Reading all tests takes each worker twice as long when nobody has kept them read, and the types leave a core free.
test: setup-tests  ## every check, as it must pass before anything lands
	@$(PYTHON) -m pytest --collect-only -qq >/dev/null 2>&1 & reading=$$!; \
	$(MAKE) --no-print-directory lint && { wait $$reading || true; }
	TMPDIR=$$(.ci/room) HYPOTHESIS_PROFILE=ci $(PYTHON) -m pytest -n $(WORKERS) --dist worksteal --cov --cov-report=
	$(PYTHON) -m tests.coverage_list

quick: setup-tests lint ## the developer's minute: the fast tests only
	TMPDIR=$$(.ci/room) $(PYTHON) -m pytest -n $(WORKERS) -m "not slow"

soak: setup-tests       ## the full fault counts, or as far towards them as it comes in MINUTES=30
	$(PYTHON) -m tests.soak $(if $(MINUTES),--minutes $(MINUTES)) $(if $(ONLY),--only $(ONLY))

bench: setup    ## figures, as ratios within one run
	@$(PYTHON) -m pos bench

build:          ## the till as a folder that runs without Python, in dist/kaunta, tried as a shop's computer would
	@.ci/setup --build
	.venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/work build.spec
	$(PYTHON) -m tests.built dist/kaunta

lock:           ## the locks anew from pyproject.toml (needs uv)
	$(COMPILE) --extra till --extra relay --extra practice --extra dev -o requirements.lock
	$(COMPILE) --extra relay --constraint requirements.lock -o requirements-relay.lock

clean:          ## away with everything that can be made again
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis .coverage* demo-output build dist
