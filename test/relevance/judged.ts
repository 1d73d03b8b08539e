import { readFileSync } from 'node:fs';
import path from 'node:path';

export type JudgedSet = 'tune' | 'held-out';

export interface Topic {
  readonly set: JudgedSet;
  readonly strong?: readonly string[];
  readonly strongText?: readonly string[];
  readonly weak?: readonly string[];
  readonly weakText?: readonly string[];
  readonly not?: readonly string[];
}

export interface JudgedQuestion {
  readonly text: string;
  readonly lang: 'id' | 'vi' | 'en';
  readonly topic: string;
  /** Prefixes of regency codes. */
  readonly within?: readonly string[];
}

export interface Judgements {
  readonly topics: Readonly<Record<string, Topic>>;
  readonly questions: readonly JudgedQuestion[];
}

export interface Judged {
  readonly title: string;
  readonly description: string;
  readonly regency: string;
}

export type Grade = 0 | 1 | 2;

export const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));

const matches = (rules: readonly string[] | undefined, text: string): boolean =>
  (rules ?? []).some((rule) => new RegExp(rule, 'i').test(text));

/** What a place is worth to who asks this, by the rules of its topic. */
export function gradeOf(topic: Topic, question: JudgedQuestion, { title, description, regency }: Judged): Grade {
  const plain = title.trim().toLowerCase().replace(/\s+/g, ' ');
  if (matches(topic.not, plain)) return 0;
  if (question.within && !question.within.some((code) => regency.startsWith(code))) return 0;
  if (matches(topic.strong, plain) || matches(topic.strongText, description)) return 2;
  return matches(topic.weak, plain) || matches(topic.weakText, description) ? 1 : 0;
}

const DEPTH = 10;

const gain = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/** nDCG@10 with gains 2^grade − 1 (Järvelin and Kekäläinen 2002, as used by TREC); the ideal is over all that was judged. */
export function ndcg(found: readonly number[], all: readonly number[]): number {
  const ideal = gain([...all].sort((a, b) => b - a));
  return ideal === 0 ? Number.NaN : gain(found) / ideal;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
