-- When the event was of which somebody is told. The worker may be late: a consent that was taken back between the event and its
-- telling ends what rests on it, which `told_at` does not show. Of older rows nobody knows: any withdrawal counts.
ALTER TABLE notifications.client_notice ADD COLUMN happened_at timestamptz NOT NULL DEFAULT '2000-01-01 00:00:00Z';
ALTER TABLE notifications.client_notice ALTER COLUMN happened_at DROP DEFAULT;
