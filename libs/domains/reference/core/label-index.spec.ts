import fc from 'fast-check';
import { LabelIndex } from './label-index.js';
import { wordsOf } from './words.js';

const LABELS = [
  'tukang las',
  'tukang listrik',
  'tukang kayu',
  'juru las',
  'las',
  'sopir truk',
  'kasir toko',
  'tukang tukang',
];

const ranked = (index: LabelIndex, labels: readonly string[], text: string, first = 10) =>
  index.rank(index.read(wordsOf(text)), first).map(({ label }) => labels[label]);

describe('the index over labels', () => {
  const index = new LabelIndex(LABELS);

  it('gives 1 to the label itself and less to every other', () => {
    LABELS.forEach((label, n) => {
      const [best, ...rest] = index.rank(index.read(wordsOf(label)), 10);
      expect(best).toEqual({ label: n, score: expect.closeTo(1, 6) });
      for (const other of rest) expect(other.score).toBeLessThan(0.999);
    });
  });

  it('ranks a rare word over a common one', () => {
    expect(ranked(index, LABELS, 'tukang las').slice(0, 2)).toEqual(['tukang las', 'las']);
    expect(ranked(index, LABELS, 'las tukang besi')[0]).toBe('tukang las');
  });

  it('ranks a pair of neighbours over the same words apart', () => {
    const labels = ['a c b', 'a b c'];
    expect(ranked(new LabelIndex(labels), labels, 'b c')).toEqual(['a b c', 'a c b']);
  });

  it('does not count a word twice', () => {
    expect(index.rank(index.read(wordsOf('las las las')), 1)[0]).toEqual(index.rank(index.read(wordsOf('las')), 1)[0]);
  });

  it('counts a word by its weight', () => {
    const plain = index.rank(index.read(wordsOf('tukang las')), 10);
    const light = index.rank(
      index.read(wordsOf('tukang las'), (_, place) => (place === 0 ? 0.1 : 1)),
      10,
    );
    const scoreOf = (hits: typeof plain, label: string) => hits.find((hit) => LABELS[hit.label] === label)!.score;
    expect(scoreOf(light, 'tukang kayu')).toBeLessThan(scoreOf(plain, 'tukang kayu'));
    expect(scoreOf(light, 'las')).toBeGreaterThan(scoreOf(plain, 'las'));
  });

  it('is fair to a label that only a misspelt or an unknown word speaks for', () => {
    expect(ranked(index, LABELS, 'kasirr')).toEqual(['kasir toko']);
    expect(ranked(index, LABELS, 'qqq')).toEqual([]);
    expect(ranked(index, LABELS, '')).toEqual([]);
    expect(index.rank(index.read(wordsOf('las qqq')), 1)[0]!.score).toBeLessThan(1);
  });

  it('gives the first so many, and leaves nothing behind for the next question', () => {
    const all = index.rank(index.read(wordsOf('tukang')), 10);
    expect(index.rank(index.read(wordsOf('tukang')), 2)).toEqual(all.slice(0, 2));
    index.rank(index.read(wordsOf('sopir kasir')), 1);
    expect(index.rank(index.read(wordsOf('tukang')), 10)).toEqual(all);
  });

  it('explains which word speaks for which', () => {
    const words = wordsOf('listrik dan tukng');
    expect(index.explain(1, index.read(words))).toEqual([
      { word: words[2], place: 2, likeness: expect.closeTo(0.88, 2) },
      { word: words[0], place: 0, likeness: 1 },
    ]);
    expect(index.explain(5, index.read(words))).toEqual([null, null]);
    expect(index.explain(99, index.read(words))).toEqual([]);
    expect(index.nameOf(0)).toBe('tukang las');
    expect(index.idfOf(999)).toBe(0);
  });

  it('knows pairs of neighbours', () => {
    const [tukang, las] = wordsOf('tukang las');
    expect(index.knowsPair(tukang, las)).toBe(true);
    expect(index.knowsPair(las, tukang)).toBe(false);
    expect(index.knowsPair(undefined, las)).toBe(false);
    expect(index.knowsPair(las, undefined)).toBe(false);
    expect(index.knowsPair(las, wordsOf('qqq')[0])).toBe(false);
    expect(index.knowsPair(wordsOf('qqq')[0], las)).toBe(false);
  });

  it('reads a common word before a rare one when marks are left out', () => {
    const labels = ['thợ may', 'thợ máy', 'thợ hàn', 'thợ xây', 'nuôi thỏ'];
    const vietnamese = new LabelIndex(labels, { toned: true });
    expect(ranked(vietnamese, labels, 'tho may').slice(0, 2)).toEqual(['thợ may', 'thợ máy']);
    expect(ranked(vietnamese, labels, 'thợ máy')[0]).toBe('thợ máy');
    expect(ranked(vietnamese, labels, 'thợ may')[0]).toBe('thợ may');
  });

  it('takes an accented Vietnamese word for itself only among labels of another language', () => {
    const labels = ['operator ban', 'kafe'];
    const indonesian = new LabelIndex(labels, { known: ['bandung'] });
    expect(ranked(indonesian, labels, 'nhân viên bán hàng')).toEqual([]);
    expect(ranked(indonesian, labels, 'kafé')).toEqual(['kafe']);
    const both = ['bán hàng'];
    expect(ranked(new LabelIndex(both), both, 'bán hàng')).toEqual(both);
  });

  it('stays between 0 and 1 for words that are not alike', () => {
    const words = fc.uniqueArray(fc.constantFrom('tukang', 'las', 'listrik', 'sopir', 'truk', 'kasir', 'xyz'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, (asked) => {
        for (const { score } of index.rank(index.read(wordsOf(asked.join(' '))), 10)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1.0001);
        }
      }),
    );
  });
});
