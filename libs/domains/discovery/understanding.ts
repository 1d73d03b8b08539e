import { Injectable } from '@nestjs/common';
import {
  Coder,
  ReferenceQueries,
  type Area,
  type Lang,
  type Understanding as Told,
  type UnderstoodOccupation,
} from '#domains/reference';
import { rootsOf } from './core/informal.js';
import { placeRuns, SURE, unitsOf, type AskedUnit } from './core/question.js';

/** What was understood of a question before any engine is asked. */
export interface Understood {
  readonly units: readonly AskedUnit[];
  /** Surest first; only those that may stand for the words they consumed. */
  readonly occupations: readonly UnderstoodOccupation[];
  /** Places of one name that the question speaks of; empty when it names none. */
  readonly areas: readonly Area[];
  /** The words that name them, as typed. */
  readonly placeWords: readonly string[];
  readonly correctedText: string | null;
}

/** Levels that a single word may name; smaller places are often called like things. */
const LARGE: ReadonlySet<string> = new Set(['country', 'province', 'regency']);
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
    const { occupations, leftOver, correctedText } = this.#read(text, lang);
    const place = places ? await this.#place(leftOver) : { words: [], areas: [] };
    const rest = withoutRun(leftOver, place.words);
    return {
      units: unitsOf({ occupations, leftOver: rest, correctedText }),
      occupations: occupations.filter(({ confidence }) => confidence >= SURE),
      areas: place.areas,
      placeWords: place.words,
      correctedText,
    };
  }

  /** What the coder makes of it; a question without a sure occupation is read again for colloquial verbs. */
  #read(text: string, lang: Lang): Told {
    const told = this.coder.understand(text, lang);
    if (told.occupations.some(({ confidence }) => confidence >= SURE)) return told;
    for (const word of told.leftOver) {
      const meant = rootsOf(word).flatMap((root) => this.coder.understand(root, lang).occupations);
      const sure = meant
        .filter(({ confidence }) => confidence >= SURE)
        .map((one) => ({ ...one, words: [word], from: -1, to: -1 }));
      if (sure.length > 0) {
        return {
          ...told,
          occupations: [...sure, ...told.occupations],
          leftOver: told.leftOver.filter((other) => other !== word),
        };
      }
    }
    return told;
  }

  async #place(leftOver: readonly string[]): Promise<{ words: readonly string[]; areas: readonly Area[] }> {
    for (const words of placeRuns(leftOver)) {
      const found = await this.reference.findAreas(words.join(' '), { first: 4 });
      const best = found[0];
      if (!best || best.score < SURE_PLACE) continue;
      const same = found
        .filter(({ score, area }) => score >= best.score * AS_WELL && area.country === best.area.country)
        .map(({ area }) => area)
        .filter(({ level }) => words.length > 1 || LARGE.has(level));
      if (same.length > 0) return { words, areas: same };
    }
    return { words: [], areas: [] };
  }
}

function withoutRun(words: readonly string[], run: readonly string[]): readonly string[] {
  if (run.length === 0) return words;
  const at = words.findIndex((_, index) => run.every((word, offset) => words[index + offset] === word));
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + run.length)];
}
