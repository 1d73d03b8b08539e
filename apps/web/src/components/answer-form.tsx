import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { CheckField, SelectField, TextField } from '../forms/fields.js';
import type { AnswerInput, ApplicationReason } from '../gql/answer/graphql.js';

interface AnswerFormProps {
  readonly reasons: readonly { readonly reason: ApplicationReason; readonly text: string }[];
  /** Where somebody may be asked to come; the first stands there already. */
  readonly places: readonly string[];
  readonly busy: boolean;
  readonly onAnswer: (answer: AnswerInput) => void;
}

interface WhereProps {
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

type Open = 'interview' | 'no' | null;

/** A time that somebody chose on this device, as an instant. */
const instantOf = (local: string): string | null => (local === '' ? null : new Date(local).toISOString());

function Where({ places, place, onPlace }: Pick<AnswerFormProps, 'places'> & WhereProps): ReactNode {
  return (
    <div className="stack tight">
      <TextField
        label={<Trans>Where, and whom should they ask for?</Trans>}
        hint={<Trans>Only this person and their contact person read it.</Trans>}
        maxLength={200}
        value={place}
        onChange={(event) => onPlace(event.target.value)}
      />
      {places.length > 1 && (
        <div className="choices">
          {places.map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={one === place} onClick={() => onPlace(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Interview({
  places,
  busy,
  onAnswer,
  contact,
}: Omit<AnswerFormProps, 'reasons'> & { readonly contact: boolean }): ReactNode {
  const [at, setAt] = useState('');
  const [place, setPlace] = useState(places[0] ?? '');
  return (
    <div className="stack">
      <TextField
        label={<Trans>When should they come?</Trans>}
        type="datetime-local"
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <Where places={places} place={place} onPlace={setPlace} />
      <button
        type="button"
        className="btn wide"
        aria-disabled={busy}
        onClick={() => onAnswer({ kind: 'interview', at: instantOf(at), place, contact })}
      >
        <Trans>Invite to an interview</Trans>
      </button>
    </div>
  );
}

function No({ reasons, busy, onAnswer }: AnswerFormProps): ReactNode {
  const [reason, setReason] = useState<ApplicationReason>('other');
  return (
    <div className="stack">
      <SelectField
        label={<Trans>Why not?</Trans>}
        value={reason}
        onChange={(event) => setReason(event.target.value as ApplicationReason)}
      >
        {reasons.map((one) => (
          <option key={one.reason} value={one.reason}>
            {one.text}
          </option>
        ))}
      </SelectField>
      <button
        type="button"
        className="btn wide"
        aria-disabled={busy}
        onClick={() => onAnswer({ kind: 'no', reason, contact: false })}
      >
        <Trans>Send the no</Trans>
      </button>
    </div>
  );
}

/** Yes in one tap, an interview or a no in two. */
export function AnswerForm(props: AnswerFormProps): ReactNode {
  const { places, busy, onAnswer } = props;
  const [open, setOpen] = useState<Open>(null);
  const [contact, setContact] = useState(true);
  return (
    <div className="stack">
      <div className="row wrap">
        <button type="button" className="btn" aria-disabled={busy} onClick={() => onAnswer({ kind: 'yes', contact })}>
          <Trans>Yes, please come</Trans>
        </button>
        <button
          type="button"
          className="btn quiet"
          aria-expanded={open === 'interview'}
          onClick={() => setOpen(open === 'interview' ? null : 'interview')}
        >
          <Trans>Interview</Trans>
        </button>
        <button
          type="button"
          className="btn quiet"
          aria-expanded={open === 'no'}
          onClick={() => setOpen(open === 'no' ? null : 'no')}
        >
          <Trans>No</Trans>
        </button>
      </div>
      {open === 'interview' && <Interview places={places} busy={busy} onAnswer={onAnswer} contact={contact} />}
      {open === 'no' && <No {...props} />}
      {open !== 'no' && (
        <CheckField
          label={<Trans>We may call each other, if the other side agrees.</Trans>}
          checked={contact}
          onChange={(event) => setContact(event.target.checked)}
        />
      )}
    </div>
  );
}
