import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Icon } from '../../components/icons.js';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { Note } from '../../components/states.js';
import { CheckField } from '../../forms/fields.js';
import { CheckImportDocument, MapImportDocument, type ImportFieldName } from '../../gql/staff/graphql.js';
import type { Batch, Fields } from './import-facts.js';
import { isFree, mappingInput, matchingOf, missingFields, type Matching } from './import-values.js';

interface MatchingProps {
  readonly fields: Fields;
  readonly matching: Matching;
  readonly onMatching: (matching: Matching) => void;
}

function ColumnRow({
  batch,
  index,
  fields,
  matching,
  onMatching,
}: MatchingProps & { readonly batch: Batch; readonly index: number }): ReactNode {
  const { t } = useLingui();
  const column = batch.columns[index];
  const header = column?.header || t`Column ${index + 1}`;
  const chosen = matching.columns[index];
  const choose = (field: string): void => {
    const { [index]: _before, ...rest } = matching.columns;
    onMatching({ ...matching, columns: field ? { ...rest, [index]: field as ImportFieldName } : rest });
  };
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {header}
      </th>
      <td role="cell" data-label={t`Examples`} className="small soft">
        <div>{column?.samples.slice(0, 3).join(' · ')}</div>
      </td>
      <td role="cell" data-label={t`Goes into`}>
        <select
          className="input"
          aria-label={t`Where ${header} goes`}
          value={chosen ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{t`nowhere`}</option>
          {fields
            .filter((field) => isFree(field, matching, index))
            .map((field) => (
              <option key={field.field} value={field.field}>
                {field.label}
              </option>
            ))}
        </select>
      </td>
    </tr>
  );
}

function Columns({ batch, ...rest }: MatchingProps & { readonly batch: Batch }): ReactNode {
  const { t } = useLingui();
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t`Which column is what?`}>
      <table className="table mapping" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <Trans>Column of your file</Trans>
            </th>
            <th role="columnheader" scope="col">
              <Trans>Examples</Trans>
            </th>
            <th role="columnheader" scope="col">
              <Trans>Goes into</Trans>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {batch.columns.map((column) => (
            <ColumnRow key={column.index} batch={batch} index={column.index} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ConstantRow({ index, fields, matching, onMatching }: MatchingProps & { readonly index: number }): ReactNode {
  const { t } = useLingui();
  const constant = matching.constants[index];
  const set = (change: object): void =>
    onMatching({
      ...matching,
      constants: matching.constants.map((each, at) => (at === index ? { ...each, ...change } : each)),
    });
  const remove = (): void =>
    onMatching({ ...matching, constants: matching.constants.filter((_each, at) => at !== index) });
  const field = fields.find((each) => each.field === constant?.field);
  return (
    <li className="stack tight">
      <div className="row">
        <select
          className="input"
          aria-label={t`Field`}
          value={constant?.field}
          onChange={(event) => set({ field: event.target.value })}
        >
          {fields.map((each) => (
            <option key={each.field} value={each.field}>
              {each.label}
            </option>
          ))}
        </select>
        <input
          className="input"
          aria-label={t`Value for all rows`}
          value={constant?.value}
          onChange={(event) => set({ value: event.target.value })}
        />
        <button type="button" className="icon-btn" aria-label={t`Remove this`} onClick={remove}>
          <Icon name="close" size={20} />
        </button>
      </div>
      {field && <p className="small soft">{field.hint}</p>}
    </li>
  );
}

/** What the file does not say because it is the same for all its rows. */
function Constants(props: MatchingProps): ReactNode {
  const { fields, matching, onMatching } = props;
  const first = missingFields(fields, matching)[0] ?? fields[0];
  return (
    <section className="stack">
      <h3>
        <Trans>The same for all rows</Trans>
      </h3>
      <ul className="stack">
        {matching.constants.map((_constant, index) => (
          <ConstantRow key={index} index={index} {...props} />
        ))}
      </ul>
      {first && (
        <p>
          <button
            type="button"
            className="link"
            onClick={() =>
              onMatching({ ...matching, constants: [...matching.constants, { field: first.field, value: '' }] })
            }
          >
            <Trans>Add a value for all rows</Trans>
          </button>
        </p>
      )}
    </section>
  );
}

function useMapping(batch: Batch, onChanged: () => void) {
  const [matching, setMatching] = useState(() => matchingOf(batch.mapping));
  const [publish, setPublish] = useState(batch.publish);
  const [, map] = useMutation(MapImportDocument);
  const [, check] = useMutation(CheckImportDocument);
  const { busy, trouble, attempt } = useAttempt();
  const save = async (): Promise<void> => {
    let { version } = batch;
    const mapped = await attempt(async () => {
      const answer = await map({ id: batch.id, version, mapping: mappingInput(matching) });
      const result = answer.data?.mapImport;
      if (result?.__typename === 'ImportPayload') version = result.importBatch.version;
      return answer;
    });
    if (mapped) await attempt(() => check({ id: batch.id, version, publish }));
    if (mapped) onChanged();
  };
  return { matching, setMatching, publish, setPublish, busy, trouble, save };
}

function Missing({ fields, matching }: Omit<MatchingProps, 'onMatching'>): ReactNode {
  const missing = missingFields(fields, matching);
  if (missing.length === 0) return null;
  const names = missing.map((field) => field.label).join(', ');
  return (
    <Note tone="unknown" icon="info">
      <Trans>Still needed: {names}</Trans>
    </Note>
  );
}

interface MappingFormProps {
  readonly batch: Batch;
  readonly fields: Fields;
  readonly onChanged: () => void;
}

/** Which column means what; remembered for the partner's next file. Saving it also checks every row. */
export function MappingForm({ batch, fields, onChanged }: MappingFormProps): ReactNode {
  const { matching, setMatching, publish, setPublish, busy, trouble, save } = useMapping(batch, onChanged);
  return (
    <section className="stack">
      <h2>
        <Trans>Which column is what?</Trans>
      </h2>
      {batch.notices.map((notice) => (
        <Note key={notice.code} icon="info">
          {notice.message}
        </Note>
      ))}
      {trouble}
      <Columns batch={batch} fields={fields} matching={matching} onMatching={setMatching} />
      <Constants fields={fields} matching={matching} onMatching={setMatching} />
      <Missing fields={fields} matching={matching} />
      <CheckField
        label={<Trans>Publish at once; otherwise they become drafts</Trans>}
        checked={publish}
        onChange={(event) => setPublish(event.target.checked)}
      />
      <div className="foot">
        <button type="button" className="btn" aria-disabled={busy} onClick={() => void (busy || save())}>
          {busy ? <Trans>Checking every row</Trans> : <Trans>Save and check every row</Trans>}
        </button>
      </div>
    </section>
  );
}
