import { digitsOf, factInputs, NONE, placeBehind, statedOf, UNSAID, withPaper } from './rule-values.js';

describe('facts of the form', () => {
  it('are left out when nothing was said', () => {
    expect(factInputs({ a: UNSAID, b: { ...UNSAID, values: [''] } })).toEqual([]);
  });

  it('carry a proof only with its day', () => {
    const letter = { proof: 'letter', issuedOn: '' };
    const dated = { proof: 'card', issuedOn: '2026-11-01' };
    expect(factInputs({ a: { values: ['true'], proofs: [letter] } })).toEqual([
      { key: 'a', values: ['true'], proofs: [] },
    ]);
    expect(factInputs({ a: { values: ['true'], proofs: [letter, dated] } })).toEqual([
      { key: 'a', values: ['true'], proofs: [dated] },
    ]);
  });

  it('begin with what a file says', () => {
    const proofs = [{ proof: 'card', issuedOn: '2026-11-01' }];
    const told = proofs.map((paper) => ({ ...paper, __typename: 'HeldProof' }));
    expect(statedOf([{ key: 'a', values: ['x'], proofs: told }])).toEqual({ a: { values: ['x'], proofs } });
  });

  it('can say of a set of codes that it holds none, and read it back', () => {
    expect(factInputs({ a: { values: [NONE], proofs: [] } })).toEqual([{ key: 'a', values: [], proofs: [] }]);
    expect(statedOf([{ key: 'a', values: [], proofs: [] }])).toEqual({ a: { values: [NONE], proofs: [] } });
  });

  it('change one paper at a time, and lose the one without a name', () => {
    const [card, letter] = [
      { proof: 'card', issuedOn: '' },
      { proof: 'letter', issuedOn: '' },
    ];
    expect(withPaper([], 0, card)).toEqual([card]);
    expect(withPaper([card], 1, letter)).toEqual([card, letter]);
    expect(withPaper([card, letter], 0, { proof: '', issuedOn: '' })).toEqual([letter]);
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
