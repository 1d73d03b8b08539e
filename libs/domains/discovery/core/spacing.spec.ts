import { joinsOf, splitsOf } from './spacing.js';

describe('words that are written apart', () => {
  it('are joined pair by pair', () => {
    expect(joinsOf('operator fork-lift, malam').map(({ word, text }) => [word, text])).toEqual([
      ['operatorfork', 'operatorfork-lift, malam'],
      ['forklift', 'operator forklift, malam'],
    ]);
  });

  it('are not where anything but one blank or hyphen stands between', () => {
    expect(joinsOf('las, listrik')).toEqual([]);
    expect(joinsOf('las')).toEqual([]);
  });

  it('keep their marks', () => {
    expect(joinsOf('thợ may')[0]).toEqual({ word: 'thợmay', parts: ['thợ', 'may'], text: 'thợmay' });
  });

  it('are joined a dozen times at most, however long a text is', () => {
    expect(joinsOf('a b '.repeat(50))).toHaveLength(12);
  });
});

describe('a word that may be two', () => {
  it('is taken apart wherever both parts have three letters', () => {
    expect(splitsOf('tukanglas')).toEqual(['tuk anglas', 'tuka nglas', 'tukan glas', 'tukang las']);
  });

  it('is not when it is short, or longer than any', () => {
    expect(splitsOf('welds')).toEqual([]);
    expect(splitsOf('x'.repeat(25))).toEqual([]);
    expect(splitsOf('x'.repeat(24))).toHaveLength(19);
  });
});
