/** A word of a text: how it was typed, what it is compared by, and where it stands (UTF-16 offsets, end exclusive). */
export interface Word {
  readonly raw: string;
  /** NFC, lower case, tone marks in one place, i for y after a lone consonant, English plural cut. */
  readonly term: string;
  /** `term` without any diacritic. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+[+#]*/gu;
const ASCII_WORD = /[A-Za-z0-9]+[+#]*/g;
const MARKS = /\p{M}/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Without diacritics: `thợ hàn` -> `tho han`, `đ` -> `d`. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

export const hasDiacritics = (text: string): boolean => !ASCII.test(text) && fold(text) !== text.normalize('NFC');

/** đ, ă, ơ, ư, â/ê/ô with a tone, or a dot, hook or tilde: what only Vietnamese writes, unlike the é of a café. */
const VIETNAMESE = /[đĐ]|[\u0306\u031b\u0323\u0309]|[aeo]\u0302[\u0300\u0301\u0303\u0309]|[aiouy]\u0303/iu;

/** Whether a text carries Vietnamese tone marks, so that their absence on a word means something. */
export const isToned = (text: string): boolean =>
  !ASCII.test(text) && (VIETNAMESE.test(text.normalize('NFD')) || vietnameseWords(text));

/** A text with several accented words is Vietnamese even when each accent alone could be French. */
const vietnameseWords = (text: string): boolean => (text.match(WORD) ?? []).filter(hasDiacritics).length > 1;

const TONE_ON_LAST = /(?<!q)(?:o([àáảãạ])|o([èéẻẽẹ])|u([ỳýỷỹỵ]))$/;
/** Old and new placement of the tone are one word: `hoà` -> `hòa`, `thuỷ` -> `thủy`; `quý` stays. */
function placeTone(word: string): string {
  if (!TONE_ON_LAST.test(word)) return word;
  const before = word.slice(0, -1);
  const last = word.slice(-1).normalize('NFD');
  return (before + last.slice(1)).normalize('NFC') + last.slice(0, 1);
}

/** `kĩ sư` and `kỹ sư`, `bác sĩ` and `bác sỹ` are one spelling; so are `ky su` and `ki su`. */
const yToI = (word: string): string =>
  word.length === 2 && /^[hklmst][yýỳỷỹỵ]$/.test(word)
    ? word.normalize('NFD').replace('y', 'i').normalize('NFC')
    : word;

/** The singular of an English plural, for words long enough to be one; `las` and `glass` stay. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function termOf(raw: string): string {
  const lower = raw.toLowerCase();
  if (ASCII.test(lower)) return yToI(singular(lower));
  return yToI(placeTone(lower.normalize('NFC')));
}

const known = new Map<string, { readonly term: string; readonly folded: string }>();
const KNOWN_LIMIT = 50_000;

function formsOf(raw: string): { readonly term: string; readonly folded: string } {
  const found = known.get(raw);
  if (found) return found;
  const term = termOf(raw);
  const forms = { term, folded: fold(term) };
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(raw, forms);
  return forms;
}

/** The words of a text, in order. Text longer than 2,000 characters is cut. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(0, 2000).matchAll(WORD)) {
    const raw = match[0];
    words.push({ raw, ...formsOf(raw), from: match.index, to: match.index + raw.length });
  }
  return words;
}

/** Only the terms, for building an index of many short texts. */
export function termsOf(text: string): string[] {
  const found = text.match(ASCII.test(text) ? ASCII_WORD : WORD);
  return found ? found.map((raw) => formsOf(raw).term) : [];
}
