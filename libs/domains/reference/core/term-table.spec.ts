import fc from 'fast-check';
import { errorsAllowed, TermTable, typingErrors } from './term-table.js';

const tableOf = (...terms: string[]): TermTable => {
  const table = new TermTable();
  for (const term of terms) table.add(term);
  return table;
};

const alike = (table: TermTable, term: string, toned = false) =>
  Object.fromEntries(table.alike(term, toned).map(({ term: id, likeness }) => [table.termOf(id), likeness]));

describe('typing errors', () => {
  it.each([
    ['kasir', 'kasir', 0],
    ['kasirr', 'kasir', 1],
    ['kair', 'kasir', 1],
    ['kadir', 'kasir', 1],
    ['kaisr', 'kasir', 1],
    ['ksrr', 'kasir', 2],
    ['sopir', 'kasir', 3],
    ['a', 'abcd', 3],
    ['', 'ab', 2],
  ])('%s to %s: %d', (a, b, errors) => {
    expect(typingErrors(a, b)).toBe(errors);
  });

  it('is the same both ways, and none between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typingErrors(a, b)).toBe(typingErrors(b, a));
        expect(typingErrors(a, a)).toBe(0);
        if (a !== b) expect(typingErrors(a, b)).toBeGreaterThan(0);
      }),
    );
  });

  it('forgives more in longer words', () => {
    expect([3, 4, 7, 8].map(errorsAllowed)).toEqual([0, 1, 1, 2]);
  });
});

describe('the table of terms', () => {
  it('gives a term one number', () => {
    const table = tableOf('las', 'hàn', 'las');
    expect(table.size).toBe(2);
    expect(table.idOf('las')).toBe(0);
    expect(table.idOf('tukang')).toBeUndefined();
    expect(table.termOf(9)).toBe('');
    expect(table.foldedOf(1)).toBe('han');
  });

  it('knows a term by itself', () => {
    expect(alike(tableOf('las', 'gas'), 'las')).toEqual({ las: 1 });
  });

  it('knows a word typed without tone marks, the same letters first', () => {
    const found = alike(tableOf('may', 'máy', 'mây', 'mua'), 'may');
    expect(found['may']).toBe(1);
    expect(found['máy']).toBe(found['mây']);
    expect(found['máy']).toBeGreaterThan(0.8);
    expect(found).not.toHaveProperty('mua');
  });

  it('takes another tone for another word when the text has tones, for a slip when it is no word', () => {
    const table = tableOf('may', 'máy');
    expect(alike(table, 'máy', true)['may']).toBeLessThan(0.5);
    const slip = alike(table, 'mảy', true);
    expect(slip['may']).toBeGreaterThan(0.5);
    expect(slip['may']).toBeLessThan(1);
  });

  it('mends a misspelt word, not one that it or somebody else can spell', () => {
    const table = tableOf('kasir', 'batik');
    expect(alike(table, 'kasirr')['kasir']).toBeGreaterThan(0.8);
    expect(table.spells('kasir')).toBe(true);
    expect(table.spells('kasirr')).toBe(false);
    const before = alike(table, 'batam')['batik'] ?? 0;
    const other = tableOf('batik', 'kasir');
    other.addKnown('Batam'.toLowerCase());
    expect(other.spells('batam')).toBe(true);
    expect(alike(other, 'batam')['batik'] ?? 0).toBeLessThanOrEqual(before);
    const salon = tableOf('salon');
    const known = tableOf('salon');
    known.addKnownOf(tableOf('sablon'));
    expect(alike(salon, 'sablon')['salon']).toBeGreaterThan(alike(known, 'sablon')['salon'] ?? 0);
  });

  it('finds words of one stem by what they share', () => {
    const found = alike(tableOf('pengelasan', 'manufacturing', 'manufacturer', 'driver'), 'manufacturing');
    expect(found['manufacturing']).toBe(1);
    expect(found['manufacturer']).toBeGreaterThan(0.5);
    expect(found).not.toHaveProperty('driver');
  });

  it('answers the same again, and nothing for what is like nothing', () => {
    const table = tableOf('welder');
    expect(table.alike('weldr', false)).toBe(table.alike('weldr', false));
    expect(table.alike('qq', false)).toEqual([]);
    expect(new TermTable().alike('x', false)).toEqual([]);
  });

  it('goes on answering after more words than it remembers', () => {
    const table = tableOf('kasir');
    for (let n = 0; n <= 20_000; n++) table.alike(`q${n.toString(36)}`, false);
    expect(alike(table, 'kasirr')['kasir']).toBeGreaterThan(0.8);
  });

  it('tells letters of other scripts apart', () => {
    expect(Object.keys(alike(tableOf('повар', 'сварщик'), 'поварр'))[0]).toBe('повар');
  });
});
