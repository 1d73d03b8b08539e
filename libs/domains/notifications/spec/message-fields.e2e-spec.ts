import pg from 'pg';
import { VISITOR } from '#kernel/actor';
import { ChangeClient, ClientsQueries, type PersonInput } from '#domains/clients';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { Gateways, NotSent } from '#platform/messaging/gateway';
import { actorAs } from '../../../../test/support/actors.js';
import { ApplicationsStage } from '../../../../test/support/applications-stage.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { WorkedOff } from '../../../../test/security/twins/worked-off.js';

const REFUSED = '... on Refused { code message problems { path code } }';
const PREFERENCES = 'clientId channels sharedPhone quiet { from until } language chosen offered shown';
const READ = `query ($id: ID) { messagePreferences(clientId: $id) { ${PREFERENCES} } }`;
const SET = `mutation ($id: ID, $input: MessagePreferencesInput!) { setMessagePreferences(clientId: $id, input: $input) {
  ... on MessagePreferencesPayload { preferences { ${PREFERENCES} } } ${REFUSED} } }`;
const LIST = `query ($state: MessageState, $first: Int! = 20, $after: String) { messages(state: $state, first: $first, after: $after) {
  edges { node { id channel template language state tries code viewerCanTryAgain } } pageInfo { hasNextPage endCursor } } }`;
const AGAIN = `mutation ($id: ID!) { tryMessageAgain(id: $id) { ... on MessagePayload { tried { id state tries code } } ${REFUSED} } }`;
const LINK = `mutation ($id: ID!) { linkToWhatsApp(clientId: $id, template: answer) { ... on WhatsAppLink { link text } ${REFUSED} } }`;
const MAILBOX = '{ localMessages { channel sender title preheader text } }';
const WANTED = { channels: ['email'], sharedPhone: false, quiet: null, language: 'vi' };

