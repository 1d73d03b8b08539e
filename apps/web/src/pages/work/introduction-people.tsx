import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { TextField } from '../../forms/fields.js';
import { formatTime } from '../../formats/time.js';
import {
  InviteIntroductionTablesDocument,
  RecordIntroductionReplyDocument,
  SaveIntroductionWishesDocument,
} from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import type { Day, DayTable, Person } from './introduction-facts.js';
import { InvitePeople, Suggest } from './introduction-invite.js';
import { NeedsSheet } from './introduction-needs.js';
import { TableReplies, TableReply } from './introduction-table-replies.js';
import { TableSheet } from './introduction-table-sheet.js';
import { cardText, REPLY_TONES, REPLY_WORDS } from './introduction-words.js';
import { PartnerChoice, type ChosenPartner } from './partner-choice.js';

interface PartProps {
  readonly session: Day;
  readonly onChanged: () => void;
}

function AddTable({ session, onChanged }: PartProps): ReactNode {
  const [partner, setPartner] = useState<ChosenPartner | null>(null);
  const [interviewers, setInterviewers] = useState('1');
  const [, invite] = useMutation(InviteIntroductionTablesDocument);
  const { busy, trouble, attempt } = useAttempt();
  const number = Math.max(0, ...session.tables.map((table) => table.number)) + 1;
  const add = async (): Promise<void> => {
    if (!partner || busy) return;
    const people = Array.from({ length: Number(interviewers) || 0 }, (_, n) => ({ id: String(n + 1) }));
    const tables = [{ partnerId: partner.id, number, floor: 0, interviewers: people }];
    if (!(await attempt(() => invite({ sessionId: session.id, tables })))) return;
    setPartner(null);
    onChanged();
  };
  return (
    <div className="stack">
      <div className="pair">
        <PartnerChoice value={partner} onChange={setPartner} />
        <TextField
          label={<Trans>Interviewers</Trans>}
          type="number"
          min={0}
          max={24}
          value={interviewers}
          onChange={(event) => setInterviewers(event.target.value)}
        />
      </div>
      {trouble}
      <p>
        <button type="button" className="btn s" aria-disabled={busy || !partner} onClick={() => void add()}>
          <Trans>Invite to table {number}</Trans>
        </button>
      </p>
    </div>
  );
}

/** The tables a person would like to go to, as told to the counsellor. */
function Wishes({ session, person, onChanged }: PartProps & { readonly person: Person }): ReactNode {
  const [numbers, setNumbers] = useState('');
  const [, save] = useMutation(SaveIntroductionWishesDocument);
  const { busy, trouble, attempt } = useAttempt();
  const run = async (): Promise<void> => {
    if (busy) return;
    const wanted = new Set(numbers.split(/\D+/).filter(Boolean).map(Number));
    const tables = session.tables.filter(({ number }) => wanted.has(number));
    const wishes = tables.map(({ id }) => ({ clientId: person.clientId, tableId: id, value: 80 }));
    if (wishes.length === 0) return;
    if (await attempt(() => save({ sessionId: session.id, side: 'client', wishes }))) onChanged();
  };
  const { t } = useLingui();
  return (
    <div className="row">
      <input
        className="input fit"
        size={8}
        placeholder="1, 4, 7"
        aria-label={t`Tables that card ${cardText(person.card)} would like to go to`}
        value={numbers}
        onChange={(event) => setNumbers(event.target.value)}
      />
      <button type="button" className="btn quiet s" aria-disabled={busy} onClick={() => void run()}>
        <Trans>Save</Trans>
      </button>
      {trouble}
    </div>
  );
}

function Reply({ session, person, onChanged }: PartProps & { readonly person: Person }): ReactNode {
  const { t } = useLingui();
  const [, record] = useMutation(RecordIntroductionReplyDocument);
  const { busy, trouble, attempt } = useAttempt();
  const say = (coming: boolean) => async (): Promise<void> => {
    const { clientId } = person;
    if (!busy && (await attempt(() => record({ sessionId: session.id, clientId, coming })))) onChanged();
  };
  return (
    <div className="row wrap">
      <span className={`tag ${REPLY_TONES[person.reply]}`}>{t(REPLY_WORDS[person.reply])}</span>
      {person.reply !== 'coming' && (
        <button type="button" className="btn quiet s" onClick={() => void say(true)()}>
          <Trans>Comes</Trans>
        </button>
      )}
      {person.reply !== 'declined' && (
        <button type="button" className="btn quiet s" onClick={() => void say(false)()}>
          <Trans>Does not come</Trans>
        </button>
      )}
      {trouble}
    </div>
  );
}

