-- Where an interview is, in the partner's own words for the two sides, and whether the person comes.
ALTER TABLE applications.application
  ADD COLUMN interview_place text CHECK (char_length(interview_place) BETWEEN 1 AND 200),
  ADD COLUMN interview_reply text CHECK (interview_reply IN ('coming', 'declined'));
ALTER TABLE applications.step
  ADD COLUMN interview_reply text CHECK (interview_reply IN ('coming', 'declined'));

GRANT UPDATE (interview_place, interview_reply) ON applications.application TO app_care;
-- The partner says where, and reads whether somebody comes; that is not for the partner to say.
GRANT SELECT (interview_place, interview_reply), UPDATE (interview_place) ON applications.application TO app_market;

-- Another time or another place is another question, whoever asks it.
CREATE FUNCTION applications.ask_again() RETURNS trigger LANGUAGE plpgsql
  SET search_path = applications, pg_temp AS $$
BEGIN
  NEW.interview_reply := NULL;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION applications.ask_again() FROM PUBLIC;
CREATE TRIGGER interview_asked_again BEFORE UPDATE ON applications.application
  FOR EACH ROW WHEN (OLD.interview_at IS DISTINCT FROM NEW.interview_at
    OR OLD.interview_place IS DISTINCT FROM NEW.interview_place)
  EXECUTE FUNCTION applications.ask_again();

CREATE OR REPLACE FUNCTION applications.note_step() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = applications, pg_temp AS $$
BEGIN
  INSERT INTO step (office_id, application_id, version, from_state, state, interview_at, interview_reply, reason, at, moved_by,
    moved_as)
  VALUES (NEW.office_id, NEW.application_id, NEW.version, CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END, NEW.state,
    NEW.interview_at, NEW.interview_reply, NEW.reason, NEW.moved_at, NEW.moved_by, NEW.moved_as);
  RETURN NULL;
END $$;
