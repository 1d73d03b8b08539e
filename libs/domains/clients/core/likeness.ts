import type { LocalDate } from '#kernel/period';
import type { Person } from './person.js';

/** Why two files may be of one person, the surest first. */
export const LIKENESSES = ['identity', 'phone', 'email', 'name_and_birth', 'name'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Lower case, without marks, words in order of the alphabet: `Nguyễn Văn An` and `an nguyen van` are one name. */
export const likenessKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/** Edits between two texts, at most `limit` + 1 (Levenshtein 1966, two rows). */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] as number, limit + 1);
}

type Named = Pick<Person, 'name' | 'otherNames' | 'birthDate'>;

const keysOf = ({ name, otherNames }: Named): string[] => [name, ...otherNames].map(likenessKey);

/** One slip in a short name, two in a longer one. */
const alike = (a: string, b: string): boolean =>
  a === b || (a.length > 5 && distance(a, b, 2) <= (a.length > 11 ? 2 : 1));

const contradict = (a: LocalDate | null, b: LocalDate | null): boolean => a !== null && b !== null && a !== b;

/** What two people are compared by. Made once a person: among many, each is compared with all. */
export interface Traits {
  readonly keys: readonly string[];
  readonly birthDate: LocalDate | null;
}

export const traitsOf = (person: Named): Traits => ({ keys: keysOf(person), birthDate: person.birthDate });

/** Whether two people may be one by name and birth; null when nothing says so. */
export function likenessOf(a: Traits, b: Traits): Extract<Likeness, 'name_and_birth' | 'name'> | null {
  // First what costs nothing: among many, nearly everybody was born on another day.
  if (contradict(a.birthDate, b.birthDate)) return null;
  if (!a.keys.some((one) => b.keys.some((other) => alike(one, other)))) return null;
  return a.birthDate !== null && a.birthDate === b.birthDate ? 'name_and_birth' : 'name';
}
