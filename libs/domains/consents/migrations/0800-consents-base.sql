-- What may be shared of a person, with whom, for what and until when; and who has seen what. Nothing here is changed or
-- removed but a release: a consent that ends stays as proof.
CREATE SCHEMA consents;
GRANT USAGE ON SCHEMA consents TO app_care, app_market;

CREATE TABLE consents.consent (
  office_id uuid NOT NULL,
  consent_id uuid NOT NULL UNIQUE,
  client_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('referral', 'session', 'contact', 'placement', 'follow_up')),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['card', 'name', 'contact', 'attendance']),
  -- To one partner, or to all of a kind; plain ids, for which the use case vouches.
  partner_id uuid,
  partner_kind text CHECK (partner_kind IN ('employer', 'trainer', 'lender', 'agency')),
  opportunity_id uuid,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  channel text NOT NULL CHECK (channel IN ('in_person', 'phone_code', 'by_client')),
  language text NOT NULL CHECK (language IN ('id', 'vi', 'en')),
  -- The edition of the text, the words themselves as they were shown, and their SHA-256 in hex.
  edition text NOT NULL,
  shown text NOT NULL CHECK (length(shown) BETWEEN 20 AND 2000),
  shown_hash text NOT NULL CHECK (shown_hash = encode(sha256(convert_to(shown, 'UTF8')), 'hex')),
  given_by uuid,
  persona text NOT NULL,
  -- Taken by somebody who decides on this person's release or loan: it may not have been free.
  taken_by_decider boolean NOT NULL,
  given_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, consent_id),
  UNIQUE (office_id, consent_id, client_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id),
  CHECK ((partner_id IS NULL) <> (partner_kind IS NULL)),
  CHECK (valid_from >= given_at AND valid_until > valid_from),
  CHECK (valid_until <= (valid_from AT TIME ZONE 'UTC' + interval '12 months') AT TIME ZONE 'UTC')
);
CREATE INDEX consent_of_client ON consents.consent (office_id, client_id);

CREATE TABLE consents.withdrawal (
  office_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  client_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('in_person', 'by_client')),
  withdrawn_by uuid,
  persona text NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, consent_id),
  FOREIGN KEY (office_id, consent_id, client_id) REFERENCES consents.consent (office_id, consent_id, client_id)
);
CREATE INDEX withdrawal_of_client ON consents.withdrawal (office_id, client_id);

-- All that an outsider can ever read of a person, one row for each partner, opening and purpose. The id is random and the
-- reference belongs to this pair of partner and person: two partners have nothing to compare.
CREATE TABLE consents.release (
  office_id uuid NOT NULL,
  release_id uuid NOT NULL UNIQUE,
  consent_id uuid NOT NULL,
  client_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  opportunity_id uuid,
  purpose text NOT NULL,
  reference text NOT NULL,
  scopes text[] NOT NULL,
  sealed_content bytea NOT NULL,
  released_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (office_id, release_id),
  UNIQUE NULLS NOT DISTINCT (office_id, client_id, partner_id, opportunity_id, purpose),
  FOREIGN KEY (office_id, consent_id, client_id) REFERENCES consents.consent (office_id, consent_id, client_id)
);
CREATE INDEX release_to_partner ON consents.release (partner_id, released_at DESC, release_id);
CREATE INDEX release_under_consent ON consents.release (office_id, consent_id);

CREATE TABLE consents.disclosure (
  office_id uuid NOT NULL,
  disclosure_id uuid NOT NULL,
  client_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  release_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  opportunity_id uuid,
  -- As what the reader acted; no account when they came by a link.
  persona text NOT NULL,
  actor_id uuid,
  purpose text NOT NULL,
  scopes text[] NOT NULL,
  disclosed_at timestamptz NOT NULL,
  -- When the consent ends: what was disclosed before is not read after it, not even in the same transaction.
  readable_until timestamptz NOT NULL,
  -- The transaction that reads.
  xact bigint NOT NULL,
  PRIMARY KEY (office_id, disclosure_id),
  FOREIGN KEY (office_id, consent_id, client_id) REFERENCES consents.consent (office_id, consent_id, client_id)
);
CREATE INDEX disclosure_of_client ON consents.disclosure (office_id, client_id, disclosed_at DESC);
CREATE INDEX disclosure_of_xact ON consents.disclosure (xact);

