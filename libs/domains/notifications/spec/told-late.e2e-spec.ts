import pg from 'pg';
import type { Actor } from '#kernel/actor';
import { AnswerApplication, StepApplication, WithdrawApplication } from '#domains/applications';
import { ChangeClient, ClientsQueries, MergeClients } from '#domains/clients';
import { ChangeStatus, OpportunitiesJobs } from '#domains/opportunities';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { Gateways, type OutsideMessage } from '#platform/messaging/gateway';
import { ApplicationsStage, type Referral } from '../../../../test/support/applications-stage.js';
import { START } from '../../../../test/support/app.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { WorkedOff } from '../../../../test/security/twins/worked-off.js';
import { MessagesJobs } from '../messages.jobs.js';
import type { StoredPreferences } from '../preferences.repository.js';
import { ReadNotices } from '../read-notices.js';
import { SendMessage } from '../send-message.js';
import { SetPreferences } from '../set-preferences.js';

const NOTICES = '{ unreadNotices { count } notices(first: 20) { edges { node { kind aboutId } } } }';
const WANTED: StoredPreferences = {
  ...{
    channels: ['email'],
    sharedPhone: false,
    quiet: { from: 1260, until: 420 },
    language: 'id',
  },
};
/** The night of the same day in Jakarta, and the end of its quiet hours. */
const NIGHT = '2026-11-22T15:00:00Z';
const MORNING = '2026-11-23T00:00:00Z';

