import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import {
  APP_LOGINS,
  detourViolations,
  loginViolations,
  marketViolations,
  policyViolations,
  reachOf,
  tables,
  tableViolations,
} from './catalogue.js';

/** What the catalogue of the migrated database says. A new table is covered the day its migration is written. */
describe('the catalogue', () => {
  let database: TestDatabase;
  let superuser: pg.Client;

  beforeAll(async () => {
    database = await cloneDatabase();
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });

  /** What the check says while something wrong is planted; afterwards it is gone again. */
  const planted = async (sql: string, check: () => Promise<string[]>): Promise<string[]> => {
    await superuser.query('BEGIN');
    try {
      await superuser.query(sql);
      return await check();
    } finally {
      await superuser.query('ROLLBACK');
    }
  };

  describe('guards every table that is not declared open', () => {
    it('as migrated', async () => {
      expect((await tables(superuser)).length).toBeGreaterThan(20);
      expect(await tableViolations(superuser)).toEqual([]);
    });

    it.each([
      [
        'no row security',
        'CREATE TABLE identity.planted (id uuid)',
        'identity.planted has no forced row security and is not declared open',
      ],
      [
        'row security that its owner walks around',
        'CREATE TABLE identity.planted (id uuid); ALTER TABLE identity.planted ENABLE ROW LEVEL SECURITY',
        'identity.planted has no forced row security and is not declared open',
      ],
      [
        'no policy',
        `CREATE TABLE identity.planted (id uuid); ALTER TABLE identity.planted ENABLE ROW LEVEL SECURITY;
         ALTER TABLE identity.planted FORCE ROW LEVEL SECURITY`,
        'identity.planted has row security and no policy',
      ],
      [
        'an office in an open table',
        'CREATE TABLE reference.planted (office_id uuid)',
        'reference.planted is open and has office_id',
      ],
      [
        'a person in an open table',
        'CREATE TABLE reference.planted (changed_by uuid)',
        'reference.planted is open and has changed_by',
      ],
      [
        'a right to write in an open table',
        'CREATE TABLE reference.planted (id uuid); GRANT UPDATE ON reference.planted TO app_market',
        'reference.planted is open and app_market may UPDATE',
      ],
      [
        'a new schema',
        'CREATE SCHEMA planted; CREATE TABLE planted.t (id uuid)',
        'planted.t has no forced row security and is not declared open',
      ],
    ])('and notices %s', async (_, sql, violation) => {
      expect(await planted(sql, () => tableViolations(superuser))).toContain(violation);
    });
  });

  describe('has policies that fail closed', () => {
    it('as migrated', async () => {
      expect(await policyViolations(superuser)).toEqual([]);
    });

    it.each([
      ["USING (office_id::text = current_setting('app.office_ids', true))", 'forgives a forgotten setting'],
      ['USING (true)', 'lets everybody through'],
      ['FOR INSERT WITH CHECK (true)', 'lets everybody through'],
    ])('and notices %s', async (policy, words) => {
      const [command, rest] = policy.startsWith('FOR INSERT') ? ['FOR INSERT', policy.slice(10)] : ['', policy];
      const plant = `CREATE TABLE identity.planted (office_id uuid);
        CREATE POLICY p ON identity.planted ${command} TO app_care ${rest}`;
      expect(await planted(plant, () => policyViolations(superuser))).toEqual([`identity.planted/p ${words}`]);
    });

    it('and notices one for everybody who signs in', async () => {
      const plant = 'CREATE POLICY p ON identity.office USING (id IS NULL)';
      expect(await planted(plant, () => policyViolations(superuser))).toEqual(['identity.office/p holds for PUBLIC']);
    });
  });

  describe('gives the logins of the product no might', () => {
    it('as provisioned', async () => {
      expect(await loginViolations(superuser)).toEqual([]);
    });

    it.each([
      ['ALTER ROLE app_market BYPASSRLS', 'app_market has might of its own'],
      ['ALTER TABLE identity.office OWNER TO app_care', 'app_care owns something (1)'],
      ['GRANT titian_owner TO app_care', 'app_care is a member of titian_owner'],
      ['GRANT CREATE ON SCHEMA identity TO app_relay', 'app_relay may create in identity'],
      ['GRANT TEMP ON DATABASE CURRENT_DB TO PUBLIC', 'app_care may TEMP in the database'],
    ])('and notices %s', async (sql, violation) => {
      const plant = sql.replace('CURRENT_DB', database.name);
      expect(await planted(plant, () => loginViolations(superuser))).toContain(violation);
    });
  });

  describe('keeps the vault from everybody but the offices', () => {
    it('as migrated', async () => {
      expect(await reachOf(superuser, 'app_market', 'vault')).toEqual([]);
      expect(await reachOf(superuser, 'app_relay', 'vault')).toEqual([]);
      expect((await reachOf(superuser, 'app_care', 'vault')).length).toBeGreaterThan(5);
    });

    it.each([
      ['GRANT USAGE ON SCHEMA vault TO app_market', 'usage of schema vault'],
      ['GRANT SELECT (secret_hash) ON vault.credential TO app_market', 'SELECT on credential'],
      ['GRANT SELECT ON vault.person_key TO PUBLIC', 'SELECT on person_key'],
      ['GRANT app_care TO app_market', 'usage of schema vault'],
    ])('and notices %s', async (sql, violation) => {
      expect(await planted(sql, () => reachOf(superuser, 'app_market', 'vault'))).toContain(violation);
    });
  });

  describe('names the columns that the market side may write', () => {
    it('as migrated', async () => {
      expect(await marketViolations(superuser)).toEqual([]);
    });

    it.each([
      ['GRANT INSERT ON partners.partner TO app_market', 'partners.partner lets app_market INSERT'],
      ['GRANT UPDATE ON imports.batch TO app_market', 'imports.batch lets app_market UPDATE'],
      ['GRANT DELETE ON opportunities.opportunity TO app_market', 'opportunities.opportunity lets app_market DELETE'],
    ])('and notices %s', async (sql, violation) => {
      expect(await planted(sql, () => marketViolations(superuser))).toEqual([violation]);
    });
  });

  describe('has no detour around row security', () => {
    it('as migrated', async () => {
      expect(await detourViolations(superuser)).toEqual([]);
    });

    it.each([
      [
        'CREATE VIEW identity.planted AS SELECT id FROM identity.account',
        'identity.planted is a view without security_invoker',
      ],
      [
        'CREATE MATERIALIZED VIEW identity.planted AS SELECT id FROM identity.account',
        'identity.planted is a materialised view',
      ],
      [
        'CREATE FUNCTION identity.planted() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = identity AS $$ SELECT 1 $$',
        "identity.planted runs with its owner's rights",
      ],
      [
        'CREATE OR REPLACE FUNCTION platform.search_analyze() RETURNS void LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$',
        "search_analyze runs with its owner's rights on a search path of its caller",
      ],
      ['GRANT SELECT ON identity.office TO PUBLIC', 'identity.office is granted to PUBLIC'],
      ['GRANT USAGE ON SCHEMA vault TO PUBLIC', 'schema vault is granted to PUBLIC'],
      ['ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_market', 'new objects are granted by default'],
    ])('and notices %s', async (sql, violation) => {
      expect(await planted(sql, () => detourViolations(superuser))).toEqual([violation]);
    });
  });

  describe('shows nothing outside a unit of work', () => {
    const openTo = async (login: string, before: string): Promise<string[]> => {
      const url = new URL(database.superuserUrl);
      const names = (await tables(superuser)).filter(({ guarded }) => guarded).map(({ name }) => name);
      const client = new pg.Client({
        connectionString:
          login === 'app_care' ? database.careUrl : login === 'app_market' ? database.marketUrl : database.relayUrl,
      });
      await client.connect();
      expect(url.pathname).toBe(`/${database.name}`);
      await client.query(before);
      const open: string[] = [];
      for (const name of names) {
        const rows = await client.query(`SELECT 1 FROM ${name} LIMIT 1`).catch(() => ({ rows: [] }));
        if (rows.rows.length > 0) open.push(name);
      }
      await client.end();
      return open;
    };
    const leftOver = `BEGIN; SELECT ${['actor_id', 'persona', 'office_ids', 'partner_ids', 'client_id'].map((name) => `set_config('app.${name}', '', true)`).join(', ')}; COMMIT`;

    it.each(APP_LOGINS)('to %s', async (login) => {
      const office = '01900000-0000-7000-8000-000000000001';
      await superuser.query(
        'INSERT INTO vault.office_key (office_id, wrapped_key) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [office, Buffer.alloc(61)],
      );
      await superuser.query(
        `INSERT INTO identity.office (id, name, kind, country, time_zone, status) VALUES ($1, 'Sentra', 'ipwl', 'ID', 'Asia/Jakarta', 'active') ON CONFLICT DO NOTHING`,
        [office],
      );
      expect(await openTo(login, 'SELECT 1')).toEqual([]);
      expect(await openTo(login, leftOver)).toEqual([]);
    });

    it('but does show it inside one: the rows were there', async () => {
      const inside = leftOver
        .replace("'app.persona', ''", "'app.persona', 'system'")
        .replace(', true)', ', false)')
        .replaceAll(', true)', ', false)');
      expect(await openTo('app_care', inside)).toEqual(expect.arrayContaining(['identity.office', 'vault.office_key']));
    });
  });
});
