import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ApplicationsQueries, type Application } from '#domains/applications';
import { IntroductionsQueries } from '#domains/introductions';
import { OpportunitiesQueries, type OpportunityFacts } from '#domains/opportunities';
import type { Thing } from './core/holding.js';
import type { NoticeKind } from './core/notice.js';
import { productOf } from './product.js';

const NOBODY: Thing['replies'] = new Map();

function repliesOf<T extends { readonly reply: string }>(rows: readonly T[], whose: (row: T) => string) {
  return [...Map.groupBy(rows, whose)].map(([id, mine]) => [id, mine.map(({ reply }) => reply)] as const);
}

/** Its partner was asked whether it still stands, and has not said. */
function isAsked({ status, confirmationAskedAt: askedAt, confirmedAt }: OpportunityFacts): boolean {
  if (status !== 'published' && status !== 'paused') return false;
  return askedAt !== null && confirmedAt !== null && askedAt > confirmedAt;
}

/** What notices are about, as it stands now; as the product. Each call joins the open unit, or is short reads. */
@Injectable()
export class Things {
  constructor(
    private readonly applications: ApplicationsQueries,
    private readonly introductions: IntroductionsQueries,
    private readonly opportunities: OpportunitiesQueries,
  ) {}

  async application(id: string): Promise<Application | null> {
    return this.applications.known(SYSTEM, id);
  }

  /** Null when it is not there, or when a notice of that kind asks nothing of it. `officeId`: null where it is of no office. */
  async of(kind: NoticeKind, id: string, officeId: string | null): Promise<Thing | null> {
    if (kind.startsWith('application_')) return this.#stateOf(await this.application(id));
    if (kind.startsWith('session_') || kind.startsWith('table_')) return this.#session(id, officeId);
    return kind === 'opening_to_confirm' ? this.#opening(id) : null;
  }

  #stateOf(application: Application | null): Thing | null {
    return application && { state: application.state, replies: NOBODY };
  }

  async #session(id: string, officeId: string | null): Promise<Thing | null> {
    if (officeId === null) return null;
    const actor = productOf(officeId);
    const session = await this.introductions.byId(actor, id);
    if (!session) return null;
    const people = repliesOf(await this.introductions.participants(actor, [id]), ({ clientId }) => clientId);
    const tables = repliesOf(await this.introductions.tables(actor, [id]), ({ partnerId }) => partnerId);
    return { state: session.state, replies: new Map([...people, ...tables]) };
  }

  async #opening(id: string): Promise<Thing | null> {
    const [opening] = await this.opportunities.cardsByIds(SYSTEM, [id]);
    if (!opening) return null;
    return { state: isAsked(opening) ? 'asked' : opening.status, replies: NOBODY };
  }
}
