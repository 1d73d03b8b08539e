import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TextField } from '../../forms/fields.js';

/** An interviewer; times are `HH:MM`, or empty for the session's own. */
export interface Seat {
  readonly id: string;
  readonly from: string;
  readonly until: string;
}

/** The first number that no seat has. */
const freeId = (seats: readonly Seat[]): string => {
  const taken = new Set(seats.map(({ id }) => id));
  let n = 1;
  while (taken.has(String(n))) n += 1;
  return String(n);
};

export const seatsOf = (
  interviewers: readonly { readonly id: string; readonly from: string | null; readonly until: string | null }[],
): readonly Seat[] => interviewers.map(({ id, from, until }) => ({ id, from: from ?? '', until: until ?? '' }));

interface SeatsProps {
  readonly seats: readonly Seat[];
  readonly onChange: (seats: readonly Seat[]) => void;
}

/** Who sits at a table, and when; an empty time is the session's own. */
export function Seats({ seats, onChange }: SeatsProps): ReactNode {
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
              label={<Trans>there until</Trans>}
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
