import { SYSTEM, VISITOR } from '#kernel/actor';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf } from '../../../../test/support/people.js';
import { loadRules } from '../load-rules.js';

const ASK = `query ($code: String!, $day: Date, $facts: [FactInput!]!) {
  answerProgramme(code: $code, day: $day, facts: $facts) {
    __typename
    ... on ProgrammeAnswer {
      outcome day zone opensOn version { code validFrom }
      reasons { clause group text article source state decides verified missingFacts { key label } proofs { proof label state maxAge { count unit } } }
      groups { group kind outcome } terms { code verified value }
    }
    ... on Refused { code problems { path code message } }
  }
}`;

interface Reason {
  readonly clause: string;
  readonly group: string;
  readonly text: string;
  readonly state: string;
  readonly missingFacts: readonly { key: string; label: string }[];
  readonly proofs: readonly { proof: string; label: string; state: string }[];
}
interface Said {
  readonly outcome: string;
  readonly day: string;
  readonly opensOn: string | null;
  readonly version: { code: string; validFrom: string } | null;
  readonly reasons: readonly Reason[];
}

const LOAN = 'vn.decision-08-2026.person';
const born = {
  key: 'person.birthDate',
  values: ['1995-03-04'],
  proofs: [{ proof: 'identity-card', issuedOn: '2024-01-01' }],
};
/** Everything the loan asks, shown. */
const WHOLE = [
  born,
  {
    key: 'person.rehabilitation',
    values: ['voluntary'],
    proofs: [{ proof: 'rehabilitation-record', issuedOn: '2024-05-01' }],
  },
  {
    key: 'person.managementDecisionOn',
    values: ['2024-06-01'],
    proofs: [{ proof: 'management-decision', issuedOn: '2024-06-01' }],
  },
  { key: 'person.policeList', values: ['true'], proofs: [{ proof: 'police-list', issuedOn: '2026-10-01' }] },
  {
    key: 'person.communeConfirmation',
    values: ['true'],
    proofs: [{ proof: 'commune-confirmation', issuedOn: '2026-10-01' }],
  },
  { key: 'request.purpose', values: ['business'] },
  { key: 'request.amount', values: ['100000000'] },
  { key: 'request.termMonths', values: ['60'] },
];

const COUNSELLOR = actorAs('counsellor');

