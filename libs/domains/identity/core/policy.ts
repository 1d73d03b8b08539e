import type { Actor } from '#kernel/actor';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import {
  ACCOUNT_PERSONAS,
  belongingOf,
  type AccountKind,
  type AccountPersona,
  type MembershipInput,
} from './account.js';

const EVERYWHERE: ReadonlySet<string> = new Set(['administrator', 'system']);
const OFFICE_STAFF: ReadonlySet<string> = new Set(['counsellor', 'social_worker']);
const PARTNER_PEOPLE: ReadonlySet<string> = new Set(['employer', 'trainer', 'loan_officer']);

/** A membership to be, with nothing left out. */
export interface MembershipTarget {
  readonly persona: AccountPersona;
  readonly officeId: string | null;
  readonly partnerId: string | null;
  /** Of a client's account only. */
  readonly clientId?: string | null;
}

export const targetOf = ({ persona, officeId, partnerId, clientId }: MembershipInput): MembershipTarget => ({
  persona,
  officeId: officeId ?? null,
  partnerId: partnerId ?? null,
  clientId: persona === 'client' ? (clientId ?? null) : null,
});

const inOwn = (own: readonly string[], id: string | null): boolean => id !== null && own.includes(id);

const unknown = (path: string): Result<never> => refuseInput([{ path, code: 'unknown_reference' }]);

/** A persona is tied to what it must be tied to, and to nothing else. */
function tied({ persona, officeId, partnerId }: MembershipTarget): Result<null> {
  // Who asks may name whoever acts at all: a visitor too, which nobody can be given.
  if (!(ACCOUNT_PERSONAS as readonly string[]).includes(persona)) return unknown('persona');
  const belongs = belongingOf(persona);
  if (belongs === 'office' && officeId === null) return refuseInput([{ path: 'officeId', code: 'required' }]);
  if (belongs === 'partner' && partnerId === null) {
    return refuseInput([{ path: 'persona', code: 'identity.partner_people_are_invited' }]);
  }
  if (belongs !== 'office' && officeId !== null) return unknown('officeId');
  return belongs !== 'partner' && partnerId !== null ? unknown('partnerId') : ok(null);
}

/**
 * Who may make an account or give a persona. A client's account is made by the client's own office and by nobody else,
 * not even an administrator: that a person is known to an office is the office's knowledge. An office that is not
 * one's own is refused like one that does not exist.
 */
export function decideGift(actor: Actor, target: MembershipTarget): Result<null> {
  const form = tied(target);
  if (!form.ok || actor.persona === 'system') return form;
  if (target.persona !== 'client')
    return actor.persona === 'administrator' ? form : refuse('identity.not_yours_to_give');
  if (!OFFICE_STAFF.has(actor.persona)) return refuse('identity.not_yours_to_give');
  return inOwn(actor.officeIds, target.officeId) ? form : unknown('officeId');
}

/** Who may invite: administrators anyone at work; offices a partner's people; a partner's people their colleagues. */
export function decideInvitation(actor: Actor, target: MembershipTarget): Result<null> {
  if (target.persona === 'client') return refuse('identity.not_yours_to_give');
  const form = tied(target);
  if (!form.ok || EVERYWHERE.has(actor.persona)) return form;
  if (belongingOf(target.persona) !== 'partner') return refuse('identity.not_yours_to_give');
  if (OFFICE_STAFF.has(actor.persona)) return form;
  if (!PARTNER_PEOPLE.has(actor.persona)) return refuse('identity.not_yours_to_give');
  return inOwn(actor.partnerIds, target.partnerId) ? form : unknown('partnerId');
}

export interface ManagedAccount {
  readonly kind: AccountKind;
  /** The office of a client; null for people at work. */
  readonly officeId: string | null;
}

/** Who may suspend, reinstate, and give a new secret in person. */
export function mayManage(actor: Actor, account: ManagedAccount): boolean {
  if (actor.persona === 'system') return true;
  if (account.kind === 'work') return actor.persona === 'administrator';
  return OFFICE_STAFF.has(actor.persona) && inOwn(actor.officeIds, account.officeId);
}
