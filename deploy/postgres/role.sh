#!/bin/bash
# Runs once, when the log's volume is empty: the services sign in as a role that owns their database and nothing else.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set password="$LOG_PASSWORD" <<'SQL'
create role throughline login password :'password';
create database throughline owner throughline;
revoke connect on database throughline from public;
revoke connect on database postgres from public;
SQL
