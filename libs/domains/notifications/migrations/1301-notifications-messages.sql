-- What leaves the app. A message says which notice, by which channel, in which of the closed texts; never what it says and
-- never where to: the address is read from the vault in the moment of sending. Whose it is follows from the notice alone.
CREATE TABLE notifications.preference (
  office_id uuid NOT NULL,
  client_id uuid NOT NULL,
  -- Wanted, the first that works is used first.
  channels text[] NOT NULL DEFAULT '{}'
    CHECK (channels <@ ARRAY['email', 'push', 'sms', 'whatsapp', 'zalo'] AND cardinality(channels) <= 5),
  -- Others look at this phone: nothing leaves the app.
  shared_phone boolean NOT NULL DEFAULT false,
  -- Minutes of the person's day between which nothing is sent; both null: at any hour.
  quiet_from smallint CHECK (quiet_from BETWEEN 0 AND 1439),
  quiet_until smallint CHECK (quiet_until BETWEEN 0 AND 1439),
  lang text NOT NULL CHECK (lang IN ('id', 'vi', 'en')),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, client_id),
  FOREIGN KEY (office_id, client_id) REFERENCES clients.client (office_id, client_id) ON DELETE CASCADE,
  CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
);

CREATE TABLE notifications.message (
  office_id uuid NOT NULL,
  message_id uuid NOT NULL UNIQUE,
  notice_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('email', 'push', 'sms', 'whatsapp', 'zalo')),
  template text NOT NULL CHECK (template ~ '^[a-z_]{1,40}$'),
  lang text NOT NULL CHECK (lang IN ('id', 'vi', 'en')),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'dead', 'dropped')),
  tries smallint NOT NULL DEFAULT 0,
  made_at timestamptz NOT NULL,
  -- Not before this instant; of one that is being handed over, when it is looked at again.
  due_at timestamptz NOT NULL,
  ended_at timestamptz,
  -- What failed, or why it was not sent.
  code text CHECK (code ~ '^[a-z_]{1,40}$'),
  PRIMARY KEY (office_id, message_id),
  FOREIGN KEY (office_id, notice_id) REFERENCES notifications.client_notice (office_id, notice_id) ON DELETE CASCADE
);
-- Of one notice one message by each way, whatever is handled twice.
CREATE UNIQUE INDEX message_once ON notifications.message (office_id, notice_id, channel);
CREATE INDEX message_due ON notifications.message (due_at) WHERE state IN ('waiting', 'sending', 'failed');
CREATE INDEX message_dead ON notifications.message (office_id, message_id DESC) WHERE state = 'dead';
CREATE INDEX message_latest ON notifications.message (office_id, message_id DESC);

ALTER TABLE notifications.preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications.preference FORCE ROW LEVEL SECURITY;
ALTER TABLE notifications.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications.message FORCE ROW LEVEL SECURITY;

-- Like the notices: who was erased is forgotten by the product, whatever office it was.
CREATE POLICY preference_by_product ON notifications.preference TO app_care
  USING (current_setting('app.persona') = 'system');
CREATE POLICY preference_of_my_office ON notifications.preference TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY preference_of_my_own ON notifications.preference TO app_care
  USING (current_setting('app.persona') = 'client' AND client_id = nullif(current_setting('app.client_id'), '')::uuid
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));

CREATE POLICY message_by_product ON notifications.message TO app_care
  USING (current_setting('app.persona') = 'system');
-- Who looks after the sending sees that something was sent and what failed: a message names nobody.
CREATE POLICY message_of_my_office ON notifications.message FOR SELECT TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY message_again_of_my_office ON notifications.message FOR UPDATE TO app_care
  USING (current_setting('app.persona') IN ('counsellor', 'social_worker')
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
CREATE POLICY message_of_administrator ON notifications.message FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'administrator');
CREATE POLICY message_again_of_administrator ON notifications.message FOR UPDATE TO app_care
  USING (current_setting('app.persona') = 'administrator');

GRANT SELECT, INSERT, UPDATE, DELETE ON notifications.preference TO app_care;
GRANT SELECT, INSERT ON notifications.message TO app_care;
GRANT UPDATE (state, tries, due_at, ended_at, code) ON notifications.message TO app_care;
