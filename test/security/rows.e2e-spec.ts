import pg from 'pg';
import { PERSONAS, sideOf, type Actor, type Persona } from '#kernel/actor';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { tables } from './catalogue.js';
import { SHOWN, type Action } from './declared.js';
import {
  columnsOfAll,
  dropConstraints,
  idsIn,
  OWN,
  plant,
  syntheticRows,
  type Column,
  type Row,
} from './synthetic-rows.js';

/**
 * Every table with row security × every persona. Rows of every mixture of own, foreign and absent ids are planted behind
 * the product's back; then each persona reads, changes, deletes and adds, on the login and with the settings of a unit of
 * work. Whatever it reaches that is neither its own nor declared (declared.ts) fails. A new table needs nothing here.
 */
const ACTORS: Readonly<Record<Exclude<Persona, 'system'>, Omit<Actor, 'persona'>>> = {
  visitor: { id: null, officeIds: [], partnerIds: [], clientId: null },
  client: { id: OWN.account, officeIds: [OWN.office], partnerIds: [], clientId: OWN.client },
  counsellor: { id: OWN.account, officeIds: [OWN.office], partnerIds: [], clientId: null },
  social_worker: { id: OWN.account, officeIds: [OWN.office], partnerIds: [], clientId: null },
  employer: { id: OWN.account, officeIds: [], partnerIds: [OWN.partner], clientId: null },
  trainer: { id: OWN.account, officeIds: [], partnerIds: [OWN.partner], clientId: null },
  loan_officer: { id: OWN.account, officeIds: [], partnerIds: [OWN.partner], clientId: null },
  authority: { id: OWN.account, officeIds: [], partnerIds: [], clientId: null },
  administrator: { id: OWN.account, officeIds: [], partnerIds: [], clientId: null },
};
type Outsider = keyof typeof ACTORS;
type Viewer = Persona | 'relay';
const OUTSIDERS = Object.keys(ACTORS) as Outsider[];

/** A client's office is not the client: other people's rows of the same office are foreign. */
const idsOf = (persona: Outsider): ReadonlySet<unknown> => {
  const { id, officeIds, partnerIds, clientId } = ACTORS[persona];
  return new Set(
    [id, clientId, ...(persona === 'client' ? [] : officeIds), ...partnerIds].filter((one) => one !== null),
  );
};

const isForeign = (row: Row, persona: Outsider): boolean => !idsIn(row).some((id) => idsOf(persona).has(id));

/** For writing it is not enough to have made a row oneself: it may not belong only to other offices and partners. */
function trespasses(row: Row, persona: Outsider): boolean {
  const tenants = [row['office_id'], row['partner_id']].filter((id) => id != null);
  return isForeign(row, persona) || (tenants.length > 0 && !tenants.some((id) => idsOf(persona).has(id)));
}

const settingsOf = (persona: Persona, { id, officeIds, partnerIds, clientId }: Omit<Actor, 'persona'>): string => {
  const values = {
    actor_id: id ?? '',
    persona,
    office_ids: officeIds.join(','),
    partner_ids: partnerIds.join(','),
    client_id: clientId ?? '',
  };
  return `SELECT ${Object.entries(values)
    .map(([name, value]) => `set_config('app.${name}', '${value}', false)`)
    .join(', ')}`;
};

