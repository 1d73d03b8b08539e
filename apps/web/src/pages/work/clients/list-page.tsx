import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { ActionSheet, useAttempt } from '../../../components/staff/action-sheet.js';
import { CardShapes, FailureNote, Note, Waiting } from '../../../components/states.js';
import { formatNumber } from '../../../formats/number.js';
import {
  ClientListForWorkDocument,
  DropClientListDocument,
  MapClientListDocument,
  RunClientListDocument,
  UndoClientListDocument,
  type ClientListField,
  type ClientListForWorkQuery,
} from '../../../gql/staff/graphql.js';
import { useTitle } from '../../../hooks/use-title.js';
import { useLang } from '../../../i18n/use-lang.js';
import { LIKENESS_WORDS } from './client-words.js';
import { WordOptions } from './form-parts.js';
import { LIST_FIELD_WORDS, LIST_STATUS_WORDS } from './list-words.js';

type List = NonNullable<ClientListForWorkQuery['clientList']>;
type Trial = NonNullable<List['trial']>;

interface ListProps {
  readonly list: List;
  readonly onChanged: () => void;
}

function Figures({ list }: { readonly list: List }): ReactNode {
  const lang = useLang();
  const shown = list.trial ?? list;
  const figures: readonly (readonly [ReactNode, number | null])[] = [
    [<Trans key="r">Rows</Trans>, list.rows],
    [<Trans key="a">Accepted</Trans>, shown.accepted],
    [<Trans key="j">Rejected</Trans>, shown.rejected],
    [<Trans key="m">Taken back</Trans>, list.removed],
    [<Trans key="k">Left alone</Trans>, list.kept],
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

function Columns({ list, onChanged }: ListProps): ReactNode {
  const { t } = useLingui();
  const [fields, setFields] = useState<readonly (ClientListField | null)[]>(list.columns.map(({ field }) => field));
  const [, map] = useMutation(MapClientListDocument);
  const { busy, trouble, attempt } = useAttempt();
  const save = async (): Promise<void> => {
    if (await attempt(() => map({ id: list.id, fields: [...fields] }))) onChanged();
  };
  return (
    <details open={!fields.includes('name')}>
      <summary>
        <Trans>Which column is what</Trans>
      </summary>
      <div className="stack">
        {trouble}
        <div className="parts">
          {list.columns.map(({ header }, index) => (
            <label key={index} className="labelled">
              {header || `#${index + 1}`}
              <select
                className="input"
                value={fields[index] ?? ''}
                onChange={(event) =>
                  setFields(
                    fields.map((field, at) => (at === index ? (event.target.value as ClientListField) || null : field)),
                  )
                }
              >
                <option value="">{t`Leave it out`}</option>
                <WordOptions words={LIST_FIELD_WORDS} />
              </select>
            </label>
          ))}
        </div>
        <p>
          <button type="button" className="btn quiet" aria-disabled={busy} onClick={() => void save()}>
            <Trans>Check again</Trans>
          </button>
        </p>
      </div>
    </details>
  );
}

interface LinesProps {
  readonly lines: Trial['lines'];
  readonly distinct: ReadonlySet<number>;
  readonly onDistinct: (line: number) => void;
}

function Why({
  line: { line, faults, alike },
  distinct,
  onDistinct,
}: { readonly line: Trial['lines'][number] } & Omit<LinesProps, 'lines'>): ReactNode {
  const { t } = useLingui();
  return (
    <>
      {faults.map(({ header, code, message }) => (
        <div key={`${header} ${code}`}>
          {header && <b>{header}: </b>}
          {message}
        </div>
      ))}
      {alike.map(({ name, why, client }) => (
        <div key={client?.id ?? name}>
          {client ? (
            <Link to={`/work/clients/${client.id}`} target="_blank">
              {name}
            </Link>
          ) : (
            <Trans>{name}, in a row before</Trans>
          )}{' '}
          · {t(LIKENESS_WORDS[why])}
        </div>
      ))}
      {alike.length > 0 && (
        <label className="check">
          <input type="checkbox" checked={distinct.has(line)} onChange={() => onDistinct(line)} />
          <span>
            <Trans>somebody else</Trans> <span className="visually-hidden">{line}</span>
          </span>
        </label>
      )}
    </>
  );
}

function Lines({ lines, distinct, onDistinct }: LinesProps): ReactNode {
  const { t } = useLingui();
  if (lines.length === 0) return null;
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t`Rows that are not taken`}>
      <table className="table" role="table">
        <caption className="visually-hidden">
          <Trans>Rows that are not taken</Trans>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="right">
              <Trans>Line</Trans>
            </th>
            <th role="columnheader" scope="col">
              <Trans>Name</Trans>
            </th>
            <th role="columnheader" scope="col">
              <Trans>Why not</Trans>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <tr key={line.line} role="row">
              <td role="cell" className="right num" data-label={t`Line`}>
                {line.line}
              </td>
              <td role="cell" data-label={t`Name`}>
                {line.name}
              </td>
              <td role="cell" data-label={t`Why not`}>
                <div>
                  <Why line={line} distinct={distinct} onDistinct={onDistinct} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OpenList({ list, trial, onChanged }: ListProps & { readonly trial: Trial }): ReactNode {
  const navigate = useNavigate();
  const [distinct, setDistinct] = useState<ReadonlySet<number>>(new Set());
  const [, run] = useMutation(RunClientListDocument);
  const [, drop] = useMutation(DropClientListDocument);
  const { busy, trouble, attempt } = useAttempt();
  const toggle = (line: number): void => {
    const next = new Set(distinct);
    if (!next.delete(line)) next.add(line);
    setDistinct(next);
  };
  const take = async (): Promise<void> => {
    if (!busy && (await attempt(() => run({ id: list.id, distinctLines: [...distinct] })))) onChanged();
  };
  const forget = async (): Promise<void> => {
    if (!busy && (await attempt(() => drop({ id: list.id })))) await navigate('/work/clients/import');
  };
  const count = trial.accepted + distinct.size;
  return (
    <>
      {trouble}
      <p className="row wrap">
        {count > 0 && (
          <button type="button" className="btn" aria-disabled={busy} onClick={() => void take()}>
            <Plural value={count} one="Register # person" other="Register # people" />
          </button>
        )}
        <button type="button" className="btn quiet" aria-disabled={busy} onClick={() => void forget()}>
          <Trans>Throw the list away</Trans>
        </button>
      </p>
      <Columns key={list.columns.length} list={list} onChanged={onChanged} />
      <Lines lines={trial.lines} distinct={distinct} onDistinct={toggle} />
    </>
  );
}

function ImportedList({ list, onChanged }: ListProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const [, undo] = useMutation(UndoClientListDocument);
  return (
    <>
      <Note tone="yes" icon="check">
        <Trans>
          The people are in <Link to="/work/clients">your list</Link>. Of the file nothing is kept.
        </Trans>
      </Note>
      <p>
        <button type="button" className="btn quiet" onClick={() => setAsking(true)}>
          <Trans>Undo this import</Trans>
        </button>
      </p>
      {asking && (
        <ActionSheet
          title={<Trans>Undo this import?</Trans>}
          action={<Trans>Undo</Trans>}
          danger
          onClose={() => setAsking(false)}
          run={() => undo({ id: list.id })}
          onDone={() => {
            setAsking(false);
            onChanged();
          }}
        >
          <p>
            <Trans>
              Everybody who joined by this list is erased for good. Whoever was changed since stays, and whoever has a
              sign-in, a consent, an application or anything else kept with them.
            </Trans>
          </p>
        </ActionSheet>
      )}
    </>
  );
}

function Loaded({ list, onChanged }: { readonly list: List | null; readonly onChanged: () => void }): ReactNode {
  if (!list) {
    return (
      <Note icon="question">
        <Trans>There is nothing at this address.</Trans>
      </Note>
    );
  }
  return (
    <div className="stack loose">
      <Figures list={list} />
      {list.trial && <OpenList list={list} trial={list.trial} onChanged={onChanged} />}
      {list.status === 'imported' && <ImportedList list={list} onChanged={onChanged} />}
    </div>
  );
}

export function ListPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Import a list of people`);
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: ClientListForWorkDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  const list = data?.clientList;
  return (
    <>
      <p className="small">
        <Link to="/work/clients/import">
          <Trans>Import a list of people</Trans>
        </Link>
      </p>
      <div className="title">
        <h1>
          <Trans>A list of people</Trans>
        </h1>
        {list && <span className="tag">{t(LIST_STATUS_WORDS[list.status])}</span>}
      </div>
      {error && <FailureNote error={error} onRetry={reload} />}
      {fetching && !list && <Waiting shape={<CardShapes count={2} />} />}
      {data && <Loaded list={data.clientList} onChanged={reload} />}
    </>
  );
}
