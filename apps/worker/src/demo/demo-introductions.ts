import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { Chance } from '#kernel/chance';
import type { Clock } from '#kernel/clock';
import { CLOCK } from '#platform/config/config.module';
import {
  AnswerInvitation,
  IntroductionsQueries,
  InviteClients,
  MakePlan,
  PublishPlan,
  SaveSession,
  SaveTables,
  SaveWishes,
} from '#domains/introductions';
import { DemoConsents } from './demo-consents.js';
import { accepted, DemoLoader } from './demo-loader.js';
import { giaLaiSession, type DemoIntroduction } from './gia-lai.js';

const SEED = 20_240_626;
/** Of all who are invited, those who said that they come; the others have not answered yet. */
const COMING = 0.9;

/** The use cases that a session goes through until its plan is on paper. */
@Injectable()
export class DemoIntroductionUseCases {
  @Inject(IntroductionsQueries) readonly queries!: IntroductionsQueries;
  @Inject(SaveSession) readonly saveSession!: SaveSession;
  @Inject(SaveTables) readonly saveTables!: SaveTables;
  @Inject(InviteClients) readonly inviteClients!: InviteClients;
  @Inject(AnswerInvitation) readonly answerInvitation!: AnswerInvitation;
  @Inject(SaveWishes) readonly saveWishes!: SaveWishes;
  @Inject(MakePlan) readonly makePlan!: MakePlan;
  @Inject(PublishPlan) readonly publishPlan!: PublishPlan;
}

/** The table at which a partner sits whose people can sign in. */
const GUEST = 'May mặc Kim Chỉ Vàng';

interface Guests {
  /** A client who is among those invited, whoever else is. */
  readonly first: string | null;
  /** A partner that has a table, whichever others have. */
  readonly guest: string | null;
}

/** The session, with the ids that its places of lists got. */
interface Placed {
  readonly sessionId: string;
  readonly tables: readonly string[];
  readonly people: readonly string[];
}

/** The session of the Gia Lai office, from the first invitation to the plan on paper. */
@Injectable()
export class DemoIntroductions {
  constructor(
    private readonly use: DemoIntroductionUseCases,
    private readonly loader: DemoLoader,
    private readonly consents: DemoConsents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Every step replaces what it wrote before, so a killed run can be repeated. Resolves to the line to report.
   */
  async load(counsellor: Actor, areaId: string, { first, guest }: Guests): Promise<string> {
    const { edges } = await this.use.queries.page(counsellor, null, { first: 1 });
    const known = edges[0]?.node;
    if (known && known.state !== 'draft') return 'demo: the session in Gia Lai is there already';
    const all = await this.loader.clients(counsellor);
    const people = first === null ? all : [first, ...all.filter((id) => id !== first)];
    const today = this.clock.today('Asia/Ho_Chi_Minh');
    const demo = giaLaiSession(new Chance(SEED), today, people.length);
    const { session } = demo;
    const sessionId =
      known?.id ?? accepted(await this.use.saveSession.create(counsellor, { ...session, areaId }), 'a session');
    const tables = await this.#tables(counsellor, sessionId, { demo, areaId, guest });
    const placed = { sessionId, tables, people };
    await this.#people(counsellor, demo, placed);
    if (guest !== null) await this.consents.beforeSession(counsellor, people, { partnerId: guest, today });
    await this.#wishes(counsellor, demo, placed);
    const interviews = await this.#onPaper(counsellor, sessionId);
    return `demo: a session in Gia Lai, ${people.length} people, ${tables.length} tables, ${interviews} interviews`;
  }

  async #tables(
    counsellor: Actor,
    sessionId: string,
    { demo, areaId, guest }: { demo: DemoIntroduction; areaId: string; guest: string | null },
  ): Promise<string[]> {
    const there = await this.use.queries.tables(counsellor, [sessionId]);
    if (there.length > 0) return there.map(({ id }) => id);
    const invited: Parameters<SaveTables['invite']>[2][number][] = [];
    const known = guest !== null && (await this.loader.isKnown(counsellor, guest)) ? guest : null;
    for (const { kind, name, ...table } of demo.tables) {
      const profile = { kind, name, country: 'VN', areaId, verified: true, postings: [] } as const;
      const seated = name === GUEST ? known : null;
      invited.push({ ...table, partnerId: seated ?? (await this.loader.partner(counsellor, profile)) });
    }
    accepted(await this.use.saveTables.invite(counsellor, sessionId, invited), 'tables');
    const tables = await this.use.queries.tables(counsellor, [sessionId]);
    for (const { id, version, ...table } of tables) {
      const change = { ...table, reply: 'coming' } as const;
      accepted(await this.use.saveTables.edit(counsellor, { sessionId, id, version }, change), 'a table');
    }
    return tables.map(({ id }) => id);
  }

  async #people(counsellor: Actor, demo: DemoIntroduction, { sessionId, people }: Placed): Promise<void> {
    const chance = new Chance(SEED + 1);
    accepted(await this.use.inviteClients.execute(counsellor, sessionId, { clientIds: people }), 'an invitation');
    for (const [place, clientId] of people.entries()) {
      const needs = demo.people[place] as DemoIntroduction['people'][number];
      accepted(await this.use.saveWishes.needs(counsellor, sessionId, clientId, needs), 'what a day needs');
      if (place > 0 && !chance.happens(COMING)) continue;
      const answer = { sessionId, clientId, coming: true };
      accepted(await this.use.answerInvitation.execute(counsellor, answer), 'an answer');
    }
  }

  async #wishes(counsellor: Actor, demo: DemoIntroduction, { sessionId, tables, people }: Placed): Promise<void> {
    const idsOf = ({ person, table }: { person: number; table: number }) => ({
      clientId: people[person] as string,
      tableId: tables[table] as string,
    });
    for (const side of ['client', 'partner', 'match'] as const) {
      const wishes = demo.wishes
        .filter((wish) => wish.side === side)
        .map((wish) => ({ ...idsOf(wish), value: Math.ceil(wish.value / 10) }));
      accepted(await this.use.saveWishes.wishes(counsellor, sessionId, side, wishes), 'wishes');
    }
    for (const { kind, at, ...pair } of demo.pairs) {
      accepted(await this.use.saveWishes.pair(counsellor, sessionId, { ...idsOf(pair), kind, at }), 'a pair');
    }
  }

  /** How many interviews stand on paper. */
  async #onPaper(counsellor: Actor, id: string): Promise<number> {
    accepted(await this.use.makePlan.execute(counsellor, { id, seed: 1 }), 'a plan');
    const [plan] = await this.use.queries.plans(counsellor, [id]);
    const planId = plan?.id ?? '';
    accepted(await this.use.publishPlan.execute(counsellor, { id, planId, announce: 'nobody' }), 'a plan on paper');
    return plan?.content.interviews.length ?? 0;
  }
}
