import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { OpportunitiesQueries, type SearchCard } from '#domains/opportunities';
import { ReferenceQueries } from '#domains/reference';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { OpeningFacts } from './core/facts.js';
import { snapshotOf, type Snapshot } from './core/snapshot.js';
import { openingFactsOf } from './opening-facts.js';
import { AnswersRepository, type Answers } from './answers.repository.js';

type Country = SearchCard['country'];

/** Everything searchable of a country, ready to be scored, with what a list shows of it. */
export interface Openings {
  readonly snapshot: Snapshot;
  readonly cards: ReadonlyMap<string, SearchCard>;
}

/** How many cards are read at once. */
const BATCH = 1000;
/** How many of the usual skills of an occupation count. */
const USUAL = 8;
const NEVER: Answers = { asked: 0, answered: 0 };

/**
 * Keeps the openings in memory. Before each use it asks whether anything changed since, and reads only what did: no
 * handler has to run first, and no answer is older than its question. Outside a unit of work only.
 */
@Injectable()
export class OpeningSnapshots {
  readonly #cards = new Map<string, SearchCard>();
  #stamp = '';
  #answers: ReadonlyMap<string, Answers> = new Map();
  #made = new Map<Country, Openings>();
  #renewing: Promise<void> | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly opportunities: OpportunitiesQueries,
    private readonly reference: ReferenceQueries,
    private readonly counted: AnswersRepository,
  ) {}

  /** The openings of a country as they are now. */
  async of(country: Country): Promise<Openings> {
    await this.#renew();
    const made = this.#made.get(country) ?? (await this.#make(country));
    this.#made.set(country, made);
    return made;
  }

  /** Many who ask at once wait for one look. */
  async #renew(): Promise<void> {
    this.#renewing ??= this.#look().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #look(): Promise<void> {
    const { stamp, answers } = await this.uow.read(SYSTEM, async () => ({
      answers: await this.counted.stamp(),
      stamp: await this.opportunities.searchStamp(),
    }));
    const now = `${stamp} ${answers}`;
    if (now === this.#stamp) return;
    await this.#readChanged();
    this.#answers = await this.uow.read(SYSTEM, () => this.counted.all());
    this.#made = new Map();
    this.#stamp = now;
  }

  async #readChanged(): Promise<void> {
    const versions = await this.opportunities.searchVersions();
    for (const id of this.#cards.keys()) if (!versions.has(id)) this.#cards.delete(id);
    const changed = [...versions].filter(([id, version]) => this.#cards.get(id)?.version !== version);
    for (let from = 0; from < changed.length; from += BATCH) {
      const ids = changed.slice(from, from + BATCH).map(([id]) => id);
      for (const [id, card] of await this.opportunities.searchCards(ids)) this.#cards.set(id, card);
    }
  }

  async #make(country: Country): Promise<Openings> {
    const cards = [...this.#cards.values()].filter((card) => card.country === country);
    const iscos = cards.flatMap(({ isco }) => isco ?? []);
    const skills = await this.reference.skillIdsOf(iscos, USUAL);
    const facts = cards.flatMap((card): OpeningFacts[] => {
      const usualSkills = skills.get(card.isco ?? '') ?? [];
      const opening = openingFactsOf(card, { usualSkills, ...(this.#answers.get(card.partnerId) ?? NEVER) });
      return opening ? [opening] : [];
    });
    return { snapshot: snapshotOf(facts), cards: new Map(cards.map((card) => [card.id, card])) };
  }
}
