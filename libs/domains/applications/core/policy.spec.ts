import { availableActions, sideOf } from './policy.js';

describe('sides', () => {
  it.each([
    ['client', 'client'],
    ['counsellor', 'office'],
    ['social_worker', 'office'],
    ['employer', 'partner'],
    ['trainer', 'partner'],
    ['loan_officer', 'partner'],
    ['system', 'product'],
    ['visitor', null],
    ['authority', null],
    ['administrator', null],
  ] as const)('a %s stands on the side: %s', (persona, side) => {
    expect(sideOf({ persona })).toBe(side);
  });

  it('are offered what they may do, and looking is not offered', () => {
    expect(availableActions({ persona: 'client' }, 'offered', true)).toEqual(['accept', 'withdraw']);
    expect(availableActions({ persona: 'employer' }, 'sent', true)).toEqual(['invite', 'try', 'offer', 'refuse']);
    expect(availableActions({ persona: 'employer' }, 'accepted', true)).toEqual(['start']);
    expect(availableActions({ persona: 'system' }, 'sent', true)).toEqual([]);
    expect(availableActions({ persona: 'authority' }, 'sent', true)).toEqual([]);
    expect(availableActions({ persona: 'counsellor' }, 'started', true)).toEqual([]);
  });

  it('are not asked for a yes to an offer once the partner sees nothing', () => {
    expect(availableActions({ persona: 'client' }, 'offered', false)).toEqual(['withdraw']);
    expect(availableActions({ persona: 'counsellor' }, 'offered', false)).toEqual(['refuse', 'withdraw']);
  });

  it('are not asked whether the person comes once the partner sees nothing', () => {
    expect(availableActions({ persona: 'client' }, 'interview', true)).toEqual(['come', 'decline', 'withdraw']);
    expect(availableActions({ persona: 'client' }, 'interview', false)).toEqual(['withdraw']);
    expect(availableActions({ persona: 'counsellor' }, 'interview', false)).toEqual([
      ...['invite', 'try', 'offer', 'refuse', 'withdraw'],
    ]);
  });
});
