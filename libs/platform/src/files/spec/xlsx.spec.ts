import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { openTable } from '../open-table.js';
import { codes, read, reasons } from './reading.js';
import { partsOf, textRow, xlsxOf } from './xlsx-maker.js';
import { zipOf } from './zip-maker.js';

const header = textRow(1, ['judul', 'gaji', 'mulai']);

describe('cells', () => {
  it('texts: shared, inline, rich, phonetic left out, escapes, NFC', async () => {
    const { reader, accepted } = await read(
      xlsxOf({
        strings: [
          'Tukang las',
          '<si><r><t>Thợ </t></r><r><rPr/><t xml:space="preserve">hàn </t></r><rPh><t>no</t></rPh></si>',
          'a_x000D_b &amp; c',
        ],
        sheet: `${header}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>
          <row r="3"><c r="A3" t="str"><v>teks</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="inlineStr"><is><t>${'ế'.normalize('NFD')}</t></is></c></row>`,
      }),
    );
    expect(reader).toMatchObject({
      format: 'xlsx',
      sheet: 'Lowongan',
      headers: ['judul', 'gaji', 'mulai'],
      headerLine: 1,
      problems: [],
    });
    expect(accepted).toEqual([
      ['Tukang las', 'Thợ hàn ', 'a\rb & c'],
      ['teks', 'TRUE', 'ế'],
    ]);
  });

  it.each([
    ['3500000', 0, '3500000'],
    ['0.1', 0, '0.1'],
    ['3.3000000000000003', 0, '3.3'],
    ['1.5E+7', 0, '15000000'],
    ['1E-7', 0, '0.0000001'],
    ['-12', 0, '-12'],
    ['45985', 1, '2025-11-24'],
    ['45985', 2, '2025-11-24'],
    ['45985.5', 2, '2025-11-24T12:00'],
    ['0.3125', 3, '07:30'],
    ['1.6666666666666667', 4, '40:00'],
    ['812345678', 5, '0812345678'],
    ['33.1', 6, '33.10'],
    ['45985', 7, '2025-11-24'],
    ['1250000', 8, '1250000'],
    ['1', 1, '1900-01-01'],
    ['59', 1, '1900-02-28'],
    ['61', 1, '1900-03-01'],
    ['0.5', 9, '0.5'],
    ['44197.99999999999', 2, '2021-01-02'],
    ['0.33', 11, '07:55:12'],
    ['45985', 10, '2025-11-24'],
  ])('number %s in style %i reads %s', async (value, style, text) => {
    const { accepted } = await read(
      xlsxOf({
        formats: [
          'dd/mm/yyyy',
          'yyyy-mm-dd hh:mm',
          'hh:mm',
          '[h]:mm',
          '0000000000',
          '00.00',
          '[$-421]dd mmmm yyyy;@',
          '#,##0 &quot;Rp/month&quot;',
          '0%',
        ],
        formatIds: [14, 20],
        sheet: `${header}<row r="2"><c r="B2" s="${style}"><v>${value}</v></c></row>`,
      }),
    );
    expect(accepted).toEqual([['', text, '']]);
  });

  it('dates counted from 1904', async () => {
    const { accepted } = await read(
      xlsxOf({
        workbookPr: '<workbookPr date1904="1"/>',
        formatIds: [14],
        sheet: `${header}<row r="2"><c r="A2" s="1"><v>44523</v></c></row>`,
      }),
    );
    expect(accepted[0]?.[0]).toBe('2025-11-24');
  });

  it('a row with formulas is rejected with each column and formula', async () => {
    const sheet = `${header}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c><c r="B2"><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>${textRow(3, ['a', '1', 'b'])}`;
    const { rejected, accepted, outcome } = await read(xlsxOf({ sheet }));
    expect(reasons(rejected)).toEqual(['2: formula@0', '2: formula@2']);
    expect(rejected[0]?.problems[0]?.value).toBe('=HYPERLINK("http://x","y")');
    expect(accepted).toEqual([['a', '1', 'b']]);
    expect(outcome).toEqual({ total: 2, accepted: 1, rejected: 1, blank: 0 });
    const asText = await read(xlsxOf({ sheet }), { formulas: 'text' });
    expect(asText.accepted[0]).toEqual(['=HYPERLINK("http://x","y")', '1', '=']);
  });

  it('error values, unknown shared strings, no numbers, huge texts', async () => {
    const sheet = `${header}<row r="2"><c r="A2" t="e"><v>#N/A</v></c></row><row r="3"><c r="B3" t="s"><v>7</v></c></row>
      <row r="4"><c r="C4"><v>abc</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>${'x'.repeat(101)}</t></is></c></row>
      <row r="6"><c r="A6" t="s"><v>0</v></c></row><row r="7"><c r="A7" t="inlineStr"><is><t>a_x0000_b</t></is></c></row>`;
    const { rejected, outcome } = await read(xlsxOf({ sheet, strings: ['y'.repeat(101)] }), {
      limits: { maxCellChars: 100 },
    });
    expect(reasons(rejected)).toEqual([
      '2: error_value@0',
      '3: broken_cell@1',
      '4: broken_cell@2',
      '5: oversized_cell@0',
      '6: oversized_cell@0',
      '7: nul_character@0',
    ]);
    expect(outcome).toMatchObject({ total: 6, rejected: 6 });
  });

  it('sparse rows, cells without references, blank rows, cells right of the header', async () => {
    const { rows, outcome } = await read(
      xlsxOf({
        sheet: `<row r="1"/>${textRow(3, ['judul', 'gaji'])}<row r="4"><c r="B4"><v>5</v></c></row><row r="5"><c s="0"/><c t="inlineStr"><is><t> </t></is></c></row>
          <row><c><v>1</v></c><c><v>2</v></c></row><row r="9"><c r="A9"><v>1</v></c><c r="D9"><v>9</v></c><c r="XFD9"><v>9</v></c><c r="XFC9"/></row>`,
      }),
    );
    expect(rows.map((row) => [row.line, row.cells, row.problems])).toEqual([
      [4, ['', '5'], []],
      [6, ['1', '2'], []],
      [9, ['1', ''], [{ code: 'too_many_cells', params: { expected: 2, found: 4 } }]],
    ]);
    expect(outcome).toEqual({ total: 3, accepted: 2, rejected: 1, blank: 1 });
  });
});

