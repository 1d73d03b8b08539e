import { Schedules } from '../schedules.js';
import { DeliveryApp } from './delivery-app.js';

describe('a schedule', () => {
  let app: DeliveryApp;
  let other: DeliveryApp;

  beforeAll(async () => {
    app = await DeliveryApp.start();
    other = await DeliveryApp.start({}, undefined, app);
  });
  beforeEach(async () => {
    app.jobs.scheduled = () => Promise.resolve();
    other.jobs.scheduled = () => Promise.resolve();
    await app.rows('DELETE FROM platform.schedule');
  });
  afterAll(async () => {
    await other.stop();
    await app.stop();
  });

  const passes = (minutes: number) =>
    app.rows(`UPDATE platform.schedule SET due_at = due_at - $1 * interval '1 minute'`, [minutes]);

  it('runs when it is due, again when its minutes have passed, and what was missed once', async () => {
    const due = app.get(Schedules);
    expect(await due.runDue()).toEqual(['parcels.tidy']);
    expect(await due.runDue()).toEqual([]);
    await passes(4.9);
    expect(await due.runDue()).toEqual([]);
    await passes(0.2);
    expect(await due.runDue()).toEqual(['parcels.tidy']);
    await passes(60);
    expect(await due.runDue()).toEqual(['parcels.tidy']);
    expect(await due.runDue()).toEqual([]);
  });

  it('is run by one of two workers', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const started = Promise.withResolvers<undefined>();
    app.jobs.scheduled = async () => {
      started.resolve(undefined);
      await gate;
    };
    const running = app.get(Schedules).runDue();
    await started.promise;
    expect(await other.get(Schedules).runDue()).toEqual([]);
    open(undefined);
    expect(await running).toEqual(['parcels.tidy']);
    expect(await other.get(Schedules).runDue()).toEqual([]);
  });

  it('that fails stays due', async () => {
    app.jobs.scheduled = () => Promise.reject(new Error('on purpose'));
    expect(await app.get(Schedules).runDue()).toEqual([]);
    expect(await other.get(Schedules).runDue()).toEqual(['parcels.tidy']);
  });

  it('whose worker dies is run by another one', async () => {
    const started = Promise.withResolvers<undefined>();
    const { promise: stuck, resolve: release } = Promise.withResolvers<undefined>();
    app.jobs.scheduled = () => {
      started.resolve(undefined);
      return stuck;
    };
    const dead = app.get(Schedules).runDue();
    await started.promise;
    await app.rows(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = 7411010`,
    );
    await app.until(async () => (await other.get(Schedules).runDue()).length === 1);
    release(undefined);
    expect(await dead).toEqual([]);
  });
});
