/** Columns of `imports.batch b` under the names of `BatchFacts`. */
export const BATCH_COLUMNS = `b.id, b.partner_id AS "partnerId", b.office_id AS "officeId", b.file_id AS "fileId",
  b.file_name AS "fileName", b.status, b.source, b.headers, b.samples, b.mapping, b.country, b.publish,
  b.rows_read AS "rowsRead", b.accepted, b.rejected, b.created, b.updated, b.unchanged, b.removed, b.restored, b.kept,
  b.written, b.done_line AS "doneLine", b.begun, b.failure, b.created_at AS "createdAt", b.version`;

export const ROW_COLUMNS = `r.line, r.external_key AS "externalKey", r.outcome, r.opportunity_id AS "opportunityId",
  r.opportunity_version AS "opportunityVersion", r.before, r.undo`;
