import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { REPLY_WORDS } from '../../../components/answer-words.js';
import { DataTable, type Column } from '../../../components/staff/data-table.js';
import { usePages } from '../../../components/staff/use-pages.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../../components/states.js';
import { formatClock, formatNearDate, localDateOf } from '../../../formats/date.js';
import { OfficeApplicationsDocument, type ApplicationRowFragment } from '../../../gql/staff/graphql.js';
import { useTitle } from '../../../hooks/use-title.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { APPLICATION_DUE_WORDS, APPLICATION_STATE_TONES, APPLICATION_STATE_WORDS } from './application-words.js';
import { LinkSheet } from './link-sheet.js';
import { StepSheet } from './step-sheet.js';

type Row = ApplicationRowFragment;

const FILTERS = {
  due: { due: true },
  open: { open: true },
  all: {},
} as const;
type FilterName = keyof typeof FILTERS;

function State({ row }: { readonly row: Row }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const at = row.interviewAt;
  return (
    <>
      <span className={`tag ${APPLICATION_STATE_TONES[row.state]}`}>{t(APPLICATION_STATE_WORDS[row.state])}</span>
      {row.state === 'interview' && at && (
        <div className="small num">
          {formatNearDate(localDateOf(at), today, lang)}, {formatClock(at, lang)}
          {row.interviewPlace && <> · {row.interviewPlace}</>}
          {row.interviewReply && <> · {t(REPLY_WORDS[row.interviewReply])}</>}
        </div>
      )}
      {row.reasonText && <div className="small soft">{row.reasonText}</div>}
    </>
  );
}

const ANSWERABLE: readonly string[] = ['sent', 'seen', 'interview', 'trial', 'offered'];

function Acts({ row, onChanged }: { readonly row: Row; readonly onChanged: () => void }): ReactNode {
  const [sheet, setSheet] = useState<'step' | 'link' | null>(null);
  const close = (): void => setSheet(null);
  return (
    <>
      <div className="acts">
        {row.availableActions.length > 0 && (
          <button type="button" className="btn quiet s" onClick={() => setSheet('step')}>
            <Trans>Note what happened</Trans>
          </button>
        )}
        {row.shown && ANSWERABLE.includes(row.state) && (
          <button type="button" className="btn quiet s" onClick={() => setSheet('link')}>
            <Trans>Link to answer</Trans>
          </button>
        )}
      </div>
      {sheet === 'step' && <StepSheet row={row} onClose={close} onChanged={onChanged} />}
      {sheet === 'link' && <LinkSheet row={row} onClose={close} />}
    </>
  );
}

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
              <Link to={`/o/${row.opportunity.id}`}>
                <b>{row.opportunity.title}</b>
              </Link>
            ) : (
              <Trans>No longer listed</Trans>
            )}
            <div className="small soft">{row.partner?.name}</div>
          </>
        ),
      },
      { key: 'state', head: t`State`, sortBy: (row) => row.state, cell: (row) => <State row={row} /> },
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
        cell: (row) => <Acts row={row} onChanged={onChanged} />,
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
