import { execFile } from 'node:child_process';
import { open, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { partsOf } from './xlsx-maker.js';
import { streamedZip } from './zip-maker.js';

const LIMIT = 300 * 1024 * 1024;
const SIZE = 200 * 1024 * 1024;
const LETTERS = Array.from('abcdeghiklmnopqrstuvxyăâđêôơưấầẩẫậếềểễệốồổỗộớờởỡợứừửữựý  ');

/** Text that repeats only after 9 MB, so that nothing is cheap because it is always the same. */
const textSource = (): ((chars: number) => string) => {
  let state = 7;
  const bank = Array.from({ length: 300_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return LETTERS[state % LETTERS.length];
  }).join('');
  let at = 0;
  return (chars) => {
    at = (at + chars * 31) % (bank.length - chars);
    return bank.slice(at, at + chars);
  };
};

interface Counted {
  readonly total: number;
  readonly accepted: number;
  readonly chars: number;
  readonly stopped: string | null;
  readonly maxRssBytes: number;
}

describe('memory', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'titian-memory-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const readInChild = async (path: string): Promise<Counted> => {
    const child = join(import.meta.dirname, 'memory-child.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [child, path, folder], {
      env: { PATH: process.env['PATH'] },
    });
    const counted = JSON.parse(stdout) as Counted;
    process.stderr.write(`${path.slice(-4)}: ${Math.round(counted.maxRssBytes / 1048576)} MiB\n`);
    return counted;
  };

  const pieces = function* (make: (row: number) => string, bytes: number): Generator<Buffer> {
    let written = 0;
    for (let row = 0, text = ''; written < bytes; row += 1) {
      text += make(row);
      if (text.length < 200_000) continue;
      const piece = Buffer.from(text);
      yield piece;
      written += piece.length;
      text = '';
    }
  };

  it('200 MB of CSV are read within 300 MB', async () => {
    const path = join(folder, 'large.csv');
    const next = textSource();
    const file = await open(path, 'w');
    await file.write('a,b,c,d\n');
    for (const piece of pieces((row) => `${row},"${next(900)}\n${next(900)}",${next(20)},x\n`, SIZE - 1_000_000))
      await file.write(piece);
    await file.close();
    expect((await stat(path)).size).toBeGreaterThan(SIZE * 0.99);
    const counted = await readInChild(path);
    expect(counted).toMatchObject({ stopped: null, total: counted.accepted });
    expect(counted.accepted).toBeGreaterThan(50_000);
    expect(counted.maxRssBytes).toBeLessThan(LIMIT);
    await rm(path);
  }, 300_000);

  it('200 MB of XLSX are read within 300 MB, half of it shared strings', async () => {
    const path = join(folder, 'large.xlsx');
    const next = textSource();
    const strings = function* (): Generator<Buffer> {
      yield Buffer.from('<sst>');
      yield* pieces(() => `<si><t>${next(700)}</t></si>`, SIZE / 2);
      yield Buffer.from('</sst>');
    };
    const sheet = function* (): Generator<Buffer> {
      yield Buffer.from(
        '<worksheet><sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c><c t="inlineStr"><is><t>c</t></is></c></row>',
      );
      // Strings are asked for out of order, which is the worst for what lies on disk.
      yield* pieces(
        (row) =>
          `<row><c t="s"><v>${(row * 7_919) % 60_000}</v></c><c t="inlineStr"><is><t>${next(900)}</t></is></c><c><v>${row}.5</v></c></row>`,
        SIZE / 2 - 2_000_000,
      );
      yield Buffer.from('</sheetData></worksheet>');
    };
    const small = partsOf({ sheet: '' }).filter((part) => !/sheet1|sharedStrings/u.test(part.name));
    await streamedZip(path, [
      ...small.map(({ name, data }) => ({ name, pieces: () => [Buffer.from(data)] })),
      { name: 'xl/sharedStrings.xml', pieces: strings },
      { name: 'xl/worksheets/sheet1.xml', pieces: sheet },
    ]);
    expect((await stat(path)).size).toBeGreaterThan(SIZE * 0.97);
    const counted = await readInChild(path);
    expect(counted).toMatchObject({ stopped: null, total: counted.accepted });
    expect(counted.accepted).toBeGreaterThan(50_000);
    expect(counted.maxRssBytes).toBeLessThan(LIMIT);
    expect(await readdir(folder)).toEqual(['large.xlsx']);
  }, 300_000);
});
