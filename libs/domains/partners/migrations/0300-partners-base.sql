-- Employers, trainers, lenders, agencies, and what offices decided about them.
CREATE SCHEMA partners;
GRANT USAGE ON SCHEMA partners TO app_care, app_market;

CREATE TABLE partners.partner (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('employer', 'trainer', 'lender', 'agency')),
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 160),
  -- The name in lower case without marks: what lists sort and search by.
  name_key text NOT NULL,
  country text NOT NULL CHECK (country IN ('ID', 'VN')),
  area_id uuid,
  about text CHECK (length(about) <= 2000),
  registration_number text CHECK (length(registration_number) <= 60),
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'verified', 'suspended')),
  verified_on date,
  -- The office in charge; null until one registers or verifies it.
  office_id uuid,
  registered_by uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CHECK (status <> 'verified' OR verified_on IS NOT NULL)
);

CREATE INDEX partner_by_name ON partners.partner (name_key, id);
CREATE INDEX partner_name_words ON partners.partner USING gin (name_key public.gin_trgm_ops);
CREATE INDEX partner_of_office ON partners.partner (office_id) WHERE office_id IS NOT NULL;

-- Who decided what about a partner, when and why. Never changed.
CREATE TABLE partners.decision (
  id uuid NOT NULL,
  partner_id uuid NOT NULL REFERENCES partners.partner,
  decision text NOT NULL CHECK (decision IN ('verify', 'suspend', 'reinstate')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  decided_on date NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by uuid,
  office_id uuid,
  PRIMARY KEY (partner_id, id)
);

ALTER TABLE partners.partner ENABLE ROW LEVEL SECURITY;
ALTER TABLE partners.partner FORCE ROW LEVEL SECURITY;
ALTER TABLE partners.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE partners.decision FORCE ROW LEVEL SECURITY;

-- Verified partners are public facts; the others are known to themselves and to offices.
CREATE POLICY partner_seen ON partners.partner FOR SELECT TO app_care, app_market
  USING (status = 'verified'
    OR id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    OR registered_by = nullif(current_setting('app.actor_id'), '')::uuid
    OR current_setting('app.persona') IN ('counsellor', 'social_worker', 'administrator', 'system'));

CREATE POLICY partner_registered_by_office ON partners.partner FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') IN ('administrator', 'system')
    OR (status = 'pending' AND current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY partner_registered_by_itself ON partners.partner FOR INSERT TO app_market
  WITH CHECK (status = 'pending' AND office_id IS NULL
    AND current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND registered_by = nullif(current_setting('app.actor_id'), '')::uuid);

-- An office changes the partners it is in charge of, and may take charge of one that nobody looked after yet.
CREATE POLICY partner_changed_by_office ON partners.partner FOR UPDATE TO app_care
  USING (current_setting('app.persona') IN ('administrator', 'system')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
        OR (office_id IS NULL AND status = 'pending'))))
  WITH CHECK (current_setting('app.persona') IN ('administrator', 'system')
    OR office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY partner_changed_by_itself ON partners.partner FOR UPDATE TO app_market
  USING (id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]))
  WITH CHECK (id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));

CREATE POLICY decision_seen ON partners.decision FOR SELECT TO app_care, app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    OR current_setting('app.persona') IN ('counsellor', 'social_worker', 'administrator', 'system'));
CREATE POLICY decision_taken ON partners.decision FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') IN ('administrator', 'system')
    OR (current_setting('app.persona') = 'counsellor'
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));

GRANT SELECT, INSERT, UPDATE ON partners.partner TO app_care;
GRANT SELECT, INSERT ON partners.partner TO app_market;
-- What only offices decide is out of reach of the market side even with a forgotten check.
GRANT UPDATE (kind, name, name_key, country, area_id, about, registration_number, version) ON partners.partner TO app_market;
GRANT SELECT, INSERT ON partners.decision TO app_care;
GRANT SELECT ON partners.decision TO app_market;
