import { VISITOR, type Actor } from '#kernel/actor';
import type { DraftInput } from '#domains/opportunities';
import { ReferenceQueries } from '#domains/reference';
import type { TestApp } from '../../../../test/support/app.js';
import { behind } from '../../../../test/support/people.js';
import { until } from '../../../../test/support/until.js';
import { RebuildIndex } from '../rebuild-index.js';

const SEARCH = `query ($search: OpportunitySearchInput!, $first: Int, $after: String) {
  searchOpportunities(search: $search, first: $first, after: $after) {
    edges { cursor distanceKm matchedWords node { id title } }
    pageInfo { hasNextPage endCursor } totalCount totalIsExact engine
    facets { name values { value label count } }
    understood { occupations { name score matchedWords occupation { isco } } area { fullName } correctedText }
    relax { filter count text } } }`;

export interface Found {
  readonly edges: {
    readonly cursor: string;
    readonly distanceKm: number | null;
    readonly matchedWords: string[];
    readonly node: { readonly id: string; readonly title: string };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly totalIsExact: boolean;
  readonly engine: string;
  readonly facets: { readonly name: string; readonly values: { value: string; label: string; count: number }[] }[];
  readonly understood: {
    readonly occupations: { readonly occupation: { readonly isco: string } }[];
    readonly area: { readonly fullName: string } | null;
    readonly correctedText: string | null;
  } | null;
  readonly relax: { readonly filter: string; readonly count: number; readonly text: string | null }[];
}

const month = (min: bigint): DraftInput['pay'] => ({ min, max: min + 500_000n, currency: 'IDR', period: 'month' });

interface Reader {
  readonly actor?: Actor;
  readonly language?: string;
}

type Search = Readonly<Record<string, unknown>>;

interface Opening {
  readonly id: string;
  readonly version: number;
}

/** What makes partners and openings; the stage of the opportunities domain. */
export interface Posting {
  readonly app: TestApp;
  readonly counsellor: Actor;
  partner(standing?: 'pending' | 'verified' | 'suspended'): Promise<string>;
  posted(partnerId: string, change?: Partial<DraftInput>): Promise<Opening>;
  published(partnerId: string, change?: Partial<DraftInput>): Promise<Opening>;
  step(actor: Actor, step: string, opening: Opening): Promise<Opening>;
}

/** Nine openings of two countries, the Vietnamese ones a day younger, indexed, and the browse page in front of them. */
export class BrowseStage {
  private constructor(
    readonly stage: Posting,
    readonly partner: string,
    /** Kota Surakarta. */
    readonly solo: string,
    /** Which engine must have answered. */
    readonly engine: string,
  ) {}

  static async on(stage: Posting, engine = 'postgres'): Promise<BrowseStage> {
    const idOf = async (...which: Parameters<ReferenceQueries['areaByCode']>) =>
      (await stage.app.get(ReferenceQueries).areaByCode(...which))?.id ?? '';
    const [solo, semarang, hanoi] = [
      await idOf('ID', 'regency', '33.72'),
      await idOf('ID', 'regency', '33.74'),
      await idOf('VN', 'province', '01'),
    ];
    const browse = new BrowseStage(stage, await stage.partner(), solo, engine);
    const day = { weekdays: [1, 2, 3, 4, 5], shifts: [{ start: '08:00', end: '16:00' }], hoursPerWeek: 40 };
    await browse.publish('Tukang Las Kanopi', { areaId: solo, pay: month(3_000_000n), schedule: day });
    await browse.publish('Juru las listrik', { areaId: semarang, pay: month(4_000_000n), safety: ['heights'] });
    await browse.publish('Kasir Minimarket', {
      areaId: semarang,
      pay: month(2_500_000n),
      noExperience: true,
      safety: ['cash'],
    });
    await browse.publish('Kasir Restoran Malam', {
      areaId: semarang,
      pay: month(2_700_000n),
      safety: ['cash', 'night_work'],
    });
    await browse.publish('Mekanik sepeda motor', { areaId: solo, pay: month(3_200_000n) });
    await browse.publish('Magang Admin Gudang', { areaId: semarang, kind: 'ojt_place', pay: month(1_800_000n) });
    const vietnamese = await stage.partner();
    await behind(stage.app, "UPDATE partners.partner SET country = 'VN' WHERE id = $1", [vietnamese]);
    stage.app.clock.set('2026-11-23T02:00:00Z');
    for (const title of ['Thợ hàn', 'Thợ may', 'Thợ máy'])
      await stage.published(vietnamese, { title, lang: 'vi', areaId: hanoi });
    await browse.rebuild();
    return browse;
  }

  rebuild(): Promise<number> {
    return this.stage.app.get(RebuildIndex).execute();
  }

  publish(title: string, change: Partial<DraftInput> = {}) {
    return this.stage.published(this.partner, { title, ...change });
  }

  ask(search: Search, more: Search = {}, reader: Reader = {}) {
    const { actor = VISITOR, language } = reader;
    return this.stage.app.ask(actor, SEARCH, { variables: { search, ...more }, language });
  }

  /** Asked again when another engine answered, as it does in place of one that was slow. */
  find(search: Search, more: Search = {}, reader: Reader = {}): Promise<Found> {
    return until(
      () => this.#found(search, more, reader),
      ({ engine }) => engine === this.engine,
    );
  }

  async #found(search: Search, more: Search, reader: Reader): Promise<Found> {
    const answer = await this.ask(search, more, reader);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data?.['searchOpportunities'] as unknown as Found;
  }

  async titles(search: Search, more: Search = {}): Promise<string[]> {
    return (await this.find(search, more)).edges.map(({ node }) => node.title);
  }

  async refused(search: Search, more: Search = {}): Promise<unknown> {
    return (await this.ask(search, more)).errors[0]?.extensions?.code;
  }
}
