-- Sign-in names and secrets. Only the offices' login reaches them; the market side signs in through the system persona.
-- account_kind and office_id repeat the account's own, so that a policy needs no look at another table.
CREATE TABLE vault.sign_in_name (
  -- Keyed HMAC of the name: finds it, does not tell it.
  name_index bytea PRIMARY KEY CHECK (length(name_index) = 32),
  account_id uuid NOT NULL REFERENCES identity.account,
  account_kind text NOT NULL,
  office_id uuid,
  kind text NOT NULL CHECK (kind IN ('email', 'phone', 'card')),
  sealed_name bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX sign_in_name_of_account ON vault.sign_in_name (account_id);

CREATE TABLE vault.credential (
  account_id uuid PRIMARY KEY REFERENCES identity.account,
  account_kind text NOT NULL,
  office_id uuid,
  secret_hash text NOT NULL,
  -- Set: the secret was given by somebody else, works until then, and must be replaced at its first use.
  one_time_until timestamptz,
  sealed_totp bytea,
  sealed_totp_pending bytea,
  -- A code works once: the last time step that was used.
  totp_step bigint,
  changed_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE vault.sign_in_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.sign_in_name FORCE ROW LEVEL SECURITY;
ALTER TABLE vault.credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.credential FORCE ROW LEVEL SECURITY;

CREATE POLICY sign_in_name_managed ON vault.sign_in_name TO app_care
  USING (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND account_kind = 'work')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY credential_managed ON vault.credential TO app_care
  USING (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND account_kind = 'work')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));

GRANT SELECT, INSERT ON vault.sign_in_name TO app_care;
GRANT SELECT, INSERT, UPDATE ON vault.credential TO app_care;
