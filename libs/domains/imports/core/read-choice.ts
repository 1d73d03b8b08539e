import { says, unclear, type Reading } from './reading.js';
import { choices, plain, spoken } from './words.js';

export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year' | 'once' | 'piece';
export type Kind = 'vacancy' | 'ojt_place' | 'training_slot' | 'loan_programme' | 'grant_programme';
export type Schooling =
  'none' | 'primary' | 'lower_secondary' | 'upper_secondary' | 'vocational' | 'diploma' | 'bachelor';
export type Safety = 'night_work' | 'alcohol_served' | 'heights' | 'chemicals' | 'cash';
export type Lang = 'id' | 'vi' | 'en';

/** Words that mean a choice, without marks; a text means it when it has one of them as whole words. */
type Vocabulary<T extends string> = readonly (readonly [T, readonly string[]])[];

const has = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);

const firstIn = <T extends string>(vocabulary: Vocabulary<T>, text: string): T | null =>
  vocabulary.find(([, phrases]) => phrases.some((phrase) => has(text, phrase)))?.[0] ?? null;

const oneOf = <T extends string>(vocabulary: Vocabulary<T>, cell: string): Reading<T> => {
  const found = firstIn(vocabulary, plain(cell));
  return found === null ? unclear('import.unknown_choice') : says(found);
};

const KINDS: Vocabulary<Kind> = [
  [
    'ojt_place',
    [
      'ojt place',
      'ojt',
      'magang',
      'pkl',
      'prakerin',
      'internship',
      'intern',
      'apprenticeship',
      'on the job training',
      'hoc viec',
      'tap nghe',
      'thuc tap',
      'thuc tap sinh',
      'cho hoc viec',
      'traineeship',
    ],
  ],
  [
    'training_slot',
    [
      'training slot',
      'pelatihan',
      'kursus',
      'diklat',
      'training',
      'course',
      'dao tao',
      'khoa hoc',
      'lop hoc',
      'lop nghe',
      'hoc nghe',
      'day nghe',
    ],
  ],
  [
    'loan_programme',
    ['loan programme', 'pinjaman', 'kredit', 'kur', 'loan', 'credit', 'vay von', 'vay', 'cho vay', 'tin dung'],
  ],
  ['grant_programme', ['grant programme', 'bantuan', 'hibah', 'uep', 'grant', 'ho tro', 'tai tro', 'ho tro sinh ke']],
  [
    'vacancy',
    [
      'vacancy',
      'lowongan',
      'lowongan kerja',
      'loker',
      'pekerjaan',
      'kerja',
      'job',
      'full time',
      'part time',
      'viec lam',
      'tuyen dung',
      'vi tri tuyen dung',
      'vi tri',
    ],
  ],
];

const PERIODS: Vocabulary<PayPeriod> = [
  ['hour', ['jam', 'per jam', 'hour', 'hourly', 'gio', 'theo gio']],
  ['day', ['hari', 'harian', 'day', 'daily', 'ngay', 'theo ngay', 'cong nhat']],
  ['week', ['minggu', 'mingguan', 'week', 'weekly', 'tuan', 'theo tuan']],
  ['month', ['bulan', 'bulanan', 'bln', 'month', 'monthly', 'thang', 'theo thang']],
  ['year', ['tahun', 'tahunan', 'year', 'yearly', 'annual', 'nam', 'theo nam']],
  ['once', ['sekali', 'once', 'sekali bayar', 'lump sum', 'mot lan', 'total']],
  [
    'piece',
    [
      'borongan',
      'satuan',
      'per potong',
      'per unit',
      'piece',
      'piecework',
      'san pham',
      'khoan',
      'theo san pham',
      'luong khoan',
    ],
  ],
];

// Highest first: a programme "SMA, diutamakan S1" is read part by part, and the lowest part counts.
const SCHOOLINGS: Vocabulary<Schooling> = [
  [
    'none',
    [
      'tidak disyaratkan',
      'semua jenjang',
      'tanpa ijazah',
      'tidak ada',
      'tidak sekolah',
      'semua pendidikan',
      'khong yeu cau',
      'khong can bang cap',
      'lao dong pho thong',
      'khong',
      'none',
      'any',
      'no schooling',
      'not required',
      'bebas',
    ],
  ],
  [
    'bachelor',
    [
      'bachelor',
      's1',
      's2',
      's3',
      's 1',
      's 2',
      'd4',
      'd iv',
      'div',
      'sarjana',
      'sarjana terapan',
      'magister',
      'strata 1',
      'strata 2',
      'strata',
      'dai hoc',
      'cu nhan',
      'ky su',
      'thac si',
      'university',
      'master',
      'undergraduate',
      'postgraduate',
    ],
  ],
  [
    'diploma',
    ['diploma', 'd1', 'd2', 'd3', 'd i', 'd ii', 'd iii', 'diii', 'dii', 'akademi', 'cao dang', 'college', 'associate'],
  ],
  [
    'vocational',
    [
      'vocational',
      'smk',
      'stm',
      'smea',
      'mak',
      'trung cap',
      'trung cap nghe',
      'trung hoc nghe',
      'so cap nghe',
      'vocational school',
    ],
  ],
  [
    'upper_secondary',
    [
      'upper secondary',
      'sma',
      'smu',
      'slta',
      'ma',
      'aliyah',
      'paket c',
      'thpt',
      'trung hoc pho thong',
      'cap 3',
      'lop 12',
      '12 12',
      'tu tai',
      'high school',
      'senior high school',
      'highschool',
      'secondary',
      'pho thong trung hoc',
      'ptth',
    ],
  ],
  [
    'lower_secondary',
    [
      'lower secondary',
      'smp',
      'mts',
      'sltp',
      'paket b',
      'thcs',
      'trung hoc co so',
      'cap 2',
      'lop 9',
      '9 12',
      'junior high',
      'junior high school',
      'middle school',
    ],
  ],
  [
    'primary',
    ['primary', 'sd', 'mi', 'sekolah dasar', 'paket a', 'tieu hoc', 'cap 1', 'lop 5', 'elementary', 'primary school'],
  ],
];

