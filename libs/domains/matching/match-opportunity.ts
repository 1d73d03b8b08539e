import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { LocalDate } from '#kernel/period';
import type { SearchCard } from '#domains/opportunities';
import { OpportunitiesQueries } from '#domains/opportunities';
import { arranged, type Arranged } from './core/arranged.js';
import type { Assessment } from './core/assess.js';
import { peopleFor } from './core/shortlist.js';
import type { Weights } from './core/weights.js';
import { MatchingQueries, type OverrideRow } from './matching.queries.js';
import { OpeningSnapshots } from './opening-snapshots.js';
import { PeopleFacts } from './people-facts.js';

export interface OpeningPeople {
  readonly opportunityId: string;
  readonly day: LocalDate;
  readonly weights: Weights;
  readonly card: SearchCard;
  readonly matches: readonly Arranged<Assessment>[];
  readonly overrides: ReadonlyMap<string, OverrideRow>;
}

/** The office's people for an opening, best first, with the same reasons. */
@Injectable()
export class MatchOpportunity {
  constructor(
    private readonly people: PeopleFacts,
    private readonly openings: OpeningSnapshots,
    private readonly opportunities: OpportunitiesQueries,
    private readonly queries: MatchingQueries,
  ) {}

  /** Null when it is not open to anybody now. Outside a unit of work only. */
  async execute(actor: Actor, opportunityId: string): Promise<OpeningPeople | null> {
    const [seen] = await this.opportunities.cardsByIds(actor, [opportunityId]);
    const [officeId] = actor.officeIds;
    if (!seen || officeId === undefined) return null;
    const { snapshot, cards } = await this.openings.of(seen.country);
    const opening = snapshot.openings.find(({ id }) => id === opportunityId);
    const card = cards.get(opportunityId);
    if (!opening || !card) return null;
    const withAge = opening.requirements.some(({ kind }) => kind === 'age');
    const people = await this.people.ofOffice(actor, officeId, { withAge });
    const here = people.filter(({ work }) => work.country === seen.country).map(({ facts }) => facts);
    const weights = await this.queries.latestWeights(actor);
    const day = this.people.today(seen.country);
    const overrides = await this.queries.overridesOf(actor, { opportunityId });
    const stances = new Map(overrides.map(({ clientId, stance }) => [clientId, stance]));
    const matches = arranged<Assessment>(peopleFor(opening, here, day, weights), stances);
    return {
      opportunityId,
      day,
      weights,
      card,
      matches,
      overrides: new Map(overrides.map((one) => [one.clientId, one])),
    };
  }
}
