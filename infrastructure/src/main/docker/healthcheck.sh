#!/bin/bash
# Asks a port of this container for a path and succeeds on status 200.
# Bash alone, because the images that use it have neither curl nor wget.
# Usage: healthcheck PORT PATH
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
read -r -t 4 _ status _ <&3
[[ $status == 200 ]]
