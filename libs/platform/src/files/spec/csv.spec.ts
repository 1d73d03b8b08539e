import { readdir } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openTable } from '../open-table.js';
import type { TextEncoding } from '../table.js';
import { encoded } from './encode.js';
import { codes, read, reasons } from './reading.js';

const VIETNAMESE = 'chức danh;nơi làm\nThợ hàn;Đà Nẵng\nThợ may – “khéo”;Thừa Thiên Huế\nNgười giữ xe;Cà Mau\n';

describe('encodings', () => {
  it.each<[TextEncoding, boolean]>([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
    ['windows-1258', false],
  ])('%s (BOM: %s) is recognised and read to NFC', async (encoding, bom) => {
    const { reader, accepted, outcome } = await read(encoded(VIETNAMESE, encoding, bom));
    expect(reader.encoding).toBe(encoding);
    expect(reader.headers).toEqual(['chức danh', 'nơi làm']);
    expect(accepted).toEqual([
      ['Thợ hàn', 'Đà Nẵng'],
      ['Thợ may – “khéo”', 'Thừa Thiên Huế'],
      ['Người giữ xe', 'Cà Mau'],
    ]);
    expect(outcome).toEqual({ total: 3, accepted: 3, rejected: 0, blank: 0 });
  });

  it('Windows-1258 is called a guess, and so is the fallback to Windows-1252', async () => {
    const vietnamese = await read(encoded(VIETNAMESE, 'windows-1258', false));
    expect(vietnamese.reader.problems).toEqual([
      { code: 'encoding_guessed', fatal: false, params: { encoding: 'windows-1258' } },
    ]);
    const western = await read(
      encoded('judul,gaji\nBarista Café – “Nuansa”,€ 5\nChef Ångström,7\n', 'windows-1252', false),
    );
    expect(western.reader.encoding).toBe('windows-1252');
    expect(codes(western.reader.problems)).toEqual(['encoding_guessed']);
    expect(western.accepted[0]).toEqual(['Barista Café – “Nuansa”', '€ 5']);
  });

  it('decomposed text becomes NFC', async () => {
    const { reader, accepted } = await read(
      'Tên công việc'.normalize('NFD') + ',x\n' + 'Thợ điện'.normalize('NFD') + ',1\n',
    );
    expect(reader.headers[0]).toBe('Tên công việc'.normalize('NFC'));
    expect(accepted[0]?.[0]).toBe('Thợ điện'.normalize('NFC'));
  });

  it('a few broken bytes in UTF-8 reject their rows, not the file', async () => {
    const good = Array.from({ length: 9 }, (_, i) => `Thợ ${i},Huế\n`).join('');
    const bytes = Buffer.concat([Buffer.from(`a,b\n${good}`), Buffer.from([0x54, 0x68, 0xff, 0x2c, 0x78, 0x0a])]);
    const { reader, rejected, outcome } = await read(bytes);
    expect(reader.problems).toEqual([
      { code: 'encoding_damaged', fatal: false, params: { encoding: 'utf-8', bytes: 1 } },
    ]);
    expect(reasons(rejected)).toEqual(['11: broken_encoding@0']);
    expect(outcome).toMatchObject({ total: 10, accepted: 9 });
  });

  it('a replacement character that the author wrote in valid UTF-8 is content', async () => {
    const { outcome } = await read('a,b\nx\ufffd,y\n');
    expect(outcome).toMatchObject({ accepted: 1, rejected: 0 });
  });

  it('UTF-32 is named, binary rubbish is no table', async () => {
    expect((await read(Buffer.from('fffe0000610000002c000000', 'hex'))).stopped?.code).toBe('encoding_unsupported');
    expect((await read(Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 7919) % 31)))).stopped).toMatchObject({
      code: 'not_a_table',
      params: { kind: 'binary' },
    });
  });
});

