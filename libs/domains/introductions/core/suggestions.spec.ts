import { SUGGESTED_MOST, suggestionsOf } from './suggestions.js';

describe('suggested pairs', () => {
  it('are each person’s best tables, each once, by its best opening', () => {
    const matches = [
      { clientId: 'a', tableId: 't1', total: 30_000 },
      { clientId: 'a', tableId: 't1', total: 90_000 },
      { clientId: 'a', tableId: 't1', total: 10_000 },
      { clientId: 'a', tableId: 't2', total: 0 },
      { clientId: 'b', tableId: 't2', total: 200_000 },
    ];
    expect(suggestionsOf(matches)).toEqual([
      { clientId: 'a', tableId: 't1', value: 90 },
      { clientId: 'a', tableId: 't2', value: 1 },
      { clientId: 'b', tableId: 't2', value: 100 },
    ]);
  });

  it('are not more than fit into a day, and in an order of their own', () => {
    const matches = Array.from({ length: 10 }, (_, n) => ({
      clientId: 'a',
      tableId: `t${(n * 7) % 10}`,
      total: 50_000,
    }));
    expect(suggestionsOf(matches).map(({ tableId }) => tableId)).toEqual(['t0', 't1', 't2', 't3', 't4', 't5']);
    expect(SUGGESTED_MOST).toBe(6);
  });
});
