import { newId } from '#kernel/id';
import {
  type Consumer,
  type Job,
  JobQueue,
  type JobToAdd,
  QueueUnavailable,
  type QueueCounts,
} from '../../queue/queue.js';
import { EventHandling } from '../event-handling.js';
import { deliveryOf } from '../delivery-job.js';
import { Relay } from '../relay.js';
import { RelayRepository } from '../relay.repository.js';
import { DeliveryApp } from './delivery-app.js';

/** A queue in the test's hands: away, forgetful or full, as the test wants. */
class HandQueue extends JobQueue {
  readonly engine = 'redis';
  jobs: JobToAdd[] = [];
  away = false;
  /** Takes the jobs, but the answer never arrives in time. */
  mute = false;
  era = 'first';
  refused = 0;
  asked = 0;

  async add(jobs: readonly JobToAdd[]): Promise<void> {
    this.#reach();
    this.asked += 1;
    for (const job of jobs) if (!this.jobs.some(({ id }) => id === job.id)) this.jobs.push(job);
    if (this.mute) throw new QueueUnavailable('no answer');
  }

  async held(ids: readonly string[]): Promise<ReadonlySet<string>> {
    this.#reach();
    return new Set(this.jobs.map(({ id }) => id).filter((id) => ids.includes(id)));
  }

  async counts(): Promise<QueueCounts> {
    this.#reach();
    return { waiting: this.jobs.length, active: 0 };
  }

  async generation(): Promise<string> {
    this.#reach();
    return this.era;
  }

  async unfitness(): Promise<readonly string[]> {
    return this.era === 'first' ? [] : ['appendonly is off'];
  }

  consume(): Consumer {
    return { ready: () => Promise.resolve(), close: () => Promise.resolve() };
  }

  async close(): Promise<void> {
    this.jobs = [];
  }

  take(): Job[] {
    return this.jobs.splice(0);
  }

  #reach(): void {
    if (!this.away) return;
    this.refused += 1;
    throw new QueueUnavailable('away');
  }
}

