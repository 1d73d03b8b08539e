import { VISITOR } from '#kernel/actor';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind } from '../../../../test/support/people.js';
import { loadRules } from '../load-rules.js';

const PACKAGES = `query ($country: Country!, $day: Date, $facts: [FactInput!]!) {
  programmePackages(country: $country, day: $day, facts: $facts) {
    __typename
    ... on ProgrammePackages { day until
      sureCount sure { ...Pack } possibleCount possible { ...Pack }
      prospects { stand toDo programme { code } against { clause text excludes } } }
    ... on Refused { code problems { path code } }
  }
}
fragment Pack on ProgrammePackage {
  steps { from until untilVerified amount amountVerified stand toDo programme { code name } rules { code text article source verified } }
  leftOut { why on programme { code } stopped { code } beside { code } rule { text article source verified } }
}`;

const paper = (proof: string) => [{ proof, issuedOn: '2026-10-01' }];
/** What both business loans of a person ask, shown. */
const LOANS = [
  { key: 'person.birthDate', values: ['1995-03-04'], proofs: paper('identity-card') },
  { key: 'person.rehabilitation', values: ['voluntary'], proofs: paper('rehabilitation-record') },
  { key: 'person.managementDecisionOn', values: ['2024-06-01'], proofs: paper('management-decision') },
  { key: 'person.policeList', values: ['true'], proofs: paper('police-list') },
  { key: 'person.communeConfirmation', values: ['true'], proofs: paper('commune-confirmation') },
  { key: 'person.needsCapital', values: ['true'], proofs: paper('business-plan') },
  { key: 'person.supportedGroup', values: ['true'], proofs: paper('commune-confirmation') },
  { key: 'person.courseSupportReceived', values: ['false'], proofs: paper('commune-confirmation') },
  { key: 'request.purpose', values: ['business'] },
  { key: 'request.amount', values: ['20000000'] },
  { key: 'request.termMonths', values: ['60'] },
];

interface Pack {
  readonly steps: readonly { programme: { code: string }; from: string; until: string | null; stand: string }[];
  readonly leftOut: readonly { programme: { code: string }; why: string }[];
}
interface Packages {
  readonly day: string;
  readonly until: string;
  readonly sure: readonly Pack[];
  readonly sureCount: number;
  readonly possibleCount: number;
  readonly possible: readonly Pack[];
  readonly prospects: readonly { stand: string; programme: { code: string } }[];
}

