-- The days on which clients meet partners. A person stands here as a number on a card; who it is, the vault knows.
CREATE SCHEMA introductions;
GRANT USAGE ON SCHEMA introductions TO app_care, app_market;

CREATE TABLE introductions.session (
  office_id uuid NOT NULL REFERENCES identity.office,
  session_id uuid NOT NULL UNIQUE,
  venue text NOT NULL CHECK (char_length(venue) BETWEEN 2 AND 160),
  area_id uuid,
  purpose text NOT NULL CHECK (purpose IN ('work', 'training', 'finance', 'all')),
  day date NOT NULL,
  time_zone text NOT NULL,
  -- Minutes of the place's own clock.
  opens smallint NOT NULL,
  closes smallint NOT NULL,
  interview smallint NOT NULL,
  change smallint NOT NULL,
  breaks jsonb NOT NULL DEFAULT '[]',
  -- Talks and group rounds: kind, when, where; whoever is in one has no interview then.
  talks jsonb NOT NULL DEFAULT '[]',
  client_floor smallint NOT NULL,
  capacity integer,
  state text NOT NULL CHECK (state IN ('draft', 'published', 'closed', 'cancelled')),
  -- The number of the next card: none is ever given twice.
  next_card integer NOT NULL DEFAULT 1,
  -- The plan that stands on paper.
  plan_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (office_id, session_id)
);
CREATE INDEX session_day ON introductions.session (office_id, day DESC, session_id);

CREATE TABLE introductions.session_table (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  table_id uuid NOT NULL,
  number smallint NOT NULL,
  -- Another office's row may not be pointed at from here, nor a partner's: an id, checked by the use case.
  partner_id uuid NOT NULL,
  reply text NOT NULL CHECK (reply IN ('invited', 'coming', 'declined')),
  floor smallint NOT NULL,
  -- Who sits there: id, from when, until when; null is the session's own hours.
  interviewers jsonb NOT NULL,
  spot_x real,
  spot_y real,
  -- From this minute nobody sits there any more.
  closed_from smallint,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (office_id, session_id, table_id),
  UNIQUE (office_id, session_id, number),
  FOREIGN KEY (office_id, session_id) REFERENCES introductions.session (office_id, session_id)
);
CREATE INDEX session_table_partner ON introductions.session_table (partner_id);

CREATE TABLE introductions.participant (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  client_id uuid NOT NULL,
  card integer NOT NULL,
  reply text NOT NULL CHECK (reply IN ('invited', 'coming', 'declined', 'waiting')),
  presence text NOT NULL CHECK (presence IN ('expected', 'present', 'late', 'absent', 'left')),
  walk_in boolean NOT NULL,
  -- There from this minute, and until that one; null is the session's own hours.
  from_minute smallint,
  until_minute smallint,
  -- Which talks of the session: places in its list.
  talks smallint[] NOT NULL DEFAULT '{}',
  floor smallint NOT NULL,
  most smallint,
  patience smallint,
  invited_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, session_id, client_id),
  UNIQUE (office_id, session_id, card),
  FOREIGN KEY (office_id, session_id) REFERENCES introductions.session (office_id, session_id)
);
CREATE INDEX participant_client ON introductions.participant (office_id, client_id);

CREATE TABLE introductions.wish (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  client_id uuid NOT NULL,
  table_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('client', 'partner', 'match')),
  value smallint NOT NULL,
  PRIMARY KEY (office_id, session_id, client_id, table_id, side),
  FOREIGN KEY (office_id, session_id, client_id) REFERENCES introductions.participant (office_id, session_id, client_id),
  FOREIGN KEY (office_id, session_id, table_id) REFERENCES introductions.session_table (office_id, session_id, table_id)
);

CREATE TABLE introductions.pair (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  client_id uuid NOT NULL,
  table_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('promised', 'forbidden')),
  at_minute smallint,
  PRIMARY KEY (office_id, session_id, client_id, table_id),
  FOREIGN KEY (office_id, session_id, client_id) REFERENCES introductions.participant (office_id, session_id, client_id),
  FOREIGN KEY (office_id, session_id, table_id) REFERENCES introductions.session_table (office_id, session_id, table_id)
);

CREATE TABLE introductions.plan (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('plan', 'replan')),
  seed bigint NOT NULL,
  -- Value, bound, the careful hand's plan, floors, comfort, as core/plan.ts says.
  quality jsonb NOT NULL,
  -- Interviews, what has none and why, what changed.
  content jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid,
  published_at timestamptz,
  PRIMARY KEY (office_id, session_id, plan_id),
  FOREIGN KEY (office_id, session_id) REFERENCES introductions.session (office_id, session_id)
);
CREATE INDEX plan_made ON introductions.plan (office_id, session_id, made_at DESC);

