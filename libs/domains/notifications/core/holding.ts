import type { NoticeKind } from './notice.js';
import type { Template } from './outside.js';

/** What a notice is about, as it stands now. */
export interface Thing {
  /** Of the application, the session, or the opening: `asked` while its partner has to say whether it is open. */
  readonly state: string;
  /** Replies to invitations, by whose they are: a client, or a partner with its tables. Empty where nobody is invited. */
  readonly replies: ReadonlyMap<string, readonly string[]>;
}

/** A thing, as one who is told stands to it. */
interface Stand {
  readonly state: string;
  readonly replies: readonly string[];
}
type Holds = (stand: Stand) => boolean;

const within =
  (...states: readonly string[]): Holds =>
  ({ state }) =>
    states.includes(state);
/** What happened, happened, whatever comes after it. */
const always: Holds = () => true;

const isOpen = within('draft', 'published');
const isOff = within('cancelled');
const hasEnded = within('refused', 'withdrawn', 'lapsed', 'closed');
const awaitsAnswer = within('sent', 'seen');
const isInvited: Holds = (stand) => isOpen(stand) && stand.replies.includes('invited');
const mayCome: Holds = (stand) => isOpen(stand) && stand.replies.some((one) => one === 'invited' || one === 'coming');
const isOnPaper: Holds = (stand) => mayCome(stand) && stand.state === 'published';

const HOLDS: Readonly<Record<NoticeKind, Holds>> = {
  application_sent: always,
  application_moved: (stand) => !hasEnded(stand),
  application_ended: always,
  application_received: awaitsAnswer,
  application_waiting: awaitsAnswer,
  application_withdrawn: always,
  session_invited: isInvited,
  session_planned: isOnPaper,
  session_changed: mayCome,
  session_off: isOff,
  table_invited: isInvited,
  table_planned: isOnPaper,
  table_changed: mayCome,
  table_off: isOff,
  consent_given: always,
  consent_withdrawn: always,
  opening_to_confirm: within('asked'),
};

/** What the text that is seen outside says more than the notice does. */
const SAYS: Readonly<Partial<Record<NoticeKind, Readonly<Partial<Record<Template, Holds>>>>>> = {
  application_moved: { answer: within('offered'), date: within('interview', 'trial') },
};

/**
 * Whether that still holds, or is still asked, of which somebody is told: events come late and out of order, and a message
 * waits for a whole night. `readers`: all ids of who is told. `thing`: null when it is not there, or nothing is asked of it.
 */
export function stillHolds(kind: NoticeKind, thing: Thing | null, readers: readonly string[]): boolean {
  if (thing === null) return HOLDS[kind] === always;
  return HOLDS[kind](standOf(thing, readers));
}

/** The same of what is seen of it outside the app. */
export function isStillSaid(
  { kind, template }: { readonly kind: NoticeKind; readonly template: Template },
  thing: Thing | null,
  readers: readonly string[],
): boolean {
  const says = SAYS[kind]?.[template] ?? always;
  return stillHolds(kind, thing, readers) && (thing === null || says(standOf(thing, readers)));
}

const standOf = ({ state, replies }: Thing, readers: readonly string[]): Stand => ({
  state,
  replies: readers.flatMap((id) => replies.get(id) ?? []),
});
