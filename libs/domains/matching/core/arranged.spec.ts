import { arranged, countsAfter, groupOf } from './arranged.js';

describe("a counsellor's word", () => {
  it.each([
    [1, null, 1],
    [2, 'put_forward', 0],
    [0, 'set_aside', 2],
  ] as const)('puts verdict %s with %s into group %s', (verdict, stance, group) => {
    expect(groupOf(verdict, stance)).toBe(group);
  });

  it('moves what is counted, and loses none', () => {
    const moved = [
      { verdict: 2, stance: 'put_forward' },
      { verdict: 0, stance: 'set_aside' },
      { verdict: 1, stance: 'set_aside' },
    ] as const;
    expect(countsAfter({ yes: 3, unknown: 2, no: 5 }, moved)).toEqual({ yes: 3, unknown: 1, no: 6 });
  });

  it('goes before the score', () => {
    const one = (id: string, verdict: 0 | 1 | 2, total: number) => ({ id, verdict, wanted: id === 'e', total });
    const all = [one('a', 0, 9), one('b', 0, 5), one('c', 2, 7), one('d', 1, 8), one('e', 1, 3)];
    const stances = new Map([
      ['a', 'set_aside'],
      ['c', 'put_forward'],
    ] as const);
    expect(arranged(all, stances)).toEqual([
      { ...one('c', 2, 7), group: 0, stance: 'put_forward', rank: 1 },
      { ...one('e', 1, 3), group: 1, stance: null, rank: 2 },
      { ...one('b', 0, 5), group: 0, stance: null, rank: 3 },
      { ...one('d', 1, 8), group: 1, stance: null, rank: 4 },
      { ...one('a', 0, 9), group: 2, stance: 'set_aside', rank: 5 },
    ]);
  });
});
