import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePages } from '../../../components/staff/use-pages.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../../components/states.js';
import { formatNumber } from '../../../formats/number.js';
import { CaseloadDocument, type CaseloadRowFragment } from '../../../gql/staff/graphql.js';
import { useSettled } from '../../../hooks/use-settled.js';
import { useTitle } from '../../../hooks/use-title.js';
import { useLang } from '../../../i18n/use-lang.js';
import { useSession } from '../../../session/session.js';
import { CaseloadFilters, ColumnChoice, SavedLists, type CaseloadFilterValues } from './caseload-tools.js';
import { ClientGrid } from './client-grid.js';
import { exportCells } from './export-list.js';
import { cellsOf, inOrder, pastedRows, type GridOrder } from './grid-table.js';
import { readLists, writeLists, type ListSettings } from './saved-lists.js';
import { useClientColumns } from './use-client-columns.js';
import { useMarks } from './use-marks.js';

const FIRST: CaseloadFilterValues = { text: '', mine: false, state: 'active', provisional: '', order: 'name' };
/** More than this are not all drawn: whoever has more narrows the list down. */
const MOST = 1_000;

const AT_FIRST = ['name', 'goals', 'occupations', 'area', 'schooling', 'hours', 'pay', 'waiting'];

const PROVISIONAL = { '': null, yes: true, no: false } as const;

function useCaseload(values: CaseloadFilterValues) {
  const text = useSettled(values.text.trim(), 300);
  const { mine, state, provisional, order } = values;
  const filter = {
    text: text || null,
    mine: mine || null,
    state: state || null,
    provisional: PROVISIONAL[provisional],
  };
  const pages = usePages({
    query: CaseloadDocument,
    variables: { filter, order },
    connectionOf: (data) => data.clients,
  });
  const { rows, more } = pages;
  useEffect(() => {
    if (rows.length < MOST) more?.();
  }, [rows]);
  return pages;
}

function useLists() {
  const accountId = useSession().viewer?.account?.id ?? '';
  const [settings, setSettings] = useState<ListSettings>(() => readLists(accountId));
  const change = (next: Partial<ListSettings>): void => {
    const merged = { ...settings, ...next };
    setSettings(merged);
    writeLists(accountId, merged);
  };
  return { settings, change };
}

function NoClients({ filtered }: { readonly filtered: boolean }): ReactNode {
  if (filtered) {
    return (
      <Empty title={<Trans>Nobody fits</Trans>}>
        <p className="soft">
          <Trans>Change the filters above.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>Register the first person</Trans>}>
      <p className="soft">
        <Trans>A name is enough. All else can follow. A list in Excel can be imported.</Trans>
      </p>
    </Empty>
  );
}

function Counts({ rows, marked, more }: { rows: number; marked: number; more: boolean }): ReactNode {
  const lang = useLang();
  const shown = formatNumber(rows, lang);
  const chosen = formatNumber(marked, lang);
  return (
    <p className="small soft num count" role="status">
      {more ? (
        <Trans>first {shown} people</Trans>
      ) : (
        <Plural value={rows} one={`${shown} person`} other={`${shown} people`} />
      )}
      {marked > 0 && (
        <>
          {' · '}
          <Trans>{chosen} selected</Trans>
        </>
      )}
    </p>
  );
}

interface ListProps {
  readonly rows: readonly CaseloadRowFragment[];
  readonly more: boolean;
  readonly tools: ReactNode;
  readonly settings: ListSettings;
  readonly change: (next: Partial<ListSettings>) => void;
}

function List({ rows, more, tools, settings, change }: ListProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const navigate = useNavigate();
  const all = useClientColumns();
  const shown = settings.columns ?? AT_FIRST;
  const columns = all.filter(({ key }, index) => index === 0 || shown.includes(key));
  const [order, setOrder] = useState<GridOrder>({ key: '', down: false });
  const sorted = useMemo(() => inOrder(rows, all, order, lang), [rows, all, order, lang]);
  const marks = useMarks(
    sorted.map(({ id }) => id),
    (id) => void navigate(`/work/clients/${id}`),
  );
  const [missing, setMissing] = useState<number | null>(null);
  const onPasted = (text: string): void => {
    const found = pastedRows(text, sorted, ({ name }) => name);
    marks.mark(found.rows.map(({ id }) => id));
    setMissing(found.missing);
  };
  const wanted = marks.marked.size > 0 ? sorted.filter(({ id }) => marks.marked.has(id)) : sorted;
  const save = (kind: 'csv' | 'xlsx') => () => void exportCells(cellsOf(columns, wanted), kind);
  return (
    <>
      <div className="tools">
        {tools}
        <ColumnChoice all={all} shown={shown} onShown={(keys) => change({ columns: keys })} />
        <button type="button" className="btn quiet s" onClick={save('xlsx')}>
          XLSX
        </button>
        <button type="button" className="btn quiet s" onClick={save('csv')}>
          CSV
        </button>
        <Counts rows={rows.length} marked={marks.marked.size} more={more} />
      </div>
      {missing !== null && (
        <Note icon={missing === 0 ? 'check' : 'info'} tone={missing === 0 ? 'yes' : 'unknown'}>
          {missing === 0 ? (
            <Trans>Everybody of the pasted list was found and is selected.</Trans>
          ) : (
            <Plural
              value={missing}
              one="# line of the pasted list fits nobody here."
              other="# lines of the pasted list fit nobody here."
            />
          )}
        </Note>
      )}
      <ClientGrid
        caption={t`People`}
        columns={columns}
        rows={sorted}
        nameOf={({ name }) => name}
        order={order}
        onOrder={setOrder}
        marks={marks}
        onPasted={onPasted}
      />
      <p className="small soft no-phone">
        <Trans>
          Arrows move, Space selects, Enter opens, Ctrl+C copies what is selected, Ctrl+V selects the names of a copied
          list.
        </Trans>
      </p>
    </>
  );
}

export function ClientsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`People`);
  const [values, setValues] = useState(FIRST);
  const { settings, change } = useLists();
  const pages = useCaseload(values);
  const filtered = JSON.stringify(values) !== JSON.stringify(FIRST);
  const { lists } = settings;
  const tools = (
    <>
      <CaseloadFilters values={values} onValues={setValues} />
      <SavedLists
        lists={lists}
        onChoose={({ name: _, ...list }) => setValues({ ...list, text: '' })}
        onSave={(name) => {
          const { text: _, ...list } = values;
          change({ lists: [...lists.filter((one) => one.name !== name), { ...list, name }] });
        }}
        onRemove={(name) => change({ lists: lists.filter((one) => one.name !== name) })}
      />
    </>
  );
  return (
    <>
      <div className="title">
        <h1>
          <Trans>People</Trans>
        </h1>
        <p className="row wrap">
          <Link className="btn quiet" to="/work/clients/import">
            <Trans>Import a list</Trans>
          </Link>
          <Link className="btn" to="/work/clients/new">
            <Trans>Register somebody</Trans>
          </Link>
        </p>
      </div>
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      {pages.waiting && <Waiting shape={<CardShapes count={3} />} />}
      {!pages.waiting && !pages.error && pages.rows.length === 0 && (
        <>
          <div className="tools">{tools}</div>
          <NoClients filtered={filtered} />
        </>
      )}
      {pages.rows.length > 0 && (
        <List rows={pages.rows} more={pages.more !== undefined} tools={tools} settings={settings} change={change} />
      )}
    </>
  );
}
