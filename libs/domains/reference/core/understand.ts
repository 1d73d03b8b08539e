import type { Likeness } from './term-table.js';
import { weightsIn } from './code-title.js';
import type { Lang, LocalText } from './lang.js';
import type { LanguagePart, Lexicon } from './lexicon.js';
import type { UnderstoodOccupation, Understanding } from './occupation.js';
import { trustIn, type OccupationTerm } from './occupation-terms.js';
import { isNegation, type QuestionWords } from './question-words.js';
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

/** A name found in the question: which of the question's words it took, in order of the name. */
interface Find {
  readonly term: OccupationTerm;
  readonly part: LanguagePart;
  readonly label: number;
  readonly places: readonly number[];
  readonly likenesses: readonly number[];
  readonly confidence: number;
  /** Rarity of what was matched: the longer and the more special name wins. */
  readonly value: number;
}

/** Which occupations a search question speaks of, and what else it says. `lang`: the language it is likely in. */
export function understandQuestion(
  lexicon: Lexicon,
  text: string,
  question: QuestionWords,
  lang?: Lang,
): Understanding {
  const finds = lexicon.parts.flatMap((part) => findsIn(part, question, lang)).sort(bestFirst);
  const guarded = guardedPlaces(finds);
  const open = finds.filter((find) => find.term.kind !== 'guard' && !isGuarded(find, guarded));
  const groups = choose(open);
  const negations = groups.map((group) => (group[0] ? negationOf(group[0], question.words) : null));
  const negated = groups.filter((_, k) => negations[k] !== null);
  const wanted = groups.filter((_, k) => negations[k] === null);
  const consumed = new Set([
    ...groups.flatMap((group) => group.flatMap((find) => find.places)),
    ...negations.filter((place) => place !== null),
  ]);
  return {
    occupations: wanted.flatMap((group) => toldOf(lexicon, group, question.words)),
    unwanted: negated.flatMap((group) => toldOf(lexicon, group, question.words)),
    leftOver: leftOver(question, consumed),
    correctedText: corrected(
      lexicon,
      text,
      question.words,
      wanted.flatMap((group) => group.slice(0, 1)),
    ),
  };
}

const bestFirst = (a: Find, b: Find): number => b.value - a.value || b.confidence - a.confidence || a.label - b.label;

function findsIn(part: LanguagePart, { words, stops }: QuestionWords, lang: Lang | undefined): Find[] {
  const readings = part.index.readings(words);
  const weights = weightsIn(part, words, stops);
  const known = lang && lang !== part.lang ? OTHER_LANGUAGE : 1;
  return part.index.rank(words, HITS_PER_LANGUAGE, weights).flatMap(({ label }) => {
    const find = findOf(part, label, readings, known);
    return find && find.places.some((place) => (weights[place] ?? 0) === 1) ? [find] : [];
  });
}

function findOf(
  part: LanguagePart,
  label: number,
  readings: readonly (readonly Likeness[])[],
  known: number,
): Find | null {
  const term = part.terms[label];
  if (!term) return null;
  const least = term.kind === 'guard' ? GUARD_LIKENESS : LEAST_LIKENESS;
  const matches = part.index.explain(label, readings).map((match) => (match && match.likeness >= least ? match : null));
  const terms = part.index.termsAt(label);
  let all = 0;
  let found = 0;
  matches.forEach((match, k) => {
    const weight = part.index.idfOf(terms[k] ?? 0) ** 2;
    all += weight;
    found += weight * (match?.likeness ?? 0);
  });
  const held = matches.filter((match) => match !== null);
  const places = held.map((match) => match.word);
  if (found / all < LEAST_COVERAGE || new Set(places).size < places.length) return null;
  const whole = held.length === matches.length ? 1 : PARTIAL;
  const confidence = (found / all) * whole * orderOf(places) * known * (term.kind === 'guard' ? 1 : trustIn(term.kind));
  if (confidence < LEAST_CONFIDENCE) return null;
  return {
    term,
    part,
    label,
    places,
    likenesses: held.map((match) => match.likeness),
    confidence,
    value: confidence * Math.sqrt(found),
  };
}

