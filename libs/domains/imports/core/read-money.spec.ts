import fc from 'fast-check';
import { isClear, type Reading } from './reading.js';
import { readAmount, readMoney, unitInHeader } from './read-money.js';

/** The value, or the code of what is unclear. */
const of = <T>(reading: Reading<T>): T | string => (isClear(reading) ? reading.value : reading.code);
const range = (cell: string, currency: 'IDR' | 'VND' = 'IDR', unit: bigint | null = null): string => {
  const read = of(readMoney(cell, currency, unit));
  if (read === null) return 'nothing';
  return typeof read === 'string'
    ? read
    : `${read.min ?? ''}..${read.max ?? ''}${read.period === null ? '' : ` ${read.period}`}`;
};

describe('pay in rupiah', () => {
  it.each([
    ['Rp 3.500.000', '3500000..3500000'],
    ['Rp3.500.000,00', '3500000..3500000'],
    ['Rp. 3.500.000,-', '3500000..3500000'],
    ['3500000', '3500000..3500000'],
    ['3,500,000', '3500000..3500000'],
    ['3500000.00', '3500000..3500000'],
    ['IDR 3,500,000.50', 'import.not_money'],
    ['3,5 jt', '3500000..3500000'],
    ['3.5 juta', '3500000..3500000'],
    ['3-4 jt', '3000000..4000000'],
    ['3,2 – 4,5 juta/bulan', '3200000..4500000 month'],
    ['Rp 3.000.000 - Rp 4.000.000', '3000000..4000000'],
    ['3.000.000 s/d 4.000.000', '3000000..4000000'],
    ['500rb - 1jt', '500000..1000000'],
    ['150 ribu/hari', '150000..150000 day'],
    ['Rp 120.000 per hari', '120000..120000 day'],
    ['120.000 harian', '120000..120000 day'],
    ['25k per jam', '25000..25000 hour'],
    ['mulai 3 juta', '3000000..'],
    ['min. 3 jt', '3000000..'],
    ['3jt+', '3000000..'],
    ['maks 4 jt', '..4000000'],
    ['up to 10 juta', '..10000000'],
    ['nego', 'nothing'],
    ['Sesuai UMK', 'nothing'],
    ['-', 'nothing'],
    ['5-3 jt', 'import.range_upside_down'],
    ['3,500 jt', 'import.ambiguous_number'],
    ['3,5', 'import.not_money'],
    ['3 000 000', '3000000..3000000'],
    ['Rp 3 000 000 - 4\u00a0000\u00a0000', '3000000..4000000'],
    ['-3000000', 'import.not_money'],
    ['Rp -3.000.000', 'import.not_money'],
    ['−3 jt', 'import.not_money'],
    ['(3.000.000)', 'import.not_money'],
    ['3E+06', 'import.not_money'],
    ['3e6', 'import.not_money'],
    ['3.5e+06', 'import.not_money'],
    ['3.0000', 'import.not_a_number'],
    ['3,00000', 'import.not_a_number'],
    ['3.000.000,000', 'import.not_a_number'],
    ['2,1250 juta', '2125000..2125000'],
    ['USD 500', 'import.other_currency'],
    ['$500', 'import.other_currency'],
    ['5 triệu đồng', 'import.other_currency'],
    ['banyak', 'import.not_money'],
    ['1 jt 2 jt 3 jt', 'import.not_money'],
    ['3.50.0', 'import.not_a_number'],
    ['0', '0..0'],
  ])('%s', (cell, expected) => expect(range(cell)).toBe(expected));
});

describe('pay in đồng', () => {
  it.each([
    ['5-7 triệu', '5000000..7000000'],
    ['5tr - 7tr', '5000000..7000000'],
    ['5tr5', '5500000..5500000'],
    ['5tr250', '5250000..5250000'],
    ['7.000.000đ', '7000000..7000000'],
    ['7.000.000 VNĐ/tháng', '7000000..7000000 month'],
    ['7,5 triệu/tháng', '7500000..7500000 month'],
    ['25k/giờ', '25000..25000 hour'],
    ['300.000₫ mỗi ngày', '300000..300000 day'],
    ['từ 8 triệu', '8000000..'],
    ['trên 8 triệu', '8000000..'],
    ['đến 12 triệu', '..12000000'],
    ['tối đa 12tr', '..12000000'],
    ['10 triệu trở lên', '10000000..'],
    ['Thỏa thuận', 'nothing'],
    ['cạnh tranh', 'nothing'],
    ['500 đô', 'import.other_currency'],
    ['1,2 tỷ', '1200000000..1200000000'],
  ])('%s', (cell, expected) => expect(range(cell, 'VND')).toBe(expected));
});

describe('pay in the unit of its header', () => {
  it.each([
    ['Gaji (juta)', 1_000_000n],
    ['Lương (triệu đồng)', 1_000_000n],
    ['Upah (ribu rupiah)', 1000n],
    ['Lương, nghìn', 1000n],
    ['Gaji', null],
    ['Gaji (Rp)', null],
  ])('%s', (header, unit) => expect(unitInHeader(header)).toBe(unit));

  it.each([
    ['3,5', '3500000..3500000'],
    ['3-4', '3000000..4000000'],
    ['3.500.000', '3500000..3500000'],
    ['4 jt', '4000000..4000000'],
  ])('%s', (cell, expected) => expect(range(cell, 'IDR', 1_000_000n)).toBe(expected));

  it('one amount, or none', () => {
    expect(of(readAmount('Gratis', 'IDR'))).toBe(0n);
    expect(of(readAmount('miễn phí', 'VND'))).toBe(0n);
    expect(of(readAmount('1,5 jt', 'IDR'))).toBe(1_500_000n);
    expect(of(readAmount('1-2 jt', 'IDR'))).toBe('import.one_amount');
    expect(of(readAmount('nego', 'IDR'))).toBeNull();
  });

  it('any whole amount comes back from every way to write it', () => {
    const grouped = (n: number, sign: string): string => String(n).replace(/\B(?=(\d{3})+$)/gu, sign);
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), (n) => {
        for (const text of [String(n), `Rp ${grouped(n, '.')}`, `${grouped(n, ',')}.00`, `Rp${grouped(n, '.')},-`]) {
          expect(range(text)).toBe(`${n}..${n}`);
        }
        const thousands = n - (n % 100_000);
        expect(range(`${String(thousands / 1_000_000).replace('.', ',')} juta`)).toBe(`${thousands}..${thousands}`);
      }),
    );
  });
});
