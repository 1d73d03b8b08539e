import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { IMPORT_STATUS_WORDS } from '../../components/staff/words.js';
import { CardShapes, FailureNote, Note, Waiting } from '../../components/states.js';
import { formatNumber } from '../../formats/number.js';
import {
  ImportBatchDocument,
  ImportProgressDocument,
  type ImportBatchQuery,
  type ImportStatus,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { ImportActions } from './import-actions.js';
import { MappingForm } from './import-mapping.js';
import { Rejections } from './import-rejections.js';
import type { Batch, Fields } from './import-facts.js';

const STEP: Readonly<Record<ImportStatus, number>> = {
  uploaded: 1,
  mapped: 2,
  checking: 2,
  checked: 2,
  importing: 3,
  imported: 3,
  undoing: 3,
  undone: 3,
  failed: 2,
};
const POLL_MS = 1_500;

function Steps({ status }: { readonly status: ImportStatus }): ReactNode {
  const names = [
    <Trans key="0">Upload</Trans>,
    <Trans key="1">Match columns</Trans>,
    <Trans key="2">Check</Trans>,
    <Trans key="3">Import</Trans>,
  ];
  return (
    <ol className="steps">
      {names.map((name, index) => (
        <li key={index} aria-current={index === STEP[status] ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}

function Figures({ batch }: { readonly batch: Batch }): ReactNode {
  const lang = useLang();
  const figures: readonly (readonly [ReactNode, number | null])[] = [
    [<Trans key="r">Rows</Trans>, batch.rows],
    [<Trans key="a">Accepted</Trans>, batch.accepted],
    [<Trans key="j">Rejected</Trans>, batch.rejected],
    [<Trans key="c">New</Trans>, batch.created],
    [<Trans key="u">Changed</Trans>, batch.updated],
    [<Trans key="s">Unchanged</Trans>, batch.unchanged],
    [<Trans key="m">Taken back</Trans>, batch.removed],
    [<Trans key="b">As before</Trans>, batch.restored],
    [<Trans key="k">Left alone</Trans>, batch.kept],
  ];
  return (
    <dl className="figures num" aria-live="polite">
      {figures.map(
        ([name, value], index) =>
          (index < 3 ? value !== null : Boolean(value)) && (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{formatNumber(value ?? 0, lang)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const WORKING: ReadonlySet<ImportStatus> = new Set(['checking', 'importing', 'undoing']);

function WorkingWords({ status }: { readonly status: ImportStatus }): ReactNode {
  if (status === 'checking') return <Trans>Checking every row. You may leave this page; it goes on.</Trans>;
  if (status === 'undoing') return <Trans>Undoing. You may leave this page; it goes on.</Trans>;
  return <Trans>Importing. You may leave this page; it goes on.</Trans>;
}

/** While the worker has the batch: asks how far it is, and for everything once it is done. */
function Working({ batch, onChanged }: { readonly batch: Batch; readonly onChanged: () => void }): ReactNode {
  const [{ data }, poll] = useQuery({ query: ImportProgressDocument, variables: { id: batch.id }, pause: true });
  const status = data?.importBatch?.status ?? batch.status;
  useEffect(() => {
    const timer = setInterval(() => poll({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [poll]);
  useEffect(() => {
    if (!WORKING.has(status)) onChanged();
  }, [status, onChanged]);
  const done = batch.created + batch.updated + batch.unchanged;
  return (
    <label className="labelled">
      <WorkingWords status={batch.status} />
      {batch.status === 'importing' && batch.accepted ? <progress value={done} max={batch.accepted} /> : <progress />}
    </label>
  );
}

const maps = (batch: Batch): boolean => batch.availableActions.includes('map');

/** Once the rows are checked, what was found matters more than how the columns were matched. */
function Mapping({
  batch,
  fields,
  onChanged,
}: {
  readonly batch: Batch;
  readonly fields: Fields;
  readonly onChanged: () => void;
}): ReactNode {
  const form = <MappingForm key={batch.version} batch={batch} fields={fields} onChanged={onChanged} />;
  if (batch.status === 'uploaded') return form;
  return (
    <details>
      <summary>
        <Trans>Match the columns differently</Trans>
      </summary>
      {form}
    </details>
  );
}

function Wizard({
  batch,
  fields,
  onChanged,
}: {
  readonly batch: Batch;
  readonly fields: Fields;
  readonly onChanged: () => void;
}): ReactNode {
  return (
    <div className="stack loose">
      <Steps status={batch.status} />
      <Figures batch={batch} />
      {WORKING.has(batch.status) && <Working batch={batch} onChanged={onChanged} />}
      {batch.failure && (
        <Note tone="no" icon="info">
          {batch.failure.message}
        </Note>
      )}
      <ImportActions batch={batch} onChanged={onChanged} />
      {(batch.rejected ?? 0) > 0 && <Rejections key={batch.version} batchId={batch.id} />}
      {maps(batch) && <Mapping batch={batch} fields={fields} onChanged={onChanged} />}
    </div>
  );
}

function Loaded({ data, onChanged }: { readonly data: ImportBatchQuery; readonly onChanged: () => void }): ReactNode {
  if (data.importBatch) return <Wizard batch={data.importBatch} fields={data.importFields} onChanged={onChanged} />;
  return (
    <Note icon="question">
      <Trans>There is nothing at this address.</Trans>
    </Note>
  );
}

export function ImportPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Import`);
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: ImportBatchDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  const batch = data?.importBatch;
  return (
    <>
      <p className="small">
        <Link to="/work/imports">
          <Trans>Imports</Trans>
        </Link>
      </p>
      <div className="title">
        <h1>{batch?.fileName ?? <Trans>Import</Trans>}</h1>
        {batch && <span className="tag">{t(IMPORT_STATUS_WORDS[batch.status])}</span>}
      </div>
      {error && <FailureNote error={error} onRetry={reload} />}
      {data && <Loaded data={data} onChanged={reload} />}
      {!data && fetching && <Waiting shape={<CardShapes count={2} />} />}
    </>
  );
}
