# Everything a newcomer needs. What has to be there first: git, make, a C compiler and Rust.
# PostgreSQL is installed where it is missing and we may.

# Queries are checked against .sqlx, whatever database the environment points to.
export SQLX_OFFLINE = true

# Runs a command with a private Postgres beside it, in target/; see postgres/src/bin.
WITH_POSTGRES = cargo run --quiet --locked -p postgres --bin with-postgres --
FRESH = $(CURDIR)/target/sqlx-fresh

.PHONY: help
help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

.PHONY: demo
demo: postgresql ## Two phones in a web page, and the service behind them
	cargo run --locked -- demo

.PHONY: test
test: postgresql ## Every test, against a private Postgres
	$(WITH_POSTGRES) cargo test --workspace --locked --no-fail-fast

.PHONY: bench
bench: postgresql ## Turns a second, waiting times and memory; see BENCHMARKS.md
	cargo bench --locked

.PHONY: lint
lint: ## Format, clippy, and cargo-deny where it is installed
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	@if cargo deny --version >/dev/null 2>&1; then cargo deny --locked check; \
	else echo 'cargo-deny is not installed, so licences and advisories are not checked'; fi

.PHONY: sqlx
sqlx: postgresql ## Write .sqlx anew, after a change to a query or a migration
	rm -rf $(FRESH) && mkdir -p $(FRESH)
	touch bot/src/lib.rs
	SQLX_OFFLINE=false SQLX_OFFLINE_DIR=$(FRESH) \
	  $(WITH_POSTGRES) --migrations migrations cargo check --locked -p bot --all-targets
	rm -rf .sqlx && mv $(FRESH) .sqlx

# with-postgres ends with 3 where PostgreSQL is not installed, and says what to install.
.PHONY: postgresql
postgresql:
	@$(WITH_POSTGRES) true || { \
	  test $$? = 3 && test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	  apt-get update -q && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends postgresql; }
