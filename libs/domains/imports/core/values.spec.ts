import fc from 'fast-check';
import { readKind, readLang, readPeriod, readSafety, readSchooling, readYesNo } from './read-choice.js';
import { readDate } from './read-date.js';
import { isClear, type Reading } from './reading.js';
import { readMoney } from './read-money.js';
import { readCount, readDecimal, readFraction } from './read-number.js';
import { readLicences, readPapers, readProgrammes } from './read-papers.js';
import { readAge, readExperience, readLanguages } from './read-person.js';
import { readHours, readShifts, readWeekdays } from './read-schedule.js';

/** The value, or the code of what is unclear. */
const of = <T>(reading: Reading<T>): T | string => (isClear(reading) ? reading.value : reading.code);
describe('numbers', () => {
  it.each([
    ['10', 10],
    ['10 orang', 10],
    ['5 người', 5],
    ['1.000', 1000],
    ['1,5', 'import.not_a_number'],
    ['-1', 'import.not_a_number'],
    ['1-2', 'import.not_a_number'],
    ['dua', 'import.not_a_number'],
    ['99999999999999999999', 'import.not_a_number'],
  ])('count %s', (cell, expected) => expect(of(readCount(cell))).toBe(expected));

  it.each([
    ['-7,56', -7.56],
    ['110.82', 110.82],
    ['37,5 jam/minggu', 37.5],
    ['40', 40],
    ['x', 'import.not_a_number'],
    ['1.2.3', 'import.not_a_number'],
  ])('fraction %s', (cell, expected) => expect(of(readFraction(cell))).toBe(expected));

  it('refuses what is no number', () => {
    for (const text of ['', '.', '1.', 'a', '1..2', '1,23,4', '9'.repeat(41)])
      expect(of(readDecimal(text))).toBe('import.not_a_number');
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T08:00:00Z', '2026-11-24'],
    ['2026/1/5', '2026-01-05'],
    ['24/11/2026', '2026-11-24'],
    ['5-1-2026', '2026-01-05'],
    ['24.11.26', '2026-11-24'],
    ['24/11/2026 08:00', '2026-11-24'],
    ['24 November 2026', '2026-11-24'],
    ['Senin, 24 Agustus 2026', '2026-08-24'],
    ['24 Des 2026', '2026-12-24'],
    ['November 24, 2026', '2026-11-24'],
    ['24th Nov 2026', '2026-11-24'],
    ['ngày 24 tháng 11 năm 2026', '2026-11-24'],
    ['24 tháng 1, 2026', '2026-01-24'],
    ['46350', '2026-11-24'],
    ['36526', '2000-01-01'],
    ['12/25/2026', 'not_a_date'],
    ['31/02/2026', 'not_a_date'],
    ['24/11/1926', 'not_a_date'],
    ['besok', 'not_a_date'],
    ['12345', 'not_a_date'],
    ['24 Foo 2026', 'not_a_date'],
  ])('%s', (cell, expected) => expect(of(readDate(cell))).toBe(expected));
});

describe('weekdays', () => {
  const week = [1, 2, 3, 4, 5];
  it.each<[string, number[] | string]>([
    ['Senin-Jumat', week],
    ['Senin – Sabtu', [...week, 6]],
    ['Senin s/d Jum’at', week],
    ["Senin sampai Jum'at", week],
    ['Sen, Rab & Jum', [1, 3, 5]],
    ['Thứ 2 - Thứ 7', [...week, 6]],
    ['thứ hai đến thứ sáu', week],
    ['T2-T6', week],
    ['T2, T4, CN', [1, 3, 7]],
    ['T7 và Chủ nhật', [6, 7]],
    ['Mon to Fri', week],
    ['Monday, Wednesday', [1, 3]],
    ['Jumat - Senin', [1, 5, 6, 7]],
    ['setiap hari', [...week, 6, 7]],
    ['hàng ngày', [...week, 6, 7]],
    ['6 hari kerja', [...week, 6]],
    ['5 hari seminggu', week],
    ['Senin-Sabtu, libur Minggu', [...week, 6]],
    ['2-6', 'import.not_weekdays'],
    ['kadang-kadang', 'import.not_weekdays'],
    ['Senin atau kapan saja', 'import.not_weekdays'],
  ])('%s', (cell, expected) => expect(of(readWeekdays(cell))).toEqual(expected));
});

