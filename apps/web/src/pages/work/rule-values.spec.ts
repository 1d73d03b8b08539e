import { factInputs, UNSAID } from './rule-values.js';

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
