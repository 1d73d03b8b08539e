-- Somebody asks for an opening, or an office refers them, until there is an answer. Ids and codes only: what a partner reads of
-- the person lies in consents.release, and the partner sees a row here only in a transaction that wrote down that it read it.
CREATE SCHEMA applications;
GRANT USAGE ON SCHEMA applications TO app_care, app_market;

CREATE TABLE applications.application (
  office_id uuid NOT NULL,
  -- Random: an id that counts the time would tell two partners that they were sent the same person.
  application_id uuid NOT NULL UNIQUE,
  client_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  origin text NOT NULL CHECK (origin IN ('client', 'office')),
  state text NOT NULL CHECK (state IN ('draft', 'sent', 'seen', 'interview', 'trial', 'offered', 'accepted', 'started', 'refused',
    'withdrawn', 'lapsed', 'closed')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  -- What the partner reads, and what it reads once both agreed to be reached.
  release_id uuid,
  contact_release_id uuid,
  interview_at timestamptz,
  reason text CHECK (reason IN ('place_taken', 'skills_missing', 'experience_missing', 'paper_missing', 'hours_do_not_fit',
    'too_far', 'did_not_come', 'not_reachable', 'opening_gone', 'other')),
  partner_agreed_at timestamptz,
  nudges smallint NOT NULL DEFAULT 0 CHECK (nudges BETWEEN 0 AND 2),
  made_at timestamptz NOT NULL,
  sent_at timestamptz,
  moved_at timestamptz NOT NULL,
  moved_by uuid,
  -- As whom: a persona; `system` is the product by itself.
  moved_as text NOT NULL,
  PRIMARY KEY (office_id, application_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id),
  CHECK ((state = 'refused') = (reason IS NOT NULL)),
  CHECK (state = 'draft' OR sent_at IS NOT NULL OR state IN ('withdrawn', 'closed'))
);
-- Nobody stands twice before the same opening, however many refer at once; who has begun there stands there still.
CREATE UNIQUE INDEX application_open ON applications.application (office_id, client_id, opportunity_id)
  WHERE state NOT IN ('refused', 'withdrawn', 'lapsed', 'closed');
CREATE INDEX application_of_office ON applications.application (office_id, moved_at DESC, application_id);
CREATE INDEX application_of_client ON applications.application (office_id, client_id);
CREATE INDEX application_of_opening ON applications.application (opportunity_id);
CREATE INDEX application_of_release ON applications.application (release_id);
CREATE INDEX application_waiting ON applications.application (moved_at)
  WHERE state IN ('sent', 'seen', 'interview', 'trial', 'offered');

-- What happened to it, one row for each version; written by the database beside the change.
CREATE TABLE applications.step (
  office_id uuid NOT NULL,
  application_id uuid NOT NULL,
  version integer NOT NULL,
  from_state text,
  state text NOT NULL,
  interview_at timestamptz,
  reason text,
  at timestamptz NOT NULL,
  moved_by uuid,
  moved_as text NOT NULL,
  PRIMARY KEY (office_id, application_id, version),
  FOREIGN KEY (office_id, application_id) REFERENCES applications.application (office_id, application_id)
);

-- A link to answer without an account. Used once; the hash is of the token that was handed out and is kept nowhere.
CREATE TABLE applications.answer_link (
  office_id uuid NOT NULL,
  link_id uuid NOT NULL,
  application_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  link_hash bytea NOT NULL UNIQUE CHECK (octet_length(link_hash) = 32),
  until_at timestamptz NOT NULL,
  used_at timestamptz,
  made_at timestamptz NOT NULL,
  made_by uuid,
  PRIMARY KEY (office_id, link_id),
  FOREIGN KEY (office_id, application_id) REFERENCES applications.application (office_id, application_id)
);
CREATE INDEX link_of_application ON applications.answer_link (office_id, application_id);

ALTER TABLE applications.application ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.application FORCE ROW LEVEL SECURITY;
ALTER TABLE applications.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.step FORCE ROW LEVEL SECURITY;
ALTER TABLE applications.answer_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.answer_link FORCE ROW LEVEL SECURITY;

-- The product itself goes through all offices: links, lapsing, reminders. People say what they do as themselves.
CREATE POLICY application_of_my_office ON applications.application TO app_care
  USING (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])))
  WITH CHECK (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
      AND moved_by = nullif(current_setting('app.actor_id'), '')::uuid AND moved_as = current_setting('app.persona')));
