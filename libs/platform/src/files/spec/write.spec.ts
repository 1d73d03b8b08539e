import { writeCsv, type WritableCell } from '../write-csv.js';
import { neutralCell, restoredCell } from '../neutral-cell.js';
import { writeXlsx } from '../write-xlsx.js';
import { read } from './reading.js';

const ROWS: readonly (readonly WritableCell[])[] = [
  ['=1+1', '+62', '-5', '@x', '\tx', '\rx'],
  ['Thợ hàn, "giỏi"', 'a\nb', 'plain', -5, 9_007_199_254_740_993n, null],
];
const HEADERS = ['a', 'b', 'c', 'd', 'e', '=f'];

const csvText = async (rows: readonly (readonly WritableCell[])[]): Promise<string> => {
  let text = '';
  for await (const piece of writeCsv(HEADERS, rows)) text += piece;
  return text;
};

describe('neutral cells', () => {
  it.each(['=', '+', '-', '@', '\t', '\r'])('a leading %j is disarmed and restored', (sign) => {
    expect(neutralCell(`${sign}x`)).toBe(`'${sign}x`);
    expect(restoredCell(neutralCell(`${sign}x`))).toBe(`${sign}x`);
  });
  it('leaves everything else alone', () => {
    for (const text of ['', 'x=1', "'tis", 'a@b', ' =1'])
      expect([neutralCell(text), restoredCell(text)]).toEqual([text, text]);
  });
});

describe('writeCsv', () => {
  it('writes RFC 4180 with BOM and no cell that is a formula', async () => {
    expect(await csvText(ROWS)).toBe(
      `\ufeffa,b,c,d,e,'=f\r\n'=1+1,'+62,'-5,'@x,'\tx,"'\rx"\r\n"Thợ hàn, ""giỏi""","a\nb",plain,-5,9007199254740993,\r\n`,
    );
  });
  it('comes back as it was', async () => {
    const { accepted, reader } = await read(await csvText(ROWS));
    expect(reader.encoding).toBe('utf-8');
    expect(accepted.map((cells) => cells.map(restoredCell))).toEqual([
      ['=1+1', '+62', '-5', '@x', '\tx', '\rx'],
      ['Thợ hàn, "giỏi"', 'a\nb', 'plain', '-5', '9007199254740993', ''],
    ]);
  });
});

describe('writeXlsx', () => {
  // XML has one line end: a carriage return comes back as a line feed.
  it('comes back as it was, without a formula', async () => {
    const bytes = await writeXlsx([
      { name: 'Peluang', headers: HEADERS, rows: [...ROWS, ['bad\u0001', '', '', '', '', '']] },
      { name: 'Petunjuk', headers: ['x'], rows: [['y']] },
    ]);
    const { accepted, reader, rejected } = await read(bytes);
    expect(rejected).toEqual([]);
    expect(reader).toMatchObject({ sheet: 'Peluang', headers: ['a', 'b', 'c', 'd', 'e', "'=f"] });
    expect(accepted.map((cells) => cells.map((cell) => restoredCell(cell)))).toEqual([
      ['=1+1', '+62', '-5', '@x', '\tx', "'\nx"],
      ['Thợ hàn, "giỏi"', 'a\nb', 'plain', '-5', '9007199254740993', ''],
      ['bad', '', '', '', '', ''],
    ]);
  });
});
