import { isWithoutFacts, QUESTIONS, questionsFor } from './asking.js';
import { EMPTY_PROFILE } from './work-profile.js';

describe('what to ask next', () => {
  it('asks everything of whom nothing is known, the most telling first', () => {
    expect(questionsFor(EMPTY_PROFILE)).toEqual([...QUESTIONS]);
    expect(isWithoutFacts(EMPTY_PROFILE)).toBe(true);
  });

  it('does not ask again', () => {
    const profile = { ...EMPTY_PROFILE, occupations: ['7212'], schooling: 'none' as const };
    expect(questionsFor(profile)).not.toContain('occupations');
    expect(questionsFor(profile)).not.toContain('schooling');
    expect(questionsFor(profile)).toHaveLength(QUESTIONS.length - 2);
    expect(isWithoutFacts(profile)).toBe(false);
  });

  it('takes a no for a fact', () => {
    expect(isWithoutFacts({ ...EMPTY_PROFILE, mayMove: false })).toBe(false);
  });
});
