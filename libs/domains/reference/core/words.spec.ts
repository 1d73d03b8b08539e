import fc from 'fast-check';
import { fold, hasDiacritics, isToned, singular, termsOf, wordsOf } from './words.js';

describe('words of a text', () => {
  it('says how each was typed, what it is compared by, and where it stands', () => {
    expect(wordsOf('Thợ Hàn, C++ 24h')).toEqual([
      { raw: 'Thợ', term: 'thợ', folded: 'tho', from: 0, to: 3 },
      { raw: 'Hàn', term: 'hàn', folded: 'han', from: 4, to: 7 },
      { raw: 'C++', term: 'c++', folded: 'c++', from: 9, to: 12 },
      { raw: '24h', term: '24h', folded: '24h', from: 13, to: 16 },
    ]);
  });

  it.each([
    ['hoà', 'hòa'],
    ['HOÀ', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['uỷ', 'ủy'],
    ['quý', 'quý'],
    ['hoàn', 'hoàn'],
    ['hoa\u0300', 'hòa'],
    ['kỹ', 'kĩ'],
    ['bác sỹ', 'bác sĩ'],
    ['ky su', 'ki su'],
    ['welders', 'welder'],
    ['las', 'las'],
    ['glass', 'glass'],
    ['bus', 'bus'],
    ['ladies', 'lady'],
    ['dishes', 'dish'],
    ['firemen', 'fireman'],
    ['men', 'men'],
    ['dies', 'die'],
  ])('reads %s as %s', (text, wanted) => {
    expect(termsOf(text).join(' ')).toBe(wanted.normalize('NFC'));
  });

  it('keeps thợ may apart from thợ máy, and folds both to one', () => {
    const [may, máy] = ['thợ may', 'thợ máy'].map((text) => wordsOf(text).at(-1)!);
    expect(may!.term).not.toBe(máy!.term);
    expect(may!.folded).toBe(máy!.folded);
  });

  it('folds without losing what is no mark', () => {
    expect(fold('Đường Điện Biên Phủ 3')).toBe('Duong Dien Bien Phu 3');
    expect(fold('plain')).toBe('plain');
  });

  it('takes texts in NFC and NFD for one', () => {
    fc.assert(
      fc.property(fc.constantFrom('thợ hàn', 'hoà bình', 'kỹ sư điện', 'nấu ăn', 'bảo vệ'), (text) => {
        const terms = termsOf(text.normalize('NFC'));
        expect(terms).toHaveLength(text.split(' ').length);
        expect(termsOf(text.normalize('NFD'))).toEqual(terms);
      }),
    );
  });

  it('stands where it says, and is read the same a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { raw, term, from, to } of wordsOf(text)) {
          expect(text.slice(from, to)).toBe(raw);
          if (/^[a-z]+$/.test(term)) expect(termsOf(singular(term)).length).toBe(1);
        }
      }),
    );
  });

  it('goes on reading after more words than it remembers', () => {
    for (let n = 0; n <= 50_000; n++) termsOf(`w${n.toString(36)}`);
    expect(termsOf('Hoà')).toEqual(['hòa']);
  });

  it('reads at most 2,000 characters', () => {
    expect(wordsOf('a '.repeat(5000))).toHaveLength(1000);
  });

  it.each([
    ['thợ han', true],
    ['đi', true],
    ['café', false],
    ['déjà été', true],
    ['plain', false],
    ['bãi', true],
    ['señor', false],
    ['crêpe', false],
    ['– … –', false],
  ])('knows whether %s carries Vietnamese marks', (text, toned) => {
    expect(isToned(text)).toBe(toned);
  });

  it('knows an accent', () => {
    expect(['may', 'máy', 'ma\u0301y', '–'].map(hasDiacritics)).toEqual([false, true, true, false]);
  });
});
