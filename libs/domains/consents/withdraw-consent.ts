import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ConsentWriter } from './consent-writer.js';
import { ConsentsQueries } from './consents.queries.js';
import { channelOf, mayActFor } from './core/policy.js';

/** A person takes a consent back, without a reason. The next read outside finds nothing. */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly queries: ConsentsQueries,
    private readonly writer: ConsentWriter,
  ) {}

  /** Gives its id. Refuses `not_found`, `consent.withdrawn_already`. */
  async execute(actor: Actor, consentId: string): Promise<Result<string>> {
    if (!isId(consentId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const consent = (await this.queries.byIds(actor, [consentId])).get(consentId);
      const ownIds = actor.clientId === null ? [] : await this.clients.idsOf(actor, actor.clientId);
      if (!consent || !mayActFor(actor, consent, ownIds)) return refuse('not_found');
      const withdrawn = await this.writer.withdraw(consent, channelOf(actor, false));
      return withdrawn ? ok(consentId) : refuse('consent.withdrawn_already');
    });
  }
}
