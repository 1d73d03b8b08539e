import type { RuleFacts, Schooling, Status, StatusFact } from '#domains/clients';
import { entriesOf, knownOf } from './client-facts.js';
import { clientSheet } from './client-sheet.js';
import { flatten } from './core/flat.js';
import { factsOf } from './core/holds.js';
import type { FactDefinition, FactValue } from './core/facts.js';
import { sheetOf } from './fact-input.js';
import { readCatalogue, readProgrammes } from './rule-files.js';

// The words that files use, as a record over the clients' own types: a status, schooling or sex that joins there does
// not compile here. Null: the kind is not known.
const KINDS: Readonly<Record<Status, readonly (string | null)[]>> = {
  rehabilitation: ['voluntary', 'compulsory', null],
  substitution_treatment: [null],
  prison: ['narcotics_case', 'corruption_case', 'indecency_case', 'rape_case', 'theft_case', 'other_case', null],
  trafficking: ['home', 'abroad', null],
  violence: [null],
  hiv: [null],
  homelessness: [null],
  sex_work: [null],
  disability: [null],
  poverty: [null],
};
const SCHOOLINGS: Readonly<Record<Schooling, string>> = {
  none: 'none',
  primary: 'sd',
  lower_secondary: 'sltp',
  upper_secondary: 'slta',
  vocational: 'slta',
  diploma: 'higher',
  bachelor: 'higher',
};
const SEXES: Readonly<Record<NonNullable<RuleFacts['sex']>, string>> = { female: 'woman', male: 'man' };
/** No programme asks by it: violence opens the aid for victims by what was done, which a social worker says. */
const SAYS_NOTHING: readonly Status[] = ['violence'];

const CATALOGUE = readCatalogue();
const DEFINITIONS = new Map(CATALOGUE.facts.map((fact) => [fact.key, fact]));
const PROOFS = CATALOGUE.proofs.map(({ code }) => code);
const NOTHING: RuleFacts = {
  ...{ clientId: 'c', country: 'ID', birthDate: null, sex: null, schooling: null, areaPath: [] },
  ...{ papers: [], identityKinds: [], statuses: [], facts: [] },
};
const textsOf = (value: FactValue): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);
const every = Object.entries(KINDS).flatMap(([status, kinds]) =>
  kinds.flatMap((kind) =>
    [null, '2025-05-01'].map((until): StatusFact => ({
      ...{ status: status as Status, kind, from: '2024-01-01', until },
      proofs: [{ code: 'management_decision', issuedOn: '2025-05-02' }],
    })),
  ),
);
const saidBy = (client: Partial<RuleFacts>) =>
  knownOf({ ...NOTHING, ...client }).flatMap(([key, value]) =>
    value === null ? [] : [{ key, values: textsOf(value) }],
  );

