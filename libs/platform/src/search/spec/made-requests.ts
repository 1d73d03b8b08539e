import { bareQuestion, type Question } from '../question.js';
import type { SearchFilters, SearchRequest, SearchSort } from '../search-port.js';
import { KINDS, madePlace, OCCUPATIONS, SAFETY, type Chance } from './made-documents.js';

export const everything: SearchRequest = {
  question: null,
  filters: {},
  sort: 'date',
  near: null,
  first: 20,
  after: null,
  want: { total: true, facets: [] },
  areaDepth: 1,
};

/** A question as discovery would put it: one occupation, understood with some confidence, said in three languages. */
export function understood(chance: Chance): Question {
  const [isco, concept, ...names] = chance.pick(OCCUPATIONS);
  const [typed = '', ...others] = [...names].sort(() => chance.next() - 0.5);
  const phrases = others.map((text) => ({ text, weight: 0.9 }));
  const confidence = chance.chance(0.7) ? 0.9 : 0.6;
  return { units: [{ typed, weight: 1, retrieves: true, meanings: [{ isco, concept, confidence }], phrases }] };
}

/** Bare words: of titles, sometimes one letter wrong, sometimes without marks. */
export function typedWords(chance: Chance): Question {
  const [, , ...names] = chance.pick(OCCUPATIONS);
  const text = chance.pick(names);
  return bareQuestion(chance.chance(0.3) ? misspelt(text, chance) : text);
}

/** The text with one letter left out, doubled, swapped or replaced in its longest word. */
export function misspelt(text: string, chance: Chance): string {
  const words = text.split(' ');
  const longest = words.reduce((at, word, index) => (word.length > (words[at] ?? '').length ? index : at), 0);
  const word = words[longest] ?? '';
  const at = 1 + chance.below(Math.max(1, word.length - 2));
  const wrong = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + (word[at] ?? '') + word.slice(at),
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    `${word.slice(0, at)}x${word.slice(at + 1)}`,
  ];
  return words.with(longest, chance.pick(wrong)).join(' ');
}

/** Each with how often it is set. */
const FILTERS: readonly (readonly [number, (chance: Chance) => SearchFilters])[] = [
  [0.6, madeArea],
  [0.3, (chance) => ({ kinds: KINDS.filter(() => chance.chance(0.4)) })],
  [0.2, (chance) => ({ country: chance.pick(['ID', 'VN']) })],
  [0.2, () => ({ noExperience: true })],
  [0.2, (chance) => ({ payMin: 2_000_000 + 100_000 * chance.below(60) })],
  [0.1, (chance) => ({ weekdays: chance.pick([31, 63, 96]) })],
  [0.1, () => ({ from: 420, until: 1080 })],
  [0.15, (chance) => ({ avoid: SAFETY.filter(() => chance.chance(0.4)) })],
  [0.1, (chance) => ({ postedSince: 1_780_000_000_000 + 1000 * chance.below(10_000_000) })],
  [0.1, (chance) => ({ isco: chance.pick(OCCUPATIONS)[0].slice(0, 1 + chance.below(4)) })],
  [0.1, (chance) => ({ withinKm: 20 + chance.below(400) })],
];

function madeArea(chance: Chance): SearchFilters {
  const depth = chance.below(4);
  return { areas: [{ id: madePlace(chance).path[depth] ?? '', depth }] };
}

export const madeFilters = (chance: Chance): SearchFilters =>
  Object.assign({}, ...FILTERS.map(([share, make]) => (chance.chance(share) ? make(chance) : {}))) as SearchFilters;

export function madeRequest(chance: Chance, question: Question | null): SearchRequest {
  const { lat, lng } = madePlace(chance);
  const sorts: readonly SearchSort[] = ['relevance', 'distance', 'pay', 'date'];
  return {
    question,
    filters: madeFilters(chance),
    sort: chance.pick(sorts),
    near: { lat, lng },
    first: 5 + chance.below(20),
    after: null,
    want: { total: true, facets: ['kind', 'area', 'occupation', 'no_experience', 'safety'] },
    areaDepth: 1 + chance.below(3),
  };
}
