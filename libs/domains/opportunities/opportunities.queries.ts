import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { PartnersQueries } from '#domains/partners';
import { ReferenceQueries } from '#domains/reference';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import type { OpportunityFacts, OpportunityStatus, SearchCard } from './core/opportunity.js';
import { monthlyRange } from './core/pay.js';
import { COLUMNS, factsOf, type OpportunityRow } from './opportunity-row.js';

export interface MineFilter {
  readonly partnerId?: string | null;
  readonly status?: OpportunityStatus | null;
  /** Their partner was asked whether they still stand, and has not said. */
  readonly toConfirm?: boolean | null;
}

const SEARCHABLE = `o.status = 'published' AND o.partner_verified`;

/** Opportunities as row security shows them to the actor. Each call joins the open unit, or is one short read. */
@Injectable()
export class OpportunitiesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partners: PartnersQueries,
    private readonly reference: ReferenceQueries,
  ) {}

  /** In the order of the ids; what is not there for the actor is left out. */
  async cardsByIds(actor: Actor, ids: readonly string[]): Promise<readonly OpportunityFacts[]> {
    const found = await this.#facts(actor, 'WHERE o.id = ANY ($1)', [ids.filter(isId)]);
    const byId = new Map(found.map((facts) => [facts.id, facts]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Those the actor may manage, newest first. */
  async mine(
    actor: Actor,
    { partnerId, status, toConfirm }: MineFilter,
    { first, after }: { first: number; after?: string | null },
  ): Promise<Connection<OpportunityFacts>> {
    const size = pageSize(first);
    const [before] = after ? decodeCursor(after, 1) : [null];
    const everywhere = actor.persona === 'administrator' || actor.persona === 'system';
    const offices = actor.persona === 'counsellor' || actor.persona === 'social_worker' ? actor.officeIds : [];
    const rows = await this.#facts(
      actor,
      `WHERE ($1 OR o.partner_id = ANY ($2) OR o.office_id = ANY ($3)) AND ($4::text IS NULL OR o.id::text < $4)
         AND ($5::text IS NULL OR o.partner_id::text = $5) AND ($6::text IS NULL OR o.status = $6)
         AND ($7::boolean IS NOT TRUE OR (o.status IN ('published', 'paused') AND o.confirmation_asked_at > o.confirmed_at))
       ORDER BY o.id DESC LIMIT $8`,
      [everywhere, actor.partnerIds, offices, before, partnerId ?? null, status ?? null, toConfirm ?? null, size + 1],
    );
    return connectionOf(rows, size, ({ id }) => [id]);
  }

  /** What some partners offer now to whoever looks, the newest first; at most `most` of all of them. */
  async offeredBy(actor: Actor, partnerIds: readonly string[], most: number): Promise<OpportunityFacts[]> {
    return this.#facts(actor, `WHERE ${SEARCHABLE} AND o.partner_id = ANY ($1) ORDER BY o.id DESC LIMIT $2`, [
      partnerIds.filter(isId),
      most,
    ]);
  }

  /** What the index holds of these; what is not in the answer must not be found. As the system. */
  async searchCards(ids: readonly string[]): Promise<ReadonlyMap<string, SearchCard>> {
    const facts = await this.#facts(SYSTEM, `WHERE ${SEARCHABLE} AND o.id = ANY ($1)`, [ids.filter(isId)]);
    return new Map((await this.#cards(facts)).map((card) => [card.id, card]));
  }

  /** The next cards in the order of their ids, for a new index or a comparison; null begins. As the system. */
  async searchCardsAfter(id: string | null, limit: number): Promise<readonly SearchCard[]> {
    const where = `WHERE ${SEARCHABLE} AND ($1::uuid IS NULL OR o.id > $1) ORDER BY o.id LIMIT $2`;
    return this.#cards(await this.#facts(SYSTEM, where, [id, limit]));
  }

  /** A text that is another whenever anything searchable is: who keeps copies asks first whether they still hold. */
  async searchStamp(): Promise<string> {
    const rows: { stamp: string }[] = await this.uow.read(SYSTEM, () =>
      this.uow.manager.query(
        `SELECT count(*) || ':' || coalesce(sum(hashtextextended(o.id::text || o.version, 0)::numeric), 0) AS stamp
         FROM opportunities.opportunity o WHERE ${SEARCHABLE}`,
      ),
    );
    return rows[0]?.stamp ?? '';
  }

  /** The version of everything searchable by id. As the system. */
  async searchVersions(): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; version: number }[] = await this.uow.read(SYSTEM, () =>
      this.uow.manager.query(`SELECT o.id, o.version FROM opportunities.opportunity o WHERE ${SEARCHABLE}`),
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async #cards(all: readonly OpportunityFacts[]): Promise<SearchCard[]> {
    if (all.length === 0) return [];
    const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
    const partners = await this.partners.byIds(SYSTEM, unique(all.map(({ partnerId }) => partnerId)));
    const areas = await this.reference.areas(unique(all.map(({ areaId }) => areaId)));
    return all.map((facts) => {
      const { min, max } = monthlyRange(facts.pay, facts.country, facts.schedule);
      const area = areas.get(facts.areaId);
      return {
        ...facts,
        partnerName: partners.get(facts.partnerId)?.name ?? '',
        lat: facts.lat ?? area?.lat ?? null,
        lng: facts.lng ?? area?.lng ?? null,
        monthlyMin: min,
        monthlyMax: max,
        publishedAt: facts.publishedAt ?? facts.createdAt,
      };
    });
  }

  async #facts(actor: Actor, rest: string, parameters: unknown[]): Promise<OpportunityFacts[]> {
    const rows: OpportunityRow[] = await this.uow.read(actor, () =>
      this.uow.manager.query(`SELECT ${COLUMNS} FROM opportunities.opportunity o ${rest}`, parameters),
    );
    return rows.map(factsOf);
  }
}
