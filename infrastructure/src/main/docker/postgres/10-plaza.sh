#!/bin/bash
# Prepares a fresh PostgreSQL cluster for Plaza and Keycloak. The image runs it once, on an empty data folder.
# What is made stands in sql/, which the embedded platform of the tests and the demo uses as well.
set -euo pipefail
: "${PLAZA_DB_PASSWORD:?}" "${PLAZA_DB_OWNER_PASSWORD:?}" "${KEYCLOAK_DB_PASSWORD:?}"
sql=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/sql

# Passwords come by \getenv, so they appear neither among the process arguments nor in the history.
psql --no-psqlrc --set ON_ERROR_STOP=1 --set sql="$sql" --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv owner_password PLAZA_DB_OWNER_PASSWORD
\getenv runtime_password PLAZA_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD
\set cluster :sql /cluster.sql
\set plaza :sql /plaza.sql

\i :cluster
ALTER ROLE plaza_owner PASSWORD :'owner_password';
ALTER ROLE plaza_runtime PASSWORD :'runtime_password';
ALTER ROLE keycloak PASSWORD :'keycloak_password';

\connect plaza
\i :plaza
SQL
