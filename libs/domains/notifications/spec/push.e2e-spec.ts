import pg from 'pg';
import type { Actor } from '#kernel/actor';
import { ClientsQueries, ChangeClient, EraseClient, GiveSignIn, MergeClients } from '#domains/clients';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { ApplicationsStage } from '../../../../test/support/applications-stage.js';
import { START } from '../../../../test/support/app.js';
import { clientSession } from '../../../../test/support/client-session.js';
import { behind, PIN, valueOf } from '../../../../test/support/people.js';
import { PushService } from '../../../../test/support/push-service.js';
import { WorkedOff } from '../../../../test/security/twins/worked-off.js';
import { CloseSessions } from '../../identity/close-sessions.js';
import { SignIn } from '../../identity/sign-in.js';
import { JoinDevice } from '../join-device.js';
import { MessagesJobs } from '../messages.jobs.js';
import type { StoredPreferences } from '../preferences.repository.js';
import { SetPreferences } from '../set-preferences.js';

const WANTED: StoredPreferences = { channels: ['push', 'email'], sharedPhone: false, quiet: null, language: 'vi' };
const SHOWN = { title: 'Có tin mới', text: 'Bạn có tin mới. Đăng nhập Titian để đọc.' };
/** RFC 8292: any key of P-256 will do. */
const VAPID_PRIVATE_KEY = Buffer.alloc(32, 7).toString('base64url');

interface SignedIn {
  readonly clientId: string;
  readonly actor: Actor;
  /** Of the session, in hex. */
  readonly hash: string;
}

