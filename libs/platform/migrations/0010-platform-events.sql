-- What happened, and what still has to be done about it. An event is written in the transaction of its effect, together
-- with one delivery for each handler that waits for its name; a delivery is done when the handler's own effect commits.
CREATE TABLE platform.event (
  -- The office or partner it belongs to; the nil id for what belongs to nobody. Distribution key, one day.
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  subject_id uuid NOT NULL,
  office_id uuid,
  partner_id uuid,
  actor_id uuid,
  persona text NOT NULL,
  -- Ids and codes only, never what a person typed.
  payload jsonb NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX event_by_subject ON platform.event (subject_id, id);
CREATE INDEX event_by_name ON platform.event (name, occurred_at);

CREATE TABLE platform.delivery (
  tenant_id uuid NOT NULL,
  event_id uuid NOT NULL,
  handler text NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'queued', 'done', 'dead')),
  -- How often it was handed to the queue; part of the job's id.
  attempt int NOT NULL DEFAULT 0,
  -- How often the handler failed; being handed over again because the queue forgot is no failure.
  failures int NOT NULL DEFAULT 0,
  -- Not before this instant.
  available_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- While queued: after this instant the relay asks whether the queue still holds it.
  lease_until timestamptz,
  done_at timestamptz,
  PRIMARY KEY (tenant_id, event_id, handler),
  FOREIGN KEY (tenant_id, event_id) REFERENCES platform.event
);
CREATE INDEX delivery_pending ON platform.delivery (available_at) WHERE state = 'pending';
CREATE INDEX delivery_queued ON platform.delivery (lease_until) WHERE state = 'queued';
CREATE INDEX delivery_dead ON platform.delivery (handler) WHERE state = 'dead';
-- Every row is rewritten twice soon after it was made: the usual fifth of the table would be far too late.
ALTER TABLE platform.delivery SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

CREATE TABLE platform.inbox (
  tenant_id uuid NOT NULL,
  event_id uuid NOT NULL,
  handler text NOT NULL,
  processed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, event_id, handler)
);

CREATE TABLE platform.dead_letter (
  tenant_id uuid NOT NULL,
  event_id uuid NOT NULL,
  handler text NOT NULL,
  attempt int NOT NULL,
  -- The kind of fault, its code and its place; a message might quote a value.
  reason text NOT NULL,
  died_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  replayed_at timestamptz,
  PRIMARY KEY (tenant_id, event_id, handler, attempt)
);

-- What runs every so many minutes, by one worker at a time.
CREATE TABLE platform.schedule (
  name text PRIMARY KEY,
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ran_at timestamptz
);

ALTER TABLE platform.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.event FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.delivery FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.inbox FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.dead_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.dead_letter FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.schedule ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.schedule FORCE ROW LEVEL SECURITY;

-- Whoever acts may say what happened, as themselves and about what is theirs or nobody's; only the product itself reads it.
CREATE POLICY event_by_its_actor ON platform.event FOR INSERT TO app_care, app_market
  WITH CHECK (actor_id IS NOT DISTINCT FROM NULLIF(current_setting('app.actor_id'), '')::uuid
    AND persona = current_setting('app.persona') AND persona <> 'visitor');
CREATE POLICY event_read_by_handlers ON platform.event FOR SELECT TO app_care USING (current_setting('app.persona') = 'system');
CREATE POLICY event_read_by_relay ON platform.event FOR SELECT TO app_relay USING (true);

CREATE POLICY delivery_added ON platform.delivery FOR INSERT TO app_care, app_market
  WITH CHECK (state = 'pending' AND attempt = 0 AND failures = 0 AND current_setting('app.persona') NOT IN ('', 'visitor'));
CREATE POLICY delivery_of_handlers ON platform.delivery TO app_care USING (current_setting('app.persona') = 'system');
CREATE POLICY delivery_of_relay ON platform.delivery TO app_relay USING (true);

CREATE POLICY inbox_of_handlers ON platform.inbox TO app_care USING (current_setting('app.persona') = 'system');
CREATE POLICY inbox_of_relay ON platform.inbox TO app_relay USING (true);
CREATE POLICY dead_letter_of_relay ON platform.dead_letter TO app_relay USING (true);
CREATE POLICY schedule_of_relay ON platform.schedule TO app_relay USING (true);

GRANT INSERT ON platform.event, platform.delivery TO app_care, app_market;
GRANT SELECT ON platform.event, platform.delivery TO app_care;
GRANT SELECT, INSERT ON platform.inbox TO app_care;
-- A handler's own transaction may say that it is done, and nothing else.
GRANT UPDATE (state, lease_until, done_at) ON platform.delivery TO app_care;

-- The relay knows that something happened, not what: no payload, no subject, no actor.
GRANT SELECT (tenant_id, id, name, occurred_at) ON platform.event TO app_relay;
GRANT SELECT, INSERT, UPDATE ON platform.delivery, platform.dead_letter, platform.schedule TO app_relay;
GRANT SELECT, DELETE ON platform.inbox TO app_relay;

-- The queue's own schema: BullMQ's tables are made in it by the relay's login when there is no Redis.
CREATE SCHEMA queue;
GRANT USAGE, CREATE ON SCHEMA queue TO app_relay;
-- BullMQ adds a batch through a temporary table.
DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO app_relay', current_database()); END $$;
