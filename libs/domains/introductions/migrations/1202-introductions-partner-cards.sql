-- Before a day its partners may look at the work cards of whoever comes and agreed to it, and mark whom they would like to
-- meet. A row is there as long as the person takes part and agrees; what is on the card lies in consents.release.
CREATE TABLE introductions.partner_card (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  client_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  -- Random, and another one for each partner; their order is nobody's.
  release_id uuid NOT NULL,
  -- The partner's own tables at which it would like to meet the person.
  wished uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(wished) <= 40),
  PRIMARY KEY (office_id, session_id, client_id, partner_id),
  FOREIGN KEY (office_id, session_id, client_id) REFERENCES introductions.participant (office_id, session_id, client_id)
);
CREATE INDEX partner_card_of_partner ON introductions.partner_card (partner_id, session_id, release_id);
CREATE INDEX partner_card_of_client ON introductions.partner_card (office_id, client_id);

ALTER TABLE introductions.partner_card ENABLE ROW LEVEL SECURITY;
ALTER TABLE introductions.partner_card FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_card_of_my_office ON introductions.partner_card TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY partner_card_of_my_partner ON introductions.partner_card FOR SELECT TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
-- A wish is said by who reads the card in the same transaction, as long as the consent holds; and of the own tables alone.
CREATE POLICY partner_card_marked ON introductions.partner_card FOR UPDATE TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND release_id = ANY (ARRAY(SELECT d.release_id FROM consents.disclosure d
      WHERE d.xact = pg_current_xact_id_if_assigned()::text::bigint AND d.disclosed_at >= transaction_timestamp()
        AND d.readable_until > clock_timestamp())))
  WITH CHECK (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND wished <@ ARRAY(SELECT t.table_id FROM introductions.session_table t WHERE t.session_id = partner_card.session_id));

GRANT SELECT, INSERT, DELETE, UPDATE (release_id) ON introductions.partner_card TO app_care;
-- Never whose. The office is for the event; no page shows it.
GRANT SELECT (office_id, session_id, partner_id, release_id, wished), UPDATE (wished) ON introductions.partner_card TO app_market;

-- Who is invited knows of the day before its plan is on paper.
DROP POLICY session_of_my_partner ON introductions.session;
CREATE POLICY session_of_my_partner ON introductions.session FOR SELECT TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND state IN ('draft', 'published', 'closed')
    AND session_id IN (SELECT t.session_id FROM introductions.session_table t));
