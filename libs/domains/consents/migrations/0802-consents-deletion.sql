-- Whoever has read of a person and may not any more is asked to delete what they noted, within 3 x 24 hours, and says when
-- it is done. One task for each release that somebody read: made by the database, so that no way of ending one forgets it.
CREATE TABLE consents.deletion_task (
  office_id uuid NOT NULL,
  task_id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  client_id uuid NOT NULL,
  release_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  -- How this partner knows the person; nothing else of them.
  reference text NOT NULL,
  opportunity_id uuid,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  due_at timestamptz NOT NULL DEFAULT clock_timestamp() + interval '72 hours',
  confirmed_at timestamptz,
  confirmed_by uuid,
  PRIMARY KEY (office_id, task_id),
  UNIQUE (office_id, release_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id)
);
CREATE INDEX deletion_task_of_partner ON consents.deletion_task (partner_id, asked_at DESC, task_id);
CREATE INDEX deletion_task_of_client ON consents.deletion_task (office_id, client_id);

ALTER TABLE consents.deletion_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents.deletion_task FORCE ROW LEVEL SECURITY;

CREATE POLICY deletion_task_of_my_office ON consents.deletion_task TO app_care
  USING (office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND (current_setting('app.persona') IN ('counsellor', 'social_worker', 'system')
      OR (current_setting('app.persona') = 'client' AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
        WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))))));
CREATE POLICY deletion_task_of_my_partner ON consents.deletion_task FOR SELECT TO app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY deletion_task_confirmed ON consents.deletion_task FOR UPDATE TO app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]) AND confirmed_at IS NULL)
  WITH CHECK (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[])
    AND confirmed_by = nullif(current_setting('app.actor_id'), '')::uuid);

GRANT SELECT ON consents.deletion_task TO app_care;
GRANT INSERT (office_id, client_id, release_id, partner_id, reference, opportunity_id) ON consents.deletion_task TO app_care;
GRANT SELECT (task_id, partner_id, reference, opportunity_id, asked_at, due_at, confirmed_at) ON consents.deletion_task TO app_market;
GRANT UPDATE (confirmed_by) ON consents.deletion_task TO app_market;

CREATE FUNCTION consents.stamp_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.confirmed_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER deletion_stamped BEFORE UPDATE ON consents.deletion_task FOR EACH ROW
  WHEN (current_user = 'app_market') EXECUTE FUNCTION consents.stamp_deletion();

-- With a withdrawal, in its transaction; the lock that it holds keeps everybody from reading meanwhile.
CREATE FUNCTION consents.ask_deletion_of_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO consents.deletion_task (office_id, client_id, release_id, partner_id, reference, opportunity_id)
    SELECT r.office_id, r.client_id, r.release_id, r.partner_id, r.reference, r.opportunity_id FROM consents.release r
    WHERE r.office_id = NEW.office_id AND r.consent_id = NEW.consent_id
      AND EXISTS (SELECT FROM consents.disclosure d WHERE d.office_id = r.office_id AND d.release_id = r.release_id)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER withdrawal_asks_deletion AFTER INSERT ON consents.withdrawal FOR EACH ROW
  WHEN (current_user = 'app_care') EXECUTE FUNCTION consents.ask_deletion_of_withdrawn();

-- With everything else that ends a release: not hired, closed, the person erased.
CREATE FUNCTION consents.ask_deletion_of_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM consents.disclosure d WHERE d.office_id = OLD.office_id AND d.release_id = OLD.release_id) THEN
    INSERT INTO consents.deletion_task (office_id, client_id, release_id, partner_id, reference, opportunity_id)
      VALUES (OLD.office_id, OLD.client_id, OLD.release_id, OLD.partner_id, OLD.reference, OLD.opportunity_id)
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER removal_asks_deletion AFTER DELETE ON consents.release FOR EACH ROW
  WHEN (current_user = 'app_care') EXECUTE FUNCTION consents.ask_deletion_of_removed();
