import { isOpen, type State } from './state.js';

/** An application as far as it matters to another one. */
export interface Other {
  readonly clientId: string;
  readonly opportunityId: string;
  readonly state: State;
  readonly interviewAt: Date | null;
}

/** More candidates than this for each place keep people waiting for nothing. */
const CANDIDATES_A_PLACE = 5;
/** Two interviews nearer than this are one too many. */
const INTERVIEW_MS = 2 * 3_600_000;
/** What a person has as good as taken. */
const TAKEN: readonly State[] = ['offered', 'accepted', 'trial'];

export interface Capacity {
  readonly placesLeft: number;
  readonly candidates: number;
  readonly crowded: boolean;
}

/** How many wait for the places of an opening already, when `more` join them. */
export function capacityOf(
  others: readonly Other[],
  opportunityId: string,
  placesLeft: number,
  more: number,
): Capacity {
  const candidates = others.filter((one) => one.opportunityId === opportunityId && isOpen(one.state)).length + more;
  return { placesLeft, candidates, crowded: candidates > placesLeft * CANDIDATES_A_PLACE };
}

export type Booking = 'already_there' | 'has_an_offer' | 'two_interviews';

/** What speaks against referring a person once more: said, not forbidden; but the same opening twice is refused. */
export function bookingsOf(others: readonly Other[], clientId: string, opportunityId: string): Booking[] {
  const own = others.filter((one) => one.clientId === clientId && isOpen(one.state));
  const times = own.flatMap(({ interviewAt }) => (interviewAt ? [interviewAt.getTime()] : [])).sort((a, b) => a - b);
  const clash = times.some((time, place) => place > 0 && time - (times[place - 1] as number) < INTERVIEW_MS);
  return [
    ...(own.some((one) => one.opportunityId === opportunityId) ? (['already_there'] as const) : []),
    ...(own.some(({ state }) => TAKEN.includes(state)) ? (['has_an_offer'] as const) : []),
    ...(clash ? (['two_interviews'] as const) : []),
  ];
}

/** Contact details are open when both agreed and a meeting or more is ahead. */
export const contactIsOpen = (
  state: State,
  { clientAgreed, partnerAgreed }: { readonly clientAgreed: boolean; readonly partnerAgreed: boolean },
): boolean =>
  clientAgreed &&
  partnerAgreed &&
  (['interview', 'trial', 'offered', 'accepted', 'started'] as State[]).includes(state);
