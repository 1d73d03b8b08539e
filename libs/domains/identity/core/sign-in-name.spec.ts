import fc from 'fast-check';
import { CARD_ALPHABET, cardFrom, hintOf, printedCard, readSignInName } from './sign-in-name.js';

describe('a sign-in name as it is typed', () => {
  it.each([
    ['sri@contoh.id', 'email', 'sri@contoh.id'],
    ['  Sri@Contoh.ID ', 'email', 'sri@contoh.id'],
    ['ｓｒｉ@contoh.id', 'email', 'sri@contoh.id'],
    ['0812-3456-7890', 'phone', '81234567890'],
    ['+62 812 3456 7890', 'phone', '81234567890'],
    ['+62 (0)812 3456 7890', 'phone', '81234567890'],
    ['62812 34567890', 'phone', '81234567890'],
    ['0062 812 3456 7890', 'phone', '81234567890'],
    ['812 3456 7890', 'phone', '81234567890'],
    ['0912 345 678', 'phone', '912345678'],
    ['+84 912 345 678', 'phone', '912345678'],
    ['84912345678', 'phone', '912345678'],
    ['0084912345678', 'phone', '912345678'],
    // An Indonesian number whose own digits begin with 84 keeps them.
    ['0845 1234 5678', 'phone', '84512345678'],
    ['T7K3M-9QX-24T', 'card', 'T7K3M9QX24T'],
    ['t7k3m 9qx 24t', 'card', 'T7K3M9QX24T'],
    // Letters that a card does not have are read as the digits they look like.
    ['TOK3M-9QX-2IL', 'card', 'T0K3M9QX211'],
  ])('%s', (typed, kind, value) => {
    expect(readSignInName(typed)).toEqual({ kind, value });
  });

  it.each([
    '',
    '   ',
    '@',
    'sri@contoh',
    'sri@@contoh.id',
    'sri wahyuni@contoh.id',
    `${'x'.repeat(255)}@contoh.id`,
    '12345',
    '0000000000',
    '+1 212 555 0100 99 99',
    'T7K3M',
    'X7K3M-9QX-24T',
    'budi',
  ])('none: "%s"', (typed) => {
    expect(readSignInName(typed)).toBeNull();
  });

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const name = readSignInName(typed);
        return name === null || name.value.length > 0;
      }),
    );
  });
});

describe('a card', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 });

  it('is read back from print as the code it was made from', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = cardFrom(random);
        expect(readSignInName(printedCard(code).toLowerCase())).toEqual({ kind: 'card', value: code });
      }),
    );
  });

  it('uses every letter of its alphabet equally often', () => {
    const all = Uint8Array.from({ length: 256 }, (_, value) => value);
    const letters = Array.from(all, (byte) => cardFrom(new Uint8Array(10).fill(byte))[1]);
    const counts = new Map(Array.from(CARD_ALPHABET, (letter) => [letter, letters.filter((l) => l === letter).length]));
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });
});

describe('a hint', () => {
  it.each([
    ['sri.wahyuni@contoh.id', 's•••@contoh.id'],
    ['0812-3456-7890', '•••7890'],
    ['T7K3M-9QX-24T', '•••X24T'],
  ])('%s -> %s', (typed, hint) => {
    expect(hintOf(readSignInName(typed)!)).toBe(hint);
  });
});
