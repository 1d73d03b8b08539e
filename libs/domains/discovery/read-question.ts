import type { Coder, Lang, Understanding } from '#domains/reference';
import { rootsOf } from './core/informal.js';
import { SURE } from './core/question.js';
import { joinsOf, splitsOf } from './core/spacing.js';

/** A name that is put together or taken apart must be one, to the letter. */
const AS_IT_IS = 0.95;

const isSure = ({ occupations }: Understanding): boolean => occupations.some(({ confidence }) => confidence >= SURE);

/**
 * What the coder makes of a question, also where words are written apart or together that belong otherwise (fork lift,
 * securityguard), or a verb is colloquial.
 */
export function readQuestion(coder: Coder, text: string, lang: Lang): Understanding {
  const told = coder.understand(text, lang);
  const joined = readJoined(coder, { text, lang, told });
  if (joined) return joined;
  if (isSure(told)) return told;
  return readColloquial(coder, { text, lang, told }) ?? readSplit(coder, { text, lang, told }) ?? told;
}

interface Read {
  readonly text: string;
  readonly lang: Lang;
  readonly told: Understanding;
}

/** Whether a text is, to the letter, the name of an occupation and nothing else. */
function isName(coder: Coder, text: string, lang: Lang): boolean {
  const { occupations, leftOver, correctedText } = coder.understand(text, lang);
  return correctedText === null && leftOver.length === 0 && (occupations[0]?.confidence ?? 0) >= AS_IT_IS;
}

/** Words that are one name already stay as they are. */
function readJoined(coder: Coder, { text, lang, told }: Read): Understanding | null {
  const belong = (parts: readonly string[]): boolean =>
    told.occupations.some(({ confidence, words }) => confidence >= SURE && parts.every((part) => words.includes(part)));
  const joined = joinsOf(text).find(({ word, parts }) => !belong(parts) && isName(coder, word, lang));
  return joined ? respelt(coder, joined.text, lang) : null;
}

function readSplit(coder: Coder, { text, lang, told }: Read): Understanding | null {
  for (const word of told.leftOver) {
    const split = splitsOf(word).find((parts) => isName(coder, parts, lang));
    if (split) return respelt(coder, text.replace(word, split), lang);
  }
  return null;
}

function respelt(coder: Coder, text: string, lang: Lang): Understanding {
  const told = coder.understand(text, lang);
  return { ...told, correctedText: told.correctedText ?? text };
}

/** A colloquial verb may be an occupation alone (ngelas) or with what follows (nyuci motor). */
function readColloquial(coder: Coder, { text, lang, told }: Read): Understanding | null {
  for (const word of told.leftOver) {
    for (const root of rootsOf(word)) {
      const read = coder.understand(text.replace(word, root), lang);
      // A root that is guessed must be a word: murah (cheap) is no purah, and that no lurah (village head).
      const meant = read.occupations.some(({ confidence, words }) => confidence >= SURE && words.includes(root));
      if (meant && read.correctedText === null) return asTyped(read, { root, word });
    }
  }
  return null;
}

/** Titles may say it either way. */
function asTyped(read: Understanding, { root, word }: { root: string; word: string }): Understanding {
  const occupations = read.occupations.map((one) => ({
    ...one,
    words: one.words.map((said) => (said === root ? word : said)),
  }));
  return { ...read, occupations };
}
