import { setImmediate } from 'node:timers/promises';
import { newId } from '#kernel/id';
import { type ConsumeOptions, type Consumer, type Job, JobQueue, QueueUnavailable } from './queue.js';

export interface QueueUnderTest {
  /** Another view of the same queue, as a second process would have. */
  open(name: string, answerMs?: number): JobQueue;
  /** Takes the engine away, and gives it back when the returned function is called. */
  outage(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const never = (): Promise<void> => new Promise(() => undefined);

/** What happens, in the order it happens, so that a test waits for an event and not for a time. */
class Seen<T> {
  readonly all: T[] = [];
  #waiting: { count: number; resolve: () => void }[] = [];

  add(item: T): void {
    this.all.push(item);
    this.#waiting = this.#waiting.filter(({ count, resolve }) => {
      if (this.all.length < count) return true;
      resolve();
      return false;
    });
  }

  atLeast(count: number): Promise<void> {
    if (this.all.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ count, resolve }));
  }
}

/** What every engine of the queue must do; the same suite for all of them. */
export function queueContract(start: () => Promise<QueueUnderTest>): void {
  let subject: QueueUnderTest;
  let queue: JobQueue;
  let name: string;
  const consumers: Consumer[] = [];
  const queues: JobQueue[] = [];

  const open = (answerMs?: number): JobQueue => {
    const opened = subject.open(name, answerMs);
    queues.push(opened);
    return opened;
  };
  const consume = (run: (job: Job) => Promise<void>, options: Partial<ConsumeOptions> = {}, on = queue): Consumer => {
    const consumer = on.consume(run, { concurrency: 4, abandoned: () => Promise.resolve(), ...options });
    consumers.push(consumer);
    return consumer;
  };
  const job = (name = 'work', data: Job['data'] = {}): Job => ({ id: newId(), name, data });

  beforeAll(async () => {
    subject = await start();
  });
  beforeEach(() => {
    name = `test-${newId()}`;
    queue = open();
  });
  afterEach(async () => {
    await Promise.all(consumers.splice(0).map((consumer) => consumer.close(0)));
    await Promise.all(queues.splice(0).map((opened) => opened.close()));
  });
  afterAll(() => subject.close());

  it('hands every job with its name and data to one of two consumers, once', async () => {
    const other = open();
    const seen = new Seen<Job>();
    const note = (done: Job): Promise<void> => Promise.resolve(seen.add(done));
    consume(note);
    consume(note, {}, other);
    const jobs = Array.from({ length: 200 }, (_, number) => job('count', { number, text: `n-${number}` }));
    await queue.add(jobs.slice(0, 150));
    await Promise.all(jobs.slice(150).map((single) => other.add([single])));
    await seen.atLeast(200);
    const key = ({ id, name, data }: Job): string => `${id} ${name} ${String(data['number'])} ${String(data['text'])}`;
    expect(seen.all.map(key).sort()).toEqual(jobs.map(key).sort());
  });

  it('adds an id that is held only once, and again after it has run', async () => {
    const twice = job();
    await queue.add([twice]);
    await queue.add([twice, job()]);
    expect(await queue.counts()).toEqual({ waiting: 2, active: 0 });
    const seen = new Seen<string>();
    const consumer = consume(({ id }) => Promise.resolve(seen.add(id)));
    await seen.atLeast(2);
    await consumer.close();
    expect(seen.all.filter((id) => id === twice.id)).toHaveLength(1);
    await queue.add([twice]);
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0 });
    consume(({ id }) => Promise.resolve(seen.add(id)));
    await seen.atLeast(3);
    expect(seen.all[2]).toBe(twice.id);
  });

  it('puts a job that goes ahead before those that wait', async () => {
    await queue.add([job('first'), job('second')]);
    await queue.add([{ ...job('urgent'), ahead: true }]);
    await queue.add([job('third'), { ...job('urgent'), ahead: true }]);
    const seen = new Seen<string>();
    consume(({ name }) => Promise.resolve(seen.add(name)), { concurrency: 1 });
    await seen.atLeast(5);
    expect(seen.all).toEqual(['urgent', 'urgent', 'first', 'second', 'third']);
  });

  it('knows which jobs wait or run, and forgets those that ended, well or not', async () => {
    const waits = job('waits');
    const runs = job('runs');
    const fails = job('fails');
    const ends = job('ends');
    const seen = new Seen<string>();
    await queue.add([ends, fails, runs]);
    const consumer = consume(
      ({ name }) => {
        seen.add(name);
        if (name === 'runs') return never();
        return name === 'fails' ? Promise.reject(new Error('on purpose')) : Promise.resolve();
      },
      { concurrency: 1, lockMs: 300 },
    );
    await seen.atLeast(3);
    await queue.add([waits]);
    expect(await queue.held([waits.id, runs.id, fails.id, ends.id, newId()])).toEqual(new Set([waits.id, runs.id]));
    expect(await queue.counts()).toEqual({ waiting: 1, active: 1 });
    await queue.add([fails]);
    expect(await queue.held([fails.id])).toEqual(new Set([fails.id]));
    await consumer.close(0);
    const after = consume(({ name }) => Promise.resolve(seen.add(`again ${name}`)), { concurrency: 1, lockMs: 300 });
    await seen.atLeast(6);
    await after.close();
    expect(seen.all.slice(3).sort()).toEqual(['again fails', 'again runs', 'again waits']);
  });

  it('hands the job of a consumer that died to another, and gives up on one that kills them all', async () => {
    const deadly = job('deadly');
    await queue.add([deadly]);
    const abandoned = new Seen<string>();
    const starts = new Seen<string>();
    const options: Partial<ConsumeOptions> = {
      lockMs: 300,
      concurrency: 1,
      abandoned: ({ id }) => Promise.resolve(abandoned.add(id)),
    };
    for (let death = 0; death < 10 && abandoned.all.length === 0; death += 1) {
      const before = starts.all.length;
      const consumer = consume(({ id }) => {
        starts.add(id);
        return never();
      }, options);
      await Promise.race([starts.atLeast(before + 1), abandoned.atLeast(1)]);
      await consumer.close(0);
    }
    expect(abandoned.all).toEqual([deadly.id]);
    expect(starts.all.length).toBeGreaterThan(1);
    expect(await queue.held([deadly.id])).toEqual(new Set());
  });

  it('lets running jobs end before it closes, and takes no new ones', async () => {
    await queue.add([job('first'), job('second')]);
    const started = new Seen<string>();
    const ended: string[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const consumer = consume(
      async ({ name }) => {
        started.add(name);
        await gate;
        ended.push(name);
      },
      { concurrency: 1 },
    );
    await started.atLeast(1);
    const closing = consumer.close();
    release();
    await closing;
    expect(ended).toEqual(['first']);
    expect(started.all).toEqual(['first']);
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0 });
  });

  it('rejects in time while the engine is away, and works again with it, adding and taking', async () => {
    const impatient = open(700);
    const seen = new Seen<string>();
    const consumer = consume(({ name }) => Promise.resolve(seen.add(name)));
    await consumer.ready();
    await impatient.add([job('before')]);
    await seen.atLeast(1);
    const restore = await subject.outage();
    await expect(impatient.add([job('during')])).rejects.toThrow(QueueUnavailable);
    await expect(impatient.held([newId()])).rejects.toThrow(QueueUnavailable);
    await restore();
    await soon(() => impatient.add([job('after')]));
    await new Promise<void>((resolve) => {
      const look = (): void =>
        seen.all.includes('after') ? resolve() : void seen.atLeast(seen.all.length + 1).then(look);
      look();
    });
  });

  it('survives being first asked while the engine is away', async () => {
    const restore = await subject.outage();
    const early = open(500);
    await expect(early.counts()).rejects.toThrow(QueueUnavailable);
    await restore();
    await soon(() => early.add([job()]));
  });
}

/** An engine that comes back needs a moment; the test waits for the first success and no longer. */
export async function soon<T>(attempt: () => Promise<T>): Promise<T> {
  const end = performance.now() + 4000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof QueueUnavailable) || performance.now() > end) throw error;
      await setImmediate();
    }
  }
}