describe('sheets', () => {
  it('reads the first that is shown and tells of the others', async () => {
    const two = '<sheet name="Data" r:id="rId1"/><sheet name="Second" r:id="rId2"/>';
    const first = await read(xlsxOf({ sheet: header + textRow(2, ['a', 'b', 'c']), sheets: two }));
    expect(first.reader.problems).toEqual([
      { code: 'other_sheets_ignored', fatal: false, params: { sheet: 'Data', others: 1 } },
    ]);
    const hidden = await read(
      xlsxOf({
        sheet: header,
        sheets: '<sheet name="Data" state="hidden" r:id="rId1"/><sheet name="Second" r:id="rId2"/>',
      }),
    );
    expect(hidden.reader).toMatchObject({ sheet: 'Second', headers: ['second'], problems: [] });
  });

  it('names empty, doubled and too many headers, formulas among them, and no sheet at all', async () => {
    const { reader } = await read(xlsxOf({ sheet: textRow(1, ['a', '', 'A', '\u200b', 'e', '', '']) }));
    expect(reader.headers).toEqual(['a', '', 'A', '', 'e']);
    expect(codes(reader.problems)).toEqual(['empty_header', 'duplicate_header', 'zero_width_header', 'empty_header']);
    expect((await read(xlsxOf({ sheet: '' }))).stopped?.code).toBe('empty_file');
    expect((await read(xlsxOf({ sheet: header }), { limits: { maxColumns: 2 } })).stopped?.code).toBe(
      'too_many_columns',
    );
    expect((await read(xlsxOf({ sheet: '<row r="1"><c r="A1"><f>1</f><v>1</v></c></row>' }))).stopped?.code).toBe(
      'broken_header',
    );
    expect((await read(xlsxOf({ sheet: header, sheets: '<sheet name="x" r:id="rId77"/>' }))).stopped?.code).toBe(
      'no_sheet',
    );
  });
});

describe('what is no workbook that can be read', () => {
  const cfb = (name: string): Buffer => {
    const bytes = Buffer.alloc(2048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
    bytes.writeUInt16LE(9, 30);
    bytes.writeUInt32LE(1, 48);
    bytes.write(name, 1024 + 128, 'utf16le');
    return bytes;
  };

  it.each([
    ['a workbook behind a password', cfb('EncryptedPackage'), 'encrypted'],
    ['an old .xls', cfb('Workbook'), 'old_xls'],
    ['another old Office file', cfb('WordDocument'), 'not_a_table'],
    [
      '.ods',
      zipOf([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', data: '<x/>' },
      ]),
      'ods_unsupported',
    ],
    [
      '.xlsb',
      zipOf([
        { name: '_rels/.rels', data: '<x/>' },
        { name: 'xl/workbook.bin', data: 'x' },
      ]),
      'xlsb_unsupported',
    ],
    [
      'a letter',
      zipOf([
        { name: '_rels/.rels', data: '<x/>' },
        { name: 'word/document.xml', data: '<x/>' },
      ]),
      'not_a_table',
    ],
    ['some ZIP', zipOf([{ name: 'a.txt', data: 'x' }]), 'not_a_table'],
    [
      'an encrypted entry',
      zipOf(partsOf({ sheet: header }).map((part) => ({ ...part, lie: { encrypted: true } }))),
      'encrypted',
    ],
    ['half a file', xlsxOf({ sheet: header }).subarray(0, 900), 'corrupt_package'],
    ['a ZIP without end', Buffer.from('504b030400000000', 'hex'), 'corrupt_package'],
  ])('%s', async (_, bytes, code) => {
    expect((await read(bytes)).stopped?.code).toBe(code);
  });

  it.each([
    ['broken XML', { data: '<worksheet><sheetData><row>' }],
    [
      'a document type with entities',
      { data: `<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData>${header}</sheetData></worksheet>` },
    ],
    ['bytes that are not UTF-8', { data: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) }],
    ['a wrong checksum', { lie: { crc: 1 }, stored: true }],
  ])('%s in the sheet', async (_, replace) => {
    const { stopped, outcome } = await read(
      xlsxOf({ sheet: header + textRow(2, ['1', '2', '3']), replace: { 'xl/worksheets/sheet1.xml': replace } }),
    );
    expect(stopped?.code).toBe('corrupt_package');
    expect(outcome.accepted).toBeLessThanOrEqual(1);
  });
});