describe('hours', () => {
  const shifts = (cell: string): string => {
    const read = of(readShifts(cell));
    return typeof read === 'string' ? read : read.map(({ start, end }) => `${start}-${end}`).join(' ');
  };
  it.each([
    ['08:00-16:00', '08:00-16:00'],
    ['8.00 – 16.00', '08:00-16:00'],
    ['08.00 s/d 17.00 WIB', '08:00-17:00'],
    ['8h-17h', '08:00-17:00'],
    ['8h30 đến 17h30', '08:30-17:30'],
    ['7:00 AM - 3:00 PM', '07:00-15:00'],
    ['12 am - 8 am', '00:00-08:00'],
    ['12pm - 8pm', '12:00-20:00'],
    ['22:00-06:00', '22:00-06:00'],
    ['16:00-24:00', '16:00-24:00'],
    ['Shift 1: 07-15, shift 2: 15-23', '07:00-15:00 15:00-23:00'],
    ['Ca 1: 6h-14h; ca 2: 14h-22h', '06:00-14:00 14:00-22:00'],
    ['07.00-15.00 / 15.00-23.00', '07:00-15:00 15:00-23:00'],
    ['25:00-26:00', 'import.not_hours'],
    ['08:00-08:00', 'import.not_hours'],
    ['08:75-09:00', 'import.not_hours'],
    ['fleksibel', 'import.not_hours'],
  ])('%s', (cell, expected) => expect(shifts(cell)).toBe(expected));

  it('days that stand beside the hours', () => {
    expect(of(readHours('Senin-Jumat 08.00-16.00 WIB'))).toEqual({
      shifts: [{ start: '08:00', end: '16:00' }],
      weekdays: [1, 2, 3, 4, 5],
    });
    expect(of(readHours('08.00-16.00'))).toEqual({ shifts: [{ start: '08:00', end: '16:00' }], weekdays: null });
  });
});

describe('choices', () => {
  it.each([
    ['Lowongan', 'vacancy'],
    ['Magang', 'ojt_place'],
    ['ojt_place', 'ojt_place'],
    ['pelatihan kerja', 'training_slot'],
    ['Khóa học nghề', 'training_slot'],
    ['Học việc', 'ojt_place'],
    ['vay vốn', 'loan_programme'],
    ['KUR', 'loan_programme'],
    ['Bantuan UEP', 'grant_programme'],
    ['việc làm', 'vacancy'],
    ['entah', 'import.unknown_choice'],
  ])('kind %s', (cell, expected) => expect(of(readKind(cell))).toBe(expected));

  it.each([
    ['per bulan', 'month'],
    ['harian', 'day'],
    ['theo giờ', 'hour'],
    ['borongan', 'piece'],
    ['Tháng', 'month'],
    ['năm', 'year'],
    ['sekali', 'once'],
    ['mingguan', 'week'],
    ['?', 'import.unknown_choice'],
  ])('period %s', (cell, expected) => expect(of(readPeriod(cell))).toBe(expected));

  it.each([
    ['SMA/SMK', 'upper_secondary'],
    ['SMA/SMK sederajat', 'upper_secondary'],
    ['min. SMK', 'vocational'],
    ['D3', 'diploma'],
    ['D3 - S1', 'diploma'],
    ['D4', 'bachelor'],
    ['Diploma|Sarjana', 'diploma'],
    ['Sarjana|Diploma', 'diploma'],
    ['["SARJANA"]', 'bachelor'],
    ['["DIPLOMA","SARJANA"]', 'diploma'],
    ['SD', 'primary'],
    ['SMP', 'lower_secondary'],
    ['S1', 'bachelor'],
    ['THPT', 'upper_secondary'],
    ['Tốt nghiệp THCS trở lên', 'lower_secondary'],
    ['12/12', 'upper_secondary'],
    ['Trung cấp', 'vocational'],
    ['Cao đẳng hoặc Đại học', 'diploma'],
    ['Đại học', 'bachelor'],
    ['không yêu cầu', 'none'],
    ['Lao động phổ thông', 'none'],
    ['tidak disyaratkan', 'none'],
    ['high school', 'upper_secondary'],
    ['rajin', 'import.unknown_choice'],
  ])('schooling %s', (cell, expected) => expect(of(readSchooling(cell))).toBe(expected));

  it.each([
    ['ya', true],
    ['Ya', true],
    ['YES', true],
    ['có', true],
    ['x', true],
    ['✓', true],
    ['1', true],
    ['tidak', false],
    ['Không', false],
    ['no', false],
    ['-', false],
    ['0', false],
    ['mungkin', 'import.not_yes_no'],
  ])('yes or no %s', (cell, expected) => expect(of(readYesNo(cell))).toBe(expected));

  it.each([
    ['kerja malam, uang tunai', ['night_work', 'cash']],
    ['làm trên cao; hóa chất', ['heights', 'chemicals']],
    ['alcohol_served', ['alcohol_served']],
    ['tidak ada', []],
    ['-', []],
    ['kerja malam, gempa', 'import.unknown_choice'],
  ])('safety %s', (cell, expected) => expect(of(readSafety(cell))).toEqual(expected));

  it.each([
    ['id', 'id'],
    ['Bahasa Indonesia', 'id'],
    ['Tiếng Việt', 'vi'],
    ['English', 'en'],
    ['xx', 'import.unknown_choice'],
  ])('language of the text %s', (cell, expected) => expect(of(readLang(cell))).toBe(expected));
});

