import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { behind } from '../../../../test/support/people.js';
import { Stage, type SeenBatch } from './stage.js';

const FILE = join(import.meta.dirname, '../../../../../shared/data/eval-only/id_maganghub_2025.csv');
const LIST = 'the list of a ministry: 3,472 OJT places';
const here = existsSync(FILE);
if (!here) process.stdout.write(`skipped: ${LIST}: shared data (../shared/data/eval-only) are not on this machine\n`);

/** A row of the list, and what is done to it. Each leaves one physical line, so that it can be counted. */
const DAMAGE: readonly ((row: string[]) => string)[] = [
  (row) => line(set(row, 1, '')),
  (row) => line(set(row, 4, 'banyak')),
  (row) => line(set(row, 4, '-3')),
  (row) => line(set(row, 7, 'RAJIN')),
  (row) => line(set(set(row, 8, '99.99'), 9, 'KAB. ENTAH')),
  (row) => line(set(row, 9, 'KOTA SURABAYA')),
  (row) => line(set(row, 12, '31/02/2025')),
  (row) => line(set(row, 13, '2024-01-01')),
  (row) => line(set(row, 0, '')),
  (row) => line(set(row, 1, 'Admin\u0000')),
  (row) => `${line(row)},x`,
  (row) => line(row.slice(0, -1)),
  (row) => `"${line(row)}`,
  (row) => `${row[0]},Las 5" pipa,${line(row.slice(2))}`,
];

const set = (row: readonly string[], at: number, text: string): string[] => row.with(at, text);
const line = (row: readonly string[]): string =>
  row.map((cell) => (/[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
const flat = (row: readonly string[]): string[] => row.map((cell) => cell.replace(/\s+/gu, ' '));

(here ? describe : describe.skip)(LIST, () => {
  let stage: Stage;
  let partner: string;
  let list: Buffer;
  beforeAll(async () => {
    list = readFileSync(FILE);
    stage = await Stage.set();
    // When the list was published.
    stage.app.clock.set('2025-11-20T02:00:00Z');
    partner = await stage.partner();
  }, 300_000);
  afterAll(() => stage.app.stop());

  const mapped = async (bytes: Buffer | string): Promise<SeenBatch> =>
    stage.map(stage.counsellor, await stage.start(stage.counsellor, partner, bytes), { kind: 'magang' });

  it('is imported whole: every area resolved, a quota of 8,098', async () => {
    const checked = await stage.step(stage.counsellor, 'check', await mapped(list));
    expect(checked).toMatchObject({ status: 'checked', rows: 3472, accepted: 3472, rejected: 0, created: 3472 });
    const imported = await stage.step(stage.counsellor, 'run', checked);
    expect(imported).toMatchObject({
      status: 'imported',
      rows: 3472,
      accepted: 3472,
      rejected: 0,
      created: 3472,
      updated: 0,
    });
    const [sums] = await behind(
      stage.app,
      `SELECT count(*)::int AS places, sum(places)::int AS quota, count(area_id)::int AS areas, count(DISTINCT area_id)::int AS regencies,
         count(*) FILTER (WHERE a.code LIKE '33.%' OR a.code LIKE '34.%')::int AS in_java, min(a.level) AS level,
         count(*) FILTER (WHERE o.status = 'published')::int AS published, count(isco)::int AS coded
       FROM opportunities.opportunity o JOIN reference.area a ON a.id = o.area_id WHERE o.partner_id = $1`,
      [partner],
    );
    expect(sums).toMatchObject({
      places: 3472,
      quota: 8098,
      areas: 3472,
      regencies: 40,
      in_java: 3472,
      level: 'regency',
      published: 3472,
    });
    expect(Number(sums?.['coded'])).toBeGreaterThan(1000);
  }, 300_000);

  it('a second time changes nothing', async () => {
    const before = await stage.fingerprint(partner);
    const again = await stage.step(stage.counsellor, 'run', await mapped(list));
    expect(again).toMatchObject({ rows: 3472, accepted: 3472, created: 0, updated: 0, unchanged: 3472 });
    expect(await stage.fingerprint(partner)).toBe(before);
  }, 300_000);

  it('a damaged copy is rejected row by row, each with its line and a reason', async () => {
    const rows: string[][] = parse(list.toString('utf8'));
    const [header = [], ...body] = rows;
    const damaged: number[] = [];
    const lines = [
      line(header),
      ...body.map((row, i) => {
        if (i % 11 !== 5) return line(flat(row));
        damaged.push(i + 2);
        return (DAMAGE[damaged.length % DAMAGE.length] as (typeof DAMAGE)[number])(flat(row));
      }),
    ];
    const batch = await stage.step(stage.counsellor, 'check', await mapped(`${lines.join('\n')}\n`));
    expect(damaged.length).toBeGreaterThan(300);
    expect(batch).toMatchObject({
      status: 'checked',
      rows: 3472,
      rejected: damaged.length,
      accepted: 3472 - damaged.length,
    });
    const rejections = await behind(
      stage.app,
      'SELECT line, header, code FROM imports.rejection WHERE batch_id = $1 ORDER BY line, number',
      [batch.id],
    );
    expect([...new Set(rejections.map((rejection) => rejection['line']))]).toEqual(damaged);
    const codes = new Set(
      rejections.map(({ header: column, code }) => `${column === null ? '-' : (column as string)} ${code as string}`),
    );
    expect([...codes].sort()).toEqual([
      '- import.row.stray_quote',
      '- import.row.too_few_cells',
      '- import.row.too_many_cells',
      '- import.row.unterminated_quote',
      'education_levels import.unknown_choice',
      'end_date dates.end_before_start',
      'id required',
      'quota import.not_a_number',
      'regency_code import.area_contradicts',
      'regency_name import.unknown_area',
      'start_date not_a_date',
      'title import.row.nul_character',
      'title required',
    ]);
  }, 300_000);
});
