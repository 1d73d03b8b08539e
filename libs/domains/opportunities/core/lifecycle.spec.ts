import fc from 'fast-check';
import { SYSTEM, VISITOR, type Actor } from '#kernel/actor';
import { facts } from '../spec/facts.js';
import { after, ageStep, canStep, settled, STEPS } from './lifecycle.js';
import { STATUSES, placesLeft } from './opportunity.js';
import { availableActions, decidePosting, kindFits, mayManage } from './policy.js';

const DAY = 86_400_000;

describe('the life of an opportunity', () => {
  const allowed: Record<string, string> = {
    'publish draft': 'published',
    'pause published': 'paused',
    'resume paused': 'published',
    'confirm published': 'published',
    'confirm paused': 'paused',
    'confirm filled': 'filled',
    'edit draft': 'draft',
    'edit published': 'published',
    'edit paused': 'paused',
    'edit filled': 'filled',
    'close draft': 'closed',
    'close published': 'closed',
    'close paused': 'closed',
    'close filled': 'closed',
    'fill published': 'filled',
    'reopen filled': 'published',
  };

  it.each(STEPS.flatMap((step) => STATUSES.map((status) => [step, status] as const)))('%s %s', (step, status) => {
    const expected = allowed[`${step} ${status}`] ?? null;
    const taken = expected === 'filled' ? 1 : 0;
    expect(after(step, { status, places: 1, placesTaken: taken })).toBe(expected);
    expect(canStep(status, step)).toBe(expected !== null);
  });

  it.each([
    ['published', 2, 2, 'filled'],
    ['published', 2, 1, 'published'],
    ['filled', 3, 2, 'published'],
    ['filled', 2, 2, 'filled'],
    ['draft', 1, 1, 'draft'],
    ['paused', 1, 1, 'paused'],
  ] as const)('%s with %d places, %d taken, settles as %s', (status, places, taken, expected) => {
    expect(settled(status, places, taken)).toBe(expected);
  });

  it('resumes a full one as filled', () => {
    expect(after('resume', { status: 'paused', places: 1, placesTaken: 1 })).toBe('filled');
  });

  it('never counts less than no place left', () => {
    expect([placesLeft({ places: 3, placesTaken: 1 }), placesLeft({ places: 1, placesTaken: 2 })]).toEqual([2, 0]);
  });
});

describe('what time does', () => {
  const confirmed = new Date('2026-06-01T00:00:00Z');
  const at = (days: number): Date => new Date(confirmed.getTime() + days * DAY);
  const asked = at(83);
  const cases: [string, Parameters<typeof facts>[0], number, ReturnType<typeof ageStep>][] = [
    ['nothing at first', {}, 82.9, null],
    ['asks after 83 days', {}, 83, { step: 'ask', confirmBy: '2026-09-01' }],
    ['waits for the answer', { confirmationAskedAt: asked }, 89.9, null],
    ['closes after 90 days', { confirmationAskedAt: asked }, 90, { step: 'close', reason: 'unconfirmed' }],
    ['asks first, however late', {}, 200, { step: 'ask', confirmBy: '2026-09-01' }],
    [
      'asks again when an earlier question was answered',
      { confirmationAskedAt: at(-100) },
      84,
      { step: 'ask', confirmBy: '2026-09-01' },
    ],
    ['leaves what was never confirmed', { confirmedAt: null }, 400, null],
    ['does not ask about a full one', { status: 'filled' }, 400, null],
    ['leaves drafts', { status: 'draft', applyUntil: '2020-01-01' }, 1, null],
    ['leaves what is closed', { status: 'closed', applyUntil: '2020-01-01' }, 1, null],
    ['is open on the last day to apply', { applyUntil: '2026-08-25' }, 1, null],
    ['closes the day after it', { applyUntil: '2026-08-24' }, 1, { step: 'close', reason: 'expired' }],
    ['closes when it has ended', { endsOn: '2026-08-24', applyUntil: null }, 1, { step: 'close', reason: 'ended' }],
    ['is open on its last day', { endsOn: '2026-08-25' }, 1, null],
    ['asks about paused ones too', { status: 'paused' }, 83, { step: 'ask', confirmBy: '2026-09-01' }],
  ];
  it.each(cases)('%s', (_, change, days, expected) => {
    expect(ageStep(facts({ confirmedAt: confirmed, ...change }), at(days), '2026-08-25')).toEqual(expected);
  });

  it('never closes an unconfirmed one without a question that was open for 7 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ min: -200, max: 400 })), (days, askedOn) => {
        const step = ageStep(
          facts({ confirmedAt: confirmed, confirmationAskedAt: askedOn === null ? null : at(askedOn) }),
          at(days),
          '2026-08-25',
        );
        if (step?.step !== 'close') return true;
        return askedOn !== null && askedOn >= 0 && days - askedOn >= 7 && days >= 83;
      }),
    );
  });
});

