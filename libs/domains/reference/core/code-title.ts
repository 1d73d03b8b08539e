import type { Hit, Reading } from './label-index.js';
import type { Lang } from './lang.js';
import type { LanguagePart, Lexicon } from './lexicon.js';
import type { OccupationMatch } from './occupation.js';
import { trustIn, type OccupationTerm } from './occupation-terms.js';
import { isNegation, type QuestionWord, type Stop } from './question-words.js';
import type { Word } from './words.js';

const STOP_WEIGHT = 0.1;
const HITS_PER_LANGUAGE = 60;
/** Below this likeness a word is not shown as matched. */
const SHOWN = 0.5;
/** The second and later unit groups of a sector are less likely each. */
const LATER_GROUP = 0.9;
const OTHER_LANGUAGE = 0.97;
/** What a second name of the same unit group adds of the rest that is missing. */
const CORROBORATION = 0.12;

interface Candidate {
  readonly isco: string;
  readonly score: number;
  readonly term: OccupationTerm;
  /** Places of the words that speak for it. */
  readonly matched: () => ReadonlySet<number>;
}

const DIGITS = /^\d+$/;

/** The occupations a free title may mean, best first. `lang`: the language it is likely in. */
export function codeTitle(
  lexicon: Lexicon,
  question: readonly QuestionWord[],
  first: number,
  lang?: Lang,
): OccupationMatch[] {
  const words = withoutNumbers(question);
  const name = words.map((word) => word.term).join(' ');
  const candidates = lexicon.parts.flatMap((part) => {
    const readings = readIn(part, words);
    const exact = part.exact.get(name);
    const hits = part.index.rank(readings, HITS_PER_LANGUAGE);
    const all = exact === undefined ? hits : [{ label: exact, score: 1 }, ...hits];
    return all.flatMap((hit) => candidatesOf(hit, part, readings, lang));
  });
  return [...Map.groupBy(candidates, (candidate) => candidate.isco).values()]
    .map(summed)
    .sort((a, b) => b.score - a.score || (a.isco < b.isco ? -1 : 1))
    .slice(0, first)
    .map(({ isco, score, term, matched }) => {
      const places = matched();
      return {
        isco,
        score: Math.round(score * 1000) / 1000,
        matchedWords: words.filter((_, place) => places.has(place)).map((word) => word.raw),
        label: term.text,
        labelLang: term.lang,
      };
    });
}

/** Figures say nothing of an occupation; a text of stop words only is taken at its word. */
function withoutNumbers(question: readonly QuestionWord[]): QuestionWord[] {
  const words = question.filter((word) => !DIGITS.test(word.raw));
  const onlyStops = words.every((word) => word.stop !== null);
  return onlyStops ? words.map((word) => ({ ...word, stop: null })) : words;
}

/** Reads words in a language: one that only holds the text together there, or is not known there, counts little. */
export const readIn = (part: LanguagePart, words: readonly QuestionWord[]): Reading[] =>
  part.index.read(words, (word, place) => {
    const { stop } = word;
    if (stop?.phrase) return STOP_WEIGHT;
    const light = stop ? isLightIn(part, word, stop) : isNegation(word);
    return light && !standsInName(part, words, place) ? STOP_WEIGHT : 1;
  });

/** A stop word of another language may be a word of this one: `may` is no stop word in Vietnamese. */
const isLightIn = (part: LanguagePart, word: Word, stop: Stop): boolean =>
  stop.lang === part.lang || part.index.table.idOf(word.term) === undefined;

/** A stop word beside a word that it stands beside in some name belongs to that name: trông em bé. */
const standsInName = ({ index }: LanguagePart, words: readonly Word[], place: number): boolean =>
  index.knowsPair(words[place - 1], words[place]) || index.knowsPair(words[place], words[place + 1]);

function candidatesOf(hit: Hit, part: LanguagePart, readings: readonly Reading[], lang: Lang | undefined): Candidate[] {
  const term = part.termAt(hit.label);
  const score = hit.score * trustIn(term.kind) * (lang && lang !== part.lang ? OTHER_LANGUAGE : 1);
  const matched = (): ReadonlySet<number> => {
    const matches = part.index.explain(hit.label, readings);
    return new Set(matches.flatMap((match) => (match && match.likeness >= SHOWN ? [match.place] : [])));
  };
  return term.iscos.map((isco, place) => ({ isco, score: score * (place === 0 ? 1 : LATER_GROUP), term, matched }));
}

/** The best of a unit group, a little better when another name says the same. */
function summed(group: readonly Candidate[]): Candidate {
  const [best, second] = [...group].sort((a, b) => b.score - a.score) as [Candidate, Candidate?];
  const score = Math.min(1, best.score);
  return { ...best, score: score + CORROBORATION * (1 - score) * Math.min(1, second?.score ?? 0) };
}
