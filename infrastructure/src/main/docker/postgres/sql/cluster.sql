-- Roles and databases of a fresh PostgreSQL cluster; run once by its superuser. Passwords are set by whoever runs it.
--
-- plaza_owner    owns database plaza, creates schemas and city roles, migrates; never serves a request
-- plaza_runtime  serves every request, owns nothing, inherits nothing: it can only assume a city's role
-- keycloak       owns database keycloak and sees no other

CREATE ROLE plaza_owner LOGIN NOSUPERUSER NOCREATEDB CREATEROLE;
CREATE ROLE plaza_runtime LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE keycloak LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;

CREATE DATABASE plaza OWNER plaza_owner;
CREATE DATABASE keycloak OWNER keycloak;

REVOKE CONNECT ON DATABASE plaza, keycloak, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE plaza TO plaza_runtime;
