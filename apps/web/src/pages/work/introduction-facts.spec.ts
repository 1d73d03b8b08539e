import { hallAt } from './introduction-facts.js';

const tables = [
  { id: 't1', number: 1 },
  { id: 't2', number: 12 },
];
const talk = (id: string, card: number, tableId: string, change: object = {}) => ({
  ...{ id, card, tableId, at: '08:20', off: false, outcome: null, ...change },
});

describe('the big screen', () => {
  it('has whoever is due at a time in the order of their cards, wherever they go', () => {
    const interviews = [
      talk('a', 103, 't1'),
      talk('b', 7, 't2'),
      talk('c', 20, 't1'),
      talk('d', 1, 't1', { at: '08:40' }),
      talk('e', 2, 't1', { off: true }),
      talk('f', 3, 't1', { outcome: 'client_absent' }),
    ];
    expect(hallAt({ tables, interviews }, '08:20')).toEqual([
      { key: 'b', card: 7, table: 12 },
      { key: 'c', card: 20, table: 1 },
      { key: 'a', card: 103, table: 1 },
    ]);
  });
});
