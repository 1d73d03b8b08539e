-- Devices on which somebody wants a notice: where the push service of their browser takes it and with which keys, sealed
-- under the person's own key. One for a browser that is signed in; signing out there ends it in the same transaction.
CREATE TABLE vault.push_device (
  office_id uuid NOT NULL,
  device_id uuid NOT NULL,
  client_id uuid NOT NULL,
  account_id uuid NOT NULL,
  session_hash bytea NOT NULL UNIQUE REFERENCES identity.session (token_hash) ON UPDATE CASCADE ON DELETE CASCADE,
  sealed_address bytea NOT NULL,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, device_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id)
);
CREATE INDEX push_device_of_client ON vault.push_device (office_id, client_id);
CREATE INDEX push_device_of_account ON vault.push_device (account_id);

ALTER TABLE vault.push_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.push_device FORCE ROW LEVEL SECURITY;

-- Who was erased or signed out everywhere is forgotten by the product, whatever office it was; what is sealed needs the
-- person's key, which the product has for one office at a time.
CREATE POLICY push_device_by_product ON vault.push_device TO app_care
  USING (current_setting('app.persona') = 'system');
CREATE POLICY push_device_of_my_own ON vault.push_device TO app_care
  USING (current_setting('app.persona') = 'client' AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

GRANT SELECT, INSERT, DELETE ON vault.push_device TO app_care;
