import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import type { Delimiter, TextEncoding } from '../table.js';
import { encoded } from './encode.js';
import { read } from './reading.js';
import { textRow, xlsxOf } from './xlsx-maker.js';

const VIETNAMESE = Array.from(
  'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĐƯƠ',
);
const SIGNS = Array.from(' ,;|\t"\n0123456789.-()');
const cellOf = (letters: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...letters) },
        { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
      ),
      { maxLength: 20 },
    )
    .map((chars) => chars.join('').replace(/^'+/u, ''));

const tableOf = (cell: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc
    .integer({ min: 2, max: 6 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 0, maxLength: 12 }),
    );

const quoted = (cell: string): string =>
  /["\n\r,;|\t]/u.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
const written = (rows: readonly (readonly string[])[], delimiter: string, newline: string): string =>
  rows.map((row) => row.map(quoted).join(delimiter) + newline).join('');
const headers = (columns: number): string[] => Array.from({ length: columns }, (_, i) => `Cột số ${i + 1}`);
const notBlank = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
const nfc = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => row.map((cell) => cell.normalize('NFC')));

const ENCODINGS: readonly (readonly [TextEncoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', false],
  ['utf-16le', true],
  ['utf-16be', false],
  ['utf-16be', true],
  ['windows-1258', false],
];

describe('any table', () => {
  it.each(ENCODINGS)('in %s (BOM: %s) with any delimiter comes back whole', async (encoding, bom) => {
    await fc.assert(
      fc.asyncProperty(
        tableOf(cellOf(VIETNAMESE)),
        fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, delimiter, newline) => {
          const table = [headers(rows[0]?.length ?? 2), ...rows];
          const { reader, accepted, outcome } = await read(encoded(written(table, delimiter, newline), encoding, bom));
          expect(reader).toMatchObject({ encoding, delimiter, headers: table[0] });
          expect(accepted).toEqual(nfc(rows.filter(notBlank)));
          expect(outcome).toEqual({
            total: accepted.length,
            accepted: accepted.length,
            rejected: 0,
            blank: rows.length - accepted.length,
          });
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });

  it('in a workbook comes back whole, by shared and by inline strings', async () => {
    const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const cell = cellOf([...VIETNAMESE, '<', '&', '=', '_']);
    await fc.assert(
      fc.asyncProperty(tableOf(cell), fc.boolean(), async (rows, shared) => {
        const table = [headers(rows[0]?.length ?? 2), ...rows];
        const strings = table.flat();
        let next = 0;
        const row = (cells: readonly string[], i: number): string =>
          shared
            ? `<row r="${i + 1}">${cells.map((_, c) => `<c r="${String.fromCharCode(65 + c)}${i + 1}" t="s"><v>${next++}</v></c>`).join('')}</row>`
            : textRow(i + 1, cells.map(xml));
        const sheet = table.map(row).join('');
        const { reader, accepted, outcome } = await read(
          xlsxOf({ sheet, strings: strings.map(xml).map((text) => `<si><t>${text}</t></si>`) }),
        );
        expect(reader.headers).toEqual(table[0]);
        expect(accepted).toEqual(nfc(rows.filter(notBlank)));
        expect(outcome).toMatchObject({ accepted: accepted.length, rejected: 0 });
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe('any text', () => {
  it('well-formed CSV reads as csv-parse reads it as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(tableOf(cellOf(VIETNAMESE)), async (rows) => {
        const text = written([headers(rows[0]?.length ?? 2), ...rows], ';', '\n');
        const oracle: string[][] = parse(text, { delimiter: ';', relax_column_count: true });
        expect((await read(text)).accepted).toEqual(oracle.slice(1).filter(notBlank));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('however damaged: every row is accepted or rejected, lines only grow, and accepted rows are whole', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', '\n', ',', '\u0000', '')), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(tableOf(cellOf(VIETNAMESE)), damage, fc.boolean(), async (rows, hits, tight) => {
        const columns = rows[0]?.length ?? 2;
        const head = written([headers(columns)], ',', '\n');
        let body = written(rows, ',', '\n');
        for (const [at, sign] of hits) {
          const place = at % (body.length + 1);
          body = body.slice(0, place) + sign + body.slice(place + 1);
        }
        const {
          rows: seen,
          outcome,
          stopped,
        } = await read(head + body, tight ? { limits: { maxRecordChars: 60 } } : {});
        if (stopped !== null) return;
        expect(outcome.accepted + outcome.rejected).toBe(outcome.total);
        expect(outcome.total).toBe(seen.length);
        const lines = seen.map((row) => row.line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        for (const row of seen) {
          if (row.problems.length === 0) expect(row.cells).toHaveLength(columns);
          else expect(row.problems.every((problem) => problem.code !== undefined)).toBe(true);
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('one broken row costs only itself', async () => {
    const broken = fc.constantFrom('x,"y', 'x"y,z', '"x"y,z', 'x', 'x,y,z', '"', 'a\u0000b,c');
    const plain = fc.array(
      fc.tuple(fc.constantFrom('las', 'kasir', 'thợ may'), fc.constantFrom('1', '"dua, tiga"', '"b""c"')),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(plain, broken, fc.nat(), async (rows, bad, at) => {
        const good = rows.map((row) => row.join(','));
        const place = at % (good.length + 1);
        const text = ['a,b', ...good.slice(0, place), bad, ...good.slice(place), ''].join('\n');
        const { rejected, outcome, stopped } = await read(text);
        expect(stopped).toBeNull();
        expect(rejected.map((row) => row.line)).toEqual([place + 2]);
        expect(outcome).toMatchObject({ total: good.length + 1, accepted: good.length });
      }),
      { numRuns: 200, seed: 13 },
    );
  });
});
