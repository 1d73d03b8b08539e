import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { usePages } from '../../components/staff/use-pages.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { formatNearDate } from '../../formats/date.js';
import { formatShift } from '../../formats/time.js';
import { IntroductionsDocument, type IntroductionRowFragment } from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { IntroductionSheet } from './introduction-sheet.js';
import { PURPOSE_WORDS, STATE_TONES, STATE_WORDS } from './introduction-words.js';

function useColumns(): readonly Column<IntroductionRowFragment>[] {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  return useMemo(
    () => [
      {
        key: 'venue',
        head: t`Place`,
        look: 'lead',
        sortBy: (row) => row.venue,
        cell: (row) => (
          <Link to={`/work/sessions/${row.id}`}>
            <b>{row.venue}</b>
          </Link>
        ),
      },
      {
        key: 'day',
        head: t`Day`,
        sortBy: (row) => row.day,
        cell: (row) =>
          `${formatNearDate(row.day, today, lang)}, ${formatShift({ start: row.opens, end: row.closes }, lang)}`,
      },
      { key: 'purpose', head: t`About`, cell: (row) => t(PURPOSE_WORDS[row.purpose]) },
      {
        key: 'people',
        head: t`People`,
        look: 'right',
        sortBy: (row) => row.counts.people,
        cell: (row) => row.counts.people,
      },
      {
        key: 'tables',
        head: t`Tables`,
        look: 'right',
        sortBy: (row) => row.counts.tables,
        cell: (row) => row.counts.tables,
      },
      {
        key: 'interviews',
        head: t`Interviews`,
        look: 'right',
        sortBy: (row) => row.counts.interviews,
        cell: (row) => row.counts.interviews,
      },
      {
        key: 'state',
        head: t`State`,
        sortBy: (row) => row.state,
        cell: (row) => <span className={`tag ${STATE_TONES[row.state]}`}>{t(STATE_WORDS[row.state])}</span>,
      },
    ],
    [t, lang, today],
  );
}

const NO_VARIABLES = {};

export function IntroductionsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Sessions`);
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const pages = usePages({
    query: IntroductionsDocument,
    variables: NO_VARIABLES,
    connectionOf: (data) => data.introductionSessions,
  });
  const columns = useColumns();
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Introduction sessions</Trans>
        </h1>
        <button type="button" className="btn s" onClick={() => setAdding(true)}>
          <Trans>New session</Trans>
        </button>
      </div>
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      {pages.waiting && <Waiting shape={<CardShapes count={2} />} />}
      {!pages.waiting && !pages.error && pages.rows.length === 0 && (
        <Empty title={<Trans>No session yet</Trans>}>
          <p>
            <Trans>Choose a place and a day first; partners and people are invited afterwards.</Trans>
          </p>
        </Empty>
      )}
      {pages.rows.length > 0 && (
        <DataTable
          caption={t`Introduction sessions`}
          columns={columns}
          rows={pages.rows}
          keyOf={(row) => row.id}
          onMore={pages.more}
        />
      )}
      {adding && (
        <IntroductionSheet
          session={null}
          onClose={() => setAdding(false)}
          onDone={(id) => (id ? void navigate(`/work/sessions/${id}`) : pages.again())}
        />
      )}
    </>
  );
}
