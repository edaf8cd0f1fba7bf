#!/bin/bash
# Prepares a fresh PostgreSQL cluster for Plaza and Keycloak. The image runs it once, on an empty data folder.
#
# plaza_owner    owns database plaza, creates schemas and city roles, migrates; never serves a request
# plaza_runtime  serves every request, owns nothing, inherits nothing: it can only assume a city's role
# keycloak       owns database keycloak and sees no other
set -euo pipefail
: "${PLAZA_DB_PASSWORD:?}" "${PLAZA_DB_OWNER_PASSWORD:?}" "${KEYCLOAK_DB_PASSWORD:?}"

# Passwords come by \getenv, so they appear neither among the process arguments nor in the history.
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv owner_password PLAZA_DB_OWNER_PASSWORD
\getenv runtime_password PLAZA_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD

CREATE ROLE plaza_owner LOGIN NOSUPERUSER NOCREATEDB CREATEROLE PASSWORD :'owner_password';
CREATE ROLE plaza_runtime LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'runtime_password';
CREATE ROLE keycloak LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'keycloak_password';

CREATE DATABASE plaza OWNER plaza_owner;
CREATE DATABASE keycloak OWNER keycloak;

REVOKE CONNECT ON DATABASE plaza, keycloak, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE plaza TO plaza_runtime;

\connect plaza
CREATE EXTENSION cube SCHEMA public;
CREATE EXTENSION earthdistance SCHEMA public;
CREATE EXTENSION pg_trgm SCHEMA public;
CREATE EXTENSION btree_gist SCHEMA public;
CREATE EXTENSION unaccent SCHEMA public;
-- City roles call the extensions' functions and may add nothing beside them.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO PUBLIC;
SQL
