import type { Actor, Persona } from '#kernel/actor';
import { newId } from '#kernel/id';

/** An actor who needs no rows behind it. */
export const actorAs = (persona: Persona, rest: Partial<Omit<Actor, 'persona'>> = {}): Actor => ({
  id: newId(),
  persona,
  officeIds: [],
  partnerIds: [],
  clientId: null,
  ...rest,
});
