import type { Hit } from './label-index.js';
import type { Lang } from './lang.js';
import type { LanguagePart, Lexicon } from './lexicon.js';
import type { OccupationMatch } from './occupation.js';
import { trustIn } from './occupation-terms.js';
import { isNegation, type QuestionWords, type Stop } from './question-words.js';
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
  readonly hit: Hit;
  readonly part: LanguagePart;
}

const DIGITS = /^\d+$/;

/** The occupations a free title may mean, best first. `lang`: the language it is likely in. */
export function codeTitle(lexicon: Lexicon, question: QuestionWords, first: number, lang?: Lang): OccupationMatch[] {
  const { words, stops } = withoutNumbers(question);
  const candidates = lexicon.parts.flatMap((part) => {
    const exact = part.exact.get(words.map((word) => word.term).join(' '));
    const hits = part.index.rank(words, HITS_PER_LANGUAGE, weightsIn(part, words, stops));
    const all = exact === undefined ? hits : [{ label: exact, score: 1 }, ...hits];
    return all.flatMap((hit) => candidatesOf(hit, part, lang));
  });
  const byIsco = Map.groupBy(candidates, (candidate) => candidate.isco);
  return [...byIsco.values()]
    .map((group) => summed(group))
    .sort((a, b) => b.score - a.score || (a.isco < b.isco ? -1 : 1))
    .slice(0, first)
    .map((candidate) => matchOf(candidate, words));
}

function withoutNumbers({ words, stops }: QuestionWords): QuestionWords {
  const kept = words
    .map((word, place) => ({ word, stop: stops[place] ?? null }))
    .filter(({ word }) => !DIGITS.test(word.raw));
  const onlyStops = kept.every(({ stop }) => stop !== null);
  return { words: kept.map(({ word }) => word), stops: kept.map(({ stop }) => (onlyStops ? null : stop)) };
}

/** How much each word counts in a language: little when it only holds the text together there or is not known there. */
export function weightsIn(part: LanguagePart, words: readonly Word[], stops: readonly (Stop | null)[]): number[] {
  return words.map((word, place) => {
    const stop = stops[place] ?? null;
    const light = stop === null ? isNegation(word) : stop.phrase || isLightIn(part, word, stop);
    return light && (stop?.phrase || !standsInName(part, words, place)) ? STOP_WEIGHT : 1;
  });
}

/** A stop word of another language may be a word of this one: `may` is no stop word in Vietnamese. */
const isLightIn = (part: LanguagePart, word: Word, stop: Stop): boolean =>
  stop.lang === part.lang || part.index.table.idOf(word.term) === undefined;

/** A stop word beside a word that it stands beside in some name belongs to that name: trông em bé. */
const standsInName = ({ index }: LanguagePart, words: readonly Word[], place: number): boolean =>
  index.knowsPair(words[place - 1], words[place]) || index.knowsPair(words[place], words[place + 1]);

function candidatesOf(hit: Hit, part: LanguagePart, lang: Lang | undefined): Candidate[] {
  const term = part.terms[hit.label];
  if (!term) return [];
  const score = hit.score * trustIn(term.kind) * (lang && lang !== part.lang ? OTHER_LANGUAGE : 1);
  return term.iscos.map((isco, place) => ({ isco, score: score * (place === 0 ? 1 : LATER_GROUP), hit, part }));
}

/** The best of a unit group, a little better when another concept or name says the same. */
function summed(group: readonly Candidate[]): Candidate {
  const [best, second] = [...group].sort((a, b) => b.score - a.score);
  if (!best) throw new Error('a group has a member');
  const score = Math.min(1, best.score);
  return { ...best, score: score + CORROBORATION * (1 - score) * Math.min(1, second?.score ?? 0) };
}

function matchOf({ isco, score, hit, part }: Candidate, words: readonly Word[]): OccupationMatch {
  const term = part.terms[hit.label];
  const matches = part.index.explain(hit.label, part.index.readings(words));
  const places = new Set(matches.flatMap((match) => (match && match.likeness >= SHOWN ? [match.word] : [])));
  return {
    isco,
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    matchedWords: words.filter((_, place) => places.has(place)).map((word) => word.raw),
    label: term?.text ?? '',
    labelLang: part.lang,
  };
}
