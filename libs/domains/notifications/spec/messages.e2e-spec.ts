import pg from 'pg';
import { ClientsQueries, ChangeClient, EraseClient, MergeClients, type PersonInput } from '#domains/clients';
import { ReferenceQueries } from '#domains/reference';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { Metrics } from '#platform/health/metrics';
import { Logger } from '#platform/logging/logger';
import { Gateways, NotSent, type GatewayProblem, type OutsideMessage } from '#platform/messaging/gateway';
import { LocalMailbox } from '#platform/messaging/local-mailbox';
import { ApplicationsStage, type Referral } from '../../../../test/support/applications-stage.js';
import { START } from '../../../../test/support/app.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { WorkedOff } from '../../../../test/security/twins/worked-off.js';
import { MOST_TRIES } from '../core/message.js';
import { MessagesJobs } from '../messages.jobs.js';
import { ReadNotices } from '../read-notices.js';
import { SendMessage } from '../send-message.js';
import { SetPreferences } from '../set-preferences.js';
import type { StoredPreferences } from '../preferences.repository.js';

const DAY: StoredPreferences = {
  channels: ['email'],
  sharedPhone: false,
  quiet: { from: 1260, until: 420 },
  language: 'id',
};
/** The night of the same day in Jakarta, and the end of its quiet hours. */
const NIGHT = '2026-11-22T15:00:00Z';
const MORNING = '2026-11-23T00:00:00Z';
const PERSON = { email: 'bayu@surat.example', phone: '0812-3456-789' };

