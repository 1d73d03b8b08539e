-- A list of people on its way to a caseload. What stands in it lies sealed in the vault until it was imported or dropped.
CREATE TABLE imports.client_list (
  office_id uuid NOT NULL REFERENCES identity.office,
  list_id uuid NOT NULL UNIQUE,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'imported', 'undone', 'dropped')),
  rows int NOT NULL CHECK (rows >= 0),
  accepted int,
  rejected int,
  removed int,
  kept int,
  sent_by uuid,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, list_id),
  CHECK (accepted + rejected = rows)
);

CREATE TABLE vault.client_list (
  office_id uuid NOT NULL,
  list_id uuid NOT NULL,
  -- Headers, which column means what, and rows, under a key of this list alone.
  sealed_content bytea NOT NULL,
  PRIMARY KEY (office_id, list_id),
  FOREIGN KEY (office_id, list_id) REFERENCES imports.client_list (office_id, list_id)
);

ALTER TABLE imports.client_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports.client_list FORCE ROW LEVEL SECURITY;
ALTER TABLE vault.client_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.client_list FORCE ROW LEVEL SECURITY;

CREATE POLICY client_list_of_my_office ON imports.client_list TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY client_list_of_my_office ON vault.client_list TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

GRANT SELECT, INSERT, UPDATE ON imports.client_list TO app_care;
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.client_list TO app_care;
