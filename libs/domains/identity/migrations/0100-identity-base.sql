-- Who acts: offices, accounts, their personas, invitations, sessions. Names and secrets lie in the vault (0101).
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO app_care, app_market;

CREATE TABLE identity.office (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 160),
  kind text NOT NULL CHECK (kind IN ('ipwl', 'upt', 'balai', 'centre', 'service')),
  country text NOT NULL CHECK (country IN ('ID', 'VN')),
  area_id uuid,
  time_zone text NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'closed')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- office_id: the office of a client's account, which alone knows that it exists; people at work have none here.
CREATE TABLE identity.account (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('work', 'client')),
  office_id uuid REFERENCES identity.office,
  status text NOT NULL CHECK (status IN ('active', 'suspended')),
  -- The account's own key, wrapped by a key that no database login knows; without it the sealed values are noise.
  wrapped_key bytea NOT NULL,
  sealed_display_name bytea NOT NULL,
  sealed_sign_in_hint bytea NOT NULL,
  second_factor boolean NOT NULL DEFAULT false,
  -- A session of an earlier epoch is closed: "sign out everywhere", a new secret and a suspension add one.
  session_epoch integer NOT NULL DEFAULT 1,
  last_membership_id uuid,
  last_sign_in_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'client') = (office_id IS NOT NULL))
);

CREATE INDEX account_of_office ON identity.account (office_id) WHERE office_id IS NOT NULL;

CREATE TABLE identity.membership (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES identity.account,
  persona text NOT NULL,
  office_id uuid REFERENCES identity.office,
  -- A plain id: partners are a later domain, whose use case vouches for it.
  partner_id uuid,
  client_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  CHECK (CASE persona
    WHEN 'client' THEN office_id IS NOT NULL AND partner_id IS NULL
    WHEN 'counsellor' THEN office_id IS NOT NULL AND partner_id IS NULL AND client_id IS NULL
    WHEN 'social_worker' THEN office_id IS NOT NULL AND partner_id IS NULL AND client_id IS NULL
    WHEN 'employer' THEN partner_id IS NOT NULL AND office_id IS NULL AND client_id IS NULL
    WHEN 'trainer' THEN partner_id IS NOT NULL AND office_id IS NULL AND client_id IS NULL
    WHEN 'loan_officer' THEN partner_id IS NOT NULL AND office_id IS NULL AND client_id IS NULL
    WHEN 'authority' THEN office_id IS NULL AND partner_id IS NULL AND client_id IS NULL
    WHEN 'administrator' THEN office_id IS NULL AND partner_id IS NULL AND client_id IS NULL
    ELSE false END)
);

CREATE UNIQUE INDEX membership_once ON identity.membership (account_id, persona, office_id, partner_id)
  NULLS NOT DISTINCT WHERE ended_at IS NULL;
CREATE INDEX membership_of_office ON identity.membership (office_id) WHERE ended_at IS NULL AND office_id IS NOT NULL;
CREATE INDEX membership_of_partner ON identity.membership (partner_id) WHERE ended_at IS NULL AND partner_id IS NOT NULL;
CREATE INDEX membership_of_administrators ON identity.membership (account_id) WHERE ended_at IS NULL AND persona = 'administrator';

CREATE TABLE identity.invitation (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  persona text NOT NULL CHECK (persona IN
    ('counsellor', 'social_worker', 'employer', 'trainer', 'loan_officer', 'authority', 'administrator')),
  office_id uuid REFERENCES identity.office,
  partner_id uuid,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by uuid,
  CHECK (CASE
    WHEN persona IN ('counsellor', 'social_worker') THEN office_id IS NOT NULL AND partner_id IS NULL
    WHEN persona IN ('employer', 'trainer', 'loan_officer') THEN partner_id IS NOT NULL AND office_id IS NULL
    ELSE office_id IS NULL AND partner_id IS NULL END)
);

CREATE TABLE identity.session (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES identity.account,
  membership_id uuid NOT NULL REFERENCES identity.membership,
  epoch integer NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  idle_for interval NOT NULL
);

CREATE INDEX session_of_account ON identity.session (account_id);
CREATE INDEX session_by_end ON identity.session (expires_at);

ALTER TABLE identity.office ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.office FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.account FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.membership FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.invitation FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.session FORCE ROW LEVEL SECURITY;

