import { readIn } from './code-title.js';
import type { Match, Reading } from './label-index.js';
import type { Lang, LocalText } from './lang.js';
import type { LanguagePart, Lexicon } from './lexicon.js';
import type { UnderstoodOccupation, Understanding } from './occupation.js';
import { trustIn, type OccupationTerm } from './occupation-terms.js';
import { isNegation, type QuestionWord } from './question-words.js';
import { wordsOf, type Word } from './words.js';

const HITS_PER_LANGUAGE = 200;
/** A name is found when this share of it (by squared rarity) is in the question. */
const LEAST_COVERAGE = 0.72;
const LEAST_CONFIDENCE = 0.5;
/** A word that may belong to a name must be at least this much like one of the name's. */
const LEAST_LIKENESS = 0.6;
const GUARD_LIKENESS = 0.85;
const OUT_OF_ORDER = 0.93;
const GAP = 0.9;
const MOST_GAPS = 2;
const OTHER_LANGUAGE = 0.97;
/** How much less sure a rival over the same words may be, and how many are told. */
const RIVAL = { distance: 0.3, most: 4 };
const LATER_GROUP = 0.8;
/** A name of which a word is missing may be another occupation: "hotel" is not a hotel manager. */
const PARTIAL = 0.8;
/** What may stand between a negation and what it negates: "không phải là …", "not a …". */
const AFTER_NEGATION = new Set([
  'phải',
  'là',
  'phai',
  'la',
  'a',
  'an',
  'the',
  'jadi',
  'sebagai',
  'làm',
  'lam',
  'muốn',
  'mau',
  'ingin',
]);
const PHRASES_FROM_GROUP = 4;

/** A name found in the question. */
interface Find {
  readonly term: OccupationTerm;
  readonly label: number;
  /** For each word of the name the word of the question that it took, or null. */
  readonly matches: readonly (Match | null)[];
  /** The words it took, in the order of the name, and where they stand. */
  readonly held: readonly Match[];
  readonly places: readonly number[];
  readonly confidence: number;
  /** Rarity of what was matched: the longer and the more special name wins. */
  readonly value: number;
}

/** What the same words may mean, surest first. */
interface Group {
  readonly best: Find;
  readonly finds: readonly Find[];
  /** The place of the word that negates it. */
  readonly negation: number | null;
}

/** Which occupations a search question speaks of, and what else it says. `lang`: the language it is likely in. */
export function understandQuestion(
  lexicon: Lexicon,
  text: string,
  words: readonly QuestionWord[],
  lang?: Lang,
): Understanding {
  const finds = lexicon.parts.flatMap((part) => findsIn(part, words, lang)).sort(bestFirst);
  const guarded = guardedPlaces(finds);
  const open = finds.filter((find) => find.term.kind !== 'guard' && !isGuarded(find, guarded));
  const groups = choose(open, words);
  const wanted = groups.filter(({ negation }) => negation === null);
  const unwanted = groups.filter(({ negation }) => negation !== null);
  const consumed = new Set(
    groups.flatMap(({ best, negation }) => [...best.places, ...(negation === null ? [] : [negation])]),
  );
  return {
    occupations: wanted.flatMap((group) => toldOf(lexicon, group)),
    unwanted: unwanted.flatMap((group) => toldOf(lexicon, group)),
    leftOver: words
      .filter((word, place) => !consumed.has(place) && (word.stop === null || isNegation(word)))
      .map((word) => word.raw),
    correctedText: corrected(
      lexicon,
      text,
      wanted.flatMap(({ finds }) => finds.slice(0, 1)),
    ),
  };
}

const bestFirst = (a: Find, b: Find): number => b.value - a.value || b.confidence - a.confidence || a.label - b.label;

function findsIn(part: LanguagePart, words: readonly QuestionWord[], lang: Lang | undefined): Find[] {
  const readings = readIn(part, words);
  const known = lang && lang !== part.lang ? OTHER_LANGUAGE : 1;
  return part.index.rank(readings, HITS_PER_LANGUAGE).flatMap(({ label }) => {
    const find = findOf(part, label, readings, known);
    return find && find.places.some((place) => readings[place]?.weight === 1) ? [find] : [];
  });
}

function findOf(part: LanguagePart, label: number, readings: readonly Reading[], known: number): Find | null {
  const term = part.termAt(label);
  const trust = term.kind === 'guard' ? 1 : trustIn(term.kind);
  const { coverage, found, matches, held } = coverageOf(
    part,
    label,
    readings,
    term.kind === 'guard' ? GUARD_LIKENESS : LEAST_LIKENESS,
  );
  const places = held.map((match) => match.place);
  if (coverage < LEAST_COVERAGE || new Set(places).size < places.length) return null;
  const confidence = coverage * (held.length === matches.length ? 1 : PARTIAL) * orderOf(places) * known * trust;
  if (confidence < LEAST_CONFIDENCE) return null;
  return { term, label, matches, held, places, confidence, value: confidence * Math.sqrt(found) };
}

/** How much of a name is in the question, by squared rarity; `found` is that rarity. */
function coverageOf({ index }: LanguagePart, label: number, readings: readonly Reading[], least: number) {
  const matches = index.explain(label, readings).map((match) => (match && match.likeness >= least ? match : null));
  const weights = Array.from(index.termsAt(label), (term) => index.idfOf(term) ** 2);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.reduce((sum, weight, k) => sum + weight * (matches[k]?.likeness ?? 0), 0);
  const held = matches.filter((match) => match !== null);
  return { coverage: found / all, found, matches, held };
}

