import { Injectable } from '@nestjs/common';
import { Coder, ReferenceQueries, type Lang } from '#domains/reference';
import { badInput } from '#platform/graphql/errors';
import { SearchEngine } from '#platform/search/search-port';
import { LONGEST_TEXT } from './core/asked.js';

export interface Suggestion {
  readonly text: string;
  readonly kind: 'occupation' | 'area' | 'title';
  readonly isco: string | null;
  readonly areaId: string | null;
}

const MOST = 20;
const SURE_OCCUPATION = 0.55;
const SURE_AREA = 0.7;

/** What somebody who is still typing may mean: an occupation, a title that is posted, a place. */
@Injectable()
export class SuggestionsQueries {
  constructor(
    private readonly engine: SearchEngine,
    private readonly coder: Coder,
    private readonly reference: ReferenceQueries,
  ) {}

  /** Best first, no text twice. Throws BAD_INPUT on a text or number that is out of bounds. */
  async suggest(text: string, first: number, lang: Lang): Promise<readonly Suggestion[]> {
    if (text.length > LONGEST_TEXT) throw badInput(`"text" has at most ${LONGEST_TEXT} characters.`);
    if (!Number.isInteger(first) || first < 1 || first > MOST) throw badInput(`"first" must be from 1 to ${MOST}.`);
    const typed = text.trim();
    if (typed.length < 2) return [];
    const [titles, areas] = await Promise.all([
      this.engine.titles(typed, first),
      this.reference.findAreas(typed, { first: 3 }),
    ]);
    const all = [
      ...this.#occupations(typed, lang),
      ...titles.map((title): Suggestion => ({ text: title, kind: 'title', isco: null, areaId: null })),
    ];
    const places = areas
      .filter(({ score }) => score >= SURE_AREA)
      .map(({ area }): Suggestion => ({ text: area.fullName, kind: 'area', isco: null, areaId: area.id }));
    return distinct([...all.slice(0, Math.max(1, first - places.length)), ...places, ...all]).slice(0, first);
  }

  #occupations(typed: string, lang: Lang): Suggestion[] {
    return this.coder
      .code(typed, { first: 3, lang })
      .filter(({ score }) => score >= SURE_OCCUPATION)
      .map(({ label, isco }) => ({ text: label, kind: 'occupation', isco, areaId: null }));
  }
}

function distinct(all: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return all.filter(({ text, areaId }) => {
    const key = areaId ?? text.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
