import type { Country } from './names.js';
import type { PhraseBook } from './phrase-book.js';
import { WORDS_ID } from './words-id.js';
import { WORDS_VI } from './words-vi.js';

export const wordsOf = (country: Country): PhraseBook => (country === 'ID' ? WORDS_ID : WORDS_VI);
