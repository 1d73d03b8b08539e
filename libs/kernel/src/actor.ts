export const PERSONAS = [
  'visitor',
  'client',
  'counsellor',
  'employer',
  'trainer',
  'loan_officer',
  'social_worker',
  'authority',
  'administrator',
  'system',
] as const;

export type Persona = (typeof PERSONAS)[number];

/** Who acts. Every unit of work knows one; PostgreSQL filters rows by it. */
export interface Actor {
  /** Account id; null for a visitor and for the product itself. */
  readonly id: string | null;
  readonly persona: Persona;
  readonly officeIds: readonly string[];
  readonly partnerIds: readonly string[];
  readonly clientId: string | null;
}

export const VISITOR: Actor = { id: null, persona: 'visitor', officeIds: [], partnerIds: [], clientId: null };

/** The product acting by itself: sign-in before anybody is known, event handlers, schedules, setup. */
export const SYSTEM: Actor = { id: null, persona: 'system', officeIds: [], partnerIds: [], clientId: null };

const MARKET: ReadonlySet<Persona> = new Set(['visitor', 'employer', 'trainer', 'loan_officer', 'authority']);

/** The side of the wall a persona stands on; the market side has no grant on the vault. */
export const sideOf = (persona: Persona): 'care' | 'market' => (MARKET.has(persona) ? 'market' : 'care');
