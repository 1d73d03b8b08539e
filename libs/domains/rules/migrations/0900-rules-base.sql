-- Programmes and their dated versions. Public facts once they apply; before that, the work of administrators.
CREATE SCHEMA rules;
GRANT USAGE ON SCHEMA rules TO app_care, app_market;

-- The facts and proofs that rules speak of; one row. Filled by the loader as the owner.
CREATE TABLE rules.catalogue (
  name text PRIMARY KEY CHECK (name = 'catalogue'),
  content jsonb NOT NULL
);

CREATE TABLE rules.programme (
  code text PRIMARY KEY,
  country text NOT NULL CHECK (country IN ('ID', 'VN')),
  -- core/rule.ts (Programme) says what is in it.
  content jsonb NOT NULL
);

CREATE TABLE rules.version (
  id uuid PRIMARY KEY,
  programme text NOT NULL REFERENCES rules.programme,
  code text NOT NULL UNIQUE,
  valid_from date NOT NULL,
  -- The last day it applies; null is open.
  valid_to date,
  -- A scheduled version applies from its first day on, by itself.
  status text NOT NULL CHECK (status IN ('draft', 'previewed', 'approved', 'scheduled', 'withdrawn')),
  -- core/rule.ts says what is in it: source, rule, terms, routes.
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  -- Two versions of a programme never apply on one day.
  CONSTRAINT version_days EXCLUDE USING gist (programme WITH =,
    (CASE WHEN valid_to < valid_from THEN 'empty'::daterange ELSE daterange(valid_from, valid_to, '[]') END) WITH &&)
    WHERE (status = 'scheduled')
);

CREATE INDEX version_of_programme ON rules.version (programme, valid_from);

-- What was done to a version, by whom. Never changed.
CREATE TABLE rules.step (
  version_id uuid NOT NULL REFERENCES rules.version,
  id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('drafted', 'edited', 'previewed', 'approved', 'scheduled', 'withdrawn')),
  actor_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (version_id, id)
);

-- The house's law on versions, held here too: a forgotten check cannot change what was approved.
CREATE FUNCTION rules.guard_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, rules AS $$
DECLARE
  -- The first place of both countries where a day begins.
  today CONSTANT date := (now() AT TIME ZONE 'Asia/Jayapura')::date;
  edited CONSTANT boolean := (NEW.content, NEW.valid_from) IS DISTINCT FROM (OLD.content, OLD.valid_from);
  actor CONSTANT uuid := nullif(current_setting('app.actor_id'), '')::uuid;
BEGIN
  IF (NEW.id, NEW.programme, NEW.code) IS DISTINCT FROM (OLD.id, OLD.programme, OLD.code) THEN
    RAISE EXCEPTION 'a version keeps its name' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
    ('draft', 'previewed'), ('draft', 'withdrawn'), ('previewed', 'draft'), ('previewed', 'approved'),
    ('previewed', 'withdrawn'), ('approved', 'scheduled'), ('approved', 'withdrawn'), ('scheduled', 'withdrawn')) THEN
    RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF edited AND NEW.status <> 'draft' THEN
    RAISE EXCEPTION 'only a draft is edited' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'withdrawn' AND OLD.status = 'scheduled' AND OLD.valid_from <= today THEN
    RAISE EXCEPTION 'a version that applies is not withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.valid_to IS DISTINCT FROM OLD.valid_to AND NEW.status <> 'draft' THEN
    -- A later version may end this one, but no day that has begun changes.
    IF OLD.status <> 'scheduled' OR OLD.valid_to < today OR NEW.valid_to < today THEN
      RAISE EXCEPTION 'days that have begun do not change' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF OLD.status = 'previewed' AND NEW.status = 'approved' AND (actor IS NULL OR EXISTS (
    SELECT FROM rules.step s WHERE s.version_id = OLD.id AND s.step IN ('drafted', 'edited') AND s.actor_id = actor)) THEN
    RAISE EXCEPTION 'a second person approves' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION rules.guard_version() FROM PUBLIC;

CREATE TRIGGER version_guarded BEFORE UPDATE ON rules.version FOR EACH ROW EXECUTE FUNCTION rules.guard_version();

GRANT SELECT ON rules.catalogue, rules.programme, rules.version TO app_care, app_market;
GRANT INSERT, UPDATE ON rules.version TO app_care;
GRANT SELECT, INSERT ON rules.step TO app_care;

-- Not forced: the loader brings the shipped versions as the owner.
ALTER TABLE rules.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE rules.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE rules.step FORCE ROW LEVEL SECURITY;

CREATE POLICY version_seen ON rules.version FOR SELECT TO app_care, app_market
  USING (status = 'scheduled' OR current_setting('app.persona') = 'administrator');
CREATE POLICY version_drafted ON rules.version FOR INSERT TO app_care
  WITH CHECK (status = 'draft' AND current_setting('app.persona') = 'administrator');
CREATE POLICY version_changed ON rules.version FOR UPDATE TO app_care
  USING (current_setting('app.persona') = 'administrator')
  WITH CHECK (current_setting('app.persona') = 'administrator');
CREATE POLICY step_seen ON rules.step FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'administrator');
CREATE POLICY step_taken ON rules.step FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') = 'administrator'
    AND actor_id = nullif(current_setting('app.actor_id'), '')::uuid);
