import pg from 'pg';
import { TestApp } from '../../../../../test/support/app.js';
import { actorAs } from '../../../../../test/support/actors.js';

const QUESTION = '{ holidays(country: ID, year: 2026) { id } }';

/** Runs statements on the server, but outside the database that is shut. */
async function onServer(app: TestApp, ...statements: string[]): Promise<void> {
  const url = new URL(app.database.superuserUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('while PostgreSQL is away', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const ready = async () => (await app.app.inject({ method: 'GET', url: '/health/ready' })).statusCode;

  it('answers 503 without internals, names the part, and recovers without a restart', async () => {
    const counsellor = actorAs('counsellor');
    expect((await app.ask(counsellor, QUESTION)).errors).toEqual([]);
    expect(await ready()).toBe(200);

    await onServer(
      app,
      `ALTER DATABASE ${app.database.name} ALLOW_CONNECTIONS false`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${app.database.name}'`,
    );
    const away = await app.ask(counsellor, QUESTION);
    expect(away.status).toBe(503);
    expect(away.errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })]);
    expect(JSON.stringify(away)).not.toMatch(/postgres|titian_|connection|:\d{4,5}/i);
    const report = await app.app.inject({ method: 'GET', url: '/health/ready' });
    expect(report.statusCode).toBe(503);
    expect(report.json()).toMatchObject({
      status: 'down',
      parts: { 'database-care': 'down', 'database-market': 'down' },
    });

    await onServer(app, `ALTER DATABASE ${app.database.name} ALLOW_CONNECTIONS true`);
    expect((await app.ask(counsellor, QUESTION)).errors).toEqual([]);
    expect(await ready()).toBe(200);
  });
});
