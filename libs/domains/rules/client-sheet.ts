import type { RuleFacts, StatedFact as ClientFact, StatusFact } from '#domains/clients';
import type { Catalogue, FactDefinition, FactSheet, FactValue, HeldProof, StatedFact } from './core/facts.js';

const GENDERS = { female: 'woman', male: 'man' } as const;
const SCHOOLING: Readonly<Record<string, string>> = {
  none: 'none',
  primary: 'sd',
  lower_secondary: 'sltp',
  upper_secondary: 'slta',
  vocational: 'slta',
  diploma: 'higher',
  bachelor: 'higher',
};
const REHABILITATION: ReadonlySet<string> = new Set(['voluntary', 'compulsory', 'substitution']);

type Told = [key: string, value: FactValue];

/** What a status says in the words of the rules; what it leaves open stays unknown. */
const TOLD: Readonly<Record<StatusFact['status'], (status: StatusFact) => Told[]>> = {
  rehabilitation: ({ until, kind }) => [
    ...(until === null ? ([['person.rehabilitation', 'ongoing']] as Told[]) : []),
    ...(until !== null && kind !== null && REHABILITATION.has(kind)
      ? ([['person.rehabilitation', kind]] as Told[])
      : []),
    ['person.inSocialRehabilitation', until === null],
  ],
  substitution_treatment: () => [['person.rehabilitation', 'substitution']],
  prison: ({ until, kind }) => [
    ...(until === null ? [] : ([['person.releasedOn', until]] as Told[])),
    ...(kind === 'narcotics_case' ? ([['person.offences', ['narcotics']]] as Told[]) : []),
    ...(kind === 'other_case' ? ([['person.offences', ['other']]] as Told[]) : []),
  ],
  trafficking: () => [],
  violence: () => [],
  hiv: () => [['person.hiv', true]],
  homelessness: ({ until }) => (until === null ? [['person.hasHome', false]] : []),
  sex_work: ({ until }) => (until === null ? [] : [['person.formerSexWork', true]]),
  disability: ({ until }) => [['person.disabled', until === null]],
  poverty: ({ until }) => [['person.poor', until === null]],
};

type Value = ClientFact['value'];
const asBoolean = (value: Value): FactValue | null => (typeof value === 'boolean' ? value : null);
const asText = (value: Value): FactValue | null => (typeof value === 'string' ? value : null);
const asNumber = (value: Value): FactValue | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,15}$/u.test(value) ? Number(value) : null;
};

/** A value as a fact of the kind holds it; null when it does not fit. Amounts come as text of digits. */
const FITTING: Readonly<Record<FactDefinition['kind'], (value: Value) => FactValue | null>> = {
  boolean: asBoolean,
  paper: asBoolean,
  code: asText,
  date: asText,
  area: asText,
  codes: (value) => (Array.isArray(value) ? (value as readonly string[]) : null),
  number: asNumber,
  amount: asNumber,
};

type Shown = readonly { readonly code: string; readonly issuedOn: string }[];
type Said = readonly [key: string, value: FactValue | null, shown: Shown];

/** What the work profile and the person's own facts say. */
function everyday({ papers, birthDate, sex, country, schooling }: RuleFacts): Said[] {
  const held = new Set<string>(papers.map(({ paper }) => paper));
  // A lasting proof: its day of issue decides nothing.
  const card = held.has('id_card') ? [{ code: 'identity-card', issuedOn: birthDate ?? '1900-01-01' }] : [];
  return [
    ['person.birthDate', birthDate, card],
    ['person.gender', sex === null ? null : (GENDERS[sex] ?? 'other'), card],
    ['person.presentIn', country, []],
    ['person.schooling', schooling === null ? null : (SCHOOLING[schooling] ?? null), []],
    ['person.idCard', held.has('id_card') ? true : null, card],
    ['person.familyCard', held.has('family_card') ? true : null, []],
  ];
}

/**
 * What an office knows of a client, as a sheet to ask the rules with. What nobody said is left out, never taken for no.
 * Proofs count by the codes of the catalogue, written with dashes or underscores.
 */
export function clientSheet({ facts, proofs }: Catalogue, client: RuleFacts): FactSheet {
  const known = new Set(proofs.map(({ code }) => code));
  const definitions = new Map(facts.map((fact) => [fact.key, fact]));
  const held = (seen: Shown): HeldProof[] =>
    seen
      .map(({ code, issuedOn }) => ({ proof: code.replaceAll('_', '-'), issuedOn }))
      .filter(({ proof }) => known.has(proof));
  const said: Said[] = [
    ...everyday(client),
    ...client.statuses.flatMap((status) =>
      TOLD[status.status](status).map(([key, value]): Said => [key, value, status.proofs]),
    ),
    ...client.facts.flatMap(({ key, value, proofs: shown }): Said[] => {
      const fact = definitions.get(key);
      return fact ? [[key, FITTING[fact.kind](value), shown]] : [];
    }),
  ];
  const sheet = new Map<string, StatedFact>();
  for (const [key, value, shown] of said) {
    if (value !== null && definitions.has(key)) sheet.set(key, { value, proofs: held(shown) });
  }
  return Object.fromEntries(sheet);
}
