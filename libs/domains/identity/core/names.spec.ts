import { namesFrom } from './names.js';
import type { AccountPersona } from './account.js';

const problemsOf = (persona: AccountPersona, input: { displayName: string; name?: string }) => {
  const result = namesFrom(persona, input);
  return result.ok ? [] : (result.refusal.problems ?? []).map(({ path, code }) => `${path} ${code}`);
};

describe('the names of a person', () => {
  it('are an e-mail at work', () => {
    expect(namesFrom('counsellor', { displayName: ' Sri  Wahyuni ', name: 'Sri@contoh.id' })).toEqual({
      ok: true,
      value: { displayName: 'Sri Wahyuni', name: { kind: 'email', value: 'sri@contoh.id' } },
    });
  });

  it('are a phone, or nothing, for a client', () => {
    expect(namesFrom('client', { displayName: 'Budi', name: '0812 3456 7890' })).toMatchObject({
      ok: true,
      value: { name: { kind: 'phone' } },
    });
    expect(namesFrom('client', { displayName: 'Budi' })).toEqual({
      ok: true,
      value: { displayName: 'Budi', name: null },
    });
  });

  it.each([
    ['employer', { displayName: 'A', name: '0812 3456 7890' }, ['name identity.not_an_email']],
    ['employer', { displayName: 'A', name: '' }, ['name required']],
    ['employer', { displayName: 'A' }, ['name required']],
    ['employer', { displayName: ' ', name: 'a@b.id' }, ['displayName required']],
    ['employer', { displayName: 'x'.repeat(121), name: 'a@b.id' }, ['displayName too_long']],
    ['client', { displayName: 'A', name: 'a@b.id' }, ['name identity.not_a_phone']],
    ['client', { displayName: 'A', name: 'budi' }, ['name identity.not_a_phone']],
    ['client', { displayName: '', name: 'budi' }, ['displayName required', 'name identity.not_a_phone']],
  ] as const)('%s %j', (persona, input, problems) => {
    expect(problemsOf(persona, input)).toEqual(problems);
  });
});
