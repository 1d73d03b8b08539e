import { msg } from '@lingui/core/macro';
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

/** By message, not by the macro's own `t`: that is understood only where `useLingui` is called. */
const HEADS = {
  goals: msg`Looks for`,
  occupations: msg`Work wanted`,
  area: msg`Home area`,
  schooling: msg`Schooling`,
  hours: msg`Hours a week`,
  pay: msg`Pay needed`,
  papers: msg`Papers`,
  name: msg`Name`,
  waiting: msg`Days here`,
  registered: msg`Since`,
  counsellor: msg`Accompanied by`,
  state: msg`State`,
};

const wishColumns = (t: Translate): Column[] => [
  {
    key: 'goals',
    head: t(HEADS.goals),
    text: (row) => (row.work?.goals ?? []).map((goal) => t(GOAL_WORDS[goal])).join(', '),
  },
  {
    key: 'occupations',
    head: t(HEADS.occupations),
    text: (row) => (row.work?.occupations ?? []).map(({ title }) => title).join(', '),
  },
  { key: 'area', head: t(HEADS.area), text: (row) => row.work?.area?.fullName ?? '' },
  {
    key: 'schooling',
    head: t(HEADS.schooling),
    text: (row) => (row.work?.schooling ? t(OWN_SCHOOLING_WORDS[row.work.schooling]) : ''),
  },
];

const figureColumns = (t: Translate, { lang, date }: Dates): Column[] => [
  {
    key: 'hours',
    head: t(HEADS.hours),
    right: true,
    text: (row) => (row.work?.hoursPerWeek ? formatNumber(row.work.hoursPerWeek, lang) : ''),
    sortBy: (row) => row.work?.hoursPerWeek ?? -1,
  },
  {
    key: 'pay',
    head: t(HEADS.pay),
    right: true,
    text: (row) =>
      row.work?.payNeed ? formatShortAmount(row.work.payNeed.amount, row.work.payNeed.currency, lang) : '',
    sortBy: (row) => Number(row.work?.payNeed?.amount ?? -1),
  },
  {
    key: 'papers',
    head: t(HEADS.papers),
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
      { key: 'name', head: t(HEADS.name), text: (row) => row.name, cell: (row) => <Name row={row} mark={mark} /> },
      ...wishColumns(t),
      ...figureColumns(t, dates),
      {
        key: 'waiting',
        head: t(HEADS.waiting),
        right: true,
        text: (row) => formatNumber(waiting(row.registeredOn), lang),
        sortBy: (row) => waiting(row.registeredOn),
      },
      {
        key: 'registered',
        head: t(HEADS.registered),
        text: (row) => date(row.registeredOn),
        sortBy: (row) => row.registeredOn,
      },
      { key: 'counsellor', head: t(HEADS.counsellor), text: (row) => row.counsellor?.displayName ?? '' },
      { key: 'state', head: t(HEADS.state), text: (row) => t(STATE_WORDS[row.state]) },
    ] satisfies Column[];
  }, [t, dates]);
}
