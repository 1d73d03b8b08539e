-- The plan that gave an interview its time or called it off: whom a published plan concerns, when only they are told.
ALTER TABLE introductions.interview ADD COLUMN moved_in uuid;
CREATE INDEX interview_moved ON introductions.interview (office_id, session_id, moved_in);