describe('the relay', () => {
  let app: DeliveryApp;
  let queue: HandQueue;

  const begin = async (timing: Parameters<typeof DeliveryApp.start>[0] = {}): Promise<void> => {
    queue = new HandQueue();
    app = await DeliveryApp.start({ leaseMs: 60_000, ...timing }, queue);
  };
  const work = async (): Promise<void> => {
    for (const job of queue.take()) await app.get(EventHandling).run(deliveryOf(job));
  };

  afterEach(async () => {
    await app.get(Relay).stop();
    await app.stop();
  });

  it('waits while the queue is away without using up attempts, and goes on by itself', async () => {
    await begin();
    app.get(Relay).start();
    queue.away = true;
    const id = await app.arrive();
    await app.until(() => Promise.resolve(queue.refused > 2));
    expect(app.get(Relay).healthy).toBe(false);
    expect(await app.deliveries(id)).toMatchObject([
      { state: 'pending', attempt: 0 },
      { state: 'pending', attempt: 0 },
    ]);
    queue.away = false;
    await app.until(() => Promise.resolve(queue.jobs.length === 2));
    await app.until(() => Promise.resolve(app.get(Relay).healthy));
    await work();
    expect(await app.deliveries(id)).toMatchObject([
      { state: 'done', attempt: 1 },
      { state: 'done', attempt: 1 },
    ]);
  });

  it('gives back a batch whose answer is lost; the jobs that arrived all the same do no harm', async () => {
    await begin();
    queue.mute = true;
    app.get(Relay).start();
    const id = await app.arrive();
    await app.until(() => Promise.resolve(queue.jobs.length === 2));
    await work();
    queue.mute = false;
    await app.allAre(id, 'done');
    await work();
    expect(await app.effects(id)).toEqual(['count', 'prepare']);
  });

  it('hands over the same job again after it had to give it back, so that the queue knows it by its id', async () => {
    await begin();
    queue.mute = true;
    app.get(Relay).start();
    const id = await app.arrive();
    await app.until(() => Promise.resolve(queue.asked > 2));
    queue.mute = false;
    await app.until(() => Promise.resolve(app.get(Relay).healthy));
    expect(queue.jobs.map((job) => job.id).sort()).toEqual([`${id}-parcels.announce-1`, `${id}-parcels.count-1`]);
    expect((await app.deliveries(id)).map(({ attempt }) => attempt)).toEqual([1, 1]);
  });

  it('hands over again at once what a queue forgot that lost its memory, long before the lease ends', async () => {
    await begin();
    app.get(Relay).start();
    const id = await app.arrive();
    await app.until(() => Promise.resolve(queue.jobs.length === 2));
    // Claimed this second: a restart now could also be a batch of another relay on its way.
    await app.rows(`UPDATE platform.delivery SET lease_until = lease_until - interval '2 s' WHERE event_id = $1`, [id]);
    queue.take();
    queue.era = 'second';
    queue.away = true;
    await app.arrive();
    await app.until(() => Promise.resolve(queue.refused > 0));
    queue.away = false;
    await app.until(() => Promise.resolve(queue.jobs.length === 4));
    expect(app.alerts).toEqual([expect.objectContaining({ message: expect.stringContaining('appendonly is off') })]);
    await work();
    expect(await app.deliveries(id)).toMatchObject([
      { state: 'done', attempt: 2, failures: 0 },
      { state: 'done', attempt: 2, failures: 0 },
    ]);
  });

  it('holds back when the queue is full, and lets what is new go ahead', async () => {
    await begin({ batch: 10, mostWaiting: 20 });
    await app.get(Relay).stop();
    const old = newId();
    await app.arrive();
    await app.rows(
      `INSERT INTO platform.event (tenant_id, id, name, subject_id, persona, payload)
         SELECT $1, gen_random_uuid(), 'parcel.arrived', $1, 'system', '{"number": 1, "code": "x"}' FROM generate_series(1, 100)`,
      [old],
    );
    await app.rows(
      `INSERT INTO platform.delivery (tenant_id, event_id, handler, available_at)
         SELECT tenant_id, id, 'parcels.count', now() - interval '1 minute' FROM platform.event WHERE tenant_id = $1`,
      [old],
    );
    app.get(Relay).start();
    await app.until(() => Promise.resolve(queue.jobs.length >= 20));
    const id = await app.arrive();
    await app.until(() => Promise.resolve(queue.jobs.some((job) => job.data['eventId'] === id)));
    expect(queue.jobs.length).toBeLessThan(40);
    expect(queue.jobs.filter(({ ahead }) => ahead).map(({ data }) => data['eventId'])).toContain(id);
    expect(queue.jobs.filter((job) => job.data['tenantId'] === old).every(({ ahead }) => !ahead)).toBe(true);
    await app.until(async () => {
      await work();
      const [left] = await app.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM platform.delivery WHERE state <> 'done'`,
      );
      return left?.n === 0;
    });
  });

  it('beside another one never claims the same row', async () => {
    await begin();
    await Promise.all(Array.from({ length: 30 }, (_, number) => app.arrive(number)));
    const other = await DeliveryApp.start({}, queue, app);
    const repositories = [app.get(RelayRepository), other.get(RelayRepository)];
    const claims = await Promise.all(Array.from({ length: 12 }, (_, turn) => repositories[turn % 2]!.claim(7, 60_000)));
    const keys = claims.flat().map(({ eventId, handler }) => `${eventId} ${handler}`);
    expect(keys).toHaveLength(60);
    expect(new Set(keys).size).toBe(60);
    await other.stop();
  });

  it('goes on after the database had been away', async () => {
    await begin();
    app.get(Relay).start();
    await app.until(() => Promise.resolve(app.get(Relay).healthy));
    const relayConnections = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'app_relay'`;
    await app.rows(relayConnections);
    const id = await app.arrive();
    await app.until(() => Promise.resolve(queue.jobs.length === 2));
    await work();
    await app.allAre(id, 'done');
  });
});
