# Everything a newcomer needs. What has to be there first: git, make, a C compiler and Rust.

# Queries are checked against .sqlx, whatever database the environment points to.
export SQLX_OFFLINE = true

WITH_POSTGRES = cargo run --quiet --locked -p postgres --bin with-postgres --
FRESH = $(CURDIR)/target/sqlx-fresh

.PHONY: sqlx
sqlx: ## Write .sqlx anew, after a change to a query or a migration
	rm -rf $(FRESH) && mkdir -p $(FRESH)
	touch bot/src/lib.rs
	SQLX_OFFLINE=false SQLX_OFFLINE_DIR=$(FRESH) \
	  $(WITH_POSTGRES) --migrations migrations cargo check --locked -p bot --all-targets
	rm -rf .sqlx && mv $(FRESH) .sqlx
