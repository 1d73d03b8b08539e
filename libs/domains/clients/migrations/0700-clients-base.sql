-- The people an office accompanies. Who they are lies in the vault (0701); here is what work needs, and no name.
CREATE SCHEMA clients;
GRANT USAGE ON SCHEMA clients TO app_care;

CREATE TABLE clients.client (
  office_id uuid NOT NULL REFERENCES identity.office,
  client_id uuid NOT NULL UNIQUE,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  -- Account of the counsellor whose caseload it is; null for nobody's yet.
  counsellor_id uuid,
  -- Nothing proves yet who this is: no identity number.
  provisional boolean NOT NULL,
  country text NOT NULL CHECK (country IN ('ID', 'VN')),
  -- Local date in the office's zone.
  registered_on date NOT NULL,
  registered_by uuid,
  import_batch_id uuid,
  -- The same person under another id: everything of this one belongs to that one.
  merged_into uuid,
  erased_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, client_id),
  FOREIGN KEY (office_id, merged_into) REFERENCES clients.client (office_id, client_id),
  CHECK (merged_into IS DISTINCT FROM client_id)
);

CREATE INDEX client_of_counsellor ON clients.client (office_id, counsellor_id);
CREATE INDEX client_merged ON clients.client (office_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX client_imported ON clients.client (office_id, import_batch_id) WHERE import_batch_id IS NOT NULL;

CREATE TABLE clients.work_profile (
  office_id uuid NOT NULL,
  client_id uuid NOT NULL,
  -- core/work-profile.ts says what is in it. Never a name, never a status, never the cause of a limit.
  content jsonb NOT NULL,
  -- What lists filter by, repeated from the content.
  iscos text[] NOT NULL DEFAULT '{}',
  area_id uuid,
  area_path uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, client_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id)
);

ALTER TABLE clients.client ENABLE ROW LEVEL SECURITY;
ALTER TABLE clients.client FORCE ROW LEVEL SECURITY;
ALTER TABLE clients.work_profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE clients.work_profile FORCE ROW LEVEL SECURITY;

-- The product itself names the office it works for, like everybody else: it never walks through all of them at once.
CREATE POLICY client_of_my_office ON clients.client TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY client_of_my_own ON clients.client FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client'
    AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY work_profile_of_my_office ON clients.work_profile TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY work_profile_of_my_own ON clients.work_profile FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client'
    AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

-- The market side has no grant: nobody outside learns that a client exists.
GRANT SELECT, INSERT, UPDATE ON clients.client, clients.work_profile TO app_care;