ALTER TABLE consents.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents.consent FORCE ROW LEVEL SECURITY;
ALTER TABLE consents.withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents.withdrawal FORCE ROW LEVEL SECURITY;
ALTER TABLE consents.release ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents.release FORCE ROW LEVEL SECURITY;
ALTER TABLE consents.disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents.disclosure FORCE ROW LEVEL SECURITY;

-- The office's people, and the person themselves, also under ids that were joined with theirs.
CREATE POLICY consent_seen ON consents.consent FOR SELECT TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
      OR (current_setting('app.persona') = 'client' AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
        WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))))));
CREATE POLICY consent_given ON consents.consent FOR INSERT TO app_care
  WITH CHECK (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND given_by IS NOT DISTINCT FROM nullif(current_setting('app.actor_id'), '')::uuid
    AND persona = current_setting('app.persona')
    AND CASE current_setting('app.persona')
      WHEN 'client' THEN channel = 'by_client' AND client_id = nullif(current_setting('app.client_id'), '')::uuid
      ELSE channel <> 'by_client' AND current_setting('app.persona') IN ('counsellor', 'social_worker', 'system') END);

CREATE POLICY withdrawal_seen ON consents.withdrawal FOR SELECT TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
      OR (current_setting('app.persona') = 'client' AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
        WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))))));
CREATE POLICY withdrawal_made ON consents.withdrawal FOR INSERT TO app_care
  WITH CHECK (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND withdrawn_by IS NOT DISTINCT FROM nullif(current_setting('app.actor_id'), '')::uuid
    AND persona = current_setting('app.persona')
    AND CASE current_setting('app.persona')
      WHEN 'client' THEN channel = 'by_client' AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
        WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into)))
      ELSE channel <> 'by_client' AND current_setting('app.persona') IN ('counsellor', 'social_worker', 'system') END);

CREATE POLICY release_of_my_office ON consents.release TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
      OR (current_setting('app.persona') = 'client' AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
        WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))))));
CREATE POLICY disclosure_seen ON consents.disclosure FOR SELECT TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
      OR (current_setting('app.persona') = 'client' AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
        WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))))));

-- The market side reads of its releases only what this very transaction has written down as disclosed. The day guards
-- against a restored database, whose transactions are counted anew.
CREATE POLICY disclosure_of_this_transaction ON consents.disclosure FOR SELECT TO app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND xact = pg_current_xact_id_if_assigned()::text::bigint AND disclosed_at >= transaction_timestamp());
CREATE POLICY release_disclosed ON consents.release FOR SELECT TO app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND release_id = ANY (ARRAY(SELECT d.release_id FROM consents.disclosure d
      WHERE d.xact = pg_current_xact_id_if_assigned()::text::bigint AND d.disclosed_at >= transaction_timestamp()
        AND d.readable_until > clock_timestamp())));

GRANT SELECT, INSERT ON consents.consent, consents.withdrawal TO app_care;
GRANT SELECT, INSERT, UPDATE, DELETE ON consents.release TO app_care;
GRANT SELECT ON consents.disclosure TO app_care;
-- Never whose: no office, no client, no consent, no time.
GRANT SELECT (release_id, partner_id, opportunity_id, purpose, reference, scopes, sealed_content) ON consents.release TO app_market;
GRANT SELECT (release_id, partner_id, xact, disclosed_at, readable_until) ON consents.disclosure TO app_market;

CREATE FUNCTION consents.lock_of(consent uuid) RETURNS bigint LANGUAGE sql IMMUTABLE
  AS $$ SELECT hashtextextended(consent::text, 800) $$;

-- Instants are the database's: nobody gives or takes back a consent in the past.
CREATE FUNCTION consents.stamp_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.given_at := clock_timestamp();
  NEW.valid_from := greatest(coalesce(NEW.valid_from, NEW.given_at), NEW.given_at);
  RETURN NEW;
END $$;
CREATE TRIGGER consent_stamped BEFORE INSERT ON consents.consent FOR EACH ROW
  WHEN (current_user = 'app_care') EXECUTE FUNCTION consents.stamp_consent();

-- Waits for whoever is reading under the consent; whoever comes later waits for this to commit, and then reads nothing.
CREATE FUNCTION consents.stamp_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(consents.lock_of(NEW.consent_id));
  NEW.withdrawn_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER withdrawal_stamped BEFORE INSERT ON consents.withdrawal FOR EACH ROW
  WHEN (current_user = 'app_care') EXECUTE FUNCTION consents.stamp_withdrawal();

