import fc from 'fast-check';
import {
  cutsOf,
  editDistance,
  folded,
  foldedWordsOf,
  isMarked,
  sameness,
  spelledWordsOf,
  typosAllowed,
  wordsOf,
} from '../text.js';

describe('words', () => {
  it.each([
    ['Thợ may', ['thoWJ', 'may']],
    ['THỢ MÁY', ['thoWJ', 'mayS']],
    ['đường', ['dDuWoWngF']],
    ['kế-toán/QC  k3', ['keHS', 'toanS', 'qc', 'k3']],
    ["Qur'an", ['quran']],
    ['', []],
    ['… — !', []],
  ])('of "%s" are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are the same in both spellings and both forms of Unicode', () => {
    expect(wordsOf('hoà thuý khoẻ')).toEqual(wordsOf('hòa thúy khỏe'));
    expect(wordsOf('Thợ máy'.normalize('NFD'))).toEqual(wordsOf('Thợ máy'.normalize('NFC')));
  });

  it('fold to plain letters, and as many are spelt', () => {
    expect(foldedWordsOf('Thợ sửa đồ điện')).toEqual(['tho', 'sua', 'do', 'dien']);
    expect(spelledWordsOf('Thợ (máy), CNC')).toEqual(['Thợ', 'máy', 'CNC']);
    expect([isMarked('may'), isMarked('mayS')]).toEqual([false, true]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => wordsOf(text).length === spelledWordsOf(text).length),
    );
  });

  it('are alike in steps: the same, marks left out, other marks, other letters', () => {
    const alike = (asked: string, found: string, strict = false): number => sameness(asked, found, strict);
    expect([
      alike('mayS', 'mayS'),
      alike('may', 'mayS'),
      alike('mayS', 'may'),
      alike('mayS', 'mayF'),
      alike('may', 'las'),
    ]).toEqual([1, 0.9, 0.9, 0.35, 0]);
    expect([alike('may', 'mayS', true), alike('mayS', 'may', true)]).toEqual([0.35, 0.9]);
  });
});

describe('mistakes', () => {
  it.each([
    ['kasir', 'kasir', 0],
    ['kasirr', 'kasir', 1],
    ['kasr', 'kasir', 1],
    ['kasri', 'kasir', 1],
    ['kavir', 'kasir', 1],
    ['resepsonist', 'resepsionis', 2],
    ['las', 'kasir', 3],
  ])('from %s to %s are %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });

  it('are allowed in long words only', () => {
    expect([3, 4, 7, 8].map(typosAllowed)).toEqual([0, 1, 1, 2]);
  });

  it('of as many letters as both words allow leave a common cut', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const most = Math.min(typosAllowed(a.length), typosAllowed(b.length));
        if (editDistance(a, b, most) > most) return;
        const cuts = new Set(cutsOf(a));
        expect(cutsOf(b).some((cut) => cuts.has(cut))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('never count more than they are', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
        expect(editDistance(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('folding forgets marks only', () => {
    expect(folded('thoWJ')).toBe('tho');
  });
});
