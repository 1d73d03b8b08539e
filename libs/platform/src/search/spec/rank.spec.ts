import { bareQuestion, prepareQuestion, type Meaning, type Question } from '../question.js';
import { FULL_SCORE, IN_TEXT, IN_WORDS, phraseInTitle, rank, type Candidate } from '../rank.js';
import { isMarked, wordsOf } from '../text.js';

const candidate = (title: string, more: Partial<Candidate> = {}): Candidate => ({
  titleWords: wordsOf(title),
  occupations: new Map(),
  elsewhere: [],
  ...more,
});

const asked = (typed: string, meanings: Meaning[], phrases: string[] = [], others: string[] = []): Question => ({
  units: [
    { typed, weight: 1, retrieves: true, meanings, phrases: phrases.map((text) => ({ text, weight: 0.9 })) },
    ...others.map((text) => ({ typed: text, weight: 0.4, retrieves: false, meanings: [], phrases: [] })),
  ],
});

const welder: Meaning = { isco: '7212', concept: 'welder', confidence: 1 };
const las = asked('tukang las', [welder], ['welder', 'thợ hàn']);
const codes = (...all: string[]): ReadonlyMap<string, number> => new Map(all.map((code) => [code, 1]));
const isWelder = { occupations: codes('7212', '7212:welder') };

const score = (question: Question, found: Candidate): number => rank(prepareQuestion(question), found).score;

/** Each before the next. */
const inOrder = (question: Question, ...found: Candidate[]): void => {
  const scores = found.map((one) => score(question, one));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
};

describe('a phrase in a title', () => {
  it.each([
    ['tukang las', 'Tukang Las', 1, [0, 1]],
    ['tukang las', 'Dicari tukang las listrik', 1, [1, 2]],
    ['tukang las', 'Las: butuh tukang', 0.8, [2, 0]],
    ['tukang las', 'Tukang batu', 0, []],
    ['thợ may', 'Thợ máy', 0.675, [0, 1]],
    ['las', 'Kelas', 0, []],
  ])('%s in %s', (phrase, title, quality, positions) => {
    const words = wordsOf(phrase);
    const found = phraseInTitle({ words, strict: words.some(isMarked) }, wordsOf(title));
    expect(found.quality).toBeCloseTo(quality);
    expect(found.positions).toEqual(positions);
  });
});

describe('ranking', () => {
  it('puts what is meant in the words that were typed first, then what is meant, then kindred work', () => {
    inOrder(
      las,
      candidate('Tukang Las', isWelder),
      candidate('Welder', isWelder),
      candidate('Operator', { occupations: codes('7212') }),
      candidate('Operator', { occupations: codes('7213') }),
      candidate('Operator', { occupations: codes('5120') }),
    );
  });

  it('counts a title less when its words are there but its work is another', () => {
    inOrder(las, candidate('Tukang Las'), candidate('Tukang Las', { occupations: codes('2355') }));
  });

  it('counts a less sure occupation less', () => {
    inOrder(
      las,
      candidate('Operator', { occupations: new Map([['7212:welder', 1]]) }),
      candidate('Operator', { occupations: new Map([['7212:welder', 0.5]]) }),
    );
  });

  it('takes an unclear meaning for a hint only', () => {
    const hint = asked('perbaikan', [{ ...welder, confidence: 0.7 }]);
    inOrder(hint, candidate('Perbaikan gedung'), candidate('Operator', isWelder));
    expect(score(hint, candidate('Operator', { occupations: codes('7213') }))).toBe(0);
  });

  it('lets words beside the occupation put in order', () => {
    const question = asked('tukang las', [welder], [], ['kanopi']);
    inOrder(question, candidate('Tukang Las Kanopi', isWelder), candidate('Tukang Las', isWelder));
  });

  it('prefers some of the typed words to none', () => {
    const question = asked('petugas k3', [welder]);
    inOrder(question, candidate('Staf K3', isWelder), candidate('Sanitarian', isWelder));
  });

  it('prefers titles that say little else', () => {
    inOrder(bareQuestion('las'), candidate('Las'), candidate('Las listrik'), candidate('Las listrik dan cat mobil'));
  });

  it('puts words of the title before hosts and skills, and those before the text', () => {
    inOrder(
      bareQuestion('wombat'),
      candidate('Wombat'),
      candidate('Pekerja', { elsewhere: [IN_WORDS] }),
      candidate('Pekerja', { elsewhere: [IN_TEXT] }),
      candidate('Pekerja', { elsewhere: [0] }),
    );
  });

  it('is a whole number from 0 to the full score', () => {
    expect(score(las, candidate('Tukang Las', isWelder))).toBe(FULL_SCORE);
    expect(score(las, candidate('', {}))).toBe(0);
    expect(rank([], candidate('Tukang Las'))).toEqual({ score: 0, positions: [] });
    expect(Number.isInteger(score(asked('a b c', [], ['d']), candidate('a d e f')))).toBe(true);
  });

  it('says where the title answers', () => {
    expect(rank(prepareQuestion(las), candidate('Dicari tukang las', isWelder)).positions).toEqual([1, 2]);
  });
});