describe('what is told late', () => {
  let on: ApplicationsStage;
  let superuser: pg.Client;
  let handed: OutsideMessage[];

  const work = (): Promise<void> => new WorkedOff(on.app.uow, on.app.get(HandlerRegistry), superuser).off();
  const morning = async (): Promise<void> => {
    on.app.clock.set(MORNING);
    await on.app.get(MessagesJobs).handDue();
    await work();
  };
  const messages = async (clientId: string) =>
    behind(
      on.app,
      `SELECT m.office_id, m.message_id, n.kind, m.state, m.code FROM notifications.message m
       JOIN notifications.client_notice n USING (office_id, notice_id) WHERE n.client_id = $1 ORDER BY message_id`,
      [clientId],
    );
  /** How each of them ended. */
  const sent = async (clientId: string) =>
    (await messages(clientId)).map(({ kind, state, code }) => [kind, state, code]);
  const noticed = async (actor: Actor) => {
    const { data } = await on.app.ask(actor, NOTICES);
    const { edges } = data?.['notices'] as unknown as {
      edges: { node: { kind: string } }[];
    };
    return edges.map(({ node }) => node.kind).filter((kind) => !kind.startsWith('consent_'));
  };
  const unread = async (actor: Actor) => (await on.app.ask(actor, NOTICES)).data?.['unreadNotices'];
  const prefer = async (clientId: string, change: Partial<StoredPreferences> = {}) =>
    valueOf(await on.app.get(SetPreferences).execute(on.base.self(clientId), clientId, { ...WANTED, ...change }));
  const person = async (email: string): Promise<string> => {
    const id = await on.base.client();
    const { version } = (await on.app.get(ClientsQueries).byId(on.counsellor, id))!;
    const input = { person: { name: 'Bayu Saputra', email } };
    valueOf(await on.app.get(ChangeClient).execute(on.counsellor, { id, version }, input));
    await prefer(id);
    return id;
  };
  const merge = async (id: string, into: string): Promise<void> => {
    const { version } = (await on.app.get(ClientsQueries).byId(on.counsellor, id))!;
    valueOf(await on.app.get(MergeClients).execute(on.counsellor, { id, version, into }));
  };
  const referred = async (): Promise<Referral> => on.referred({ clientId: await person('bayu@surat.example') });
  const answer = async ({ partnerId }: Referral, kind: 'yes' | 'interview' | 'no'): Promise<void> => {
    const { id: cardId } = await on.card(partnerId);
    const at = kind === 'interview' ? new Date('2026-12-01T03:00:00Z') : null;
    const reason = kind === 'no' ? ('too_far' as const) : null;
    valueOf(
      await on.app.get(AnswerApplication).execute(on.base.own(partnerId), {
        cardId,
        kind,
        at,
        reason,
        contact: false,
      }),
    );
  };
  const version = async ({ id }: Referral): Promise<number> => Number((await on.row(id))['version']);
  const accept = async (of: Referral): Promise<void> => {
    const target = {
      id: of.id,
      version: await version(of),
      action: 'accept' as const,
    };
    valueOf(await on.app.get(StepApplication).execute(on.base.self(of.clientId), target));
  };
  const withdraw = async (of: Referral): Promise<void> => {
    const target = { id: of.id, version: await version(of) };
    valueOf(await on.app.get(WithdrawApplication).execute(on.base.self(of.clientId), target));
  };

  beforeAll(async () => {
    on = await ApplicationsStage.set();
    superuser = new pg.Client({
      connectionString: on.app.database.superuserUrl,
    });
    await superuser.connect();
    const gateways = on.app.get(Gateways);
    const send = gateways.send.bind(gateways);
    gateways.send = async (message) => {
      handed.push(message);
      await send(message);
    };
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await on.app.stop();
  });
  beforeEach(() => {
    on.app.clock.set(START);
    handed = [];
  });

  it('goes nowhere outside when the consent it rests on was taken back between the event and its telling', async () => {
    const referral = await referred();
    await on.withdrawConsent(referral);
    await work();
    expect(await sent(referral.clientId)).toEqual([['application_sent', 'dropped', 'withdrawn']]);
    expect(handed).toEqual([]);
  });

  describe('to somebody whose file was joined with another', () => {
    it('is theirs to read and goes on to where the file that stays says', async () => {
      on.app.clock.set(NIGHT);
      const referral = await referred();
      await work();
      const kept = await person('wulan@surat.example');
      await merge(referral.clientId, kept);
      await work();
      expect(await noticed(on.base.self(kept))).toEqual(['application_sent']);
      expect(await noticed(on.base.self(await on.base.client()))).toEqual([]);
      await morning();
      expect(await sent(referral.clientId)).toEqual([['application_sent', 'sent', null]]);
      expect(handed.map(({ to }) => to)).toEqual(['wulan@surat.example']);
      await on.app.get(ReadNotices).execute(on.base.self(kept));
      expect(await unread(on.base.self(kept))).toEqual({ count: 0 });
    });

    it('is not sent when one of the files says that others read the phone, before what they say is joined', async () => {
      const kept = await person('wulan@surat.example');
      on.app.clock.set(NIGHT);
      const referral = await referred();
      await work();
      await prefer(referral.clientId, { sharedPhone: true });
      await merge(referral.clientId, kept);
      on.app.clock.set(MORNING);
      const [row] = await messages(referral.clientId);
      await on.app.get(SendMessage).execute(String(row!['office_id']), String(row!['message_id']));
      expect(await sent(referral.clientId)).toEqual([['application_sent', 'dropped', 'shared_phone']]);
      expect(handed).toEqual([]);
    });
  });

  it('does not ask the partner for an answer that it gave, or that nobody waits for', async () => {
    const [answered, withdrawn, waiting] = [await referred(), await referred(), await referred()];
    await work();
    for (const { id } of [answered, withdrawn, waiting]) await on.age(id, 4);
    await answer(answered, 'interview');
    await withdraw(withdrawn);
    const taken = await referred();
    await withdraw(taken);
    await work();
    expect(await noticed(on.base.own(answered.partnerId))).toEqual(['application_received']);
    expect(await noticed(on.base.own(withdrawn.partnerId))).toEqual(['application_withdrawn', 'application_received']);
    expect(await noticed(on.base.own(taken.partnerId))).toEqual(['application_withdrawn']);
    expect(await noticed(on.base.own(waiting.partnerId))).toEqual(['application_waiting', 'application_received']);
  });

  it('is of no next step in what has ended, and of the end', async () => {
    const refused = await referred();
    await answer(refused, 'interview');
    await answer(refused, 'no');
    await work();
    expect(await noticed(on.base.self(refused.clientId))).toEqual(['application_ended', 'application_sent']);
  });

  it('does not call anybody in the morning to an answer or a date that is past by then', async () => {
    const [asked, said, invited, offered] = [await referred(), await referred(), await referred(), await referred()];
    await work();
    on.app.clock.set(NIGHT);
    for (const one of [asked, said]) await answer(one, 'yes');
    for (const one of [invited, offered]) await answer(one, 'interview');
    await work();
    await accept(said);
    await answer(offered, 'yes');
    await morning();
    const told = ['application_sent', 'sent', null];
    const over = ['application_moved', 'dropped', 'no_longer_so'];
    const moved = ['application_moved', 'sent', null];
    expect(await sent(asked.clientId)).toEqual([told, moved]);
    expect(await sent(said.clientId)).toEqual([told, over]);
    expect(await sent(invited.clientId)).toEqual([told, moved]);
    expect(await sent(offered.clientId)).toEqual([told, over, moved]);
    for (const { clientId } of [asked, said, invited]) {
      expect(await noticed(on.base.self(clientId))).toEqual(['application_moved', 'application_sent']);
    }
  });

  it('does not ask whether an opening is open that was confirmed since', async () => {
    const [confirmed, silent] = [await on.base.partner(), await on.base.partner()];
    const openings = [await on.base.opening(confirmed), await on.base.opening(silent)];
    await work();
    on.app.clock.set('2027-02-20T05:00:00Z');
    await on.app.get(OpportunitiesJobs).age();
    const [{ version: at }] = (await behind(on.app, 'SELECT version FROM opportunities.opportunity WHERE id = $1', [
      openings[0],
    ])) as [{ version: number }];
    on.app.clock.set('2027-02-20T06:00:00Z');
    const target = { id: openings[0] as string, version: at };
    valueOf(await on.app.get(ChangeStatus).execute(on.base.own(confirmed), 'confirm', target));
    await work();
    expect(await noticed(on.base.own(confirmed))).toEqual([]);
    expect(await noticed(on.base.own(silent))).toEqual(['opening_to_confirm']);
  });
});
