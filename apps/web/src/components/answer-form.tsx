import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { CheckField, TextField } from '../forms/fields.js';
import { formatMeetingDay } from '../formats/date.js';
import { formatTime } from '../formats/time.js';
import { instantAt, otherClocks } from '../formats/zone.js';
import type { AnswerInput, ApplicationReason } from '../gql/answer/graphql.js';
import { useToday } from '../hooks/use-today.js';
import { useLang } from '../i18n/use-lang.js';
import { daysToMeet, HOURS_TO_MEET } from './interview-times.js';

interface AnswerFormProps {
  readonly reasons: readonly { readonly reason: ApplicationReason; readonly text: string }[];
  /** Where somebody may be asked to come; the first stands there already. */
  readonly places: readonly string[];
  /** IANA zone of the opening: the hour that is chosen is one of its clocks. Null: not known. */
  readonly zone: string | null;
  readonly busy: boolean;
  readonly onAnswer: (answer: AnswerInput) => void;
}

interface WhereProps {
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

type Open = 'interview' | 'no' | null;

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

interface WhenProps {
  readonly zone: string | null;
  /** `YYYY-MM-DDTHH:MM` by the clocks of the place. */
  readonly at: string;
  readonly onAt: (at: string) => void;
}

interface TapProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Tap({ chosen, onChoose, children }: TapProps): ReactNode {
  return (
    <button type="button" className="chip num" aria-pressed={chosen} onClick={onChoose}>
      {children}
    </button>
  );
}

/** A day and an hour by two taps; any other by the field. */
function When({ zone, at, onAt }: WhenProps): ReactNode {
  const lang = useLang();
  const today = useToday();
  const [day = '', hour = ''] = at.split('T');
  const clocks = zone && day.length === 10 ? otherClocks(day, zone, lang) : null;
  return (
    <div className="stack tight">
      <TextField
        label={<Trans>When should they come?</Trans>}
        hint={clocks && <Trans>By the clocks there: {clocks}</Trans>}
        type="datetime-local"
        value={at}
        onChange={(event) => onAt(event.target.value)}
      />
      <div className="choices">
        {daysToMeet(today).map((one) => (
          <Tap key={one} chosen={one === day} onChoose={() => onAt(`${one}T${hour || HOURS_TO_MEET[0]}`)}>
            {formatMeetingDay(one, today, lang)}
          </Tap>
        ))}
      </div>
      <div className="choices">
        {HOURS_TO_MEET.map((one) => (
          <Tap key={one} chosen={one === hour} onChoose={() => onAt(`${day || daysToMeet(today)[0]}T${one}`)}>
            {formatTime(one, lang)}
          </Tap>
        ))}
      </div>
    </div>
  );
}

type InterviewProps = Omit<AnswerFormProps, 'reasons'> & { readonly contact: boolean };

function Interview({ places, zone, busy, onAnswer, contact }: InterviewProps): ReactNode {
  const today = useToday();
  const [at, setAt] = useState(() => `${daysToMeet(today)[0]}T${HOURS_TO_MEET[0]}`);
  const [place, setPlace] = useState(places[0] ?? '');
  return (
    <div className="stack">
      <When zone={zone} at={at} onAt={setAt} />
      <Where places={places} place={place} onPlace={setPlace} />
      <button
        type="button"
        className="btn wide"
        aria-disabled={busy}
        onClick={() => onAnswer({ kind: 'interview', at: instantAt(at, zone), place, contact })}
      >
        <Trans>Invite to an interview</Trans>
      </button>
    </div>
  );
}

/** No reason stands there already: whichever is tapped is the one that is meant. */
function No({ reasons, busy, onAnswer }: AnswerFormProps): ReactNode {
  return (
    <fieldset className="group">
      <legend>
        <Trans>Why not?</Trans>
      </legend>
      <p className="small soft">
        <Trans>Tap the reason: the no is sent with it.</Trans>
      </p>
      <div className="stack tight">
        {reasons.map(({ reason, text }) => (
          <button
            key={reason}
            type="button"
            className="btn quiet wide"
            aria-disabled={busy}
            onClick={() => onAnswer({ kind: 'no', reason, contact: false })}
          >
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes in one tap, an interview or a no in two. */
export function AnswerForm(props: AnswerFormProps): ReactNode {
  const { busy, onAnswer } = props;
  const [open, setOpen] = useState<Open>(null);
  const [contact, setContact] = useState(false);
  return (
    <div className="stack">
      {open !== 'no' && (
        <CheckField
          label={<Trans>We may call each other, if the other side agrees.</Trans>}
          checked={contact}
          onChange={(event) => setContact(event.target.checked)}
        />
      )}
      <div className="row wrap">
        <button
          type="button"
          className={open ? 'btn quiet' : 'btn'}
          aria-disabled={busy}
          onClick={() => onAnswer({ kind: 'yes', contact })}
        >
          <Trans>Yes, please come</Trans>
        </button>
        <button
          type="button"
          className={open === 'interview' ? 'btn' : 'btn quiet'}
          aria-expanded={open === 'interview'}
          onClick={() => setOpen(open === 'interview' ? null : 'interview')}
        >
          <Trans>Interview</Trans>
        </button>
        <button
          type="button"
          className={open === 'no' ? 'btn' : 'btn quiet'}
          aria-expanded={open === 'no'}
          onClick={() => setOpen(open === 'no' ? null : 'no')}
        >
          <Trans>No</Trans>
        </button>
      </div>
      {open === 'interview' && <Interview {...props} contact={contact} />}
      {open === 'no' && <No {...props} />}
    </div>
  );
}
