import { testConfig, NO_DATABASE } from '../../../../../test/support/config.js';
import { until } from '../../../../../test/support/until.js';
import { ThreadPool } from '../thread-pool.js';

const poolOf = (queue: number): ThreadPool =>
  new ThreadPool({
    beside: import.meta.url,
    program: './toy.thread',
    threads: 1,
    queue,
    execArgv: testConfig(NO_DATABASE).settings.TITIAN_THREAD_OPTIONS,
  });

/** Memory of both sides: 0 says that the task runs, 1 lets it end. */
const flagsOf = (): Int32Array => new Int32Array(new SharedArrayBuffer(8));

const begun = (flags: Int32Array): Promise<number> =>
  until(
    () => Promise.resolve(Atomics.load(flags, 0)),
    (flag) => flag === 1,
  );

function release(flags: Int32Array): void {
  Atomics.store(flags, 1, 1);
  Atomics.notify(flags, 1);
}

describe('threads', () => {
  let pool: ThreadPool;

  beforeEach(() => {
    pool = poolOf(2);
  });

  afterEach(() => pool.close());

  it('answer, with plain data in both directions', async () => {
    expect(await pool.run('double', 21)).toBe(42);
    const value = { list: [1, null, { deep: new Map([['a', 1]]) }], absent: undefined };
    expect(await pool.run('echo', value)).toEqual(value);
  });

  it('hand over what the program throws, and live on', async () => {
    await expect(pool.run('fail', 'no such thing')).rejects.toThrow('no such thing');
    expect(await pool.run('double', 2)).toBe(4);
  });

  it('that die take their task with them and no other', async () => {
    const results = await Promise.allSettled([pool.run('die', null), pool.run('double', 4)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await pool.run('double', 5)).toBe(10);
  });

  it('are stopped when nobody wants the answer any more', async () => {
    const flags = flagsOf();
    const abort = new AbortController();
    const task = pool.run('wait', { flags }, abort.signal);
    await begun(flags);
    abort.abort();
    await expect(task).rejects.toMatchObject({ name: 'AbortError' });
    expect(await pool.run('double', 6)).toBe(12);
  });

  it('leave the event loop to others, and refuse more than may wait', async () => {
    const flags = flagsOf();
    const running = pool.run('wait', { flags });
    await begun(flags);
    expect(pool.full).toBe(false);
    const waiting = [pool.run<number>('double', 1), pool.run<number>('double', 2)];
    expect(pool.full).toBe(true);
    await expect(pool.run('double', 3)).rejects.toThrow('queue');
    release(flags);
    expect(await running).toBe('released');
    expect(await Promise.all(waiting)).toEqual([2, 4]);
    expect(pool.full).toBe(false);
  });

  it('end with the pool, and take what waits along', async () => {
    const flags = flagsOf();
    const tasks = [pool.run('wait', { flags }), pool.run('double', 1)];
    const ends = Promise.allSettled(tasks);
    await begun(flags);
    await pool.close();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('that were never needed are never started', async () => {
    await expect(poolOf(1).close()).resolves.toBeUndefined();
  });
});
