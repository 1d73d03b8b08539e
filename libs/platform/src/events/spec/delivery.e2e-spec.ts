import { newId } from '#kernel/id';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { JobQueue } from '../../queue/queue.js';
import { EventLog } from '../event-log.js';
import { EventHandling } from '../event-handling.js';
import { EventWorker } from '../event-worker.js';
import { Relay } from '../relay.js';
import { RelayRepository } from '../relay.repository.js';
import { DeliveryApp } from './delivery-app.js';
import { failing, parcelLost, refusing } from './parcels.js';

describe('a delivery', () => {
  let app: DeliveryApp;

  beforeAll(async () => {
    app = await DeliveryApp.start();
    app.get(Relay).start();
    app.get(EventWorker).start();
  });
  beforeEach(() => {
    app.jobs.scripts.clear();
    app.jobs.calls.length = 0;
    app.alerts.length = 0;
  });
  afterAll(async () => {
    await app.get(EventWorker).stop(0);
    await app.get(Relay).stop();
    await app.stop();
  });

  it('reaches every handler once, with the event as it was appended', async () => {
    const id = await app.arrive(7);
    await app.allAre(id, 'done');
    expect(await app.effects(id)).toEqual(['count', 'prepare']);
    expect(await app.deliveries(id)).toEqual([
      { handler: 'parcels.announce', state: 'done', attempt: 1, failures: 0 },
      { handler: 'parcels.count', state: 'done', attempt: 1, failures: 0 },
    ]);
    const { event } = app.jobs.calls.find(({ method }) => method === 'count')!;
    expect(event).toMatchObject({ id, name: 'parcel.arrived', payload: { number: 7, code: 'box-7' }, officeId: null });
    expect(event.actor).toEqual({ id: null, persona: 'system' });
    expect(event.occurredAt).toBeInstanceOf(Date);
  });

  it('that fails leaves no effect and comes again until it works', async () => {
    app.jobs.scripts.set('count', failing(2));
    const id = await app.arrive();
    await app.allAre(id, 'done');
    expect(await app.effects(id)).toEqual(['count', 'prepare']);
    expect((await app.deliveries(id))[1]).toEqual({ handler: 'parcels.count', state: 'done', attempt: 3, failures: 2 });
  });

  it('that is refused by its handler leaves no effect and counts as failed', async () => {
    app.jobs.scripts.set('count', refusing());
    const id = await app.arrive();
    await app.until(async () => (await app.deliveries(id))[1]?.state === 'dead');
    expect(await app.effects(id)).toEqual(['prepare']);
  });

  it('out of attempts is buried with its reason but no value, and cried out', async () => {
    app.jobs.scripts.set('count', failing(99));
    const id = await app.arrive();
    await app.until(async () => (await app.deliveries(id))[1]?.state === 'dead');
    const letters = await app.rows('SELECT handler, attempt, reason FROM platform.dead_letter WHERE event_id = $1', [
      id,
    ]);
    expect(letters).toEqual([
      { handler: 'parcels.count', attempt: 4, reason: expect.stringMatching(/^Error libs\/.*parcels\.ts:\d+$/) },
    ]);
    expect(app.alerts).toEqual([
      { message: expect.any(String), fields: { eventId: id, handler: 'parcels.count', attempt: 4 } },
    ]);
    expect(JSON.stringify([letters, app.alerts])).not.toContain('Siti');
  });

  it('whose call to the outside fails keeps its effect, and repeats only the call, with the same id', async () => {
    app.jobs.scripts.set('announce', failing(2));
    const id = await app.arrive();
    await app.allAre(id, 'done');
    expect(await app.effects(id)).toEqual(['count', 'prepare']);
    const announced = app.jobs.calls.filter(({ method }) => method === 'announce').map(({ event }) => event.id);
    expect(announced).toEqual([id, id, id]);
  });

  it('is not done before its call to the outside has ended', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    app.jobs.scripts.set('announce', () => gate);
    const id = await app.arrive();
    await app.until(async () => app.jobs.calls.some(({ method, event }) => method === 'announce' && event.id === id));
    expect(await app.effects(id)).toContain('prepare');
    expect((await app.deliveries(id))[0]?.state).toBe('queued');
    open(undefined);
    await app.allAre(id, 'done');
  });

  it('to a handler that only calls the outside is acknowledged too', async () => {
    const result = await app
      .get(UnitOfWork)
      .write(SYSTEM, async () => ok(await app.get(EventLog).append(parcelLost, { subjectId: newId(), payload: {} })));
    const id = result.ok ? result.value : '';
    app.jobs.scripts.set('search', failing(1));
    await app.allAre(id, 'done');
    expect(app.jobs.calls.map(({ method }) => method)).toEqual(['search', 'search']);
  });

  it('run by two processes at once has one effect', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    app.jobs.scripts.set('count', () => gate);
    const id = await app.arrive();
    await app.until(async () => app.jobs.calls.some(({ method }) => method === 'count'));
    const handling = app.get(EventHandling);
    const key = { tenantId: '00000000-0000-0000-0000-000000000000', eventId: id, handler: 'parcels.count', attempt: 1 };
    const both = [handling.run(key), handling.run(key)];
    open(undefined);
    await Promise.all(both);
    await app.allAre(id, 'done');
    await handling.run(key);
    expect(await app.effects(id)).toEqual(['count', 'prepare']);
  });

  it('whose payload is no longer of the defined shape is buried at once', async () => {
    app.jobs.scripts.set('announce', failing(1));
    const id = await app.arrive();
    await app.rows(`UPDATE platform.event SET payload = '{"number": "seven"}' WHERE id = $1`, [id]);
    await app.rows(`UPDATE platform.delivery SET state = 'pending', attempt = 5, failures = 0 WHERE event_id = $1`, [
      id,
    ]);
    await app.rows(`DELETE FROM platform.inbox WHERE event_id = $1`, [id]);
    await app.until(async () => (await app.deliveries(id)).every(({ state }) => state === 'dead'));
    const [letter] = await app.rows('SELECT reason FROM platform.dead_letter WHERE event_id = $1', [id]);
    expect(letter).toEqual({ reason: expect.stringContaining('UnreadableEvent') });
    expect((await app.deliveries(id)).map(({ failures }) => failures)).toEqual([1, 1]);
  });

  it('to a handler of another version waits for that version and counts no failure', async () => {
    const id = await app.arrive();
    await app.allAre(id, 'done');
    await app.rows(
      `INSERT INTO platform.delivery (tenant_id, event_id, handler) SELECT tenant_id, event_id, 'parcels.newer' FROM platform.delivery
       WHERE event_id = $1 LIMIT 1`,
      [id],
    );
    const newer = (): Promise<{ ahead: boolean; state: string; failures: number; attempt: number }[]> =>
      app.rows(
        `SELECT state, failures, attempt, available_at > clock_timestamp() + interval '20 s' AS ahead FROM platform.delivery
         WHERE event_id = $1 AND handler = 'parcels.newer'`,
        [id],
      );
    await app.until(async () => (await newer())[0]?.ahead === true);
    expect(await newer()).toEqual([{ ahead: true, state: 'pending', failures: 0, attempt: 1 }]);
    await app.rows(`DELETE FROM platform.delivery WHERE handler = 'parcels.newer'`);
  });

  it('that was queued by a relay that died before it reached the queue is handed over again', async () => {
    await app.get(Relay).stop();
    const id = await app.arrive();
    const claimed = await app.get(RelayRepository).claim(10, 1);
    expect(claimed).toHaveLength(2);
    app.get(Relay).start();
    await app.allAre(id, 'done');
    expect((await app.deliveries(id)).map(({ attempt, failures }) => ({ attempt, failures }))).toEqual([
      { attempt: 2, failures: 0 },
      { attempt: 2, failures: 0 },
    ]);
  });

  it('that waits in the queue longer than its lease is not handed over twice', async () => {
    await app.get(EventWorker).stop();
    const id = await app.arrive();
    await app.until(async () => (await app.get(JobQueue).counts()).waiting === 2);
    const leases = (): Promise<{ lease: string }[]> =>
      app.rows('SELECT lease_until::text AS lease FROM platform.delivery WHERE event_id = $1', [id]);
    const before = await leases();
    await app.until(async () =>
      (await leases()).every(({ lease }) => lease > before[0]!.lease && lease > before[1]!.lease),
    );
    expect((await app.get(JobQueue).counts()).waiting).toBe(2);
    expect((await app.deliveries(id)).map(({ attempt }) => attempt)).toEqual([1, 1]);
    app.get(EventWorker).start();
    await app.allAre(id, 'done');
  });
});
