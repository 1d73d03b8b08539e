import {
  DECISIONS,
  MAX,
  PARTNER_STATUSES,
  afterDecision,
  nameKey,
  partnerPersona,
  personaOf,
  changesVerifiedFacts,
  profileOf,
  profileProblems,
  reasonOf,
} from './partner.js';

const profile = profileOf({ kind: 'employer', name: 'Bengkel Maju', country: 'ID' });

describe('decisions about a partner', () => {
  const allowed: Record<string, string> = {
    'verify pending': 'verified',
    'suspend pending': 'suspended',
    'suspend verified': 'suspended',
    'reinstate suspended': 'verified',
  };
  const every = DECISIONS.flatMap((decision) => PARTNER_STATUSES.map((status) => [decision, status] as const));

  it.each(every)('%s %s', (decision, status) => {
    expect(afterDecision(decision, { status, verifiedOn: '2026-01-01' })).toBe(
      allowed[`${decision} ${status}`] ?? null,
    );
  });

  it('reinstates one that was never verified as pending', () => {
    expect(afterDecision('reinstate', { status: 'suspended', verifiedOn: null })).toBe('pending');
  });
});

describe('the profile of a partner', () => {
  it('loses idle space, and what is empty is not there', () => {
    const made = profileOf({
      kind: 'trainer',
      name: '  LKP \n Harapan ',
      country: 'ID',
      about: '  ',
      registrationNumber: ' 12 ',
    });
    expect(made).toEqual({
      kind: 'trainer',
      name: 'LKP Harapan',
      country: 'ID',
      areaId: null,
      about: null,
      registrationNumber: '12',
    });
  });

  it('is in NFC, so that equal names are equal', () => {
    expect(profileOf({ kind: 'employer', name: 'Hoa\u0300n', country: 'VN' }).name).toBe('Ho\u00e0n');
  });

  it.each([
    ['a name of one letter', { name: 'A' }, [{ path: 'name', code: 'required' }]],
    [
      'a long name',
      { name: 'x'.repeat(MAX.name + 1) },
      [{ path: 'name', code: 'too_long', params: { max: MAX.name } }],
    ],
    [
      'a long text',
      { about: 'x'.repeat(MAX.about + 1) },
      [{ path: 'about', code: 'too_long', params: { max: MAX.about } }],
    ],
    ['nothing wrong', { about: 'x'.repeat(MAX.about), registrationNumber: '1' }, []],
  ])('names what is wrong: %s', (_, change, problems) => {
    expect(profileProblems({ ...profile, ...change })).toEqual(problems);
  });

  it.each([
    [{ about: 'other' }, false],
    [{ areaId: 'a' }, false],
    [{ name: 'Other' }, true],
    [{ registrationNumber: '9' }, true],
    [{ kind: 'lender' as const }, true],
    [{ country: 'VN' as const }, true],
  ])('knows which facts were verified: %j', (change, expected) => {
    expect(changesVerifiedFacts(profile, { ...profile, ...change })).toBe(expected);
  });
});

describe('the reason of a decision', () => {
  it.each([
    ['  NIB checked  ', 'NIB checked'],
    ['ok', 'required'],
    ['x'.repeat(MAX.reason + 1), 'too_long'],
  ])('%s', (text, expected) => {
    const result = reasonOf(text);
    expect(result.ok ? result.value : result.refusal.problems?.[0]?.code).toBe(expected);
  });
});

describe('words about a partner', () => {
  it('sort and search without marks', () => {
    expect(nameKey('Cơ Sở Đức Thành')).toBe('co so duc thanh');
  });
  it('name what its people sign in as', () => {
    expect([personaOf('agency'), personaOf('lender'), personaOf('trainer'), personaOf('employer')]).toEqual([
      'employer',
      'loan_officer',
      'trainer',
      'employer',
    ]);
    expect([partnerPersona('trainer'), partnerPersona('counsellor')]).toEqual(['trainer', null]);
  });
});