-- The only way for an outsider to read of a person: writes down that it happens, then lets the transaction see it. Gives
-- the ids of the releases that may be read now; those asked for, or a page of all, the latest first.
CREATE FUNCTION consents.disclose(asked uuid[], opening uuid, behind uuid, at_most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = consents, pg_temp AS $$
DECLARE
  mine uuid[] := string_to_array(current_setting('app.partner_ids'), ',')::uuid[];
  chosen uuid[];
  held uuid;
  moment timestamptz;
BEGIN
  IF current_setting('app.persona') NOT IN ('employer', 'trainer', 'loan_officer') THEN
    RETURN;
  END IF;
  -- Each statement below must see what committed before it.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'disclosures are written in read committed';
  END IF;
  SELECT array_agg(page.release_id) INTO chosen FROM (
    SELECT r.release_id FROM release r JOIN consent c ON c.consent_id = r.consent_id
    WHERE r.partner_id = ANY (mine) AND (asked IS NULL OR r.release_id = ANY (asked))
      AND (opening IS NULL OR r.opportunity_id = opening)
      AND (behind IS NULL OR (r.released_at, r.release_id) <
        (SELECT b.released_at, b.release_id FROM release b WHERE b.release_id = behind AND b.partner_id = ANY (mine)))
      AND c.valid_from <= clock_timestamp() AND c.valid_until > clock_timestamp()
      AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.consent_id = c.consent_id)
    ORDER BY r.released_at DESC, r.release_id DESC LIMIT at_most) page;
  FOR held IN SELECT DISTINCT r.consent_id FROM release r WHERE r.release_id = ANY (chosen) ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock_shared(lock_of(held));
  END LOOP;
  -- Looked at again behind the lock: a withdrawal that was quicker is seen now, a later one waits.
  moment := clock_timestamp();
  RETURN QUERY WITH written AS (
    INSERT INTO disclosure AS d (office_id, disclosure_id, client_id, consent_id, release_id, partner_id, opportunity_id,
      persona, actor_id, purpose, scopes, disclosed_at, readable_until, xact)
    SELECT r.office_id, gen_random_uuid(), r.client_id, r.consent_id, r.release_id, r.partner_id, r.opportunity_id,
      current_setting('app.persona'), nullif(current_setting('app.actor_id'), '')::uuid, r.purpose, r.scopes, moment,
      c.valid_until, pg_current_xact_id()::text::bigint
    FROM release r JOIN consent c ON c.office_id = r.office_id AND c.consent_id = r.consent_id
    WHERE r.release_id = ANY (chosen) AND r.partner_id = ANY (mine)
      AND c.valid_from <= moment AND c.valid_until > moment
      AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.office_id = c.office_id AND w.consent_id = c.consent_id)
      AND (c.partner_id IS NULL OR c.partner_id = r.partner_id)
      AND (c.opportunity_id IS NULL OR c.opportunity_id = r.opportunity_id)
      AND c.purpose = r.purpose AND r.scopes <@ c.scopes
      AND NOT EXISTS (SELECT FROM clients.client p
        WHERE p.office_id = r.office_id AND p.client_id = r.client_id AND p.erased_at IS NOT NULL)
    RETURNING d.release_id)
  SELECT written.release_id FROM written ORDER BY array_position(chosen, written.release_id);
END $$;
REVOKE ALL ON FUNCTION consents.disclose(uuid[], uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consents.disclose(uuid[], uuid, uuid, integer) TO app_market;

-- Row security binds the function's owner too: it sees what belongs to the partner that asks, and no more.
CREATE POLICY release_for_disclosing ON consents.release FOR SELECT TO titian_owner
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY consent_for_disclosing ON consents.consent FOR SELECT TO titian_owner
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer'));
CREATE POLICY withdrawal_for_disclosing ON consents.withdrawal FOR SELECT TO titian_owner
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer'));
CREATE POLICY disclosure_by_disclosing ON consents.disclosure FOR INSERT TO titian_owner
  WITH CHECK (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY disclosure_for_disclosing ON consents.disclosure FOR SELECT TO titian_owner
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY client_for_disclosing ON clients.client FOR SELECT TO titian_owner
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer'));
