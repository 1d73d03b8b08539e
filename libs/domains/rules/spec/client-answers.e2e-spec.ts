import type { Actor, Persona } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ClientsQueries, RegisterClient } from '#domains/clients';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, makePerson, valueOf } from '../../../../test/support/people.js';
import { loadRules } from '../load-rules.js';

const FACTS =
  'query ($id: ID!) { clientFacts(clientId: $id) { country facts { key values proofs { proof issuedOn } } } }';
const KEEP = `mutation ($id: ID!, $code: String!, $day: Date, $facts: [FactInput!]!) {
  keepAnswer(clientId: $id, code: $code, day: $day, facts: $facts) {
    __typename ... on KeepAnswerPayload { answerId } ... on Refused { code problems { path code } } } }`;
const LIST = `query ($id: ID!) { keptAnswers(clientId: $id) { id keptAt day outcome programme { code name } keptBy { displayName } } }`;
const OPEN = `query ($id: ID!) { keptAnswer(id: $id) { kept { day } facts { key values }
  answer { outcome version { code } reasons { clause text state } ways { steps { sets { changes { text } } } } routes { programme { code name } } } } }`;

const LOAN = 'vn.decision-08-2026.person';
const said = [
  { key: 'person.birthDate', values: ['1995-03-04'] },
  { key: 'request.amount', values: ['250000000'] },
];
type Kept = { id: string; outcome: string; programme: { code: string }; keptBy: { displayName: string } };

