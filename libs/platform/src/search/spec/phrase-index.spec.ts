import { PhraseIndex } from '../phrase-index.js';

const index = new PhraseIndex(
  ['kasir', 'kasir toko', 'tukang kasur', 'thợ hàn', 'thợ hồ', 'thợ may', 'thợ máy', 'perawat'].map((text) => ({
    text,
    value: text,
  })),
);

const find = (text: string, first = 10): string[] => index.find(text, first).map(({ phrase }) => phrase.value);

describe('phrases by their beginnings', () => {
  it('are found by any of their words, the first word before others', () => {
    expect(find('kas')).toEqual(['kasir', 'kasir toko', 'tukang kasur']);
    expect(find('kasir t')).toEqual(['kasir toko']);
    expect(find('toko')).toEqual(['kasir toko']);
  });

  it('are found without marks, and with marks the very ones first', () => {
    expect(find('tho h')).toEqual(['thợ hồ', 'thợ hàn']);
    expect(find('thợ má')[0]).toBe('thợ máy');
    expect(find('thợ may')[0]).toBe('thợ may');
    expect(find('tho may').sort()).toEqual(['thợ may', 'thợ máy'].sort());
  });

  it.each([
    ['kasr', 'kasir'],
    ['perawt', 'perawat'],
    ['kasir tokp', 'kasir toko'],
  ])('%s is mended to %s', (typed, meant) => {
    expect(find(typed)).toContain(meant);
  });

  it.each(['', '((', 'zzzzzz', 'xyz'])('there is none for "%s"', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('are as many as asked for, none twice', () => {
    expect(find('k', 2)).toHaveLength(2);
    const all = find('t');
    expect(new Set(all).size).toBe(all.length);
  });
});
