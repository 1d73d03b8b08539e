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
import { endsOf, isPulledApart, placeRuns, SURE, unitsOf, type AskedUnit } from './core/question.js';

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

interface NamedPlace {
  readonly words: readonly string[];
  readonly areas: readonly Area[];
}

const NO_PLACE: NamedPlace = { words: [], areas: [] };

/** What a single word may name; smaller places are often called like things. Cities of the past are still spoken of. */
const LARGE: ReadonlySet<string> = new Set(['country', 'province', 'regency']);
const CITIES: ReadonlySet<string> = new Set(['kota', 'thanh_pho']);
const isLarge = ({ level, kind }: Area): boolean => LARGE.has(level) || CITIES.has(kind);
/** A place must be named nearly as it is spelt; a misspelt word is more often something else. */
const SURE_PLACE = 0.9;
/** What takes words away from work must be spelt as it is, tone marks aside. */
const EXACT_PLACE = 0.98;
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
    const whole = this.#read(text, lang);
    const atEnd = places ? await this.#placeAtEnd(text, whole) : null;
    const { occupations, leftOver, correctedText } = atEnd ? this.#read(atEnd.rest, lang) : whole;
    const place = atEnd ?? (places ? await this.#place(leftOver) : NO_PLACE);
    const rest = atEnd ? leftOver : withoutRun(leftOver, place.words);
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
      // A root that is guessed must be a word: murah (cheap) is no purah, and that no lurah (village head).
      const meant = rootsOf(word)
        .map((root) => this.coder.understand(root, lang))
        .flatMap((read) => (read.correctedText === null ? read.occupations : []));
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

  async #place(leftOver: readonly string[]): Promise<NamedPlace> {
    for (const words of placeRuns(leftOver)) {
      const same = (await this.#named(words, SURE_PLACE)).filter((area) => words.length > 1 || isLarge(area));
      if (same.length > 0) return { words, areas: same };
    }
    return NO_PLACE;
  }

  /** A large place of several words that ends the question, and that the coder has pulled apart. */
  async #placeAtEnd(text: string, told: Told): Promise<(NamedPlace & { readonly rest: string }) | null> {
    for (const { words, rest } of endsOf(text)) {
      if (!isPulledApart(words, told)) continue;
      const areas = (await this.#named(words, EXACT_PLACE)).filter(isLarge);
      if (areas.length > 0) return { words, areas, rest };
    }
    return null;
  }

  /** The places that words name as well as the best one. */
  async #named(words: readonly string[], least: number): Promise<readonly Area[]> {
    const found = await this.reference.findAreas(words.join(' '), { first: 4 });
    const best = found[0];
    if (!best || best.score < least) return [];
    return found
      .filter(({ score, area }) => score >= best.score * AS_WELL && area.country === best.area.country)
      .map(({ area }) => area);
  }
}

function withoutRun(words: readonly string[], run: readonly string[]): readonly string[] {
  if (run.length === 0) return words;
  const at = words.findIndex((_, index) => run.every((word, offset) => words[index + offset] === word));
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + run.length)];
}