/** 1 for words that stand together in the order of the name; less for each word between, and for another order. */
function orderOf(places: readonly number[]): number {
  const gaps = Math.max(...places) - Math.min(...places) + 1 - places.length;
  if (gaps > 2) return 0;
  const inOrder = places.every((place, k) => k === 0 || place > (places[k - 1] ?? 0));
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
function choose(finds: readonly Find[]): Find[][] {
  const specific = pick(
    finds.filter((find) => find.term.kind !== 'sector'),
    finds,
  );
  return specific.length > 0 ? specific : pick(finds, finds);
}

function pick(candidates: readonly Find[], all: readonly Find[]): Find[][] {
  const taken = new Set<number>();
  const groups: Find[][] = [];
  for (const find of candidates) {
    if (find.places.some((place) => taken.has(place))) continue;
    for (const place of find.places) taken.add(place);
    groups.push(withRivals(find, all));
  }
  return groups;
}

/** Everything that the same words may mean, surest first; of each concept its surest name, of each unit group one title. */
function withRivals(best: Find, all: readonly Find[]): Find[] {
  const own = new Set(best.places);
  const same = all.filter((find) => find.places.length === own.size && find.places.every((place) => own.has(place)));
  const told: Find[] = [];
  for (const find of [...same].sort((a, b) => b.confidence - a.confidence || bestFirst(a, b))) {
    if (told.length >= RIVAL.most || find.confidence < (told[0]?.confidence ?? 0) - RIVAL.distance) break;
    const known = told.some(
      ({ term }) =>
        term.concept === find.term.concept || (find.term.kind === 'title' && term.iscos[0] === find.term.iscos[0]),
    );
    if (!known) told.push(find);
  }
  return told;
}

/** The place of the word that negates a find, or null. */
function negationOf(find: Find, words: readonly Word[]): number | null {
  let place = Math.min(...find.places) - 1;
  while (AFTER_NEGATION.has(words[place]?.term ?? '')) place--;
  const word = words[place];
  return word && isNegation(word) ? place : null;
}

function toldOf(lexicon: Lexicon, group: readonly Find[], words: readonly Word[]): UnderstoodOccupation[] {
  return group.flatMap((find) => {
    const places = [...find.places].sort((a, b) => a - b);
    const own = places.flatMap((place) => words[place] ?? []);
    return find.term.iscos.map((isco, k) => ({
      isco,
      concept: find.term.concept,
      confidence: Math.round(find.confidence * (k === 0 ? 1 : LATER_GROUP) * 1000) / 1000,
      words: own.map((word) => word.raw),
      from: own[0]?.from ?? 0,
      to: own.at(-1)?.to ?? 0,
      phrases: phrasesOf(lexicon, find.term, isco),
    }));
  });
}

/** A classification's own title has no everyday names: those of its unit group stand in for the other languages. */
function phrasesOf(lexicon: Lexicon, term: OccupationTerm, isco: string): readonly LocalText[] {
  const own = lexicon.phrasesOfConcept(term.concept);
  if (term.kind !== 'title') return own;
  const group = lexicon.phrasesOfIsco(isco).filter((phrase) => phrase.lang !== 'en');
  const some = (lang: Lang): LocalText[] => group.filter((phrase) => phrase.lang === lang).slice(0, PHRASES_FROM_GROUP);
  return [...own, ...some('id'), ...some('vi')];
}

const leftOver = ({ words, stops }: QuestionWords, consumed: ReadonlySet<number>): string[] =>
  words
    .filter((word, place) => !consumed.has(place) && (stops[place] === null || isNegation(word)))
    .map((word) => word.raw);

/** The text with misspelt words of the chosen names mended; null when every word was spelt right. */
function corrected(lexicon: Lexicon, text: string, words: readonly Word[], finds: readonly Find[]): string | null {
  const mended = finds.flatMap((find) => {
    const spelt = wordsOf(find.term.text);
    const terms = find.part.index.termsAt(find.label);
    return find.places.flatMap((place) => {
      const word = words[place];
      if (!word || lexicon.parts.some((part) => part.index.table.spells(word.folded))) return [];
      const reading = find.part.index.readings([word])[0] ?? [];
      const k = terms.findIndex((term) => reading.some((candidate) => candidate.term === term));
      return k >= 0 && spelt[k] ? [{ word, by: spelt[k].raw }] : [];
    });
  });
  if (mended.length === 0) return null;
  return [...mended]
    .sort((a, b) => b.word.from - a.word.from)
    .reduce((rest, { word, by }) => rest.slice(0, word.from) + by + rest.slice(word.to), text);
}
