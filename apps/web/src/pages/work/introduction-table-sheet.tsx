import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { SelectField, TextField } from '../../forms/fields.js';
import {
  UpdateIntroductionTableDocument,
  type IntroductionTableChange,
  type IntroductionTableReply,
} from '../../gql/staff/graphql.js';
import type { Day, DayTable } from './introduction-facts.js';
import { TABLE_REPLY_WORDS } from './introduction-words.js';

interface Seat {
  readonly id: string;
  readonly from: string;
  readonly until: string;
}

interface Draft {
  readonly number: string;
  readonly reply: IntroductionTableReply;
  readonly floor: string;
  readonly seats: readonly Seat[];
}

const draftOf = ({ number, reply, floor, interviewers }: DayTable): Draft => ({
  ...{ number: String(number), reply, floor: String(floor) },
  seats: interviewers.map(({ id, from, until }) => ({ id, from: from ?? '', until: until ?? '' })),
});

const inputOf = ({ number, reply, floor, seats }: Draft, { spot, closedFrom }: DayTable): IntroductionTableChange => ({
  ...{ number: Number(number), reply, floor: Number(floor), closedFrom },
  spot: spot && { x: spot.x, y: spot.y },
  interviewers: seats.map(({ id, from, until }) => ({ id, from: from || null, until: until || null })),
});

/** The first number that no seat has. */
const freeId = (seats: readonly Seat[]): string => {
  const taken = new Set(seats.map(({ id }) => id));
  let n = 1;
  while (taken.has(String(n))) n += 1;
  return String(n);
};

interface SeatsProps {
  readonly seats: readonly Seat[];
  readonly onChange: (seats: readonly Seat[]) => void;
}

function Seats({ seats, onChange }: SeatsProps): ReactNode {
  const set = (place: number, change: Partial<Seat>): void =>
    onChange(seats.map((seat, n) => (n === place ? { ...seat, ...change } : seat)));
  return (
    <fieldset className="stack">
      <legend>
        <Trans>Interviewers</Trans>
      </legend>
      {seats.map((seat, place) => (
        <div key={seat.id} className="stack tight">
          <div className="pair">
            <TextField
              label={<Trans>Interviewer {seat.id}: there from</Trans>}
              type="time"
              value={seat.from}
              onChange={(event) => set(place, { from: event.target.value })}
            />
            <TextField
              label={<Trans>until</Trans>}
              type="time"
              value={seat.until}
              onChange={(event) => set(place, { until: event.target.value })}
            />
          </div>
          <p>
            <button
              type="button"
              className="btn quiet s"
              onClick={() => onChange(seats.filter(({ id }) => id !== seat.id))}
            >
              <Trans>Does not come</Trans>
            </button>
          </p>
        </div>
      ))}
      <p>
        <button
          type="button"
          className="btn quiet s"
          onClick={() => onChange([...seats, { id: freeId(seats), from: '', until: '' }])}
        >
          <Trans>One more interviewer</Trans>
        </button>
      </p>
    </fieldset>
  );
}

interface TableSheetProps {
  readonly day: Day;
  readonly table: DayTable;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One table: what its partner answered, who sits there and when, interviews promised to it. */
export function TableSheet({ day, table, onClose, onChanged }: TableSheetProps): ReactNode {
  const { t } = useLingui();
  const [draft, setDraft] = useState(() => draftOf(table));
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const [, update] = useMutation(UpdateIntroductionTableDocument);
  const number = (key: 'number' | 'floor', label: ReactNode): ReactNode => (
    <TextField
      label={label}
      type="number"
      min={0}
      value={draft[key]}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  return (
    <ActionSheet
      title={table.partner?.name ?? <Trans>Table {table.number}</Trans>}
      action={<Trans>Save</Trans>}
      onClose={onClose}
      run={() => update({ sessionId: day.id, id: table.id, version: table.version, input: inputOf(draft, table) })}
      onDone={() => {
        onChanged();
        onClose();
      }}
    >
      <SelectField
        label={<Trans>Reply</Trans>}
        value={draft.reply}
        onChange={(event) => set({ reply: event.target.value as IntroductionTableReply })}
      >
        {Object.entries(TABLE_REPLY_WORDS).map(([reply, word]) => (
          <option key={reply} value={reply}>
            {t(word)}
          </option>
        ))}
      </SelectField>
      <div className="pair">
        {number('number', <Trans>Table number</Trans>)}
        {number('floor', <Trans>Interviews at least</Trans>)}
      </div>
      <Seats seats={draft.seats} onChange={(seats) => set({ seats })} />
    </ActionSheet>
  );
}
