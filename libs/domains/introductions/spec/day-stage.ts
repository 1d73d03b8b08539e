import type { Actor } from '#kernel/actor';
import { RegisterClient } from '#domains/clients';
import { DecidePartner, RegisterPartner } from '#domains/partners';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, makeOffice, valueOf } from '../../../../test/support/people.js';

export type Answer = Record<string, never>;

const SESSION = `id version state counts { people coming waiting tables wishes interviews met } slots availableActions
  tables { id number reply version closedFrom partner { name } interviewers { id from until } }
  participants { clientId card reply presence walkIn from until client { name } }
  interviews { id clientId tableId card at printed off outcome nextStep clientInterest }
  plan { id rest publishedAt quality { certified score { served } bound { served } greedy { served } }
    interviews { clientId tableId at } unplaced { clientId tableId reason promised } leftOut { clientId reason }
    notices { code message tableId clientId } changes { clientId tableId before after } }`;
const RESULT = `__typename ... on IntroductionPayload { session { ${SESSION} } } ... on Refused { code message problems { path code message } }`;

export const ASK = {
  create: `mutation ($input: IntroductionSessionInput!) { createIntroductionSession(input: $input) { ${RESULT} } }`,
  update: `mutation ($id: ID!, $version: Int!, $input: IntroductionSessionInput!) { updateIntroductionSession(id: $id, version: $version, input: $input) { ${RESULT} } }`,
  change: `mutation ($id: ID!, $version: Int!, $action: IntroductionAction!) { changeIntroductionSession(id: $id, version: $version, action: $action) { ${RESULT} } }`,
  tables: `mutation ($id: ID!, $tables: [IntroductionTableInput!]!) { inviteIntroductionTables(sessionId: $id, tables: $tables) { ${RESULT} } }`,
  table: `mutation ($sessionId: ID!, $id: ID!, $version: Int!, $input: IntroductionTableChange!) { updateIntroductionTable(sessionId: $sessionId, id: $id, version: $version, input: $input) { ${RESULT} } }`,
  invite: `mutation ($id: ID!, $input: IntroductionInviteInput!) { inviteIntroductionClients(sessionId: $id, input: $input) { ${RESULT} } }`,
  reply: `mutation ($id: ID!, $clientId: ID!, $coming: Boolean!) { recordIntroductionReply(sessionId: $id, clientId: $clientId, coming: $coming) { ${RESULT} } }`,
  wishes: `mutation ($id: ID!, $side: IntroductionSide!, $wishes: [IntroductionWishInput!]!) { saveIntroductionWishes(sessionId: $id, side: $side, wishes: $wishes) { ${RESULT} } }`,
  pair: `mutation ($id: ID!, $pair: IntroductionPairInput!) { saveIntroductionPair(sessionId: $id, pair: $pair) { ${RESULT} } }`,
  needs: `mutation ($id: ID!, $clientId: ID!, $needs: IntroductionNeedsInput!) { saveIntroductionNeeds(sessionId: $id, clientId: $clientId, needs: $needs) { ${RESULT} } }`,
  plan: `mutation ($id: ID!, $seed: Int! = 1) { planIntroductionSession(id: $id, seed: $seed) { ${RESULT} } }`,
  publish: `mutation ($id: ID!, $planId: ID!) { publishIntroductionPlan(id: $id, planId: $planId) { ${RESULT} } }`,
  replan: `mutation ($id: ID!, $at: LocalTime) { replanIntroductionDay(id: $id, at: $at) { ${RESULT} } }`,
  sync: `mutation ($id: ID!, $fields: [SheetFieldInput!]!) { syncIntroductionSheet(sessionId: $id, fields: $fields) {
    __typename ... on IntroductionSheet { fields { record field versions { value device count at } seen { device count } } } ... on Refused { code problems { path code } } } }`,
  one: `query ($id: ID!) { introductionSession(id: $id) { ${SESSION} } }`,
  list: `query ($after: String) { introductionSessions(first: 1, after: $after) { edges { node { id day } } pageInfo { hasNextPage endCursor } } }`,
  own: `{ ownIntroductions { sessionId venue card reply state interviews { tableNumber card at partner { name } } } }`,
  answer: `mutation ($id: ID!, $coming: Boolean!) { answerIntroduction(sessionId: $id, coming: $coming) { __typename ... on Refused { code } } }`,
  host: `{ partnerIntroductions { sessionId venue number viewerCanAnswer
    interviews { interviewId card at tableNumber answer { outcome interest nextStep secondOn } } } }`,
  ownDay: `{ ownIntroductions { sessionId open reply talks { kind room from until }
    tables { id number marked partner { name } } interviews { at } } }`,
  mark: `mutation ($id: ID!, $tableIds: [ID!]!) { markIntroductionTables(sessionId: $id, tableIds: $tableIds) {
    __typename ... on Refused { code problems { path code } } } }`,
  say: `mutation ($id: ID!, $answers: [PartnerAnswerInput!]!) { answerIntroductionPairs(sessionId: $id, answers: $answers) {
    __typename ... on Refused { code problems { path code message } } } }`,
} as const;

