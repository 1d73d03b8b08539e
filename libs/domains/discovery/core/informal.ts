const RULES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^nge(?=\p{L}{3})/u, ['']],
  [/^ng(?=[aeiou]\p{L}{2})/u, ['', 'k']],
  [/^ny(?=[aeiou]\p{L}{2})/u, ['s', 'c']],
  [/^n(?=[cdjt]\p{L}{2})/u, ['']],
  [/^n(?=[aeiou]\p{L}{2})/u, ['t']],
  [/^m(?=[aeiou]\p{L}{2})/u, ['p']],
];

/**
 * What a colloquial Indonesian verb may be made from: ngelas -> las, ngajar -> ajar, nyetir -> setir, nulis -> tulis. The
 * nasal prefix swallows k, s, c, t and p, so there may be several; words of other kinds give guesses that nobody knows.
 */
export function rootsOf(word: string): string[] {
  const plain = word.toLowerCase();
  return RULES.flatMap(([prefix, instead]) =>
    prefix.test(plain) ? instead.map((first) => plain.replace(prefix, first)) : [],
  );
}
