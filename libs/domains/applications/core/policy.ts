import type { Actor, Persona } from '#kernel/actor';
import { replyOf } from './interview.js';
import { actionsOf, type Action, type Side, type State } from './state.js';

const SIDE: Readonly<Partial<Record<Persona, Side>>> = {
  client: 'client',
  counsellor: 'office',
  social_worker: 'office',
  employer: 'partner',
  trainer: 'partner',
  loan_officer: 'partner',
  system: 'product',
};

/** On which side of an application somebody acts; null for who has none. */
export const sideOf = ({ persona }: Pick<Actor, 'persona'>): Side | null => SIDE[persona] ?? null;

/** Who reads no card hears nothing: while the partner sees nothing nobody says to it that they come, or that they accept. */
export const mayReply = (action: Action, shown: boolean): boolean =>
  shown || (replyOf(action) === null && action !== 'accept');

/** What the pages may offer somebody now. Nothing that the product does by itself. `shown`: the partner can read the card. */
export function availableActions(actor: Pick<Actor, 'persona'>, state: State, shown: boolean): readonly Action[] {
  const side = sideOf(actor);
  if (side === null || side === 'product') return [];
  return actionsOf(state, side).filter((action) => action !== 'see' && mayReply(action, shown));
}
