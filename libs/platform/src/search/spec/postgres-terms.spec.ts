import { mendUnit } from '../postgres-terms.js';
import type { PreparedUnit } from '../question.js';

const unit = (telling: readonly number[]): PreparedUnit => ({
  weight: 1,
  retrieves: true,
  meanings: [],
  phrases: [{ words: ['masuk'], weight: 1, strict: false }],
  telling,
  guessed: false,
  fixed: false,
});

const nearby = new Map([['masuk', [{ term: 'masak', distance: 1 }]]]);

const wordsOf = (mended: PreparedUnit): string[] => mended.phrases.map(({ words }) => words.join(' '));

describe('mending a word that no title has', () => {
  it('adds what it is near to when hardly any card has it', () => {
    expect(wordsOf(mendUnit(unit([1]), nearby, new Map()))).toEqual(['masuk', 'masak']);
    expect(wordsOf(mendUnit(unit([]), nearby, new Map()))).toEqual(['masuk', 'masak']);
  });

  it('leaves it alone when many have it in their texts', () => {
    expect(wordsOf(mendUnit(unit([0.67]), nearby, new Map()))).toEqual(['masuk']);
    expect(wordsOf(mendUnit(unit([0.67]), nearby, new Map([['masuk', ['masukan']]])))).toEqual(['masuk', 'masukan']);
  });
});
