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
import { Seats, seatsOf, type Seat } from './introduction-seats.js';
import { TABLE_REPLY_WORDS } from './introduction-words.js';

interface Draft {
  readonly number: string;
  readonly reply: IntroductionTableReply;
  readonly floor: string;
  readonly seats: readonly Seat[];
}

const draftOf = ({ number, reply, floor, interviewers }: DayTable): Draft => ({
  ...{ number: String(number), reply, floor: String(floor) },
  seats: seatsOf(interviewers),
});

const inputOf = ({ number, reply, floor, seats }: Draft, { spot, closedFrom }: DayTable): IntroductionTableChange => ({
  ...{ number: Number(number), reply, floor: Number(floor), closedFrom },
  spot: spot && { x: spot.x, y: spot.y },
  interviewers: seats.map(({ id, from, until }) => ({ id, from: from || null, until: until || null })),
});

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
