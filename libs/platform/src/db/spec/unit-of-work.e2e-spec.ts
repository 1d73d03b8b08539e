import { SYSTEM, VISITOR } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok, refuse } from '#kernel/result';
import { actorAs } from '../../../../../test/support/actors.js';
import { testConfig } from '../../../../../test/support/config.js';
import { cloneDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { Database } from '../database.js';
import { UnitOfWork } from '../unit-of-work.js';

describe('the unit of work', () => {
  let clone: TestDatabase;
  let database: Database;
  let uow: UnitOfWork;

  beforeAll(async () => {
    clone = await cloneDatabase();
    database = new Database(testConfig(clone, { DATABASE_POOL: '2' }));
    await database.open();
    uow = new UnitOfWork(database);
  });

  afterAll(async () => {
    await database.onApplicationShutdown();
    await clone.drop();
  });

  const setting = async (name: string): Promise<string> => {
    const rows: { value: string }[] = await uow.manager.query('SELECT current_setting($1) AS value', [`app.${name}`]);
    return rows[0]!.value;
  };

  const login = async (): Promise<string> => {
    const rows: { name: string }[] = await uow.manager.query('SELECT current_user AS name');
    return rows[0]!.name;
  };

  it('uses the login of the side the persona stands on', async () => {
    expect(await uow.read(VISITOR, login)).toBe('app_market');
    expect(await uow.read(actorAs('employer'), login)).toBe('app_market');
    expect(await uow.read(actorAs('counsellor'), login)).toBe('app_care');
  });

  it('tells PostgreSQL who acts, and forgets it with the transaction', async () => {
    const office = newId();
    const actor = actorAs('counsellor', { officeIds: [office] });
    expect(await uow.read(actor, () => setting('office_ids'))).toBe(office);
    const left: { value: string | null }[] = await database
      .source('care')
      .query("SELECT current_setting('app.office_ids', true) AS value");
    expect(left[0]!.value ?? '').toBe('');
  });

  it('keeps what was agreed, drops what was refused or broke', async () => {
    const actor = { ...SYSTEM };
    const make = (officeId: string) =>
      uow.manager.query('INSERT INTO vault.office_key (office_id, wrapped_key) VALUES ($1, $2)', [
        officeId,
        Buffer.alloc(1),
      ]);
    const [kept, refused, broken] = [newId(), newId(), newId()];
    await uow.write(actor, async () => (await make(kept), ok(1)));
    expect(await uow.write(actor, async () => (await make(refused), refuse('no')))).toEqual(refuse('no'));
    await expect(
      uow.write(actor, async () => (await make(broken), Promise.reject(new Error('fault')))),
    ).rejects.toThrow('fault');
    const rows: { office_id: string }[] = await uow.read(actor, () =>
      uow.manager.query('SELECT office_id FROM vault.office_key'),
    );
    expect(rows.map((row) => row.office_id)).toEqual([kept]);
  });

  it('cannot write in a read', async () => {
    await expect(
      uow.read(SYSTEM, () =>
        uow.manager.query('INSERT INTO vault.office_key VALUES ($1, $2)', [newId(), Buffer.alloc(1)]),
      ),
    ).rejects.toThrow('read-only');
  });

  it('joins a nested call instead of asking for a second connection', async () => {
    const actor = actorAs('counsellor');
    const pid = async () => (await uow.manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid'))[0]!.pid;
    const [outer, inner] = await uow.read(actor, async () => [await pid(), await uow.read(actor, pid)]);
    expect(inner).toBe(outer);
    await expect(uow.read(actor, () => uow.write(actor, async () => ok(1)))).rejects.toThrow('cannot join');
    await expect(uow.read(actor, () => uow.read(VISITOR, pid))).rejects.toThrow('one actor');
  });

  it('calls what waits for the commit after the commit only', async () => {
    const calls: string[] = [];
    await uow.write(SYSTEM, async () => (uow.afterCommit(() => void calls.push('kept')), ok(1)));
    await uow.write(SYSTEM, async () => (uow.afterCommit(() => void calls.push('dropped')), refuse('no')));
    expect(calls).toEqual(['kept']);
  });

  it('is the only door', () => {
    expect(() => uow.manager).toThrow('no unit of work');
  });
});
