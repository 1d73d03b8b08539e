-- The search index of the PostgreSQL engine. Cards of published opportunities: public facts, owned by nobody, so no row
-- security; what a reader may see is decided when the opportunities themselves are read.
CREATE EXTENSION IF NOT EXISTS cube;

-- Two editions of one index: a rebuild fills the one that is not live, then makes it live.
CREATE TABLE platform.search_edition (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  live smallint NOT NULL DEFAULT 0 CHECK (live IN (0, 1)),
  building boolean NOT NULL DEFAULT false
);
INSERT INTO platform.search_edition DEFAULT VALUES;

CREATE TABLE platform.search_card_0 (
  id uuid PRIMARY KEY,
  stamp text NOT NULL,
  country text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  -- Words of the title in marked form (search/text.ts), a blank between them.
  title_words text NOT NULL,
  -- 'isco@9' and 'isco:concept@9', a blank between them, the stated one first; the digit says how surely.
  occupations text NOT NULL,
  isco text GENERATED ALWAYS AS (left(occupations, 4)) STORED,
  area_path uuid[] NOT NULL,
  province uuid GENERATED ALWAYS AS (area_path[2]) STORED,
  regency uuid GENERATED ALWAYS AS (area_path[3]) STORED,
  -- On a sphere of radius 1; distances are chords. The centre of the earth when unknown: farther than anything here.
  position cube NOT NULL,
  -- Minor units per month; -1 when it cannot be told.
  pay bigint NOT NULL,
  weekdays smallint NOT NULL,
  start_minute smallint,
  end_minute smallint,
  no_experience boolean NOT NULL,
  safety text[] NOT NULL,
  posted bigint NOT NULL,
  -- Everything that can be looked up, as one bag of prefixed keys (search/postgres-keys.ts): one index answers area,
  -- filters and words together, without intersecting several.
  keys tsvector NOT NULL,
  -- The document as it came, for an engine that follows this one.
  document jsonb NOT NULL
) WITH (fillfactor = 90, toast_tuple_target = 256);
-- Keys are read only where the index cannot answer: they and the document are kept out of the rows, so that scans stay
-- narrow; all else is kept in.
ALTER TABLE platform.search_card_0
  ALTER COLUMN keys SET STORAGE EXTERNAL,
  ALTER COLUMN title SET STORAGE MAIN,
  ALTER COLUMN title_words SET STORAGE MAIN,
  ALTER COLUMN occupations SET STORAGE MAIN,
  ALTER COLUMN area_path SET STORAGE MAIN,
  ALTER COLUMN safety SET STORAGE MAIN;
-- Its statistics tell common words from rare ones.
ALTER TABLE platform.search_card_0 ALTER COLUMN keys SET STATISTICS 1000;

CREATE INDEX search_card_0_keys ON platform.search_card_0 USING gin (keys);
CREATE INDEX search_card_0_position ON platform.search_card_0 USING gist (position);
CREATE INDEX search_card_0_posted ON platform.search_card_0 (posted DESC, id DESC);
CREATE INDEX search_card_0_isco_posted ON platform.search_card_0 (isco, posted DESC, id DESC);
CREATE INDEX search_card_0_pay ON platform.search_card_0 (pay DESC, id DESC);
CREATE INDEX search_card_0_province_posted ON platform.search_card_0 (province, posted DESC, id DESC);
CREATE INDEX search_card_0_province_pay ON platform.search_card_0 (province, pay DESC, id DESC);
CREATE INDEX search_card_0_regency_posted ON platform.search_card_0 (regency, posted DESC, id DESC);
CREATE INDEX search_card_0_regency_pay ON platform.search_card_0 (regency, pay DESC, id DESC);

CREATE TABLE platform.search_card_1 (LIKE platform.search_card_0 INCLUDING ALL) WITH (fillfactor = 90, toast_tuple_target = 256);
ALTER TABLE platform.search_card_1 ALTER COLUMN keys SET STATISTICS 1000;

-- Words of titles, hosts and skills without marks, each with the hashes of what is left when letters are left out:
-- a misspelt word and the right one share some of them.
CREATE TABLE platform.search_term (
  term text COLLATE "C" PRIMARY KEY,
  cuts integer[] NOT NULL
);
CREATE INDEX search_term_cuts ON platform.search_term USING gin (cuts) WITH (fastupdate = off);

-- Titles by the beginning of each of their words, for suggestions.
CREATE TABLE platform.search_title (
  start text COLLATE "C" NOT NULL,
  title_words text COLLATE "C" NOT NULL,
  title text NOT NULL,
  PRIMARY KEY (start, title_words)
);

-- What an engine beside this one has yet to be told; a row goes when it was told and has not changed since (mark).
CREATE TABLE platform.search_pending (
  id uuid PRIMARY KEY,
  mark bigint NOT NULL DEFAULT 0,
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  leased_until timestamptz NOT NULL DEFAULT '-infinity'
);
CREATE INDEX search_pending_since ON platform.search_pending (since, id);

GRANT SELECT ON platform.search_edition, platform.search_card_0, platform.search_card_1, platform.search_term,
  platform.search_title TO app_care, app_market;
GRANT UPDATE ON platform.search_edition TO app_care;
GRANT INSERT, UPDATE, DELETE, TRUNCATE ON platform.search_card_0, platform.search_card_1, platform.search_term,
  platform.search_title TO app_care;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.search_pending TO app_care;

-- Fresh statistics after a rebuild; only the owner may take them.
CREATE FUNCTION platform.search_analyze() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
  ANALYZE platform.search_card_0;
  ANALYZE platform.search_card_1;
  ANALYZE platform.search_term;
END $$;
REVOKE ALL ON FUNCTION platform.search_analyze() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.search_analyze() TO app_care;