describe('files made to harm', () => {
  const zeros = Buffer.alloc(30_000_000, ' ');

  it('a ratio that no table has', async () => {
    const bytes = xlsxOf({ sheet: header, extra: [{ name: 'xl/media/a.bin', data: zeros }] });
    expect(bytes.length).toBeLessThan(60_000);
    expect((await read(bytes)).stopped).toMatchObject({ code: 'suspicious_ratio', params: { limit: 250 } });
  });

  it('more unpacked than the cap, declared or not', async () => {
    const sheet = header + Array.from({ length: 2_000 }, (_, i) => textRow(i + 2, ['a', 'b', 'c'])).join('');
    const limits = { maxUnpackedBytes: 100_000 };
    expect((await read(xlsxOf({ sheet }), { limits })).stopped?.code).toBe('unpacked_too_large');
    const unread = xlsxOf({ sheet: header, extra: [{ name: 'xl/media/a.bin', data: Buffer.alloc(100_000) }] });
    expect((await read(unread, { limits })).stopped?.code).toBe('unpacked_too_large');
    const lying = xlsxOf({ sheet, replace: { 'xl/worksheets/sheet1.xml': { lie: { unpacked: 1_000 } } } });
    expect((await read(lying, { limits })).stopped?.code).toBe('corrupt_package');
  });

  it('too many entries, sheets, strings, rows, the same part twice', async () => {
    const extra = Array.from({ length: 30 }, (_, i) => ({ name: `x/${i}`, data: '' }));
    expect((await read(xlsxOf({ sheet: header, extra }), { limits: { maxEntries: 30 } })).stopped?.code).toBe(
      'too_many_entries',
    );
    const sheets = '<sheet name="x" r:id="rId1"/>'.repeat(3);
    expect((await read(xlsxOf({ sheet: header, sheets }), { limits: { maxSheets: 2 } })).stopped?.code).toBe(
      'too_many_sheets',
    );
    expect(
      (await read(xlsxOf({ sheet: header, strings: ['a', 'b'] }), { limits: { maxSharedStrings: 1 } })).stopped?.code,
    ).toBe('too_many_strings');
    const rows = header + textRow(2, ['1', '', '']) + textRow(3, ['2', '', '']);
    expect((await read(xlsxOf({ sheet: rows }), { limits: { maxRows: 1 } })).stopped?.code).toBe('too_many_rows');
    expect(
      (await read(xlsxOf({ sheet: rows, extra: [{ name: 'XL/worksheets/sheet1.xml', data: '<x/>' }] }))).stopped?.code,
    ).toBe('corrupt_package');
  });

  it('one text without an end is not collected', async () => {
    const sheet = `${header}<row r="2"><c r="A2" t="inlineStr"><is><t>${'x'.repeat(3_000_000)}</t></is></c></row>`;
    expect((await read(xlsxOf({ sheet }), { limits: { maxRatio: 1e9 } })).stopped?.code).toBe('corrupt_package');
  });

  it('leaves nothing in its temporary folder, with strings on disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'titian-spec-'));
    const strings = Array.from({ length: 1_500 }, (_, i) => `${i}:${'s'.repeat(30_000)}`);
    const sheet =
      header +
      strings
        .map((_, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="s"><v>${i}</v></c></row>`)
        .reverse()
        .reverse()
        .join('');
    const reader = await openTable(Readable.from([xlsxOf({ sheet, strings })]), {
      tmpDir: folder,
      limits: { maxRatio: 1e9 },
    });
    expect((await readdir(folder)).map((name) => extname(name)).sort()).toEqual(['.spool', '.strings']);
    let next = 0;
    for await (const row of reader.rows()) expect(row.cells[0]).toBe(strings[next++]);
    expect(reader.outcome()).toMatchObject({ total: 1_500, accepted: 1_500 });
    await reader.close();
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