describe('delimiters', () => {
  it.each([[','], [';'], ['\t'], ['|']] as const)(
    '%j is recognised, with the others inside the cells',
    async (delimiter) => {
      const rows = [
        ['judul', 'gaji', 'jam'],
        ['Tukang las', '1,5;2|3', '08.00\t16.00'],
        ['Kasir', '"kutip"', 'pagi, siang'],
      ];
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n');
      const { reader, accepted } = await read(text);
      expect(reader.delimiter).toBe(delimiter);
      expect(accepted).toEqual(rows.slice(1));
    },
  );

  it('a comma in a header does not beat the semicolons of all rows', async () => {
    const { reader } = await read('Gaji (Rp, per bulan, bersih);Posisi\n1,5;Kasir\n2;Las\n3;Cuci\n');
    expect(reader).toMatchObject({ delimiter: ';', headers: ['Gaji (Rp, per bulan, bersih)', 'Posisi'] });
  });

  it("Excel's own note about the delimiter is followed and is not a row", async () => {
    const { reader, accepted, rows } = await read('sep=|\na|b\n1|2,3\n');
    expect(reader).toMatchObject({ delimiter: '|', headerLine: 2 });
    expect(accepted).toEqual([['1', '2,3']]);
    expect(rows[0]?.line).toBe(3);
  });

  it('a wrong one that was asked for is refused with the likely one', async () => {
    const { stopped, outcome } = await read('a;b;c\n1;2;3\n', { delimiter: ',' });
    expect(stopped).toEqual({ code: 'wrong_delimiter', fatal: true, params: { given: ',', likely: ';' } });
    expect(outcome.total).toBe(0);
  });

  it('an unusual one is named, a header that differs from its rows as well', async () => {
    expect((await read('a~b~c\n1~2~3\n4~5~6\n')).stopped).toMatchObject({
      code: 'unknown_delimiter',
      params: { likely: '~' },
    });
    expect((await read('a,b,c\n1;2;3\n4;5;6\n')).stopped).toMatchObject({
      code: 'mixed_delimiters',
      params: { header: ',', rows: ';' },
    });
  });

  it('a single column is told and read', async () => {
    const { reader, accepted } = await read('judul\nKasir\nTukang cuci\n');
    expect(reader.delimiter).toBeNull();
    expect(codes(reader.problems)).toEqual(['single_column']);
    expect(accepted).toEqual([['Kasir'], ['Tukang cuci']]);
  });
});

describe('headers', () => {
  it('names what cannot be seen: zero width, empty, doubled', async () => {
    const { reader } = await read('Ju\u200bdul,judul,\u200b,  ,\ufeffKota,Gaji\n1,2,3,4,5,6\n');
    expect(reader.headers).toEqual(['Judul', 'judul', '', '', 'Kota', 'Gaji']);
    expect(reader.problems).toEqual([
      { code: 'zero_width_header', fatal: false, params: { column: 0 } },
      { code: 'duplicate_header', fatal: false, params: { column: 1, sameAs: 0, header: 'judul' } },
      { code: 'zero_width_header', fatal: false, params: { column: 2 } },
      { code: 'empty_header', fatal: false, params: { column: 2 } },
      { code: 'empty_header', fatal: false, params: { column: 3 } },
      { code: 'zero_width_header', fatal: false, params: { column: 4 } },
    ]);
  });

  it('a quote that never closes in the header makes the file unreadable', async () => {
    expect((await read('a,"b\n1,2\n3,4\n')).stopped).toMatchObject({ code: 'broken_header', params: { line: 1 } });
  });

  it('a text that slipped into the header is cut', async () => {
    const { reader } = await read(`${'('.repeat(30_000)},b\n1,2\n`);
    expect(reader.headers).toEqual(['('.repeat(200), 'b']);
  });

  it('more columns than the cap', async () => {
    expect((await read(`${'x,'.repeat(300)}y\n`)).stopped).toMatchObject({
      code: 'too_many_columns',
      params: { limit: 200 },
    });
  });
});

