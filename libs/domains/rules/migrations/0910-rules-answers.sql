-- Answers of programmes that an office keeps with a client, sealed under the client's own key. Even which programme was
-- asked tells a status, so it is sealed too. Never changed. No grant on the market side.
CREATE TABLE vault.rule_answer (
  office_id uuid NOT NULL,
  client_id uuid NOT NULL,
  answer_id uuid NOT NULL,
  sealed_answer bytea NOT NULL,
  kept_by uuid NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (office_id, answer_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id)
);

CREATE INDEX rule_answer_of_client ON vault.rule_answer (office_id, client_id);
CREATE INDEX rule_answer_by_id ON vault.rule_answer (answer_id);

ALTER TABLE vault.rule_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.rule_answer FORCE ROW LEVEL SECURITY;

CREATE POLICY rule_answer_of_my_office ON vault.rule_answer TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

GRANT SELECT, INSERT ON vault.rule_answer TO app_care;