-- Also under ids that were joined with theirs.
CREATE POLICY application_of_my_own ON applications.application TO app_care
  USING (current_setting('app.persona') = 'client'
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
      WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))))
  WITH CHECK (current_setting('app.persona') = 'client'
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND moved_by = nullif(current_setting('app.actor_id'), '')::uuid AND moved_as = 'client'
    AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
      WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))));

-- The partner: what this very transaction wrote down as disclosed, and as long as the consent holds.
CREATE POLICY application_disclosed ON applications.application TO app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND release_id = ANY (ARRAY(SELECT d.release_id FROM consents.disclosure d
      WHERE d.xact = pg_current_xact_id_if_assigned()::text::bigint AND d.disclosed_at >= transaction_timestamp()
        AND d.readable_until > clock_timestamp())))
  WITH CHECK (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND moved_by IS NOT DISTINCT FROM nullif(current_setting('app.actor_id'), '')::uuid
    AND moved_as = current_setting('app.persona')
    AND state IN ('seen', 'interview', 'trial', 'offered', 'started', 'refused'));

CREATE POLICY step_of_my_office ON applications.step FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY step_written ON applications.step FOR INSERT TO titian_owner
  WITH CHECK (current_setting('app.persona') NOT IN ('', 'visitor'));

CREATE POLICY link_of_my_office ON applications.answer_link TO app_care
  USING (current_setting('app.persona') = 'system'
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY link_to_my_partner ON applications.answer_link TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));

GRANT SELECT, INSERT ON applications.application, applications.answer_link TO app_care;
GRANT UPDATE (state, version, release_id, contact_release_id, interview_at, reason, partner_agreed_at, nudges, sent_at, moved_at,
  moved_by, moved_as) ON applications.application TO app_care;
GRANT SELECT ON applications.step TO app_care;
-- Never whose: no office, no client, no time of sending by which two partners could compare.
GRANT SELECT (application_id, partner_id, opportunity_id, state, version, release_id, contact_release_id, interview_at, reason,
  partner_agreed_at) ON applications.application TO app_market;
GRANT UPDATE (state, version, interview_at, reason, partner_agreed_at, moved_at, moved_by, moved_as)
  ON applications.application TO app_market;
GRANT SELECT (link_hash, partner_id, until_at, used_at), UPDATE (used_at) ON applications.answer_link TO app_market;

-- The history is written beside each change, whoever makes it: the market side may write none, and need not know the office.
CREATE FUNCTION applications.note_step() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = applications, pg_temp AS $$
BEGIN
  INSERT INTO step (office_id, application_id, version, from_state, state, interview_at, reason, at, moved_by, moved_as)
  VALUES (NEW.office_id, NEW.application_id, NEW.version, CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END, NEW.state,
    NEW.interview_at, NEW.reason, NEW.moved_at, NEW.moved_by, NEW.moved_as);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION applications.note_step() FROM PUBLIC;
CREATE TRIGGER step_of_new AFTER INSERT ON applications.application
  FOR EACH ROW WHEN (current_user IN ('app_care', 'app_market')) EXECUTE FUNCTION applications.note_step();
CREATE TRIGGER step_of_change AFTER UPDATE ON applications.application
  FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version AND current_user IN ('app_care', 'app_market'))
  EXECUTE FUNCTION applications.note_step();
