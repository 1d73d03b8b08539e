import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../../components/staff/data-table.js';
import { usePages } from '../../../components/staff/use-pages.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../../components/states.js';
import { formatNearDate, localDateOf } from '../../../formats/date.js';
import { OfficeApplicationsDocument, type ApplicationRowFragment } from '../../../gql/staff/graphql.js';
import { useTitle } from '../../../hooks/use-title.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { OpeningLink } from '../opening-sheet.js';
import { ApplicationActs, ApplicationStanding } from './application-parts.js';
import { APPLICATION_DUE_WORDS } from './application-words.js';

type Row = ApplicationRowFragment;

const FILTERS = {
  due: { due: true },
  open: { open: true },
  all: {},
} as const;
type FilterName = keyof typeof FILTERS;

function useColumns(onChanged: () => void): readonly Column<Row>[] {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  return useMemo(
    () => [
      {
        key: 'client',
        head: t`Person`,
        look: 'lead',
        sortBy: (row) => row.client?.name ?? '',
        cell: (row) => row.client && <Link to={`/work/clients/${row.client.id}`}>{row.client.name}</Link>,
      },
      {
        key: 'opening',
        head: t`Opening`,
        look: 'wide',
        sortBy: (row) => row.opportunity?.title ?? '',
        cell: (row) => (
          <>
            {row.opportunity ? (
              <OpeningLink id={row.opportunity.id} title={row.opportunity.title} />
            ) : (
              <Trans>No longer listed</Trans>
            )}
            <div className="small soft">{row.partner?.name}</div>
          </>
        ),
      },
      { key: 'state', head: t`State`, sortBy: (row) => row.state, cell: (row) => <ApplicationStanding row={row} /> },
      {
        key: 'due',
        head: t`To do`,
        look: 'wide',
        sortBy: (row) => row.due ?? '',
        cell: (row) => row.due && t(APPLICATION_DUE_WORDS[row.due]),
      },
      {
        key: 'moved',
        head: t`Last change`,
        sortBy: (row) => row.movedAt,
        cell: (row) => formatNearDate(localDateOf(row.movedAt), today, lang),
      },
      {
        key: 'actions',
        head: t`Actions`,
        look: 'wide',
        cell: (row) => <ApplicationActs row={row} onChanged={onChanged} />,
      },
    ],
    [t, lang, today, onChanged],
  );
}

function Filters({ name, onName }: { readonly name: FilterName; readonly onName: (name: FilterName) => void }) {
  const { t } = useLingui();
  const words = { due: t`To do`, open: t`In progress`, all: t`All` };
  return (
    <div className="chips">
      {(Object.keys(FILTERS) as FilterName[]).map((each) => (
        <button key={each} type="button" className="chip" aria-pressed={name === each} onClick={() => onName(each)}>
          {words[each]}
        </button>
      ))}
    </div>
  );
}

function Nothing({ name }: { readonly name: FilterName }): ReactNode {
  return (
    <Empty title={name === 'due' ? <Trans>Nothing to do here</Trans> : <Trans>No applications yet</Trans>}>
      <p className="soft">
        {name === 'due' ? (
          <Trans>Offers, interviews and partners who do not answer appear here.</Trans>
        ) : (
          <Trans>Refer somebody from their list of openings.</Trans>
        )}
      </p>
      <p>
        <Link className="btn" to="/work/clients">
          <Trans>People</Trans>
        </Link>
      </p>
    </Empty>
  );
}

/** What the office has before partners, with what is to be done about it. */
export function OfficeApplicationsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Applications`);
  const [name, setName] = useState<FilterName>('open');
  const pages = usePages({
    query: OfficeApplicationsDocument,
    variables: { filter: FILTERS[name] },
    connectionOf: (data) => data.applications,
  });
  const columns = useColumns(pages.again);
  const tools = <Filters name={name} onName={setName} />;
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Applications</Trans>
        </h1>
      </div>
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      {pages.waiting && <Waiting shape={<CardShapes count={3} />} />}
      {!pages.waiting && !pages.error && pages.rows.length === 0 && (
        <>
          <div className="tools">{tools}</div>
          <Nothing name={name} />
        </>
      )}
      {pages.rows.length > 0 && (
        <DataTable
          caption={t`Applications`}
          columns={columns}
          rows={pages.rows}
          keyOf={(row) => row.id}
          onMore={pages.more}
          tools={tools}
        />
      )}
    </>
  );
}
