import type { Membership } from './account.js';
import { lifetimeOf, membershipToActIn } from './session.js';

const membership = (id: string): Membership => ({
  id,
  accountId: 'a',
  persona: 'authority',
  officeId: null,
  partnerId: null,
  clientId: null,
});

describe('a session', () => {
  it('acts in the membership used last, else in the oldest, else in none', () => {
    const both = [membership('2'), membership('1')];
    expect(membershipToActIn(both, '2')?.id).toBe('2');
    expect(membershipToActIn(both, 'ended')?.id).toBe('1');
    expect(membershipToActIn(both, null)?.id).toBe('1');
    expect(membershipToActIn([], '2')).toBeNull();
    expect(membershipToActIn([membership('1'), membership('2')], null)?.id).toBe('1');
  });

  it('ends sooner at a shared desk than on a phone, and idle before absolute', () => {
    for (const kind of ['work', 'client'] as const)
      expect(lifetimeOf(kind).idle).toBeLessThan(lifetimeOf(kind).absolute);
    expect(lifetimeOf('work')).toEqual({ absolute: 12 * 3600, idle: 2 * 3600 });
    expect(lifetimeOf('client')).toEqual({ absolute: 60 * 86_400, idle: 14 * 86_400 });
  });
});