describe('messages', () => {
  let on: ApplicationsStage;
  let superuser: pg.Client;
  let handed: OutsideMessage[];
  let problem: GatewayProblem | Error | null;
  const alerts: unknown[] = [];

  const work = (): Promise<void> => new WorkedOff(on.app.uow, on.app.get(HandlerRegistry), superuser).off();
  const handDue = async (): Promise<void> => {
    await on.app.get(MessagesJobs).handDue();
    await work();
  };
  const rows = async ({ clientId }: Pick<Referral, 'clientId'>) =>
    behind(
      on.app,
      `SELECT m.* FROM notifications.message m JOIN notifications.client_notice n USING (office_id, notice_id)
       WHERE n.client_id = $1 ORDER BY message_id`,
      [clientId],
    );
  const states = async (of: Pick<Referral, 'clientId'>) =>
    (await rows(of)).map(({ channel, state, tries, code }) => [channel, state, tries, code]);
  const prefer = async (clientId: string, change: Partial<StoredPreferences> = {}) =>
    on.app.get(SetPreferences).execute(on.base.self(clientId), clientId, { ...DAY, ...change });
  /** Somebody with preferences and addresses. */
  const person = async (change: Partial<StoredPreferences> | null = {}, given: Partial<PersonInput> = PERSON) => {
    const id = await on.base.client();
    const client = await on.app.get(ClientsQueries).byId(on.counsellor, id);
    const input = { person: { name: 'Bayu Saputra', ...given } };
    valueOf(await on.app.get(ChangeClient).execute(on.counsellor, { id, version: client!.version }, input));
    if (change !== null) valueOf(await prefer(id, change));
    return id;
  };
  /** They are told that they were put forward for an opening. */
  const told = async (clientId: string): Promise<Referral> => {
    const referral = await on.referred({ clientId });
    await work();
    return referral;
  };

  beforeAll(async () => {
    on = await ApplicationsStage.set();
    superuser = new pg.Client({ connectionString: on.app.database.superuserUrl });
    await superuser.connect();
    const gateways = on.app.get(Gateways);
    const send = gateways.send.bind(gateways);
    gateways.send = async (message) => {
      handed.push(message);
      if (problem !== null) throw typeof problem === 'string' ? new NotSent(problem) : problem;
      await send(message);
    };
    const logger = on.app.get(Logger);
    const alert = logger.alert.bind(logger);
    logger.alert = (text, fields) => {
      alerts.push(fields);
      alert(text, fields);
    };
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await on.app.stop();
  });
  beforeEach(() => {
    on.app.clock.set(START);
    handed = [];
    problem = null;
    alerts.length = 0;
  });

  it('go to nobody who never asked for them, and to nobody whose phone others read', async () => {
    const shared = await person({}, { ...PERSON, phoneShared: true });
    for (const clientId of [await person(null), await person({ channels: [] }), await person({ sharedPhone: true })]) {
      expect(await rows(await told(clientId))).toEqual([]);
    }
    // The file may say so too, and is read in the moment of sending.
    expect(await states(await told(shared))).toEqual([['email', 'dropped', 1, 'shared_phone']]);
    expect(handed).toEqual([]);
  });

  it('are a closed text to the address that the file says then; the row holds neither', async () => {
    const referral = await told(await person());
    const [row, ...more] = await rows(referral);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ channel: 'email', template: 'news', lang: 'id', state: 'sent', tries: 1, code: null });
    expect(JSON.stringify(await rows(referral))).not.toMatch(/surat|Bayu|0812|Ada kabar/);
    expect(handed).toMatchObject([{ to: PERSON.email, title: 'Ada kabar baru', key: row!['message_id'] }]);
    const kept = (await on.app.get(LocalMailbox).messages(50)).filter(({ key }) => key === row!['message_id']);
    expect(kept).toMatchObject([
      { channel: 'email', text: 'Ada kabar baru untuk Anda. Masuk ke Titian untuk membacanya.' },
    ]);
  });

  it('are sent once, whatever is handled twice or at once', async () => {
    const referral = await told(await person());
    const [{ office_id, message_id }] = (await rows(referral)) as [{ office_id: string; message_id: string }];
    await behind(on.app, `UPDATE platform.delivery SET state = 'pending' WHERE handler LIKE 'notifications.%'`);
    await work();
    expect(handed).toHaveLength(1);
    const again = `UPDATE notifications.message SET state = 'waiting' WHERE message_id = $1`;
    await behind(on.app, again, [message_id]);
    const sending = on.app.get(SendMessage);
    await Promise.all([1, 2, 3].map(() => sending.execute(office_id, message_id)));
    expect(handed).toHaveLength(2);
  });

  it('wait for the end of quiet hours in the zone of the person', async () => {
    on.app.clock.set(NIGHT);
    const referral = await told(await person());
    await handDue();
    expect(await states(referral)).toEqual([['email', 'waiting', 0, null]]);
    on.app.clock.set(MORNING);
    await handDue();
    expect(await states(referral)).toEqual([['email', 'sent', 1, null]]);
    const sleepless = await told(await person({ quiet: null }));
    expect(await states(sleepless)).toEqual([['email', 'sent', 1, null]]);
  });

  it('wait where the person lives, not where the office stands', async () => {
    const jayapura = await on.app.get(ReferenceQueries).areaByCode('ID', 'regency', '91.71');
    const clientId = await person();
    const client = await on.app.get(ClientsQueries).byId(on.counsellor, clientId);
    const work = { areaId: jayapura!.id };
    valueOf(
      await on.app.get(ChangeClient).execute(on.counsellor, { id: clientId, version: client!.version }, { work }),
    );
    on.app.clock.set(NIGHT);
    const [east, west] = [await told(clientId), await told(await person())];
    on.app.clock.set('2026-11-22T22:00:00Z');
    await handDue();
    expect(await states(east)).toEqual([['email', 'sent', 1, null]]);
    expect(await states(west)).toEqual([['email', 'waiting', 0, null]]);
    on.app.clock.set(MORNING);
    await handDue();
    expect(await states(west)).toEqual([['email', 'sent', 1, null]]);
  });

  it('are not put off once, but as long as hours are quiet', async () => {
    problem = 'gateway_away';
    const referral = await told(await person());
    problem = null;
    on.app.clock.set(NIGHT);
    await handDue();
    expect(await states(referral)).toEqual([['email', 'waiting', 1, null]]);
    on.app.clock.set(MORNING);
    await handDue();
    expect(await states(referral)).toEqual([['email', 'sent', 2, null]]);
    expect(handed).toHaveLength(2);
  });

  it('are dropped when they are not wanted any more', async () => {
    on.app.clock.set(NIGHT);
    const [withdrawn, shared, unwanted, read] = [
      await told(await person()),
      await told(await person()),
      await told(await person()),
      await told(await person()),
    ];
    await on.withdrawConsent(withdrawn);
    await prefer(shared.clientId, { sharedPhone: true });
    await prefer(unwanted.clientId, { channels: ['sms'] });
    await on.app.get(ReadNotices).execute(on.base.self(read.clientId));
    on.app.clock.set(MORNING);
    await handDue();
    for (const [referral, code] of [
      [withdrawn, 'withdrawn'],
      [shared, 'shared_phone'],
      [unwanted, 'not_wanted'],
      [read, 'read'],
    ] as const) {
      expect((await states(referral))[0]).toEqual(['email', 'dropped', 1, code]);
    }
    expect(handed).toEqual([]);
  });

  it('are sent though a consent was taken back on which they do not rest', async () => {
    on.app.clock.set(NIGHT);
    const referral = await told(await person());
    await on.withdrawConsent(await on.agreed(await on.base.partner(), referral.clientId));
    on.app.clock.set(MORNING);
    await handDue();
    expect(await states(referral)).toEqual([['email', 'sent', 1, null]]);
  });

  it('go as the file says that stays when two are joined; a phone that others read stays shared', async () => {
    const merged = async (from: string, into: string) => {
      const { version } = (await on.app.get(ClientsQueries).byId(on.counsellor, from))!;
      valueOf(await on.app.get(MergeClients).execute(on.counsellor, { id: from, version, into }));
      await work();
    };
    const wanted = async (clientId: string) => {
      const rows = await behind(
        on.app,
        'SELECT channels, shared_phone, quiet_from FROM notifications.preference WHERE client_id = $1',
        [clientId],
      );
      return rows.map((row) => [row['channels'], row['shared_phone'], row['quiet_from']]);
    };
    const [kept, other, unasked] = [
      await person(),
      await person({ channels: ['sms'], quiet: null }),
      await person(null),
    ];
    await merged(other, kept);
    expect([await wanted(kept), await wanted(other)]).toEqual([[[['email'], false, 1260]], []]);
    const shared = await person({ channels: ['sms'], sharedPhone: true });
    await merged(shared, kept);
    expect(await wanted(kept)).toEqual([[['email'], true, 1260]]);
    await merged(await person({ channels: ['sms'], quiet: null }), unasked);
    expect(await wanted(unasked)).toEqual([[['sms'], false, null]]);
    expect(await states(await told(unasked))).toEqual([['sms', 'sent', 1, null]]);
  });

  it('are tried again when a gateway is away, later and later, and are given up with an alert', async () => {
    problem = 'gateway_away';
    const referral = await told(await person({ quiet: null }));
    expect(await states(referral)).toEqual([['email', 'failed', 1, 'gateway_away']]);
    await handDue();
    expect(handed).toHaveLength(1);
    for (let tries = 2; tries <= MOST_TRIES; tries++) {
      const [row] = await rows(referral);
      on.app.clock.set((row!['due_at'] as Date).toISOString());
      await handDue();
      expect(handed).toHaveLength(tries);
    }
    expect(await states(referral)).toEqual([['email', 'dead', MOST_TRIES, 'gateway_away']]);
    expect(new Set(handed.map(({ key }) => key)).size).toBe(1);
    expect(alerts).toEqual([{ channel: 'email', code: 'gateway_away' }]);
    await handDue();
    expect(handed).toHaveLength(MOST_TRIES);
    const metrics = await on.app.get(Metrics).text();
    expect(metrics).toMatch(/titian_messages_total\{channel="email",outcome="dead"\} 1\n/);
    expect(metrics).toMatch(/titian_messages_dead 1\n/);
  });

  it('take the next wanted way where there is none, without an alert', async () => {
    const phoneOnly = await told(await person({ channels: ['email', 'push', 'whatsapp'] }, { phone: PERSON.phone }));
    expect(await states(phoneOnly)).toEqual([
      ['email', 'dead', 1, 'no_address'],
      ['whatsapp', 'sent', 1, null],
    ]);
    expect(handed).toMatchObject([{ channel: 'whatsapp', title: null, to: PERSON.phone }]);
    problem = 'address_refused';
    const nowhere = await told(await person());
    expect(await states(nowhere)).toEqual([['email', 'dead', 1, 'address_refused']]);
    expect(alerts).toEqual([]);
  });

  it('whose process died in between are handed over again, under the same key, when the lease is over', async () => {
    on.app.clock.set(NIGHT);
    const referral = await told(await person());
    on.app.clock.set(MORNING);
    const [{ office_id, message_id }] = (await rows(referral)) as [{ office_id: string; message_id: string }];
    problem = new Error('killed');
    await expect(on.app.get(SendMessage).execute(office_id, message_id)).rejects.toThrow('killed');
    problem = null;
    await handDue();
    expect(await states(referral)).toEqual([['email', 'sending', 1, null]]);
    on.app.clock.set('2026-11-23T00:06:00Z');
    await handDue();
    expect(await states(referral)).toEqual([['email', 'sent', 2, null]]);
    expect(handed.map(({ key }) => key)).toEqual([message_id, message_id]);
  });

  it('whose processes die again and again are given up', async () => {
    const referral = await told(await person());
    const [{ message_id }] = (await rows(referral)) as [{ message_id: string }];
    const worn = `UPDATE notifications.message SET state = 'sending', tries = $2, due_at = $3 WHERE message_id = $1`;
    await behind(on.app, worn, [message_id, MOST_TRIES, START]);
    handed = [];
    await handDue();
    expect(await states(referral)).toEqual([['email', 'dead', MOST_TRIES + 1, 'interrupted']]);
    expect([handed, alerts.length]).toEqual([[], 1]);
  });

  it('are wanted as the person or their office says, and as nobody else does', async () => {
    const clientId = await person(null);
    const set = on.app.get(SetPreferences);
    expect(valueOf(await set.execute(on.counsellor, clientId, DAY))).toBe(clientId);
    expect(valueOf(await set.execute(on.base.self(clientId), clientId, { ...DAY, quiet: null }))).toBe(clientId);
    const [row] = await behind(on.app, 'SELECT * FROM notifications.preference WHERE client_id = $1', [clientId]);
    expect(row).toMatchObject({ channels: ['email'], quiet_from: null, quiet_until: null, lang: 'id' });
    for (const actor of [on.base.self(await on.base.client()), on.base.farCounsellor]) {
      expect(await set.execute(actor, clientId, DAY)).toMatchObject({ refusal: { code: 'not_found' } });
    }
    const twice = await prefer(clientId, { channels: ['sms', 'sms'] });
    expect(twice).toMatchObject({ refusal: { code: 'bad_input', problems: [{ path: 'channels' }] } });
    const events = await behind(
      on.app,
      `SELECT payload, persona FROM platform.event WHERE subject_id = $1 AND name = 'notification.preferences-changed' ORDER BY id`,
      [clientId],
    );
    const payload = { channels: ['email'], sharedPhone: false };
    expect(events).toEqual([
      { payload, persona: 'counsellor' },
      { payload, persona: 'client' },
    ]);
  });

  it('go with the person', async () => {
    const referral = await told(await person());
    const client = await on.app.get(ClientsQueries).byId(on.counsellor, referral.clientId);
    const target = { id: referral.clientId, version: client!.version };
    const [{ message_id }] = (await rows(referral)) as [{ message_id: string }];
    valueOf(await on.app.get(EraseClient).execute(on.counsellor, target));
    await work();
    for (const [table, column, id] of [
      ['message', 'message_id', message_id],
      ['preference', 'client_id', referral.clientId],
    ]) {
      expect(await behind(on.app, `SELECT FROM notifications.${table} WHERE ${column} = $1`, [id])).toEqual([]);
    }
  });
});
