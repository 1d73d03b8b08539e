-- What happened, and what still has to be done about it. An event is written in the transaction of its effect, together
-- with one delivery for each handler that waits for its name; a delivery is done when the handler's own effect commits.
CREATE TABLE platform.event (
  id uuid PRIMARY KEY,
  -- The office or partner it belongs to; the nil id for what belongs to nobody. Distribution key, one day.
  tenant_id uuid NOT NULL,
  name text NOT NULL,
  subject_id uuid NOT NULL,
  office_id uuid,
  partner_id uuid,
  actor_id uuid,
  persona text NOT NULL,
  -- Ids and codes only, never what a person typed.
  payload jsonb NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX event_by_subject ON platform.event (subject_id, id);

CREATE TABLE platform.delivery (
  event_id uuid NOT NULL REFERENCES platform.event,
  handler text NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'queued', 'done', 'dead')),
  attempt int NOT NULL DEFAULT 0,
  -- Not before this instant; after it, what was queued and not acknowledged is handed over again.
  available_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (event_id, handler)
);
CREATE INDEX delivery_open ON platform.delivery (available_at) WHERE state IN ('pending', 'queued');

CREATE TABLE platform.inbox (
  event_id uuid NOT NULL,
  handler text NOT NULL,
  processed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (event_id, handler)
);

CREATE TABLE platform.dead_letter (
  event_id uuid NOT NULL,
  handler text NOT NULL,
  attempt int NOT NULL,
  -- The kind of fault and its code; a message might quote a value.
  reason text NOT NULL,
  died_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  replayed_at timestamptz,
  PRIMARY KEY (event_id, handler, attempt)
);

ALTER TABLE platform.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.event FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.delivery FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.inbox FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.dead_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.dead_letter FORCE ROW LEVEL SECURITY;

-- Whoever acts may say what happened, as themselves; nobody outside the relay and the product itself reads it.
CREATE POLICY event_by_its_actor ON platform.event FOR INSERT TO app_care, app_market
  WITH CHECK (actor_id IS NOT DISTINCT FROM NULLIF(current_setting('app.actor_id'), '')::uuid
    AND persona = current_setting('app.persona'));
CREATE POLICY event_read_by_handlers ON platform.event FOR SELECT TO app_care USING (current_setting('app.persona') = 'system');
CREATE POLICY event_read_by_relay ON platform.event FOR SELECT TO app_relay USING (true);

CREATE POLICY delivery_added ON platform.delivery FOR INSERT TO app_care, app_market
  WITH CHECK (state = 'pending' AND attempt = 0 AND current_setting('app.persona') <> '');
CREATE POLICY delivery_of_handlers ON platform.delivery TO app_care USING (current_setting('app.persona') = 'system');
CREATE POLICY delivery_of_relay ON platform.delivery TO app_relay USING (true);

CREATE POLICY inbox_of_handlers ON platform.inbox TO app_care USING (current_setting('app.persona') = 'system');
CREATE POLICY dead_letter_of_handlers ON platform.dead_letter TO app_care USING (current_setting('app.persona') = 'system');
CREATE POLICY dead_letter_of_relay ON platform.dead_letter TO app_relay USING (true);

GRANT INSERT ON platform.event, platform.delivery TO app_care, app_market;
GRANT SELECT ON platform.event, platform.delivery TO app_care;
GRANT UPDATE (state, attempt, available_at) ON platform.delivery TO app_care, app_relay;
GRANT SELECT, INSERT ON platform.inbox TO app_care;
GRANT SELECT, INSERT, UPDATE ON platform.dead_letter TO app_care, app_relay;
GRANT SELECT ON platform.event, platform.delivery TO app_relay;
