#!/bin/bash
# Run once by the image on an empty volume: the role that owns the service's database. It may create the application's
# role, which row-level security binds; it is no superuser itself.
set -euo pipefail
psql --username postgres --set ON_ERROR_STOP=1 --set password="$OWNER_PASSWORD" <<'SQL'
CREATE ROLE pacte_owner LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE PASSWORD :'password';
CREATE DATABASE pacte OWNER pacte_owner;
SQL
