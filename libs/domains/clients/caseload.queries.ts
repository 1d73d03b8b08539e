import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { isLocalDate } from '#kernel/period';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { badInput } from '#platform/graphql/errors';
import { fold } from '#domains/reference';
import { ClientsQueries } from './clients.queries.js';
import { CLIENT_COLUMNS } from './clients.repository.js';
import type { ClientRecord, ClientState } from './core/client.js';
import type { Paper } from './core/work-words.js';

export interface CaseloadFilter {
  /** A part of a name, with or without marks. */
  readonly text?: string | null;
  /** Only the actor's own caseload. */
  readonly mine?: boolean | null;
  readonly state?: ClientState | null;
  readonly provisional?: boolean | null;
  readonly isco?: string | null;
  /** Home in this area or below it. */
  readonly areaId?: string | null;
}

export const CASELOAD_ORDERS = ['name', 'newest', 'longest_waiting'] as const;
export type CaseloadOrder = (typeof CASELOAD_ORDERS)[number];

export interface CaseloadPage {
  readonly first: number;
  readonly after?: string | null;
  readonly order?: CaseloadOrder;
}

export interface DuePaper {
  readonly clientId: string;
  readonly paper: Paper;
  readonly expiresOn: string;
}

export interface Counted<T> {
  readonly count: number;
  readonly rows: readonly T[];
}

/** How many names are held open at once. */
const BATCH = 2000;

const FROM = `FROM clients.client c LEFT JOIN clients.work_profile w ON w.office_id = c.office_id AND w.client_id = c.client_id
  WHERE c.merged_into IS NULL AND c.erased_at IS NULL AND ($1::uuid IS NULL OR c.counsellor_id = $1)
    AND ($2::text IS NULL OR c.state = $2) AND ($3::boolean IS NULL OR c.provisional = $3)
    AND ($4::text IS NULL OR $4 = ANY (w.iscos)) AND ($5::uuid IS NULL OR $5 = ANY (w.area_path))`;

/** The actor's own people and nobody's; who accompanies no one in particular looks after all of the office. */
const DUE = `c.state = 'active' AND c.merged_into IS NULL AND c.erased_at IS NULL
  AND ($1::uuid IS NULL OR c.counsellor_id IS NULL OR c.counsellor_id = $1)`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = (name: string): string => fold(name).toLowerCase();

const parametersOf = (actor: Actor, { mine, state, provisional, isco, areaId }: CaseloadFilter): unknown[] => [
  mine ? actor.id : null,
  state ?? null,
  provisional ?? null,
  isco ?? null,
  areaId ?? null,
];

interface Named {
  readonly id: string;
  readonly registeredOn: string;
  readonly key: string;
}

/** The first sorting value and the id of the last row of the page before. */
type After = readonly [string, string] | null;

function afterOf(cursor: string | null | undefined, order: CaseloadOrder): After {
  if (!cursor) return null;
  const [key = '', id = ''] = decodeCursor(cursor, 2).map(String);
  if (!isId(id) || (order !== 'name' && !isLocalDate(key))) throw badInput('"after" is not a cursor of this list.');
  return [key, id];
}

