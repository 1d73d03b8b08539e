import { SYSTEM, VISITOR, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok, refuse } from '#kernel/result';
import pg from 'pg';
import { actorAs } from '../../../../../test/support/actors.js';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { EventLog } from '../event-log.js';
import { DeliveryApp } from './delivery-app.js';
import { parcelArrived } from './parcels.js';

describe('the event log', () => {
  let app: DeliveryApp;
  let uow: UnitOfWork;
  let log: EventLog;

  beforeAll(async () => {
    app = await DeliveryApp.start();
    uow = app.get(UnitOfWork);
    log = app.get(EventLog);
  });
  afterAll(() => app.stop());

  const event = (number = 1, code = 'a-1') => ({ subjectId: newId(), payload: { number, code } });
  const eventRows = (id: string) => app.rows('SELECT * FROM platform.event WHERE id = $1', [id]);

  it.each<[string, Actor]>([
    ['system', SYSTEM],
    ['employer', actorAs('employer')],
    ['counsellor', actorAs('counsellor')],
  ])('writes the event and its deliveries as %s', async (persona, actor) => {
    const id = await app.arrive(3, actor);
    expect(await eventRows(id)).toEqual([
      expect.objectContaining({
        name: 'parcel.arrived',
        persona,
        actor_id: actor.id,
        payload: { number: 3, code: 'box-3' },
      }),
    ]);
    expect((await app.deliveries(id)).map(({ handler }) => handler)).toEqual(['parcels.announce', 'parcels.count']);
  });

  it('files an event under its office, else its partner, else nobody', async () => {
    const [officeId, partnerId] = [newId(), newId()];
    const result = await uow.write(SYSTEM, async () =>
      ok([
        ...(await log.appendMany(parcelArrived, [
          { ...event(), officeId, partnerId },
          { ...event(), partnerId },
        ])),
        await log.append(parcelArrived, event()),
      ]),
    );
    const ids = result.ok ? result.value : [];
    const rows = await app.rows<{ tenant: string }>(
      'SELECT tenant_id AS tenant FROM platform.event WHERE id = ANY ($1) ORDER BY array_position($1, id)',
      [ids],
    );
    expect(rows.map(({ tenant }) => tenant)).toEqual([officeId, partnerId, '00000000-0000-0000-0000-000000000000']);
  });

  it('takes no event from a visitor', async () => {
    await expect(app.arrive(1, VISITOR)).rejects.toThrow('row-level security');
  });

  it('keeps nothing of a unit that is refused or breaks', async () => {
    let id = '';
    const appended = async (): Promise<void> => {
      id = await log.append(parcelArrived, event());
    };
    await uow.write(SYSTEM, async () => {
      await appended();
      return refuse('no');
    });
    expect([await eventRows(id), await app.deliveries(id)]).toEqual([[], []]);
    const broken = uow.write(SYSTEM, async () => {
      await appended();
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect([await eventRows(id), await app.deliveries(id)]).toEqual([[], []]);
  });

  it('appends only in a unit that writes', async () => {
    await expect(log.append(parcelArrived, event())).rejects.toThrow('no unit of work');
    await expect(uow.read(SYSTEM, () => log.append(parcelArrived, event()))).rejects.toThrow('read-only');
  });

  it.each([
    ['a wrong shape', { number: 'x', code: 'a' }, /number/],
    ['a name', { number: 1, code: 'Siti Aminah' }, /payload.code .* neither an id nor a code/],
    ['an e-mail address', { number: 1, code: 'siti@example.org' }, /payload.code/],
    ['a phone number', { number: 1, code: '+62 812 3456' }, /payload.code/],
  ])('refuses a payload with %s', async (_, payload, message) => {
    const appended = uow.write(SYSTEM, async () =>
      ok(await log.append(parcelArrived, { ...event(), payload: payload as never })),
    );
    await expect(appended).rejects.toThrow(message);
  });

  it('knows whom a handler has yet to be told of', async () => {
    const [waits, runs, done, dead] = await Promise.all([1, 2, 3, 4].map((number) => app.arrive(number)));
    const states = { queued: runs, done, dead };
    for (const [state, id] of Object.entries(states)) {
      const sql = "UPDATE platform.delivery SET state = $2 WHERE event_id = $1 AND handler = 'parcels.count'";
      await app.rows(sql, [id, state]);
    }
    const rows = await app.rows<{ id: string; subject: string }>(
      'SELECT id, subject_id AS subject FROM platform.event WHERE id = ANY ($1)',
      [[waits, runs, done, dead]],
    );
    const subjectOf = (id: string | undefined) => rows.find((row) => row.id === id)!.subject;
    const subjects = rows.map(({ subject }) => subject);
    const told = (handler: string) => uow.read(SYSTEM, () => log.waitingFor(handler, subjects));
    expect(await told('parcels.count')).toEqual(new Set([subjectOf(waits), subjectOf(runs)]));
    expect((await told('parcels.announce')).size).toBe(4);
    expect((await told('parcels.nobody')).size).toBe(0);
  });

  it('lets nobody but the product itself read events, and nobody change or forge them', async () => {
    const id = await app.arrive(9, actorAs('employer'));
    const count = (actor: Actor) =>
      uow.read(
        actor,
        async () =>
          (
            await uow.manager.query<{ n: number }[]>('SELECT count(*)::int AS n FROM platform.event WHERE id = $1', [
              id,
            ])
          )[0]!.n,
      );
    expect(await count(SYSTEM)).toBe(1);
    expect(await count(actorAs('counsellor'))).toBe(0);
    expect(await count(actorAs('administrator'))).toBe(0);
    await expect(count(actorAs('employer'))).rejects.toThrow('permission denied');
    const change = (sql: string) => uow.write(SYSTEM, async () => ok(await uow.manager.query(sql, [id])));
    await expect(change("UPDATE platform.event SET name = 'x' WHERE id = $1")).rejects.toThrow('permission denied');
    await expect(change('DELETE FROM platform.event WHERE id = $1')).rejects.toThrow('permission denied');
    const forged = uow.write(actorAs('employer'), async () =>
      ok(
        await uow.manager.query(
          `INSERT INTO platform.event (tenant_id, id, name, subject_id, actor_id, persona, payload)
           VALUES ($1, $1, 'parcel.arrived', $1, $1, 'counsellor', '{}')`,
          [newId()],
        ),
      ),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });

  it('shows the relay that something happened, not what, to whom or by whom', async () => {
    const id = await app.arrive();
    const relay = new pg.Client({ connectionString: app.database.relayUrl });
    await relay.connect();
    const { rows } = await relay.query('SELECT name FROM platform.event WHERE id = $1', [id]);
    expect(rows).toEqual([{ name: 'parcel.arrived' }]);
    for (const column of ['payload', 'subject_id', 'office_id', 'partner_id', 'actor_id', 'persona'])
      await expect(relay.query(`SELECT ${column} FROM platform.event`)).rejects.toThrow('permission denied');
    await expect(relay.query('SELECT 1 FROM vault.office_key')).rejects.toThrow('permission denied');
    await relay.end();
  });
});
