-- What 0900 left open: the database itself now writes down every step, a version is scheduled only into days to come, and
-- a version that applies ends only where an approved one takes its place.

-- The version that ends this one on the day before its own first day. Only an open version is ended so.
ALTER TABLE rules.version ADD COLUMN followed_by_version uuid REFERENCES rules.version,
  ADD CONSTRAINT version_followed CHECK (followed_by_version IS NULL OR (status = 'scheduled' AND valid_to IS NOT NULL));

-- Which row version the step led to: one step for each change, and a step that nobody took is not there.
ALTER TABLE rules.step ADD COLUMN row_version integer NOT NULL,
  ADD CONSTRAINT step_once UNIQUE (version_id, row_version),
  DROP CONSTRAINT step_step_check,
  ADD CONSTRAINT step_step_check CHECK (step IN (
    'drafted', 'edited', 'previewed', 'approved', 'scheduled', 'withdrawn', 'ended', 'reopened'));

CREATE OR REPLACE FUNCTION rules.guard_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, rules AS $$
DECLARE
  -- The first place of both countries where a day begins.
  today CONSTANT date := (now() AT TIME ZONE 'Asia/Jayapura')::date;
  edited CONSTANT boolean := (NEW.content, NEW.valid_from) IS DISTINCT FROM (OLD.content, OLD.valid_from);
  dated CONSTANT boolean := (NEW.valid_to, NEW.followed_by_version) IS DISTINCT FROM (OLD.valid_to, OLD.followed_by_version);
  actor CONSTANT uuid := nullif(current_setting('app.actor_id'), '')::uuid;
BEGIN
  IF (NEW.id, NEW.programme, NEW.code) IS DISTINCT FROM (OLD.id, OLD.programme, OLD.code) THEN
    RAISE EXCEPTION 'a version keeps its name' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change is counted' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
    ('draft', 'previewed'), ('draft', 'withdrawn'), ('previewed', 'draft'), ('previewed', 'approved'),
    ('previewed', 'withdrawn'), ('approved', 'scheduled'), ('approved', 'withdrawn'), ('scheduled', 'withdrawn')) THEN
    RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF edited AND NEW.status <> 'draft' THEN
    RAISE EXCEPTION 'only a draft is edited' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'scheduled' AND OLD.status <> 'scheduled' AND NEW.valid_from <= today THEN
    RAISE EXCEPTION 'days that have begun do not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'withdrawn' AND OLD.status = 'scheduled' AND OLD.valid_from <= today THEN
    RAISE EXCEPTION 'a version that applies is not withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'withdrawn' AND OLD.followed_by_version IS NOT NULL THEN
    RAISE EXCEPTION 'what follows is withdrawn first' USING ERRCODE = 'check_violation';
  END IF;
  IF dated AND NEW.status <> 'draft' THEN
    IF OLD.status <> 'scheduled' OR NEW.status <> 'scheduled' THEN
      RAISE EXCEPTION 'only a draft is edited' USING ERRCODE = 'check_violation';
    END IF;
    -- An open version ends because another begins, and is open again when that one is withdrawn. Nothing else moves its end.
    IF NOT ((OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL AND NEW.followed_by_version IS NOT NULL)
      OR (OLD.followed_by_version IS NOT NULL AND NEW.followed_by_version IS NULL AND NEW.valid_to IS NULL)) THEN
      RAISE EXCEPTION 'a version ends where another begins' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.valid_to < today OR NEW.valid_to < today THEN
      RAISE EXCEPTION 'days that have begun do not change' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF OLD.status = 'previewed' AND NEW.status = 'approved' AND (actor IS NULL OR EXISTS (
    SELECT FROM rules.step s WHERE s.version_id = OLD.id AND s.step IN ('drafted', 'edited') AND s.actor_id = actor)) THEN
    RAISE EXCEPTION 'a second person approves' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Who did what is written here, in the same statement: nobody can forget it, and nobody can say it of somebody else.
CREATE FUNCTION rules.write_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, rules AS $$
DECLARE
  taken CONSTANT text := CASE
    WHEN TG_OP = 'INSERT' THEN 'drafted'
    WHEN NEW.status = 'draft' THEN 'edited'
    WHEN NEW.status <> OLD.status THEN NEW.status
    WHEN NEW.followed_by_version IS NULL AND OLD.followed_by_version IS NOT NULL THEN 'reopened'
    WHEN NEW.followed_by_version IS NOT NULL AND OLD.followed_by_version IS NULL THEN 'ended'
    ELSE NEW.status
  END;
BEGIN
  INSERT INTO rules.step (version_id, id, step, actor_id, at, row_version)
  VALUES (NEW.id, gen_random_uuid(), taken, nullif(current_setting('app.actor_id'), '')::uuid, now(), NEW.version);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION rules.write_step() FROM PUBLIC;

CREATE TRIGGER version_stepped AFTER INSERT OR UPDATE ON rules.version
  FOR EACH ROW WHEN (current_user = 'app_care') EXECUTE FUNCTION rules.write_step();

CREATE FUNCTION rules.guard_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, rules AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'a step is taken, not told' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION rules.guard_step() FROM PUBLIC;

-- After, so that a policy refuses first.
CREATE TRIGGER step_guarded AFTER INSERT ON rules.step
  FOR EACH ROW WHEN (current_user = 'app_care') EXECUTE FUNCTION rules.guard_step();

-- At the end of the unit: no version ends for one that does not begin, on the very next day.
CREATE FUNCTION rules.guard_succession() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, rules AS $$
BEGIN
  IF EXISTS (SELECT FROM rules.version v WHERE v.followed_by_version IS NOT NULL
    AND (v.id = NEW.id OR v.followed_by_version = NEW.id)
    AND NOT EXISTS (SELECT FROM rules.version n WHERE n.id = v.followed_by_version AND n.programme = v.programme
      AND n.status = 'scheduled' AND n.valid_from = v.valid_to + 1)) THEN
    RAISE EXCEPTION 'a version ends where another begins' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION rules.guard_succession() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER version_succession AFTER UPDATE ON rules.version DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION rules.guard_succession();