/** The people of the actor's office in lists. Who was merged or erased is in none. */
@Injectable()
export class CaseloadQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
  ) {}

  /** Orders by name and searches for one open every name that fits the rest of the filter: names lie sealed. */
  async page(actor: Actor, filter: CaseloadFilter, page: CaseloadPage): Promise<Connection<ClientRecord>> {
    const size = pageSize(page.first);
    const order = page.order ?? 'name';
    const after = afterOf(page.after, order);
    if (filter.areaId && !isId(filter.areaId)) return connectionOf<ClientRecord>([], size, () => []);
    const wanted = keyOf(filter.text?.trim() ?? '');
    const byDate = wanted === '' && order !== 'name';
    return this.uow.read(actor, async () => {
      if (byDate) {
        const rows = await this.#byDate(actor, filter, { order, after, limit: size + 1 });
        return connectionOf(rows, size, ({ registeredOn, id }) => [registeredOn, id]);
      }
      const found = await this.#byName(actor, filter, { wanted, order, after });
      const records = await this.clients.byIds(
        actor,
        found.slice(0, size + 1).map(({ id }) => id),
      );
      const keys = new Map(found.map(({ id, key }) => [id, key]));
      const rows = [...keys.keys()].flatMap((id) => records.get(id) ?? []);
      return connectionOf(rows, size, ({ id, registeredOn }) => [
        order === 'name' ? (keys.get(id) as string) : registeredOn,
        id,
      ]);
    });
  }

  /** Active people of whom nothing is known that work needs; the longest here first. */
  async withoutFacts(actor: Actor, first: number): Promise<Counted<ClientRecord>> {
    const rows: (ClientRecord & { total: string })[] = await this.#due(
      actor,
      `SELECT ${CLIENT_COLUMNS}, count(*) OVER () AS total FROM clients.client c
       JOIN clients.work_profile w ON w.office_id = c.office_id AND w.client_id = c.client_id
       WHERE ${DUE} AND NOT EXISTS (SELECT FROM jsonb_each(w.content) fact WHERE fact.value NOT IN ('null'::jsonb, '[]'::jsonb))
       ORDER BY c.registered_on, c.client_id LIMIT $2`,
      [pageSize(first)],
    );
    return { count: Number(rows[0]?.total ?? 0), rows };
  }

  /** Papers of active people that end on `until` or earlier, also those that ended; the first to end first. */
  async papersEnding(actor: Actor, until: string, first: number): Promise<Counted<DuePaper>> {
    const rows: (DuePaper & { total: string })[] = await this.#due(
      actor,
      `SELECT c.client_id AS "clientId", held.paper, held."expiresOn"::text AS "expiresOn", count(*) OVER () AS total
       FROM clients.client c
       JOIN clients.work_profile w ON w.office_id = c.office_id AND w.client_id = c.client_id
       CROSS JOIN LATERAL jsonb_to_recordset(w.content -> 'papers') AS held (paper text, "expiresOn" date)
       WHERE ${DUE} AND held."expiresOn" <= $3::date ORDER BY held."expiresOn", c.client_id, held.paper LIMIT $2`,
      [pageSize(first), until],
    );
    return { count: Number(rows[0]?.total ?? 0), rows };
  }

  async #byDate(
    actor: Actor,
    filter: CaseloadFilter,
    { order, after, limit }: { order: CaseloadOrder; after: After; limit: number },
  ): Promise<ClientRecord[]> {
    const [sign, way] = order === 'newest' ? ['<', 'DESC'] : ['>', 'ASC'];
    return this.uow.manager.query(
      `SELECT ${CLIENT_COLUMNS} ${FROM} AND ($6::date IS NULL OR c.registered_on ${sign} $6
         OR (c.registered_on = $6 AND c.client_id > $7::uuid))
       ORDER BY c.registered_on ${way}, c.client_id LIMIT $8`,
      [...parametersOf(actor, filter), after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async #byName(
    actor: Actor,
    filter: CaseloadFilter,
    { wanted, order, after }: { wanted: string; order: CaseloadOrder; after: After },
  ): Promise<Named[]> {
    const rows: { id: string; registeredOn: string }[] = await this.uow.manager.query(
      `SELECT c.client_id AS id, c.registered_on::text AS "registeredOn" ${FROM}`,
      parametersOf(actor, filter),
    );
    const found: Named[] = [];
    for (let at = 0; at < rows.length; at += BATCH) {
      const part = rows.slice(at, at + BATCH);
      const ids = part.map(({ id }) => id);
      const names = await this.clients.names(actor, ids);
      for (const row of part) {
        const key = keyOf(names.get(row.id) ?? '');
        if (key !== '' && key.includes(wanted)) found.push({ ...row, key });
      }
    }
    const turn = order === 'newest' ? -1 : 1;
    const sortKey = ({ key, registeredOn }: Named): string => (order === 'name' ? key : registeredOn);
    const ordered = (a: readonly [string, string], b: readonly [string, string]): number =>
      compare(a[0], b[0]) * turn || compare(a[1], b[1]);
    return found
      .filter((row) => after === null || ordered([sortKey(row), row.id], after) > 0)
      .sort((a, b) => ordered([sortKey(a), a.id], [sortKey(b), b.id]));
  }

  async #due<T>(actor: Actor, sql: string, rest: unknown[]): Promise<T[]> {
    const mine = actor.persona === 'counsellor' ? actor.id : null;
    return this.uow.read(actor, () => this.uow.manager.query(sql, [mine, ...rest]));
  }
}
