import type { SearchDocument } from './document.js';
import { CLEAR, isClear, kindredOf, type PreparedQuestion, type PreparedUnit } from './question.js';
import type { SearchFilters } from './search-port.js';
import { folded, isMarked, wordsOf } from './text.js';

// Prefixes of the keys in `search_card.keys`:
//   t word of the title, folded      T the same with its marks, where it has any
//   p two words of the title, folded w word of hosts, skills, places
//   b any word of the card, folded   o ISCO code and its groups
//   a area      k kind      n country      x needs no experience

/** Area ids in 22 signs instead of 36: five of them stand in every card. */
const areaKey = (id: string): string => `a:${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;

const prefixed = (prefix: string, words: Iterable<string>): string[] =>
  Array.from(words, (word) => `${prefix}:${word}`);

/** The key of a word in any text of a card, as statistics know it. */
export const anywhereKey = (foldedWord: string): string => `b:${foldedWord}`;

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Any two of some words: a usual word beside another is found without walking through all that have the usual one. */
const pairsAmong = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => words.slice(at + 1).map((other) => pairOf(word, other)));

/** Everything a card can be looked up by. */
export function keysOf(document: SearchDocument): string[] {
  const title = wordsOf(document.title);
  const plainTitle = [...new Set(title.map(folded))];
  const words = wordsOf(document.words.join(' ')).map(folded);
  const text = wordsOf(document.digest).map(folded);
  const groups = document.occupations.flatMap(({ isco }) => [1, 2, 3, 4].map((length) => isco.slice(0, length)));
  const keys = [
    ...prefixed('t', plainTitle),
    ...prefixed('T', title.filter(isMarked)),
    ...prefixed('p', pairsAmong(plainTitle)),
    ...prefixed('w', words),
    ...prefixed('b', [...plainTitle, ...words, ...text]),
    ...prefixed('o', groups),
    ...document.areaPath.map(areaKey),
    `k:${document.kind}`,
    `n:${document.country}`,
    ...(document.noExperience ? ['x:1'] : []),
  ];
  return [...new Set(keys)];
}

/** The distinct folded words that can be misspelt in a question: of title, host, skills and places. */
export const termsOf = (document: SearchDocument): string[] => [
  ...new Set(wordsOf([document.title, ...document.words].join(' ')).map(folded)),
];

// A tsquery is put together as text and given as a parameter; lexemes are quoted.
const lexeme = (key: string): string => `'${key.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const joined = (parts: readonly string[], operator: '&' | '|'): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(operator)})`;

const allOf = (prefix: string, words: readonly string[]): string =>
  joined(
    words.map((word) => lexeme(`${prefix}:${word}`)),
    '&',
  );

/** Occupations that are meant; of what is clear all kindred work, which has the work itself among it. */
const meaningKeys = ({ meanings }: PreparedUnit): string[] => {
  const clear = meanings.filter(({ confidence }) => confidence >= CLEAR).map(({ isco }) => kindredOf(isco));
  const others = meanings.map(({ isco }) => isco).filter((isco) => !clear.includes(kindredOf(isco)));
  return [...new Set([...clear, ...others])].map((code) => lexeme(`o:${code}`));
};

/** All words of a phrase in one title: a single word, or each beside the next. */
function togetherInTitle(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  if (distinct.length === 1) return allOf('t', distinct);
  return allOf(
    'p',
    distinct.slice(1).map((word, at) => pairOf(distinct[at] ?? '', word)),
  );
}

const isWord = (unit: PreparedUnit): boolean => unit.meanings.length === 0;

/**
 * A unit anywhere it may stand: an occupation in code or title, one that is not clear in listed words, too; a word in any
 * text.
 */
function anywhere(unit: PreparedUnit): string {
  const phrases = unit.phrases.map(({ words }) => words.map(folded));
  if (isWord(unit))
    return joined(
      phrases.map((words) => allOf('b', words)),
      '|',
    );
  const [typed] = phrases;
  const said = phrases.map(togetherInTitle);
  return joined([...meaningKeys(unit), ...said, ...(typed && !isClear(unit) ? [allOf('w', typed)] : [])], '|');
}

/** A unit where it counts most: code, or title with the marks that were typed. */
function inTitle(unit: PreparedUnit): string {
  const said = unit.phrases.map(({ words }) =>
    joined(
      words.map((word) => lexeme(isMarked(word) ? `T:${word}` : `t:${word}`)),
      '&',
    ),
  );
  return joined([...new Set(unit.meanings.map(({ isco }) => lexeme(`o:${isco}`))), ...said], '|');
}

/** Words beyond this many do not bring in documents, the most telling first; they still count in ranking. */
const WORDS_MOST = 4;

/** The words that bring in documents when there are more than are needed. */
export const tellingWords = (units: PreparedQuestion): PreparedQuestion =>
  [...units].sort((a, b) => b.weight - a.weight).slice(0, WORDS_MOST);

/** How many of so many words a document must have: one of two, two of three and of four. */
export const wordsNeeded = (count: number): number => Math.ceil(count / 2);

/** Any `size` of some parts: of three two are `(a&(b|c))|(b&c)`. Every part costs a look-up each time it stands there. */
function anyOf(parts: readonly string[], size: number): string {
  if (size <= 1) return joined(parts, '|');
  const choices = parts
    .slice(0, parts.length - size + 1)
    .map((part, at) => `(${part}&${anyOf(parts.slice(at + 1), size - 1)})`);
  return joined(choices, '|');
}

/** What brings a card into the list: any occupation asked for, or enough of the words. */
export function retrievalQuery(question: PreparedQuestion): string {
  const retrieving = question.filter(({ retrieves }) => retrieves);
  const words = tellingWords(retrieving.filter(isWord)).map(anywhere);
  const occupations = retrieving.filter((unit) => !isWord(unit)).map(anywhere);
  const enough = words.length > 0 ? [anyOf(words, wordsNeeded(words.length))] : [];
  return joined([...occupations, ...enough], '|');
}

/** The cards that answer every unit where it counts most, but for those that no title has: what a long list begins with. */
export function strongQuery(question: PreparedQuestion): string {
  const there = question.filter(({ isAbsent }) => !isAbsent);
  return joined((there.length > 0 ? there : question).map(inTitle), '&');
}

/** Keys that tell where else a unit stands: in listed words, or anywhere in the text. Null for a clear occupation. */
export function elsewhereQueries(unit: PreparedUnit): { words: string; text: string } | null {
  if (isClear(unit)) return null;
  const phrases = unit.phrases.map(({ words }) => words.map(folded));
  const of = (prefix: string): string =>
    joined(
      phrases.map((words) => allOf(prefix, words)),
      '|',
    );
  return { words: of('w'), text: of('b') };
}

/** The filters that keys can answer, as parts of a tsquery. */
export function filterQueries(filters: SearchFilters): string[] {
  const { country, kinds, areas, noExperience, isco } = filters;
  return [
    ...(country ? [lexeme(`n:${country}`)] : []),
    ...(kinds && kinds.length > 0
      ? [
          joined(
            kinds.map((kind) => lexeme(`k:${kind}`)),
            '|',
          ),
        ]
      : []),
    ...(areas && areas.length > 0
      ? [
          joined(
            areas.map(({ id }) => lexeme(areaKey(id))),
            '|',
          ),
        ]
      : []),
    ...(noExperience ? [lexeme('x:1')] : []),
    ...(isco ? [lexeme(`o:${isco}`)] : []),
  ];
}

export const both = (parts: readonly string[]): string => joined(parts, '&');
