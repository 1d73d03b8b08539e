-- Files on their way to opportunities: what was uploaded, what a batch did row by row, and why a row was rejected.
CREATE SCHEMA imports;
GRANT USAGE ON SCHEMA imports TO app_care, app_market;

-- A file in the folder of uploads, known to whoever sent it until a batch takes it.
CREATE TABLE imports.file (
  id uuid PRIMARY KEY,
  -- Null: by a command, for the product itself.
  uploaded_by uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  bytes bigint NOT NULL CHECK (bytes >= 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  uploaded_at timestamptz NOT NULL,
  -- Set once the bytes are gone from the folder.
  removed_at timestamptz
);
CREATE INDEX file_by_age ON imports.file (uploaded_at) WHERE removed_at IS NULL;

CREATE TABLE imports.batch (
  partner_id uuid NOT NULL,
  id uuid NOT NULL,
  -- The office in charge of the partner when the batch began; null for none.
  office_id uuid,
  file_id uuid NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  status text NOT NULL CHECK (status IN
    ('uploaded', 'mapped', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone', 'failed')),
  -- Format, encoding, delimiter, sheet, and what was told about the file as a whole.
  source jsonb NOT NULL,
  headers jsonb NOT NULL,
  samples jsonb NOT NULL,
  mapping jsonb NOT NULL,
  country text NOT NULL CHECK (country IN ('ID', 'VN')),
  publish boolean NOT NULL DEFAULT true,
  -- Of the present or latest pass over the file.
  rows_read int NOT NULL DEFAULT 0 CHECK (rows_read >= 0),
  accepted int NOT NULL DEFAULT 0,
  rejected int NOT NULL DEFAULT 0,
  created int NOT NULL DEFAULT 0,
  updated int NOT NULL DEFAULT 0,
  unchanged int NOT NULL DEFAULT 0,
  -- Of the latest undoing.
  removed int NOT NULL DEFAULT 0,
  restored int NOT NULL DEFAULT 0,
  kept int NOT NULL DEFAULT 0,
  -- Rows that the latest run made or changed, and that can be undone.
  written int NOT NULL DEFAULT 0,
  -- The last line of the file that is done in this pass.
  done_line int NOT NULL DEFAULT 0,
  -- Whether the worker has begun what was asked for last, and when that was asked.
  begun boolean NOT NULL DEFAULT true,
  asked_at timestamptz,
  -- Whoever works on it now; another worker takes over when the lease has run out.
  worked_by uuid,
  worked_until timestamptz,
  failure jsonb,
  created_by uuid,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (partner_id, id),
  CHECK (accepted + rejected = rows_read)
);
CREATE UNIQUE INDEX batch_by_id ON imports.batch (id);
CREATE UNIQUE INDEX batch_of_file ON imports.batch (file_id);
CREATE INDEX batch_at_work ON imports.batch (asked_at) WHERE status IN ('checking', 'importing', 'undoing');
CREATE INDEX batch_of_office ON imports.batch (office_id, id) WHERE office_id IS NOT NULL;

-- A row that became, changed or matched an opportunity in the latest pass that wrote.
CREATE TABLE imports.row (
  partner_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  line int NOT NULL,
  office_id uuid,
  external_key text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('created', 'updated', 'unchanged')),
  opportunity_id uuid NOT NULL,
  opportunity_version int NOT NULL,
  -- The content that an update replaced.
  before text,
  undo text CHECK (undo IN ('removed', 'restored', 'kept', 'gone')),
  PRIMARY KEY (partner_id, batch_id, line),
  FOREIGN KEY (partner_id, batch_id) REFERENCES imports.batch ON DELETE CASCADE
);

-- Keys met in the present pass over the file, so that a second row with the same key is noticed across its parts.
CREATE TABLE imports.seen_key (
  partner_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  external_key text NOT NULL,
  line int NOT NULL,
  PRIMARY KEY (partner_id, batch_id, external_key),
  FOREIGN KEY (partner_id, batch_id) REFERENCES imports.batch ON DELETE CASCADE
);

CREATE TABLE imports.rejection (
  partner_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  line int NOT NULL,
  number int NOT NULL,
  office_id uuid,
  -- Header of the column; null when the whole row is meant, or a value that all rows share.
  header text,
  code text NOT NULL,
  params jsonb,
  -- What stood there, shortened.
  value text,
  PRIMARY KEY (partner_id, batch_id, line, number),
  FOREIGN KEY (partner_id, batch_id) REFERENCES imports.batch ON DELETE CASCADE
);

-- Which column meant what, for the next list with the same headers: of a partner, and of the office that maps for many.
CREATE TABLE imports.remembered_mapping (
  owner_id uuid NOT NULL,
  owner_kind text NOT NULL CHECK (owner_kind IN ('partner', 'office')),
  header_hash bytea NOT NULL CHECK (length(header_hash) = 32),
  mapping jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (owner_id, header_hash)
);

ALTER TABLE imports.file ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports.file FORCE ROW LEVEL SECURITY;
ALTER TABLE imports.batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports.batch FORCE ROW LEVEL SECURITY;
ALTER TABLE imports.row ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports.row FORCE ROW LEVEL SECURITY;
ALTER TABLE imports.seen_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports.seen_key FORCE ROW LEVEL SECURITY;
ALTER TABLE imports.rejection ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports.rejection FORCE ROW LEVEL SECURITY;
ALTER TABLE imports.remembered_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports.remembered_mapping FORCE ROW LEVEL SECURITY;

CREATE POLICY file_of_mine ON imports.file TO app_care, app_market
  USING (uploaded_by = nullif(current_setting('app.actor_id'), '')::uuid)
  WITH CHECK (uploaded_by = nullif(current_setting('app.actor_id'), '')::uuid);
CREATE POLICY file_of_the_product ON imports.file TO app_care
  USING (current_setting('app.persona') = 'system') WITH CHECK (current_setting('app.persona') = 'system');

CREATE POLICY batch_of_my_partner ON imports.batch TO app_care, app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]))
  WITH CHECK (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY batch_of_office_in_charge ON imports.batch TO app_care
  USING (current_setting('app.persona') IN ('administrator', 'system')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])))
  WITH CHECK (current_setting('app.persona') IN ('administrator', 'system')
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));