describe('notices on devices', () => {
  let on: ApplicationsStage;
  let service: PushService;
  let superuser: pg.Client;
  let devices = 0;

  const work = (): Promise<void> => new WorkedOff(on.app.uow, on.app.get(HandlerRegistry), superuser).off();
  const versionOf = async (id: string) => (await on.app.get(ClientsQueries).byId(on.counsellor, id))!.version;
  /** A browser of somebody, signed in. */
  const session = async (clientId: string): Promise<SignedIn> => {
    const { accountId, hash } = await clientSession(on.app, clientId);
    return { clientId, actor: { ...on.base.self(clientId), id: accountId }, hash };
  };
  const prefer = async (clientId: string, change: Partial<StoredPreferences> = {}) =>
    valueOf(await on.app.get(SetPreferences).execute(on.base.self(clientId), clientId, { ...WANTED, ...change }));
  const written = async (clientId: string, change: { phoneShared?: boolean } = {}): Promise<void> => {
    const person = { name: 'Bayu Saputra', email: 'bayu@surat.example', phone: '0812-3456-789', ...change };
    const target = { id: clientId, version: await versionOf(clientId) };
    valueOf(await on.app.get(ChangeClient).execute(on.counsellor, target, { person }));
  };
  const person = async (): Promise<SignedIn> => {
    const clientId = await on.base.client();
    await written(clientId);
    valueOf(await on.app.get(GiveSignIn).execute(on.counsellor, clientId));
    await prefer(clientId);
    return session(clientId);
  };
  const path = (): string => `/device/${(devices += 1)}`;
  /** They allowed notices in that browser; gives where they go. */
  const joined = async ({ actor, hash }: SignedIn, at = path()): Promise<string> => {
    valueOf(await on.app.get(JoinDevice).execute(actor, hash, service.browser(at)));
    return at;
  };
  const told = async (clientId: string): Promise<void> => {
    await on.referred({ clientId });
    await work();
  };
  const states = async (clientId: string) => {
    const rows = await behind(
      on.app,
      `SELECT m.* FROM notifications.message m JOIN notifications.client_notice n USING (office_id, notice_id)
       WHERE n.client_id = $1 ORDER BY message_id`,
      [clientId],
    );
    return rows.map((row) => [row['channel'], row['state'], row['tries'], row['code']]);
  };
  const rows = async (clientId: string) =>
    behind(on.app, 'SELECT * FROM vault.push_device WHERE client_id = $1', [clientId]);
  const paths = (): string[] => service.received.map(({ path: at }) => at).toSorted();

  beforeAll(async () => {
    service = await PushService.start();
    on = await ApplicationsStage.set({ VAPID_PRIVATE_KEY, PUSH_SERVICES: service.origin });
    superuser = new pg.Client({ connectionString: on.app.database.superuserUrl });
    await superuser.connect();
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await on.app.stop();
    await service.stop();
  });
  beforeEach(() => {
    on.app.clock.set(START);
    service.received.length = 0;
  });

  it('come to each browser in which somebody is signed in, and say the closed text and nothing else', async () => {
    const first = await person();
    const at = [await joined(first), await joined(await session(first.clientId))];
    await told(first.clientId);
    expect(paths()).toEqual(at.toSorted());
    expect(await states(first.clientId)).toEqual([['push', 'sent', 1, null]]);
    for (const { payload, headers, claims } of service.received) {
      expect(payload).toBe(JSON.stringify(SHOWN));
      const { host: _, authorization, topic, 'content-length': length, connection: __, ...others } = headers;
      expect(others).toEqual({
        ...{
          'content-type': 'application/octet-stream',
          'content-encoding': 'aes128gcm',
          ttl: '86400',
          urgency: 'normal',
        },
      });
      expect([topic, Number(length) > 0]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), true]);
      expect(authorization).toMatch(/^vapid /);
      const { aud, sub, exp, ...more } = claims as Record<string, unknown>;
      expect([aud, sub, typeof exp, more]).toEqual([service.origin, 'mailto:nobody@titian.example', 'number', {}]);
    }
    const kept = await rows(first.clientId);
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept.map((row) => String(row['sealed_address'])))).not.toMatch(/device|127\.0|p256dh/);
  });

  it('come to a browser once, whatever it said before', async () => {
    const somebody = await person();
    await joined(somebody);
    const at = await joined(somebody);
    await told(somebody.clientId);
    expect(paths()).toEqual([at]);
  });

  it.each([404, 410])('come no more to a browser that is gone (%i): the next way is taken', async (status) => {
    const somebody = await person();
    const at = await joined(somebody);
    service.answers.set(at, status);
    await told(somebody.clientId);
    expect(await rows(somebody.clientId)).toEqual([]);
    expect(await states(somebody.clientId)).toEqual([
      ['push', 'dead', 1, 'address_refused'],
      ['email', 'sent', 1, null],
    ]);
  });

  it.each([
    [503, 'gateway_away'],
    [302, 'gateway_refused'],
    [403, 'gateway_sign_in'],
  ])('are tried again when a push service answers %i', async (status, code) => {
    const somebody = await person();
    const at = await joined(somebody);
    service.answers.set(at, status);
    await told(somebody.clientId);
    expect(await states(somebody.clientId)).toEqual([['push', 'failed', 1, code]]);
    service.answers.delete(at);
    on.app.clock.set('2026-11-29T00:00:00Z');
    await on.app.get(MessagesJobs).handDue();
    await work();
    expect(await states(somebody.clientId)).toEqual([['push', 'sent', 2, null]]);
    expect(new Set(service.received.map(({ headers }) => headers['topic'])).size).toBe(1);
  });

  it('end with the session: signed out here, or everywhere', async () => {
    const [here, far] = [await person(), await person()];
    const there = await session(here.clientId);
    await joined(here);
    const stays = await joined(there);
    valueOf(await on.app.get(CloseSessions).here(here.actor, here.hash));
    expect(await rows(here.clientId)).toHaveLength(1);
    await joined(far);
    await work();
    // As it is before the worker hears of it: where nobody is signed in any more, nothing is sent.
    const closed = 'UPDATE identity.account SET session_epoch = session_epoch + 1 WHERE id = $1';
    await behind(on.app, closed, [far.actor.id]);
    await told(far.clientId);
    expect(await rows(far.clientId)).toHaveLength(1);
    expect(await states(far.clientId)).toEqual([
      ['push', 'dead', 1, 'no_address'],
      ['email', 'sent', 1, null],
    ]);
    valueOf(await on.app.get(CloseSessions).everywhere(far.actor));
    await work();
    expect(await rows(far.clientId)).toEqual([]);
    await told(here.clientId);
    expect(paths()).toEqual([stays]);
  });

  it('end for whoever was there before when another person signs in there', async () => {
    const earlier = await person();
    await joined(earlier);
    const later = await on.base.client();
    const { cardCode, oneTimeSecret } = valueOf(await on.app.get(GiveSignIn).execute(on.counsellor, later));
    const input = { name: cardCode!, secret: oneTimeSecret!, newSecret: PIN };
    valueOf(await on.app.get(SignIn).execute(input, { address: '127.0.0.1', sessionHash: earlier.hash }));
    expect(await rows(earlier.clientId)).toEqual([]);
    await told(earlier.clientId);
    expect(service.received).toEqual([]);
  });

  it('are not sent when the office knows that others look at the phone', async () => {
    const somebody = await person();
    await joined(somebody);
    await written(somebody.clientId, { phoneShared: true });
    await told(somebody.clientId);
    expect(service.received).toEqual([]);
    expect(await states(somebody.clientId)).toEqual([['push', 'dropped', 1, 'shared_phone']]);
  });

  it('end when the person says so, when others look at the phone, and with the person', async () => {
    const [leaving, shared, erased] = [await person(), await person(), await person()];
    for (const one of [leaving, shared, erased]) await joined(one);
    valueOf(await on.app.get(JoinDevice).execute(leaving.actor, leaving.hash, null));
    expect(await rows(leaving.clientId)).toEqual([]);
    await prefer(shared.clientId, { sharedPhone: true });
    await told(shared.clientId);
    expect([await states(shared.clientId), service.received]).toEqual([[], []]);
    const target = { id: erased.clientId, version: await versionOf(erased.clientId) };
    valueOf(await on.app.get(EraseClient).execute(on.counsellor, target));
    await work();
    expect(await rows(erased.clientId)).toEqual([]);
  });

  it('go on when the file is joined with another of the same person', async () => {
    const [from, into] = [await person(), await on.base.client()];
    const at = await joined(from);
    const target = { id: from.clientId, version: await versionOf(from.clientId), into };
    valueOf(await on.app.get(MergeClients).execute(on.counsellor, target));
    await work();
    await told(into);
    expect(paths()).toEqual([at]);
  });

  it('are asked for by the person alone, in their own browser, at a known service', async () => {
    const { actor, hash, clientId } = await person();
    const join = on.app.get(JoinDevice);
    const address = service.browser(path());
    const elsewhere = { ...address, endpoint: 'https://169.254.169.254/latest/meta-data' };
    expect(await join.execute(actor, hash, elsewhere)).toMatchObject({ refusal: { problems: [{ path: 'endpoint' }] } });
    expect(await join.execute(actor, null, address)).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await join.execute(on.counsellor, hash, address)).toMatchObject({ refusal: { code: 'not_found' } });
    await prefer(clientId, { sharedPhone: true });
    expect(await join.execute(actor, hash, address)).toMatchObject({ refusal: { code: 'notification.shared_phone' } });
    expect(await rows(clientId)).toEqual([]);
  });
});