describe('rows as each persona', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let guarded: string[];
  const world = new Map<string, Row[]>();
  let columns: ReadonlyMap<string, readonly Column[]>;
  const clients = new Map<Viewer, pg.Client>();

  const connect = async (url: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    superuser = await connect(database.superuserUrl);
    await superuser.query(`CREATE TABLE identity.planted (id uuid PRIMARY KEY, office_id uuid, partner_id uuid);
      ALTER TABLE identity.planted ENABLE ROW LEVEL SECURITY; ALTER TABLE identity.planted FORCE ROW LEVEL SECURITY;
      CREATE POLICY planted ON identity.planted USING (office_id IS NOT NULL);
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.planted TO app_care, app_market`);
    guarded = (await tables(superuser)).filter(({ filtered }) => filtered).map(({ name }) => name);
    columns = await columnsOfAll(superuser, guarded);
    await dropConstraints(superuser);
    await superuser.query(`TRUNCATE ${guarded.join(', ')} CASCADE`);
    for (const [index, table] of guarded.entries()) {
      world.set(table, await plant(superuser, table, syntheticRows(columns.get(table) ?? [], 120, index)));
    }
    for (const persona of PERSONAS) {
      const client = await connect(sideOf(persona) === 'care' ? database.careUrl : database.marketUrl);
      await client.query(settingsOf(persona, persona === 'system' ? ACTORS.visitor : ACTORS[persona]));
      clients.set(persona, client);
    }
    clients.set('relay', await connect(database.relayUrl));
  });
  afterAll(async () => {
    for (const client of clients.values()) await client.end();
    await superuser.end();
    await database.drop();
  });

  const clientOf = (persona: Viewer): pg.Client => clients.get(persona) as pg.Client;

  /** Rows that are shown to a persona for an action, as texts, by declaration. */
  const shownTo = async (persona: Outsider, table: string, action: Action): Promise<ReadonlySet<string>> => {
    const shown = new Set<string>();
    for (const one of SHOWN) {
      if (one.table !== table || !one.may.includes(action) || (one.to !== 'everyone' && !one.to.includes(persona)))
        continue;
      const { rows } = await superuser.query<{ row: Row }>(
        `SELECT to_jsonb(t.*) AS row FROM ${table} t WHERE ${(one.where ?? 'true').replaceAll(':office', `'${OWN.office}'`).replaceAll(':account', `'${OWN.account}'`)}`,
      );
      for (const { row } of rows) shown.add(keyOf(row));
    }
    return shown;
  };

  const keyOf = (row: Row): string => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

  /** What a persona sees of a table; nothing where it has no right to look. */
  const seenBy = async (persona: Viewer, table: string): Promise<Row[]> => {
    try {
      return (await clientOf(persona).query<{ row: Row }>(`SELECT to_jsonb(t.*) AS row FROM ${table} t`)).rows.map(
        ({ row }) => row,
      );
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return [];
      throw error;
    }
  };

  /** Rows of others that a persona reaches without a declaration: how many, and the first of them. */
  const leaks = async (persona: Outsider, table: string): Promise<string[]> => {
    const shown = await shownTo(persona, table, 'select');
    const found = (await seenBy(persona, table)).filter((row) => isForeign(row, persona) && !shown.has(keyOf(row)));
    return found.length > 0
      ? [`${persona} sees ${found.length} rows of ${table}, e.g. ${JSON.stringify(found[0])}`]
      : [];
  };

  it('are planted in every table, own and foreign', () => {
    expect(guarded.length).toBeGreaterThan(15);
    expect(guarded.filter((table) => (world.get(table)?.length ?? 0) < 10)).toEqual([]);
  });

  it('are seen by somebody, or the tests below prove nothing', async () => {
    const unseen: string[] = [];
    for (const table of guarded) {
      const counts = await Promise.all(
        [...PERSONAS, 'relay' as const].map(async (viewer) => (await seenBy(viewer, table)).length),
      );
      if (counts.every((count) => count === 0)) unseen.push(table);
    }
    expect(unseen).toEqual([]);
  });

  it.each(OUTSIDERS)('a %s sees only what is their own, or declared', async (persona) => {
    const found: string[] = [];
    for (const table of guarded) if (table !== 'identity.planted') found.push(...(await leaks(persona, table)));
    expect(found).toEqual([]);
  });

  it('and a table that shows too much is noticed', async () => {
    expect(await leaks('visitor', 'identity.planted')).toHaveLength(1);
    expect(await leaks('counsellor', 'identity.planted')).toHaveLength(1);
  });

  it.each(['visitor', 'employer', 'trainer', 'loan_officer', 'authority'] as const)(
    'a %s may not even ask the vault',
    async (persona) => {
      for (const table of guarded.filter((name) => name.startsWith('vault.'))) {
        await expect(clientOf(persona).query(`SELECT FROM ${table}`)).rejects.toThrow(
          'permission denied for schema vault',
        );
      }
    },
  );

  describe('that belong to others', () => {
    /** How many rows a statement would touch; the statement is undone. */
    const touched = async (persona: Persona, sql: string): Promise<number> => {
      const client = clientOf(persona);
      await client.query('BEGIN');
      try {
        return (await client.query(sql)).rowCount ?? 0;
      } catch (error) {
        if ((error as { code?: string }).code === '42501') return 0;
        throw error;
      } finally {
        await client.query('ROLLBACK');
      }
    };

    /** A column that a persona may change; null when there is none. */
    const changeable = async (persona: Persona, table: string): Promise<string | null> => {
      const { rows } = await clientOf(persona)
        .query<{ name: string }>(
          `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped
           AND attgenerated = '' AND has_column_privilege(attrelid, attnum, 'UPDATE') AND has_column_privilege(attrelid, attnum, 'SELECT') LIMIT 1`,
          [table],
        )
        .catch(() => ({ rows: [] }));
      return rows[0]?.name ?? null;
    };

    /** Runs `check` in a world where the actor owns nothing of a table. */
    const withoutOwn = async (persona: Outsider, table: string, check: () => Promise<string[]>): Promise<string[]> => {
      const foreign = (world.get(table) ?? []).filter((row) => trespasses(row, persona));
      await superuser.query(`DELETE FROM ${table}`);
      await plant(superuser, table, foreign);
      try {
        return await check();
      } finally {
        await superuser.query(`DELETE FROM ${table}`);
        await plant(superuser, table, world.get(table) ?? []);
      }
    };

    const writes = async (persona: Outsider, table: string): Promise<string[]> => {
      const column = await changeable(persona, table);
      const [update, remove] = [await shownTo(persona, table, 'update'), await shownTo(persona, table, 'delete')];
      const changed = column ? await touched(persona, `UPDATE ${table} SET ${column} = ${column}`) : 0;
      const deleted = await touched(persona, `DELETE FROM ${table}`);
      return [
        ...(changed > update.size
          ? [`${persona} changes ${changed} rows of ${table}, ${update.size} are declared`]
          : []),
        ...(deleted > remove.size
          ? [`${persona} deletes ${deleted} rows of ${table}, ${remove.size} are declared`]
          : []),
      ];
    };

    it.each(OUTSIDERS)('are not changed or deleted by a %s, unless declared', async (persona) => {
      const found: string[] = [];
      for (const table of guarded.filter((name) => name !== 'identity.planted')) {
        found.push(...(await withoutOwn(persona, table, () => writes(persona, table))));
      }
      expect(found).toEqual([]);
    });

    it('and a table that lets itself be changed is noticed', async () => {
      const found = await withoutOwn('employer', 'identity.planted', () => writes('employer', 'identity.planted'));
      expect(found).toHaveLength(2);
    });

    /** How many of some rows a persona can add. */
    const added = async (persona: Outsider, table: string, rows: readonly Row[]): Promise<Row[]> => {
      const client = clientOf(persona);
      const { rows: columns } = await client
        .query<{ name: string }>(
          `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped
           AND attgenerated = '' AND attidentity = '' AND has_column_privilege(attrelid, attnum, 'INSERT')`,
          [table],
        )
        .catch(() => ({ rows: [] }));
      if (columns.length === 0) return [];
      const names = columns.map(({ name }) => name).join(', ');
      const sql = `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;
      const through: Row[] = [];
      for (const row of rows) {
        await client.query('BEGIN');
        await client
          .query(sql, [JSON.stringify(row)])
          .then(
            () => through.push(row),
            (error: { code?: string }) => {
              // The policy is asked before the index: a row that is there already would have been let through.
              if (error.code === '23505') through.push(row);
              else if (error.code !== '42501') throw error;
            },
          )
          .finally(() => client.query('ROLLBACK'));
      }
      return through;
    };

    const additions = async (persona: Outsider, table: string, seed: number): Promise<string[]> => {
      const rows = syntheticRows(columns.get(table) ?? [], 24, 1000 + seed).filter((row) => trespasses(row, persona));
      const through = await added(persona, table, rows);
      if (through.length === 0) return [];
      await superuser.query(`DELETE FROM ${table}`);
      const planted = await plant(superuser, table, through);
      const shown = await shownTo(persona, table, 'insert');
      await superuser.query(`DELETE FROM ${table}`);
      await plant(superuser, table, world.get(table) ?? []);
      const wrong = planted.filter((row) => !shown.has(keyOf(row)));
      return wrong.length > 0 ? [`${persona} adds to ${table}, e.g. ${JSON.stringify(wrong[0])}`] : [];
    };

    it.each(OUTSIDERS)('are not made by a %s, unless declared', async (persona) => {
      const found: string[] = [];
      for (const [seed, table] of guarded.entries()) {
        if (table !== 'identity.planted') found.push(...(await additions(persona, table, seed)));
      }
      expect(found).toEqual([]);
    });

    it('and a table that takes them is noticed', async () => {
      expect(await additions('employer', 'identity.planted', 7)).toHaveLength(1);
    });
  });
});
