import { SYSTEM, VISITOR, type Actor } from '#kernel/actor';
import type { PartnerFacts } from './partner.js';
import { decide, decideEdit, isInCharge, mayDecide, mayEdit, maySeePeople, officeInCharge } from './policy.js';

const partner: PartnerFacts = {
  id: 'p1',
  kind: 'employer',
  name: 'Bengkel Maju',
  country: 'ID',
  areaId: null,
  about: null,
  registrationNumber: null,
  status: 'pending',
  verifiedOn: null,
  officeId: null,
  registeredBy: null,
  version: 1,
};
const verified: PartnerFacts = { ...partner, status: 'verified', verifiedOn: '2026-01-01', officeId: 'o1' };

const as = (persona: Actor['persona'], rest: Partial<Actor> = {}): Actor => ({
  ...VISITOR,
  id: 'a1',
  persona,
  ...rest,
});
const own = as('employer', { partnerIds: ['p1'] });
const stranger = as('employer', { partnerIds: ['p2'] });
const near = as('counsellor', { officeIds: ['o1'] });
const far = as('counsellor', { officeIds: ['o2'] });
const carer = as('social_worker', { officeIds: ['o1'] });
const admin = as('administrator');

describe('who may do what with a partner', () => {
  it.each([
    ['its own people', own, { edit: true, decide: false, people: true }],
    ['another partner', stranger, { edit: false, decide: false, people: false }],
    ['the office in charge', near, { edit: true, decide: true, people: true }],
    ['a social worker of that office', carer, { edit: true, decide: false, people: true }],
    ['another office', far, { edit: false, decide: false, people: true }],
    ['an administrator', admin, { edit: true, decide: true, people: true }],
    ['the product', SYSTEM, { edit: true, decide: true, people: true }],
    ['a visitor', VISITOR, { edit: false, decide: false, people: false }],
  ])('%s', (_, actor, expected) => {
    const actual = {
      edit: mayEdit(actor, verified),
      decide: mayDecide(actor, verified),
      people: maySeePeople(actor, verified),
    };
    expect(actual).toEqual(expected);
  });

  it('lets any office look at a pending partner that nobody is in charge of', () => {
    expect(mayDecide(far, partner)).toBe(true);
    expect(mayDecide(far, { ...partner, status: 'suspended' })).toBe(false);
    expect(isInCharge(far, partner)).toBe(false);
  });

  it('puts the first office in charge and leaves it there', () => {
    expect(officeInCharge(far, partner)).toBe('o2');
    expect(officeInCharge(far, verified)).toBe('o1');
    expect(officeInCharge(admin, partner)).toBeNull();
  });
});

describe('editing a partner', () => {
  const renamed = { ...verified, name: 'Bengkel Jaya' };
  it.each([
    ['a stranger', stranger, verified, renamed, 'not_found'],
    ['its own people, a verified fact', own, verified, renamed, 'partner.verified_facts'],
    ['its own people, the description', own, verified, { ...verified, about: 'x' }, null],
    ['its own people while pending', own, partner, renamed, null],
    [
      'its own people while suspended',
      own,
      { ...verified, status: 'suspended' as const },
      verified,
      'partner.suspended',
    ],
    ['the office in charge while suspended', near, { ...verified, status: 'suspended' as const }, renamed, null],
    ['the office in charge', near, verified, renamed, null],
  ])('%s', (...[, actor, before, next, code]) => {
    const result = decideEdit(actor, before, next);
    expect(result.ok ? null : result.refusal.code).toBe(code);
  });
});

describe('deciding about a partner', () => {
  it.each([
    ['verify', near, { ...partner, officeId: 'o1' }, 'verified'],
    ['verify', far, verified, 'partner.not_in_charge'],
    ['verify', near, verified, 'partner.cannot_verify'],
    ['suspend', near, verified, 'suspended'],
    ['reinstate', near, verified, 'partner.cannot_reinstate'],
  ] as const)('%s', (decision, actor, seen, expected) => {
    const result = decide(actor, seen, decision);
    expect(result.ok ? result.value : result.refusal.code).toBe(expected);
  });
});
