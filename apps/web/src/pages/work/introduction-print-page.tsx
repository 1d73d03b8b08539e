import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { formatClock, formatLongDate } from '../../formats/date.js';
import { formatShift, formatTime } from '../../formats/time.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import type { Day } from './introduction-facts.js';
import { cardText } from './introduction-words.js';
import { useLoadedSession } from './use-introduction.js';

/** Which of two sheets is the newer one, the time of printing says. */
interface OnPaper {
  readonly session: Day;
  readonly printed: string;
}

function Top({ session, printed }: OnPaper): ReactNode {
  const lang = useLang();
  return (
    <p className="small">
      {session.venue} · {formatLongDate(session.day, lang)} ·{' '}
      {formatShift({ start: session.opens, end: session.closes }, lang)} ·{' '}
      <Trans>Printed at {formatClock(printed, lang)}</Trans>
    </p>
  );
}

/** A card to carry: number, times, tables. No name: it may lie on a table. */
function PersonSlip({
  clientId,
  card,
  ...paper
}: OnPaper & { readonly clientId: string; readonly card: number }): ReactNode {
  const { session } = paper;
  const lang = useLang();
  const own = session.interviews.filter((each) => each.clientId === clientId && !each.off);
  return (
    <article className="slip">
      <Top {...paper} />
      <h2 className="num">{cardText(card)}</h2>
      <table className="num">
        <tbody>
          {own.map((each) => {
            const table = session.tables.find(({ id }) => id === each.tableId);
            return (
              <tr key={each.id}>
                <td>
                  <b>{formatTime(each.at, lang)}</b>
                </td>
                <td>
                  <Trans>Table {table?.number}</Trans>
                </td>
                <td>{table?.partner?.name}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </article>
  );
}

/** Whose sheet it is stands in the head of the table, which comes again on a second page. */
function TableSlip({ table, ...paper }: OnPaper & { readonly table: Day['tables'][number] }): ReactNode {
  const { session } = paper;
  const lang = useLang();
  const own = session.interviews.filter((each) => each.tableId === table.id && !each.off);
  return (
    <article className="slip sheet-page">
      <table className="num ruled">
        <thead>
          <tr className="sheet-title">
            <th colSpan={4}>
              <Top {...paper} />
              <h2>
                <Trans>Table {table.number}</Trans> · {table.partner?.name}
              </h2>
            </th>
          </tr>
          <tr>
            <th>
              <Trans>Time</Trans>
            </th>
            <th>
              <Trans>Card</Trans>
            </th>
            <th>
              <Trans>Interviewer</Trans>
            </th>
            <th>
              <Trans>Notes</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map((each) => (
            <tr key={each.id}>
              <td>{formatTime(each.at, lang)}</td>
              <td>
                <b>{cardText(each.card)}</b>
              </td>
              <td>{each.interviewer}</td>
              <td className="blank" />
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

/** A4, black on white: slips to carry, and a page for each table. */
export function IntroductionPrintPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Print`);
  const { id = '' } = useParams();
  const { session, error, again } = useLoadedSession(id);
  const [what, setWhat] = useState<'people' | 'tables'>('people');
  const [printed] = useState(() => new Date().toISOString());
  if (error) return <FailureNote error={error} onRetry={again} />;
  if (!session) return <Waiting shape={<CardShapes count={2} />} />;
  const people = session.participants.filter(({ clientId }) =>
    session.interviews.some((each) => each.clientId === clientId && !each.off),
  );
  // Of a partner who does not come nothing is printed, unless somebody is sent there.
  const tables = session.tables.filter(
    ({ id: tableId, reply }) =>
      reply !== 'declined' || session.interviews.some((each) => each.tableId === tableId && !each.off),
  );
  return (
    <>
      <div className="title no-print">
        <h1>
          <Trans>Print</Trans>
        </h1>
        <div className="row wrap">
          <button type="button" className="chip" aria-pressed={what === 'people'} onClick={() => setWhat('people')}>
            <Plural value={people.length} one="# card to carry" other="# cards to carry" />
          </button>
          <button type="button" className="chip" aria-pressed={what === 'tables'} onClick={() => setWhat('tables')}>
            <Plural value={tables.length} one="# table page" other="# table pages" />
          </button>
          <button type="button" className="btn s" onClick={() => window.print()}>
            <Trans>Print</Trans>
          </button>
        </div>
      </div>
      <div className={`paper ${what}`}>
        {what === 'people' &&
          people.map(({ clientId, card }) => (
            <PersonSlip key={clientId} session={session} printed={printed} clientId={clientId} card={card} />
          ))}
        {what === 'tables' &&
          tables.map((table) => <TableSlip key={table.id} session={session} printed={printed} table={table} />)}
      </div>
    </>
  );
}
