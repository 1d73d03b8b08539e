import { SYSTEM, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ClientsQueries, RegisterClient, type RuleFacts } from '#domains/clients';
import { actorAs } from '../../../../test/support/actors.js';
import type { TestApp } from '../../../../test/support/app.js';
import { behind, makeOffice, valueOf } from '../../../../test/support/people.js';
import {
  ADULT,
  Editing,
  input,
  ONE,
  PREVIEW,
  refusedOf,
  seen,
  TEXTS,
  versionOf,
  type Version,
} from '../../../../test/support/rules/editing.js';

describe('a preview of a version', () => {
  let story: Editing;
  let app: TestApp;
  let author: Actor;
  let second: Actor;
  let officeId: string;
  let run: Editing['run'];

  beforeAll(async () => {
    story = await Editing.start();
    ({ app, author, second, officeId } = story);
    run = (...asked) => story.run(...asked);
  }, 120_000);
  afterAll(() => app.stop());
  afterEach(() => story.reset());

  const counsellor = () => actorAs('counsellor', { officeIds: [officeId] });
  const register = async (count: number, birthDate: string | null, facts: readonly object[] = []): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      const person = { name: `Orang ${newId().slice(-6)} ${at}`, birthDate, sex: 'female' as const };
      const work = { papers: [{ paper: 'id_card' as const, expiresOn: null }] };
      const standing = { statuses: [], facts: facts as never[] };
      valueOf(await app.get(RegisterClient).execute(counsellor(), { person, work, standing, confirmedDistinct: true }));
    }
  };

  it('tells what changes in tens, names the clause, and nothing of a person', async () => {
    await register(34, '1990-05-05');
    await register(4, null);
    const made = await story.previewed();
    const { previews } = (await run(second, ONE, { id: made.id })) as unknown as {
      previews: {
        office: { name: string };
        by: { displayName: string };
        moves: {
          from: string;
          to: string;
          people: number | null;
          by: { people: number; clauses: { code: string; text: string }[] }[];
        }[];
      }[];
    };
    expect(previews).toHaveLength(1);
    expect(previews[0]).toMatchObject({
      countedOn: '2026-11-22',
      office: { name: 'Sentra Layanan Melati' },
      by: { displayName: 'Ayu' },
    });
    const told = previews[0]!.moves.filter(({ people }) => people !== null);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ from: 'unknown', to: 'yes' });
    expect([20, 30]).toContain(told[0]!.people);
    const shown = JSON.stringify(previews);
    expect(shown).not.toMatch(/:34|:38|:4\b|Orang/);
    const events = await behind(
      app,
      "SELECT office_id FROM platform.event WHERE subject_id = $1 AND payload->>'step' = 'previewed'",
      [made.id],
    );
    expect(events).toEqual([{ office_id: officeId }]);
  });

  it('reads the files a page at a time, and nobody twice', async () => {
    const product = { ...SYSTEM, officeIds: [officeId] };
    const queries = app.get(ClientsQueries);
    const everybody = (await queries.workProfiles(product, officeId)).map(({ clientId }) => clientId);
    expect(everybody.length).toBeGreaterThan(20);
    const read: RuleFacts[] = [];
    let pages = 0;
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof queries.factsOfOffice>> = await queries.factsOfOffice(product, officeId, {
        ...{ after, most: 7 },
      });
      expect(page.people.length).toBeLessThanOrEqual(7);
      read.push(...page.people);
      after = page.next;
      pages += 1;
    } while (after !== null);
    expect(read.map(({ clientId }) => clientId)).toEqual(everybody);
    expect(pages).toBe(Math.floor(everybody.length / 7) + 1);
    expect(read[0]).toEqual(await queries.factsOf(product, everybody[0]!));
    const elsewhere = { ...SYSTEM, officeIds: [(await makeOffice(app, { name: 'Sentra Jauh' })).id] };
    expect(await queries.factsOfOffice(elsewhere, officeId, { after: null, most: 7 })).toEqual({
      people: [],
      next: null,
    });
  });

  it('answers the same question from what it said before, though people came', async () => {
    const first = await story.previewed();
    await register(12, '1991-06-06');
    const twice = versionOf(await run(second, PREVIEW, { ...seen(first), officeId }));
    const other = await story.previewed(input([{ ...ADULT, texts: { ...TEXTS, en: 'Other words' } }]));
    const movesOf = async ({ id }: Version) =>
      ((await run(second, ONE, { id }))['previews'] as unknown as { moves: unknown }[])[0]?.moves;
    const told = await movesOf(twice);
    expect(told).toBeDefined();
    expect(await movesOf(other)).toEqual(told);
    expect(await behind(app, 'SELECT DISTINCT question FROM rules.preview')).toHaveLength(1);
  });

  it('is refused after too many different questions, but for another office', async () => {
    const made = await story.draft();
    await behind(
      app,
      `INSERT INTO rules.preview (office_id, id, version_id, row_version, question, counted_on, moves, actor_id)
         SELECT $1, gen_random_uuid(), $2, 1, encode(sha256(n::text::bytea), 'hex'), '2026-11-20', '[]', $3 FROM generate_series(1, 20) n`,
      [officeId, made.id, author.id],
    );
    expect(refusedOf(await run(author, PREVIEW, { ...seen(made), officeId })).code).toBe('rules.previewed_too_often');
    const other = await makeOffice(app, { name: 'Sentra Lain' });
    expect(versionOf(await run(author, PREVIEW, { ...seen(made), officeId: other.id })).status).toBe('previewed');
  });

  it('is of an office that is there', async () => {
    for (const nowhere of [newId(), 'nowhere']) {
      const { errors } = await app.ask(author, PREVIEW, {
        variables: { ...seen(await story.draft()), officeId: nowhere },
      });
      expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
    }
  });
});
