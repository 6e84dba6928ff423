# Set-up, build, run, test and install. `make help` lists the targets; the logic is in scripts/.

CONFIGURATION ?= debug
DESTDIR ?=
PREFIX ?= /usr/local
SYSCONFDIR ?= /etc

# How often the long targets do what they do, and for how long each target of `fuzz` is fed.
ROUNDS ?= 200
CUTS ?= 20
SECONDS ?= 60
RUNS ?=
SEED ?= 1
STEPS ?= 10000

export CONFIGURATION DESTDIR PREFIX SYSCONFDIR

.DEFAULT_GOAL := help
.PHONY: help run test bench bench-check bench-calendars format release deb install uninstall \
    boot-test deb-test disk-faults kill-test power-cut attack fuzz \
    simulate simulate-nightly mutate \
    test-threads clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-16s %s\n", $$1, $$2}' Makefile

run: ## set up, build, and start the daemon here on the sample office
	@scripts/run

test: ## set up, check the format, build, and run every test
	@scripts/test

bench: ## set up, build for release, and measure the ratios the project promises
	@scripts/bench

bench-check: ## the same, and fail when a limit is exceeded
	@scripts/bench --check

bench-calendars: ## beside calendar servers with 1,000, 10,000 and 100,000 entries (half an hour)
	@scripts/bench --check --only beside --entries 1000,10000,100000

format: ## bring the Swift files into the one format
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

release: ## build what `make install` lays down
	@scripts/release

install: ## lay down everything below DESTDIR and PREFIX (/usr/local)
	@scripts/install

uninstall: ## take away what `make install` laid down; configuration and records stay
	@scripts/uninstall

deb: ## build the Debian package, in .build-deb
	@scripts/deb

boot-test: ## try the units and the package on Debian 12 in a container, under a real systemd
	@scripts/boot-test

deb-test: ## the package alone
	@scripts/boot-test package

disk-faults: ## fail every single call of SQLite's to the disk, once each
	@scripts/long-test disk

kill-test: ## kill the daemon in the middle of traffic, ROUNDS times
	@ROUNDS=$(ROUNDS) scripts/long-test kill

power-cut: ## cut the power of a machine with the daemon on it, CUTS times, and of a control
	@scripts/power-cut --cuts $(CUTS)

attack: ## attack a daemon with four hostile clients, twice, and measure what a quiet one notices
	@scripts/attack

simulate: ## daemon and model side by side, STEPS steps from SEED; what differs is shrunk
	@scripts/simulate $(SEED) $(STEPS)

simulate-nightly: ## the same for a million steps, from a seed of the day
	@scripts/simulate $$(date +%Y%m%d) 1000000

mutate: ## put faults into the rules, and see that the simulation notices each
	@scripts/mutate

fuzz: ## feed each fuzz target for SECONDS, or RUNS times if that is given
	@SECONDS_EACH=$(SECONDS) RUNS=$(RUNS) scripts/fuzz

test-threads: ## run every test under the thread sanitizer
	@scripts/test-threads

clean: ## remove what was built here; run/ and its records stay
	rm -rf .build .build-venv .build-bench .build-boot .build-deb \
	    .build-power-cut .build-fuzz .build-threads .build-mutate
