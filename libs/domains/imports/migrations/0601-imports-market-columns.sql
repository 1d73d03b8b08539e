-- The market side sends a file, says what its columns mean, and asks for work; what the work found out it does not write.
REVOKE INSERT ON imports.file, imports.batch FROM app_market;
REVOKE INSERT, UPDATE ON imports.remembered_mapping FROM app_market;
GRANT INSERT (id, uploaded_by, name, bytes, sha256, uploaded_at) ON imports.file TO app_market;
GRANT INSERT (id, partner_id, office_id, file_id, file_name, status, source, headers, samples, mapping, country, created_at,
  created_by) ON imports.batch TO app_market;
GRANT INSERT (owner_id, owner_kind, header_hash, mapping, saved_at), UPDATE (mapping, saved_at) ON imports.remembered_mapping TO app_market;

-- Of a file of one's own, for the office that is in charge of the partner.
CREATE POLICY batch_begins ON imports.batch AS RESTRICTIVE FOR INSERT TO app_market
  WITH CHECK (status = 'uploaded' AND created_by = nullif(current_setting('app.actor_id'), '')::uuid
    AND EXISTS (SELECT FROM imports.file f WHERE f.id = batch.file_id)
    AND office_id IS NOT DISTINCT FROM (SELECT p.office_id FROM partners.partner p WHERE p.id = batch.partner_id));
-- It asks; how the asking ended is the worker's to say.
CREATE POLICY batch_is_asked ON imports.batch AS RESTRICTIVE FOR UPDATE TO app_market
  WITH CHECK (status IN ('mapped', 'checking', 'importing', 'undoing'));
