-- Token buckets that any number of api processes share. Keys are keyed hashes: no name and no address can be read here.
CREATE TABLE platform.token_bucket (
  key bytea PRIMARY KEY CHECK (length(key) = 32),
  tokens double precision NOT NULL,
  filled_at timestamptz NOT NULL
);

CREATE INDEX token_bucket_by_age ON platform.token_bucket (filled_at);

ALTER TABLE platform.token_bucket ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.token_bucket FORCE ROW LEVEL SECURITY;

CREATE POLICY token_bucket_by_system ON platform.token_bucket TO app_care
  USING (current_setting('app.persona') = 'system')
  WITH CHECK (current_setting('app.persona') = 'system');

GRANT SELECT, INSERT, UPDATE, DELETE ON platform.token_bucket TO app_care;
