import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { RegisterClient, type WorkProfileInput } from '#domains/clients';
import { actorAs } from './actors.js';
import { valueOf } from './people.js';
import { Stage } from '../../libs/domains/opportunities/spec/stage.js';

export const MATCH = `title group answer score rank reasons criteria { criterion label points weight }
  findings { code text answer fact } override { stance why whyText words } opportunity { id } client { id }`;
export const SHORTLIST = `day weightsVersion counts { yes unknown no } contradictions matches { ${MATCH} }
  doors { kind text opens opportunity { id } } questions { fact text decides touches mayBeNone } client { id }`;
export const ONE = `query ($id: ID!) { shortlist(clientId: $id) { ${SHORTLIST} } }`;
export const OWN = `{ ownShortlist { ${SHORTLIST} } }`;
export const PEOPLE = `query ($id: ID!) { openingPeople(opportunityId: $id) { day matches { ${MATCH} } opportunity { id } } }`;

export interface SeenMatch {
  readonly title: string;
  readonly group: string;
  readonly answer: string;
  readonly score: number;
  readonly rank: number;
  readonly reasons: readonly string[];
  readonly findings: readonly { code: string; text: string; answer: string; fact: string | null }[];
  readonly override: { stance: string; whyText: string; words: string | null } | null;
  readonly opportunity: { id: string } | null;
  readonly client: { id: string } | null;
}

export interface SeenList {
  readonly counts: { yes: number; unknown: number; no: number };
  readonly contradictions: readonly string[];
  readonly matches: readonly SeenMatch[];
  readonly doors: readonly { kind: string; text: string; opens: number; opportunity: { id: string } | null }[];
  readonly questions: readonly { fact: string; text: string; decides: number; mayBeNone: boolean }[];
}

/** An office with openings near it, and people to be registered. */
export class MatchStage {
  private constructor(
    readonly stage: Stage,
    readonly partnerId: string,
  ) {}

  static async set(): Promise<MatchStage> {
    const stage = await Stage.set();
    return new MatchStage(stage, await stage.partner());
  }

  /** Known well enough for a yes: a welder of the same regency, free by day, nothing to avoid. */
  readonly work: WorkProfileInput = {
    occupations: ['7212'],
    skills: [],
    experience: [{ isco: '7212', months: 14 }],
    schooling: 'vocational',
    travelKm: 25,
    availability: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:00', to: '17:00' })),
    limits: ['no_fine_print'],
    papers: [{ paper: 'id_card', expiresOn: null }],
    licences: ['motorcycle'],
    avoid: ['night_work'],
    payNeed: { amount: 2_500_000n, currency: 'IDR' },
  };

  async client(work: WorkProfileInput | null = this.work, rest: Record<string, unknown> = {}): Promise<string> {
    const input = {
      person: { name: `Bayu ${newId().slice(-6)}`, birthDate: '1994-03-02' },
      work: work && { areaId: this.stage.areaId, ...work },
      confirmedDistinct: true,
      ...rest,
    };
    return valueOf(await this.stage.app.get(RegisterClient).execute(this.stage.counsellor, input));
  }

  /** Day work for welders near the office; `change` makes it another. */
  async opening(change: Parameters<Stage['draft']>[0] = {}): Promise<string> {
    const schedule = { weekdays: [1, 2, 3, 4, 5], shifts: [{ start: '08:00', end: '16:00' }], hoursPerWeek: 40 };
    const { id } = await this.stage.published(this.partnerId, { schedule, isco: '7212', ...change });
    return id;
  }

  async list(clientId: string, { as = this.stage.counsellor, language = 'en' } = {}): Promise<SeenList> {
    const { data, errors } = await this.stage.app.ask(as, ONE, { variables: { id: clientId }, language });
    if (!data?.['shortlist']) throw new Error(JSON.stringify(errors));
    return data['shortlist'];
  }

  async people(opportunityId: string, as: Actor = this.stage.counsellor): Promise<readonly SeenMatch[]> {
    const answer = (await this.stage.run(as, PEOPLE, { id: opportunityId })) as { matches?: readonly SeenMatch[] };
    return answer.matches ?? [];
  }

  self(clientId: string): Actor {
    return actorAs('client', { officeIds: [this.stage.officeId], clientId });
  }
}
