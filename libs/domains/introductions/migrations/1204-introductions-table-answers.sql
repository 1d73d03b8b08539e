-- A partner says itself whether it comes to its table, how many sit there and when; until the timetable is on paper.
ALTER TABLE introductions.session_table ADD COLUMN answered_at timestamptz;
COMMENT ON COLUMN introductions.session_table.answered_at IS
  'When the partner itself said so; null for what the office noted, and before an answer.';

-- A partner moves the version like everybody, without setting it: an organiser's form of before does not undo its word.
CREATE FUNCTION introductions.move_table() RETURNS trigger LANGUAGE plpgsql
  SET search_path = introductions, pg_temp AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION introductions.move_table() FROM PUBLIC;
CREATE TRIGGER table_answered BEFORE UPDATE ON introductions.session_table FOR EACH ROW
  WHEN (current_user = 'app_market') EXECUTE FUNCTION introductions.move_table();

CREATE POLICY session_table_answered ON introductions.session_table FOR UPDATE TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]))
  WITH CHECK (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND reply IN ('coming', 'declined')
    AND session_id IN (SELECT s.session_id FROM introductions.session s WHERE s.state = 'draft'));

-- The office is for the event; no page shows it.
GRANT SELECT (office_id, version, answered_at), UPDATE (reply, interviewers, answered_at)
  ON introductions.session_table TO app_market;

-- Who was invited learns that a day was called off.
DROP POLICY session_of_my_partner ON introductions.session;
CREATE POLICY session_of_my_partner ON introductions.session FOR SELECT TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND session_id IN (SELECT t.session_id FROM introductions.session_table t));