describe('the words of files and of rules', () => {
  it('agree: what a file says of a status, the catalogue knows and reads', () => {
    const strange = every.flatMap((status) =>
      saidBy({ statuses: [status] }).filter((entry) => !sheetOf(CATALOGUE, [entry]).ok),
    );
    expect(strange).toEqual([]);
  });

  it('agree: every status says something to the rules', () => {
    const spoken = new Set(every.filter((one) => saidBy({ statuses: [one] }).length > 0).map(({ status }) => status));
    const mute = Object.keys(KINDS).filter((status) => !spoken.has(status as Status));
    expect(mute).toEqual(SAYS_NOTHING);
  });

  it('agree: what files say is asked by some programme', () => {
    const asked = new Set(
      readProgrammes()
        .flatMap(({ versions }) => versions)
        .flatMap(({ rule }) => flatten(rule))
        .flatMap(({ test }) => (test ? factsOf(test as never) : [])),
    );
    const said = new Set(every.flatMap((status) => saidBy({ statuses: [status] }).map(({ key }) => key)));
    expect([...said].filter((key) => !asked.has(key))).toEqual([]);
    expect(said.size).toBeGreaterThan(10);
  });

  it('agree: every option that a status can mean is meant by one of its kinds', () => {
    const meant = (key: string) =>
      new Set(
        every.flatMap((status) =>
          saidBy({ statuses: [status] })
            .filter((e) => e.key === key)
            .flatMap((e) => e.values),
        ),
      );
    const options = (key: string) => DEFINITIONS.get(key)?.options?.map(({ code }) => code) ?? [];
    expect(options('person.offences').filter((code) => !meant('person.offences').has(code))).toEqual([]);
    // "None" is not a status: somebody says it as a further fact.
    for (const key of ['person.rehabilitation', 'person.traffickedWhere'])
      expect(options(key).filter((code) => !meant(key).has(code))).toEqual(['none']);
    const schoolings = options('person.schooling');
    expect(schoolings.filter((code) => !Object.values(SCHOOLINGS).includes(code))).toEqual([]);
  });

  it.each(Object.entries(SCHOOLINGS))('agree on schooling: %s', (schooling, code) =>
    expect(saidBy({ schooling: schooling as Schooling })).toEqual([{ key: 'person.schooling', values: [code] }]),
  );

  it.each(Object.entries(SEXES))('agree on who somebody is: %s', (sex, code) =>
    expect(saidBy({ sex: sex as keyof typeof SEXES })).toEqual([{ key: 'person.gender', values: [code] }]),
  );

  it('agree: every proof of the rules is read from a file, with dashes or underscores', () => {
    for (const written of [PROOFS, PROOFS.map((code) => code.replaceAll('-', '_'))]) {
      const proofs = written.map((code) => ({ code, issuedOn: '2025-05-02' }));
      const statuses: StatusFact[] = [{ status: 'hiv', kind: null, from: null, until: null, proofs }];
      const [entry] = entriesOf(CATALOGUE, { ...NOTHING, statuses });
      expect(entry?.proofs?.map(({ proof }) => proof)).toEqual(PROOFS);
    }
  });

  it('agree: every fact of the rules can be said in a file by its key, and comes through', () => {
    const sample: Readonly<Record<FactDefinition['kind'], (fact: FactDefinition) => FactValue>> = {
      boolean: () => true,
      paper: () => true,
      code: ({ options = [] }) => options[0]?.code ?? '',
      codes: ({ options = [] }) => options.map(({ code }) => code),
      number: () => 12,
      amount: () => '5000000',
      date: () => '2024-02-29',
      area: () => 'VN/22',
    };
    const facts = CATALOGUE.facts.map((fact) => ({ key: fact.key, value: sample[fact.kind](fact), proofs: [] }));
    expect(facts.length).toBeGreaterThan(70);
    const entries = entriesOf(CATALOGUE, { ...NOTHING, facts });
    expect(entries.map(({ key, values }) => [key, values])).toEqual(
      facts.map(({ key, value }) => [key, textsOf(value)]),
    );
  });
});

describe('the sheet of a client', () => {
  const client = { ...NOTHING, birthDate: '1990-02-01', sex: 'female' as const };

  it('is what the file says, and where the person is', () => {
    expect(clientSheet(CATALOGUE, client)).toEqual({
      'person.presentIn': { value: 'ID', proofs: [] },
      'person.birthDate': { value: '1990-02-01', proofs: [] },
      'person.gender': { value: 'woman', proofs: [] },
    });
    expect(clientSheet(CATALOGUE, NOTHING)).toEqual({ 'person.presentIn': { value: 'ID', proofs: [] } });
  });

  it('counts an identity card that was seen as a proof of what it shows', () => {
    const papers = [{ paper: 'id_card' as const, expiresOn: null }];
    const proofs = [{ proof: 'identity-card', issuedOn: '1990-02-01' }];
    expect(clientSheet(CATALOGUE, { ...client, papers })).toMatchObject({
      'person.birthDate': { value: '1990-02-01', proofs },
      'person.gender': { value: 'woman', proofs },
      'person.idCard': { value: true, proofs },
    });
    const unknown = clientSheet(CATALOGUE, { ...NOTHING, papers });
    expect(unknown['person.idCard']?.proofs).toEqual([{ proof: 'identity-card', issuedOn: '1900-01-01' }]);
  });
});
