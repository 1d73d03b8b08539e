import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { CheckField, SelectField, TextField } from '../forms/fields.js';
import type { AnswerInput, ApplicationReason } from '../gql/answer/graphql.js';

interface AnswerFormProps {
  readonly reasons: readonly { readonly reason: ApplicationReason; readonly text: string }[];
  readonly busy: boolean;
  readonly onAnswer: (answer: AnswerInput) => void;
}

type Open = 'interview' | 'no' | null;

/** A time that somebody chose on this device, as an instant. */
const instantOf = (local: string): string | null => (local === '' ? null : new Date(local).toISOString());

function Interview({ busy, onAnswer, contact }: Omit<AnswerFormProps, 'reasons'> & { readonly contact: boolean }) {
  const [at, setAt] = useState('');
  return (
    <div className="stack">
      <TextField
        label={<Trans>When should they come?</Trans>}
        type="datetime-local"
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <button
        type="button"
        className="btn wide"
        aria-disabled={busy}
        onClick={() => onAnswer({ kind: 'interview', at: instantOf(at), contact })}
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
  const { busy, onAnswer } = props;
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
      {open === 'interview' && <Interview busy={busy} onAnswer={onAnswer} contact={contact} />}
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
