# The commands of this project. `make` lists them; README.md says more.
.DEFAULT_GOAL := help
.PHONY: help up test quick lint messages bench install
PYTHON ?= python3
RUN = .venv/bin/python
unexport PYTHONDONTWRITEBYTECODE # or each process of each run compiles the whole project anew

help: ## list these commands
	@grep -hE '^[a-z_-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z_-]+):.*## /  make \1\t/' | expand -t 18

install:
	@$(PYTHON) -I config/venv.py

up: install ## the whole site on http://localhost:8000 (PORT, VAR_DIR and what README.md lists can be set)
	@$(RUN) -m config.up

test: install ## everything CI runs
	@$(RUN) -m tests.all

quick: install ## the unit tests alone
	@$(RUN) -m pytest -q -n 2 --dist loadscope -m "not (browser or growth or site or slow or threads or volume or hypothesis)"

lint: install ## everything CI runs but the tests
	@$(RUN) -m tests.all --without-tests

messages: install ## gather the words to translate into locale/
	@DEBUG=true DATABASE_URL=postgres://nobody@localhost/none REDIS_URL=redis://localhost $(RUN) manage.py messages

bench: install ## how slow pages are beside a page that does nothing, with 10,000 staff and 10,000 initiatives
	@$(RUN) -m config.bench
