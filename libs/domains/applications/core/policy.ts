import type { Actor, Persona } from '#kernel/actor';
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

/** What the pages may offer somebody now. Nothing that the product does by itself. */
export function availableActions(actor: Pick<Actor, 'persona'>, state: State): readonly Action[] {
  const side = sideOf(actor);
  return side === null || side === 'product' ? [] : actionsOf(state, side).filter((action) => action !== 'see');
}
