import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { Icon } from '../../components/icons.js';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { usePages } from '../../components/staff/use-pages.js';
import { IMPORT_STATUS_WORDS } from '../../components/staff/words.js';
import { CardShapes, FailureNote, Note, Waiting } from '../../components/states.js';
import { formatNearDate, localDateOf } from '../../formats/date.js';
import { formatNumber } from '../../formats/number.js';
import { ImportBatchesDocument, StartImportDocument, type BatchFactsFragment } from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { useSession } from '../../session/session.js';
import { PartnerChoice, type ChosenPartner } from './partner-choice.js';
import { UploadFailed, uploadFile } from './upload.js';

interface Upload {
  /** 0 to 1 while the file travels; null when none does. */
  readonly progress: number | null;
  readonly failed: UploadFailed | null;
  readonly send: (file: File) => Promise<string | null>;
}

function useUpload(): Upload {
  const lang = useLang();
  const [progress, setProgress] = useState<number | null>(null);
  const [failed, setFailed] = useState<UploadFailed | null>(null);
  const send = async (file: File): Promise<string | null> => {
    setFailed(null);
    setProgress(0);
    try {
      return await uploadFile(file, lang, setProgress);
    } catch (error) {
      setFailed(error instanceof UploadFailed ? error : new UploadFailed('unreachable'));
      return null;
    } finally {
      setProgress(null);
    }
  };
  return { progress, failed, send };
}

function UploadTrouble({ failed }: { readonly failed: UploadFailed }): ReactNode {
  const words = {
    unreachable: <Trans>The file did not arrive. Look at your network and try again.</Trans>,
    tooLarge: <Trans>The file is too large.</Trans>,
    notAccepted: <Trans>This is not a CSV or XLSX file that can be read.</Trans>,
  };
  return (
    <Note tone="no" icon="info">
      <p>{failed.told ?? words[failed.reason]}</p>
    </Note>
  );
}

function FileChoice({
  onFile,
  disabled,
}: {
  readonly onFile: (file: File) => void;
  readonly disabled: boolean;
}): ReactNode {
  const lang = useLang();
  return (
    <>
      <p className="soft">
        <Trans>
          A file with your openings (CSV or XLSX). Nothing is imported before you have seen every row checked.
        </Trans>
      </p>
      <label className="btn file" aria-disabled={disabled}>
        <Icon name="upload" size={20} />
        <Trans>Choose a file</Trans>
        <input
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          disabled={disabled}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </label>
      <p className="small">
        <a href={`/files/import-template.xlsx?lang=${lang}`} download>
          <Trans>Download a template</Trans>
        </a>
      </p>
    </>
  );
}

function NewImport(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [partner, setPartner] = useState<ChosenPartner | null>(session.viewer?.partners[0] ?? null);
  const upload = useUpload();
  const [, start] = useMutation(StartImportDocument);
  const { trouble, attempt } = useAttempt();
  const take = async (file: File): Promise<void> => {
    if (!partner) return;
    const fileId = await upload.send(file);
    if (!fileId) return;
    await attempt(async () => {
      const answer = await start({ fileId, partnerId: partner.id });
      const result = answer.data?.startImport;
      if (result?.__typename === 'ImportPayload') await navigate(`/work/imports/${result.importBatch.id}`);
      return answer;
    });
  };
  return (
    <section
      className="drop"
      aria-busy={upload.progress !== null || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file && upload.progress === null) void take(file);
      }}
    >
      <h2 className="row">
        <Icon name="upload" size={20} />
        <Trans>New import</Trans>
      </h2>
      {trouble}
      {upload.failed && <UploadTrouble failed={upload.failed} />}
      <PartnerChoice value={partner} onChange={setPartner} />
      <FileChoice onFile={(file) => void take(file)} disabled={upload.progress !== null || partner === null} />
      {upload.progress !== null && (
        <label className="labelled">
          <Trans>Uploading</Trans>
          <progress value={upload.progress} max={1} />
        </label>
      )}
    </section>
  );
}

function useColumns(): readonly Column<BatchFactsFragment>[] {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  return useMemo(() => {
    const count = (value: number | null): string => (value === null ? '' : formatNumber(value, lang));
    return [
      {
        key: 'file',
        head: t`File`,
        look: 'lead',
        sortBy: (row) => row.fileName,
        cell: (row) => <Link to={`/work/imports/${row.id}`}>{row.fileName}</Link>,
      },
      { key: 'partner', head: t`Partner`, sortBy: (row) => row.partner?.name ?? '', cell: (row) => row.partner?.name },
      {
        key: 'status',
        head: t`State`,
        cell: (row) => <span className="tag">{t(IMPORT_STATUS_WORDS[row.status])}</span>,
      },
      { key: 'rows', head: t`Rows`, look: 'right', sortBy: (row) => row.rows ?? 0, cell: (row) => count(row.rows) },
      { key: 'accepted', head: t`Accepted`, look: 'right', cell: (row) => count(row.accepted) },
      { key: 'rejected', head: t`Rejected`, look: 'right', cell: (row) => count(row.rejected) },
      {
        key: 'created',
        head: t`When`,
        sortBy: (row) => row.createdAt,
        cell: (row) => formatNearDate(localDateOf(row.createdAt), today, lang),
      },
    ];
  }, [t, lang, today]);
}

const NO_VARIABLES = {};

export function ImportsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Imports`);
  const pages = usePages({
    query: ImportBatchesDocument,
    variables: NO_VARIABLES,
    connectionOf: (data) => data.importBatches,
  });
  const columns = useColumns();
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Imports</Trans>
        </h1>
      </div>
      <div className="stack loose">
        <NewImport />
        {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
        {pages.waiting && <Waiting shape={<CardShapes count={1} />} />}
        {pages.rows.length > 0 && (
          <section>
            <h2 className="visually-hidden">
              <Trans>Earlier imports</Trans>
            </h2>
            <DataTable
              caption={t`Earlier imports`}
              columns={columns}
              rows={pages.rows}
              keyOf={(row) => row.id}
              onMore={pages.more}
            />
          </section>
        )}
      </div>
    </>
  );
}
