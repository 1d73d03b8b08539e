-- What somebody is told inside the app: ids and a code; the words stand in the code.
CREATE SCHEMA notifications;
GRANT USAGE ON SCHEMA notifications TO app_care, app_market;

CREATE TABLE notifications.client_notice (
  office_id uuid NOT NULL,
  notice_id uuid NOT NULL UNIQUE,
  client_id uuid NOT NULL,
  event_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z_]{1,40}$'),
  about_id uuid NOT NULL,
  told_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  read_at timestamptz,
  PRIMARY KEY (office_id, notice_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id) ON DELETE CASCADE
);
-- An event that is handled twice tells nobody twice.
CREATE UNIQUE INDEX client_notice_once ON notifications.client_notice (office_id, client_id, event_id, kind);
CREATE INDEX client_notice_latest ON notifications.client_notice (client_id, notice_id DESC);

CREATE TABLE notifications.partner_notice (
  partner_id uuid NOT NULL,
  notice_id uuid NOT NULL UNIQUE,
  event_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z_]{1,40}$'),
  about_id uuid NOT NULL,
  told_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  read_at timestamptz,
  PRIMARY KEY (partner_id, notice_id)
);
CREATE UNIQUE INDEX partner_notice_once ON notifications.partner_notice (partner_id, event_id, kind);

ALTER TABLE notifications.client_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications.client_notice FORCE ROW LEVEL SECURITY;
ALTER TABLE notifications.partner_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications.partner_notice FORCE ROW LEVEL SECURITY;

CREATE POLICY client_notice_told ON notifications.client_notice TO app_care
  USING (current_setting('app.persona') = 'system');
CREATE POLICY client_notice_of_my_own ON notifications.client_notice FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client' AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY client_notice_read ON notifications.client_notice FOR UPDATE TO app_care
  USING (current_setting('app.persona') = 'client' AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

CREATE POLICY partner_notice_told ON notifications.partner_notice TO app_care
  USING (current_setting('app.persona') = 'system');
CREATE POLICY partner_notice_of_my_partner ON notifications.partner_notice FOR SELECT TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY partner_notice_read ON notifications.partner_notice FOR UPDATE TO app_market
  USING (current_setting('app.persona') IN ('employer', 'trainer', 'loan_officer')
    AND partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));

GRANT SELECT, INSERT, DELETE ON notifications.client_notice TO app_care;
GRANT UPDATE (read_at) ON notifications.client_notice TO app_care;
GRANT SELECT, INSERT ON notifications.partner_notice TO app_care;
GRANT SELECT ON notifications.partner_notice TO app_market;
GRANT UPDATE (read_at) ON notifications.partner_notice TO app_market;
