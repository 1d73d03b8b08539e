import pg from 'pg';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { Database } from '../db/database.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { testConfig } from '../../../../test/support/config.js';
import { cloneDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Throttle, type Bucket } from './throttle.js';

describe('the throttle', () => {
  let database: TestDatabase;
  const processes: { source: Database; throttle: Throttle; uow: UnitOfWork }[] = [];
  let superuser: pg.Client;

  beforeAll(async () => {
    database = await cloneDatabase();
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    for (let index = 0; index < 2; index += 1) {
      const config = testConfig(database);
      const source = new Database(config);
      await source.open();
      const uow = new UnitOfWork(source);
      processes.push({ source, uow, throttle: new Throttle(config, uow) });
    }
  });
  afterAll(async () => {
    await superuser.end();
    for (const { source } of processes) await source.onApplicationShutdown();
    await database.drop();
  });

  const bucket = (subject: string, rest: Partial<Bucket> = {}): Bucket => ({
    purpose: 'test',
    subject,
    capacity: 5,
    secondsPerToken: 3600,
    ...rest,
  });
  const [first, second] = [() => processes[0]!.throttle, () => processes[1]!.throttle];

  it('lets exactly as many through as the bucket holds, over two processes at once', async () => {
    const tries = Array.from({ length: 40 }, (_, index) => (index % 2 ? first() : second()).take(bucket('a')));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(5);
    expect(await first().take(bucket('a'))).toBe(false);
  });

  it('counts each subject and each purpose for itself', async () => {
    for (let index = 0; index < 5; index += 1) await first().take(bucket('b'));
    expect(await first().take(bucket('b'))).toBe(false);
    expect(await first().take(bucket('c'))).toBe(true);
    expect(await first().take(bucket('b', { purpose: 'other' }))).toBe(true);
  });

  it('gives a token back as time goes by on the clock of PostgreSQL, and never more than it holds', async () => {
    for (let index = 0; index < 5; index += 1) await first().take(bucket('d'));
    expect(await first().take(bucket('d'))).toBe(false);
    await superuser.query("UPDATE platform.token_bucket SET filled_at = filled_at - interval '2 hours'");
    const after = [1, 2, 3].map(() => first().take(bucket('d')));
    expect((await Promise.all(after)).filter(Boolean)).toHaveLength(2);
    await superuser.query("UPDATE platform.token_bucket SET filled_at = filled_at - interval '99 days'");
    const later = Array.from({ length: 9 }, () => first().take(bucket('d')));
    expect((await Promise.all(later)).filter(Boolean)).toHaveLength(5);
  });

  it('stops at the first empty bucket, so that one address cannot empty the bucket of a name', async () => {
    const address = bucket('address', { capacity: 2 });
    const name = bucket('name', { capacity: 4 });
    for (let index = 0; index < 10; index += 1) await first().take(address, name);
    expect(await first().take(name)).toBe(true);
    expect(await first().take(name)).toBe(true);
    expect(await first().take(name)).toBe(false);
  });

  it('can be filled up again by who proved to be its owner', async () => {
    for (let index = 0; index < 6; index += 1) await first().take(bucket('e'));
    await processes[0]!.uow.write(SYSTEM, async () => ok(await first().refill(bucket('e'))));
    expect(await first().take(bucket('e'))).toBe(true);
  });

  it('forgets buckets that are full again, and no others', async () => {
    await first().take(bucket('old'));
    await superuser.query("UPDATE platform.token_bucket SET filled_at = now() - interval '3 days'");
    await first().take(bucket('new'));
    await processes[0]!.uow.write(SYSTEM, async () => ok(await first().forgetOlderThan(2)));
    const { rows } = await superuser.query('SELECT count(*)::int AS count FROM platform.token_bucket');
    expect(rows[0]).toEqual({ count: 1 });
  });

  it('stores no address and no name', async () => {
    await first().take(bucket('203.0.113.7'));
    const { rows } = await superuser.query<{ line: string }>('SELECT b::text AS line FROM platform.token_bucket b');
    expect(
      rows.some(({ line }) => line.includes('203.0.113') || line.includes(Buffer.from('203.0.113').toString('hex'))),
    ).toBe(false);
  });
});
