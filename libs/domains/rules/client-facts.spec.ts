import type { RuleFacts } from '#domains/clients';
import { entriesOf } from './client-facts.js';
import { readCatalogue } from './rule-files.js';

const CATALOGUE = readCatalogue();
const NOTHING: RuleFacts = {
  clientId: 'c',
  country: 'ID',
  birthDate: null,
  sex: null,
  schooling: null,
  areaPath: [],
  papers: [],
  identityKinds: [],
  statuses: [],
  facts: [],
};
type Status = RuleFacts['statuses'][number];
const status = (name: Status['status'], rest: Partial<Status> = {}): Status => ({
  ...{ status: name, from: null, until: null, kind: null, proofs: [] },
  ...rest,
});
const said = (client: Partial<RuleFacts>): Record<string, readonly string[]> =>
  Object.fromEntries(entriesOf(CATALOGUE, { ...NOTHING, ...client }).map(({ key, values }) => [key, values]));
const past = { until: '2026-05-01' };

describe('what a file says to programmes', () => {
  it('is nothing when nothing is known: nobody is taken for somebody without papers', () => {
    expect(entriesOf(CATALOGUE, NOTHING)).toEqual([]);
  });

  it('takes who somebody is and the papers that were seen', () => {
    expect(
      said({
        birthDate: '1990-02-01',
        sex: 'female',
        schooling: 'vocational',
        papers: [{ paper: 'family_card', expiresOn: null }],
        identityKinds: ['id_card'],
      }),
    ).toEqual({
      'person.birthDate': ['1990-02-01'],
      'person.gender': ['woman'],
      'person.schooling': ['slta'],
      'person.idCard': ['true'],
      'person.familyCard': ['true'],
    });
  });

  it.each<[string, Status, Record<string, readonly string[]>]>([
    [
      'rehabilitation that goes on',
      status('rehabilitation'),
      { 'person.rehabilitation': ['ongoing'], 'person.inSocialRehabilitation': ['true'] },
    ],
    [
      'rehabilitation that is over',
      status('rehabilitation', { ...past, kind: 'voluntary' }),
      { 'person.rehabilitation': ['voluntary'], 'person.inSocialRehabilitation': ['false'] },
    ],
    [
      'rehabilitation of no known kind',
      status('rehabilitation', { ...past, kind: 'other' }),
      { 'person.inSocialRehabilitation': ['false'] },
    ],
    ['substitution', status('substitution_treatment'), { 'person.rehabilitation': ['substitution'] }],
    ['substitution that is over', status('substitution_treatment', past), {}],
    [
      'prison',
      status('prison', { ...past, kind: 'narcotics_case' }),
      { 'person.releasedOn': ['2026-05-01'], 'person.offences': ['narcotics'] },
    ],
    ['prison without more', status('prison'), {}],
    ['trafficking', status('trafficking', { kind: 'abroad' }), { 'person.traffickedWhere': ['abroad'] }],
    ['violence', status('violence'), {}],
    ['HIV', status('hiv'), { 'person.hiv': ['true'] }],
    ['no home', status('homelessness'), { 'person.hasHome': ['false'] }],
    ['no home in the past', status('homelessness', past), {}],
    [
      'sex work in the past',
      status('sex_work', past),
      { 'person.formerSexWork': ['true'], 'person.reformed': ['true'] },
    ],
    ['sex work', status('sex_work'), {}],
    ['disability', status('disability'), { 'person.disabled': ['true'] }],
    ['poverty', status('poverty'), { 'person.poor': ['true'] }],
    ['poverty in the past', status('poverty', past), {}],
  ])('reads %s', (_, one, expected) => expect(said({ statuses: [one] })).toEqual(expected));

  it('takes proofs that the rules know, and the day of the decision from its paper', () => {
    const proofs = [
      { code: 'management_decision', issuedOn: '2025-01-01' },
      { code: 'diary', issuedOn: '2025-01-02' },
    ];
    const held = [{ proof: 'management-decision', issuedOn: '2025-01-01' }];
    const statuses = [status('rehabilitation', { ...past, kind: 'compulsory', proofs })];
    expect(entriesOf(CATALOGUE, { ...NOTHING, statuses })).toEqual([
      { key: 'person.rehabilitation', values: ['compulsory'], proofs: held },
      { key: 'person.inSocialRehabilitation', values: ['false'], proofs: held },
      { key: 'person.managementDecisionOn', values: ['2025-01-01'], proofs: held },
    ]);
  });

  it('believes a further fact more than a status, and leaves out what it cannot read', () => {
    const facts = [
      { key: 'person.poor', value: false, proofs: [] },
      { key: 'person.aidedBy', value: ['other'], proofs: [] },
      { key: 'request.amount', value: 5_000_000, proofs: [] },
      { key: 'person.releasedOn', value: 'last year', proofs: [] },
      { key: 'household_income', value: 1, proofs: [] },
    ];
    expect(said({ statuses: [status('poverty')], facts })).toEqual({
      'person.poor': ['false'],
      'person.aidedBy': ['other'],
      'request.amount': ['5000000'],
    });
  });
});
