import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { LocalDate } from '#kernel/period';
import { ClientsQueries } from '#domains/clients';
import type { SearchCard } from '#domains/opportunities';
import { arranged, countsAfter, type Arranged, type Counts } from './core/arranged.js';
import { assess, type Assessment } from './core/assess.js';
import { contradictionsOf, type Contradiction } from './core/contradictions.js';
import { doorsOf, questionsFor, type Door, type Question } from './core/doors.js';
import { shortlistOf, type Shortlist } from './core/shortlist.js';
import type { Weights } from './core/weights.js';
import { MatchingQueries, type OverrideRow } from './matching.queries.js';
import { OpeningSnapshots, type Openings } from './opening-snapshots.js';
import { PeopleFacts, type MatchedPerson } from './people-facts.js';

export interface ClientMatches {
  readonly clientId: string;
  readonly day: LocalDate;
  readonly weights: Weights;
  readonly counts: Counts;
  readonly list: Shortlist;
  readonly matches: readonly Arranged<Assessment>[];
  readonly doors: readonly Door[];
  readonly questions: readonly Question[];
  readonly contradictions: readonly Contradiction[];
  readonly overrides: ReadonlyMap<string, OverrideRow>;
  readonly cards: ReadonlyMap<string, SearchCard>;
}

/** How many of each answer are explained. */
const EACH = 20;
const MOST_EACH = 100;
const DOORS = 3;
const QUESTIONS = 5;

/** The openings for a person, best first, with reasons, what is missing, doors, and what to ask next. */
@Injectable()
export class MatchClient {
  constructor(
    private readonly clients: ClientsQueries,
    private readonly people: PeopleFacts,
    private readonly openings: OpeningSnapshots,
    private readonly queries: MatchingQueries,
  ) {}

  /** `each`: how many of each answer, 1 to 100. Null when the client is not there for the actor. Outside a unit of work only: it reads as the product too. */
  async execute(actor: Actor, clientId: string, each = EACH): Promise<ClientMatches | null> {
    const person = await this.people.one(actor, clientId);
    if (!person) return null;
    const openings = await this.openings.of(person.work.country);
    const weights = await this.queries.latestWeights(actor);
    const clientIds = await this.clients.idsOf(actor, clientId);
    const overrides = await this.queries.overridesOf(actor, { clientIds });
    const size = Math.min(Math.max(each, 1), MOST_EACH);
    return this.#matches(person, openings, { weights, each: size }, overrides);
  }

  #matches(
    person: MatchedPerson,
    openings: Openings,
    sought: { readonly weights: Weights; readonly each: number },
    overrides: readonly OverrideRow[],
  ) {
    const { weights } = sought;
    const { snapshot, cards } = openings;
    const { facts } = person;
    const day = this.people.today(person.work.country);
    const list = shortlistOf(snapshot, facts, day, sought);
    const stances = new Map(overrides.map(({ opportunityId, stance }) => [opportunityId, stance]));
    const among = new Set(list.entries.map(({ id }) => id));
    const beyond = snapshot.openings
      .filter(({ id }) => stances.has(id) && !among.has(id))
      .map((opening) => assess(facts, opening, day, weights));
    const matches = arranged<Assessment>([...list.entries, ...beyond], stances);
    const moved = matches.flatMap(({ verdict, stance }) => (stance === null ? [] : [{ verdict, stance }]));
    return {
      clientId: person.work.clientId,
      day,
      weights,
      counts: countsAfter(list.counts, moved),
      list,
      matches,
      doors: doorsOf(snapshot, facts, day, DOORS),
      questions: questionsFor(facts, snapshot.openings, day).slice(0, QUESTIONS),
      contradictions: contradictionsOf(facts),
      overrides: new Map(overrides.map((one) => [one.opportunityId, one])),
      cards,
    };
  }
}
