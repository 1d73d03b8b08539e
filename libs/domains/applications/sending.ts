import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { ConsentsQueries, type Released } from '#domains/consents';
import { ApplicationMover } from './application-mover.js';
import type { Application } from './application-row.js';
import { ApplicationsRepository } from './applications.repository.js';
import { isOpen } from './core/state.js';
import { LayOutCard } from './lay-out-card.js';
import type { Opening } from './openings.js';

export interface SendInput {
  readonly clientId: string;
  readonly opening: Opening;
  readonly origin: 'client' | 'office';
}

/** Lays out the card for the partner and sends the application, in the open unit of work. */
@Injectable()
export class Sending {
  constructor(
    private readonly clients: ClientsQueries,
    private readonly cards: LayOutCard,
    private readonly applications: ApplicationsRepository,
    private readonly mover: ApplicationMover,
    private readonly consents: ConsentsQueries,
  ) {}

  /**
   * Gives its id. One that stands there already, whose card the partner may read no more, is shown again as it stands. Refuses
   * `not_found`, `application.no_consent`, `application.already_there`.
   */
  async send(actor: Actor, { clientId, opening, origin }: SendInput): Promise<Result<string>> {
    const client = await this.clients.byId(actor, clientId);
    if (!client || client.mergedInto !== null || client.erasedAt !== null) return refuse('not_found');
    const { id: opportunityId, partnerId } = opening.facts;
    const ids = await this.clients.idsOf(actor, client.id);
    const standing = await this.applications.standingBefore(client.id, ids, opportunityId);
    if (standing.length > 0) return this.#again(actor, standing, { clientId: client.id, opening, origin });
    // Of one that is over the worker may still have to take the card back; this one has a card of its own.
    await this.mover.clear({ clientId: client.id, partnerId, opportunityId });
    const released = await this.#layOut(actor, client.id, opening);
    if (!released.ok) return released;
    const id = randomUUID();
    const { releaseId } = released.value;
    const row = { id, officeId: client.officeId, clientId: client.id, partnerId, opportunityId, releaseId, origin };
    return (await this.mover.send(row, origin)) ? ok(id) : refuse('application.already_there');
  }

  /** Files that were joined may both stand there: one that goes on is enough. */
  async #again(actor: Actor, standing: readonly Application[], { clientId, opening, origin }: SendInput) {
    const releaseIds = standing.flatMap(({ releaseId }) => releaseId ?? []);
    const shown = await this.consents.readableNow(actor, releaseIds);
    const first = standing.find(({ state }) => isOpen(state));
    if (!first || shown.size > 0) return refuse('application.already_there');
    const released = await this.#layOut(actor, clientId, opening);
    if (!released.ok) return released;
    await this.mover.showAgain(first, released.value.releaseId, origin);
    return ok(first.id);
  }

  async #layOut(actor: Actor, clientId: string, { need }: Opening): Promise<Result<Released>> {
    const released = await this.cards.execute(actor, clientId, need);
    const unagreed = !released.ok && released.refusal.code === 'consent.not_in_force';
    return unagreed ? refuse('application.no_consent') : released;
  }
}
