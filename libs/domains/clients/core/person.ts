import { isLocalDate, type LocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';

export const IDENTITY_KINDS = ['id_card', 'passport', 'family_card', 'other'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];
export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

export interface IdentityNumber {
  readonly kind: IdentityKind;
  readonly number: string;
}

/** Who somebody is. Only the name must be known, and it may be what the person wants to be called. */
export interface Person {
  readonly name: string;
  /** Also called; names of provisional files that turned out to be the same person. */
  readonly otherNames: readonly string[];
  readonly birthDate: LocalDate | null;
  readonly sex: Sex | null;
  readonly identityNumbers: readonly IdentityNumber[];
  readonly phone: string | null;
  /** Others read this phone too: nothing outside the app. */
  readonly phoneShared: boolean;
  readonly email: string | null;
  readonly address: string | null;
}

export type PersonInput = Pick<Person, 'name'> & { readonly [K in Exclude<keyof Person, 'name'>]?: Person[K] | null };

const MAX = { name: 120, email: 254, address: 400, number: 40, otherNames: 10, identityNumbers: 6 } as const;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u;

const line = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const lineOrNull = (text: string | null | undefined): string | null => (text ? line(text) || null : null);

/** Digits and letters alone, upper case: how one number is compared with another. */
export const numberKey = (number: string): string => number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** `+62812…` and `0812…` are one phone: without country code and trunk zero. */
export const phoneKey = (phone: string): string =>
  phone
    .replace(/\D/gu, '')
    .replace(/^00/u, '')
    .replace(/^(?:62|84)(?=\d{8,})/u, '')
    .replace(/^0+/u, '');

function numbersOf(numbers: readonly IdentityNumber[]): IdentityNumber[] {
  const tidy = numbers
    .map(({ kind, number }) => ({ kind, number: line(number) }))
    .filter(({ number }) => number !== '');
  return [...new Map(tidy.map((number) => [`${number.kind} ${numberKey(number.number)}`, number])).values()];
}

/** A person in NFC without idle space; what was left out is null. */
export function personOf(input: PersonInput): Person {
  const name = line(input.name);
  const otherNames = [...new Set((input.otherNames ?? []).map(line))].filter((other) => other !== '' && other !== name);
  return {
    name,
    otherNames,
    birthDate: input.birthDate ?? null,
    sex: input.sex ?? null,
    identityNumbers: numbersOf(input.identityNumbers ?? []),
    phone: lineOrNull(input.phone),
    phoneShared: input.phoneShared ?? false,
    email: lineOrNull(input.email)?.toLowerCase() ?? null,
    address: lineOrNull(input.address),
  };
}

const tooLong = (path: string, text: string | null, max: number): InputProblem[] =>
  text !== null && text.length > max ? [{ path, code: 'too_long', params: { max } }] : [];
const tooMany = (path: string, items: readonly unknown[], max: number): InputProblem[] =>
  items.length > max ? [{ path, code: 'too_many', params: { max } }] : [];

function birthProblems(birthDate: LocalDate | null, today: LocalDate): InputProblem[] {
  if (birthDate === null) return [];
  if (!isLocalDate(birthDate)) return [{ path: 'birthDate', code: 'not_a_date' }];
  return birthDate > today || birthDate < '1900-01-01' ? [{ path: 'birthDate', code: 'client.not_a_birth_date' }] : [];
}

const isPhone = (phone: string): boolean => /^[+\d\s().-]+$/u.test(phone) && /^\d{7,13}$/u.test(phoneKey(phone));

/** What is wrong with a person, place by place. `today` is the local date of the office. */
export const personProblems = (person: Person, today: LocalDate): InputProblem[] => [
  ...(person.name === '' ? [{ path: 'name', code: 'required' }] : tooLong('name', person.name, MAX.name)),
  ...tooMany('otherNames', person.otherNames, MAX.otherNames),
  ...person.otherNames.flatMap((name, index) => tooLong(`otherNames.${index}`, name, MAX.name)),
  ...birthProblems(person.birthDate, today),
  ...tooMany('identityNumbers', person.identityNumbers, MAX.identityNumbers),
  ...person.identityNumbers.flatMap(({ number }, index) => tooLong(`identityNumbers.${index}`, number, MAX.number)),
  ...(person.phone !== null && !isPhone(person.phone) ? [{ path: 'phone', code: 'client.not_a_phone' }] : []),
  ...(person.email !== null && (!EMAIL.test(person.email) || person.email.length > MAX.email)
    ? [{ path: 'email', code: 'client.not_an_email' }]
    : []),
  ...tooLong('address', person.address, MAX.address),
];

/** Nothing proves yet who this is. */
export const isProvisional = (person: Person): boolean => person.identityNumbers.length === 0;

export const INDEX_KINDS = ['identity', 'phone', 'email'] as const;
export type IndexKind = (typeof INDEX_KINDS)[number];

/** What a person can be found by within an office without a look at anybody's name. */
export function indexedValues(person: Person): { readonly kind: IndexKind; readonly value: string }[] {
  return [
    ...person.identityNumbers
      .filter(({ kind }) => kind !== 'family_card')
      .map(({ kind, number }) => ({ kind: 'identity' as const, value: `${kind} ${numberKey(number)}` })),
    ...(person.phone === null ? [] : [{ kind: 'phone' as const, value: phoneKey(person.phone) }]),
    ...(person.email === null ? [] : [{ kind: 'email' as const, value: person.email }]),
  ];
}
