-- A client who is invited sees the tables of the day and marks those of interest; a partner says what came of its pairs.
DROP POLICY session_table_of_my_own ON introductions.session_table;
CREATE POLICY session_table_of_my_own ON introductions.session_table FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client'
    AND (reply <> 'declined' OR table_id IN (SELECT i.table_id FROM introductions.interview i))
    AND session_id IN (SELECT p.session_id FROM introductions.participant p));

CREATE POLICY wish_of_my_own ON introductions.wish TO app_care
  USING (current_setting('app.persona') = 'client' AND side = 'client'
    AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

-- The word of a partner lies apart from the office's: it is joined with the day's sheet like that of one more device.
CREATE TABLE introductions.partner_answer (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  outcome text CHECK (outcome IN ('met', 'client_absent')),
  interest text CHECK (interest IN ('yes', 'maybe', 'no')),
  next_step text CHECK (next_step IN ('none', 'second_interview', 'offer', 'course', 'loan')),
  second_on date,
  -- How many times it was given.
  count integer NOT NULL DEFAULT 1,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, session_id, interview_id),
  FOREIGN KEY (office_id, session_id, interview_id) REFERENCES introductions.interview (office_id, session_id, interview_id)
);
CREATE INDEX partner_answer_partner ON introductions.partner_answer (partner_id);
ALTER TABLE introductions.partner_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE introductions.partner_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_answer_of_my_office ON introductions.partner_answer FOR SELECT TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY partner_answer_of_my_partner ON introductions.partner_answer TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]))
  WITH CHECK (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND interview_id IN (SELECT i.interview_id FROM introductions.interview i));

GRANT SELECT ON introductions.partner_answer TO app_care;
GRANT SELECT ON introductions.partner_answer TO app_market;
GRANT INSERT (office_id, session_id, interview_id, partner_id, outcome, interest, next_step, second_on, count, answered_at),
  UPDATE (outcome, interest, next_step, second_on, count, answered_at) ON introductions.partner_answer TO app_market;
-- For the row above and the event; no page shows it.
GRANT SELECT (office_id) ON introductions.interview TO app_market;
