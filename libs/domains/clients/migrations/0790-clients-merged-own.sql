-- A person also sees that they were known under another id: what belongs to that one is theirs.
DROP POLICY client_of_my_own ON clients.client;
CREATE POLICY client_of_my_own ON clients.client FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'client'
    AND nullif(current_setting('app.client_id'), '')::uuid IN (client_id, merged_into)
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[]));
