import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import type { LocalDate } from '#kernel/period';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { OverrideReason, Stance } from './core/override.js';
import type { Shortlist } from './core/shortlist.js';
import type { Shares, Weights } from './core/weights.js';

export interface OverrideRow {
  readonly id: string;
  readonly officeId: string;
  readonly clientId: string;
  readonly opportunityId: string;
  readonly stance: Stance;
  readonly reason: OverrideReason;
  readonly madeAt: Date;
  readonly madeBy: string | null;
}

/** A list as it was made, with the titles of that day. */
export interface KeptContent {
  readonly list: Shortlist;
  readonly titles: Readonly<Record<string, { readonly title: string; readonly partner: string }>>;
}

export interface KeptRow {
  readonly id: string;
  readonly clientId: string;
  readonly day: LocalDate;
  readonly weights: number;
  readonly madeAt: Date;
  readonly madeBy: string | null;
}

const KEPT = `s.id, s.client_id AS "clientId", s.day::text AS day, s.weights, s.made_at AS "madeAt", s.made_by AS "madeBy"`;
const OVERRIDE = `o.id, o.office_id AS "officeId", o.client_id AS "clientId", o.opportunity_id AS "opportunityId",
  o.stance, o.reason, o.made_at AS "madeAt", o.made_by AS "madeBy"`;

const known = (ids: readonly string[]): string[] => ids.filter(isId);

/** What is kept of matching, as row security shows it. Each call joins the open unit of work, or is one short read. */
@Injectable()
export class MatchingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** What a new shortlist is made with. */
  async latestWeights(actor: Actor): Promise<Weights> {
    const [latest] = await this.#rows<Weights>(
      actor,
      'SELECT w.version, w.shares AS of FROM matching.weights w ORDER BY w.version DESC LIMIT 1',
    );
    if (!latest) throw new Error('there are no weights');
    return latest;
  }

  async weights(actor: Actor): Promise<readonly { version: number; of: Shares; madeAt: Date }[]> {
    return this.#rows(
      actor,
      'SELECT w.version, w.shares AS of, w.made_at AS "madeAt" FROM matching.weights w ORDER BY w.version DESC',
    );
  }

  async weightsOf(actor: Actor, version: number): Promise<Weights | null> {
    const rows = await this.#rows<Weights>(
      actor,
      'SELECT w.version, w.shares AS of FROM matching.weights w WHERE w.version = $1',
      [version],
    );
    return rows[0] ?? null;
  }

  /** By client, the facts of which somebody said that there is none. */
  async askedNone(actor: Actor, clientIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await this.#rows<{ clientId: string; facts: string[] }>(
      actor,
      `SELECT n.client_id AS "clientId", array_agg(n.fact) AS facts FROM matching.asked_none n
       WHERE n.client_id = ANY ($1) GROUP BY n.client_id`,
      [known(clientIds)],
    );
    return new Map(rows.map(({ clientId, facts }) => [clientId, new Set(facts)]));
  }

  /** Where a counsellor of the office knows better now: of a person (by all ids), of an opening, or of both. */
  async overridesOf(
    actor: Actor,
    where: { readonly clientIds?: readonly string[]; readonly opportunityId?: string },
  ): Promise<readonly OverrideRow[]> {
    return this.#rows<OverrideRow>(
      actor,
      `SELECT ${OVERRIDE} FROM matching.override o WHERE o.ended_at IS NULL
         AND ($1::uuid[] IS NULL OR o.client_id = ANY ($1)) AND ($2::uuid IS NULL OR o.opportunity_id = $2) ORDER BY o.id`,
      [where.clientIds ?? null, where.opportunityId ?? null],
    );
  }

  /** Of one person, by all ids they are known under; the newest first. */
  async keptOf(actor: Actor, clientIds: readonly string[], first: number): Promise<readonly KeptRow[]> {
    return this.#rows<KeptRow>(
      actor,
      `SELECT ${KEPT} FROM matching.shortlist s WHERE s.client_id = ANY ($1) ORDER BY s.id DESC LIMIT $2`,
      [known(clientIds), Math.min(Math.max(first, 1), 100)],
    );
  }

  async kept(actor: Actor, id: string): Promise<(KeptRow & { readonly content: KeptContent }) | null> {
    if (!isId(id)) return null;
    const rows = await this.#rows<KeptRow & { content: KeptContent }>(
      actor,
      `SELECT ${KEPT}, s.content FROM matching.shortlist s WHERE s.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
