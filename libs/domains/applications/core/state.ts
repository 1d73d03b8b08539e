export const STATES = [
  'draft',
  'sent',
  'seen',
  'interview',
  'trial',
  'offered',
  'accepted',
  'started',
  'refused',
  'withdrawn',
  'lapsed',
  'closed',
] as const;
export type State = (typeof STATES)[number];

export const ACTIONS = [
  'send',
  'see',
  'invite',
  'come',
  'decline',
  'try',
  'offer',
  'accept',
  'start',
  'refuse',
  'withdraw',
  'lapse',
  'close',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who may act on an application: the client, the office, the partner it went to, and the product by itself. */
export const SIDES = ['client', 'office', 'partner', 'product'] as const;
export type Side = (typeof SIDES)[number];

/** Out with the partner, who still has to say something. */
export const WAITING: readonly State[] = ['sent', 'seen', 'interview', 'trial'];
/** Nothing more can happen. */
export const FINAL: readonly State[] = ['started', 'refused', 'withdrawn', 'lapsed', 'closed'];
/** The person was not taken, or did not want it: they stand there no more. */
export const OVER: readonly State[] = FINAL.filter((state) => state !== 'started');

interface Step {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Side[];
}

/** Every transition there is. Whatever is not here does not happen. */
export const TABLE: Readonly<Record<Action, Step>> = {
  send: { from: ['draft'], to: 'sent', by: ['client', 'office'] },
  see: { from: ['sent'], to: 'seen', by: ['partner'] },
  invite: { from: WAITING, to: 'interview', by: ['partner', 'office'] },
  come: { from: ['interview'], to: 'interview', by: ['client', 'office'] },
  decline: { from: ['interview'], to: 'interview', by: ['client', 'office'] },
  try: { from: WAITING, to: 'trial', by: ['partner', 'office'] },
  offer: { from: WAITING, to: 'offered', by: ['partner', 'office'] },
  accept: { from: ['offered'], to: 'accepted', by: ['client', 'office'] },
  start: { from: ['accepted'], to: 'started', by: ['partner', 'office'] },
  refuse: { from: [...WAITING, 'offered'], to: 'refused', by: ['partner', 'office'] },
  withdraw: { from: ['draft', ...WAITING, 'offered', 'accepted'], to: 'withdrawn', by: ['client', 'office'] },
  lapse: { from: [...WAITING, 'offered'], to: 'lapsed', by: ['product'] },
  close: { from: ['draft', ...WAITING, 'offered', 'accepted'], to: 'closed', by: ['product'] },
};

/** What is said of an interview leaves it one: another day, or whether the person comes. */
const OF_INTERVIEW: readonly Action[] = ['invite', 'come', 'decline'];

export type Move =
  | { readonly kind: 'moves'; readonly to: State }
  /** It is so already: the same said twice changes nothing. */
  | { readonly kind: 'stands' }
  /** The other side has to do that. */
  | { readonly kind: 'not_yours' }
  | { readonly kind: 'too_late'; readonly state: State }
  | { readonly kind: 'too_early'; readonly state: State };

/** What an action of a side does to an application in a state. */
export function moveOf(state: State, action: Action, side: Side): Move {
  const { from, to, by } = TABLE[action];
  if (!by.includes(side)) return { kind: 'not_yours' };
  if (state === to && !OF_INTERVIEW.includes(action)) return { kind: 'stands' };
  if (from.includes(state)) return { kind: 'moves', to };
  const order = (one: State): number => STATES.indexOf(one);
  const early = !FINAL.includes(state) && from.every((one) => order(one) > order(state));
  return { kind: early ? 'too_early' : 'too_late', state };
}

/** What a side may do now, in the order of the table. */
export const actionsOf = (state: State, side: Side): Action[] =>
  ACTIONS.filter((action) => moveOf(state, action, side).kind === 'moves');

export const isOpen = (state: State): boolean => !FINAL.includes(state);
