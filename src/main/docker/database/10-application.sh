#!/usr/bin/env bash
# Run once by the image, on an empty data folder: the application's own account, which owns its database and nothing else.
set -euo pipefail
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set password="$VMRE_DB_PASSWORD" <<'SQL'
CREATE ROLE vmre LOGIN PASSWORD :'password';
CREATE DATABASE vmre OWNER vmre;
SQL
