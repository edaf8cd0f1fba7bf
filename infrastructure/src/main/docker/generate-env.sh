#!/bin/bash
# Writes .env for docker compose: a fresh random value for every secret, a local default for everything else.
# Never overwrites: the secrets in an existing .env are the only copy.
# Usage: infrastructure/src/main/docker/generate-env.sh [FILE]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
file=${1:-$root/.env}

if [[ -e $file ]]; then
  echo "$file exists and is left as it is. Move it away first if you really want new secrets." >&2
  exit 1
fi

secret() { # 32 random bytes in hexadecimal: safe in a URL, a shell and a JSON string
  od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n'
}

umask 077
set -o noclobber
cat >"$file" <<ENV
# Where people reach Plaza. A city's host is its slug, a dot and the base domain.
PLAZA_BASE_DOMAIN=localhost
PLAZA_PUBLIC_URL_SCHEME=http
PLAZA_PUBLIC_PORT=8080

# PostgreSQL
POSTGRES_PASSWORD=$(secret)
PLAZA_DB_URL=jdbc:postgresql://postgres:5432/plaza
PLAZA_DB_USER=plaza_runtime
PLAZA_DB_PASSWORD=$(secret)
PLAZA_DB_OWNER_USER=plaza_owner
PLAZA_DB_OWNER_PASSWORD=$(secret)
KEYCLOAK_DB_PASSWORD=$(secret)

# Redis
PLAZA_REDIS_PASSWORD=$(secret)

# Keycloak. The public port is the one in PLAZA_KEYCLOAK_URL.
PLAZA_KEYCLOAK_URL=http://localhost:8180
PLAZA_KEYCLOAK_PORT=8180
PLAZA_KEYCLOAK_INTERNAL_URL=http://keycloak:8080
PLAZA_KEYCLOAK_CLIENT_ID=plaza-provisioning
PLAZA_KEYCLOAK_CLIENT_SECRET=$(secret)
KEYCLOAK_BOOTSTRAP_CLIENT_SECRET=$(secret)

# Mail
PLAZA_SMTP_HOST=mail
PLAZA_SMTP_PORT=1025
PLAZA_SMTP_USERNAME=plaza
PLAZA_SMTP_PASSWORD=$(secret)
PLAZA_MAIL_FROM=no-reply@plaza.localhost
MAIL_CATCHER_PASSWORD=$(secret)

# Signs the secret follow-up links. A new value makes every link already sent invalid.
PLAZA_SECRET=$(head -c 48 /dev/urandom | base64 | tr -d '\n')

# Map tiles, as {z}/{x}/{y}; empty shows the city's own shapes only.
PLAZA_MAP_TILE_URL=
PLAZA_MAP_TILE_ATTRIBUTION=
ENV
echo "Wrote $file."
