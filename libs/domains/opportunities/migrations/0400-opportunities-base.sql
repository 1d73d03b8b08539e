-- Vacancies, OJT places, training slots, loan and grant programmes as listed offers.
CREATE SCHEMA opportunities;
GRANT USAGE ON SCHEMA opportunities TO app_care, app_market;

CREATE TABLE opportunities.opportunity (
  id uuid NOT NULL,
  -- A plain id: the use case vouches for it.
  partner_id uuid NOT NULL,
  -- The office in charge of the partner, and whether the partner is verified now: kept by the handler of
  -- partner.standing-changed, because asking per row would cost more than the search itself.
  office_id uuid,
  partner_verified boolean NOT NULL,
  kind text NOT NULL CHECK (kind IN ('vacancy', 'ojt_place', 'training_slot', 'loan_programme', 'grant_programme')),
  title text NOT NULL CHECK (length(title) BETWEEN 2 AND 160),
  description text NOT NULL CHECK (length(description) <= 8000),
  lang text NOT NULL CHECK (lang IN ('id', 'vi', 'en')),
  host_name text CHECK (length(host_name) <= 160),
  country text NOT NULL CHECK (country IN ('ID', 'VN')),
  area_id uuid NOT NULL,
  area_path uuid[] NOT NULL,
  place text CHECK (length(place) <= 200),
  lat double precision,
  lng double precision,
  isco text CHECK (isco ~ '^\d{4}$'),
  isco_coded boolean NOT NULL,
  skill_ids text[] NOT NULL,
  pay_min bigint CHECK (pay_min >= 0),
  pay_max bigint CHECK (pay_max >= 0),
  pay_currency text CHECK (pay_currency IN ('IDR', 'VND')),
  pay_period text CHECK (pay_period IN ('hour', 'day', 'week', 'month', 'year', 'once', 'piece')),
  fee bigint CHECK (fee >= 0),
  weekdays smallint[] NOT NULL,
  shifts jsonb NOT NULL,
  hours_per_week double precision,
  requirements jsonb NOT NULL,
  safety text[] NOT NULL,
  no_experience boolean NOT NULL,
  places integer NOT NULL CHECK (places BETWEEN 1 AND 10000),
  places_taken integer NOT NULL DEFAULT 0,
  starts_on date,
  ends_on date,
  apply_until date,
  status text NOT NULL CHECK (status IN ('draft', 'published', 'paused', 'filled', 'closed')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  confirmed_at timestamptz,
  confirmation_asked_at timestamptz,
  closed_at timestamptz,
  closed_reason text,
  external_key text CHECK (length(external_key) BETWEEN 1 AND 200),
  import_batch_id uuid,
  PRIMARY KEY (partner_id, id),
  CHECK (places_taken BETWEEN 0 AND places),
  CHECK ((pay_period IS NULL) = (pay_currency IS NULL)),
  CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
  CHECK (status IN ('draft', 'closed') OR (published_at IS NOT NULL AND confirmed_at IS NOT NULL))
);

CREATE INDEX opportunity_by_id ON opportunities.opportunity (id);
CREATE INDEX opportunity_of_office ON opportunities.opportunity (office_id, id) WHERE office_id IS NOT NULL;
CREATE UNIQUE INDEX opportunity_external_key ON opportunities.opportunity (partner_id, external_key) WHERE external_key IS NOT NULL;
CREATE INDEX opportunity_until ON opportunities.opportunity (apply_until)
  WHERE status IN ('published', 'paused', 'filled') AND apply_until IS NOT NULL;
CREATE INDEX opportunity_ends ON opportunities.opportunity (ends_on)
  WHERE status IN ('published', 'paused', 'filled') AND ends_on IS NOT NULL;
CREATE INDEX opportunity_confirmed ON opportunities.opportunity (confirmed_at) WHERE status IN ('published', 'paused');

ALTER TABLE opportunities.opportunity ENABLE ROW LEVEL SECURITY;
ALTER TABLE opportunities.opportunity FORCE ROW LEVEL SECURITY;

-- Everybody: what verified partners have out, and what they closed in the last 30 days.
CREATE POLICY opportunity_listed ON opportunities.opportunity FOR SELECT TO app_care, app_market
  USING (partner_verified AND (status IN ('published', 'filled')
    OR (status = 'closed' AND published_at IS NOT NULL AND closed_at > now() - interval '30 days')));
CREATE POLICY opportunity_of_my_partner ON opportunities.opportunity TO app_care, app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]))
  WITH CHECK (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY opportunity_of_office_in_charge ON opportunities.opportunity TO app_care
  USING (current_setting('app.persona') IN ('administrator', 'system')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])))
  WITH CHECK (current_setting('app.persona') IN ('administrator', 'system')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));

GRANT SELECT, INSERT, UPDATE, DELETE ON opportunities.opportunity TO app_care;
GRANT SELECT, INSERT, DELETE ON opportunities.opportunity TO app_market;
-- Whether its partner stands is not for the market side to say, even with a forgotten check.
GRANT UPDATE (kind, title, description, lang, host_name, country, area_id, area_path, place, lat, lng, isco, isco_coded,
  skill_ids, pay_min, pay_max, pay_currency, pay_period, fee, weekdays, shifts, hours_per_week, requirements, safety,
  no_experience, places, places_taken, starts_on, ends_on, apply_until, status, version, published_at, confirmed_at,
  closed_at, closed_reason) ON opportunities.opportunity TO app_market;
