import { sideOf, type Actor, type Persona } from '#kernel/actor';
import { idsIn, OWN, type Row } from './synthetic-rows.js';

/** Everybody who comes through the front door, each with the ids that such a person has. */
export const OUTSIDERS = {
  visitor: { id: null, officeIds: [], partnerIds: [], clientId: null },
  client: { id: OWN.account, officeIds: [OWN.office], partnerIds: [], clientId: OWN.client },
  counsellor: { id: OWN.account, officeIds: [OWN.office], partnerIds: [], clientId: null },
  social_worker: { id: OWN.account, officeIds: [OWN.office], partnerIds: [], clientId: null },
  employer: { id: OWN.account, officeIds: [], partnerIds: [OWN.partner], clientId: null },
  trainer: { id: OWN.account, officeIds: [], partnerIds: [OWN.partner], clientId: null },
  loan_officer: { id: OWN.account, officeIds: [], partnerIds: [OWN.partner], clientId: null },
  authority: { id: OWN.account, officeIds: [], partnerIds: [], clientId: null },
  administrator: { id: OWN.account, officeIds: [], partnerIds: [], clientId: null },
} as const satisfies Readonly<Record<Exclude<Persona, 'system'>, Omit<Actor, 'persona'>>>;

export type Outsider = keyof typeof OUTSIDERS;
export const outsiders = Object.keys(OUTSIDERS) as Outsider[];

export const loginOf = (persona: Persona): 'app_care' | 'app_market' =>
  sideOf(persona) === 'care' ? 'app_care' : 'app_market';

/** A client's office is not the client: other people's rows of the same office are foreign. */
const idsOf = (persona: Outsider): ReadonlySet<unknown> => {
  const { id, officeIds, partnerIds, clientId } = OUTSIDERS[persona];
  return new Set<unknown>([id, clientId, ...(persona === 'client' ? [] : officeIds), ...partnerIds]);
};

/** None of the ids that say whose the row is are the actor's. */
export const isForeign = (row: Row, persona: Outsider): boolean =>
  !idsIn(row).some((id) => id != null && idsOf(persona).has(id));

/** For writing it is not enough to have made a row oneself: it may not belong only to other offices and partners. */
export function trespasses(row: Row, persona: Outsider): boolean {
  const tenants = [row['office_id'], row['partner_id']].filter((id) => id != null);
  return isForeign(row, persona) || (tenants.length > 0 && !tenants.some((id) => idsOf(persona).has(id)));
}

/** The settings of a unit of work, for a whole connection. */
export function settingsOf(persona: Persona): string {
  const { id, officeIds, partnerIds, clientId } = OUTSIDERS[persona === 'system' ? 'visitor' : persona];
  const values = {
    actor_id: id ?? '',
    persona,
    office_ids: officeIds.join(','),
    partner_ids: partnerIds.join(','),
    client_id: clientId ?? '',
  };
  const settings = Object.entries(values).map(([name, value]) => `set_config('app.${name}', '${value}', false)`);
  return `SELECT ${settings.join(', ')}`;
}
