import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { CONSENT_COLUMNS, CONSENT_ROWS, IN_FORCE } from './consents.repository.js';
import { covers, type Consent, type ConsentState, type Need, type Purpose, type Scope } from './core/consent.js';

/** A consent with where it stands by the database's clock. */
export interface ConsentNow extends Consent {
  readonly state: ConsentState;
}

/** Somebody outside read something of a person. */
export interface Disclosure {
  readonly id: string;
  readonly clientId: string;
  readonly partnerId: string;
  readonly opportunityId: string | null;
  /** As what the reader acted: employer, trainer, loan_officer. */
  readonly persona: string;
  /** Without an account, by a link that was sent. */
  readonly byLink: boolean;
  readonly purpose: Purpose;
  readonly scopes: readonly Scope[];
  readonly disclosedAt: Date;
}

const STATE = `CASE WHEN w.consent_id IS NOT NULL THEN 'withdrawn' WHEN clock_timestamp() < c.valid_from THEN 'not_yet'
  WHEN clock_timestamp() < c.valid_until THEN 'in_force' ELSE 'ended' END AS state`;

/** Consents and disclosures as row security shows them. Each call joins the open unit of work, or is one short read. */
@Injectable()
export class ConsentsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
  ) {}

  /** All of a person, also under ids that were joined with theirs; the latest first. */
  async of(actor: Actor, clientId: string): Promise<readonly ConsentNow[]> {
    return this.uow.read(actor, async () =>
      this.uow.manager.query(
        `SELECT ${CONSENT_COLUMNS}, ${STATE} FROM ${CONSENT_ROWS} WHERE c.client_id = ANY ($1)
         ORDER BY c.given_at DESC, c.consent_id DESC`,
        [await this.clients.idsOf(actor, clientId)],
      ),
    );
  }

  /** By id; what is not there for the actor is left out. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, ConsentNow>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Map();
    const rows = await this.#rows<ConsentNow>(
      actor,
      `SELECT ${CONSENT_COLUMNS}, ${STATE} FROM ${CONSENT_ROWS} WHERE c.consent_id = ANY ($1)`,
      [known],
    );
    return new Map(rows.map((consent) => [consent.id, consent]));
  }

  /** The consent under which something may be done now, the one that lasts longest; null when there is none. */
  async inForce(actor: Actor, clientId: string, need: Need): Promise<ConsentNow | null> {
    return (await this.inForceOf(actor, [clientId], need)).get(clientId) ?? null;
  }

  /** The same for many people; who has not agreed is left out. */
  async inForceOf(actor: Actor, clientIds: readonly string[], need: Need): Promise<ReadonlyMap<string, ConsentNow>> {
    return this.uow.read(actor, async () => {
      const found = new Map<string, ConsentNow>();
      const owners = new Map<string, string>();
      for (const id of clientIds) for (const one of await this.clients.idsOf(actor, id)) owners.set(one, id);
      const rows: ConsentNow[] = await this.uow.manager.query(
        `SELECT ${CONSENT_COLUMNS}, 'in_force' AS state FROM ${CONSENT_ROWS}
         WHERE c.client_id = ANY ($1) AND c.purpose = $2 AND ${IN_FORCE} ORDER BY c.valid_until, c.consent_id`,
        [[...owners.keys()], need.purpose],
      );
      for (const row of rows) if (covers(row, need)) found.set(owners.get(row.clientId) ?? row.clientId, row);
      return found;
    });
  }

  /** All consents of the actor's offices for a purpose under which something may be done now; the one that lasts longest last. */
  async allInForce(actor: Actor, purpose: Purpose): Promise<readonly ConsentNow[]> {
    return this.#rows<ConsentNow>(
      actor,
      `SELECT ${CONSENT_COLUMNS}, 'in_force' AS state FROM ${CONSENT_ROWS} WHERE c.purpose = $1 AND ${IN_FORCE}
       ORDER BY c.valid_until, c.consent_id`,
      [purpose],
    );
  }

  /** Those of some releases that their partners can read now. */
  async readableNow(actor: Actor, releaseIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (releaseIds.length === 0) return new Set();
    const rows = await this.#rows<{ id: string }>(
      actor,
      `SELECT r.release_id AS id FROM ${CONSENT_ROWS}
       JOIN consents.release r ON r.office_id = c.office_id AND r.consent_id = c.consent_id
       WHERE r.release_id = ANY ($1) AND ${IN_FORCE}`,
      [releaseIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Who outside read what of a person; the latest first. */
  async disclosures(
    actor: Actor,
    clientId: string,
    { first, after }: { readonly first: number; readonly after?: string | null },
  ): Promise<Connection<Disclosure>> {
    const size = pageSize(first);
    const [at, id] = after ? decodeCursor(after, 2) : [null, null];
    return this.uow.read(actor, async () => {
      const rows: (Disclosure & { readonly key: string })[] = await this.uow.manager.query(
        `SELECT d.disclosure_id AS id, d.client_id AS "clientId", d.partner_id AS "partnerId",
           d.opportunity_id AS "opportunityId", d.persona, d.actor_id IS NULL AS "byLink", d.purpose, d.scopes,
           d.disclosed_at AS "disclosedAt", d.disclosed_at::text AS key
         FROM consents.disclosure d
         WHERE d.client_id = ANY ($1) AND ($2::text IS NULL OR (d.disclosed_at, d.disclosure_id) < ($2::timestamptz, $3::uuid))
         ORDER BY d.disclosed_at DESC, d.disclosure_id DESC LIMIT $4`,
        [await this.clients.idsOf(actor, clientId), at, id, size + 1],
      );
      return connectionOf(rows, size, (row) => [row.key, row.id]);
    });
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