/** 1 for words that stand together in the order of the name; less for each word between, and for another order. */
function orderOf(places: readonly number[]): number {
  const gaps = Math.max(...places) - Math.min(...places) + 1 - places.length;
  if (gaps > MOST_GAPS) return 0;
  const sorted = [...places].sort((a, b) => a - b);
  const inOrder = places.every((place, k) => place === sorted[k]);
  return GAP ** gaps * (inOrder ? 1 : OUT_OF_ORDER);
}

const guardedPlaces = (finds: readonly Find[]): readonly ReadonlySet<number>[] =>
  finds
    .filter((find) => find.term.kind === 'guard' && find.confidence > GUARD_LIKENESS)
    .map((find) => new Set(find.places));

/** A guard takes its words from every name that does not reach beyond it on purpose (giáo viên tiếng hàn does). */
const isGuarded = (find: Find, guards: readonly ReadonlySet<number>[]): boolean =>
  guards.some(
    (guard) =>
      find.places.some((place) => guard.has(place)) &&
      !([...guard].every((place) => find.places.includes(place)) && find.places.length > guard.size),
  );

/** The best finds that do not share words, each with its rivals over the same words. Lines of work only fill in. */
function choose(finds: readonly Find[], words: readonly Word[]): Group[] {
  const specific = finds.filter((find) => find.term.kind !== 'sector');
  return pick(specific.length > 0 ? specific : finds, finds, words);
}

function pick(candidates: readonly Find[], all: readonly Find[], words: readonly Word[]): Group[] {
  const taken = new Set<number>();
  const groups: Group[] = [];
  for (const best of candidates) {
    if (best.places.some((place) => taken.has(place))) continue;
    for (const place of best.places) taken.add(place);
    groups.push({ best, finds: rivalsOf(best, all), negation: negationOf(best, words) });
  }
  return groups;
}

/** Everything that the same words may mean, surest first; of each concept its surest name, of each unit group one title. */
function rivalsOf(best: Find, all: readonly Find[]): Find[] {
  const own = new Set(best.places);
  const same = all
    .filter((find) => find.places.length === own.size && find.places.every((place) => own.has(place)))
    .sort((a, b) => b.confidence - a.confidence || bestFirst(a, b));
  const least = Math.max(...same.map(({ confidence }) => confidence)) - RIVAL.distance;
  const told: Find[] = [];
  for (const find of same) if (find.confidence >= least && !told.some((other) => isSame(other, find))) told.push(find);
  return told.slice(0, RIVAL.most);
}

const isSame = ({ term }: Find, { term: other }: Find): boolean =>
  term.concept === other.concept || (other.kind === 'title' && term.iscos[0] === other.iscos[0]);

/** The place of the word that negates a find, or null. */
function negationOf(find: Find, words: readonly Word[]): number | null {
  const before = words.slice(0, Math.min(...find.places));
  const place = before.findLastIndex((word) => !AFTER_NEGATION.has(word.term));
  const word = before[place];
  return word && isNegation(word) ? place : null;
}

function toldOf(lexicon: Lexicon, { finds }: Group): UnderstoodOccupation[] {
  return finds.flatMap(({ term, held, confidence }) => {
    const words = held.map((match) => match.word).sort((a, b) => a.from - b.from);
    return term.iscos.map((isco, k) => ({
      isco,
      concept: term.concept,
      confidence: Math.round(confidence * (k === 0 ? 1 : LATER_GROUP) * 1000) / 1000,
      words: words.map((word) => word.raw),
      from: Math.min(...words.map((word) => word.from)),
      to: Math.max(...words.map((word) => word.to)),
      phrases: phrasesOf(lexicon, term, isco),
    }));
  });
}

/** A classification's own title has no everyday names: those of its unit group stand in for the other languages. */
function phrasesOf(lexicon: Lexicon, term: OccupationTerm, isco: string): readonly LocalText[] {
  const own = lexicon.phrasesOfConcept(term.concept);
  if (term.kind !== 'title') return own;
  const group = lexicon.phrasesOfIsco(isco);
  const some = (lang: Lang): LocalText[] => group.filter((phrase) => phrase.lang === lang).slice(0, PHRASES_FROM_GROUP);
  return [...own, ...some('id'), ...some('vi')];
}

/** The text with misspelt words of the chosen names mended; null when every word was spelt right. */
function corrected(lexicon: Lexicon, text: string, finds: readonly Find[]): string | null {
  const isMisspelt = ({ word }: Match): boolean => !lexicon.parts.some(({ index }) => index.table.spells(word.folded));
  const mended = finds.flatMap(({ term, matches }) => {
    const spelt = wordsOf(term.text);
    return spelt.flatMap(({ raw: by }, k) => {
      const match = matches[k];
      return match && isMisspelt(match) ? [{ word: match.word, by }] : [];
    });
  });
  if (mended.length === 0) return null;
  return mended
    .sort((a, b) => b.word.from - a.word.from)
    .reduce((rest, { word, by }) => rest.slice(0, word.from) + by + rest.slice(word.to), text);
}
