import { Chance } from './chance.js';

const numbers = (seed: number, count: number): number[] => {
  const chance = new Chance(seed);
  return Array.from({ length: count }, () => chance.next());
};

describe('chance with a seed', () => {
  it('is the same on every machine: the first numbers of mulberry32', () => {
    expect(numbers(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
    expect(numbers(0xff_ff_ff_ff, 1)).toEqual(numbers(-1, 1));
  });

  it('is another for another seed, and about even', () => {
    expect(numbers(2, 3)).not.toEqual(numbers(1, 3));
    const tenths = new Array<number>(10).fill(0);
    for (const number of numbers(7, 10_000)) tenths[Math.floor(number * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('gives whole numbers of a range, its ends included', () => {
    const chance = new Chance(3);
    const seen = (draw: () => number): number[] => [...new Set(Array.from({ length: 200 }, draw))].sort();
    expect(seen(() => chance.below(3))).toEqual([0, 1, 2]);
    expect(seen(() => chance.between(4, 6))).toEqual([4, 5, 6]);
  });

  it('happens as often as it should', () => {
    const chance = new Chance(4);
    const count = Array.from({ length: 1_000 }, () => chance.happens(0.3)).filter(Boolean).length;
    expect(Math.abs(count - 300)).toBeLessThan(60);
    expect([chance.happens(0), chance.happens(1)]).toEqual([false, true]);
  });

  it('takes one, and some without taking one twice', () => {
    const chance = new Chance(5);
    expect(['a', 'b']).toContain(chance.one(['a', 'b']));
    expect(chance.some(['a', 'b', 'c'], 9).sort()).toEqual(['a', 'b', 'c']);
    expect(new Set(chance.some([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(() => chance.one([])).toThrow('nothing to choose from');
  });

  it('takes the heavier more often', () => {
    const chance = new Chance(6);
    const taken = Array.from({ length: 400 }, () => chance.weighted([1, 3], (weight) => weight));
    const heavy = taken.filter((weight) => weight === 3).length;
    expect(Math.abs(heavy - 300)).toBeLessThan(40);
    expect(chance.weighted([7], () => 0)).toBe(7);
  });
});
