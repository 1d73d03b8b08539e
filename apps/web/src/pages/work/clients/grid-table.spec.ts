import { cellsOf, csv, inOrder, neutral, pastedRows, tabbed, type GridColumn } from './grid-table.js';

interface Row {
  readonly name: string;
  readonly hours: number;
}
const columns: GridColumn<Row>[] = [
  { key: 'name', head: 'Name', text: ({ name }) => name },
  { key: 'hours', head: 'Hours', text: ({ hours }) => String(hours), sortBy: ({ hours }) => hours },
];
const rows: Row[] = [
  { name: 'Đỗ Văn An', hours: 9 },
  { name: 'Budi', hours: 40 },
  { name: 'Ánh', hours: 40 },
];

describe('a grid as a table', () => {
  it.each(['=1+1', '+62', '-5', '@x', '\tx', '\rx'])('makes %j text', (cell) => {
    expect(neutral(cell)).toBe(`'${cell}`);
  });

  it('leaves other cells alone', () => {
    expect(neutral('Rp 5 = lima')).toBe('Rp 5 = lima');
  });

  it('orders by number and by name, and knows no column it has not', () => {
    const names = (key: string, down: boolean) => inOrder(rows, columns, { key, down }, 'vi').map(({ name }) => name);
    expect(names('hours', false)).toEqual(['Đỗ Văn An', 'Budi', 'Ánh']);
    expect(names('hours', true)).toEqual(['Budi', 'Ánh', 'Đỗ Văn An']);
    expect(names('name', false)).toEqual(['Ánh', 'Budi', 'Đỗ Văn An']);
    expect(names('none', false)).toEqual(['Đỗ Văn An', 'Budi', 'Ánh']);
  });

  it('writes cells apart, one line a row', () => {
    const cells = cellsOf(columns, [{ name: '=Budi "B"\nX', hours: 1 }]);
    expect(tabbed(cells)).toBe('Name\tHours\r\n\'=Budi "B" X\t1');
    expect(csv(cells)).toBe('\ufeff"Name";"Hours"\r\n"\'=Budi ""B"" X";"1"\r\n');
  });

  it('finds the people of a pasted list, with or without marks, and counts who is not there', () => {
    const { rows: found, missing } = pastedRows('1\tdo van an\r\n2\tNobody\r\n\r\nBUDI', rows, ({ name }) => name);
    expect(found.map(({ name }) => name)).toEqual(['Đỗ Văn An', 'Budi']);
    expect(missing).toBe(1);
  });
});
