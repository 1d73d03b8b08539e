import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { addDays } from '#kernel/period';
import { ReferClients, StepApplication } from '#domains/applications';
import { CaseloadQueries } from '#domains/clients';
import { GiveConsent, Statements } from '#domains/consents';
import { OpportunitiesQueries, type OpportunityFacts } from '#domains/opportunities';
import { accepted } from './demo-loader.js';

type StepInput = Parameters<StepApplication['execute']>[1];

interface Told extends Pick<StepInput, 'action' | 'reason'> {
  /** Days from today, for an interview. */
  readonly inDays?: number;
}

interface Story {
  /** When it was sent. */
  readonly daysAgo: number;
  readonly steps: readonly Told[];
}

/** One for each of the first people of a caseload: every persona has something to look at, and something to do. */
const STORIES: readonly Story[] = [
  { daysAgo: 1, steps: [] },
  { daysAgo: 9, steps: [] },
  { daysAgo: 5, steps: [{ action: 'invite', inDays: 2 }] },
  { daysAgo: 6, steps: [{ action: 'offer' }] },
  { daysAgo: 8, steps: [{ action: 'offer' }, { action: 'accept' }] },
  { daysAgo: 12, steps: [{ action: 'refuse', reason: 'skills_missing' }] },
  { daysAgo: 2, steps: [] },
];

/** Nine in the morning where the offices of the demo are. */
const morningOf = (day: string): Date => new Date(`${day}T09:00:00+07:00`);

const PLACES = { id: 'Pos satpam, tanya Bu Ningsih', vi: 'Phòng bảo vệ, hỏi chị Hạnh' };

export interface DemoSide {
  readonly counsellor: Actor;
  readonly partnerId: string;
  readonly language: 'id' | 'vi';
}

export interface DemoTime {
  readonly today: string;
  /** Moves the clock to so many days ago. */
  readonly move: (days: number) => void;
}

/** Applications of a caseload at a partner's openings, in every state, through the use cases. */
@Injectable()
export class DemoApplications {
  @Inject(CaseloadQueries) readonly caseload!: CaseloadQueries;
  @Inject(OpportunitiesQueries) readonly opportunities!: OpportunitiesQueries;
  @Inject(Statements) readonly statements!: Statements;
  @Inject(GiveConsent) readonly giving!: GiveConsent;
  @Inject(ReferClients) readonly referring!: ReferClients;
  @Inject(StepApplication) readonly stepping!: StepApplication;

  /** `first`: somebody who comes before the others of the caseload. Gives how many there are. */
  async load(side: DemoSide, first: string | null, time: DemoTime): Promise<number> {
    const openings = await this.#openings(side);
    const { edges } = await this.caseload.page(side.counsellor, {}, { first: STORIES.length });
    const people = [...new Set([...(first ? [first] : []), ...edges.map(({ node }) => node.id)])];
    let made = 0;
    for (const [index, story] of STORIES.entries()) {
      const [clientId, opening] = [people[index], openings[index % Math.max(1, openings.length)]];
      if (clientId === undefined || opening === undefined) continue;
      await this.#tell(side, { clientId, opening, story }, time);
      made += 1;
    }
    return made;
  }

  async #openings({ counsellor, partnerId }: DemoSide): Promise<readonly OpportunityFacts[]> {
    const reader: Actor = { ...counsellor, persona: 'employer', officeIds: [], partnerIds: [partnerId] };
    const { edges } = await this.opportunities.mine(reader, { partnerId, status: 'published' }, { first: 10 });
    return edges.map(({ node }) => node).filter(({ kind }) => kind === 'vacancy' || kind === 'ojt_place');
  }

  async #tell(
    { counsellor, partnerId, language }: DemoSide,
    { clientId, opening, story }: { clientId: string; opening: OpportunityFacts; story: Story },
    { today, move }: DemoTime,
  ): Promise<void> {
    const draft = { purpose: 'referral', partnerId, partnerKind: null, opportunityId: null } as const;
    const asked = { ...draft, until: addDays(today, 150) };
    const { hash } = accepted(await this.statements.of(counsellor, asked, language), 'a statement');
    const consent = { ...asked, clientId, language, statementHash: hash };
    accepted(await this.giving.execute(counsellor, consent), 'a consent');
    move(story.daysAgo);
    const pair = { clientId, opportunityId: opening.id };
    const [referred] = accepted(await this.referring.execute(counsellor, [pair]), 'a referral');
    const id = referred?.applicationId;
    if (id == null) throw new Error(`demo: a referral was refused: ${JSON.stringify(referred?.refusal)}`);
    for (const [index, { inDays, ...told }] of story.steps.entries()) {
      move(Math.max(0, story.daysAgo - index - 2));
      const meeting = inDays === undefined ? {} : { at: morningOf(addDays(today, inDays)), place: PLACES[language] };
      accepted(await this.stepping.execute(counsellor, { id, version: index + 1, ...told, ...meeting }), told.action);
    }
    move(0);
  }
}
