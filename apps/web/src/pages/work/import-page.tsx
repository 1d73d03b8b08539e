import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
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

export type Batch = NonNullable<ImportBatchQuery['importBatch']>;
export type Fields = ImportBatchQuery['importFields'];

const STEP: Readonly<Record<ImportStatus, number>> = {
  uploaded: 1,
  mapped: 2,
  checked: 2,
  importing: 3,
  imported: 3,
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
  ];
  return (
    <dl className="figures num" aria-live="polite">
      {figures.map(
        ([name, value], index) =>
          value !== null && (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{formatNumber(value, lang)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** How far a running import is: what was done of what was accepted. */
function Running({ batch }: { readonly batch: Batch }): ReactNode {
  const [, poll] = useQuery({ query: ImportProgressDocument, variables: { id: batch.id }, pause: true });
  useEffect(() => {
    const timer = setInterval(() => poll({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [poll]);
  const done = (batch.created ?? 0) + (batch.updated ?? 0) + (batch.unchanged ?? 0);
  return (
    <label className="labelled">
      <Trans>Importing. You may leave this page; it goes on.</Trans>
      <progress value={done} max={Math.max(1, batch.accepted ?? batch.rows ?? 1)} />
    </label>
  );
}

const maps = (batch: Batch): boolean =>
  batch.status === 'uploaded' || (batch.availableActions.includes('map') && batch.status !== 'imported');

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
      {batch.status === 'importing' && <Running batch={batch} />}
      {batch.status === 'failed' && (
        <Note tone="no" icon="info">
          <Trans>This did not finish. What was imported stays; you can run it again and nothing comes in twice.</Trans>
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
  const reload = (): void => again({ requestPolicy: 'network-only' });
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
