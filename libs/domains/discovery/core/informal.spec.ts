import { rootsOf } from './informal.js';

describe('colloquial verbs', () => {
  it.each([
    ['ngelas', 'las'],
    ['NGECAT', 'cat'],
    ['ngajar', 'ajar'],
    ['ngirim', 'kirim'],
    ['nyetir', 'setir'],
    ['nyuci', 'cuci'],
    ['njahit', 'jahit'],
    ['nulis', 'tulis'],
    ['masang', 'pasang'],
  ])('%s may be made from %s', (verb, root) => {
    expect(rootsOf(verb)).toContain(root);
  });

  it.each(['kasir', 'las', 'thợ', '', 'ng', 'nge'])('"%s" is none', (word) => {
    expect(rootsOf(word)).toEqual([]);
  });
});
