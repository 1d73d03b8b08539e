import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { LayOutCard } from '#domains/applications';
import { ClientsQueries } from '#domains/clients';
import { ConsentsQueries, covers, TakeBackReleases, type Need, type Released } from '#domains/consents';
import { PartnersQueries } from '#domains/partners';
import type { CardPair, LaidCard } from './core/partner-cards.js';

/** What consents allow of a day's work cards, and the cards themselves, inside an open unit of work. */
@Injectable()
export class CardReleases {
  constructor(
    private readonly consents: ConsentsQueries,
    private readonly clients: ClientsQueries,
    private readonly partners: PartnersQueries,
    private readonly cards: LayOutCard,
    private readonly takingBack: TakeBackReleases,
  ) {}

  /** Says of a pair what sharing the card needs, when the person agreed to it; null otherwise. */
  async agreed(
    actor: Actor,
    { clientIds, partnerIds }: { readonly clientIds: readonly string[]; readonly partnerIds: readonly string[] },
  ): Promise<(pair: CardPair) => Need | null> {
    const consents = await this.consents.allInForce(actor, 'session');
    const ids = [...new Set([...clientIds, ...consents.map(({ clientId }) => clientId)])];
    const people = await this.clients.byIds(actor, ids);
    const personOf = (id: string): string => people.get(id)?.mergedInto ?? id;
    const given = Map.groupBy(consents, ({ clientId }) => personOf(clientId));
    const kinds = await this.partners.byIds(actor, partnerIds);
    return ({ clientId, partnerId }) => {
      const partner = kinds.get(partnerId);
      if (!partner) return null;
      const need = { purpose: 'session', partnerId, partnerKind: partner.kind, opportunityId: null } as const;
      return given.get(personOf(clientId))?.some((consent) => covers(consent, need)) ? need : null;
    };
  }

  readable(actor: Actor, laid: readonly LaidCard[]): Promise<ReadonlySet<string>> {
    return this.consents.readableNow(
      actor,
      laid.map(({ releaseId }) => releaseId),
    );
  }

  layOut(actor: Actor, clientId: string, need: Need): Promise<Result<Released>> {
    return this.cards.execute(actor, clientId, need);
  }

  async takeBack(actor: Actor, { clientId, partnerId }: CardPair): Promise<void> {
    await this.takingBack.execute(actor, { clientId, partnerId, purpose: 'session' });
  }
}
