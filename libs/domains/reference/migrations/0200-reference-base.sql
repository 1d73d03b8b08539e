-- Public facts that everybody may read. Filled by the loader as the owner; only holidays are edited by people.
CREATE SCHEMA reference;
GRANT USAGE ON SCHEMA reference TO app_care, app_market;

CREATE TABLE reference.area (
  id uuid PRIMARY KEY,
  parent_id uuid REFERENCES reference.area,
  country text NOT NULL CHECK (country IN ('ID', 'VN')),
  level text NOT NULL CHECK (level IN ('country', 'province', 'regency', 'district', 'ward')),
  -- Official codes are reused with another meaning over time, so the code alone is never a key.
  code text NOT NULL,
  name text NOT NULL,
  full_name text NOT NULL,
  kind text NOT NULL,
  lat double precision,
  lng double precision,
  population integer,
  time_zone text,
  valid_from date,
  valid_to date,
  -- Ids from the country down to this area, itself included.
  path uuid[] NOT NULL,
  CHECK ((parent_id IS NULL) = (level = 'country')),
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
);

CREATE UNIQUE INDEX area_today ON reference.area (country, level, code) WHERE valid_to IS NULL;
CREATE INDEX area_of_parent ON reference.area (parent_id);
CREATE INDEX area_path ON reference.area USING gin (path);

-- Other names by which people look for an area: abbreviations, English, names of earlier times.
CREATE TABLE reference.area_alias (
  area_id uuid NOT NULL REFERENCES reference.area,
  alias text NOT NULL,
  PRIMARY KEY (area_id, alias)
);

-- Which areas took over from one that was abolished.
CREATE TABLE reference.area_succession (
  old_area_id uuid NOT NULL REFERENCES reference.area,
  new_area_id uuid NOT NULL REFERENCES reference.area,
  PRIMARY KEY (old_area_id, new_area_id)
);

CREATE INDEX area_succession_of_new ON reference.area_succession (new_area_id);

CREATE TABLE reference.occupation (
  isco text PRIMARY KEY CHECK (isco ~ '^[0-9]{1,4}$'),
  parent_isco text REFERENCES reference.occupation,
  level smallint NOT NULL CHECK (level = length(isco)),
  summary text NOT NULL
);

CREATE TABLE reference.occupation_label (
  isco text NOT NULL REFERENCES reference.occupation,
  lang text NOT NULL CHECK (lang IN ('id', 'vi', 'en')),
  title text NOT NULL,
  -- isco, vsco, or everyday: the usual name of its commonest concept stands in where no official title is known.
  source text NOT NULL CHECK (source IN ('isco', 'vsco', 'everyday')),
  PRIMARY KEY (isco, lang)
);

CREATE TABLE reference.skill (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('skill', 'knowledge'))
);

CREATE TABLE reference.skill_label (
  skill_id uuid NOT NULL REFERENCES reference.skill,
  lang text NOT NULL CHECK (lang IN ('id', 'vi', 'en')),
  text text NOT NULL,
  preferred boolean NOT NULL,
  PRIMARY KEY (skill_id, lang, text)
);

CREATE UNIQUE INDEX skill_preferred_label ON reference.skill_label (skill_id, lang) WHERE preferred;
CREATE INDEX skill_label_text ON reference.skill_label USING gin (lower(text) gin_trgm_ops);

-- In how many ESCO occupations of the unit group the skill is essential, and in how many optional.
CREATE TABLE reference.occupation_skill (
  isco text NOT NULL REFERENCES reference.occupation,
  skill_id uuid NOT NULL REFERENCES reference.skill,
  essential smallint NOT NULL,
  optional smallint NOT NULL,
  PRIMARY KEY (isco, skill_id)
);

CREATE TABLE reference.holiday (
  id uuid PRIMARY KEY,
  country text NOT NULL CHECK (country IN ('ID', 'VN')),
  date date NOT NULL,
  name_local text NOT NULL CHECK (length(name_local) BETWEEN 1 AND 200),
  name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  category text NOT NULL CHECK (category IN ('public', 'government')),
  -- A removed holiday keeps its row, so that loading again does not bring it back.
  removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1
);

CREATE UNIQUE INDEX holiday_once ON reference.holiday (country, date, name_local) WHERE NOT removed;

CREATE TABLE reference.minimum_wage (
  area_id uuid NOT NULL REFERENCES reference.area,
  year smallint NOT NULL,
  -- Vietnam pays by region (I to IV), Indonesia by province and regency.
  region text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL CHECK (currency IN ('IDR', 'VND')),
  period text NOT NULL CHECK (period IN ('hour', 'day', 'week', 'month')),
  source text NOT NULL,
  verified boolean NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (area_id, year)
);

-- What was loaded last, so that a second load of the same files does nothing.
CREATE TABLE reference.loaded (
  name text PRIMARY KEY,
  fingerprint text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT ON ALL TABLES IN SCHEMA reference TO app_care, app_market;

ALTER TABLE reference.holiday ENABLE ROW LEVEL SECURITY;
CREATE POLICY holiday_read ON reference.holiday FOR SELECT TO app_care, app_market USING (true);
CREATE POLICY holiday_add ON reference.holiday FOR INSERT TO app_care
  WITH CHECK (current_setting('app.persona') = 'administrator');
CREATE POLICY holiday_change ON reference.holiday FOR UPDATE TO app_care
  USING (current_setting('app.persona') = 'administrator');
GRANT INSERT, UPDATE ON reference.holiday TO app_care;
