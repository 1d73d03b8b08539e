import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatNearDate, localDateOf } from '../../formats/date.js';
import { formatShift, formatTime } from '../../formats/time.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import type { DayTable } from './introduction-facts.js';
import { REPLY_TONES, TABLE_REPLY_WORDS } from './introduction-words.js';

/** Whether a table's partner comes, whose word that is, and who of its interviewers is not there all day. */
export function TableReply({ table }: { readonly table: DayTable }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const { reply, answeredAt, interviewers } = table;
  const partly = interviewers.filter(({ from, until }) => from !== null || until !== null);
  return (
    <div className="stack tight">
      <span>
        <span className={`tag ${REPLY_TONES[reply]}`}>{t(TABLE_REPLY_WORDS[reply])}</span>
      </span>
      {answeredAt && (
        <span className="small soft">
          <Trans>said by the partner, {formatNearDate(localDateOf(answeredAt), today, lang)}</Trans>
        </span>
      )}
      {reply !== 'declined' &&
        partly.map(({ id, from, until }) => (
          <span key={id} className="small soft num">
            <Trans>Interviewer {id}</Trans>: <SeatTimes from={from} until={until} />
          </span>
        ))}
    </div>
  );
}

interface Times {
  readonly from: string | null;
  readonly until: string | null;
}

/** When somebody is there, if not all day. */
export function SeatTimes({ from, until }: Times): ReactNode {
  const lang = useLang();
  if (from && until) return formatShift({ start: from, end: until }, lang);
  if (from) return <Trans>from {formatTime(from, lang)}</Trans>;
  return until ? <Trans>until {formatTime(until, lang)}</Trans> : <Trans>all day</Trans>;
}

/** How many partners come, cannot, and have not answered. */
export function TableReplies({ tables }: { readonly tables: readonly DayTable[] }): ReactNode {
  const count = (reply: DayTable['reply']): number => tables.filter((table) => table.reply === reply).length;
  if (tables.length === 0) return null;
  const [coming, declined, silent] = [count('coming'), count('declined'), count('invited')];
  return (
    <p className="small soft num">
      <Trans>
        Coming: {coming} · not coming: {declined} · not answered yet: {silent}
      </Trans>
    </p>
  );
}
