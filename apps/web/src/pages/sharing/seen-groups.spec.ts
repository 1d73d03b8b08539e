import { groupSeen } from './seen-groups.js';

const at = (id: string, disclosedAt: string, change = {}) => ({
  ...{ id, disclosedAt, persona: 'employer', byLink: false, purpose: 'referral', scopes: ['card'] },
  ...{ partner: { id: 'p' }, opportunity: null, ...change },
});

describe('what was seen', () => {
  it('is told once a day for each who, what and why, with how often and the latest time', () => {
    const groups = groupSeen([
      at('5', '2026-11-22T12:00:00'),
      at('4', '2026-11-22T11:00:00', { partner: { id: 'q' } }),
      at('3', '2026-11-22T10:00:00'),
      at('2', '2026-11-22T09:00:00', { scopes: ['name', 'contact'] }),
      at('1', '2026-11-21T09:00:00'),
    ]);
    expect(groups.map(({ seen, times, day }) => [seen.id, times, day])).toEqual([
      ['5', 2, '2026-11-22'],
      ['4', 1, '2026-11-22'],
      ['2', 1, '2026-11-22'],
      ['1', 1, '2026-11-21'],
    ]);
  });
});