describe('people', () => {
  it.each([
    ['18-35', { minAge: 18, maxAge: 35 }],
    ['18 s/d 35 tahun', { minAge: 18, maxAge: 35 }],
    ['từ 18 đến 45 tuổi', { minAge: 18, maxAge: 45 }],
    ['maks. 40 tahun', { minAge: null, maxAge: 40 }],
    ['dưới 35', { minAge: null, maxAge: 35 }],
    ['min 18', { minAge: 18, maxAge: null }],
    ['18+', { minAge: 18, maxAge: null }],
    ['từ 18 tuổi', { minAge: 18, maxAge: null }],
    ['bebas', null],
    ['không giới hạn', null],
    ['35-18', 'import.range_upside_down'],
    ['25', 'import.not_an_age'],
    ['150', 'import.not_an_age'],
    ['muda', 'import.not_an_age'],
  ])('age %s', (cell, expected) => expect(of(readAge(cell))).toEqual(expected));

  it.each([
    ['1 tahun', 12],
    ['minimal 2 tahun', 24],
    ['6 bulan', 6],
    ['1-2 năm', 12],
    ['2 years', 24],
    ['1,5 tahun', 18],
    ['tanpa pengalaman', 0],
    ['Fresh Graduate', 0],
    ['không yêu cầu', 0],
    ['Không cần kinh nghiệm', 0],
    ['none', 0],
    ['0 tahun', 0],
    ['berpengalaman', 'import.not_experience'],
  ])('experience %s', (cell, expected) => expect(of(readExperience(cell))).toBe(expected));

  it.each([
    ['Inggris', ['en']],
    ['Bahasa Inggris aktif, Mandarin', ['en', 'zh']],
    ['tiếng Anh giao tiếp', ['en']],
    ['English; Japanese', ['en', 'ja']],
    ['Klingon', 'import.unknown_language'],
  ])('languages %s', (cell, expected) => expect(of(readLanguages(cell))).toEqual(expected));

  it('papers, licences and programmes', () => {
    expect(readPapers('KTP, Ijazah, surat izin orang tua')).toEqual([
      'id_card',
      'school_certificate',
      'surat izin orang tua',
    ]);
    expect(readLicences('SIM C / SIM A; bằng lái B2')).toEqual(['motorcycle', 'car']);
    expect(readLicences('tidak ada')).toEqual([]);
    expect(readProgrammes('Hospitality dan Pariwisata|Perhotelan|Perhotelan|Tata Boga, Kue')).toEqual([
      'Hospitality dan Pariwisata',
      'Perhotelan',
      'Tata Boga, Kue',
    ]);
  });

  it('come to an end on texts made to keep them busy', () => {
    const endless = [
      '1 ' + 'a'.repeat(300) + '!',
      '1'.repeat(300),
      'a '.repeat(150),
      '1,'.repeat(150),
      'senin-'.repeat(50),
      '1-'.repeat(150),
    ];
    for (const cell of endless) {
      for (const read of [readCount, readFraction, readDate, readAge, readExperience, readWeekdays, readHours])
        expect(read(cell)).toBeDefined();
      expect(readMoney(cell, 'IDR')).toBeDefined();
    }
  });

  it('never throw, whatever stands there', () => {
    const readers = [
      readAge,
      readExperience,
      readLanguages,
      readHours,
      readWeekdays,
      readDate,
      readKind,
      readSchooling,
      readSafety,
      readCount,
      readFraction,
    ] as const;
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.,\- /juta triệuRphs:]{0,20}$/u)),
        (cell) => {
          for (const reader of readers) expect(reader(cell)).toBeDefined();
          readMoney(cell, 'IDR', 1000n);
          readMoney(cell, 'VND');
          readPapers(cell);
        },
      ),
      { numRuns: 500 },
    );
  });
});
