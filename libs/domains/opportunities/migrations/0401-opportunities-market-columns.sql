-- A new row takes its office and its standing from its partner, whoever posts it and whatever is claimed. The owner's own
-- login is left alone: a restored row is as it was.
CREATE FUNCTION opportunities.take_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT p.office_id, p.status = 'verified' INTO NEW.office_id, NEW.partner_verified
    FROM partners.partner p WHERE p.id = NEW.partner_id;
  NEW.partner_verified := coalesce(NEW.partner_verified, false);
  RETURN NEW;
END $$;
CREATE TRIGGER standing_taken BEFORE INSERT ON opportunities.opportunity FOR EACH ROW
  WHEN (current_user IN ('app_care', 'app_market')) EXECUTE FUNCTION opportunities.take_standing();

-- Places taken, questions asked, closing and imports are not for the market side to claim, nor to be out unverified.
REVOKE INSERT, DELETE ON opportunities.opportunity FROM app_market;
GRANT INSERT (id, partner_id, kind, title, description, lang, host_name, country, area_id, area_path, place, lat, lng, isco,
  isco_coded, skill_ids, pay_min, pay_max, pay_currency, pay_period, fee, weekdays, shifts, hours_per_week, requirements,
  safety, no_experience, places, starts_on, ends_on, apply_until, status, created_at, published_at, confirmed_at,
  external_key, import_batch_id) ON opportunities.opportunity TO app_market;
CREATE POLICY opportunity_begins ON opportunities.opportunity AS RESTRICTIVE FOR INSERT TO app_market
  WITH CHECK (import_batch_id IS NULL AND (status = 'draft' OR (status = 'published' AND partner_verified)));

-- What is closed stays closed, and the day it first went out is not made younger.
CREATE FUNCTION opportunities.keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = 'what happened to an opportunity is not written anew';
END $$;
CREATE TRIGGER history_kept BEFORE UPDATE ON opportunities.opportunity FOR EACH ROW
  WHEN (current_user = 'app_market'
    AND (OLD.status = 'closed' OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)))
  EXECUTE FUNCTION opportunities.keep_history();
