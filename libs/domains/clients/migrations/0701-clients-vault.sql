-- Who a client is and what happened to them, sealed under the client's own key. No grant on the market side.
CREATE TABLE vault.client_file (
  office_id uuid NOT NULL,
  client_id uuid NOT NULL,
  sealed_name bytea NOT NULL,
  -- Birth date, numbers, phone, e-mail, address.
  sealed_person bytea NOT NULL,
  -- Statuses and further facts with their proofs, health, the office's note.
  sealed_standing bytea NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, client_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id)
);

-- Keyed hashes of what is unlikely to be guessed, per office: they find the same number, and tell none.
CREATE TABLE vault.client_index (
  office_id uuid NOT NULL,
  client_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('identity', 'phone', 'email')),
  value_index bytea NOT NULL CHECK (length(value_index) = 32),
  PRIMARY KEY (office_id, client_id, kind, value_index),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id)
);

CREATE INDEX client_index_value ON vault.client_index (office_id, kind, value_index);

ALTER TABLE vault.client_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.client_file FORCE ROW LEVEL SECURITY;
ALTER TABLE vault.client_index ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.client_index FORCE ROW LEVEL SECURITY;

CREATE POLICY client_file_of_my_office ON vault.client_file TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY client_file_of_my_own ON vault.client_file FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client'
    AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY client_index_of_my_office ON vault.client_index TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

GRANT SELECT, INSERT, UPDATE, DELETE ON vault.client_file TO app_care;
GRANT SELECT, INSERT, DELETE ON vault.client_index TO app_care;
