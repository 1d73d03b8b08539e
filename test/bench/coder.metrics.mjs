// Judged rankings as trec_eval reads them, which is how MELO publishes its figures.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{id: string, text: string}} Text
 * @typedef {{queries: Text[], corpus: Text[], relevant: Map<string, Set<string>>}} Judged `relevant`: corpus ids by query
 * @typedef {{label: number, score: number}} Scored `label`: place in the corpus
 */

/** trec_eval is given the 100 best of each query. */
const DEPTH = 100;

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));

const texts = (file) => rows(file).map(([id, text]) => ({ id, text }));

/** @returns {Judged | null} null when the folder is not there */
export function readJudged(folder) {
  if (!existsSync(folder)) return null;
  const file = (name) => path.join(folder, name);
  const corpus = existsSync(file('corpus_elements.tsv')) ? 'corpus_elements.tsv' : 'corpus_documents.tsv';
  const relevant = new Map();
  for (const [query, , element, grade] of rows(file('annotations.tsv'))) {
    if (Number(grade) > 0) relevant.set(query, (relevant.get(query) ?? new Set()).add(element));
  }
  return { queries: texts(file('queries.tsv')), corpus: texts(file(corpus)), relevant };
}

/**
 * Mean reciprocal rank and mean average precision over the queries that `pick` picks. Like trec_eval: scores count to
 * five decimals, equal ones stand in descending order of their ids.
 * @param {Judged} judged
 * @param {(text: string) => readonly Scored[]} rank
 * @param {(n: number) => boolean} pick
 * @returns {{mrr: number, map: number}}
 */
export function evaluate(judged, rank, pick = () => true) {
  const queries = judged.queries.filter((_, n) => pick(n));
  let mrr = 0;
  let map = 0;
  for (const { id, text } of queries) {
    const wanted = judged.relevant.get(id) ?? new Set();
    const ranked = rank(text)
      .slice(0, DEPTH)
      .map(({ label, score }) => ({ id: judged.corpus[label].id, score: Math.round(score * 1e5) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
    const hits = ranked.flatMap((item, place) => (wanted.has(item.id) ? [place + 1] : []));
    mrr += hits[0] ? 1 / hits[0] : 0;
    map += hits.reduce((sum, place, n) => sum + (n + 1) / place, 0) / Math.max(1, wanted.size);
  }
  return { mrr: mrr / queries.length, map: map / queries.length };
}

/**
 * The naive peer: cosine of tf-idf over whole words, as MELO's word_tf_idf (published there: MRR .325, MAP .141).
 * @param {readonly string[]} labels
 * @returns {(query: string) => Scored[]}
 */
export function wordTfIdf(labels) {
  const wordsIn = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const holders = new Map();
  labels.forEach((text, label) => {
    for (const word of wordsIn(text)) {
      if (holders.has(word)) holders.get(word).push(label);
      else holders.set(word, [label]);
    }
  });
  const idf = (word) => Math.log((1 + labels.length) / (1 + (holders.get(word)?.length ?? 0))) + 1;
  const norms = labels.map((text) => Math.hypot(...Array.from(wordsIn(text), idf)));
  return (query) => {
    const scores = new Map();
    for (const word of wordsIn(query)) {
      for (const label of holders.get(word) ?? []) {
        scores.set(label, (scores.get(label) ?? 0) + idf(word) ** 2 / norms[label]);
      }
    }
    const ranked = Array.from(scores, ([label, score]) => ({ label, score }));
    return ranked.sort((a, b) => b.score - a.score || a.label - b.label);
  };
}
