import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { CheckImportDocument, MapImportDocument, type ColumnMappingInput } from '../../gql/staff/graphql.js';
import type { Batch, Fields } from './import-page.js';

type Field = Fields[number];
/** Where a field comes from: `` nowhere, `=` the same words for each row, else a column's number. */
interface Source {
  readonly from: string;
  readonly constant: string;
}
const NOWHERE: Source = { from: '', constant: '' };

const sourcesOf = (batch: Batch): Record<string, Source> =>
  Object.fromEntries(
    batch.mapping.map((entry) => [
      entry.field,
      {
        from: entry.column === null ? (entry.constant === null ? '' : '=') : String(entry.column),
        constant: entry.constant ?? '',
      },
    ]),
  );

function mappingOf(sources: Readonly<Record<string, Source>>): ColumnMappingInput[] {
  return Object.entries(sources)
    .filter(([, source]) => source.from !== '' && (source.from !== '=' || source.constant.trim() !== ''))
    .map(([field, { from, constant }]) => ({
      field,
      column: from === '=' ? null : Number(from),
      constant: from === '=' ? constant.trim() : null,
    }));
}

interface RowProps {
  readonly field: Field;
  readonly batch: Batch;
  readonly source: Source;
  readonly onSource: (source: Source) => void;
}

function Samples({ batch, from }: { readonly batch: Batch; readonly from: string }): ReactNode {
  const column = batch.columns.find((each) => String(each.index) === from);
  return column ? <span className="small soft">{column.samples.slice(0, 3).join(' · ')}</span> : null;
}

function MappingRow({ field, batch, source, onSource }: RowProps): ReactNode {
  const { t } = useLingui();
  const { label } = field;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {label} {field.required && <span className="tag warm">{<Trans>needed</Trans>}</span>}
        {field.hint && <div className="small soft hint">{field.hint}</div>}
      </th>
      <td role="cell" data-label={t`Column of your file`}>
        <select
          className="input fit"
          aria-label={t`Column for ${label}`}
          value={source.from}
          onChange={(event) => onSource({ ...source, from: event.target.value })}
        >
          <option value="">{t`not in the file`}</option>
          <option value="=">{t`the same for all rows`}</option>
          {batch.columns.map((column) => (
            <option key={column.index} value={column.index}>
              {column.header || t`Column ${column.index + 1}`}
            </option>
          ))}
        </select>
      </td>
      <td role="cell" data-label={t`Examples`}>
        {source.from === '=' ? (
          <input
            className="input"
            aria-label={t`Value of ${label} for all rows`}
            value={source.constant}
            onChange={(event) => onSource({ ...source, constant: event.target.value })}
          />
        ) : (
          <Samples batch={batch} from={source.from} />
        )}
      </td>
    </tr>
  );
}

function useMapping(batch: Batch, onChanged: () => void) {
  const [sources, setSources] = useState(() => sourcesOf(batch));
  const [, map] = useMutation(MapImportDocument);
  const [, check] = useMutation(CheckImportDocument);
  const { busy, trouble, attempt } = useAttempt();
  const save = async (): Promise<void> => {
    let version = batch.version;
    const mapped = await attempt(async () => {
      const answer = await map({ id: batch.id, version, mapping: mappingOf(sources) });
      const result = answer.data?.mapImport;
      if (result?.__typename === 'ImportPayload') version = result.batch.version;
      return answer;
    });
    if (mapped && (await attempt(() => check({ id: batch.id, version })))) onChanged();
  };
  return { sources, setSources, busy, trouble, save };
}

interface MappingFormProps {
  readonly batch: Batch;
  readonly fields: Fields;
  readonly onChanged: () => void;
}

/** Which column means what; remembered for the partner's next file. Saving it also checks every row. */
export function MappingForm({ batch, fields, onChanged }: MappingFormProps): ReactNode {
  const { t } = useLingui();
  const { sources, setSources, busy, trouble, save } = useMapping(batch, onChanged);
  return (
    <section className="stack">
      <h2>
        <Trans>Which column is what?</Trans>
      </h2>
      {trouble}
      <div className="table-box" tabIndex={0} role="region" aria-label={t`Which column is what?`}>
        <table className="table mapping" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                <Trans>Field</Trans>
              </th>
              <th role="columnheader" scope="col">
                <Trans>Column of your file</Trans>
              </th>
              <th role="columnheader" scope="col">
                <Trans>Examples</Trans>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {fields.map((field) => (
              <MappingRow
                key={field.name}
                field={field}
                batch={batch}
                source={sources[field.name] ?? NOWHERE}
                onSource={(source) => setSources({ ...sources, [field.name]: source })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="foot">
        <button type="button" className="btn" aria-disabled={busy} onClick={() => void (busy || save())}>
          {busy ? <Trans>Checking every row</Trans> : <Trans>Save and check every row</Trans>}
        </button>
      </div>
    </section>
  );
}
