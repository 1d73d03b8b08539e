import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { CardReleases } from './card-releases.js';
import { cardChanges, type CardPair } from './core/partner-cards.js';
import type { SessionRecord } from './core/record.js';
import { PartnerCardsRepository } from './partner-cards.repository.js';
import { PeopleRepository } from './people.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Cards that one unit of work lays out: an organiser waits for it. */
const AT_ONCE = 50;

/** Lays out for the partners of a day the work cards of whoever comes and agreed, and takes the others away. */
@Injectable()
export class ShowCards {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly cards: PartnerCardsRepository,
    private readonly releases: CardReleases,
  ) {}

  /** As the product for an office; may run again. Of one person, or of all when `clientId` is null. */
  async execute(actor: Actor, sessionId: string, clientId: string | null = null): Promise<void> {
    for (;;) {
      const left = await this.uow.write(actor, async () => ok(await this.#some(actor, sessionId, clientId)));
      if (!left.ok || left.value === 0) return;
    }
  }

  /** The days on which something may change when a person agrees or takes it back. */
  async ofPerson(actor: Actor, clientId: string): Promise<void> {
    const days = await this.uow.read(actor, () => this.cards.openDaysOf([clientId]));
    for (const day of days) await this.execute(actor, day, clientId);
  }

  /** How many are left to be laid out. */
  async #some(actor: Actor, sessionId: string, clientId: string | null): Promise<number> {
    const session = await this.sessions.find(sessionId, true);
    if (!session) return 0;
    const participants = await this.#participants(session, clientId);
    const tables = await this.sessions.tables(session);
    const needOf = await this.releases.agreed(actor, {
      clientIds: participants.map((person) => person.clientId),
      partnerIds: tables.map(({ partnerId }) => partnerId),
    });
    const laid = await this.cards.laid(session, clientId);
    const readable = await this.releases.readable(actor, laid);
    const { lay, drop } = cardChanges({ state: session.state, tables, participants }, laid, {
      agreed: (pair) => needOf(pair) !== null,
      isReadable: (releaseId) => readable.has(releaseId),
    });
    for (const card of drop) if (await this.cards.drop(session, card)) await this.releases.takeBack(actor, card);
    let done = 0;
    for (const pair of lay.slice(0, AT_ONCE)) if (await this.#lay(actor, session, { ...pair, needOf })) done += 1;
    // Whose consent ended in between is not asked again and again.
    return done === 0 ? 0 : lay.length - done;
  }

  async #participants(session: SessionRecord, clientId: string | null) {
    if (clientId === null) return this.people.participants(session);
    const person = await this.people.participant(session.id, clientId);
    return person ? [person] : [];
  }

  async #lay(
    actor: Actor,
    session: SessionRecord,
    { needOf, ...pair }: CardPair & { needOf: Awaited<ReturnType<CardReleases['agreed']>> },
  ): Promise<boolean> {
    const need = needOf(pair);
    const released = need && (await this.releases.layOut(actor, pair.clientId, need));
    if (!released?.ok) return false;
    await this.cards.put(session, { ...pair, releaseId: released.value.releaseId });
    return true;
  }
}
