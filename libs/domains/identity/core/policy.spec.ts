import type { Actor, Persona } from '#kernel/actor';
import { PERSONAS, SYSTEM } from '#kernel/actor';
import { ACCOUNT_PERSONAS, belongingOf, kindOf, type AccountPersona } from './account.js';
import { decideGift, decideInvitation, mayManage, targetOf } from './policy.js';

const actor = (persona: Persona): Actor =>
  persona === 'system'
    ? SYSTEM
    : { id: 'a', persona, officeIds: ['own-office'], partnerIds: ['own-partner'], clientId: null };

const target = (persona: AccountPersona, place = 'own') =>
  targetOf({
    persona,
    officeId: belongingOf(persona) === 'office' ? `${place}-office` : null,
    partnerId: belongingOf(persona) === 'partner' ? `${place}-partner` : null,
  });

const given = (decide: typeof decideGift, persona: Persona, place = 'own'): string[] =>
  ACCOUNT_PERSONAS.filter((wanted) => decide(actor(persona), target(wanted, place)).ok);

const everyone = [...ACCOUNT_PERSONAS];
const atWork = everyone.filter((persona) => persona !== 'client');
const ofPartners = ['employer', 'trainer', 'loan_officer'];

describe('who may give which persona', () => {
  const own: Partial<Record<Persona, string[]>> = {
    system: everyone,
    administrator: atWork,
    counsellor: ['client'],
    social_worker: ['client'],
  };
  it.each(PERSONAS)('%s', (persona) => {
    expect(given(decideGift, persona)).toEqual(own[persona] ?? []);
    expect(given(decideGift, persona, 'other')).toEqual(
      (own[persona] ?? []).filter((wanted) => persona === 'system' || wanted !== 'client'),
    );
  });

  it('says of a foreign office what it says of an unknown one', () => {
    const foreign = decideGift(actor('counsellor'), target('client', 'other'));
    expect(foreign).toEqual({
      ok: false,
      refusal: { code: 'bad_input', problems: [{ path: 'officeId', code: 'unknown_reference' }] },
    });
  });
});

it.each([decideGift, decideInvitation])('is nobody made a visitor', (decide) => {
  const nobody = targetOf({ persona: 'visitor' as AccountPersona });
  const problems = [{ path: 'persona', code: 'unknown_reference' }];
  expect(decide(actor('administrator'), nobody)).toEqual({ ok: false, refusal: { code: 'bad_input', problems } });
});

describe('who may invite whom', () => {
  const own: Partial<Record<Persona, string[]>> = {
    system: atWork,
    administrator: atWork,
    counsellor: ofPartners,
    social_worker: ofPartners,
    employer: ofPartners,
    trainer: ofPartners,
    loan_officer: ofPartners,
  };
  it.each(PERSONAS)('%s', (persona) => {
    expect(given(decideInvitation, persona).toSorted()).toEqual((own[persona] ?? []).toSorted());
    const elsewhere = ofPartners.includes(persona) ? [] : (own[persona] ?? []);
    expect(given(decideInvitation, persona, 'other').toSorted()).toEqual(elsewhere.toSorted());
  });
});

describe('what a persona is tied to', () => {
  it.each([
    ['counsellor', {}, 'officeId', 'required'],
    ['employer', {}, 'persona', 'identity.partner_people_are_invited'],
    ['administrator', { officeId: 'x' }, 'officeId', 'unknown_reference'],
    ['administrator', { partnerId: 'x' }, 'partnerId', 'unknown_reference'],
    ['employer', { partnerId: 'x', officeId: 'x' }, 'officeId', 'unknown_reference'],
    ['counsellor', { partnerId: 'x', officeId: 'x' }, 'partnerId', 'unknown_reference'],
  ] as const)('%s with %j', (persona, rest, path, code) => {
    for (const decide of [decideGift, decideInvitation]) {
      expect(decide(SYSTEM, targetOf({ persona, ...rest }))).toEqual({
        ok: false,
        refusal: { code: 'bad_input', problems: [{ path, code }] },
      });
    }
  });

  it('a client account is of another kind than all others', () => {
    expect(ACCOUNT_PERSONAS.filter((persona) => kindOf(persona) === 'client')).toEqual(['client']);
  });
});

describe('who may suspend, reinstate and recover', () => {
  const work = { kind: 'work', officeId: null } as const;
  const ownClient = { kind: 'client', officeId: 'own-office' } as const;
  const otherClient = { kind: 'client', officeId: 'other-office' } as const;
  const may = (account: typeof work | typeof ownClient | typeof otherClient) =>
    PERSONAS.filter((persona) => mayManage(actor(persona), account)).toSorted();

  it('people at work: administrators', () => {
    expect(may(work)).toEqual(['administrator', 'system']);
  });

  it('a client: its own office', () => {
    expect(may(ownClient)).toEqual(['counsellor', 'social_worker', 'system']);
    expect(may(otherClient)).toEqual(['system']);
  });
});
