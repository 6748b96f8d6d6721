# 两个常用命令：make site（检查并构建网站）、make test（运行测试）。
# Every target creates what it needs; nothing is installed outside .venv.

PYTHON ?= python3
BIN := .venv/bin
# Material announces MkDocs 2.0 at every build; docs/adr/0001 says why this site stays on 1.x.
export NO_MKDOCS_2_WARNING := 1

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# What `make bench` measures: numbers of policies, and rounds (without ROUNDS 3, at 10,000 policies one).
SIZES ?= 100 1000 10000
ROUNDS ?=
# How long `make fuzz` runs, and another number for other inputs than last time.
MINUTES ?= 60
SEED ?= 0

# What `make audit` looks up, and where `make sbom` writes.
LOCKS ?= $(wildcard requirements/*.lock)
SBOM ?= dist/tongbu.cdx.json

.PHONY: site check serve hook test lint reference bench bench-page bench-comparing bench-alignment bench-serving weight picture fuzz real schema audit sbom lock clean

site: .venv/site.ready
	$(BIN)/tongbu check
	$(BIN)/tongbu build
	@echo "网站已生成：site/index.html"

check: .venv/site.ready
	$(BIN)/tongbu check

serve: .venv/site.ready
	$(BIN)/mkdocs serve --no-strict

# Before each commit the gate is asked, and a commit with errors is refused.
hook: .venv/site.ready
	chmod +x .githooks/pre-commit
	git config core.hooksPath .githooks

# Three at once on two processors: browsers wait more than they work. Compiled first, as a test runs many programs,
# also where the environment forbids Python to keep what it compiles. One worker runs a module: what its tests share
# is made once.
test: .venv/dev.ready
	@$(BIN)/python -m compileall -q hooks tests
	$(BIN)/pytest -n 3 --dist loadscope --no-loadscope-reorder

lint: .venv/dev.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/dev.ready .venv-bench/ready
	PYTHONPATH=tests $(BIN)/python -m bench $(SIZES) $(if $(ROUNDS),--rounds $(ROUNDS))

# docs/benchmarks.md from the figures that `make bench` has kept.
bench-page: .venv/dev.ready
	PYTHONPATH=tests $(BIN)/python -m bench.page

bench-comparing: .venv/dev.ready
	PYTHONPATH=tests $(BIN)/python -m bench.comparing

bench-alignment: .venv/dev.ready
	PYTHONPATH=tests $(BIN)/python -m bench.alignment

# Needs wrk and nginx: apt-get install wrk nginx-light
bench-serving: .venv/dev.ready
	PYTHONPATH=tests $(BIN)/python -m bench.serving

# The README's picture, of the site as it is; needs Chromium and Chinese fonts.
picture: .venv/dev.ready site
	PYTHONPATH=tests $(BIN)/python -m manual.picture

weight: .venv/dev.ready
	PYTHONPATH=tests $(BIN)/python -m bench.weight

# Mutated files for every reader of untrusted ones; what breaks one is kept in tests/fuzz/found.
fuzz: .venv/dev.ready
	PYTHONPATH=tests $(BIN)/python -m fuzz --minutes $(MINUTES) --seed $(SEED)

real: .venv/dev.ready
	PYTHONPATH=tests $(BIN)/python -m real
	TONGBU_EVERY=1 $(BIN)/pytest -n 2 -m data

# docs/manual/reference and .vscode, from what the program knows; tests fail where they lag.
reference: .venv/dev.ready
	PYTHONPATH=tests $(BIN)/python -m reference

schema: .venv/site.ready
	$(BIN)/tongbu schema

# Known vulnerabilities of everything pinned; needs the network. What could not be looked up counts as failed.
audit: .venv-audit/ready
	PYTHONPATH=tests .venv-audit/bin/python -m supply.audit $(LOCKS)

# What the site is built with, as CycloneDX: the packages of site.lock, the chart script and the fonts.
sbom: .venv/site.ready .venv-audit/ready
	PYTHONPATH=hooks:tests .venv-audit/bin/python -m supply.bom $(BIN)/python -o $(SBOM)

# The environment. A stamp is newer than the locks it was made from.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "需要 Python 3.11 或者更高版本。"; exit 1; }
	@$(PYTHON) -m venv .venv \
		|| { echo "无法创建 Python 环境。在 Debian 上请先运行：apt-get install python3-venv"; rm -rf .venv; exit 1; }

.venv/site.ready: requirements/site.lock pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes -r requirements/site.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@command -v npm >/dev/null || $(PIP) install --require-hashes -r requirements/node.lock
	@$(BIN)/python -m tongbu.assets
	@touch $@

.venv/dev.ready: requirements/dev.lock .venv/site.ready
	$(PIP) install --require-hashes -r requirements/dev.lock
	@touch $@

# The programs that `make bench` measures beside ours, apart from ours.
.venv-bench/ready: requirements/bench.lock | .venv/bin/python
	@$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/bench.lock
	@touch $@

# The programs of `make audit` and `make sbom`, apart from what they look at.
.venv-audit/ready: requirements/audit.lock | .venv/bin/python
	@$(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/audit.lock
	@touch $@

# Renew the locks: only by hand, reviewed as a diff.
lock: .venv/dev.ready
	$(PIP) install uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml --group build -o requirements/site.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml --group build --group dev -c requirements/site.lock -o requirements/dev.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group bench -c requirements/site.lock -o requirements/bench.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group audit -c requirements/site.lock -o requirements/audit.lock

clean:
	rm -rf .venv .venv-audit .venv-bench site
