-- What is taken away while its partner is reading it is asked back, too. Whoever takes it away must not wait for the reader,
-- who may wait for a row that they hold.
CREATE FUNCTION consents.lock_of_release(release uuid) RETURNS bigint LANGUAGE sql IMMUTABLE
  AS $$ SELECT hashtextextended(release::text, 801) $$;

CREATE OR REPLACE FUNCTION consents.disclose(asked uuid[], opening uuid, behind uuid, at_most integer, purposes text[])
  RETURNS SETOF uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = consents, pg_temp AS $$
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
      AND (purposes IS NULL OR r.purpose = ANY (purposes))
      AND (behind IS NULL OR (r.released_at, r.release_id) <
        (SELECT b.released_at, b.release_id FROM release b WHERE b.release_id = behind AND b.partner_id = ANY (mine)))
      AND c.valid_from <= clock_timestamp() AND c.valid_until > clock_timestamp()
      AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.consent_id = c.consent_id)
    ORDER BY r.released_at DESC, r.release_id DESC LIMIT at_most) page;
  FOR held IN SELECT DISTINCT r.consent_id FROM release r WHERE r.release_id = ANY (chosen) ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock_shared(lock_of(held));
  END LOOP;
  FOR held IN SELECT r.release_id FROM release r WHERE r.release_id = ANY (chosen) ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock_shared(lock_of_release(held));
  END LOOP;
  -- Looked at again behind the locks: what was quicker is seen now, and what comes later waits or knows of the reading.
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

CREATE OR REPLACE FUNCTION consents.ask_deletion_of_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Somebody is reading, or has read.
  IF NOT pg_try_advisory_xact_lock(consents.lock_of_release(OLD.release_id))
    OR EXISTS (SELECT FROM consents.disclosure d WHERE d.office_id = OLD.office_id AND d.release_id = OLD.release_id) THEN
    INSERT INTO consents.deletion_task (office_id, client_id, release_id, partner_id, reference, opportunity_id)
      VALUES (OLD.office_id, OLD.client_id, OLD.release_id, OLD.partner_id, OLD.reference, OLD.opportunity_id)
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
