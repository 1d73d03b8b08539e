import { PERSONAS, type Actor, type Persona } from '#kernel/actor';
import { mayChange, officeOf, seesOwnFile, zoneOf } from './policy.js';

const as = (persona: Persona, officeIds = ['here'], clientId: string | null = null): Actor => ({
  id: 'a',
  persona,
  officeIds,
  partnerIds: [],
  clientId,
});
const client = { officeId: 'here', mergedInto: null, erasedAt: null };
const STAFF = ['counsellor', 'social_worker', 'system'];

describe('who may', () => {
  it.each(PERSONAS)('act for an office and change its clients as %s', (persona) => {
    expect(officeOf(as(persona))).toBe(STAFF.includes(persona) ? 'here' : null);
    expect(officeOf(as(persona, []))).toBeNull();
    expect(mayChange(as(persona), client)).toBe(STAFF.includes(persona));
    expect(mayChange(as(persona, ['there']), client)).toBe(false);
    expect(mayChange(as(persona), { ...client, mergedInto: 'other' })).toBe(false);
    expect(mayChange(as(persona), { ...client, erasedAt: new Date(0) })).toBe(false);
    expect(seesOwnFile(as(persona, ['here'], 'me'), 'me')).toBe(persona === 'client');
    expect(seesOwnFile(as(persona, ['here'], 'me'), 'you')).toBe(false);
  });

  it('go by the calendar of the country', () => {
    expect([zoneOf('ID'), zoneOf('VN')]).toEqual(['Asia/Jakarta', 'Asia/Ho_Chi_Minh']);
  });
});