const ORDER: readonly Schooling[] = [
  'none',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'diploma',
  'bachelor',
];

const SAFETIES: Vocabulary<Safety> = [
  [
    'night_work',
    ['night work', 'night', 'night shift', 'kerja malam', 'shift malam', 'malam', 'lam dem', 'ca dem', 'dem'],
  ],
  [
    'alcohol_served',
    ['alcohol served', 'alcohol', 'alkohol', 'miras', 'minuman keras', 'bar', 'ruou', 'ruou bia', 'bia'],
  ],
  ['heights', ['heights', 'height', 'ketinggian', 'di ketinggian', 'lam viec tren cao', 'tren cao', 'work at height']],
  ['chemicals', ['chemicals', 'chemical', 'bahan kimia', 'kimia', 'hoa chat', 'b3']],
  ['cash', ['cash', 'uang tunai', 'tunai', 'kas', 'tien mat', 'kasir']],
];

const LANGS: Vocabulary<Lang> = [
  ['id', ['id', 'ind', 'indonesia', 'bahasa indonesia', 'indonesian', 'tieng indonesia']],
  ['vi', ['vi', 'vn', 'vie', 'viet', 'vietnam', 'vietnamese', 'tieng viet', 'bahasa vietnam']],
  ['en', ['en', 'eng', 'english', 'inggris', 'bahasa inggris', 'tieng anh', 'anh']],
];

const YES: ReadonlySet<string> = new Set([
  'ya',
  'iya',
  'y',
  'yes',
  'true',
  '1',
  'ada',
  'boleh',
  'bersedia',
  'perlu',
  'co',
  'dung',
  'x',
  'v',
  'ok',
  '✓',
  '✔',
  '☑',
]);
const NO: ReadonlySet<string> = new Set([
  'tidak',
  'tdk',
  'bukan',
  'no',
  'n',
  'false',
  '0',
  'khong',
  'ko',
  'k',
  '-',
  'belum',
  '✗',
  '☐',
]);

export const readKind = (cell: string): Reading<Kind> => oneOf(KINDS, cell);
export const readPeriod = (cell: string): Reading<PayPeriod> => oneOf(PERIODS, cell);
export const readLang = (cell: string): Reading<Lang> => oneOf(LANGS, cell);

export function readYesNo(cell: string): Reading<boolean> {
  const said = plain(cell) || spoken(cell);
  if (YES.has(said)) return says(true);
  return NO.has(said) ? says(false) : unclear('import.not_yes_no');
}

/** The lowest schooling that is enough: `SMA/SMK`, `D3-S1`, `Diploma|Sarjana`, `["SARJANA"]`, `THPT trở lên`. */
export function readSchooling(cell: string): Reading<Schooling> {
  // A dash before a capital separates levels (D3-S1); 12/12 and 9/12 are one level each.
  const parts = choices(cell.replace(/[-–—](?=\s*\p{Lu})/gu, '/').replace(/\b(9|12)\/12\b/gu, '$1 12'));
  const found = parts.map((part) => firstIn(SCHOOLINGS, plain(part)));
  const known = found.filter((level): level is Schooling => level !== null);
  // "sederajat" and the like say nothing of their own; a text with nothing known does not become "no schooling".
  if (known.length === 0) return unclear('import.unknown_choice');
  return says(known.reduce((a, b) => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b)));
}

/** `kerja malam, uang tunai`; every part must be known, because a warning must not get lost. */
export function readSafety(cell: string): Reading<Safety[]> {
  const parts = choices(cell).map((part) => plain(part));
  if (parts.every((part) => NO.has(part) || part === '' || part === 'tidak ada' || part === 'none')) return says([]);
  const found = parts.map((part) => firstIn(SAFETIES, part));
  return found.includes(null) ? unclear('import.unknown_choice') : says([...new Set(found as Safety[])]);
}

const PER =
  /\s?(?:\/|per|a|an|mỗi|một|tiap|setiap|se)\s?(jam|hari|minggu|bulan|bln|tahun|thn|giờ|ngày|tuần|tháng|năm|hour|hr|day|week|month|mo|year)(?!\p{L})\.?/u;
const ADVERB = /(?<!\p{L})(harian|mingguan|bulanan|tahunan|hourly|daily|weekly|monthly|yearly|borongan)(?!\p{L})/u;
const SHORT: Readonly<Record<string, string>> = { hr: 'hour', mo: 'month', thn: 'tahun' };

/** The period that stands in a text about pay, and the text without it. */
export function readPeriodIn(text: string): { readonly period: PayPeriod | null; readonly rest: string } {
  const match = PER.exec(text) ?? ADVERB.exec(text);
  if (match === null) return { period: null, rest: text };
  const word = match[1] ?? '';
  return { period: firstIn(PERIODS, plain(SHORT[word] ?? word)), rest: text.replace(match[0], ' ').trim() };
}
