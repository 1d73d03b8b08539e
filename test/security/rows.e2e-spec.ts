import pg from 'pg';
import { PERSONAS, type Persona } from '#kernel/actor';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { tables } from './catalogue.js';
import { SHOWN, type Action } from './declared.js';
import { isForeign, loginOf, outsiders, settingsOf, trespasses, type Outsider } from './outsiders.js';
import {
  columnsOfAll,
  dropConstraints,
  letThrough,
  type Command,
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
const PLANTED = 'identity.planted';
const DENIED = '42501';
/** What refuses a row only after the policies have let it through. */
const LATE = ['23502', '23505', '23514'];

type Viewer = Persona | 'relay';

const codeOf = (error: unknown): string => String((error as { code?: string }).code);
const keyOf = (row: Row): string => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe('rows as each persona', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let guarded: string[];
  let columns: ReadonlyMap<string, readonly Column[]>;
  const world = new Map<string, Row[]>();
  const clients = new Map<Viewer, pg.Client>();

  const connect = async (url: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };

  const clientOf = (viewer: Viewer): pg.Client => clients.get(viewer) as pg.Client;
  const rowsFor = (table: string, count: number, seed: number): Row[] =>
    syntheticRows(columns.get(table) ?? [], count, seed);

  const many = new Map<string, Row[]>();
  const manyOf = (table: string): Row[] => {
    const rows = many.get(table) ?? rowsFor(table, 400, 100 + many.size);
    many.set(table, rows);
    return rows;
  };

  /** Of very many rows, the first few of others that the policies would let a persona have for a command. */
  const tempting = async (persona: Outsider, table: string, command: Command) => {
    await superuser.query(settingsOf(persona));
    const through = await letThrough(superuser, table, manyOf(table), { login: loginOf(persona), command });
    return through.filter((row) => (command === 'INSERT' ? trespasses(row, persona) : true)).slice(0, 12);
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    superuser = await connect(database.superuserUrl);
    await superuser.query(`CREATE TABLE ${PLANTED} (id uuid PRIMARY KEY, office_id uuid, partner_id uuid);
      ALTER TABLE ${PLANTED} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${PLANTED} FORCE ROW LEVEL SECURITY;
      CREATE POLICY planted ON ${PLANTED} USING (office_id IS NOT NULL);
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${PLANTED} TO app_care, app_market`);
    guarded = (await tables(superuser)).filter(({ filtered }) => filtered).map(({ name }) => name);
    columns = await columnsOfAll(superuser, guarded);
    await dropConstraints(superuser);
    await superuser.query(`TRUNCATE ${guarded.join(', ')} CASCADE`);
    for (const [seed, table] of guarded.entries()) {
      const rows = await plant(superuser, table, rowsFor(table, 120, seed));
      for (const persona of outsiders) {
        for (const command of ['SELECT', 'UPDATE', 'DELETE'] as const) {
          rows.push(...(await plant(superuser, table, await tempting(persona, table, command))));
        }
      }
      world.set(table, rows);
    }
    for (const persona of PERSONAS) {
      const client = await connect(loginOf(persona) === 'app_care' ? database.careUrl : database.marketUrl);
      await client.query(settingsOf(persona));
      clients.set(persona, client);
    }
    clients.set('relay', await connect(database.relayUrl));
  });
  afterAll(async () => {
    for (const client of clients.values()) await client.end();
    await superuser.end();
    await database.drop();
  });

  /** The product's own tables, without the one that was planted to be noticed. */
  const own = (): string[] => guarded.filter((table) => table !== PLANTED);

  /** Rows that are shown to a persona for an action, as texts, by declaration. */
  const shownTo = async (persona: Outsider, table: string, action: Action): Promise<ReadonlySet<string>> => {
    const shown = new Set<string>();
    for (const { where = 'true', ...one } of SHOWN) {
      if (one.table !== table || !one.may.includes(action)) continue;
      if (one.to !== 'everyone' && !one.to.includes(persona)) continue;
      const test = where.replace(
        /:(office|account|client)\b/g,
        (_, own: 'office' | 'account' | 'client') => `'${OWN[own]}'`,
      );
      const { rows } = await superuser.query<{ row: Row }>(`SELECT to_jsonb(t.*) AS row FROM ${table} t WHERE ${test}`);
      for (const { row } of rows) shown.add(keyOf(row));
    }
    return shown;
  };

  /** What somebody sees of a table; nothing where they have no right to look. */
  const seenBy = async (viewer: Viewer, table: string): Promise<Row[]> => {
    try {
      const { rows } = await clientOf(viewer).query<{ row: Row }>(`SELECT to_jsonb(t.*) AS row FROM ${table} t`);
      return rows.map(({ row }) => row);
    } catch (error) {
      if (codeOf(error) === DENIED) return [];
      throw error;
    }
  };

  /** Rows of others that a persona sees without a declaration: how many, and the first of them. */
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

  it.each(outsiders)('a %s sees only what is their own, or declared', async (persona) => {
    const found: string[] = [];
    for (const table of own()) found.push(...(await leaks(persona, table)));
    expect(found).toEqual([]);
  });

  it('and a table that shows too much is noticed', async () => {
    expect(await leaks('visitor', PLANTED)).toHaveLength(1);
    expect(await leaks('counsellor', PLANTED)).toHaveLength(1);
  });

  it.each(outsiders.filter((persona) => loginOf(persona) === 'app_market'))(
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
    /** How many rows a statement would touch; it is undone. One that fails late would have touched at least one. */
    const touched = async (persona: Persona, sql: string): Promise<number> => {
      const client = clientOf(persona);
      await client.query('BEGIN');
      try {
        return (await client.query(sql)).rowCount ?? 0;
      } catch (error) {
        if (codeOf(error) === DENIED) return 0;
        if (LATE.includes(codeOf(error))) return Number.POSITIVE_INFINITY;
        throw error;
      } finally {
        await client.query('ROLLBACK');
      }
    };

    /** Columns that a persona has a right to. */
    const columnsFor = async (persona: Persona, table: string, right: 'INSERT' | 'UPDATE'): Promise<string[]> => {
      const asked = clientOf(persona).query<{ name: string }>(
        `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::text::regclass AND attnum > 0
           AND NOT attisdropped AND attgenerated = '' AND attidentity = '' AND has_column_privilege(attrelid, attnum, $2)`,
        [table, right],
      );
      return (await asked.catch(() => ({ rows: [] }))).rows.map(({ name }) => name);
    };

    /** Runs `check` in a world where the actor owns nothing of a table. */
    const withoutOwn = async (persona: Outsider, table: string, check: () => Promise<string[]>): Promise<string[]> => {
      await superuser.query(`DELETE FROM ${table}`);
      await plant(
        superuser,
        table,
        (world.get(table) ?? []).filter((row) => trespasses(row, persona)),
      );
      try {
        return await check();
      } finally {
        await superuser.query(`DELETE FROM ${table}`);
        await plant(superuser, table, world.get(table) ?? []);
      }
    };

    const writes = async (persona: Outsider, table: string): Promise<string[]> => {
      const [column] = await columnsFor(persona, table, 'UPDATE');
      const shown = {
        update: await shownTo(persona, table, 'update'),
        delete: await shownTo(persona, table, 'delete'),
      };
      // Reading the column asks the policies of SELECT as well; writing a default asks only those of UPDATE.
      const changed = column
        ? [
            await touched(persona, `UPDATE ${table} SET ${column} = ${column}`),
            await touched(persona, `UPDATE ${table} SET ${column} = DEFAULT`),
          ]
        : [];
      const deleted = await touched(persona, `DELETE FROM ${table}`);
      const wrong = [...changed.map((count) => ['update', count] as const), ['delete', deleted] as const];
      return wrong.flatMap(([action, count]) =>
        count > 0 && (shown[action].size === 0 || (Number.isFinite(count) && count > shown[action].size))
          ? [`${persona} may ${action} ${count} rows of ${table}, ${shown[action].size} are declared`]
          : [],
      );
    };

    it.each(outsiders)('are not changed or deleted by a %s, unless declared', async (persona) => {
      const found: string[] = [];
      for (const table of own()) found.push(...(await withoutOwn(persona, table, () => writes(persona, table))));
      expect(found).toEqual([]);
    });

    it('and a table that lets itself be changed is noticed', async () => {
      expect(await withoutOwn('employer', PLANTED, () => writes('employer', PLANTED))).toHaveLength(3);
    });

    /** Those of some rows that a persona can add. */
    const added = async (persona: Outsider, table: string, rows: readonly Row[]): Promise<Row[]> => {
      const names = (await columnsFor(persona, table, 'INSERT')).join(', ');
      if (names === '') return [];
      const sql = `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;
      const through: Row[] = [];
      const client = clientOf(persona);
      for (const row of rows) {
        await client.query('BEGIN');
        try {
          await client.query(sql, [JSON.stringify(row)]);
          through.push(row);
        } catch (error) {
          if (LATE.includes(codeOf(error))) through.push(row);
          else if (codeOf(error) !== DENIED) throw error;
        } finally {
          await client.query('ROLLBACK');
        }
      }
      return through;
    };

    const additions = async (persona: Outsider, table: string, seed: number): Promise<string[]> => {
      const random = rowsFor(table, 24, 1000 + seed).filter((row) => trespasses(row, persona));
      const through = await added(persona, table, [...random, ...(await tempting(persona, table, 'INSERT'))]);
      if (through.length === 0) return [];
      await superuser.query(`DELETE FROM ${table}`);
      const planted = await plant(superuser, table, through);
      const shown = await shownTo(persona, table, 'insert');
      await superuser.query(`DELETE FROM ${table}`);
      await plant(superuser, table, world.get(table) ?? []);
      const wrong = planted.filter((row) => !shown.has(keyOf(row)));
      return wrong.length > 0 ? [`${persona} adds to ${table}, e.g. ${JSON.stringify(wrong[0])}`] : [];
    };

    it.each(outsiders)('are not made by a %s, unless declared', async (persona) => {
      const found: string[] = [];
      for (const [seed, table] of own().entries()) found.push(...(await additions(persona, table, seed)));
      expect(found).toEqual([]);
    });

    it('and a table that takes them is noticed', async () => {
      expect(await additions('employer', PLANTED, 7)).toHaveLength(1);
    });
  });
});
