import { actorAs } from '../../support/actors.js';
import { answerOf } from '../../support/people.js';
import { ASK, DRAFT } from '../../../libs/domains/introductions/spec/day-stage.js';
import type { Story } from './story.js';

/** The day on which every test begins: partners may answer all day long. */
const TODAY = { ...DRAFT, day: '2026-11-22', opens: '08:00', closes: '12:00' };

interface SeenSession {
  readonly id: string;
  readonly tables: readonly { readonly id: string }[];
  readonly interviews: readonly { readonly id: string; readonly clientId: string; readonly tableId: string }[];
  readonly plan: { readonly id: string } | null;
}

/** An introduction session of all twins: invited, planned, on paper, held, planned anew, told of. */
export class Meeting {
  #arranged: SeenSession | null = null;

  constructor(private readonly story: Story) {}

  /** All are invited, and agreed that the partners may look at their cards before. */
  async invited(): Promise<void> {
    const { twinIds, partners } = this.story;
    const { id } = await this.#session(ASK.create, { input: TODAY });
    const tables = partners.slice(0, 3).map(({ id: partnerId }, index) => ({
      ...{ partnerId, number: index + 1, interviewers: [{ id: 'a' }] },
    }));
    this.#arranged = await this.#session(ASK.tables, { id, tables });
    await this.#session(ASK.invite, { id, input: { clientIds: twinIds, evenIfBooked: true } });
    await this.#replies(id, this.#arranged);
    for (const who of ['employer', 'rival']) await this.#comes(who);
  }

  /** The partners say whom they would like to meet; then the day is planned, and held. */
  async planned(): Promise<void> {
    const { twinIds } = this.story;
    const arranged = this.#arranged;
    if (!arranged) throw new Error('nobody is invited yet');
    const { id } = arranged;
    for (const who of ['employer', 'rival', 'trainer']) await this.#wishes(who);
    const wishes = twinIds.flatMap((clientId) =>
      arranged.tables.map((table) => ({ clientId, tableId: table.id, value: 60 })),
    );
    await this.#session(ASK.wishes, { id, side: 'client', wishes });
    const planned = await this.#session(ASK.plan, { id });
    await this.#held(await this.#session(ASK.publish, { id, planId: planned.plan?.id }));
  }

  async #replies(id: string, { tables }: SeenSession): Promise<void> {
    const [, said, away] = this.story.twinIds;
    await this.#own(ASK.answer, { id, coming: true });
    await this.#own(ASK.mark, { id, tableIds: [tables[1]?.id] });
    await this.#session(ASK.reply, { id, clientId: said, coming: true });
    await this.#session(ASK.reply, { id, clientId: away, coming: false });
  }

  /** A partner says that it comes, with two at its table. */
  async #comes(who: string): Promise<void> {
    type Day = { readonly tableId: string; readonly version: number };
    const [day] = (await this.story.outside(who, 'Query.partnerIntroductions')) as readonly Day[];
    const seats = [{}, { from: '09:00', until: '11:00' }];
    const answer = { tableId: day?.tableId, version: day?.version, coming: true, seats };
    await this.story.outside(who, 'Mutation.answerIntroductionTable', answer);
  }

  async #wishes(who: string): Promise<void> {
    type Day = { readonly tableId: string };
    type Cards = { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    const [day] = (await this.story.outside(who, 'Query.partnerIntroductions')) as readonly Day[];
    const tableId = day?.tableId;
    const { edges } = (await this.story.outside(who, 'Query.introductionCards', { tableId, first: 50 })) as Cards;
    // Who said that they do not come is not among them.
    if (edges.length !== this.story.twinIds.length - 1) throw new Error(`${who} is shown ${edges.length}`);
    for (const { node } of edges.slice(0, 2)) {
      const wish = { tableId, cardId: node.id, wished: true };
      await this.story.outside(who, 'Mutation.markIntroductionCard', wish);
    }
  }

  /** One did not come; partners say what came of their pairs, and so does the office. */
  async #held({ id, interviews }: SeenSession): Promise<void> {
    const [first, second, third] = interviews.map(({ id: one }) => `i:${one}`);
    const fields = [
      written(`p:${this.story.twinIds[3]}`, 'presence', 'absent'),
      written(String(first), 'outcome', 'met'),
      written(String(first), 'nextStep', 'second_interview'),
      written(String(second), 'outcome', 'partner_absent'),
      written(String(third), 'clientInterest', 'yes'),
    ];
    const synced = answerOf(
      await this.story.app.ask(this.story.as('counsellor'), ASK.sync, { variables: { id, fields } }),
    );
    if (synced['__typename'] !== 'IntroductionSheet') throw new Error(JSON.stringify(synced));
    for (const who of ['employer', 'rival', 'trainer']) await this.#says(who, id);
    await this.#session(ASK.replan, { id, at: '09:30' });
  }

  async #says(who: string, sessionId: string): Promise<void> {
    type Day = { readonly interviews: readonly { readonly interviewId: string }[] };
    const [day] = (await this.story.outside(who, 'Query.partnerIntroductions')) as readonly Day[];
    const [met, away] = day?.interviews ?? [];
    const answers = [
      {
        interviewId: met?.interviewId,
        outcome: 'met',
        interest: 'yes',
        nextStep: 'second_interview',
        secondOn: '2026-12-02',
      },
      { interviewId: away?.interviewId, outcome: 'client_absent' },
    ];
    await this.story.outside(who, 'Mutation.answerIntroductionPairs', { sessionId, answers });
  }

  async #own(query: string, variables: Record<string, unknown>): Promise<void> {
    const { officeIds, clientId } = this.story.as('self');
    const answer = answerOf(await this.story.app.ask(actorAs('client', { officeIds, clientId }), query, { variables }));
    if (answer['__typename'] !== 'Done') throw new Error(JSON.stringify(answer));
  }

  async #session(query: string, variables: Record<string, unknown>): Promise<SeenSession> {
    const asked = await this.story.app.ask(this.story.as('counsellor'), query, { variables });
    const answer: Record<string, unknown> = answerOf(asked);
    if (!answer['session']) throw new Error(JSON.stringify(answer));
    return answer['session'] as SeenSession;
  }
}

const written = (record: string, field: string, value: string) => ({
  ...{ record, field, seen: [{ device: 'one', count: 1 }] },
  versions: [{ value: JSON.stringify(value), device: 'one', count: 1, at: '2026-11-22T02:00:00Z' }],
});