describe('exploring programmes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    await loadRules(app.database.ownerUrl);
  });
  afterAll(() => app.stop());

  const ask = async (facts: readonly object[], more: { code?: string; day?: string; language?: string } = {}) => {
    const { code = LOAN, day, language } = more;
    const answer = await app.ask(COUNSELLOR, ASK, { variables: { code, day, facts }, ...(language && { language }) });
    return answerOf(answer) as unknown as Said;
  };
  const count = async (table: string): Promise<number> => {
    const rows: { n: number }[] = await app.uow.read(SYSTEM, () =>
      app.uow.manager.query(`SELECT count(*)::int AS n FROM ${table}`),
    );
    return rows[0]?.n ?? -1;
  };

  it('begins with the shipped programmes, which are loaded once', async () => {
    const { added, differing, programmes } = await loadRules(app.database.ownerUrl);
    expect({ added, differing }).toEqual({ added: 0, differing: [] });
    expect(programmes).toBeGreaterThan(20);
    expect(await count('rules.programme')).toBe(programmes);
  });

  it('lists them in the language of the reader', async () => {
    const nameIn = async (language: string) => {
      const answer = await app.ask(COUNSELLOR, '{ programmes { code name kind country } }', { language });
      const all = answerOf(answer) as unknown as { code: string; name: string }[];
      return all.find(({ code }) => code === LOAN)?.name;
    };
    const names = [await nameIn('vi'), await nameIn('id'), await nameIn('en')];
    expect(names[0]).toContain('Quyết định 08/2026');
    expect(new Set(names).size).toBe(3);
  });

  it('says which day of beginning no source was read for', async () => {
    const answer = await app.ask(COUNSELLOR, '{ programmes { code versions { validFromVerified } } }', {});
    const all = answerOf(answer) as unknown as { code: string; versions: { validFromVerified: boolean }[] }[];
    const verified = (code: string) => all.find((each) => each.code === code)?.versions;
    expect(verified(LOAN)).toEqual([{ validFromVerified: true }]);
    expect(verified('id.uep-ipwl')).toEqual([{ validFromVerified: false }]);
  });

  it('says what a programme asks, with the proofs that can show it', async () => {
    const answer = await app.ask(
      COUNSELLOR,
      'query ($code: String!, $day: Date) { programmeQuestions(code: $code, day: $day) { day version { code } facts { key label kind options { code } proofs { code label } } } }',
      { variables: { code: LOAN, day: '2026-05-01' } },
    );
    const said = answerOf(answer) as unknown as {
      version: object;
      facts: { key: string; proofs: { code: string }[] }[];
    };
    expect(said.version).toEqual({ code: `${LOAN}@2026-05-01` });
    expect(said.facts.map(({ key }) => key)).toEqual([
      ...['person.rehabilitation', 'person.birthDate', 'person.managementDecisionOn', 'person.policeList'],
      ...['person.communeConfirmation', 'request.purpose', 'request.amount', 'request.termMonths'],
    ]);
    expect(said.facts[1]?.proofs.map(({ code }) => code)).toEqual(['identity-card', 'birth-record']);
  });

  it('answers yes when every clause is shown', async () => {
    const said = await ask(WHOLE);
    expect(said.reasons.filter(({ state }) => state !== 'met')).toEqual([]);
    expect(said).toMatchObject({ outcome: 'yes', day: '2026-11-22', version: { code: `${LOAN}@2026-05-01` } });
  });

  it('keeps apart the groups of a programme and of the one it refers to', async () => {
    const { reasons, groups } = (await ask([], { code: 'vn.decision-46-2015.travel' })) as Said & {
      groups: { group: string }[];
    };
    expect(groups.map(({ group }) => group).slice(0, 3)).toEqual(['conditions', 'course', 'course/conditions']);
    expect(reasons.slice(0, 3).map(({ clause, group }) => `${group} ${clause}`)).toEqual([
      'course/conditions supported-group',
      'course/conditions once',
      'distance km-15',
    ]);
  });

  it('answers unknown and names what is missing', async () => {
    const said = await ask(
      WHOLE.filter(({ key }) => key !== 'person.policeList'),
      { language: 'vi' },
    );
    expect(said.outcome).toBe('unknown');
    expect(said.reasons.find(({ clause }) => clause === 'police-list')).toMatchObject({
      state: 'unknown',
      group: 'conditions',
      text: 'Có tên trong danh sách do Công an cấp xã lập',
      missingFacts: [{ key: 'person.policeList' }],
      proofs: [{ proof: 'police-list', state: 'missing', maxAge: { count: 6, unit: 'months' } }],
    });
  });

  it('answers no, clause by clause', async () => {
    const said = await ask([...WHOLE.slice(0, -1), { key: 'request.termMonths', values: ['121'] }]);
    expect(said.outcome).toBe('no');
    expect(said.reasons.filter(({ state }) => state !== 'met')).toMatchObject([{ clause: 'term', state: 'unmet' }]);
  });

  it('says what would make it a yes, in the words of the reader, and what nobody can change', async () => {
    const more = `outcome closesOn closed { clause text excludes } routes { clause outcome text programme { code } }
      ways { until cost steps { sets { cost changes { kind text needs { text excludes } } } } }`;
    const askFor = async (code: string, facts: readonly object[], language: string) => {
      const query = ASK.replace('outcome day', `${more} day`);
      return answerOf(await app.ask(COUNSELLOR, query, { variables: { code, facts }, language }));
    };
    const [police] = WHOLE.filter(({ key }) => key === 'person.policeList');
    const late = [
      ...WHOLE.filter(({ key }) => key !== 'person.policeList' && key !== 'request.amount'),
      { ...police, proofs: [{ proof: 'police-list', issuedOn: '2026-01-02' }] },
      { key: 'request.amount', values: ['250000000'] },
    ];
    expect(await askFor(LOAN, late, 'vi')).toMatchObject({
      outcome: 'no',
      closed: [],
      ways: [
        {
          until: null,
          cost: 4,
          steps: [
            { sets: [{ changes: [{ kind: 'bring', text: 'Mang theo: Danh sách do Công an cấp xã lập', needs: [] }] }] },
            { sets: [{ changes: [{ kind: 'change', text: 'Xin vay ít hơn: tối đa 200.000.000 đồng' }] }] },
          ],
        },
      ],
    });
    expect(await askFor(LOAN, WHOLE, 'en')).toMatchObject({ ways: [], closesOn: '2027-04-01' });
    const offences = { key: 'person.offences', values: ['narcotics'] };
    expect(await askFor('id.aid.former-inmates', [offences], 'en')).toMatchObject({
      outcome: 'no',
      ways: [],
      closed: [{ clause: 'case-narcotics', excludes: true }],
      routes: [{ clause: 'case-narcotics', outcome: 'unknown', programme: { code: 'id.uep-ipwl' } }],
    });
  });

  it('says when a programme opens that does not apply yet', async () => {
    const said = await ask([], { day: '2026-04-30' });
    expect(said).toMatchObject({ outcome: 'no', version: null, opensOn: '2026-05-01', reasons: [] });
    expect((await ask([], { day: '2026-05-01' })).version?.code).toBe(`${LOAN}@2026-05-01`);
  });

  it('asks all programmes of a country at once', async () => {
    const answer = await app.ask(
      COUNSELLOR,
      `query ($facts: [FactInput!]!) { answerAllProgrammes(country: ID, facts: $facts) { ... on ProgrammeAnswers { answers { outcome programme { code country } } } } }`,
      { variables: { facts: [born] } },
    );
    const { answers } = answerOf(answer) as unknown as { answers: { programme: { country: string } }[] };
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.filter(({ programme }) => programme.country !== 'ID')).toEqual([]);
  });

  it.each([
    ['an unknown fact', { key: 'person.shoeSize', values: ['42'] }, 'facts.person.shoeSize', 'unknown_reference'],
    ['a prototype', { key: '__proto__', values: ['42'] }, 'facts.__proto__', 'unknown_reference'],
    ['no date', { key: 'person.birthDate', values: ['2025-02-29'] }, 'facts.person.birthDate', 'rules.odd_value'],
    ['no number', { key: 'request.amount', values: ['1.5'] }, 'facts.request.amount', 'rules.odd_value'],
    ['two values', { key: 'request.amount', values: ['1', '2'] }, 'facts.request.amount', 'rules.odd_value'],
    ['nothing', { key: 'request.amount', values: [] }, 'facts.request.amount', 'rules.odd_value'],
    ['no code', { key: 'request.purpose', values: ['fun'] }, 'facts.request.purpose', 'rules.odd_value'],
    ['no yes', { key: 'person.policeList', values: ['yes'] }, 'facts.person.policeList', 'rules.odd_value'],
    [
      'an unknown proof',
      { key: 'person.birthDate', values: ['1990-01-01'], proofs: [{ proof: 'x', issuedOn: '2020-01-01' }] },
      'facts.person.birthDate.proofs',
      'unknown_reference',
    ],
  ])('refuses %s', async (_, fact, path, code) => {
    expect(await ask([fact])).toMatchObject({ __typename: 'Refused', code: 'bad_input', problems: [{ path, code }] });
  });

  it('does not know every programme', async () => {
    const { errors } = await app.ask(COUNSELLOR, ASK, { variables: { code: 'vn.nothing', facts: [] } });
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it.each([
    ['visitor', 'UNAUTHENTICATED'],
    ['client', 'FORBIDDEN'],
    ['employer', 'FORBIDDEN'],
    ['trainer', 'FORBIDDEN'],
    ['loan_officer', undefined],
    ['authority', undefined],
  ] as const)('answers staff who work with programmes: %s %s', async (persona, code) => {
    const actor = persona === 'visitor' ? VISITOR : actorAs(persona);
    const { errors } = await app.ask(actor, '{ programmes { code } }', {});
    expect(errors[0]?.extensions?.code).toBe(code);
  });

  it('keeps nothing and tells nobody', async () => {
    const before = await count('platform.event');
    await ask(WHOLE);
    expect(await count('platform.event')).toBe(before);
  });

  it('lets everybody read and nobody of the market side write', async () => {
    const write = (persona: 'visitor' | 'employer') =>
      app.uow.write(persona === 'visitor' ? VISITOR : actorAs(persona), async () => {
        await app.uow.manager.query('UPDATE rules.version SET version = version + 1');
        return { ok: true, value: null };
      });
    await expect(write('visitor')).rejects.toThrow('permission denied');
    await expect(write('employer')).rejects.toThrow('permission denied');
  });
});