-- What stands on paper: one row a pair, wherever a plan anew moves it.
CREATE TABLE introductions.interview (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  interview_id uuid NOT NULL UNIQUE,
  client_id uuid NOT NULL,
  table_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  card integer NOT NULL,
  interviewer text NOT NULL,
  at_minute smallint NOT NULL,
  -- The time that was on paper first.
  printed_minute smallint NOT NULL,
  -- Called off by a plan anew.
  off boolean NOT NULL DEFAULT false,
  outcome text CHECK (outcome IN ('met', 'client_absent', 'partner_absent', 'both_absent')),
  client_interest text CHECK (client_interest IN ('yes', 'maybe', 'no')),
  partner_interest text CHECK (partner_interest IN ('yes', 'maybe', 'no')),
  next_step text CHECK (next_step IN ('none', 'second_interview', 'offer', 'course', 'loan')),
  second_on date,
  recorded_at timestamptz,
  PRIMARY KEY (office_id, session_id, interview_id),
  UNIQUE (office_id, session_id, client_id, table_id),
  FOREIGN KEY (office_id, session_id, client_id) REFERENCES introductions.participant (office_id, session_id, client_id),
  FOREIGN KEY (office_id, session_id, table_id) REFERENCES introductions.session_table (office_id, session_id, table_id)
);
CREATE INDEX interview_partner ON introductions.interview (partner_id);
CREATE INDEX interview_client ON introductions.interview (office_id, client_id);

-- The day's sheet, field by field with its versions, as core/merge.ts has it.
CREATE TABLE introductions.sheet_field (
  office_id uuid NOT NULL,
  session_id uuid NOT NULL,
  record text NOT NULL CHECK (char_length(record) <= 80),
  field text NOT NULL CHECK (char_length(field) <= 40),
  versions jsonb NOT NULL,
  seen jsonb NOT NULL,
  PRIMARY KEY (office_id, session_id, record, field),
  FOREIGN KEY (office_id, session_id) REFERENCES introductions.session (office_id, session_id)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['session', 'session_table', 'participant', 'wish', 'pair', 'plan', 'interview', 'sheet_field'] LOOP
    EXECUTE format('ALTER TABLE introductions.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE introductions.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$CREATE POLICY %I ON introductions.%I TO app_care
      USING (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
        AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]))$policy$,
      name || '_of_my_office', name);
  END LOOP;
END $$;

-- Somebody who was invited: the own card and interviews, and of the session and its tables what belongs to them.
CREATE POLICY participant_of_my_own ON introductions.participant FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client' AND client_id = nullif(current_setting('app.client_id'), '')::uuid);
CREATE POLICY participant_answers ON introductions.participant FOR UPDATE TO app_care
  USING (current_setting('app.persona') = 'client' AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY interview_of_my_own ON introductions.interview FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client' AND NOT off
    AND client_id = nullif(current_setting('app.client_id'), '')::uuid);
CREATE POLICY session_of_my_own ON introductions.session FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client'
    AND session_id IN (SELECT p.session_id FROM introductions.participant p));
CREATE POLICY session_table_of_my_own ON introductions.session_table FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client'
    AND table_id IN (SELECT i.table_id FROM introductions.interview i));

-- Partners: their own tables, and who comes when as a number.
CREATE POLICY session_table_of_my_partner ON introductions.session_table FOR SELECT TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY interview_of_my_partner ON introductions.interview FOR SELECT TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer') AND NOT off
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY session_of_my_partner ON introductions.session FOR SELECT TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND state IN ('published', 'closed')
    AND session_id IN (SELECT t.session_id FROM introductions.session_table t));

GRANT SELECT, INSERT, UPDATE ON introductions.session, introductions.session_table, introductions.participant,
  introductions.plan, introductions.interview, introductions.sheet_field TO app_care;
GRANT SELECT, INSERT, UPDATE, DELETE ON introductions.wish, introductions.pair TO app_care;
-- Never a client's id, a reply, a presence, an interest of the other side.
GRANT SELECT (session_id, venue, area_id, day, time_zone, opens, closes, interview, change, breaks, state)
  ON introductions.session TO app_market;
GRANT SELECT (session_id, table_id, number, partner_id, reply, interviewers, closed_from)
  ON introductions.session_table TO app_market;
GRANT SELECT (session_id, interview_id, table_id, partner_id, card, interviewer, at_minute, off)
  ON introductions.interview TO app_market;
