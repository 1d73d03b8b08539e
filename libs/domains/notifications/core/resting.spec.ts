import { NOTICE_KINDS, type NoticeKind } from './notice.js';
import { restsOn, type GivenFor } from './resting.js';

const HERE = { partnerId: 'p1', opportunityId: 'o1' };
const referral: GivenFor = { purpose: 'referral', ...HERE };

describe('a notice about an application', () => {
  it.each<[string, GivenFor, boolean]>([
    ['its own consent', referral, true],
    ['one for any opening of its partner', { ...referral, opportunityId: null }, true],
    ['one for all partners of a kind', { ...referral, partnerId: null, opportunityId: null }, true],
    ['one to be named to its partner', { ...referral, purpose: 'contact' }, true],
    ['one for another partner', { ...referral, partnerId: 'p2' }, false],
    ['one for another opening of its partner', { ...referral, opportunityId: 'o2' }, false],
    ['one for a session', { ...referral, purpose: 'session' }, false],
  ])('and %s: %j %s', (_, given, rests) => {
    expect(restsOn({ kind: 'application_moved', application: HERE }, given)).toBe(rests);
  });

  it('rests on each when nobody can tell where it is', () => {
    expect(restsOn({ kind: 'application_sent', application: null }, { ...referral, partnerId: 'p2' })).toBe(true);
  });
});

it('a notice about a session rests on what was agreed for sessions', () => {
  for (const kind of ['session_invited', 'session_planned'] as const) {
    expect(restsOn({ kind, application: null }, { ...referral, purpose: 'session' })).toBe(true);
    expect(restsOn({ kind, application: null }, referral)).toBe(false);
  }
});

it('all else rests on no consent', () => {
  const others: readonly NoticeKind[] = NOTICE_KINDS.filter((kind) => !/^(application|session)_/.test(kind));
  expect(others).toContain('consent_given');
  for (const kind of others) expect(restsOn({ kind, application: null }, referral)).toBe(false);
});
