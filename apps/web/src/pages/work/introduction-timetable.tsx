import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatTime } from '../../formats/time.js';
import { useLang } from '../../i18n/use-lang.js';
import { meetingsOf, slotNow, timetableOf, type Day, type DayTable, type Meeting } from './introduction-facts.js';
import { cardText } from './introduction-words.js';

function Cell({ meetings }: { readonly meetings: readonly Meeting[] }): ReactNode {
  return (
    <td>
      {meetings.map(({ key, card, look }) => (
        <span key={key} className={`meet ${look}`}>
          {cardText(card)}
        </span>
      ))}
    </td>
  );
}

function TableHead({ table }: { readonly table: DayTable }): ReactNode {
  const count = table.interviewers.length;
  return (
    <th scope="row">
      {table.number} · {table.partner?.name}
      <small>
        {table.reply === 'declined' ? (
          <Trans>does not come</Trans>
        ) : (
          <Plural value={count} _0="nobody sits there" one="# interviewer" other="# interviewers" />
        )}
      </small>
    </th>
  );
}

/** Tables down, times across; the numbers are those on the cards, never names. */
export function Timetable({ day, now }: { readonly day: Day; readonly now: Date }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const cells = timetableOf(meetingsOf(day));
  const present = slotNow(day, now);
  return (
    <>
      <div className="plan-box" tabIndex={0} role="region" aria-label={t`Timetable`}>
        <table className="plan num">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Table · partner</Trans>
              </th>
              {day.slots.map((slot) => (
                <th key={slot} scope="col" className={slot === present ? 'now' : ''}>
                  {formatTime(slot, lang)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {day.tables.map((table) => (
              <tr key={table.id}>
                <TableHead table={table} />
                {day.slots.map((slot) => (
                  <Cell key={slot} meetings={cells.get(`${table.id} ${slot}`) ?? []} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small soft">
        <Trans>Numbers are cards, not names. Grey: met. Struck out: did not take place. Orange: a new time.</Trans>
      </p>
    </>
  );
}
