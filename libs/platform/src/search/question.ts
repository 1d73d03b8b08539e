import { isMarked, wordsOf } from './text.js';

/** One thing that a question asks for, in words that either engine can look up. */
export interface QuestionUnit {
  /** As typed. */
  readonly typed: string;
  /** Share of the whole; the heavier, the more it decides. */
  readonly weight: number;
  /** Whether it brings in documents by itself, or only puts those that others brought in order. */
  readonly retrieves: boolean;
  /** Occupations it may mean; rivals stand side by side. Empty for a word that is none. */
  readonly meanings: readonly Meaning[];
  /** Other ways to say it, in any language. */
  readonly phrases: readonly Phrase[];
  /** Understood only by taking its words for misspelt others; given up where the words are usual as they stand. */
  readonly guessed?: boolean;
  /** Its weight holds, however usual its words are. */
  readonly fixed?: boolean;
}

export interface Meaning {
  readonly isco: string;
  readonly concept: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Phrase {
  readonly text: string;
  /** 0 to 1: how surely it is the same. */
  readonly weight: number;
}

export interface Question {
  readonly units: readonly QuestionUnit[];
}

export interface PreparedPhrase {
  /** In marked form. */
  readonly words: readonly string[];
  readonly weight: number;
  /** It is written with marks: a word of it without any is meant so. */
  readonly strict: boolean;
}

/** A unit made ready: phrases as marked words, the typed one first. */
export interface PreparedUnit {
  readonly weight: number;
  readonly retrieves: boolean;
  readonly meanings: readonly Meaning[];
  readonly phrases: readonly PreparedPhrase[];
  /** How much each word of the first phrase says, 0 to 1. */
  readonly telling: readonly number[];
  readonly guessed: boolean;
  readonly fixed: boolean;
  /** No title has it, as far as an engine knows. */
  readonly isAbsent?: boolean;
}

/** From this confidence on an occupation stands for the words it was understood from. */
export const CLEAR = 0.75;

export const isClear = ({ meanings }: PreparedUnit): boolean => meanings.some(({ confidence }) => confidence >= CLEAR);

/** ISCO-08 minor group: the three digits that kindred occupations share. */
export const kindredOf = (isco: string): string => isco.slice(0, 3);

export type PreparedQuestion = readonly PreparedUnit[];

/** The unit of a question that is nothing but one clear occupation. */
export function onlyClear(question: PreparedQuestion): PreparedUnit | null {
  const [only, ...others] = question;
  return only && others.length === 0 && isClear(only) ? only : null;
}

function preparedUnit(unit: QuestionUnit, marked: boolean): PreparedUnit {
  const phrases = [{ text: unit.typed, weight: 1 }, ...unit.phrases]
    .map(({ text, weight }, index) => {
      const words = wordsOf(text);
      return { words, weight, strict: words.some(isMarked) || (index === 0 && marked) };
    })
    .filter(({ words }) => words.length > 0);
  const known = new Set<string>();
  const distinct = phrases.filter(({ words }) => {
    const key = words.join(' ');
    return known.has(key) ? false : known.add(key);
  });
  const telling = distinct[0]?.words.map(() => 1) ?? [];
  const { weight, retrieves, meanings, guessed = false, fixed = false } = unit;
  return { weight, retrieves, meanings, phrases: distinct, telling, guessed, fixed };
}

/** Splits phrases into words once per question. When no unit retrieves, all do. */
export function prepareQuestion({ units }: Question): PreparedQuestion {
  const marked = units.some(({ typed }) => wordsOf(typed).some(isMarked));
  const prepared = units
    .map((unit) => preparedUnit(unit, marked))
    .filter(({ phrases, meanings }) => phrases.length > 0 || meanings.length > 0);
  if (prepared.some(({ retrieves }) => retrieves)) return prepared;
  return prepared.map((unit) => ({ ...unit, retrieves: true }));
}

/** A question of bare words: each its own unit, understood by nobody. */
export function bareQuestion(text: string): Question {
  const known = new Set<string>();
  const distinct = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => {
    const marked = wordsOf(word)[0];
    return marked !== undefined && !known.has(marked) && known.add(marked);
  });
  return { units: distinct.map((typed) => ({ typed, weight: 1, retrieves: true, meanings: [], phrases: [] })) };
}
