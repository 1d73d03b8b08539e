import pg from 'pg';
import type { Actor } from '#kernel/actor';
import { AnswerApplication, StepApplication } from '#domains/applications';
import { ClientsQueries, EraseClient } from '#domains/clients';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { ApplicationsStage, type Referral } from '../../../../test/support/applications-stage.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { WorkedOff } from '../../../../test/security/twins/worked-off.js';

const NEWS = '{ notices(first: 20) { edges { node { kind text aboutId } } } }';
const THINGS = `{ notices(first: 20) { edges { node { kind opportunity { id title }
  application { id state interviewAt opportunity { title timeZone } partner { id } }
  consent { state purpose partner { id } } } } } }`;
/** Words that nobody may meet where others look too. */
const HINTS = /rehab|narkoba|lapas|penjara|hiv|cai nghiện|ma túy|nhà tù/i;

interface Told {
  readonly kind: string;
  readonly text: string;
  readonly aboutId: string;
}

describe('notices of applications', () => {
  let on: ApplicationsStage;
  let superuser: pg.Client;
  let referral: Referral;

  const work = (): Promise<void> => new WorkedOff(on.app.uow, on.app.get(HandlerRegistry), superuser).off();
  const told = async (actor: Actor, language = 'en'): Promise<Told[]> => {
    const { data } = await on.app.ask(actor, NEWS, { language });
    const news = (data?.['notices'] as unknown as { edges: { node: Told }[] }).edges.map(({ node }) => node);
    expect(JSON.stringify(news)).not.toMatch(HINTS);
    // Of what was agreed to the client is told too, elsewhere.
    return news.filter(({ kind }) => kind.startsWith('application_'));
  };
  const things = async (actor: Actor): Promise<Record<string, unknown>[]> => {
    const { data } = await on.app.ask(actor, THINGS);
    return (data?.['notices'] as unknown as { edges: { node: Record<string, unknown> }[] }).edges.map(
      ({ node }) => node,
    );
  };
  const client = () => on.base.self(referral.clientId);
  const partner = () => on.base.own(referral.partnerId);

  beforeAll(async () => {
    on = await ApplicationsStage.set();
    superuser = new pg.Client({ connectionString: on.app.database.superuserUrl });
    await superuser.connect();
    referral = await on.referred();
    await work();
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await on.app.stop();
  });

  it('tell the person of a referral, and the partner that somebody waits: of the opening, never of whom', async () => {
    expect(await told(client(), 'id')).toEqual([
      { kind: 'application_sent', aboutId: referral.id, text: 'Anda diajukan untuk sebuah peluang.' },
    ]);
    expect(await told(partner())).toMatchObject([{ kind: 'application_received', aboutId: referral.opportunityId }]);
    expect(JSON.stringify(await told(partner()))).not.toContain(referral.id);
  });

  it('lead inside the app to what they are about: the person to their own, the partner to its opening alone', async () => {
    const { id, opportunityId, partnerId } = referral;
    const title = 'Tukang Las';
    expect(await things(client())).toEqual([
      {
        ...{ kind: 'application_sent', opportunity: null, consent: null },
        application: {
          ...{ id, state: 'sent', interviewAt: null },
          ...{ opportunity: { title, timeZone: 'Asia/Jakarta' }, partner: { id: partnerId } },
        },
      },
      {
        ...{ kind: 'consent_given', opportunity: null, application: null },
        consent: { state: 'in_force', purpose: 'referral', partner: { id: partnerId } },
      },
    ]);
    expect(await things(partner())).toEqual([
      { kind: 'application_received', opportunity: { id: opportunityId, title }, application: null, consent: null },
    ]);
  });

  it('tell the person what the partner answered, though the partner does not know the office, and not the partner itself', async () => {
    const { id: cardId } = await on.card(referral.partnerId);
    const yes = { cardId, kind: 'yes' as const, at: null, reason: null, contact: false };
    valueOf(await on.app.get(AnswerApplication).execute(partner(), yes));
    await work();
    expect(await told(client(), 'vi')).toMatchObject([
      { kind: 'application_moved', aboutId: referral.id, text: 'Một đơn ứng tuyển của bạn có bước tiếp theo.' },
      { kind: 'application_sent' },
    ]);
    expect(await told(partner())).toHaveLength(1);
  });

  it('tell the partner what the person said, and not the person', async () => {
    const { version } = await on.row(referral.id);
    const accept = { id: referral.id, version: Number(version), action: 'accept' as const };
    valueOf(await on.app.get(StepApplication).execute(client(), accept));
    await work();
    expect(await told(partner())).toMatchObject([
      { kind: 'application_moved', text: 'Something is new about a candidate. See how it stands.' },
      { kind: 'application_received' },
    ]);
    expect(await told(client())).toHaveLength(2);
  });

  it('remind the partner, nobody else, and nobody of another partner or office', async () => {
    const waiting = await on.referred();
    await on.age(waiting.id, 4);
    await work();
    expect(await told(on.base.own(waiting.partnerId))).toMatchObject([
      { kind: 'application_waiting', aboutId: waiting.opportunityId },
      { kind: 'application_received' },
    ]);
    expect(await told(on.base.self(waiting.clientId))).toHaveLength(1);
    expect(await told(partner())).toHaveLength(2);
    expect(await told({ ...client(), clientId: on.nobody })).toEqual([]);
  });

  it('tell nothing to whom was erased, though what they had asked for ends with it', async () => {
    const { clientId, id, partnerId } = await on.referred();
    await work();
    const { version } = (await on.app.get(ClientsQueries).byId(on.counsellor, clientId))!;
    valueOf(await on.app.get(EraseClient).execute(on.counsellor, { id: clientId, version }));
    await work();
    expect(await on.state(id)).toBe('closed');
    expect(
      await behind(on.app, 'SELECT kind FROM notifications.client_notice WHERE client_id = $1', [clientId]),
    ).toEqual([]);
    expect((await told(on.base.own(partnerId)))[0]).toMatchObject({ kind: 'application_withdrawn' });
  });
});
