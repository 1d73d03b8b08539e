import { CLIENT_FIELDS, type ClientField } from './client-field.js';
import { readSchooling, type Schooling } from './read-choice.js';
import { readBirthDate } from './read-date.js';
import { readAmount, type Currency } from './read-money.js';
import { readCount } from './read-number.js';
import { readLicences } from './read-papers.js';
import { readLanguages } from './read-person.js';
import { isClear, says, unclear, type Reading } from './reading.js';
import { choices, plain } from './words.js';

export type Texts = Readonly<Partial<Record<ClientField, string>>>;

const LICENCES = [
  'motorcycle',
  'car',
  'truck',
  'heavy_truck',
  'forklift',
  'welding',
  'electrician',
  'food_safety',
] as const;
type Licence = (typeof LICENCES)[number];

/** Who a row speaks of, as the clients' domain takes it. */
export interface PersonDraft {
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly identityNumbers: readonly { readonly kind: 'id_card'; readonly number: string }[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

export interface WorkDraft {
  readonly schooling: Schooling | null;
  readonly languages: readonly { readonly language: string; readonly level: 'fluent' }[];
  readonly licences: readonly Licence[];
  readonly hoursPerWeek: number | null;
  readonly payNeed: { readonly amount: bigint; readonly currency: Currency } | null;
}

export interface ClientDraft {
  readonly person: PersonDraft;
  readonly work: WorkDraft;
  readonly area: { readonly code: string; readonly name: string; readonly within: string };
  /** As written; which occupations they are is looked up. */
  readonly occupations: readonly string[];
}

/** Why a cell says nothing that can be used. Never what stands in it: that is a person's. */
export interface CellProblem {
  readonly field: ClientField;
  readonly code: string;
}

export type ReadClient =
  | { readonly ok: true; readonly draft: ClientDraft }
  | { readonly ok: false; readonly problems: readonly CellProblem[] };

const SEX: Readonly<Record<string, 'female' | 'male'>> = Object.fromEntries([
  ...['p', 'pr', 'perempuan', 'wanita', 'nu', 'female', 'f', 'woman'].map((word) => [word, 'female'] as const),
  ...['l', 'lk', 'laki laki', 'laki', 'pria', 'nam', 'male', 'm', 'man'].map((word) => [word, 'male'] as const),
]);

const isLicence = (text: string): text is Licence => (LICENCES as readonly string[]).includes(text);

const readSex = (cell: string): Reading<'female' | 'male'> => {
  const sex = SEX[plain(cell)];
  return sex ? says(sex) : unclear('import.unknown_choice');
};

/** Every licence named must be one that is known. */
function readKnownLicences(cell: string): Reading<Licence[]> {
  const found = readLicences(cell);
  return found.every(isLicence) ? says(found.filter(isLicence)) : unclear('import.unknown_choice');
}

/** `0812…` loses its zero as a number of a spreadsheet; the key of a phone does without it. */
const text = (cell: string | undefined): string | null => cell?.trim() || null;

type Read = <T>(field: ClientField, reader: (cell: string) => Reading<T>) => T | null;

function personIn(texts: Texts, read: Read): PersonDraft {
  const idNumber = text(texts.idNumber);
  return {
    name: text(texts.name) ?? '',
    birthDate: read('birthDate', readBirthDate),
    sex: read('sex', readSex),
    identityNumbers: idNumber === null ? [] : [{ kind: 'id_card', number: idNumber }],
    phone: text(texts.phone),
    email: text(texts.email),
    address: text(texts.address),
  };
}

function workIn(read: Read, currency: Currency): WorkDraft {
  const amount = read('payNeed', (cell) => readAmount(cell, currency));
  return {
    schooling: read('schooling', readSchooling),
    languages: (read('languages', readLanguages) ?? []).map((language) => ({ language, level: 'fluent' as const })),
    licences: read('licences', readKnownLicences) ?? [],
    hoursPerWeek: read('hoursPerWeek', readCount),
    payNeed: amount === null ? null : { amount, currency },
  };
}

/** What the cells of one row say, in the currency of the country. */
export function readClient(texts: Texts, country: 'ID' | 'VN'): ReadClient {
  const problems: CellProblem[] = [];
  const read: Read = (field, reader) => {
    const cell = text(texts[field]);
    const reading = cell === null ? null : reader(cell);
    if (reading === null || isClear(reading)) return reading?.value ?? null;
    problems.push({ field, code: reading.code });
    return null;
  };
  const person = personIn(texts, read);
  if (person.name === '') problems.push({ field: 'name', code: 'required' });
  const work = workIn(read, country === 'ID' ? 'IDR' : 'VND');
  if (problems.length > 0) return { ok: false, problems };
  const area = { code: '', name: text(texts.area) ?? '', within: text(texts.areaWithin) ?? '' };
  return { ok: true, draft: { person, work, area, occupations: choices(texts.occupations ?? '') } };
}

const BY_PATH: Readonly<Record<string, ClientField>> = {
  'person.name': 'name',
  'person.birthDate': 'birthDate',
  'person.phone': 'phone',
  'person.email': 'email',
  'person.address': 'address',
  'person.identityNumbers': 'idNumber',
  'work.hoursPerWeek': 'hoursPerWeek',
  'work.payNeed': 'payNeed',
  'work.occupations': 'occupations',
  'work.languages': 'languages',
};

/** The column that a problem of the product's own checks is about. */
export const clientFieldOfPath = (path: string): ClientField | null =>
  BY_PATH[path.split('.').slice(0, 2).join('.')] ?? null;

/** The cells of a row by what they mean. */
export const textsOf = (cells: readonly string[], mapping: readonly (ClientField | null)[]): Texts =>
  Object.fromEntries(
    CLIENT_FIELDS.flatMap((field) => {
      const column = mapping.indexOf(field);
      return column === -1 ? [] : [[field, cells[column] ?? '']];
    }),
  );
