import { Injectable } from '@nestjs/common';
import {
  Coder,
  ReferenceQueries,
  type Area,
  type Lang,
  type Understanding as Told,
  type UnderstoodOccupation,
} from '#domains/reference';
import { readQuestion } from './read-question.js';
import { topicsIn, type TopicRun } from './topics-in.js';
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
    const topics = this.#topics(text, lang);
    const asked = withoutTopics(text, topics);
    const whole = readQuestion(this.coder, asked, lang);
    const atEnd = places ? await this.#placeAtEnd(asked, whole) : null;
    const { occupations, leftOver, correctedText } = atEnd ? readQuestion(this.coder, atEnd.rest, lang) : whole;
    const place = atEnd ?? (places ? await this.#place(leftOver) : NO_PLACE);
    const rest = atEnd ? leftOver : withoutRun(leftOver, place.words);
    return {
      units: unitsOf({ occupations, leftOver: rest, correctedText }, topics),
      occupations: occupations.filter(({ confidence }) => confidence >= SURE),
      areas: place.areas,
      placeWords: place.words,
      correctedText: correctedText === null ? null : withTopics(correctedText, topics),
    };
  }

  /** The topics that a text speaks of; not those whose words are a part of an occupation's name, as in "loan officer". */
  #topics(text: string, lang: Lang): readonly TopicRun[] {
    const runs = topicsIn(text);
    if (runs.length === 0) return runs;
    const names = this.coder.understand(text, lang).occupations.filter(({ confidence }) => confidence >= SURE);
    const isPartOf = (run: TopicRun, { from, to, words }: UnderstoodOccupation): boolean =>
      from <= run.from && run.to <= to && words.length > run.words;
    return runs.filter((run) => !names.some((name) => isPartOf(run, name)));
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

/** Stands where a topic was taken out, so that it can be put back. No letter, and nobody types it. */
const TAKEN = '\uE000';

function withoutTopics(text: string, topics: readonly TopicRun[]): string {
  const ends = [0, ...topics.map(({ to }) => to)];
  const rest = text.replaceAll(TAKEN, ' ');
  return [...topics.map(({ from }) => from), text.length].map((from, at) => rest.slice(ends[at], from)).join(TAKEN);
}

const withTopics = (text: string, topics: readonly TopicRun[]): string =>
  topics.reduce((whole, { typed }) => whole.replace(TAKEN, () => typed), text);

function withoutRun(words: readonly string[], run: readonly string[]): readonly string[] {
  if (run.length === 0) return words;
  const at = words.findIndex((_, index) => run.every((word, offset) => words[index + offset] === word));
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + run.length)];
}
