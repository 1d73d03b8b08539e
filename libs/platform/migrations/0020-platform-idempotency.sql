-- What a person asked for once under a key: asking again gives the first answer instead of a second effect.
CREATE TABLE platform.idempotency (
  actor_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  operation text NOT NULL,
  input_hash bytea NOT NULL CHECK (length(input_hash) = 32),
  -- The id of what was made; null only while the transaction that makes it is open.
  answer text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);

CREATE INDEX idempotency_by_age ON platform.idempotency (created_at);

ALTER TABLE platform.idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.idempotency FORCE ROW LEVEL SECURITY;

CREATE POLICY idempotency_of_my_own ON platform.idempotency TO app_care, app_market
  USING (actor_id = nullif(current_setting('app.actor_id'), '')::uuid)
  WITH CHECK (actor_id = nullif(current_setting('app.actor_id'), '')::uuid);
CREATE POLICY idempotency_swept_by_system ON platform.idempotency TO app_care
  USING (current_setting('app.persona') = 'system')
  WITH CHECK (false);

GRANT SELECT, INSERT, UPDATE (answer) ON platform.idempotency TO app_care, app_market;
GRANT DELETE ON platform.idempotency TO app_care;
