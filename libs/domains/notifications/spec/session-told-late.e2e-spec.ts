import pg from 'pg';
import type { Actor } from '#kernel/actor';
import { ChangeClient, ClientsQueries } from '#domains/clients';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { actorAs } from '../../../../test/support/actors.js';
import { START } from '../../../../test/support/app.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { WorkedOff } from '../../../../test/security/twins/worked-off.js';
import { ASK, DayStage } from '../../introductions/spec/day-stage.js';
import { MessagesJobs } from '../messages.jobs.js';
import { SetPreferences } from '../set-preferences.js';

const NOTICES = '{ notices(first: 50) { edges { node { kind aboutId } } } }';
const ACT = `mutation ($id: ID!, $version: Int!, $action: IntroductionAction!, $announce: IntroductionAnnounce! = concerned) {
  changeIntroductionSession(id: $id, version: $version, action: $action, announce: $announce) { __typename } }`;
/** The night of the same day in Jakarta, and the end of its quiet hours. */
const NIGHT = '2026-11-22T15:00:00Z';
const MORNING = '2026-11-23T00:00:00Z';

interface Table {
  readonly id: string;
  readonly number: number;
  readonly version: number;
}

describe('what is told late of a day', () => {
  let stage: DayStage;
  let superuser: pg.Client;

  const work = (): Promise<void> => new WorkedOff(stage.app.uow, stage.app.get(HandlerRegistry), superuser).off();
  const client = (n: number): Actor =>
    actorAs('client', { officeIds: [stage.officeId], clientId: stage.clientIds[n] as string });
  const partner = (n: number): Actor => actorAs('employer', { partnerIds: [stage.partnerIds[n] as string] });
  const told = async (actor: Actor, id: unknown): Promise<string[]> => {
    const { data } = await stage.app.ask(actor, NOTICES);
    const { edges } = data?.['notices'] as unknown as { edges: { node: { kind: string; aboutId: string } }[] };
    return edges.filter(({ node }) => node.aboutId === id).map(({ node }) => node.kind);
  };
  const reply = async (n: number, id: unknown, coming: boolean): Promise<void> => {
    expect((await stage.run(ASK.answer, { id, coming }, client(n)))['__typename']).not.toBe('Refused');
  };
  const act = async (id: unknown, version: number, action: string): Promise<void> => {
    expect(await stage.run(ACT, { id, version, action })).toMatchObject({ __typename: 'IntroductionPayload' });
  };

  beforeAll(async () => {
    stage = await DayStage.set();
    superuser = new pg.Client({ connectionString: stage.app.database.superuserUrl });
    await superuser.connect();
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await stage.app.stop();
  });
  beforeEach(() => stage.app.clock.set(START));

  it('asks nobody whether they come who said it meanwhile', async () => {
    const { id, tables } = (await stage.arranged()) as { id: string; tables: Table[] };
    await reply(0, id, true);
    await reply(1, id, false);
    const [first, second] = tables as [Table, Table];
    for (const [{ id: tableId, number, version }, said] of [
      [first, 'coming'],
      [second, 'declined'],
    ] as const) {
      const input = { number, reply: said, floor: 0, interviewers: [{ id: 'a' }] };
      await stage.session(ASK.table, { sessionId: id, id: tableId, version, input });
    }
    await work();
    const people = await Promise.all([0, 1, 2].map((n) => told(client(n), id)));
    expect(people).toEqual([[], [], ['session_invited']]);
    const partners = await Promise.all([0, 1, 2].map((n) => told(partner(n), id)));
    expect(partners).toEqual([[], [], ['table_invited']]);
  });

  it('asks nobody to a day that was called off meanwhile, and says nothing is off that is on again', async () => {
    const [off, on] = [await stage.arranged(), await stage.arranged()] as unknown as { id: string; version: number }[];
    await act(off!.id, off!.version, 'cancel');
    await act(on!.id, on!.version, 'cancel');
    await act(on!.id, on!.version + 1, 'reopen');
    await work();
    expect([await told(client(0), off!.id), await told(partner(0), off!.id)]).toEqual([['session_off'], ['table_off']]);
    expect([await told(client(0), on!.id), await told(partner(0), on!.id)]).toEqual([
      ['session_invited'],
      ['table_invited'],
    ]);
  });

  it('leaves nobody asked outside in the morning who answered in the night, or of a day that is off by then', async () => {
    for (const [n, clientId] of stage.clientIds.slice(0, 2).entries()) {
      const { version } = (await stage.app.get(ClientsQueries).byId(stage.counsellor, clientId))!;
      const input = { person: { name: `Orang ${n}`, email: `orang${n}@surat.example` } };
      valueOf(await stage.app.get(ChangeClient).execute(stage.counsellor, { id: clientId, version }, input));
      const wanted = {
        channels: ['email'],
        sharedPhone: false,
        quiet: { from: 1260, until: 420 },
        language: 'id',
      } as const;
      valueOf(await stage.app.get(SetPreferences).execute(client(n), clientId, wanted));
    }
    stage.app.clock.set(NIGHT);
    const [day, off] = [await stage.arranged(), await stage.arranged()] as unknown as { id: string; version: number }[];
    await work();
    await reply(0, day!.id, true);
    await act(off!.id, off!.version, 'cancel');
    await work();
    stage.app.clock.set(MORNING);
    await stage.app.get(MessagesJobs).handDue();
    await work();
    const ended = async (n: number, id: string) => {
      const rows = await behind(
        stage.app,
        `SELECT n.kind, m.state, m.code FROM notifications.message m
         JOIN notifications.client_notice n USING (office_id, notice_id)
         WHERE n.client_id = $1 AND n.about_id = $2 ORDER BY message_id`,
        [stage.clientIds[n], id],
      );
      return rows.map(({ kind, state, code }) => [kind, state, code]);
    };
    expect(await ended(0, day!.id)).toEqual([['session_invited', 'dropped', 'no_longer_so']]);
    expect(await ended(1, day!.id)).toEqual([['session_invited', 'sent', null]]);
    expect(await ended(1, off!.id)).toEqual([
      ['session_invited', 'dropped', 'no_longer_so'],
      ['session_off', 'sent', null],
    ]);
  });
});
