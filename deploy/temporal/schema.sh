#!/bin/sh
# Creates both databases and brings their schemas to the version of this temporal-sql-tool, which carries the schemas
# inside. Safe to run at every start: each step does nothing when its work is already done. SQL_HOST, SQL_PORT, SQL_USER
# and SQL_PASSWORD come from the environment.
set -eu
export SQL_PLUGIN=postgres12

migrate() {
  temporal-sql-tool --db "$1" create
  temporal-sql-tool --db "$1" setup-schema --version 0.0
  temporal-sql-tool --db "$1" update-schema --schema-name "postgresql/v12/$2"
}

migrate temporal temporal
migrate temporal_visibility visibility
echo "Temporal's schemas are ready"
