import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { nameKey, type Decision, type PartnerFacts, type PartnerKind, type PartnerStatus } from './core/partner.js';
import { PARTNER_COLUMNS } from './partners.repository.js';

export interface PartnerFilter {
  /** A part of the name, with or without marks. */
  readonly text?: string | null;
  readonly kind?: PartnerKind | null;
  readonly status?: PartnerStatus | null;
  readonly country?: 'ID' | 'VN' | null;
}

export interface PartnerDecision {
  readonly partnerId: string;
  readonly decision: Decision;
  readonly reason: string;
  readonly decidedOn: string;
}

/** Partners as row security shows them to the actor. Each call joins the open unit, or is one short read. */
@Injectable()
export class PartnersQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** By id; what is not there for the actor is left out. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, PartnerFacts>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Map();
    const rows = await this.#rows<PartnerFacts>(
      actor,
      `SELECT ${PARTNER_COLUMNS} FROM partners.partner p WHERE p.id = ANY ($1)`,
      [known],
    );
    return new Map(rows.map((partner) => [partner.id, partner]));
  }

  async byId(actor: Actor, id: string): Promise<PartnerFacts | null> {
    return (await this.byIds(actor, [id])).get(id) ?? null;
  }

  /** In the order of their names without marks. */
  async page(
    actor: Actor,
    filter: PartnerFilter,
    { first, after }: { first: number; after?: string | null },
  ): Promise<Connection<PartnerFacts>> {
    const size = pageSize(first);
    const [name, id] = after ? decodeCursor(after, 2) : [null, null];
    const text = filter.text
      ? nameKey(filter.text.trim())
          .replace(/[\\%_]/g, '\\$&')
          .slice(0, 160)
      : null;
    const rows = await this.#rows<PartnerFacts & { nameKey: string }>(
      actor,
      `SELECT ${PARTNER_COLUMNS}, p.name_key AS "nameKey" FROM partners.partner p
       WHERE ($1::text IS NULL OR (p.name_key, p.id::text) > ($1::text, $2::text))
         AND ($3::text IS NULL OR p.name_key LIKE '%' || $3 || '%')
         AND ($4::text IS NULL OR p.kind = $4) AND ($5::text IS NULL OR p.status = $5) AND ($6::text IS NULL OR p.country = $6)
       ORDER BY p.name_key, p.id::text LIMIT $7`,
      [name, id, text, filter.kind ?? null, filter.status ?? null, filter.country ?? null, size + 1],
    );
    return connectionOf(rows, size, (row) => [row.nameKey, row.id]);
  }

  /** What offices decided, the latest first, for those who may know. */
  async decisions(actor: Actor, partnerIds: readonly string[]): Promise<readonly PartnerDecision[]> {
    return this.#rows<PartnerDecision>(
      actor,
      `SELECT d.partner_id AS "partnerId", d.decision, d.reason, d.decided_on::text AS "decidedOn"
       FROM partners.decision d WHERE d.partner_id = ANY ($1) ORDER BY d.id DESC`,
      [partnerIds],
    );
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
