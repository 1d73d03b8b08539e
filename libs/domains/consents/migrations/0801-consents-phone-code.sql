-- A code on its way to a person's phone, for one statement. The code itself is nowhere: it follows from the id and a key
-- that no database login knows.
CREATE TABLE consents.phone_code (
  office_id uuid NOT NULL,
  code_id uuid NOT NULL UNIQUE,
  client_id uuid NOT NULL,
  statement_hash text NOT NULL,
  language text NOT NULL CHECK (language IN ('id', 'vi', 'en')),
  asked_by uuid,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  used_at timestamptz,
  PRIMARY KEY (office_id, code_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id)
);

ALTER TABLE consents.phone_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents.phone_code FORCE ROW LEVEL SECURITY;

CREATE POLICY phone_code_of_my_office ON consents.phone_code TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

GRANT SELECT ON consents.phone_code TO app_care;
GRANT INSERT (office_id, code_id, client_id, statement_hash, language, asked_by) ON consents.phone_code TO app_care;
GRANT UPDATE (used_at) ON consents.phone_code TO app_care;
