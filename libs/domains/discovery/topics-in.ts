import { folded, isMarked, wordsOf } from '#platform/search/text';
import { NO_TOPICS, TOPICS, type Topic } from './core/topic.js';

/** A topic that a text speaks of. */
export interface TopicRun {
  readonly topic: Topic;
  /** As typed. */
  readonly typed: string;
  readonly words: number;
  /** UTF-16 offsets, end exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Name {
  /** In marked form. */
  readonly words: readonly string[];
  readonly topic: Topic | null;
}

interface Word {
  readonly marked: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What turns a condition into its contrary; names that begin with one are read before. */
const NEGATIONS: ReadonlySet<string> = new Set(
  'tidak tak tanpa bukan jangan gak ga nggak kecuali no not without except khong chua tru'.split(' '),
);

const nameOf = (text: string, topic: Topic | null): Name => ({ words: wordsOf(text), topic });

const BY_FIRST: ReadonlyMap<string, readonly Name[]> = Map.groupBy(
  [
    ...TOPICS.flatMap((topic) => topic.names.map((name) => nameOf(name, topic))),
    ...NO_TOPICS.map((name) => nameOf(name, null)),
  ].sort((a, b) => b.words.length - a.words.length),
  ({ words }) => folded(words[0] ?? ''),
);

/** Marks that were typed are meant. Without them a single word with marks is another word too often: lớp and lốp. */
function stands({ words }: Name, typed: readonly Word[], isToned: boolean): boolean {
  if (!isToned && words.length === 1 && isMarked(words[0] ?? '')) return false;
  return words.every((word, at) => {
    const marked = typed[at]?.marked;
    return marked !== undefined && (isToned ? marked === word : folded(marked) === folded(word));
  });
}

const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    marked: wordsOf(word)[0] ?? '',
    from: index,
    to: index + word.length,
  }));

/** The longest name that begins at the first of some words. */
const nameAt = (words: readonly Word[], isToned: boolean): Name | undefined =>
  BY_FIRST.get(folded(words[0]?.marked ?? ''))?.find((name) => stands(name, words, isToned));

/** The topics of a text in their order, the longest names first where they share words. */
export function topicsIn(text: string): TopicRun[] {
  const words = wordsIn(text);
  const isToned = words.some(({ marked }) => isMarked(marked));
  const runs: TopicRun[] = [];
  let before = '';
  for (let at = 0; at < words.length;) {
    const name = nameAt(words.slice(at), isToned);
    const run = words.slice(at, at + (name?.words.length ?? 1));
    if (name?.topic && !NEGATIONS.has(before)) runs.push(runOf(text, run, name.topic));
    at += run.length;
    before = folded(run.at(-1)?.marked ?? '');
  }
  return runs;
}

function runOf(text: string, words: readonly Word[], topic: Topic): TopicRun {
  const [from, to] = [words[0]?.from ?? 0, words.at(-1)?.to ?? 0];
  return { topic, typed: text.slice(from, to), words: words.length, from, to };
}
