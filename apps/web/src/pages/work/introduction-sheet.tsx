import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { daysBefore } from '../../formats/date.js';
import { SelectField, TextField } from '../../forms/fields.js';
import {
  CreateIntroductionDocument,
  UpdateIntroductionDocument,
  type IntroductionAnnounce,
  type IntroductionHeadFragment,
  type IntroductionPurpose,
  type IntroductionSessionInput,
} from '../../gql/staff/graphql.js';
import { useToday } from '../../hooks/use-today.js';
import { AnnounceField, NOBODY } from './introduction-announce.js';
import { TalksFields, type TalkDraft } from './introduction-talks.js';
import { PURPOSE_WORDS } from './introduction-words.js';

interface Draft {
  readonly venue: string;
  readonly purpose: IntroductionPurpose;
  readonly day: string;
  readonly opens: string;
  readonly closes: string;
  readonly interview: string;
  readonly change: string;
  readonly pauseFrom: string;
  readonly pauseUntil: string;
  readonly floor: string;
  readonly capacity: string;
  readonly talks: readonly TalkDraft[];
}

/** A week ahead: nobody invites 200 people for the same day. */
const newDraft = (today: string): Draft => ({
  ...{
    venue: '',
    purpose: 'all',
    day: daysBefore(today, -7),
    opens: '08:00',
    closes: '11:30',
    interview: '12',
    change: '3',
  },
  ...{ pauseFrom: '', pauseUntil: '', floor: '1', capacity: '', talks: [] },
});

function draftOf(session: IntroductionHeadFragment): Draft {
  const [pause] = session.breaks;
  return {
    venue: session.venue,
    purpose: session.purpose,
    day: session.day,
    opens: session.opens,
    closes: session.closes,
    interview: String(session.interviewMinutes),
    change: String(session.changeMinutes),
    pauseFrom: pause?.from ?? '',
    pauseUntil: pause?.until ?? '',
    floor: String(session.clientFloor),
    capacity: session.capacity === null ? '' : String(session.capacity),
    talks: session.talks.map(({ kind, room, from, until }) => ({ kind, room: room ?? '', from, until })),
  };
}

/** What the form does not show stays as it is. */
function keptOf(session: IntroductionHeadFragment | null) {
  if (!session) return { timeZone: null, breaks: [] };
  return {
    timeZone: session.timeZone,
    breaks: session.breaks.slice(1).map(({ from, until }) => ({ from, until })),
  };
}

function inputOf(draft: Draft, session: IntroductionHeadFragment | null): IntroductionSessionInput {
  const { timeZone, breaks } = keptOf(session);
  const pause = draft.pauseFrom && draft.pauseUntil ? [{ from: draft.pauseFrom, until: draft.pauseUntil }] : [];
  return {
    venue: draft.venue,
    purpose: draft.purpose,
    day: draft.day,
    timeZone,
    opens: draft.opens,
    closes: draft.closes,
    interviewMinutes: Number(draft.interview),
    changeMinutes: Number(draft.change),
    breaks: [...pause, ...breaks],
    talks: draft.talks.map(({ room, ...talk }) => ({ ...talk, room: room.trim() || null })),
    clientFloor: Number(draft.floor),
    capacity: draft.capacity === '' ? null : Number(draft.capacity),
  };
}

type Set = (change: Partial<Draft>) => void;

function HoursFields({ draft, set }: { readonly draft: Draft; readonly set: Set }): ReactNode {
  const time = (key: 'opens' | 'closes' | 'pauseFrom' | 'pauseUntil', label: ReactNode): ReactNode => (
    <TextField label={label} type="time" value={draft[key]} onChange={(event) => set({ [key]: event.target.value })} />
  );
  const number = (key: 'interview' | 'change' | 'floor' | 'capacity', label: ReactNode): ReactNode => (
    <TextField
      label={label}
      type="number"
      min={0}
      value={draft[key]}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  return (
    <>
      <div className="pair">
        {time('opens', <Trans>Begins</Trans>)}
        {time('closes', <Trans>Ends</Trans>)}
      </div>
      <div className="pair">
        {time('pauseFrom', <Trans>Break from</Trans>)}
        {time('pauseUntil', <Trans>Break until</Trans>)}
      </div>
      <div className="pair">
        {number('interview', <Trans>Minutes an interview</Trans>)}
        {number('change', <Trans>Minutes to change tables</Trans>)}
      </div>
      <div className="pair">
        {number('floor', <Trans>Interviews each at least</Trans>)}
        {number('capacity', <Trans>People at most</Trans>)}
      </div>
    </>
  );
}

interface WhoIsToldProps {
  readonly session: IntroductionHeadFragment;
  readonly chosen: IntroductionAnnounce;
  readonly onChoose: (announce: IntroductionAnnounce) => void;
}

/** Nothing is asked while nobody is invited. */
function WhoIsTold({ session: { audience }, chosen, onChoose }: WhoIsToldProps): ReactNode {
  if (audience.people + audience.partners === 0) return null;
  const concerned = {
    announce: 'concerned' as const,
    words: <Trans>Everybody who takes part, when the day, the hours or the place are others</Trans>,
    reaches: audience,
  };
  return <AnnounceField choices={[concerned, NOBODY]} chosen={chosen} onChoose={onChoose} />;
}

interface IntroductionSheetProps {
  readonly session: IntroductionHeadFragment | null;
  readonly onClose: () => void;
  readonly onDone: (id: string | null) => void;
}

export function IntroductionSheet({ session, onClose, onDone }: IntroductionSheetProps): ReactNode {
  const { t } = useLingui();
  const today = useToday();
  const [draft, setDraft] = useState(() => (session ? draftOf(session) : newDraft(today)));
  const set: Set = (change) => setDraft({ ...draft, ...change });
  const [announce, setAnnounce] = useState<IntroductionAnnounce>('concerned');
  const made = useRef<string | null>(null);
  const [, create] = useMutation(CreateIntroductionDocument);
  const [, update] = useMutation(UpdateIntroductionDocument);
  const run = async () => {
    const input = inputOf(draft, session);
    if (session) return update({ id: session.id, version: session.version, input, announce });
    const answer = await create({ input });
    const result = answer.data?.createIntroductionSession;
    made.current = result?.__typename === 'IntroductionPayload' ? result.session.id : null;
    return answer;
  };
  return (
    <ActionSheet
      title={session ? <Trans>Change the session</Trans> : <Trans>New session</Trans>}
      action={<Trans>Save</Trans>}
      onClose={onClose}
      run={run}
      onDone={() => onDone(made.current)}
    >
      <TextField
        label={<Trans>Place</Trans>}
        value={draft.venue}
        maxLength={160}
        onChange={(event) => set({ venue: event.target.value })}
      />
      <div className="pair">
        <TextField
          label={<Trans>Day</Trans>}
          type="date"
          value={draft.day}
          onChange={(event) => set({ day: event.target.value })}
        />
        <SelectField
          label={<Trans>About</Trans>}
          value={draft.purpose}
          onChange={(event) => set({ purpose: event.target.value as IntroductionPurpose })}
        >
          {Object.entries(PURPOSE_WORDS).map(([purpose, word]) => (
            <option key={purpose} value={purpose}>
              {t(word)}
            </option>
          ))}
        </SelectField>
      </div>
      <HoursFields draft={draft} set={set} />
      <TalksFields
        talks={draft.talks}
        onChange={(talks) => set({ talks })}
        hours={{ from: draft.opens, until: draft.closes }}
      />
      {session && <WhoIsTold session={session} chosen={announce} onChoose={setAnnounce} />}
    </ActionSheet>
  );
}
