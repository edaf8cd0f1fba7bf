#!/bin/bash
# Makes the client by which Plaza provisions realms, then removes the client that created it.
#
# Keycloak makes a temporary administrator client when it first starts on an empty database. This script signs in with
# it, makes a service client in realm master that holds the role create-realm and nothing else, proves that this client
# can sign in, and deletes the temporary one. It may run any number of times: once the service client can sign
# in, there is nothing left to do.
#
# Lightweight access tokens are essential: a full token lists the roles of every realm the client has created, and
# outgrows the HTTP header limit at about a hundred cities.
set -euo pipefail

server=${PLAZA_KEYCLOAK_INTERNAL_URL:?}
client=${PLAZA_KEYCLOAK_CLIENT_ID:?}
client_secret=${PLAZA_KEYCLOAK_CLIENT_SECRET:?}
bootstrap=${KC_BOOTSTRAP_ADMIN_CLIENT_ID:?}
bootstrap_secret=${KC_BOOTSTRAP_ADMIN_CLIENT_SECRET:?}
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sign_in() { # client secret; the secret travels by environment, not by argument
  KC_CLI_CLIENT_SECRET=$2 "$kcadm" config credentials --config "$work/kcadm.config" \
    --server "$server" --realm master --client "$1" >"$work/sign-in.log" 2>&1
}
admin() { # kcadm in the current sign-in
  "$kcadm" "$@" --config "$work/kcadm.config"
}
id_of() { # client id → Keycloak's internal id, empty if there is none
  admin get clients -r master -q "clientId=$1" --fields id --format csv --noquotes | tr -d '\r\n'
}

if sign_in "$client" "$client_secret"; then
  echo "The service client '$client' is in place."
  exit 0
fi
if ! sign_in "$bootstrap" "$bootstrap_secret"; then
  cat "$work/sign-in.log" >&2
  echo "Neither '$client' nor '$bootstrap' can sign in to realm master. Make a temporary administrator with" >&2
  echo "'kc.sh bootstrap-admin service' (see docs/audience/operator.md) and run this again." >&2
  exit 1
fi

umask 077
cat >"$work/client.json" <<JSON
{
  "clientId": "$client",
  "name": "Plaza realm provisioning",
  "secret": "$client_secret",
  "publicClient": false,
  "serviceAccountsEnabled": true,
  "standardFlowEnabled": false,
  "implicitFlowEnabled": false,
  "directAccessGrantsEnabled": false,
  "attributes": {"client.use.lightweight.access.token.enabled": "true"}
}
JSON
# One that exists is changed, never replaced: its service account administers the realms it has created.
present=$(id_of "$client")
if [[ -n $present ]]; then
  admin update "clients/$present" -r master --merge -f "$work/client.json"
else
  admin create clients -r master -f "$work/client.json"
fi
admin add-roles -r master --uusername "service-account-$client" --rolename create-realm

temporary=$(id_of "$bootstrap")
sign_in "$client" "$client_secret" || { cat "$work/sign-in.log" >&2; exit 1; }
sign_in "$bootstrap" "$bootstrap_secret"
admin delete "clients/$temporary" -r master
echo "The service client '$client' can sign in; removed '$bootstrap'."
