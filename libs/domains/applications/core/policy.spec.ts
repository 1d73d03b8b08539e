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
    expect(availableActions({ persona: 'client' }, 'offered')).toEqual(['accept', 'withdraw']);
    expect(availableActions({ persona: 'employer' }, 'sent')).toEqual(['invite', 'try', 'offer', 'refuse']);
    expect(availableActions({ persona: 'employer' }, 'accepted')).toEqual(['start']);
    expect(availableActions({ persona: 'system' }, 'sent')).toEqual([]);
    expect(availableActions({ persona: 'authority' }, 'sent')).toEqual([]);
    expect(availableActions({ persona: 'counsellor' }, 'started')).toEqual([]);
  });
});
