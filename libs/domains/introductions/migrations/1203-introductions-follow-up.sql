-- Somebody of the office has done what was to follow from a talk.
ALTER TABLE introductions.interview ADD COLUMN followed_up_at timestamptz;
CREATE INDEX interview_to_follow ON introductions.interview (office_id)
  WHERE outcome = 'met' AND followed_up_at IS NULL;