describe('what goes together', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    await loadRules(app.database.ownerUrl);
  });
  afterAll(() => app.stop());

  const ask = async (facts: readonly object[], more: { country?: string; day?: string; language?: string } = {}) => {
    const { country = 'VN', day, language } = more;
    const variables = { country, day, facts };
    const answer = await app.ask(actorAs('counsellor'), PACKAGES, { variables, ...(language && { language }) });
    return answerOf(answer) as unknown as Packages;
  };
  const shown = ({ steps }: Pack): string => steps.map(({ programme, from }) => `${programme.code} ${from}`).join(', ');

  it('are the best packages of what is a yes, with order and days', async () => {
    const { day, until, sure } = await ask(LOANS);
    expect([day, until]).toEqual(['2026-11-22', '2028-11-21']);
    const [loan, other, course, job] = [
      'decision-08-2026.person',
      'decree-338-2025.worker',
      'decision-46-2015.course',
      'job',
    ];
    expect(sure.map(shown)).toEqual([
      `vn.${loan} 2026-11-22, vn.${job} 2026-11-22`,
      `vn.${other} 2026-11-22, vn.${job} 2026-11-22`,
      `vn.${course} 2026-11-22, vn.${loan} 2026-11-22, vn.${job} 2027-02-20`,
      `vn.${course} 2026-11-22, vn.${other} 2026-11-22, vn.${job} 2027-02-20`,
    ]);
    expect(sure[2]?.steps[0]).toMatchObject({
      ...{ until: '2027-02-19', untilVerified: false, amount: '6000000', amountVerified: true, stand: 'open', toDo: 0 },
      rules: [{ code: 'once', source: 'Quyết định 46/2015/QĐ-TTg', verified: true }],
    });
    expect(sure[0]?.steps[1]).toMatchObject({ amount: null, rules: [] });
    expect(sure[0]?.steps[0]).toMatchObject({ until: null, amount: '200000000' });
  });

  it('say why something that is open cannot be added, with the clause and its source, in the words of the reader', async () => {
    const texts = [];
    for (const language of ['id', 'vi', 'en']) {
      const { sure } = await ask(LOANS, { language });
      expect(sure[0]?.leftOut).toMatchObject([
        {
          programme: { code: 'vn.decision-46-2015.course' },
          why: 'later',
          stopped: { code: 'vn.job' },
          on: '2027-02-20',
          rule: null,
        },
        {
          ...{
            programme: { code: 'vn.decree-338-2025.worker' },
            why: 'rule',
            stopped: { code: 'vn.decree-338-2025.worker' },
          },
          beside: { code: 'vn.decision-08-2026.person' },
          rule: { article: 'Điều kiện vay vốn', source: 'Nghị định 338/2025/NĐ-CP', verified: false },
        },
      ]);
      texts.push(JSON.stringify(sure[0]?.leftOut[1]));
    }
    expect(new Set(texts).size).toBe(3);
    expect(texts[1]).toContain('Không còn khoản vay nào khác cho cùng mục đích');
  });

  it('say what something only goes with', async () => {
    const far = { key: 'request.courseDistanceKm', values: ['20'], proofs: paper('residence-record') };
    const { sure } = await ask([...LOANS, far]);
    const [travel, course] = ['vn.decision-46-2015.travel', 'vn.decision-46-2015.course'];
    const [without, beside] = [sure[0], sure.find((pack) => shown(pack).includes(course))];
    expect(without?.leftOut.find(({ programme }) => programme.code === travel)).toMatchObject({
      ...{ why: 'needs', stopped: { code: travel }, beside: { code: course } },
      rule: { source: 'Quyết định 46/2015/QĐ-TTg', verified: true },
    });
    expect(shown(beside as Pack)).toContain(travel);
  });

  it('tell apart what is sure and what is still to be shown', async () => {
    const { sure, sureCount, possible, possibleCount, prospects } = await ask(LOANS.slice(0, 1));
    expect([sureCount, possibleCount]).toEqual([1, possible.length]);
    expect(sure.map(shown)).toEqual(['vn.job 2026-11-22']);
    expect(possible.length).toBeGreaterThan(1);
    const stands = new Set(possible.flatMap(({ steps }) => steps.map(({ stand }) => stand)));
    expect(stands).toEqual(new Set(['open', 'to_show']));
    expect(prospects.find(({ programme }) => programme.code === 'vn.job')).toMatchObject({ stand: 'open', toDo: 0 });
  });

  it('name what is shut, and by which clause', async () => {
    const offences = { key: 'person.offences', values: ['narcotics'] };
    const { prospects, sure, possible } = await ask([offences], { country: 'ID', language: 'en' });
    expect(prospects.filter(({ stand }) => stand === 'shut')).toMatchObject([
      { programme: { code: 'id.aid.former-inmates' }, against: [{ clause: 'case-narcotics', excludes: true }] },
    ]);
    expect(sure).toEqual([]);
    expect(possible.map(shown).join()).toContain('id.uep-ipwl');
  });

  it('keep to what was given before', async () => {
    const owed = { key: 'person.samePurposeLoan', values: ['true'] };
    const { sure } = await ask([...LOANS, owed]);
    expect(sure.map(shown)).toEqual(['vn.job 2026-11-22', 'vn.decision-46-2015.course 2026-11-22, vn.job 2027-02-20']);
    const last = sure[1]?.leftOut ?? [];
    expect(last.map(({ why }) => why)).toEqual(['rule', 'rule']);
    expect(last[0]).toMatchObject({ beside: null, rule: { source: 'Quyết định 08/2026/QĐ-TTg' } });
  });

  it('open with the version of a later day', async () => {
    const earlier = LOANS.map((fact) => ({
      ...fact,
      ...(fact.proofs && { proofs: fact.proofs.map(({ proof }) => ({ proof, issuedOn: '2026-04-10' })) }),
    }));
    const { sure } = await ask(earlier, { day: '2026-04-30' });
    expect(sure.map(shown).join()).toContain('vn.decision-08-2026.person 2026-05-01');
  });

  it('refuse facts that are not understood', async () => {
    expect(await ask([{ key: 'person.shoeSize', values: ['42'] }])).toMatchObject({
      ...{ __typename: 'Refused', code: 'bad_input' },
      problems: [{ path: 'facts.person.shoeSize', code: 'unknown_reference' }],
    });
  });

  it.each([
    ['visitor', 'UNAUTHENTICATED'],
    ['client', 'FORBIDDEN'],
    ['employer', 'FORBIDDEN'],
    ['loan_officer', undefined],
  ] as const)('answer staff who work with programmes: %s %s', async (persona, code) => {
    const actor = persona === 'visitor' ? VISITOR : actorAs(persona);
    const { errors } = await app.ask(actor, PACKAGES, { variables: { country: 'VN', facts: [] } });
    expect(errors[0]?.extensions?.code).toBe(code);
  });

  it('keep nothing and tell nobody', async () => {
    const events = () => behind(app, 'SELECT count(*)::int AS n FROM platform.event');
    const before = await events();
    await ask(LOANS);
    expect(await events()).toEqual(before);
  });
});
