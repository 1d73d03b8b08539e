import { Readable } from 'node:stream';
import type { Actor } from '#kernel/actor';
import { CaseloadQueries, ChangeClient, ClientsQueries } from '#domains/clients';
import { FileStore } from '#platform/files/file-store';
import { writeXlsx } from '#platform/files/write-xlsx';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, valueOf } from '../../../../test/support/people.js';
import { TakeClientList } from '../take-client-list.js';

const FACTS = `id status rows accepted rejected removed kept columns { header field }
  trial { accepted rejected lines { line name faults { header code message } alike { name why client { id } } } }`;
const LIST = `query ($id: ID!) { clientList(id: $id) { ${FACTS} } }`;
const RESULT = `__typename ... on ClientListPayload { list { status rows accepted rejected removed kept } } ... on Refused { code }`;
const MAP = `mutation ($id: ID!, $fields: [ClientListField]!) { mapClientList(id: $id, fields: $fields) { ${RESULT} } }`;
const RUN = `mutation ($id: ID!, $lines: [Int!]!) { runClientList(id: $id, distinctLines: $lines) { ${RESULT} } }`;
const UNDO = `mutation ($id: ID!) { undoClientList(id: $id) { ${RESULT} } }`;
const DROP = `mutation ($id: ID!) { dropClientList(id: $id) { ${RESULT} } }`;

const HEADERS = ['No', 'Nama Lengkap', 'Tgl Lahir', 'JK', 'NIK', 'No HP', 'Kabupaten', 'Pendidikan', 'Minat Kerja'];
const SYLLABLES = [
  'ba',
  'da',
  'ga',
  'ja',
  'ka',
  'la',
  'ma',
  'na',
  'pa',
  'ra',
  'sa',
  'ta',
  'wa',
  'ya',
  'bo',
  'do',
  'lo',
];

/** Numbers from 0 to 1 that come the same each time (mulberry32, public domain). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** People who are nobody, no two alike: every name has its own number in syllables. */
function people(count: number, seed: number): string[][] {
  const next = chance(seed);
  const pick = (length: number): number => Math.floor(next() * length);
  const part = (): string => Array.from({ length: 5 }, () => SYLLABLES[pick(SYLLABLES.length)]).join('');
  return Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `${part()} ${part()}`,
    `${1 + pick(28)}/${1 + pick(12)}/${1970 + pick(35)}`,
    index % 2 === 0 ? 'L' : 'P',
    `33740000${String(10_000_000 + index)}`,
    `0812${String(1_000_000 + index)}`,
    'Kota Semarang',
    ['SD', 'SMP', 'SMA', 'SMK'][pick(4)] as string,
    '7212',
  ]);
}

interface Trial {
  readonly accepted: number;
  readonly rejected: number;
  readonly lines: readonly {
    readonly line: number;
    readonly name: string;
    readonly faults: readonly { readonly header: string | null; readonly code: string }[];
    readonly alike: readonly { readonly name: string; readonly why: string; readonly client: { id: string } | null }[];
  }[];
}

