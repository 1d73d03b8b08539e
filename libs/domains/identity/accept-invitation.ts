import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { InvitationAcceptance } from './invitation-acceptance.js';
import { InvitationsRepository } from './invitations.repository.js';
import { namesFrom } from './core/names.js';
import type { Invitation } from './core/invitation.js';
import { Secrets } from './secrets.js';
import { hashOfToken, type OpenedSession } from './session-keeper.js';

export interface AcceptInvitationInput {
  readonly token: string;
  /** E-mail to sign in by. With displayName and secret only for a new account, not for somebody who has signed in. */
  readonly name?: string | null;
  readonly displayName?: string | null;
  readonly secret?: string | null;
}

export interface Acceptor {
  readonly actor: Actor;
  /** Of the open session, hex. */
  readonly sessionHash: string | null;
  readonly address: string;
}

/** The invited person takes the persona: with a new account, or with the one they are signed in to. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly invitations: InvitationsRepository,
    private readonly acceptance: InvitationAcceptance,
  ) {}

  /**
   * Refuses `identity.too_many_tries`; `identity.invitation_over` for an unknown, used or outdated token alike;
   * `bad_input`; and `identity.invitation_failed` when an account stands in the way, without saying whose.
   */
  async execute(
    { actor, sessionHash, address }: Acceptor,
    input: AcceptInvitationInput,
  ): Promise<Result<OpenedSession>> {
    const hash = hashOfToken(input.token);
    if (!(await this.secrets.mayTryInvitation(hash, address))) return refuse('identity.too_many_tries');
    const invitation = await this.uow.read(SYSTEM, () => this.invitations.findOpen(hash));
    if (!invitation) return refuse('identity.invitation_over');
    const { id } = actor;
    if (id !== null && sessionHash !== null) {
      return this.uow.write(SYSTEM, () => this.acceptance.asMember(invitation, id, sessionHash));
    }
    return this.#asNewcomer(invitation, input);
  }

  async #asNewcomer(invitation: Invitation, input: AcceptInvitationInput): Promise<Result<OpenedSession>> {
    const names = namesFrom(invitation.persona, { displayName: input.displayName ?? '', name: input.name });
    if (!names.ok) return names;
    const own = [names.value.displayName, names.value.name?.value ?? ''];
    const secretHash = await this.secrets.prepare('work', input.secret ?? '', own);
    if (!secretHash.ok) return secretHash;
    return this.uow.write(SYSTEM, () =>
      this.acceptance.asNewcomer(invitation, { ...names.value, secretHash: secretHash.value }),
    );
  }
}
