import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, valueOf } from '../../../../test/support/people.js';
import { ChangeClient } from '../change-client.js';
import type { WorkProfileInput } from '../core/work-profile.js';
import { RegisterClient } from '../register-client.js';

const ONE = `query ($id: ID!) { client(id: $id) { hints { questions contradictions { code message fields } } } }`;
const DUE = `{ clientsToAsk(first: 2) { count clients { name } } papersRunningOut(first: 2) { count papers { paper expiresOn client { name } } } }`;
const LIST = `query ($filter: ClientFilter, $order: CaseloadOrder!, $first: Int!, $after: String) {
  clients(filter: $filter, order: $order, first: $first, after: $after) { edges { node { name registeredOn } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly edges: readonly { node: { name: string } }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

describe('the caseload', () => {
  let app: TestApp;
  let counsellor: Actor;

  beforeAll(async () => {
    app = await TestApp.start({ database: 'filled' });
  }, 120_000);
  beforeEach(async () => {
    const office = await makeOffice(app, { name: `Sentra ${newId().slice(-6)}` });
    counsellor = actorAs('counsellor', { officeIds: [office.id] });
  });
  afterAll(() => app.stop());

  const register = async (name: string, work: WorkProfileInput = {}, rest: object = {}, actor = counsellor) =>
    valueOf(await app.get(RegisterClient).execute(actor, { person: { name, ...rest }, work, confirmedDistinct: true }));
  const ask = async (query: string, variables: Record<string, unknown> = {}, actor = counsellor) =>
    (await app.ask(actor, query, { variables })).data as Record<string, never>;
  const through = async (order: string, filter: object = {}, first = 2): Promise<string[]> => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = (await ask(LIST, { order, filter, first, after }))['clients'] as unknown as Page;
      names.push(...page.edges.map(({ node }) => node.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return names;
  };

  it('is walked through in every order without a name opened twice or left out', async () => {
    const days = ['2026-03-01', '2026-01-01', '2026-03-01', '2026-02-01', '2026-01-01'];
    for (const [index, day] of days.entries()) {
      const id = await register(`Orang ${'ECADB'[index]}`);
      await behind(app, 'UPDATE clients.client SET registered_on = $2 WHERE client_id = $1', [id, day]);
    }
    expect(await through('name')).toEqual(['Orang A', 'Orang B', 'Orang C', 'Orang D', 'Orang E']);
    for (const filter of [{}, { text: 'orang' }]) {
      const oldest = await through('longest_waiting', filter);
      const newest = await through('newest', filter);
      expect([oldest.slice(0, 2).sort(), oldest[2], oldest.slice(3).sort()]).toEqual([
        ['Orang B', 'Orang C'],
        'Orang D',
        ['Orang A', 'Orang E'],
      ]);
      expect([newest.slice(0, 2).sort(), newest[2], newest.slice(3).sort()]).toEqual([
        ['Orang A', 'Orang E'],
        'Orang D',
        ['Orang B', 'Orang C'],
      ]);
    }
  });

  it.each(['newest', 'name', 'longest_waiting'])('refuses a cursor that is none in the order %s', async (order) => {
    for (const keyset of [
      ['x', 'y'],
      ['2026-02-30', newId()],
    ]) {
      if (order === 'name' && keyset[0] !== 'x') continue;
      const after = Buffer.from(JSON.stringify(keyset)).toString('base64url');
      const { errors } = await app.ask(counsellor, LIST, { variables: { order, first: 2, after } });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
    }
  });

  it('says what to ask of somebody without any fact, and nothing to clear up', async () => {
    const id = await register('Tanpa Fakta');
    expect(await ask(ONE, { id })).toMatchObject({
      client: { hints: { questions: expect.arrayContaining(['goals', 'areaId']), contradictions: [] } },
    });
  });

  it('names what contradicts, in the words of the reader', async () => {
    const work = { hoursPerWeek: 40, experience: [{ isco: '7212', months: 240 }] };
    const id = await register('Muda Sekali', work, { birthDate: '2006-05-01' });
    const { data } = await app.ask(counsellor, ONE, { variables: { id }, headers: { 'x-titian-lang': 'id' } });
    const { hints } = data!['client'] as unknown as { hints: { contradictions: { code: string; message: string }[] } };
    expect(hints.contradictions.map(({ code }) => code)).toEqual([
      'experience_before_work_age',
      'full_time_without_hours',
    ]);
    expect(hints.contradictions[0]?.message).toMatch(/240 bulan.*20 tahun/u);
    const facts = { work: { hoursPerWeek: null, experience: [] } };
    valueOf(await app.get(ChangeClient).execute(counsellor, { id, version: 1 }, facts));
    expect(await ask(ONE, { id })).toMatchObject({ client: { hints: { contradictions: [] } } });
  });

  it('says what is due: nothing known, papers that end', async () => {
    const today = app.clock.today('Asia/Jakarta');
    const end = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    const held = (days: number) => ({ papers: [{ paper: 'id_card' as const, expiresOn: end(days) }] });
    await register('Satu');
    await register('Dua');
    await register('Tiga');
    await register('Habis', held(-1));
    await register('Sebentar', held(30));
    await register('Masih Lama', held(31));
    const colleague = actorAs('counsellor', { officeIds: counsellor.officeIds });
    const id = await register('Milik Rekan', held(3));
    await behind(app, 'UPDATE clients.client SET counsellor_id = $2 WHERE client_id = $1', [id, colleague.id]);
    expect(await ask(DUE)).toEqual({
      clientsToAsk: { count: 3, clients: [{ name: 'Satu' }, { name: 'Dua' }] },
      papersRunningOut: {
        count: 2,
        papers: [
          { paper: 'id_card', expiresOn: end(-1), client: { name: 'Habis' } },
          { paper: 'id_card', expiresOn: end(30), client: { name: 'Sebentar' } },
        ],
      },
    });
    expect(answerOf(await app.ask(colleague, `{ papersRunningOut { count } }`))['count']).toBe(3);
    const elsewhere = actorAs('counsellor', { officeIds: [(await makeOffice(app, { name: 'Sentra Jauh' })).id] });
    expect(await ask(DUE, {}, elsewhere)).toMatchObject({ clientsToAsk: { count: 0 }, papersRunningOut: { count: 0 } });
    for (const persona of ['employer', 'administrator', 'client', 'visitor'] as const) {
      const { errors } = await app.ask(actorAs(persona), DUE);
      expect(errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
  });
});
