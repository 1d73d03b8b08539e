import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuse, type Result } from '#kernel/result';
import { GiveConsent } from '#domains/consents';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Language } from '#platform/messaging/texts';
import { ApplyTerms } from './apply-terms.js';
import { Openings, type Opening } from './openings.js';
import { Sending } from './sending.js';

export interface ApplyInput {
  readonly opportunityId: string;
  /** Hash of the text of `ApplyTerms.toShow`, when there was one, and its language. */
  readonly statementHash?: string | null;
  readonly language: Language;
}

/** A person asks for an opening, and agrees by it that its partner may read their card. */
@Injectable()
export class ApplyForOpportunity {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly openings: Openings,
    private readonly terms: ApplyTerms,
    private readonly giving: GiveConsent,
    private readonly sending: Sending,
  ) {}

  /**
   * Gives its id. Refuses `not_found`, `consent.text_changed`, `application.no_consent` where no text was agreed to,
   * `.already_there`, `.opening_filled`, `.opening_gone`, `.other_way`; then nothing was agreed to either.
   */
  async execute(actor: Actor, input: ApplyInput): Promise<Result<string>> {
    const { clientId } = actor;
    if (clientId === null) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const opening = await this.openings.taking(actor, input.opportunityId);
      if (!opening.ok) return opening;
      const agreed = await this.#agree(actor, clientId, { ...input, opening: opening.value });
      return agreed.ok ? this.sending.send(actor, { clientId, opening: opening.value, origin: 'client' }) : agreed;
    });
  }

  async #agree(actor: Actor, clientId: string, input: ApplyInput & { opening: Opening }): Promise<Result<unknown>> {
    if (await this.terms.agreed(actor, input.opening)) return { ok: true, value: null };
    const { statementHash, language } = input;
    if (statementHash == null) return refuse('application.no_consent');
    return this.giving.execute(actor, { ...this.terms.draft(input.opening), clientId, language, statementHash });
  }
}
