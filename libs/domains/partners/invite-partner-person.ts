import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuse, refuseInput, type Result } from '#kernel/result';
import { InviteAccount, type MadeInvitation } from '#domains/identity';
import { partnerPersona, personaOf } from './core/partner.js';
import { mayEdit } from './core/policy.js';
import { PartnersQueries } from './partners.queries.js';

/** A link with which one person joins the people of a partner. */
@Injectable()
export class InvitePartnerPerson {
  constructor(
    private readonly queries: PartnersQueries,
    private readonly inviting: InviteAccount,
  ) {}

  /** Without a persona: what people of such a partner usually are. Refuses `not_found`, `bad_input`, `partner.suspended`. */
  async execute(actor: Actor, partnerId: string, persona: string | null): Promise<Result<MadeInvitation>> {
    const partner = await this.queries.byId(actor, partnerId);
    if (partner === null || !mayEdit(actor, partner)) return refuse('not_found');
    if (partner.status === 'suspended') return refuse('partner.suspended');
    const chosen = persona === null ? personaOf(partner.kind) : partnerPersona(persona);
    if (chosen === null) return refuseInput([{ path: 'persona', code: 'unknown_reference' }]);
    return this.inviting.execute(actor, { persona: chosen, partnerId });
  }
}
