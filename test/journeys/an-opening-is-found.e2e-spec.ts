import { VISITOR } from '#kernel/actor';
import { newId } from '#kernel/id';
import { TestApp } from '../support/app.js';
import { makeOffice, signedIn, type Browser } from '../support/people.js';
import { until } from '../support/until.js';
import { startWorker, type TestWorker } from '../support/worker.js';

const OPPORTUNITY =
  '... on OpportunityPayload { opportunity { id version status } } ... on Refused { code problems { path code } }';
const PARTNER =
  '... on PartnerPayload { partner { id version status } } ... on Refused { code problems { path code } }';

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** What a mutation answered about its one thing; throws with the refusal. */
function thing(answer: Readonly<Record<string, unknown>>): Versioned {
  const found = (answer['opportunity'] ?? answer['partner']) as Versioned | undefined;
  if (!found) throw new Error(JSON.stringify(answer));
  return found;
}

/** Api, worker, queue and index together, by their real doors. */
describe('an opening is posted, found, and goes', () => {
  let app: TestApp;
  let worker: TestWorker;
  let employer: Browser;
  let counsellor: Browser;
  let partner: Versioned;
  let opening: Versioned;

  beforeAll(async () => {
    app = await TestApp.start({ database: 'filled', realSessions: true });
    worker = await startWorker(app.database);
    const office = await makeOffice(app);
    counsellor = await signedIn(app, 'counsellor', { officeId: office.id });
  });

  afterAll(async () => {
    await worker.stop();
    await app.stop();
  });

  const findAs = async (language: string, text: string): Promise<string[]> => {
    const answer = await app.ask(
      VISITOR,
      'query ($text: String!) { searchOpportunities(search: { text: $text }) { edges { node { id title } } } }',
      { variables: { text }, language },
    );
    expect(answer.errors).toEqual([]);
    const { edges } = answer.data!['searchOpportunities'] as unknown as { edges: { node: { id: string } }[] };
    return edges.map(({ node }) => node.id);
  };

  const found = (text: string, patience?: number) =>
    until(
      () => findAs('id', text),
      (ids) => ids.includes(opening.id),
      patience,
    );
  const gone = (text: string) =>
    until(
      () => findAs('id', text),
      (ids) => !ids.includes(opening.id),
    );

  const change = async (mutation: string, who: Browser): Promise<void> => {
    const document = `mutation ($id: ID!, $version: Int!) { ${mutation}(id: $id, version: $version) { ${OPPORTUNITY} } }`;
    opening = thing(await who.do(document, { id: opening.id, version: opening.version }));
  };

  const decide = async (mutation: string): Promise<void> => {
    const document = `mutation ($id: ID!, $version: Int!) { ${mutation}(id: $id, version: $version, reason: "Sudah dikunjungi.") { ${PARTNER} } }`;
    partner = thing(await counsellor.do(document, { id: partner.id, version: partner.version }));
  };

  it('an office registers a partner, verifies it, and its person signs in', async () => {
    const input = { kind: 'employer', name: 'Bengkel Las Randu', country: 'ID' };
    partner = thing(
      await counsellor.do(`mutation ($input: PartnerInput!) { registerPartner(input: $input) { ${PARTNER} } }`, {
        input,
      }),
    );
    await decide('verifyPartner');
    expect(partner.status).toBe('verified');
    employer = await signedIn(app, 'employer', { partnerId: partner.id });
  });

  it('its posting is found within five seconds in three languages, by words that it does not contain', async () => {
    const areas = await app.ask(VISITOR, '{ areas(text: "Kota Semarang", country: ID) { area { id fullName } } }');
    const [{ area }] = areas.data!['areas'] as unknown as [{ area: { id: string; fullName: string } }];
    expect(area.fullName).toBe('Kota Semarang');
    const input = {
      partnerId: partner.id,
      kind: 'vacancy',
      lang: 'id',
      title: 'Juru las pagar dan kanopi',
      description: 'Mengelas pagar di bengkel dekat pasar.',
      areaId: area.id,
      places: 2,
      pay: { min: '3800000', max: '4200000', currency: 'IDR', period: 'month' },
    };
    const posted = await employer.do(
      `mutation ($input: PostOpportunityInput!, $key: ID!) { postOpportunity(input: $input, idempotencyKey: $key) { ${OPPORTUNITY} } }`,
      { input, key: newId() },
    );
    opening = thing(posted);
    expect(opening.status).toBe('draft');
    expect(await findAs('id', 'las')).not.toContain(opening.id);

    await change('publishOpportunity', employer);
    await found('las', 5000);
    expect(await findAs('vi', 'thợ hàn')).toContain(opening.id);
    expect(await findAs('en', 'welder')).toContain(opening.id);
    expect(await findAs('id', 'tukang las semarang')).toContain(opening.id);
    expect(await findAs('id', 'kasir')).not.toContain(opening.id);
  });

  it('a pause hides it, resuming brings it back', async () => {
    await change('pauseOpportunity', employer);
    await gone('las');
    await change('resumeOpportunity', employer);
    await found('las');
  });

  it('it goes with the standing of its partner, and comes back with it', async () => {
    await decide('suspendPartner');
    await gone('las');
    await decide('reinstatePartner');
    await found('las');
  });
});
