import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { CardReleases, type Agreed } from './card-releases.js';
import { cardChanges, type CardPair, type LaidCard } from './core/partner-cards.js';
import { isOpen } from './core/policy.js';
import type { SessionRecord } from './core/record.js';
import { PartnerCardsRepository } from './partner-cards.repository.js';
import { PeopleRepository } from './people.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Cards that one unit of work lays out: an organiser waits for it. */
const AT_ONCE = 50;

/** Cards that one unit of work takes away: it holds a lock for each person. */
const DROPPED_AT_ONCE = 500;

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

  /** On the open days to which a person is invited, under any id of theirs: they agreed, took it back, or were erased. */
  async ofPerson(actor: Actor, clientId: string): Promise<void> {
    const invited = await this.uow.read(actor, async () =>
      this.cards.openFor(await this.releases.idsOf(actor, clientId)),
    );
    for (const one of invited) await this.execute(actor, one.sessionId, one.clientId);
  }

  /** How many are left to be laid out or taken away. */
  async #some(actor: Actor, sessionId: string, clientId: string | null): Promise<number> {
    const session = await this.sessions.find(sessionId, true);
    if (!session) return 0;
    const participants = await this.#participants(session, clientId);
    const tables = await this.sessions.tables(session);
    const agreed = await this.releases.agreed(actor, {
      clientIds: participants.map((person) => person.clientId),
      partnerIds: tables.map(({ partnerId }) => partnerId),
    });
    const laid = await this.cards.laid(session, clientId);
    const readable = await this.releases.readable(actor, laid);
    const { lay, drop } = cardChanges({ state: session.state, tables, participants }, laid, {
      agreed: (pair) => agreed.needOf(pair) !== null,
      isReadable: (releaseId) => readable.has(releaseId),
    });
    if (isOpen(session.state)) await this.cards.forgetWishes(session, agreed.erased);
    const now = { lay: lay.slice(0, AT_ONCE), drop: drop.slice(0, DROPPED_AT_ONCE) };
    await this.cards.hold([...now.lay, ...now.drop].map((pair) => agreed.personOf(pair.clientId)));
    const done = await this.#lay(actor, session, { pairs: now.lay, agreed });
    await this.#drop(actor, session, now.drop);
    // Whose consent ended in between is not asked again and again.
    return (done === 0 ? 0 : lay.length - done) + drop.length - now.drop.length;
  }

  async #participants(session: SessionRecord, clientId: string | null) {
    if (clientId === null) return this.people.participants(session);
    const person = await this.people.participant(session.id, clientId);
    return person ? [person] : [];
  }

  /** Gives how many it laid out. */
  async #lay(
    actor: Actor,
    session: SessionRecord,
    { pairs, agreed }: { readonly pairs: readonly CardPair[]; readonly agreed: Agreed },
  ): Promise<number> {
    let done = 0;
    // People in the order in which they are erased, so that the two wait for each other instead of dying.
    for (const pair of pairs.toSorted((a, b) => (a.clientId < b.clientId ? -1 : 1))) {
      const need = agreed.needOf(pair);
      const released = need && (await this.releases.layOut(actor, pair.clientId, need));
      if (!released?.ok) continue;
      await this.cards.put(session, { ...pair, releaseId: released.value.releaseId });
      done += 1;
    }
    return done;
  }

  /** A partner that is shown somebody on another day, too, goes on reading what it is shown there. */
  async #drop(actor: Actor, session: SessionRecord, cards: readonly LaidCard[]): Promise<void> {
    for (const [clientId, theirs] of Map.groupBy(cards, (card) => card.clientId)) {
      const ids = await this.releases.idsOf(actor, clientId);
      for (const card of theirs) {
        await this.cards.drop(session, card);
        await this.releases.takeBack(actor, card, await this.cards.shown(session, card.partnerId, ids));
      }
    }
  }
}
