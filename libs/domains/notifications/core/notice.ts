import type { Template } from './outside.js';

/** What somebody is told inside the app. The words stand with the page; here are the kinds. */
export const NOTICE_KINDS = [
  'application_sent',
  'application_moved',
  'application_ended',
  'application_received',
  'application_waiting',
  'application_withdrawn',
  'session_invited',
  'session_planned',
  'session_changed',
  'session_off',
  'table_invited',
  'table_planned',
  'table_changed',
  'table_off',
  'consent_given',
  'consent_withdrawn',
  'opening_to_confirm',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * The person whom the event is about, or the people of the partner. Of a session: participants, and hosts, which are the
 * partners at its tables; as many of them as the organiser wants to be told.
 */
export type Reader = 'client' | 'participants' | 'partner' | 'hosts';

export interface Notice {
  readonly kind: NoticeKind;
  readonly to: Reader;
  /** What is seen outside the app; null: it waits inside until somebody looks. */
  readonly template: Template | null;
}

type Payload = Readonly<Record<string, unknown>>;

const notice = (kind: NoticeKind, to: Reader, template: Template | null): Notice => ({ kind, to, template });

const MOVED: Readonly<Record<string, readonly Notice[]>> = {
  sent: [notice('application_sent', 'client', 'news'), notice('application_received', 'partner', 'answer')],
  // Of who comes or cannot come the partner is told; of a time and a place the person is.
  interview: [notice('application_moved', 'client', 'date'), notice('application_moved', 'partner', 'news')],
  trial: [notice('application_moved', 'client', 'date')],
  offered: [notice('application_moved', 'client', 'answer')],
  accepted: [notice('application_moved', 'partner', 'news')],
  started: [notice('application_moved', 'client', 'news')],
  refused: [notice('application_ended', 'client', 'news')],
  lapsed: [notice('application_ended', 'client', 'news')],
  closed: [notice('application_ended', 'client', 'news'), notice('application_withdrawn', 'partner', 'news')],
  withdrawn: [notice('application_withdrawn', 'partner', 'news')],
};

/** Who moved it knows. */
const SIDE_OF: Readonly<Record<string, Reader>> = { client: 'client', partner: 'partner' };

function moved({ to, by }: Payload): readonly Notice[] {
  const told = MOVED[String(to)] ?? [];
  return told.filter((one) => one.to !== SIDE_OF[String(by)]);
}

/** Another place or time, or none at all; as far as the organiser wants it to be told. */
function sessionChanged({ change, state, announced }: Payload): readonly Notice[] {
  if (announced !== true) return [];
  if (change === 'edited')
    return [notice('session_changed', 'participants', 'date'), notice('table_changed', 'hosts', 'news')];
  return state === 'cancelled'
    ? [notice('session_off', 'participants', 'date'), notice('table_off', 'hosts', 'news')]
    : [];
}

type Tells = (payload: Payload) => readonly Notice[];

const always =
  (...told: readonly Notice[]): Tells =>
  () =>
    told;

/** Event → what is told. An event that is not here, or says something nobody knows yet, tells nothing. */
const TOLD: ReadonlyMap<string, Tells> = new Map([
  ['application.moved', moved],
  ['application.reminder-due', always(notice('application_waiting', 'partner', 'answer'))],
  [
    'introduction.client-invited',
    ({ reply }) => (reply === 'invited' ? [notice('session_invited', 'client', 'answer')] : []),
  ],
  [
    'introduction.table-invited',
    ({ reply }) => (reply === 'invited' ? [notice('table_invited', 'partner', 'answer')] : []),
  ],
  [
    'introduction.published',
    ({ announce }) =>
      announce === 'nobody'
        ? []
        : [notice('session_planned', 'participants', 'date'), notice('table_planned', 'hosts', 'news')],
  ],
  ['introduction.session-changed', sessionChanged],
  ['consent.given', always(notice('consent_given', 'client', null))],
  ['consent.withdrawn', always(notice('consent_withdrawn', 'client', null))],
  ['opportunity.confirmation-asked', always(notice('opening_to_confirm', 'partner', 'answer'))],
]);

/** Names of the events that may tell somebody something. */
export const TELLING_EVENTS: readonly string[] = [...TOLD.keys()];

/** What an event tells, and whom. */
export const noticesOf = (event: string, payload: Payload): readonly Notice[] => TOLD.get(event)?.(payload) ?? [];
