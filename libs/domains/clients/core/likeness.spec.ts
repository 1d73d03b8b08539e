import fc from 'fast-check';
import { distance, likenessKey, likenessOf, traitsOf } from './likeness.js';

const named = (name: string, birthDate: string | null = null, otherNames: string[] = []) => ({
  name,
  otherNames,
  birthDate,
});

describe('likeness', () => {
  it('reads a name without marks, case and order', () => {
    expect(likenessKey('Nguyễn Văn  Đạt')).toBe('dat nguyen van');
    expect(likenessKey('dat, nguyen VAN')).toBe('dat nguyen van');
  });

  it('counts edits up to a limit, the same both ways', () => {
    expect(distance('kitten', 'sitting', 5)).toBe(3);
    expect(distance('kitten', 'sitting', 2)).toBe(3);
    expect(distance('a', 'abcdef', 2)).toBe(3);
    expect(distance('', '', 2)).toBe(0);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        const edits = distance(a, b, 20);
        return edits === distance(b, a, 20) && (edits === 0) === (a === b) && edits <= Math.max(a.length, b.length);
      }),
    );
  });

  it.each([
    [named('Slamet Riyadi', '1990-01-01'), named('riyadi slamet', '1990-01-01'), 'name_and_birth'],
    [named('Slamet Riyadi'), named('Slamet Riyady', '1990-01-01'), 'name'],
    [named('Slamet Riyadi', '1990-01-01'), named('Slamet Riyadi', '1990-01-02'), null],
    [named('Slamet Riyadi'), named('Selamet Riyady'), 'name'],
    [named('Slamet'), named('Slamed'), 'name'],
    [named('Slamet'), named('Selamed'), null],
    [named('Ani'), named('Ana'), null],
    [named('Ani'), named('Budi', null, ['Ani']), 'name'],
    [named('Ani'), named('Budi'), null],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(likenessOf(traitsOf(a), traitsOf(b))).toBe(expected);
    expect(likenessOf(traitsOf(b), traitsOf(a))).toBe(expected);
  });
});
