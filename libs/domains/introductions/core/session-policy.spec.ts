import { VISITOR, type Actor, type Persona } from '#kernel/actor';
import { afterAction, hasBegun, isOpen, mayAnswerFor, officeOf, takesWishes } from './policy.js';

const actor = (persona: Persona, officeIds: readonly string[] = ['o1'], clientId: string | null = null): Actor => ({
  ...VISITOR,
  persona,
  officeIds,
  clientId,
});

describe('who organises', () => {
  it('is the staff of an office, for that office', () => {
    expect(officeOf(actor('counsellor'))).toBe('o1');
    expect(officeOf(actor('social_worker'))).toBe('o1');
    expect(officeOf(actor('counsellor', []))).toBeNull();
    expect(officeOf(actor('administrator'))).toBeNull();
    expect(officeOf(actor('client'))).toBeNull();
  });

  it('answers for people of the office; a client only for themselves', () => {
    const person = { officeId: 'o1', clientId: 'c1' };
    expect(mayAnswerFor(actor('counsellor'), person, [])).toBe(true);
    expect(mayAnswerFor(actor('counsellor', ['o2']), person, ['c1'])).toBe(false);
    expect(mayAnswerFor(actor('client', ['o1'], 'c1'), person, ['c0', 'c1'])).toBe(true);
    expect(mayAnswerFor(actor('client', ['o1'], 'c2'), person, ['c2'])).toBe(false);
  });
});

describe('the state of a session', () => {
  it('moves only where it makes sense', () => {
    expect(afterAction('cancel', 'draft')).toBe('cancelled');
    expect(afterAction('close', 'published')).toBe('closed');
    expect(afterAction('reopen', 'closed')).toBe('published');
    expect(afterAction('close', 'draft')).toBeNull();
    expect(afterAction('cancel', 'closed')).toBeNull();
    expect((['draft', 'published', 'closed', 'cancelled'] as const).map(isOpen)).toEqual([true, true, false, false]);
  });

  it('takes wishes of partners up to its day, while something may still be said about it', () => {
    const on = (state: 'draft' | 'published' | 'closed') => ({ state, day: '2026-12-10' });
    expect([takesWishes(on('draft'), '2026-12-10'), takesWishes(on('published'), '2026-12-01')]).toEqual([true, true]);
    expect([takesWishes(on('published'), '2026-12-11'), takesWishes(on('closed'), '2026-12-01')]).toEqual([
      false,
      false,
    ]);
  });

  it('takes results of partners from its day on, while it stands on paper or is over', () => {
    const on = (state: 'draft' | 'published' | 'closed' | 'cancelled') => ({ state, day: '2026-12-10' });
    expect(hasBegun(on('published'), '2026-12-09')).toBe(false);
    expect(hasBegun(on('published'), '2026-12-10')).toBe(true);
    expect(hasBegun(on('closed'), '2026-12-24')).toBe(true);
    expect([hasBegun(on('draft'), '2026-12-10'), hasBegun(on('cancelled'), '2026-12-10')]).toEqual([false, false]);
  });
});
