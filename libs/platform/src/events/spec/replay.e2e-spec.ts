import { EventHandling } from '../event-handling.js';
import { ReplayRepository } from '../replay.repository.js';
import { RelayRepository } from '../relay.repository.js';
import { DeliveryApp } from './delivery-app.js';
import { failing } from './parcels.js';

describe('replay', () => {
  let app: DeliveryApp;
  let replay: ReplayRepository;

  beforeAll(async () => {
    app = await DeliveryApp.start({ failures: 1 });
    replay = new ReplayRepository(app.database.relayUrl);
  });
  afterAll(async () => {
    await replay.close();
    await app.stop();
  });

  /** Everything that is due, without queue. */
  const work = async (): Promise<void> => {
    for (const delivery of await app.get(RelayRepository).claim(100, 60_000))
      await app.get(EventHandling).run(delivery);
  };
  const states = async (id: string): Promise<string[]> => (await app.deliveries(id)).map(({ state }) => state);

  it('tries again what was given up, of one handler or of all, once', async () => {
    app.jobs.scripts.set('count', failing(2));
    app.jobs.scripts.set('prepare', failing(1));
    const id = await app.arrive();
    await work();
    expect(await states(id)).toEqual(['dead', 'dead']);
    expect(await replay.dead('parcels.count')).toBe(1);
    expect((await app.deliveries(id))[1]).toMatchObject({ state: 'pending', failures: 0 });
    await work();
    expect(await states(id)).toEqual(['dead', 'dead']);
    expect(await replay.dead(null)).toBe(2);
    await work();
    expect(await states(id)).toEqual(['done', 'done']);
    expect(await app.effects(id)).toEqual(['count', 'prepare']);
    expect(await replay.dead(null)).toBe(0);
    const [letters] = await app.rows(
      'SELECT count(*)::int AS n, count(replayed_at)::int AS replayed FROM platform.dead_letter',
    );
    expect(letters).toEqual({ n: 3, replayed: 3 });
  });

  it('repeats what one handler had since an instant, and gives it what it never had', async () => {
    const [before, had, never] = [await app.arrive(1), await app.arrive(2), await app.arrive(3)];
    await work();
    const [{ since }] = (await app.rows<{ since: Date }>(
      'SELECT occurred_at AS since FROM platform.event WHERE id = $1',
      [had],
    )) as [{ since: Date }];
    await app.rows(`UPDATE platform.event SET occurred_at = occurred_at - interval '1 hour' WHERE id = $1`, [before]);
    for (const table of ['delivery', 'inbox'])
      await app.rows(`DELETE FROM platform.${table} WHERE event_id = $1 AND handler = 'parcels.count'`, [never]);
    await app.rows('DELETE FROM toy.effect WHERE event_id = $1', [never]);
    // The instant comes back in milliseconds.
    expect(await replay.since('parcels.count', ['parcel.arrived'], since)).toBe(2);
    await work();
    expect(await app.effects(before)).toEqual(['count', 'prepare']);
    expect(await app.effects(had)).toEqual(['count', 'count', 'prepare']);
    expect(await app.effects(never)).toEqual(['count']);
    expect(await states(had)).toEqual(['done', 'done']);
  });

  it('takes one effect for all that waited for a handler when it began, and none of it when the effect fails', async () => {
    const waited = await app.arrive(4);
    await expect(replay.inOne('parcels.count', () => Promise.reject(new Error('no index')))).rejects.toThrow(
      'no index',
    );
    expect(await states(waited)).toEqual(['pending', 'pending']);
    let during = '';
    const effect = async (): Promise<number> => {
      during = await app.arrive(5);
      return 7;
    };
    expect(await replay.inOne('parcels.count', effect)).toBe(7);
    // By the handler's name: the other one first.
    expect(await states(waited)).toEqual(['pending', 'done']);
    expect(await states(during)).toEqual(['pending', 'pending']);
    await work();
    expect(await app.effects(waited)).toEqual(['prepare']);
    expect(await app.effects(during)).toEqual(['count', 'prepare']);
  });
});
