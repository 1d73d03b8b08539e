-- A person also reads what they were told under ids that were joined with theirs, and says that they read it.
ALTER POLICY client_notice_of_my_own ON notifications.client_notice
  USING (current_setting('app.persona') = 'client'
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
      WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))));
ALTER POLICY client_notice_read ON notifications.client_notice
  USING (current_setting('app.persona') = 'client'
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
      WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))));
