import { overrideProblems, ownWords } from './override.js';

describe('knowing better', () => {
  it.each([
    ['a reason of its stance', { stance: 'set_aside', reason: 'not_now', words: null }, []],
    ['a reason of the other stance', { stance: 'set_aside', reason: 'employer_agreed', words: null }, ['reason']],
    ['another reason without words', { stance: 'put_forward', reason: 'other', words: null }, ['words']],
    ['another reason with words', { stance: 'put_forward', reason: 'other', words: 'Kakaknya kerja di sana' }, []],
    ['too many words', { stance: 'put_forward', reason: 'other', words: 'x'.repeat(301) }, ['words']],
  ] as const)('%s', (_, input, paths) => {
    expect(overrideProblems(input).map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    ['  dua   kata ', 'dua kata'],
    ['  ', null],
    [null, null],
    [undefined, null],
  ])('words %j', (given, kept) => {
    expect(ownWords(given)).toBe(kept);
  });
});
