import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ConsentsQueries, type ConsentNow } from './consents.queries.js';
import { ConsentsRepository, type NewRelease } from './consents.repository.js';
import type { Need } from './core/consent.js';
import { ReleaseSealer, type ReleaseContent } from './release-sealer.js';

export interface ReleaseInput extends Need {
  readonly clientId: string;
  /** All that the partner will read: never a name or a number under a consent to the card. */
  readonly content: ReleaseContent;
}

export interface Released {
  /** Random; safe to show to the partner. */
  readonly releaseId: string;
  /** How this partner, and no other, knows the person. */
  readonly reference: string;
}

/** Lays out for a partner what a consent allows; asking again replaces the content, and may give another id. */
@Injectable()
export class ReleaseToPartner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly queries: ConsentsQueries,
    private readonly consents: ConsentsRepository,
    private readonly sealer: ReleaseSealer,
  ) {}

  /** Refuses `not_found`, also of somebody who was erased, and `consent.not_in_force`. An erasure waits for the unit to end. */
  async execute(actor: Actor, input: ReleaseInput): Promise<Result<Released>> {
    if (!isId(input.clientId) || !isId(input.partnerId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const client = await this.clients.kept(actor, input.clientId);
      if (!client) return refuse('not_found');
      const consent = await this.queries.inForce(actor, client.id, input);
      return consent ? this.#release(consent, client.mergedInto ?? client.id, input) : refuse('consent.not_in_force');
    });
  }

  async #release(consent: ConsentNow, personId: string, input: ReleaseInput): Promise<Result<Released>> {
    await this.consents.hold(consent.id);
    if (!(await this.consents.isInForce(consent.id))) return refuse('consent.not_in_force');
    const { officeId, clientId, id: consentId, scopes } = consent;
    const { partnerId, opportunityId, purpose, content } = input;
    const reference = this.sealer.referenceOf(partnerId, personId);
    const release = { officeId, clientId, consentId, scopes, partnerId, opportunityId, purpose, reference };
    const releaseId = await this.#idOf(release);
    await this.consents.saveRelease(
      { ...release, id: releaseId },
      this.sealer.seal({ id: releaseId, partnerId }, content),
    );
    return ok({ releaseId, reference });
  }

  /**
   * The id under which the partner reads it already. Where it was asked to delete what it had read under that one it reads under
   * another: a release is asked for once, and what is read from now on is to be asked for, too.
   */
  async #idOf(release: Omit<NewRelease, 'id'>): Promise<string> {
    const standing = await this.consents.standing(release);
    if (standing) {
      // Whoever takes the former consent back meanwhile has asked by now, or finds nothing under it any more.
      await this.consents.hold(standing.consentId);
      if (!(await this.consents.isToBeDeleted(standing.id))) return standing.id;
      await this.consents.remove([standing.id]);
    }
    // An id that counts the time would tell two partners that they were sent the same person.
    return randomUUID();
  }
}
