import { SYSTEM, type Actor } from '#kernel/actor';
import {
  AgeingJobs,
  ApplicationsQueries,
  ApplyForOpportunity,
  MakeLink,
  ReferClients,
  StepApplication,
  type Application,
} from '#domains/applications';
import { behind, valueOf } from '../../support/people.js';
import type { Story } from './story.js';

const INTERVIEW = '2026-12-01T02:00:00Z';
/** An answer of a partner, as GraphQL takes it. */
type Answer = Readonly<Record<string, unknown>>;

/** Applications of the twins, from a referral to a job, and all other ways in which one ends. */
export class Applying {
  #late = '';

  constructor(private readonly story: Story) {}

  /** Five are referred, the sixth applies. */
  async referred(): Promise<void> {
    const { app, twinIds, applicable } = this.story;
    const pairs = applicable.flatMap(({ opening: opportunityId }) =>
      twinIds.slice(0, -1).map((clientId) => ({ clientId, opportunityId })),
    );
    for (const { refusal } of valueOf(await app.get(ReferClients).execute(this.story.as('counsellor'), pairs))) {
      if (refusal) throw new Error(JSON.stringify(refusal));
    }
    const input = { statementHash: null, language: 'id' } as const;
    for (const { opening: opportunityId } of applicable.slice(0, 2)) {
      valueOf(await app.get(ApplyForOpportunity).execute(this.#self(twinIds.length - 1), { ...input, opportunityId }));
    }
  }

  /** By a link without an account, used twice; signed in: an interview to which the person comes, a no, a yes with contact. */
  async answered(): Promise<void> {
    for (const who of ['employer', 'rival', 'trainer']) await this.story.outside(who, 'Query.workCards');
    const token = await this.#link(0);
    this.#late = await this.#link(4);
    const yes = { kind: 'yes', contact: true };
    await this.story.outside('visitor', 'Query.answerPage', { token });
    await this.story.outside('visitor', 'Mutation.answerByLink', { token, answer: yes });
    await this.story.outside('visitor', 'Mutation.answerByLink', { token, answer: yes }, { refused: true });
    await this.story.outside('visitor', 'Query.answerPage', { token });
    await this.#answer('employer', 1, { kind: 'interview', at: INTERVIEW, place: 'Gudang 2', contact: true });
    await this.#step(this.#self(1), 1, 'come');
    await this.#answer('employer', 2, { kind: 'no', reason: 'hours_do_not_fit' });
    await this.#answer('employer', 3, yes);
    await this.#answer('rival', 1, yes);
  }

  /** Both places are taken: the first twin by the partner's word, the fourth by the office's. All others close. */
  async hired(): Promise<void> {
    const cardId = (await this.#of(0)).releaseId;
    await this.#step(this.#self(0), 0, 'accept');
    await this.story.outside('employer', 'Mutation.startApplication', { cardId });
    await this.#step(this.story.as('counsellor'), 3, 'accept');
    await this.#step(this.story.as('counsellor'), 3, 'start');
  }

  /** Answered when the opening is filled; reminded of twice, and lapsed. */
  async waited(): Promise<void> {
    const late = { token: this.#late };
    await this.story.outside('visitor', 'Query.answerPage', late);
    await this.story.outside(
      'visitor',
      'Mutation.answerByLink',
      { ...late, answer: { kind: 'yes' } },
      { refused: true },
    );
    const ages = new Map([
      [2, 4],
      [4, 8],
      [5, 61],
    ]);
    for (const [twin, days] of ages) {
      await behind(
        this.story.app,
        `UPDATE applications.application SET sent_at = sent_at - make_interval(days => $2),
           moved_at = moved_at - make_interval(days => $2) WHERE application_id = $1`,
        [(await this.#of(twin, 'rival')).id, days],
      );
    }
    await this.story.app.get(AgeingJobs).age();
  }

  #self(twin: number): Actor {
    return { ...this.story.as('self'), clientId: this.story.twinIds[twin] as string };
  }

  async #of(twin: number, partner = 'employer'): Promise<Application> {
    const clientId = this.story.twinIds[twin];
    const opportunityId = this.story.partners.find(({ who }) => who === partner)?.opening;
    const asked = this.story.app.get(ApplicationsQueries);
    const { edges } = await asked.page(this.story.as('counsellor'), { clientId, opportunityId }, { first: 1 });
    return (await asked.known(SYSTEM, edges[0]?.node.id ?? '')) as Application;
  }

  async #link(twin: number): Promise<string> {
    const { id } = await this.#of(twin);
    const { link } = valueOf(await this.story.app.get(MakeLink).execute(this.story.as('counsellor'), id));
    return link.split('#')[1] ?? '';
  }

  async #answer(who: string, twin: number, answer: Answer): Promise<void> {
    const cardId = (await this.#of(twin, who)).releaseId;
    await this.story.outside(who, 'Mutation.answerApplication', { cardId, answer });
  }

  async #step(actor: Actor, twin: number, action: 'accept' | 'start' | 'come'): Promise<void> {
    const { id, version } = await this.#of(twin);
    valueOf(await this.story.app.get(StepApplication).execute(actor, { id, version, action }));
  }
}