-- Rows and rejections are written by the product, which does the work, and read by whoever may see the batch.
CREATE POLICY row_of_my_partner ON imports.row FOR SELECT TO app_care, app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY row_of_office_in_charge ON imports.row FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'administrator'
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY row_of_the_product ON imports.row TO app_care
  USING (current_setting('app.persona') = 'system') WITH CHECK (current_setting('app.persona') = 'system');
CREATE POLICY rejection_of_my_partner ON imports.rejection FOR SELECT TO app_care, app_market
  USING (partner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]));
CREATE POLICY rejection_of_office_in_charge ON imports.rejection FOR SELECT TO app_care
  USING (current_setting('app.persona') = 'administrator'
    OR (current_setting('app.persona') IN ('counsellor', 'social_worker')
      AND office_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));
CREATE POLICY rejection_of_the_product ON imports.rejection TO app_care
  USING (current_setting('app.persona') = 'system') WITH CHECK (current_setting('app.persona') = 'system');
CREATE POLICY seen_key_of_the_product ON imports.seen_key TO app_care
  USING (current_setting('app.persona') = 'system') WITH CHECK (current_setting('app.persona') = 'system');

CREATE POLICY mapping_of_my_partner ON imports.remembered_mapping TO app_care, app_market
  USING (owner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]))
  WITH CHECK (owner_id = ANY (string_to_array(current_setting('app.partner_ids'), ',')::uuid[]) AND owner_kind = 'partner');
CREATE POLICY mapping_of_offices ON imports.remembered_mapping TO app_care
  USING (current_setting('app.persona') IN ('administrator', 'system', 'counsellor', 'social_worker')
    AND (owner_kind = 'partner' OR current_setting('app.persona') IN ('administrator', 'system')
      OR owner_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])))
  WITH CHECK (current_setting('app.persona') IN ('administrator', 'system', 'counsellor', 'social_worker')
    AND (owner_kind = 'partner' OR current_setting('app.persona') IN ('administrator', 'system')
      OR owner_id = ANY (string_to_array(current_setting('app.office_ids'), ',')::uuid[])));

GRANT SELECT, INSERT ON imports.file TO app_care, app_market;
GRANT UPDATE (removed_at), DELETE ON imports.file TO app_care;
GRANT SELECT, INSERT, UPDATE ON imports.batch TO app_care;
GRANT SELECT, INSERT ON imports.batch TO app_market;
-- What the work found out is not for the market side to write.
GRANT UPDATE (status, mapping, publish, begun, asked_at, version) ON imports.batch TO app_market;
GRANT SELECT, INSERT, UPDATE, DELETE ON imports.row, imports.rejection, imports.seen_key TO app_care;
GRANT SELECT ON imports.row, imports.rejection TO app_market;
GRANT SELECT, INSERT, UPDATE ON imports.remembered_mapping TO app_care, app_market;
