import { inputHash } from './input-hash.js';

const hash = (input: unknown, operation = 'post'): string => inputHash(operation, input).toString('hex');

describe('input hash', () => {
  it.each([
    ['the order of keys', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['a key without a value', { a: 1, b: undefined }, { a: 1 }],
  ])('is the same whatever %s', (_, first, second) => {
    expect(hash(first)).toBe(hash(second));
  });

  it.each([
    ['a value', { a: 1 }, { a: 2 }],
    ['text and number', { a: 1 }, { a: '1' }],
    ['number and big integer', { a: 1 }, { a: 1n }],
    ['big integer and its text', { a: 1n }, { a: '1n' }],
    ['date and its text', { a: new Date(0) }, { a: new Date(0).toISOString() }],
    ['order in a list', [1, 2], [2, 1]],
    ['a null and an absent key', { a: null }, {}],
    ['nesting', { a: { b: 1 } }, { 'a.b': 1 }],
  ])('tells apart %s', (_, first, second) => {
    expect(hash(first)).not.toBe(hash(second));
  });

  it('tells operations apart, also where their names and inputs run together', () => {
    expect(hash('b', 'a')).not.toBe(hash('', 'ab'));
    expect(inputHash('post', {}).length).toBe(32);
  });
});