describe('rows', () => {
  it('lines are those of the file, over quoted line ends, blank lines and CRLF', async () => {
    const { rows, outcome } = await read('a,b\r\n\r\n"x\r\ny\r\nz",1\r\n,\r\nq,2\r\n\r\nr,"3"\r\n');
    expect(rows.map((row) => [row.line, ...row.cells])).toEqual([
      [3, 'x\r\ny\r\nz', '1'],
      [7, 'q', '2'],
      [9, 'r', '3'],
    ]);
    expect(outcome).toEqual({ total: 3, accepted: 3, rejected: 0, blank: 3 });
  });

  it('line ends of an old Macintosh', async () => {
    const { rows } = await read('a,b\r1,2\r"3\r4",5\r');
    expect(rows.map((row) => [row.line, ...row.cells])).toEqual([
      [2, '1', '2'],
      [3, '3\r4', '5'],
    ]);
  });

  it('ragged rows say what was expected and what was found', async () => {
    const { rejected, outcome } = await read('a,b,c\n1,2\n1,2,3\n1,2,3,4\n');
    expect(rejected.map((row) => [row.line, row.problems])).toEqual([
      [2, [{ code: 'too_few_cells', params: { expected: 3, found: 2 } }]],
      [4, [{ code: 'too_many_cells', params: { expected: 3, found: 4 } }]],
    ]);
    expect(outcome).toMatchObject({ total: 3, accepted: 1, rejected: 2 });
  });

  it('an open quote rejects its own line and reading goes on after it', async () => {
    const { rejected, accepted, outcome } = await read('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(reasons(rejected)).toEqual(['3: unterminated_quote']);
    expect(accepted).toEqual([
      ['1', '2'],
      ['5', '6'],
      ['7', '8'],
    ]);
    expect(outcome).toMatchObject({ total: 4, accepted: 3, rejected: 1 });
  });

  it('an open quote that meets a later quote loses no row between them', async () => {
    const { rejected, accepted } = await read('a,b\n1,"2\n3,4\n"5\n6",7\n8,9\n');
    expect(reasons(rejected)).toEqual(['2: unterminated_quote']);
    expect(accepted).toEqual([
      ['3', '4'],
      ['5\n6', '7'],
      ['8', '9'],
    ]);
  });

  it('a stray quote inside a field', async () => {
    const { rejected, accepted } = await read('a,b\npipa 5",1\nx"y"z,2\n"p"q,3\nok,4\n');
    expect(reasons(rejected)).toEqual(['2: stray_quote', '3: stray_quote', '4: stray_quote']);
    expect(rejected[0]?.problems[0]?.value).toBe('pipa 5",1');
    expect(accepted).toEqual([['ok', '4']]);
  });

  it('an open quote that a later row closes by chance gives back the rows it swallowed', async () => {
    const { rejected, accepted } = await read('a,b,c\n1,"2,x\n3,4,y\n5,6",z,w\n7,8,9\n');
    expect(reasons(rejected)).toEqual(['2: unterminated_quote', '4: stray_quote']);
    expect(accepted).toEqual([
      ['3', '4', 'y'],
      ['7', '8', '9'],
    ]);
  });

  it('a quote that stays open for longer than a record may be is not closed by what comes later', async () => {
    const text = `a,b\n1,"2\n${'3,4\n'.repeat(20)}x"\n5,6\n`;
    const { rejected, accepted } = await read(text, { limits: { maxRecordChars: 60 } });
    expect(reasons(rejected)).toEqual(['2: unterminated_quote', '23: stray_quote']);
    expect(accepted).toHaveLength(21);
    expect((await read(text)).accepted).toHaveLength(2);
  });

  it('a ragged row of several lines is one row', async () => {
    const { rejected, outcome } = await read('a,b,c\n"x\ny, z",1\n1,2,3\n');
    expect(reasons(rejected)).toEqual(['2: too_few_cells']);
    expect(outcome.total).toBe(2);
  });

  it('zero bytes, huge cells and huge lines reject their rows', async () => {
    const text = `a,b\nx\u0000y,1\n${'m'.repeat(101)},2\n${'n'.repeat(2_000)},3\nok,4\n`;
    const { rejected, accepted } = await read(text, { limits: { maxCellChars: 100, maxRecordChars: 1_000 } });
    expect(reasons(rejected)).toEqual(['2: nul_character@0', '3: oversized_cell@0', '4: oversized_row']);
    expect(rejected[1]?.problems[0]?.value).toHaveLength(101);
    expect(accepted).toEqual([['ok', '4']]);
  });

  it('a line without an end is cut off, and lines after it keep their numbers', async () => {
    const long = `a,b\n1,2\n${'z'.repeat(3_000_000)}\n3,4\n`;
    const { rows } = await read(long);
    expect(rows.map((row) => [row.line, row.problems[0]?.code])).toEqual([
      [2, undefined],
      [3, 'oversized_row'],
      [4, undefined],
    ]);
  });

  it('formulas are text in CSV', async () => {
    const { accepted } = await read('a,b\n=1+1,@x\n+62 812,-5\n');
    expect(accepted).toEqual([
      ['=1+1', '@x'],
      ['+62 812', '-5'],
    ]);
  });

  it('more rows than the cap stop the reading, whatever was yielded before', async () => {
    const { stopped, rows } = await read('a,b\n1,2\n3,4\n5,6\n', { limits: { maxRows: 2 } });
    expect(stopped).toMatchObject({ code: 'too_many_rows', fatal: true, params: { limit: 2 } });
    expect(rows).toHaveLength(2);
  });
});

describe('the file as a whole', () => {
  it.each([
    ['nothing', '', 'empty_file', {}],
    ['blank lines', '\n \n\r\n', 'empty_file', {}],
    ['a page', '<!DOCTYPE html><table><tr><td>1</td></tr></table>', 'not_a_table', { kind: 'html' }],
    ['XML', '\ufeff<?xml version="1.0"?><Workbook/>', 'not_a_table', { kind: 'xml' }],
    ['PDF', '%PDF-1.7\n1 0 obj', 'not_a_table', { kind: 'pdf' }],
  ])('%s', async (_, text, code, params) => {
    expect((await read(text)).stopped).toMatchObject({ code, fatal: true, params });
  });

  it('one byte too many is refused, and the source is not read to its end', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent += 65_536;
          yield Buffer.alloc(65_536, 'x');
        }
      })(),
    );
    const reader = await openTable(endless, { limits: { maxFileBytes: 1_000_000 } });
    expect(reader.problems).toEqual([{ code: 'file_too_large', fatal: true, params: { limit: 1_000_000 } }]);
    expect(sent).toBeLessThan(3_000_000);
    expect((await read('a,b\n1,2\n', { limits: { maxFileBytes: 7 } })).stopped?.code).toBe('file_too_large');
    expect((await read('a,b\n1,2\n', { limits: { maxFileBytes: 8 } })).stopped).toBeNull();
  });

  it('rows can be read again from the start, and left early', async () => {
    const reader = await openTable(Readable.from([Buffer.from('a,b\n1,2\n3,4\n')]));
    for await (const row of reader.rows()) {
      expect(row.line).toBe(2);
      break;
    }
    const lines: number[] = [];
    for await (const row of reader.rows()) lines.push(row.line);
    await reader.close();
    expect(lines).toEqual([2, 3]);
    expect(reader.outcome().total).toBe(2);
  });

  it('leaves nothing in its temporary folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'titian-spec-'));
    await read('a,b\n1,2\n', { tmpDir: folder });
    await read('x'.repeat(100), { tmpDir: folder, limits: { maxFileBytes: 10 } });
    await read('%PDF', { tmpDir: folder });
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
