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

CREATE POLICY office_key_of_my_office ON vault.office_key TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    OR current_setting('app.persona') IN ('system', 'administrator'))
  WITH CHECK (current_setting('app.persona') IN ('system', 'administrator'));
CREATE POLICY person_key_of_my_office ON vault.person_key TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY tombstone_of_my_office ON vault.tombstone TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

GRANT SELECT, INSERT ON vault.office_key TO app_care;
GRANT SELECT, INSERT, DELETE ON vault.person_key TO app_care;
GRANT SELECT, INSERT ON vault.tombstone TO app_care;