-- Offices. The market side has no grant: what kind of office stands behind a person is nobody's business there.
CREATE POLICY office_seen ON identity.office FOR SELECT TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'administrator', 'system')
    OR id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY office_made ON identity.office FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') IN ('administrator', 'system'));
CREATE POLICY office_changed ON identity.office FOR UPDATE TO app_care
  USING (current_setting('app.persona') IN ('administrator', 'system'))
  WITH CHECK (current_setting('app.persona') IN ('administrator', 'system'));

-- Memberships: one's own; those of the office one works for; those of one's partner.
CREATE POLICY membership_seen ON identity.membership FOR SELECT TO app_care
  USING (account_id = nullif(current_setting('app.actor_id'), '')::uuid
    OR current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND persona <> 'client')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]) OR partner_id IS NOT NULL)));
CREATE POLICY membership_seen_outside ON identity.membership FOR SELECT TO app_market
  USING (account_id = nullif(current_setting('app.actor_id'), '')::uuid
    OR partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY membership_given ON identity.membership FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND persona <> 'client')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker') AND persona = 'client'
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY membership_ended ON identity.membership FOR UPDATE TO app_care
  USING (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND persona <> 'client'))
  WITH CHECK (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND persona <> 'client'));

-- Accounts. The list of ids in the office or partner is asked once per statement, not per row.
CREATE POLICY account_seen ON identity.account FOR SELECT TO app_care
  USING (id = nullif(current_setting('app.actor_id'), '')::uuid
    OR current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND kind = 'work')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
        OR (kind = 'work' AND id = ANY (ARRAY(SELECT m.account_id FROM identity.membership m WHERE m.ended_at IS NULL
          AND (m.office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]) OR m.partner_id IS NOT NULL)))))));
CREATE POLICY account_seen_outside ON identity.account FOR SELECT TO app_market
  USING (kind = 'work'
    AND (id = nullif(current_setting('app.actor_id'), '')::uuid
      OR id = ANY (ARRAY(SELECT m.account_id FROM identity.membership m WHERE m.ended_at IS NULL
        AND m.partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])))));
CREATE POLICY account_made ON identity.account FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND kind = 'work')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY account_changed ON identity.account FOR UPDATE TO app_care
  USING (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND kind = 'work')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])))
  WITH CHECK (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') = 'administrator' AND kind = 'work')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));

-- Invitations: whoever made one sees it; administrators see all; only the product accepts.
CREATE POLICY invitation_by_system ON identity.invitation TO app_care
  USING (current_setting('app.persona') = 'system')
  WITH CHECK (current_setting('app.persona') = 'system');
CREATE POLICY invitation_seen ON identity.invitation FOR SELECT TO app_care, app_market
  USING (current_setting('app.persona') = 'administrator'
    OR created_by = nullif(current_setting('app.actor_id'), '')::uuid);
CREATE POLICY invitation_made ON identity.invitation FOR INSERT TO app_care
  WITH CHECK (accepted_at IS NULL AND created_by = nullif(current_setting('app.actor_id'), '')::uuid
    AND (current_setting('app.persona') = 'administrator'
      OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
        AND persona IN ('employer', 'trainer', 'loan_officer') AND partner_id IS NOT NULL AND office_id IS NULL)));
CREATE POLICY invitation_made_outside ON identity.invitation FOR INSERT TO app_market
  WITH CHECK (accepted_at IS NULL AND created_by = nullif(current_setting('app.actor_id'), '')::uuid
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND persona IN ('employer', 'trainer', 'loan_officer') AND office_id IS NULL);

-- Sessions: who stands behind a token is asked before anybody is known; nobody else has a reason to look.
CREATE POLICY session_by_system ON identity.session TO app_care
  USING (current_setting('app.persona') = 'system')
  WITH CHECK (current_setting('app.persona') = 'system');

GRANT SELECT, INSERT, UPDATE ON identity.office TO app_care;
GRANT SELECT, INSERT, UPDATE ON identity.account, identity.membership TO app_care;
GRANT SELECT ON identity.account, identity.membership TO app_market;
GRANT SELECT, INSERT ON identity.invitation TO app_care, app_market;
GRANT UPDATE (accepted_at, accepted_by) ON identity.invitation TO app_care;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.session TO app_care;
