import { useLingui } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { daysUntil, formatShortDate } from '../../../formats/date.js';
import { formatShortAmount } from '../../../formats/money.js';
import { formatNumber } from '../../../formats/number.js';
import type { CaseloadRowFragment } from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { GOAL_WORDS, HELD_PAPER_WORDS, OWN_SCHOOLING_WORDS, STATE_WORDS } from './client-words.js';
import type { GridColumn } from './grid-table.js';

type Column = GridColumn<CaseloadRowFragment>;
type Translate = ReturnType<typeof useLingui>['t'];

function Name({ row, mark }: { readonly row: CaseloadRowFragment; readonly mark: string }): ReactNode {
  return (
    <>
      <Link to={`/work/clients/${row.id}`} tabIndex={-1}>
        {row.name}
      </Link>
      {row.provisional && <span className="tag unknown">{mark}</span>}
    </>
  );
}

function useDates() {
  const lang = useLang();
  const today = useToday();
  return useMemo(
    () => ({
      lang,
      date: (date: string | null | undefined): string => (date ? formatShortDate(date, today, lang) : ''),
      waiting: (date: string): number => Math.max(0, -daysUntil(date, today)),
    }),
    [lang, today],
  );
}

type Dates = ReturnType<typeof useDates>;

const wishColumns = (t: Translate): Column[] => [
  {
    key: 'goals',
    head: t`Looks for`,
    text: (row) => (row.work?.goals ?? []).map((goal) => t(GOAL_WORDS[goal])).join(', '),
  },
  {
    key: 'occupations',
    head: t`Work wanted`,
    text: (row) => (row.work?.occupations ?? []).map(({ title }) => title).join(', '),
  },
  { key: 'area', head: t`Home area`, text: (row) => row.work?.area?.fullName ?? '' },
  {
    key: 'schooling',
    head: t`Schooling`,
    text: (row) => (row.work?.schooling ? t(OWN_SCHOOLING_WORDS[row.work.schooling]) : ''),
  },
];

const figureColumns = (t: Translate, { lang, date }: Dates): Column[] => [
  {
    key: 'hours',
    head: t`Hours a week`,
    right: true,
    text: (row) => (row.work?.hoursPerWeek ? formatNumber(row.work.hoursPerWeek, lang) : ''),
    sortBy: (row) => row.work?.hoursPerWeek ?? -1,
  },
  {
    key: 'pay',
    head: t`Pay needed`,
    right: true,
    text: (row) =>
      row.work?.payNeed ? formatShortAmount(row.work.payNeed.amount, row.work.payNeed.currency, lang) : '',
    sortBy: (row) => Number(row.work?.payNeed?.amount ?? -1),
  },
  {
    key: 'papers',
    head: t`Papers`,
    text: (row) =>
      (row.work?.papers ?? [])
        .map(({ paper, expiresOn }) => t(HELD_PAPER_WORDS[paper]) + (expiresOn ? ` (${date(expiresOn)})` : ''))
        .join(', '),
    sortBy: (row) => row.work?.papers.length ?? 0,
  },
];

/** All columns of the caseload; the page leaves out what the reader does not want to see. */
export function useClientColumns(): readonly Column[] {
  const { t } = useLingui();
  const dates = useDates();
  return useMemo(() => {
    const { lang, date, waiting } = dates;
    const mark = t`provisional`;
    return [
      { key: 'name', head: t`Name`, text: (row) => row.name, cell: (row) => <Name row={row} mark={mark} /> },
      ...wishColumns(t),
      ...figureColumns(t, dates),
      {
        key: 'waiting',
        head: t`Days here`,
        right: true,
        text: (row) => formatNumber(waiting(row.registeredOn), lang),
        sortBy: (row) => waiting(row.registeredOn),
      },
      {
        key: 'registered',
        head: t`Since`,
        text: (row) => date(row.registeredOn),
        sortBy: (row) => row.registeredOn,
      },
      { key: 'counsellor', head: t`Accompanied by`, text: (row) => row.counsellor?.displayName ?? '' },
      { key: 'state', head: t`State`, text: (row) => t(STATE_WORDS[row.state]) },
    ] satisfies Column[];
  }, [t, dates]);
}
