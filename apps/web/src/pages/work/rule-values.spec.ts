import { digitsOf, factInputs, placeBehind, UNSAID } from './rule-values.js';

describe('facts of the form', () => {
  it('are left out when nothing was said', () => {
    expect(factInputs({ a: UNSAID, b: { ...UNSAID, values: [''] } })).toEqual([]);
  });

  it('carry a proof only with its day', () => {
    const stated = { values: ['true'], proof: 'letter', issuedOn: '' };
    expect(factInputs({ a: stated })).toEqual([{ key: 'a', values: ['true'], proofs: [] }]);
    expect(factInputs({ a: { ...stated, issuedOn: '2026-11-01' } })).toEqual([
      { key: 'a', values: ['true'], proofs: [{ proof: 'letter', issuedOn: '2026-11-01' }] },
    ]);
  });
});

describe('whole numbers of the form', () => {
  it('are digits, however they are written', () => {
    expect(digitsOf('Rp 200.000.000')).toBe('200000000');
    expect(digitsOf('1234567890123456789')).toBe('123456789012345');
  });

  it.each([
    ['1.234.567', 0, 0],
    ['1.234.567', 1, 1],
    ['1.234.567', 2, 3],
    ['1.234.567', 4, 5],
    ['1.234.567', 7, 9],
    ['12', 9, 2],
  ])('%s: behind %s digits is place %s', (text, digits, place) => expect(placeBehind(text, digits)).toBe(place));
});