export const DRAFT = {
  venue: 'Gedung Serbaguna Gunungpati',
  purpose: 'all',
  day: '2026-12-01',
  opens: '08:00',
  closes: '10:00',
  interviewMinutes: 15,
  changeMinutes: 5,
  breaks: [{ from: '09:00', until: '09:15' }],
};

interface Loaded {
  readonly [key: string]: unknown;
}

/** An office with people and partners, and what an organiser asks of the api. */
export class DayStage {
  #days = 0;

  private constructor(
    readonly app: TestApp,
    readonly counsellor: Actor,
    readonly farCounsellor: Actor,
    readonly partnerIds: readonly string[],
    readonly clientIds: readonly string[],
  ) {}

  get officeId(): string {
    return this.counsellor.officeIds[0] as string;
  }

  static async set(): Promise<DayStage> {
    const app = await TestApp.start({ database: 'filled' });
    const officeId = (await makeOffice(app)).id;
    const far = (await makeOffice(app, { name: 'Sentra Layanan Kenanga' })).id;
    const counsellor = actorAs('counsellor', { officeIds: [officeId] });
    const partnerIds: string[] = [];
    for (const name of ['Bengkel Melati', 'Garmen Kenari', 'Koperasi Maju']) {
      const profile = { kind: 'employer', name, country: 'ID' } as const;
      const id = valueOf(await app.get(RegisterPartner).execute(counsellor, profile));
      const decision = { id, version: 1, reason: 'Sudah diperiksa.' };
      valueOf(await app.get(DecidePartner).execute(counsellor, 'verify', decision));
      partnerIds.push(id);
    }
    const clientIds: string[] = [];
    for (const name of ['Bayu', 'Wulan', 'Joko', 'Ratna', 'Hendra', 'Yuni']) {
      const person = { person: { name }, confirmedDistinct: true };
      clientIds.push(valueOf(await app.get(RegisterClient).execute(counsellor, person)));
    }
    const farCounsellor = actorAs('counsellor', { officeIds: [far] });
    return new DayStage(app, counsellor, farCounsellor, partnerIds, clientIds);
  }

  async run(query: string, variables: Record<string, unknown> = {}, actor: Actor = this.counsellor): Promise<Answer> {
    return answerOf(await this.app.ask(actor, query, { variables }));
  }

  /** The session that a mutation gave; fails on a refusal. */
  async session(query: string, variables: Record<string, unknown>, actor?: Actor): Promise<Loaded> {
    const answer = await this.run(query, variables, actor);
    if (answer['__typename'] !== 'IntroductionPayload') throw new Error(JSON.stringify(answer));
    return answer['session'] as unknown as Loaded;
  }

  /** A session with a table per partner (one interviewer each) and everybody invited. */
  async arranged(draft: Record<string, unknown> = {}): Promise<Loaded> {
    // A day for each, so that nobody is in two sessions at once.
    const day = `2027-01-${String((this.#days += 1)).padStart(2, '0')}`;
    const { id } = await this.session(ASK.create, { input: { ...DRAFT, day, ...draft } });
    const tables = this.partnerIds.map((partnerId, n) => ({
      partnerId,
      number: n + 1,
      interviewers: [{ id: 'a' }],
    }));
    await this.session(ASK.tables, { id, tables });
    return this.session(ASK.invite, { id, input: { clientIds: this.clientIds, evenIfBooked: true } });
  }

  /** Everybody would like to meet everybody. */
  async wished(draft: Record<string, unknown> = {}): Promise<Loaded> {
    const arranged = await this.arranged(draft);
    const tables = arranged['tables'] as { id: string }[];
    const wishes = this.clientIds.flatMap((clientId) => tables.map(({ id }) => ({ clientId, tableId: id, value: 60 })));
    return this.session(ASK.wishes, { id: arranged['id'], side: 'client', wishes });
  }

  /** Planned and on paper. */
  async published(draft: Record<string, unknown> = {}): Promise<Loaded> {
    const { id } = await this.wished(draft);
    const planned = await this.session(ASK.plan, { id });
    return this.session(ASK.publish, { id, planId: (planned['plan'] as { id: string }).id });
  }
}
