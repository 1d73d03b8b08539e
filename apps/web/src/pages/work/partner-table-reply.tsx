import { Trans, Plural } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { formatLongDate } from '../../formats/date.js';
import { formatShift } from '../../formats/time.js';
import { AnswerIntroductionTableDocument, type PartnerIntroductionsQuery } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { Seats, seatsOf } from './introduction-seats.js';
import { SeatTimes } from './introduction-table-replies.js';

type OwnTable = PartnerIntroductionsQuery['partnerIntroductions'][number];

interface ReplyProps {
  readonly table: OwnTable;
  readonly onSaid: () => void;
}

/** Who sits at the table: one interviewer a line. */
function WhoComes({ table, onSaid, onClose }: ReplyProps & { readonly onClose: () => void }): ReactNode {
  const lang = useLang();
  const [, answer] = useMutation(AnswerIntroductionTableDocument);
  const [seats, setSeats] = useState(() => seatsOf(table.interviewers));
  const { tableId, version, opens, closes, day, number } = table;
  const given = seats.map(({ from, until }) => ({ from: from || null, until: until || null }));
  return (
    <ActionSheet
      title={
        <Trans>
          Who comes on {formatLongDate(day, lang)} to table {number}?
        </Trans>
      }
      action={<Trans>We come</Trans>}
      onClose={onClose}
      run={() => answer({ tableId, version, coming: true, seats: given })}
      onDone={() => {
        onSaid();
        onClose();
      }}
    >
      <p className="soft">
        <Trans>
          An empty time means: there all day, {formatShift({ start: opens, end: closes }, lang)}. People get their times
          from what you say here.
        </Trans>
      </p>
      <Seats seats={seats} onChange={setSeats} />
    </ActionSheet>
  );
}

function CannotCome({ table, onSaid, onClose }: ReplyProps & { readonly onClose: () => void }): ReactNode {
  const [, answer] = useMutation(AnswerIntroductionTableDocument);
  const { tableId, version, number } = table;
  return (
    <ActionSheet
      title={<Trans>You cannot come to table {number}?</Trans>}
      action={<Trans>We cannot come</Trans>}
      danger
      onClose={onClose}
      run={() => answer({ tableId, version, coming: false, seats: [] })}
      onDone={() => {
        onSaid();
        onClose();
      }}
    >
      <p>
        <Trans>
          Nobody is sent to your table then. As long as the timetable is not out, you can still say otherwise.
        </Trans>
      </p>
    </ActionSheet>
  );
}

/** What the partner said so far. */
function Said({ table }: { readonly table: OwnTable }): ReactNode {
  if (table.reply === 'invited') return <Trans>You are invited. Do you come?</Trans>;
  if (table.reply === 'declined') return <Trans>You cannot come.</Trans>;
  const [first, ...rest] = table.interviewers;
  return (
    <>
      <Plural
        value={table.interviewers.length}
        one="You come with # interviewer"
        other="You come with # interviewers"
      />
      {first && (
        <>
          {': '}
          <SeatTimes from={first.from} until={first.until} />
          {rest.map(({ id, from, until }) => (
            <span key={id}>
              {', '}
              <SeatTimes from={from} until={until} />
            </span>
          ))}
        </>
      )}
    </>
  );
}

/** Whether the partner comes; it may say otherwise until the timetable is out. */
export function PartnerTableReply({ table, onSaid }: ReplyProps): ReactNode {
  const [asked, setAsked] = useState<'coming' | 'declined' | null>(null);
  const close = (): void => setAsked(null);
  const { reply, viewerCanReply, state } = table;
  if (!viewerCanReply) {
    return state === 'published' ? (
      <p className="small soft">
        <Trans>The timetable is out. To change something, call the office that invited you.</Trans>
      </p>
    ) : null;
  }
  return (
    <section className="stack">
      <p className="num">
        <Said table={table} />
      </p>
      <div className="row wrap">
        <button type="button" className={reply === 'invited' ? 'btn' : 'btn quiet'} onClick={() => setAsked('coming')}>
          {reply === 'coming' ? <Trans>Change who comes</Trans> : <Trans>We come</Trans>}
        </button>
        {reply !== 'declined' && (
          <button type="button" className="btn quiet" onClick={() => setAsked('declined')}>
            <Trans>We cannot come</Trans>
          </button>
        )}
      </div>
      {asked === 'coming' && <WhoComes table={table} onSaid={onSaid} onClose={close} />}
      {asked === 'declined' && <CannotCome table={table} onSaid={onSaid} onClose={close} />}
    </section>
  );
}
