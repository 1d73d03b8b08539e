import { Injectable } from '@nestjs/common';
import { Coder, ReferenceQueries, type Lang } from '#domains/reference';
import { badInput } from '#platform/graphql/errors';
import { PhraseIndex } from '#platform/search/phrase-index';
import { SearchEngine } from '#platform/search/search-port';
import { LONGEST_TEXT } from './core/asked.js';

export interface Suggestion {
  readonly text: string;
  readonly kind: 'occupation' | 'area' | 'title';
  readonly isco: string | null;
  readonly areaId: string | null;
}

interface NamedOccupation {
  readonly isco: string;
  readonly lang: Lang;
}

const MOST = 20;
const SURE_AREA = 0.7;
const AREAS = 3;
/** Names looked at for each occupation that is suggested. */
const NAMES = 12;

/** What somebody who is still typing may mean: an occupation, a title that is posted, a place. */
@Injectable()
export class SuggestionsQueries {
  #built: PhraseIndex<NamedOccupation> | undefined;

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
      this.reference.findAreas(typed, { first: AREAS }),
    ]);
    const occupations = this.#occupations(typed, first, lang);
    const places = areas
      .filter(({ score }) => score >= SURE_AREA)
      .map(({ area }): Suggestion => ({ text: area.fullName, kind: 'area', isco: null, areaId: area.id }));
    const posted = titles.map((title): Suggestion => ({ text: title, kind: 'title', isco: null, areaId: null }));
    const half = Math.max(1, Math.ceil((first - places.length) / 2));
    return distinct([
      ...occupations.slice(0, half),
      ...posted.slice(0, half),
      ...places,
      ...occupations,
      ...posted,
    ]).slice(0, first);
  }

  /** One name per occupation, in the reader's language where there is one. */
  #occupations(typed: string, first: number, lang: Lang): Suggestion[] {
    const names = new Map<string, string>();
    for (const { phrase } of this.#names().find(typed, first * NAMES)) {
      const { isco, lang: of } = phrase.value;
      if (names.has(isco)) continue;
      const own = of === lang ? phrase.text : this.coder.phrasesOf(isco).find((name) => name.lang === lang)?.text;
      names.set(isco, own ?? phrase.text);
    }
    return Array.from(names, ([isco, text]) => ({ text, kind: 'occupation' as const, isco, areaId: null })).slice(
      0,
      first,
    );
  }

  /** Built at the first question: the names of all occupations of ISCO-08, whose unit groups have four digits. */
  #names(): PhraseIndex<NamedOccupation> {
    this.#built ??= new PhraseIndex(
      Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0')).flatMap((isco) =>
        this.coder.phrasesOf(isco).map(({ text, lang }) => ({ text, value: { isco, lang } })),
      ),
    );
    return this.#built;
  }
}

function distinct(all: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return all.filter(({ text, areaId }) => {
    const key = areaId ?? text.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