const as = (persona: Actor['persona'], rest: Partial<Actor> = {}): Actor => ({ ...VISITOR, id: 'a', persona, ...rest });
const own = as('employer', { partnerIds: ['p1'] });
const stranger = as('employer', { partnerIds: ['p2'] });
const near = as('counsellor', { officeIds: ['f1'] });
const far = as('counsellor', { officeIds: ['f2'] });

describe('who may manage it', () => {
  it.each([
    ['its own people', own, true],
    ['another partner', stranger, false],
    ['the office in charge', near, true],
    ['another office', far, false],
    ['a visitor', VISITOR, false],
    ['an administrator', as('administrator'), true],
    ['the product', SYSTEM, true],
    ['a client of the office', as('client', { officeIds: ['f1'] }), false],
  ])('%s', (_, actor, expected) => {
    expect(mayManage(actor, facts())).toBe(expected);
    expect(availableActions(actor, facts()).length > 0).toBe(expected);
  });

  it('gives nobody to an office when there is none in charge', () => {
    expect(mayManage(near, facts({ officeId: null }))).toBe(false);
  });

  it.each([
    [{ status: 'draft' as const }, ['publish', 'close', 'copy', 'edit']],
    [{ status: 'draft' as const, partnerVerified: false }, ['close', 'copy', 'edit']],
    [{ status: 'published' as const }, ['pause', 'confirm', 'close', 'copy', 'edit']],
    [{ status: 'paused' as const }, ['resume', 'confirm', 'close', 'copy', 'edit']],
    [{ status: 'filled' as const }, ['confirm', 'close', 'copy', 'edit']],
    [{ status: 'closed' as const }, ['copy']],
  ])('offers for %j: %j', (change, actions) => {
    expect(availableActions(own, facts(change))).toEqual(actions);
  });

  const partner = { id: 'p1', kind: 'employer', status: 'verified', officeId: 'f1' } as const;
  it.each([
    ['own people', own, partner, null],
    ['own people of a pending partner', own, { ...partner, status: 'pending' as const }, null],
    ['own people of a suspended partner', own, { ...partner, status: 'suspended' as const }, 'partner.suspended'],
    ['somebody else', stranger, partner, 'not_found'],
    ['nobody knows the partner', own, null, 'not_found'],
  ])('decides posting: %s', (_, actor, seen, code) => {
    const result = decidePosting(actor, seen);
    expect(result.ok ? null : result.refusal.code).toBe(code);
  });

  it.each([
    ['vacancy', 'employer', true],
    ['loan_programme', 'employer', false],
    ['loan_programme', 'lender', true],
    ['grant_programme', 'agency', true],
    ['grant_programme', 'trainer', false],
    ['training_slot', 'trainer', true],
  ] as const)('%s by %s: %s', (kind, by, expected) => {
    expect(kindFits(kind, { kind: by })).toBe(expected);
  });
});