interface Listed {
  readonly edges: readonly { readonly node: { readonly id: string; readonly state: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('messages and preferences, as they are asked for', () => {
  let on: ApplicationsStage;
  let superuser: pg.Client;
  let clientId: string;
  let failing = false;

  const work = (): Promise<void> => new WorkedOff(on.app.uow, on.app.get(HandlerRegistry), superuser).off();
  const list = async (variables: Record<string, unknown> = {}, actor = on.counsellor): Promise<Listed> =>
    (await on.base.run(actor, LIST, variables)) as unknown as Listed;
  const change = async (id: string, person: Partial<PersonInput>) => {
    const client = await on.app.get(ClientsQueries).byId(on.counsellor, id);
    const input = { person: { name: 'Bayu Saputra', ...person } };
    valueOf(await on.app.get(ChangeClient).execute(on.counsellor, { id, version: client!.version }, input));
  };

  beforeAll(async () => {
    on = await ApplicationsStage.set();
    superuser = new pg.Client({ connectionString: on.app.database.superuserUrl });
    await superuser.connect();
    const gateways = on.app.get(Gateways);
    const send = gateways.send.bind(gateways);
    gateways.send = async (message) => {
      if (failing) throw new NotSent('address_refused');
      await send(message);
    };
    clientId = await on.base.client();
    await change(clientId, { email: 'bayu@surat.example', phone: '0812-3456-7890' });
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await on.app.stop();
  });

  it('nobody is sent anything before somebody chose; the person chooses', async () => {
    const self = on.base.self(clientId);
    const before = await on.base.run(self, READ);
    expect(before).toMatchObject({ clientId, channels: [], quiet: { from: '21:00', until: '07:00' }, chosen: false });
    expect(before).toMatchObject({ language: 'id', offered: ['whatsapp', 'sms', 'email'] });
    const quiet = { from: '22:30', until: '06:05' };
    const input = { ...WANTED, channels: ['zalo', 'email'], quiet };
    const { preferences } = (await on.base.run(self, SET, { input })) as unknown as { preferences: object };
    expect(preferences).toMatchObject({ channels: ['zalo', 'email'], quiet, language: 'vi', chosen: true });
    expect(preferences).toMatchObject({ shown: 'Bạn có tin mới. Đăng nhập Titian để đọc.' });
    expect(await on.base.run(self, READ)).toEqual(preferences);
  });

  it('the office chooses with somebody, and nobody else does', async () => {
    const variables = { id: clientId, input: WANTED };
    expect(await on.base.run(on.counsellor, SET, variables)).toMatchObject({ preferences: { channels: ['email'] } });
    expect(await on.base.run(on.counsellor, READ, { id: clientId })).toMatchObject({
      channels: ['email'],
      quiet: null,
    });
    const other = on.base.self(await on.base.client());
    for (const query of [READ, SET]) {
      for (const actor of [on.base.farCounsellor, other]) {
        expect(await on.base.rejection(actor, query, variables)).toBe('NOT_FOUND');
      }
      for (const actor of [actorAs('employer'), actorAs('administrator'), VISITOR]) {
        expect(await on.base.rejection(actor, query, variables)).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
      }
    }
    const noHour = { ...WANTED, quiet: { from: '24:00', until: '07:00' } };
    expect(await on.base.run(on.counsellor, SET, { id: clientId, input: noHour })).toMatchObject({
      problems: [{ path: 'quiet.from', code: 'not_a_time' }],
    });
  });

  it('what was sent is seen by who looks after it: neither what it says, nor whom it is for', async () => {
    const partnerId = await on.base.partner();
    await on.referred({ clientId, partnerId });
    await work();
    failing = true;
    await on.referred({ clientId, partnerId });
    await work();
    failing = false;
    const all = await list();
    expect(all.edges.map(({ node }) => node)).toMatchObject([
      { state: 'dead', code: 'address_refused', tries: 1, viewerCanTryAgain: true, language: 'vi' },
      { state: 'sent', code: null, channel: 'email', template: 'news', viewerCanTryAgain: false },
    ]);
    expect(await list({}, actorAs('administrator'))).toEqual(all);
    expect((await list({ state: 'dead' })).edges).toHaveLength(1);
    const one = await list({ first: 1 });
    expect(one.pageInfo.hasNextPage).toBe(true);
    expect((await list({ first: 1, after: one.pageInfo.endCursor })).edges).toEqual([all.edges[1]]);
    expect((await list({}, on.base.farCounsellor)).edges).toEqual([]);
    for (const actor of [on.base.self(clientId), on.base.own(partnerId), VISITOR]) {
      for (const query of [LIST, MAILBOX]) {
        expect(await on.base.rejection(actor, query)).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
      }
    }
  });

  it('what was given up is tried again, once, by who sees it', async () => {
    const { edges } = await list();
    const [dead, sent] = edges.map(({ node }) => node.id);
    expect(await on.base.rejection(on.base.farCounsellor, AGAIN, { id: dead })).toBe('NOT_FOUND');
    expect(await on.base.rejection(on.base.self(clientId), AGAIN, { id: dead })).toBe('FORBIDDEN');
    const tried = { id: dead, state: 'waiting', tries: 0, code: null };
    expect(await on.base.run(actorAs('administrator'), AGAIN, { id: dead })).toEqual({ tried });
    for (const id of [dead, sent]) {
      expect(await on.base.run(on.counsellor, AGAIN, { id })).toMatchObject({ code: 'notification.not_dead' });
    }
    await work();
    expect((await list()).edges[0]?.node).toMatchObject({ id: dead, state: 'sent', tries: 1 });
    const text = 'Bạn có tin mới. Đăng nhập Titian để đọc.';
    const seen = { channel: 'email', sender: 'Titian', title: 'Có tin mới', preheader: text, text };
    expect(await on.base.run(on.counsellor, MAILBOX)).toEqual([seen, seen]);
  });

  it('a counsellor writes by a link with the closed text; that they looked at the number is written down', async () => {
    const opened = async () =>
      behind(
        on.app,
        `SELECT FROM platform.event WHERE subject_id = $1 AND name = 'client.file-opened' AND persona = 'counsellor'`,
        [clientId],
      );
    const before = (await opened()).length;
    const made = (await on.base.run(on.counsellor, LINK, { id: clientId })) as unknown as {
      link: string;
      text: string;
    };
    expect(made.text).toBe('Có mục đang chờ bạn trả lời. Đăng nhập Titian để trả lời.');
    expect(made.link).toBe(`https://wa.me/6281234567890?text=${encodeURIComponent(made.text)}`);
    expect(await opened()).toHaveLength(before + 1);
    expect(await on.base.rejection(on.base.farCounsellor, LINK, { id: clientId })).toBe('NOT_FOUND');
    expect(await on.base.rejection(on.base.self(clientId), LINK, { id: clientId })).toBe('FORBIDDEN');
    await change(clientId, { phone: '0812-3456-7890', phoneShared: true });
    expect(await on.base.run(on.counsellor, LINK, { id: clientId })).toMatchObject({
      code: 'notification.shared_phone',
    });
    await change(clientId, { phoneShared: false, phone: null });
    expect(await on.base.run(on.counsellor, LINK, { id: clientId })).toMatchObject({ code: 'notification.no_phone' });
    expect(await opened()).toHaveLength(before + 3);
    await on.base.run(on.counsellor, SET, { id: clientId, input: { ...WANTED, sharedPhone: true } });
    expect(await on.base.run(on.counsellor, LINK, { id: clientId })).toMatchObject({
      code: 'notification.shared_phone',
    });
  });
});