describe('answers for a client', () => {
  let app: TestApp;
  let counsellor: Actor;
  let officeId: string;
  let clientId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    await loadRules(app.database.ownerUrl);
    officeId = (await makeOffice(app)).id;
    const { accountId } = await makePerson(app, 'counsellor', { officeId });
    counsellor = actorAs('counsellor', { id: accountId, officeIds: [officeId] });
    const proofs = [{ code: 'management_decision', issuedOn: '2025-01-10' }];
    const rehabilitation = { from: '2024-01-01', until: '2025-01-01', kind: 'voluntary', proofs };
    const input = {
      person: { name: 'Bayu Saputra', birthDate: '1994-03-02' },
      standing: {
        statuses: [{ status: 'rehabilitation', ...rehabilitation }] as const,
        facts: [{ key: 'person.policeList', value: true, proofs: [] }],
      },
    };
    clientId = valueOf(await app.get(RegisterClient).execute(counsellor, input));
  });
  afterAll(() => app.stop());

  const run = async (actor: Actor, query: string, variables: Record<string, unknown>, language?: string) =>
    answerOf(await app.ask(actor, query, { variables, ...(language && { language }) }));
  const codeOf = async (actor: Actor, query: string, variables: Record<string, unknown>) =>
    (await app.ask(actor, query, { variables })).errors[0]?.extensions?.code;
  const keep = async (facts: readonly object[] = said, code = LOAN): Promise<string> =>
    String((await run(counsellor, KEEP, { id: clientId, code, day: '2026-11-20', facts }))['answerId']);
  const events = (name: string) =>
    behind(
      app,
      'SELECT actor_id, office_id, payload FROM platform.event WHERE subject_id = $1 AND name = $2 ORDER BY id',
      [clientId, name],
    );

  it('begin with what the file says; that it was read is written down', async () => {
    const before = (await events('client.file-opened')).length;
    const held = [{ proof: 'management-decision', issuedOn: '2025-01-10' }];
    expect(await run(counsellor, FACTS, { id: clientId })).toMatchObject({
      facts: [
        { key: 'person.birthDate', values: ['1994-03-02'], proofs: [] },
        { key: 'person.rehabilitation', values: ['voluntary'], proofs: held },
        { key: 'person.inSocialRehabilitation', values: ['false'], proofs: held },
        { key: 'person.managementDecisionOn', values: ['2025-01-10'], proofs: held },
        { key: 'person.policeList', values: ['true'], proofs: [] },
      ],
    });
    const opened = await events('client.file-opened');
    expect(opened.slice(before)).toEqual([{ actor_id: counsellor.id, office_id: officeId, payload: {} }]);
  });

  it('are not given when the reading cannot be written down', async () => {
    const [table, check] = ['platform.event', 'nothing_opened'];
    await behind(app, `ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (name !~ 'opened') NOT VALID`);
    try {
      const kept = await app.ask(counsellor, LIST, { variables: { id: clientId } });
      const facts = await app.ask(counsellor, FACTS, { variables: { id: clientId } });
      expect([kept.data, facts.data]).toEqual([null, null]);
    } finally {
      await behind(app, `ALTER TABLE ${table} DROP CONSTRAINT ${check}`);
    }
    expect((await app.ask(counsellor, FACTS, { variables: { id: clientId } })).errors).toEqual([]);
  });

  it('are kept sealed, with an event that tells nothing of them', async () => {
    const id = await keep();
    const [row] = await behind(app, 'SELECT * FROM vault.rule_answer WHERE answer_id = $1', [id]);
    expect(row).toMatchObject({ office_id: officeId, client_id: clientId, kept_by: counsellor.id });
    const { sealed_answer: sealed, ...open } = row as { sealed_answer: Buffer };
    expect(`${JSON.stringify(open)} ${sealed.toString('utf8')}`).not.toMatch(/decision|rehabilit|250000000/);
    expect(await events('rules.answer-kept')).toContainEqual({
      ...{ actor_id: counsellor.id, office_id: officeId },
      payload: { answerId: id },
    });
  });

  it('are listed, the newest first, and explained in the words of the reader', async () => {
    const first = await keep();
    const second = await keep([{ key: 'person.offences', values: ['narcotics'] }], 'id.aid.former-inmates');
    const list = (await run(counsellor, LIST, { id: clientId })) as unknown as Kept[];
    expect(list.slice(0, 2)).toMatchObject([
      {
        id: second,
        outcome: 'no',
        programme: { code: 'id.aid.former-inmates' },
        keptBy: { displayName: 'Sri Wahyuni' },
      },
      { id: first, outcome: 'no', programme: { code: LOAN } },
    ]);
    expect(await run(counsellor, OPEN, { id: first }, 'vi')).toMatchObject({
      kept: { day: '2026-11-20' },
      facts: said,
      answer: { outcome: 'no', version: { code: `${LOAN}@2026-05-01` } },
    });
    expect(await run(counsellor, OPEN, { id: second }, 'vi')).toMatchObject({
      answer: { routes: [{ programme: { code: 'id.uep-ipwl' } }] },
    });
    expect(await events('rules.answers-opened')).toContainEqual({
      ...{ actor_id: counsellor.id, office_id: officeId },
      payload: { answerId: first },
    });
  });

  it('keep the words they were given in, whatever the rules say today', async () => {
    const id = await keep();
    const texts = async () => {
      const { answer } = (await run(counsellor, OPEN, { id }, 'en')) as unknown as { answer: { reasons: object[] } };
      return answer.reasons;
    };
    const before = await texts();
    expect(before.length).toBeGreaterThan(5);
    await behind(app, 'ALTER TABLE rules.version DISABLE TRIGGER USER');
    await behind(app, "UPDATE rules.version SET status = 'withdrawn', version = version + 1 WHERE programme = $1", [
      LOAN,
    ]);
    expect(await texts()).toEqual(before);
    await behind(app, "UPDATE rules.version SET status = 'scheduled', version = version + 1 WHERE programme = $1", [
      LOAN,
    ]);
    await behind(app, 'ALTER TABLE rules.version ENABLE TRIGGER USER');
  });

  it('are refused as any answer is, and nothing is kept', async () => {
    const odd = { id: clientId, code: LOAN, facts: [{ key: 'request.amount', values: ['much'] }] };
    expect(await run(counsellor, KEEP, odd)).toMatchObject({ code: 'bad_input' });
    expect(await codeOf(counsellor, KEEP, { ...odd, code: 'vn.nothing', facts: [] })).toBe('NOT_FOUND');
  });

  it('are not there for another office, nor for who accompanies nobody', async () => {
    const id = await keep();
    const far = actorAs('social_worker', { officeIds: [(await makeOffice(app, { name: 'Sentra Kenanga' })).id] });
    const asked: [string, Record<string, unknown>][] = [
      [FACTS, { id: clientId }],
      [LIST, { id: clientId }],
      [OPEN, { id }],
      [KEEP, { id: clientId, code: LOAN, facts: [] }],
    ];
    const count = async () => (await behind(app, 'SELECT FROM platform.event')).length;
    const before = await count();
    for (const [query, variables] of asked) {
      expect(await codeOf(far, query, variables)).toBe('NOT_FOUND');
      expect(await codeOf(far, query, { ...variables, id: 'x' })).toBe('NOT_FOUND');
      expect(await codeOf(far, query, { ...variables, id: newId() })).toBe('NOT_FOUND');
      for (const persona of ['administrator', 'loan_officer', 'authority', 'employer', 'trainer', 'client'] as const) {
        expect(await codeOf(actorAs(persona, { officeIds: [officeId] }), query, variables)).toBe('FORBIDDEN');
      }
    }
    expect(await count()).toBe(before);
    const near = actorAs('social_worker', { officeIds: [officeId] });
    expect((await run(near, OPEN, { id }))['kept']).toEqual({ day: '2026-11-20' });
  });

  it('are rows of the office alone', async () => {
    await keep();
    const seen = async (persona: Persona, officeIds: string[]) =>
      app.uow.read(actorAs(persona, { officeIds }), async () => {
        const rows: unknown[] = await app.uow.manager.query('SELECT FROM vault.rule_answer');
        return rows.length > 0;
      });
    expect(await seen('counsellor', [officeId])).toBe(true);
    expect(await seen('social_worker', [officeId])).toBe(true);
    expect(await seen('counsellor', [newId()])).toBe(false);
    expect(await seen('administrator', [officeId])).toBe(false);
    for (const persona of ['employer', 'loan_officer', 'authority'] as const) {
      await expect(seen(persona, [officeId])).rejects.toThrow('permission denied');
    }
    expect(await app.get(ClientsQueries).factsOf(actorAs('administrator'), clientId)).toBeNull();
  });
});
