import { Injectable } from '@nestjs/common';
import { Coder, ReferenceQueries, type Area, type Lang, type UnderstoodOccupation } from '#domains/reference';
import { placeRuns, SURE, unitsOf, type AskedUnit } from './core/question.js';

/** What was understood of a question before any engine is asked. */
export interface Understood {
  readonly units: readonly AskedUnit[];
  /** Surest first; only those that may stand for the words they consumed. */
  readonly occupations: readonly UnderstoodOccupation[];
  /** Places of one name that the question speaks of; empty when it names none. */
  readonly areas: readonly Area[];
  readonly correctedText: string | null;
}

/** A place must be named nearly as it is spelt; a misspelt word is more often something else. */
const SURE_PLACE = 0.9;
/** A place that is as well known as this much of the best one may be meant, too: the town and the regency of one name. */
const AS_WELL = 0.98;

/** Everyday words are understood here, so that either engine gets the same question. */
@Injectable()
export class Understanding {
  constructor(
    private readonly coder: Coder,
    private readonly reference: ReferenceQueries,
  ) {}

  /** `places`: whether a place in the question should be looked for (not when an area was chosen already). */
  async of(text: string, lang: Lang, places: boolean): Promise<Understood> {
    const { occupations, leftOver, correctedText } = this.coder.understand(text, lang);
    const place = places ? await this.#place(leftOver) : { words: [], areas: [] };
    const rest = withoutRun(leftOver, place.words);
    return {
      units: unitsOf({ occupations, leftOver: rest }),
      occupations: occupations.filter(({ confidence }) => confidence >= SURE),
      areas: place.areas,
      correctedText,
    };
  }

  async #place(leftOver: readonly string[]): Promise<{ words: readonly string[]; areas: readonly Area[] }> {
    for (const words of placeRuns(leftOver)) {
      const found = await this.reference.findAreas(words.join(' '), { first: 4 });
      const best = found[0];
      if (!best || best.score < SURE_PLACE) continue;
      const same = found.filter(
        ({ score, area }) => score >= best.score * AS_WELL && area.country === best.area.country,
      );
      return { words, areas: same.map(({ area }) => area) };
    }
    return { words: [], areas: [] };
  }
}

function withoutRun(words: readonly string[], run: readonly string[]): readonly string[] {
  if (run.length === 0) return words;
  const at = words.findIndex((_, index) => run.every((word, offset) => words[index + offset] === word));
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + run.length)];
}
