import { sheetProblems } from './day-sheet.js';
import { conflictsOf, merge, valueOf, write } from './merge.js';
import { ANSWERS_MOST, answerProblems, sheetOfPartner, type PartnerAnswer } from './partner-answer.js';

const answer = (change: Partial<PartnerAnswer> = {}): PartnerAnswer => ({
  interviewId: 'x',
  outcome: 'met',
  interest: 'yes',
  nextStep: null,
  secondOn: null,
  count: 1,
  at: '2026-12-10T03:00:00.000Z',
  ...change,
});

describe('what a partner says of its pairs', () => {
  it('may be said of own pairs, once each, with dates that are dates', () => {
    const own = new Set(['x', 'y']);
    expect(answerProblems([answer(), answer({ interviewId: 'y', secondOn: '2026-12-12' })], own)).toEqual([]);
    expect(
      answerProblems(
        [answer(), answer(), answer({ interviewId: 'z' }), answer({ interviewId: 'y', secondOn: 'x' })],
        own,
      ),
    ).toEqual([
      { path: 'answers.1', code: 'introduction.twice' },
      { path: 'answers.2.interviewId', code: 'unknown_reference' },
      { path: 'answers.3.secondOn', code: 'introduction.not_a_date' },
    ]);
    const many = Array.from({ length: ANSWERS_MOST + 1 }, () => answer());
    expect(answerProblems(many, own)).toEqual([
      { path: 'answers', code: 'introduction.too_many', params: { most: ANSWERS_MOST } },
    ]);
  });

  it('is a sheet of one more device: what is left open is not written, unless it takes a word back', () => {
    const once = sheetOfPartner([answer()]);
    expect(once.map(({ record, field, versions }) => [record, field, versions[0]?.value])).toEqual([
      ['i:x', 'outcome', 'met'],
      ['i:x', 'partnerInterest', 'yes'],
    ]);
    expect(sheetProblems(once, { i: new Set(['x']), p: new Set(), t: new Set() })).toEqual([]);
    const again = sheetOfPartner([answer({ count: 2, outcome: null })]);
    expect(valueOf(merge(once, again), 'i:x', 'outcome')).toBeNull();
    expect(merge(again, once)).toEqual(merge(once, again));
  });

  it('stands beside the word of the office where they differ', () => {
    const office = write([], { record: 'i:x', field: 'outcome', value: 'client_absent', device: 'd', at: '1' });
    const both = merge(office, sheetOfPartner([answer()]));
    expect(conflictsOf(both).map(({ field, versions }) => [field, versions.length])).toEqual([['outcome', 2]]);
    expect(valueOf(both, 'i:x', 'partnerInterest')).toBe('yes');
  });
});
