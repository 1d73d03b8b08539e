-- Somebody invited under a file that was joined with theirs since sees that day and answers for it, as with applications.
ALTER POLICY participant_of_my_own ON introductions.participant
  USING (current_setting('app.persona') = 'client'
    AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
      WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))));
ALTER POLICY participant_answers ON introductions.participant
  USING (current_setting('app.persona') = 'client'
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
      WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))));
ALTER POLICY interview_of_my_own ON introductions.interview
  USING (current_setting('app.persona') = 'client' AND NOT off
    AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
      WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))));
ALTER POLICY wish_of_my_own ON introductions.wish
  USING (current_setting('app.persona') = 'client' AND side = 'client'
    AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])
    AND client_id = ANY (ARRAY(SELECT c.client_id FROM clients.client c
      WHERE nullif(current_setting('app.client_id'), '')::uuid IN (c.client_id, c.merged_into))));