describe('a list of people', () => {
  let app: TestApp;
  let counsellor: Actor;
  let far: Actor;

  beforeAll(async () => {
    app = await TestApp.start({ database: 'filled' });
  }, 120_000);
  beforeEach(async () => {
    const office = await makeOffice(app, { name: `Sentra Satu ${Math.floor(performance.now())}` });
    const other = await makeOffice(app, { name: `Sentra Dua ${Math.floor(performance.now())}` });
    counsellor = actorAs('counsellor', { officeIds: [office.id] });
    far = actorAs('counsellor', { officeIds: [other.id] });
  });
  afterAll(() => app.stop());

  const csv = (rows: readonly (readonly string[])[]): Readable =>
    Readable.from([Buffer.from(`\ufeff${[HEADERS, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`)]);
  const take = async (rows: readonly (readonly string[])[], actor = counsellor): Promise<string> =>
    valueOf(await app.get(TakeClientList).execute(actor, csv(rows)));
  const ask = async (actor: Actor, query: string, variables: Record<string, unknown>) =>
    answerOf(await app.ask(actor, query, { variables })) as Record<string, unknown>;
  const trial = async (id: string): Promise<Trial> => (await ask(counsellor, LIST, { id }))['trial'] as Trial;
  const run = (id: string, lines: number[] = []) => ask(counsellor, RUN, { id, lines });
  const known = async (): Promise<number> =>
    Number(
      (
        await behind(app, 'SELECT count(*) AS n FROM clients.client WHERE office_id = $1 AND erased_at IS NULL', [
          counsellor.officeIds[0],
        ])
      )[0]?.['n'],
    );

  it('of 200 is tried, imported, known when it comes again, and undone', async () => {
    const rows = people(200, 5);
    const id = await take(rows);
    expect(await trial(id)).toMatchObject({ accepted: 200, rejected: 0, lines: [] });
    expect(await known()).toBe(0);
    expect(await run(id)).toMatchObject({ list: { status: 'imported', rows: 200, accepted: 200, rejected: 0 } });
    expect(await known()).toBe(200);
    const { edges } = await app.get(CaseloadQueries).page(counsellor, { text: rows[7]![1]! }, { first: 5 });
    const [one] = edges.map(({ node }) => node);
    const work = (await app.get(ClientsQueries).workProfilesOf(counsellor, [one!.id])).get(one!.id);
    expect(work?.profile).toMatchObject({ occupations: ['7212'] });
    expect(work?.areaPath).not.toEqual([]);
    expect(one).toMatchObject({ counsellorId: counsellor.id, provisional: false });

    const again = await take(rows);
    const second = await trial(again);
    expect(second).toMatchObject({ accepted: 0, rejected: 200 });
    expect(second.lines.every(({ alike }) => alike[0]?.why === 'identity' && alike[0].client !== null)).toBe(true);
    expect(await run(again)).toMatchObject({ list: { accepted: 0, rejected: 200 } });
    expect(await known()).toBe(200);

    const touched = { id: one!.id, version: one!.version };
    valueOf(await app.get(ChangeClient).execute(counsellor, touched, { work: { hoursPerWeek: 20 } }));
    expect(await ask(counsellor, UNDO, { id })).toMatchObject({ list: { status: 'undone', removed: 199, kept: 1 } });
    expect(await known()).toBe(1);
    expect(await ask(counsellor, UNDO, { id })).toMatchObject({ code: 'import.not_now' });
    const files = await behind(app, 'SELECT client_id FROM vault.client_file WHERE office_id = $1', [
      counsellor.officeIds[0],
    ]);
    expect(files).toEqual([{ client_id: one!.id }]);
  }, 240_000);

  it('says of every row that is not taken which line, which column and why; the sum holds', async () => {
    const rows = people(12, 9);
    rows[1]![1] = '';
    rows[2]![2] = '31/2/1990';
    rows[3]![5] = 'besok';
    rows[4]![6] = 'Kota Tidak Ada Sama Sekali';
    rows[5]![8] = 'xyzzy qwerty';
    rows[6] = [...rows[0]!];
    rows[7]![3] = '?';
    const id = await take(rows);
    const tried = await trial(id);
    expect([tried.accepted, tried.rejected]).toEqual([5, 7]);
    expect(
      tried.lines.map(({ line, faults }) => [line, ...faults.map(({ header, code }) => `${header} ${code}`)]),
    ).toEqual([
      [3, 'Nama Lengkap required'],
      [4, 'Tgl Lahir not_a_date'],
      [5, 'No HP client.not_a_phone'],
      [6, 'Kabupaten import.unknown_area'],
      [7, 'Minat Kerja import.unknown_occupation'],
      [8],
      [9, 'JK import.unknown_choice'],
    ]);
    expect(tried.lines[5]?.alike).toEqual([{ name: rows[0]![1], why: 'identity', client: null }]);
    expect(JSON.stringify(tried.lines.map(({ faults }) => faults))).not.toContain('besok');
    expect(await run(id)).toMatchObject({ list: { rows: 12, accepted: 5, rejected: 7 } });
    expect(await known()).toBe(5);
  });

  it('takes somebody who is alike when a person looked and said so', async () => {
    const rows = people(2, 3);
    rows[1] = [...rows[0]!];
    const id = await take(rows);
    expect(await trial(id)).toMatchObject({ accepted: 1, rejected: 1 });
    expect(await run(id, [3])).toMatchObject({ list: { accepted: 2, rejected: 0 } });
  });

  it('reads a workbook, and other columns than were guessed', async () => {
    const file = await writeXlsx([{ name: 'A', headers: ['X', 'Telepon'], rows: [['Siti Aminah', '08120000001']] }]);
    const id = valueOf(await app.get(TakeClientList).execute(counsellor, Readable.from([file])));
    expect(await trial(id)).toMatchObject({ accepted: 0, rejected: 1 });
    expect(await ask(counsellor, MAP, { id, fields: [null, 'phone'] })).toMatchObject({ code: 'import.field_needed' });
    expect(await ask(counsellor, MAP, { id, fields: ['name', 'name'] })).toMatchObject({ code: 'import.field_twice' });
    await ask(counsellor, MAP, { id, fields: ['name', 'phone'] });
    expect(await trial(id)).toMatchObject({ accepted: 1, rejected: 0 });
  });

  it('keeps nothing in clear, no file, and after the import nothing at all', async () => {
    const rows = people(3, 11);
    const id = await take(rows);
    const stored = async (): Promise<Buffer[]> =>
      (await behind(app, 'SELECT sealed_content FROM vault.client_list WHERE list_id = $1', [id])).map(
        ({ sealed_content: content }) => content as Buffer,
      );
    const [sealed] = await stored();
    for (const cell of [rows[0]![1]!, rows[0]![4]!, 'Semarang']) expect(sealed!.includes(cell)).toBe(false);
    expect(await behind(app, 'SELECT * FROM imports.file WHERE uploaded_by = $1', [counsellor.id])).toEqual([]);
    await run(id);
    expect(await stored()).toEqual([]);
    expect(await behind(app, 'SELECT * FROM vault.person_key WHERE person_id = $1', [id])).toEqual([]);
    const dropped = await take(rows);
    expect(await ask(counsellor, DROP, { id: dropped })).toMatchObject({ list: { status: 'dropped' } });
    expect(await run(dropped)).toMatchObject({ code: 'import.not_now' });
  });

  it('leaves no file behind, whether it could be read or not', async () => {
    const files = app.get(FileStore);
    const removed: string[] = [];
    const remove = files.remove.bind(files);
    files.remove = async (id) => {
      removed.push(id);
      await remove(id);
    };
    const taken = await app.get(TakeClientList).execute(counsellor, Readable.from([Buffer.from('%PDF-1.7 …')]));
    expect(taken).toMatchObject({ ok: false, refusal: { code: 'import.file.not_a_table' } });
    await take(people(1, 1));
    files.remove = remove;
    expect(removed).toHaveLength(2);
    for (const id of removed) expect(await files.pathOf(id)).toBeNull();
  });

  it('is nobody else’s: another office neither sees nor runs nor undoes it', async () => {
    const id = await take(people(1, 2));
    expect((await app.ask(far, LIST, { variables: { id } })).data).toEqual({ clientList: null });
    for (const [mutation, rest] of [
      [RUN, { lines: [] }],
      [UNDO, {}],
      [DROP, {}],
      [MAP, { fields: ['name'] }],
    ] as const) {
      const { errors } = await app.ask(far, mutation, { variables: { id, ...rest } });
      expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    }
    expect((await app.ask(far, '{ clientLists { id } }')).data).toEqual({ clientLists: [] });
    expect((await app.ask(counsellor, '{ clientLists { id status } }')).data).toEqual({
      clientLists: [{ id, status: 'open' }],
    });
    const refused = await app.ask(actorAs('employer'), LIST, { variables: { id } });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
