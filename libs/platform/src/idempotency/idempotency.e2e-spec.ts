import pg from 'pg';
import { SYSTEM, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { Database } from '../db/database.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { actorAs } from '../../../../test/support/actors.js';
import { testConfig } from '../../../../test/support/config.js';
import { cloneDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { IdempotencyJobs } from './idempotency.jobs.js';
import { Idempotency } from './idempotency.js';

describe('idempotency keys', () => {
  let database: TestDatabase;
  let source: Database;
  let uow: UnitOfWork;
  let idempotency: Idempotency;
  let superuser: pg.Client;
  let effects = 0;

  beforeAll(async () => {
    database = await cloneDatabase();
    source = new Database(testConfig(database));
    await source.open();
    uow = new UnitOfWork(source);
    idempotency = new Idempotency(uow);
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await source.onApplicationShutdown();
    await database.drop();
  });
  beforeEach(() => {
    effects = 0;
  });

  const make = async (): Promise<Result<string>> => {
    effects += 1;
    return ok(newId());
  };
  const ask = (actor: Actor, key: string, input: unknown = { title: 'a' }, work = make): Promise<Result<string>> =>
    uow.write(actor, () => idempotency.run({ key, operation: 'test.post', input }, work));

  it.each(['employer', 'counsellor'] as const)('give the first answer again, to an %s', async (persona) => {
    const actor = actorAs(persona);
    const first = await ask(actor, 'k');
    expect(first.ok).toBe(true);
    expect(await ask(actor, 'k')).toEqual(first);
    expect(effects).toBe(1);
    expect(await ask(actor, 'another')).not.toEqual(first);
    expect(effects).toBe(2);
  });

  it('are refused for other input, or for another operation, without a trace', async () => {
    const actor = actorAs('employer');
    const first = await ask(actor, 'k');
    expect(await ask(actor, 'k', { title: 'b' })).toEqual(refuse('idempotency_conflict'));
    const other = uow.write(actor, () =>
      idempotency.run({ key: 'k', operation: 'test.edit', input: { title: 'a' } }, make),
    );
    expect(await other).toEqual(refuse('idempotency_conflict'));
    expect(effects).toBe(1);
    expect(await ask(actor, 'k')).toEqual(first);
  });

  it('belong to one actor', async () => {
    const first = await ask(actorAs('employer'), 'shared');
    expect(await ask(actorAs('employer'), 'shared')).not.toEqual(first);
    expect(effects).toBe(2);
  });

  it('let twins at the same moment through once', async () => {
    const actor = actorAs('employer');
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(actor, 'twins')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(effects).toBe(1);
  });

  it('are not used up by a refusal or a fault', async () => {
    const actor = actorAs('employer');
    expect(await ask(actor, 'k', {}, async () => refuse('no'))).toEqual(refuse('no'));
    await expect(ask(actor, 'k', {}, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await ask(actor, 'k', { title: 'now right' })).toMatchObject({ ok: true });
    expect(effects).toBe(1);
  });

  it.each([
    ['', 'required'],
    ['x'.repeat(201), 'too_long'],
  ])('must have 1 to 200 characters', async (key, code) => {
    expect(await ask(actorAs('employer'), key)).toMatchObject({
      refusal: { code: 'bad_input', problems: [{ path: 'idempotencyKey', code }] },
    });
    expect(effects).toBe(0);
  });

  it('do nothing for an actor without an account', async () => {
    expect(await ask(SYSTEM, 'k')).not.toEqual(await ask(SYSTEM, 'k'));
    expect(effects).toBe(2);
  });

  it('are forgotten after some days', async () => {
    const actor = actorAs('employer');
    const old = await ask(actor, 'old');
    await superuser.query("UPDATE platform.idempotency SET created_at = now() - interval '8 days'");
    const recent = await ask(actor, 'recent');
    await new IdempotencyJobs(uow, idempotency).forget();
    expect(await ask(actor, 'recent')).toEqual(recent);
    expect(await ask(actor, 'old')).not.toEqual(old);
  });
});
