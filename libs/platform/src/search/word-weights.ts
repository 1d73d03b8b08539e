import { VISITOR } from '#kernel/actor';
import type { UnitOfWork } from '../db/unit-of-work.js';
import { anywhereKey } from './postgres-keys.js';
import type { PreparedQuestion, PreparedUnit } from './question.js';
import { folded } from './text.js';

const FRESH_MS = 60_000;
const LEAST = 0.15;

/**
 * How much a word says, from how many cards have it: a thousandth or fewer 1, a hundredth .67, a tenth .33, half of
 * them .15.
 */
const weightOf = (frequency: number): number =>
  frequency <= 0 ? 1 : Math.min(1, Math.max(LEAST, -Math.log10(frequency) / 3));

/** A unit that stands for nothing but its words. */
const asWord = (unit: PreparedUnit, telling: readonly number[]): PreparedUnit => ({
  ...unit,
  weight: unit.weight * Math.max(LEAST, ...telling),
  meanings: [],
  phrases: unit.phrases.slice(0, 1),
  telling,
  guessed: false,
});

/**
 * Common words weigh less than rare ones. Frequencies are those PostgreSQL keeps for its planner (autovacuum renews
 * them), so nothing counts words on the way in.
 */
export class WordWeights {
  #known: ReadonlyMap<string, number> = new Map();
  #until = 0;
  #loading: Promise<void> | undefined;

  constructor(private readonly uow: UnitOfWork) {}

  /** Weighs the words of a question. Occupations keep their weight; the words they were understood from get theirs. */
  async weigh(question: PreparedQuestion): Promise<PreparedQuestion> {
    await this.#fresh();
    return question.map((unit) => {
      const words = unit.phrases[0]?.words ?? [];
      const telling = words.map((word) => weightOf(this.#known.get(anywhereKey(folded(word))) ?? 0));
      const isUsual = unit.guessed && telling.length > 0 && telling.every((weight) => weight < 1);
      if (isUsual) return asWord(unit, telling);
      const weight = unit.fixed || unit.meanings.length > 0 ? unit.weight : unit.weight * Math.max(LEAST, ...telling);
      return { ...unit, weight, telling };
    });
  }

  async #fresh(): Promise<void> {
    if (this.#until > performance.now()) return;
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    await this.#loading;
  }

  async #load(): Promise<void> {
    const rows: { key: string; frequency: number }[] = await this.uow.read(VISITOR, () =>
      this.uow.manager.query(`
        SELECT stats.key, stats.frequency FROM pg_stats, platform.search_edition,
          unnest(most_common_elems::text::text[], most_common_elem_freqs) AS stats (key, frequency)
        WHERE schemaname = 'platform' AND tablename = 'search_card_' || live AND attname = 'keys' AND key LIKE 'b:%'`),
    );
    this.#known = new Map(rows.map(({ key, frequency }) => [key, frequency]));
    this.#until = performance.now() + FRESH_MS;
  }
}
