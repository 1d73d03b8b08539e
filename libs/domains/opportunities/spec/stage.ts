import { SYSTEM, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { DecidePartner, PartnersQueries, RegisterPartner, type Decision, type PartnerKind } from '#domains/partners';
import { ReferenceQueries } from '#domains/reference';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp, type TestAppOptions } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, valueOf } from '../../../../test/support/people.js';
import type { DraftInput } from '../core/draft.js';
import type { Change } from '../opportunities.events.js';
import { OpportunitiesJobs } from '../opportunities.jobs.js';
import { PostOpportunity } from '../post-opportunity.js';

export type Answer = Record<string, never>;

export interface Seen {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly [key: string]: unknown;
}

export const FIELDS = `__typename
  ... on OpportunityPayload { opportunity { id status version title places placesTaken placesLeft availableActions } }
  ... on Refused { code message problems { path code message } }`;

/** Everything about an opportunity. */
export const ALL = `query ($id: ID!) { opportunity(id: $id) {
  id kind status version title description lang hostName country place lat lng noExperience places placesTaken placesLeft
  startsOn endsOn applyUntil publishedAt confirmedAt closedReason fee safety availableActions jobPosting
  partner { id name status } area { fullName path { name } } occupation { isco title } skills { label }
  pay { min max currency period } payHint { below minimum { amount source } }
  schedule { weekdays shifts { start end } hoursPerWeek }
  requirements { kind hard minAge maxAge schooling paper licence months isco language level text } } }`;
/** An app with reference data, an office, and partners of every standing. */
export class Stage {
  private constructor(
    readonly app: TestApp,
    readonly officeId: string,
    readonly counsellor: Actor,
    readonly farCounsellor: Actor,
    /** Kabupaten Semarang. */
    readonly areaId: string,
  ) {}

  static async set(config: TestAppOptions['config'] = {}): Promise<Stage> {
    const app = await TestApp.start({ database: 'filled', config });
    const office = await makeOffice(app);
    const far = await makeOffice(app, { name: 'Sentra Layanan Kenanga' });
    const area = await app.get(ReferenceQueries).areaByCode('ID', 'regency', '33.22');
    const counsellor = actorAs('counsellor', { officeIds: [office.id] });
    return new Stage(app, office.id, counsellor, actorAs('counsellor', { officeIds: [far.id] }), area?.id ?? '');
  }

  readonly administrator = actorAs('administrator');

  own(partnerId: string): Actor {
    return actorAs('employer', { partnerIds: [partnerId] });
  }

  async partner(
    standing: 'pending' | 'verified' | 'suspended' = 'verified',
    kind: PartnerKind = 'employer',
  ): Promise<string> {
    const profile = { kind, name: `Bengkel ${newId().slice(-6)}`, country: 'ID' as const };
    const id = valueOf(await this.app.get(RegisterPartner).execute(this.counsellor, profile));
    if (standing !== 'pending') await this.decide(id, 'verify');
    if (standing === 'suspended') await this.decide(id, 'suspend');
    return id;
  }

  /** Decides, and does what the worker's handler does then. */
  async decide(id: string, decision: Decision, { follow = true } = {}): Promise<void> {
    const partner = await this.app.get(PartnersQueries).byId(this.counsellor, id);
    const input = { id, version: partner?.version ?? 0, reason: 'Sudah diperiksa.' };
    valueOf(await this.app.get(DecidePartner).execute(this.counsellor, decision, input));
    if (follow) await this.follow(id);
  }

  async follow(partnerId: string): Promise<void> {
    await this.app.uow.write(SYSTEM, async () =>
      ok(await this.app.get(OpportunitiesJobs).followStanding({ subjectId: partnerId })),
    );
  }

  draft(change: Partial<DraftInput> = {}): DraftInput {
    return { kind: 'vacancy', title: 'Tukang Las Pagar', lang: 'id', areaId: this.areaId, places: 2, ...change };
  }

  async posted(partnerId: string, change: Partial<DraftInput> = {}): Promise<Seen> {
    const draft = this.draft(change);
    const input = { partnerId, draft, idempotencyKey: newId() };
    const id = valueOf(await this.app.get(PostOpportunity).execute(this.counsellor, input));
    return { id, version: 1, status: 'draft' };
  }

  async published(partnerId: string, change: Partial<DraftInput> = {}): Promise<Seen> {
    return this.step(this.counsellor, 'publish', await this.posted(partnerId, change));
  }

  async step(actor: Actor, step: string, { id, version }: Pick<Seen, 'id' | 'version'>): Promise<Seen> {
    return seen(await this.tryStep(actor, step, { id, version }));
  }

  async tryStep(actor: Actor, step: string, { id, version }: Pick<Seen, 'id' | 'version'>): Promise<Answer> {
    return this.run(actor, mutationOf(step), { id, version });
  }

  async run(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return answerOf(await this.app.ask(actor, query, { variables }));
  }

  /** The public code of the rejection of an operation, or null when it went through. */
  async rejection(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    return (await this.app.ask(actor, query, { variables })).errors[0]?.extensions?.code ?? null;
  }

  async sees(actor: Actor, id: string): Promise<boolean> {
    const { data } = await this.app.ask(actor, 'query ($id: ID!) { opportunity(id: $id) { id } }', {
      variables: { id },
    });
    return data?.['opportunity'] !== null;
  }

  /** Changes that were written down about an opportunity, in their order. */
  async changes(id: string): Promise<string[]> {
    const rows = await behind(
      this.app,
      'SELECT name, payload FROM platform.event WHERE subject_id = $1 ORDER BY occurred_at, id',
      [id],
    );
    return rows.map(({ name, payload }) => (payload as { change?: Change }).change ?? String(name));
  }
}

const mutationOf = (step: string): string =>
  step === 'close'
    ? `mutation ($id: ID!, $version: Int!) { closeOpportunity(id: $id, version: $version, reason: found_people) { ${FIELDS} } }`
    : `mutation ($id: ID!, $version: Int!) { ${step}Opportunity(id: $id, version: $version) { ${FIELDS} } }`;

/** The opportunity of a mutation that went through; throws its refusal otherwise. */
export function seen(answer: Answer): Seen {
  if (answer['__typename'] !== 'OpportunityPayload') throw new Error(JSON.stringify(answer));
  return answer['opportunity'] as unknown as Seen;
}