/** What is known of a person's day, and a way to say more. */
function Needs({ session, person, onChanged }: PartProps & { readonly person: Person }): ReactNode {
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const { from, until, patience, talks, clientId } = person;
  const pairs = session.pairs.filter((pair) => pair.clientId === clientId).length;
  return (
    <div className="row wrap">
      <span className="small soft num">
        {from && <Trans>from {formatTime(from, lang)}</Trans>} {until && <Trans>until {formatTime(until, lang)}</Trans>}{' '}
        {patience !== null && <Plural value={patience} one="waits # minute at most" other="waits # minutes at most" />}{' '}
        {talks.length > 0 && <Plural value={talks.length} one="# talk" other="# talks" />}{' '}
        {pairs > 0 && <Plural value={pairs} one="# fixed pair" other="# fixed pairs" />}
      </span>
      <button type="button" className="btn quiet s" onClick={() => setOpen(true)}>
        <Trans>Their day</Trans>
      </button>
      {open && <NeedsSheet day={session} person={person} onClose={() => setOpen(false)} onChanged={onChanged} />}
    </div>
  );
}

function EditTable({ session, table, onChanged }: PartProps & { readonly table: DayTable }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn quiet s" onClick={() => setOpen(true)}>
        <Trans>Change</Trans>
      </button>
      {open && <TableSheet day={session} table={table} onClose={() => setOpen(false)} onChanged={onChanged} />}
    </>
  );
}

function usePeopleColumns({ session, onChanged }: PartProps): readonly Column<Person>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { key: 'card', head: t`Card`, look: 'right', sortBy: (row) => row.card, cell: (row) => cardText(row.card) },
      {
        key: 'name',
        head: t`Name`,
        look: 'lead',
        sortBy: (row) => row.client?.name ?? '',
        cell: (row) => row.client?.name,
      },
      {
        key: 'reply',
        head: t`Reply`,
        sortBy: (row) => row.reply,
        cell: (row) => <Reply session={session} person={row} onChanged={onChanged} />,
      },
      {
        key: 'wishes',
        head: t`Would like to go to`,
        look: 'wide',
        cell: (row) => <Wishes session={session} person={row} onChanged={onChanged} />,
      },
      {
        key: 'needs',
        head: t`Known before`,
        look: 'wide',
        cell: (row) => <Needs session={session} person={row} onChanged={onChanged} />,
      },
    ],
    [t, session, onChanged],
  );
}

function useTableColumns({ session, onChanged }: PartProps): readonly Column<DayTable>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { key: 'number', head: t`Table`, look: 'right', sortBy: (row) => row.number, cell: (row) => row.number },
      {
        key: 'partner',
        head: t`Partner`,
        look: 'lead',
        sortBy: (row) => row.partner?.name ?? '',
        cell: (row) => row.partner?.name,
      },
      {
        key: 'interviewers',
        head: t`Interviewers`,
        look: 'right',
        sortBy: (row) => row.interviewers.length,
        cell: (row) => row.interviewers.length,
      },
      { key: 'reply', head: t`Reply`, sortBy: (row) => row.reply, cell: (row) => <TableReply table={row} /> },
      {
        key: 'change',
        head: t`Change`,
        cell: (row) => <EditTable session={session} table={row} onChanged={onChanged} />,
      },
    ],
    [t, session, onChanged],
  );
}

export function IntroductionPeople({ session, onChanged }: PartProps): ReactNode {
  const { t } = useLingui();
  const people = usePeopleColumns({ session, onChanged });
  const tables = useTableColumns({ session, onChanged });
  return (
    <div className="stack loose">
      <section className="stack">
        <h2>
          <Plural value={session.tables.length} one="# table" other="# tables" />
        </h2>
        <TableReplies tables={session.tables} />
        <AddTable session={session} onChanged={onChanged} />
        <DataTable caption={t`Tables`} columns={tables} rows={session.tables} keyOf={(row) => row.id} />
      </section>
      <section className="stack">
        <h2>
          <Plural value={session.participants.length} one="# person invited" other="# people invited" />
        </h2>
        <InvitePeople session={session} onChanged={onChanged} />
        <Suggest session={session} onChanged={onChanged} />
        <DataTable caption={t`People`} columns={people} rows={session.participants} keyOf={(row) => row.clientId} />
      </section>
    </div>
  );
}
