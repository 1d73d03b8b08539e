import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { LayOutCard } from '#domains/applications';
import { ClientsQueries } from '#domains/clients';
import { ConsentsQueries, covers, TakeBackReleases, type Need, type Released } from '#domains/consents';
import { PartnersQueries } from '#domains/partners';
import type { CardPair, LaidCard } from './core/partner-cards.js';

/** What people agreed to, as far as a day goes. */
export interface Agreed {
  /** What sharing the card of a pair needs, when the person agreed to it; null otherwise. */
  readonly needOf: (pair: CardPair) => Need | null;
  /** The one id of a person, of whichever they are known by. */
  readonly personOf: (clientId: string) => string;
  /** Whoever was erased, of those asked for. */
  readonly erased: readonly string[];
}

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

  /** Whoever was erased agrees to nothing any more, though a consent of theirs may stand in the ledger. */
  async agreed(
    actor: Actor,
    { clientIds, partnerIds }: { readonly clientIds: readonly string[]; readonly partnerIds: readonly string[] },
  ): Promise<Agreed> {
    const consents = await this.consents.allInForce(actor, 'session');
    const ids = [...new Set([...clientIds, ...consents.map(({ clientId }) => clientId)])];
    const people = await this.clients.byIds(actor, ids);
    const personOf = (id: string): string => people.get(id)?.mergedInto ?? id;
    const isErased = (id: string): boolean => people.get(id)?.erasedAt != null;
    const given = Map.groupBy(consents, ({ clientId }) => personOf(clientId));
    const kinds = await this.partners.byIds(actor, partnerIds);
    const needOf = ({ clientId, partnerId }: CardPair): Need | null => {
      const partner = kinds.get(partnerId);
      if (!partner || isErased(clientId)) return null;
      const need = { purpose: 'session', partnerId, partnerKind: partner.kind, opportunityId: null } as const;
      return given.get(personOf(clientId))?.some((consent) => covers(consent, need)) ? need : null;
    };
    return { needOf, personOf, erased: clientIds.filter(isErased) };
  }

  /** Every id of the person whose id it is. */
  async idsOf(actor: Actor, clientId: string): Promise<readonly string[]> {
    const person = (await this.clients.byId(actor, clientId))?.mergedInto ?? clientId;
    return this.clients.idsOf(actor, person);
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

  /** What the partner could read by a card is gone, unless another card is laid by it: `shown` are the releases of those. */
  async takeBack(actor: Actor, { releaseId }: LaidCard, shown: readonly string[]): Promise<void> {
    if (!shown.includes(releaseId)) await this.takingBack.byIds(actor, [releaseId]);
  }
}
