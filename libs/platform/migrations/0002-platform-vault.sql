-- Keys of the vault. Deleting a person's key erases the person; the tombstone survives a restored backup.
CREATE TABLE vault.office_key (
  office_id uuid PRIMARY KEY,
  wrapped_key bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE vault.person_key (
  office_id uuid NOT NULL REFERENCES vault.office_key,
  person_id uuid NOT NULL,
  wrapped_key bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (office_id, person_id)
);

CREATE TABLE vault.tombstone (
  office_id uuid NOT NULL,
  person_id uuid NOT NULL,
  erased_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (office_id, person_id)
);

ALTER TABLE vault.office_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.office_key FORCE ROW LEVEL SECURITY;
ALTER TABLE vault.person_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.person_key FORCE ROW LEVEL SECURITY;
ALTER TABLE vault.tombstone ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.tombstone FORCE ROW LEVEL SECURITY;

-- An office's key wraps the keys of its people; a client reads it too, to reach the own one.
CREATE POLICY office_key_of_my_office ON vault.office_key TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    OR current_setting('app.persona') IN ('system', 'administrator'))
  WITH CHECK (current_setting('app.persona') IN ('system', 'administrator'));
CREATE POLICY person_key_of_my_office ON vault.person_key TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
-- A client shares an office with others, whose keys are not the client's to see, and erases nobody.
CREATE POLICY person_key_of_my_own ON vault.person_key FOR SELECT TO app_care
  USING (person_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY tombstone_of_my_office ON vault.tombstone TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

GRANT SELECT, INSERT ON vault.office_key TO app_care;
GRANT SELECT, INSERT, DELETE ON vault.person_key TO app_care;
GRANT SELECT, INSERT ON vault.tombstone TO app_care;
