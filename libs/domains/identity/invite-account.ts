import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok, type Result } from '#kernel/result';
import { Config } from '#platform/config/config';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import type { MembershipInput } from './core/account.js';
import type { Invitation } from './core/invitation.js';
import { decideInvitation, targetOf } from './core/policy.js';
import { invitationMade } from './identity.events.js';
import { InvitationsRepository } from './invitations.repository.js';
import { hashOfToken, newToken } from './session-keeper.js';
import { TargetCheck } from './target-check.js';

export interface MadeInvitation extends Invitation {
  /** To be handed over; told once. The token stands after the #, so that no server and no referrer sees it. */
  readonly link: string;
}

/** A link with which one person, once, gets a persona. */
@Injectable()
export class InviteAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: Config,
    private readonly targets: TargetCheck,
    private readonly invitations: InvitationsRepository,
    private readonly events: EventLog,
  ) {}

  /** Works for 7 days. `partnerId` is vouched for by the caller. Refuses `identity.not_yours_to_give`, `bad_input`. */
  async execute(actor: Actor, input: MembershipInput): Promise<Result<MadeInvitation>> {
    const target = targetOf(input);
    const allowed = decideInvitation(actor, target);
    if (!allowed.ok) return allowed;
    const token = newToken();
    return this.uow.write(actor, async () => {
      const known =
        actor.persona === 'system' || target.officeId !== null ? await this.targets.check(target) : ok(null);
      if (!known.ok) return known;
      const invitation = await this.invitations.insert(newId(), hashOfToken(token), target);
      await this.events.append(invitationMade, {
        subjectId: invitation.id,
        officeId: target.officeId ?? undefined,
        partnerId: target.partnerId ?? undefined,
        payload: { persona: target.persona },
      });
      return ok({ ...invitation, link: `${this.config.settings.PUBLIC_URL?.replace(/\/$/, '') ?? ''}/join#${token}` });
    });
  }
}
