-- What an office keeps of matching: shortlists with what explains them, where a counsellor disagreed, what was asked and is
-- none, and how reliably partners answer. Nobody on the market side has a grant.
CREATE SCHEMA matching;
GRANT USAGE ON SCHEMA matching TO app_care;

-- Versions of the weights. The same as core/weights.ts to begin with.
CREATE TABLE matching.weights (
  version integer PRIMARY KEY CHECK (version > 0),
  -- Whole hundredths by criterion.
  shares jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid
);
INSERT INTO matching.weights (version, shares, made_at) VALUES (1,
  '{"occupation": 34, "skills": 14, "travel": 16, "hours": 12, "pay": 10, "growth": 6, "answers": 6, "waiting": 2}',
  '2026-11-29T00:00:00Z');

-- A shortlist made with a version has to be explained by it a year later: a version is never changed, whoever tries, and
-- one that was used is never removed, because the shortlist refers to it.
CREATE FUNCTION matching.keep_weights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = 'weights are never changed: add a version';
END $$;
CREATE TRIGGER weights_kept BEFORE UPDATE ON matching.weights
  FOR EACH ROW EXECUTE FUNCTION matching.keep_weights();

-- A list as it was made: facts, weights, day, and the titles of that day. core/shortlist.ts says what is in it.
CREATE TABLE matching.shortlist (
  office_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  day date NOT NULL,
  weights integer NOT NULL REFERENCES matching.weights,
  content jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX shortlist_of_client ON matching.shortlist (office_id, client_id, id);

-- Where a counsellor knows better. The words lie in the vault.
CREATE TABLE matching.override (
  office_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  stance text NOT NULL CHECK (stance IN ('put_forward', 'set_aside')),
  reason text NOT NULL CHECK (reason ~ '^[a-z_]{3,40}$'),
  made_at timestamptz NOT NULL,
  made_by uuid,
  ended_at timestamptz,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX override_now ON matching.override (office_id, client_id, opportunity_id) WHERE ended_at IS NULL;

CREATE TABLE vault.match_words (
  office_id uuid NOT NULL,
  override_id uuid NOT NULL,
  client_id uuid NOT NULL,
  sealed_words bytea NOT NULL,
  PRIMARY KEY (office_id, override_id)
);
CREATE INDEX match_words_of_client ON vault.match_words (office_id, client_id);

-- Somebody was asked, and there is none: no licence, no limit, nothing to avoid. An empty list alone does not say so.
CREATE TABLE matching.asked_none (
  office_id uuid NOT NULL,
  client_id uuid NOT NULL,
  fact text NOT NULL CHECK (fact ~ '^[a-zA-Z]{3,30}$'),
  said_at timestamptz NOT NULL,
  said_by uuid,
  PRIMARY KEY (office_id, client_id, fact)
);

-- About how many candidates a partner was asked, and how many got an answer. The product counts.
CREATE TABLE matching.partner_answer (
  partner_id uuid PRIMARY KEY,
  asked integer NOT NULL DEFAULT 0 CHECK (asked >= 0),
  answered integer NOT NULL DEFAULT 0 CHECK (answered BETWEEN 0 AND asked)
);

ALTER TABLE matching.weights ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching.weights FORCE ROW LEVEL SECURITY;
ALTER TABLE matching.shortlist ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching.shortlist FORCE ROW LEVEL SECURITY;
ALTER TABLE matching.override ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching.override FORCE ROW LEVEL SECURITY;
ALTER TABLE vault.match_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.match_words FORCE ROW LEVEL SECURITY;
ALTER TABLE matching.asked_none ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching.asked_none FORCE ROW LEVEL SECURITY;
ALTER TABLE matching.partner_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching.partner_answer FORCE ROW LEVEL SECURITY;

CREATE POLICY weights_read ON matching.weights FOR SELECT TO app_care
  USING (current_setting('app.persona') IN ('client', 'counsellor', 'social_worker', 'administrator', 'system'));
CREATE POLICY weights_added ON matching.weights FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') = 'administrator'
    AND made_by = nullif(current_setting('app.actor_id'), '')::uuid);

-- The product itself goes through all offices when a person is erased.
CREATE POLICY shortlist_of_my_office ON matching.shortlist TO app_care
  USING (current_setting('app.persona') = 'system' OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY override_of_my_office ON matching.override TO app_care
  USING (current_setting('app.persona') = 'system' OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY match_words_of_my_office ON vault.match_words TO app_care
  USING (current_setting('app.persona') = 'system' OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY asked_none_of_my_office ON matching.asked_none TO app_care
  USING (current_setting('app.persona') = 'system' OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY asked_none_of_my_own ON matching.asked_none FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client' AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY partner_answer_counted ON matching.partner_answer TO app_care
  USING (current_setting('app.persona') = 'system');

GRANT SELECT, INSERT ON matching.weights TO app_care;
GRANT SELECT, INSERT, DELETE ON matching.shortlist, vault.match_words TO app_care;
GRANT SELECT, INSERT, DELETE ON matching.override, matching.asked_none TO app_care;
GRANT UPDATE (ended_at) ON matching.override TO app_care;
GRANT SELECT, INSERT, UPDATE ON matching.partner_answer TO app_care;
