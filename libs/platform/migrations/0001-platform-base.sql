-- The ground everything stands on. Run as titian_owner, who owns the database and nothing else.
CREATE SCHEMA IF NOT EXISTS platform;
CREATE SCHEMA vault;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app_care, app_market, app_relay;
GRANT USAGE ON SCHEMA platform TO app_care, app_market, app_relay;
-- Names, numbers, addresses, health: only the offices' side may even look inside.
GRANT USAGE ON SCHEMA vault TO app_care;
