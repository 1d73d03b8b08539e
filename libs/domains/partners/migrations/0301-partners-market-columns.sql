-- What an office decides about a partner stays out of the partner's own reach, whatever a use case forgets.
REVOKE INSERT ON partners.partner FROM app_market;
GRANT INSERT (id, kind, name, name_key, country, area_id, about, registration_number, status, office_id, registered_by, created_at)
  ON partners.partner TO app_market;

-- A suspended partner changes nothing about itself.
CREATE POLICY partner_not_suspended ON partners.partner AS RESTRICTIVE FOR UPDATE TO app_market USING (status <> 'suspended');

-- The facts that an office looked at when it verified (core/partner.ts, changesVerifiedFacts). A policy sees no old row.
CREATE FUNCTION partners.keep_verified_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = 'verified facts of a partner are changed by the office in charge';
END $$;
CREATE TRIGGER verified_facts_kept BEFORE UPDATE ON partners.partner FOR EACH ROW
  WHEN (current_user = 'app_market' AND OLD.status = 'verified'
    AND (NEW.kind, NEW.name, NEW.country, NEW.registration_number)
      IS DISTINCT FROM (OLD.kind, OLD.name, OLD.country, OLD.registration_number))
  EXECUTE FUNCTION partners.keep_verified_facts();
