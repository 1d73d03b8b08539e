-- What a version would change for the people of an office, in figures that may be told (ADR 16). Nothing of a person.
CREATE TABLE rules.preview (
  office_id uuid NOT NULL,
  id uuid NOT NULL,
  version_id uuid NOT NULL REFERENCES rules.version,
  -- Which change of the version it shows; an edit makes it old.
  row_version integer NOT NULL,
  -- A hash of what was compared on which day: the same question within its time gets the same answer.
  question text NOT NULL CHECK (question ~ '^[0-9a-f]{64}$'),
  -- The day the people were asked for; older than the row when the answer was there already.
  counted_on date NOT NULL,
  moves jsonb NOT NULL,
  actor_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (office_id, id)
);
CREATE INDEX preview_of_version ON rules.preview (version_id, row_version);
CREATE INDEX preview_of_question ON rules.preview (office_id, counted_on);

GRANT SELECT, INSERT ON rules.preview TO app_care;
ALTER TABLE rules.preview ENABLE ROW LEVEL SECURITY;
ALTER TABLE rules.preview FORCE ROW LEVEL SECURITY;

CREATE POLICY preview_seen ON rules.preview FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'administrator');
CREATE POLICY preview_made ON rules.preview FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') = 'administrator'
    AND actor_id = nullif(current_setting('app.actor_id'), '')::uuid);
