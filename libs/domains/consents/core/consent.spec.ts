import { PERSONAS, type Actor, type Persona } from '#kernel/actor';
import { covers, draftProblems, lastDay, SCOPES_OF, stateAt, type ConsentDraft, type Need } from './consent.js';
import { channelOf, mayActFor } from './policy.js';
import { CLOSING, KINDS, OPENING, PURPOSE_TEXTS, statementOf } from './statement.js';
import { createHash } from 'node:crypto';

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 22, 2, 0, second));

describe('a consent', () => {
  it.each([
    ['before it begins', 9, null, 'not_yet'],
    ['in the instant it begins', 10, null, 'in_force'],
    ['a second before it ends', 19, null, 'in_force'],
    ['in the instant it ends', 20, null, 'ended'],
    ['a second before it is taken back', 14, 15, 'in_force'],
    ['in the instant it is taken back', 15, 15, 'withdrawn'],
    ['after both', 25, 15, 'withdrawn'],
  ])('%s', (_, now, withdrawn, state) => {
    const consent = { validFrom: at(10), validUntil: at(20), withdrawnAt: withdrawn === null ? null : at(withdrawn) };
    expect(stateAt(consent, at(now))).toBe(state);
  });

  const need: Need = { purpose: 'referral', partnerId: 'p', partnerKind: 'employer', opportunityId: 'o' };
  const any = { partnerId: null, partnerKind: null, opportunityId: null };
  it.each([
    [true, { ...any, purpose: 'referral', partnerId: 'p' }],
    [true, { ...any, purpose: 'referral', partnerId: 'p', opportunityId: 'o' }],
    [true, { ...any, purpose: 'referral', partnerKind: 'employer' }],
    [false, { ...any, purpose: 'contact', partnerId: 'p' }],
    [false, { ...any, purpose: 'referral', partnerId: 'q' }],
    [false, { ...any, purpose: 'referral', partnerId: 'p', opportunityId: 'x' }],
    [false, { ...any, purpose: 'referral', partnerKind: 'lender' }],
  ] as const)('covers a need: %s for %j', (expected, consent) => {
    expect(covers(consent, need)).toBe(expected);
  });

  it('for one opening does not cover what is for none', () => {
    const consent = { ...any, purpose: 'referral', partnerId: 'p', opportunityId: 'o' } as const;
    expect(covers(consent, { ...need, opportunityId: null })).toBe(false);
  });

  it.each([
    ['2026-11-22', '2027-11-21'],
    ['2027-03-01', '2028-02-29'],
    ['2028-02-29', '2029-02-27'],
    ['2026-12-31', '2027-12-30'],
  ])('given on %s lasts to %s at most', (today, last) => {
    expect(lastDay(today)).toBe(last);
  });

  const draft: ConsentDraft = { ...any, purpose: 'referral', partnerId: 'p', until: '2027-01-31' };
  it.each([
    [{}, []],
    [{ until: '2026-11-22' }, []],
    [{ until: '2026-11-21' }, ['dates.past']],
    [{ until: '2027-11-21' }, []],
    [{ until: '2027-11-22' }, ['consent.too_long']],
    [{ partnerKind: 'employer' as const }, ['consent.one_recipient']],
    [{ partnerId: null }, ['consent.one_recipient']],
    [{ partnerId: null, partnerKind: 'lender' as const }, []],
  ])('is asked for with %j', (change, codes) => {
    expect(draftProblems({ ...draft, ...change }, '2026-11-22').map(({ code }) => code)).toEqual(codes);
  });

  it('to the card never shares a name', () => {
    for (const purpose of ['referral', 'session'] as const) expect(SCOPES_OF[purpose]).toEqual(['card']);
  });
});

describe('who may act for a person', () => {
  const as = (persona: Persona, officeIds = ['here'], clientId: string | null = null): Actor => ({
    ...{ id: 'a', persona, officeIds, partnerIds: [], clientId },
  });
  it.each(PERSONAS)('as %s', (persona) => {
    const staff = ['counsellor', 'social_worker', 'system'].includes(persona);
    expect(mayActFor(as(persona), { officeId: 'here', clientId: 'me' }, [])).toBe(staff);
    expect(mayActFor(as(persona, ['there'], 'me'), { officeId: 'here', clientId: 'me' }, ['me'])).toBe(false);
    const self = as(persona, ['here'], 'me');
    expect(mayActFor(self, { officeId: 'here', clientId: 'old' }, ['me', 'old'])).toBe(staff || persona === 'client');
    expect(mayActFor(self, { officeId: 'here', clientId: 'you' }, ['me', 'old'])).toBe(staff);
    expect(channelOf(self, false)).toBe(persona === 'client' ? 'by_client' : 'in_person');
    expect(channelOf(self, true)).toBe(persona === 'client' ? 'by_client' : 'phone_code');
  });
});

describe('the text of a consent', () => {
  const parts = { partnerKind: 'employer', until: '2027-01-31' } as const;
  it('names whom, what for and until when, and takes a name as it is', () => {
    const one = { ...parts, purpose: 'referral', partnerName: 'CV {until} Jaya', title: 'Tukang Las' } as const;
    expect(statementOf(one, 'en')).toBe(
      'CV {until} Jaya may see your work card for “Tukang Las”. The card says what you can do, when you have time and which area you live in. Nothing else about you is on it, not even your name or phone number. This ends after January 31, 2027. You can take it back at any time and need not say why. The help you get stays the same.',
    );
    expect(statementOf({ ...one, partnerName: null, title: null }, 'id')).toMatch(
      /^Semua pemberi kerja mitra kami boleh melihat kartu kerja Anda\. .* setelah 31 Januari 2027\./,
    );
    expect(statementOf({ ...one, purpose: 'contact' }, 'vi')).toContain('cho “Tukang Las”');
    expect(statementOf({ ...one, purpose: 'contact' }, 'vi')).toContain('31 tháng 1, 2027');
  });

  it('is the text of its edition: whoever changes a word makes a new one', () => {
    const words = JSON.stringify([PURPOSE_TEXTS, OPENING, CLOSING, KINDS]);
    expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe('e393b7ce9e8e1c9c');
  });

  it('hints at no status, in any language', () => {
    const words = JSON.stringify([PURPOSE_TEXTS, OPENING, CLOSING, KINDS]).toLowerCase();
    for (const word of [
      'rehab',
      'hiv',
      'prison',
      'penjara',
      'lapas',
      'narkoba',
      'cai nghiện',
      'drug',
      'ma túy',
      'clinic',
    ])
      expect(words).not.toContain(word);
  });
});
