import { fieldOfPath, readRow, type RowContext } from './row.js';
import { FIELD_FACTS } from './field-facts.js';
import { IMPORT_FIELDS, type ImportField } from './field.js';
import { headerKey, mappingProblems, proposeMapping, recalled, rememberable, type ColumnMapping } from './mapping.js';

const employer = { kind: 'employer', country: 'ID' } as const;
const at = (mapping: readonly ColumnMapping[]): Record<string, number | string | null> =>
  Object.fromEntries(mapping.map(({ field, column, constant }) => [field, column ?? constant]));

const MAGANG = [
  'id',
  'title',
  'description',
  'special_requirements',
  'quota',
  'registered',
  'study_programmes',
  'education_levels',
  'regency_code',
  'regency_name',
  'employer_kind',
  'employer_hash',
  'start_date',
  'end_date',
  'posted_date',
];

describe('the proposed mapping', () => {
  it('reads the headers of the ministry list', () => {
    const mapping = proposeMapping(MAGANG, employer);
    expect(mapping.filter(({ field }) => field === 'description').map(({ column }) => column)).toEqual([2, 3]);
    expect(at(mapping)).toMatchObject({
      key: 0,
      title: 1,
      places: 4,
      studyProgrammes: 6,
      schooling: 7,
      areaCode: 8,
      area: 9,
      startsOn: 12,
      endsOn: 13,
      kind: 'vacancy',
      lang: 'id',
    });
    expect(mapping.map(({ column }) => column)).not.toEqual(expect.arrayContaining([5, 10, 11, 14]));
    expect(mappingProblems(mapping, MAGANG.length)).toEqual([]);
  });

  it.each([
    [
      'Indonesian',
      ['No', 'POSISI *', 'Kab./Kota', 'Gaji (juta)', 'Kuota', 'Pendidikan Minimal', 'Usia Maksimal', 'Batas Lamaran'],
      { title: 1, area: 2, pay: 3, places: 4, schooling: 5, maxAge: 6, applyUntil: 7 },
    ],
    [
      'Vietnamese',
      ['STT', 'Vị trí tuyển dụng', 'Địa điểm', 'Mức lương', 'Số lượng', 'Trình độ', 'Độ tuổi', 'Ca làm việc'],
      { title: 1, area: 2, pay: 3, places: 4, schooling: 5, age: 6, hours: 7 },
    ],
    [
      'English',
      ['Job ID', 'Job title', 'Location', 'Salary', 'Openings', 'Education', 'Start date'],
      { key: 0, title: 1, area: 2, pay: 3, places: 4, schooling: 5, startsOn: 6 },
    ],
  ])('%s headers', (_, headers, expected) => {
    const mapping = proposeMapping(headers, employer);
    expect(at(mapping)).toMatchObject(expected);
    if (headers[0] === 'No' || headers[0] === 'STT') expect(at(mapping)).not.toHaveProperty('key');
  });

  it.each(['id', 'vi', 'en'] as const)('finds every label of the template in %s', (lang) => {
    const labels = IMPORT_FIELDS.map((field) => FIELD_FACTS[field].label[lang]);
    expect(at(proposeMapping(labels, employer))).toEqual(
      Object.fromEntries(IMPORT_FIELDS.map((field, column) => [field, column])),
    );
  });

  it('takes the first of two columns of one meaning, and the partner for what no column says', () => {
    expect(at(proposeMapping(['Posisi', 'Jabatan'], { kind: 'trainer', country: 'VN' }))).toEqual({
      title: 0,
      kind: 'training_slot',
      places: '1',
      lang: 'vi',
    });
    expect(at(proposeMapping(['x'], { kind: 'lender', country: 'ID' }))).toMatchObject({ kind: 'loan_programme' });
  });
});

describe('a remembered mapping', () => {
  it('fits the same headers in another order, doubled ones by their number', () => {
    const headers = ['A', 'B', 'B', 'C'];
    const mapping: ColumnMapping[] = [
      { field: 'title', column: 2, constant: null },
      { field: 'area', column: 3, constant: null },
      { field: 'kind', column: null, constant: 'magang' },
    ];
    const again = ['c', 'b', 'a', 'B '];
    expect(headerKey(headers)).toBe(headerKey(again));
    expect(recalled(rememberable(mapping, headers), again)).toEqual([
      { field: 'title', column: 3, constant: null },
      { field: 'area', column: 0, constant: null },
      { field: 'kind', column: null, constant: 'magang' },
    ]);
    expect(recalled(rememberable(mapping, headers), ['C'])).toHaveLength(2);
    expect(headerKey(headers)).not.toBe(headerKey(['A', 'B', 'C']));
  });
});

describe('what is wrong with a mapping', () => {
  const whole = proposeMapping(['Posisi', 'Kota'], employer);
  it.each<[string, ColumnMapping[], string[]]>([
    ['nothing', [], []],
    [
      'a column that is not there',
      [{ field: 'place', column: 2, constant: null }],
      ['mapping.5.column import.no_such_column'],
    ],
    [
      'column and constant',
      [{ field: 'place', column: 1, constant: 'x' }],
      ['mapping.5.column import.column_or_constant'],
    ],
    ['neither', [{ field: 'place', column: null, constant: null }], ['mapping.5.column import.column_or_constant']],
    ['a field twice', [{ field: 'title', column: 1, constant: null }], ['mapping.5.field import.field_twice']],
    ['a long constant', [{ field: 'place', column: null, constant: 'x'.repeat(501) }], ['mapping.5.constant too_long']],
    [
      'two descriptions',
      [
        { field: 'description', column: 0, constant: null },
        { field: 'description', column: 1, constant: null },
      ],
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(mappingProblems([...whole, ...more], 2).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });
  it('what is missing; a code stands for the area', () => {
    const codes = (mapping: ColumnMapping[]): string[] => mappingProblems(mapping, 9).map(({ path }) => path);
    expect(codes([])).toEqual(['mapping.kind', 'mapping.title', 'mapping.area', 'mapping.places', 'mapping.lang']);
    expect(codes([{ field: 'areaCode', column: 1, constant: null }])).not.toContain('mapping.area');
  });
});

const context = (
  headers: readonly string[],
  more: readonly ColumnMapping[] = [],
  country: 'ID' | 'VN' = 'ID',
): RowContext => ({
  headers,
  country,
  mapping: [...proposeMapping(headers, { kind: 'employer', country }), ...more],
});

describe('a row', () => {
  it('of the ministry list', () => {
    const cells = [
      '000424e61946',
      'Administrasi Klaim',
      'Membantu',
      '',
      '3',
      '42',
      'Keperawatan|Farmasi dan Gizi',
      'Diploma|Sarjana',
      '33.72',
      ' KOTA SURAKARTA',
      'government',
      'f',
      '2025-11-24',
      '2026-05-23',
      '2025-11-06',
    ];
    expect(readRow(cells, context(MAGANG))).toEqual({
      ok: true,
      key: '000424e61946',
      area: { code: '33.72', name: 'KOTA SURAKARTA', within: '' },
      occupation: '',
      draft: {
        kind: 'vacancy',
        title: 'Administrasi Klaim',
        description: 'Membantu\n\nJurusan: Keperawatan, Farmasi dan Gizi',
        lang: 'id',
        hostName: null,
        place: null,
        lat: null,
        lng: null,
        pay: null,
        fee: null,
        schedule: { weekdays: [], shifts: [], hoursPerWeek: null },
        requirements: [{ kind: 'schooling', hard: true, schooling: 'diploma' }],
        safety: [],
        noExperience: false,
        places: 3,
        startsOn: '2025-11-24',
        endsOn: '2026-05-23',
        applyUntil: null,
      },
    });
  });

  const headers = [
    'Posisi',
    'Kota',
    'Gaji (juta)',
    'Jam kerja',
    'Usia',
    'Pengalaman',
    'Bahasa',
    'SIM',
    'Dokumen',
    'Biaya',
    'Periode gaji',
    'Lintang',
    'Bujur',
    'Catatan keselamatan',
    'Provinsi',
    'Alamat',
  ];
  it('with everything', () => {
    const read = readRow(
      [
        'Kurir',
        'Sleman',
        '3-4',
        'Senin-Sabtu 08.00-16.00',
        '18-40',
        'tanpa pengalaman',
        'Inggris',
        'SIM C',
        'KTP',
        'gratis',
        'bulan',
        '-7,7',
        '110,4',
        'uang tunai',
        'DIY',
        'Jl. Kaliurang',
      ],
      context(headers),
    );
    expect(read).toMatchObject({
      ok: true,
      key: null,
      area: { name: 'Sleman', within: 'DIY' },
      draft: {
        pay: { min: 3_000_000n, max: 4_000_000n, currency: 'IDR', period: 'month' },
        fee: 0n,
        lat: -7.7,
        lng: 110.4,
        place: 'Jl. Kaliurang',
        noExperience: true,
        safety: ['cash'],
        schedule: { weekdays: [1, 2, 3, 4, 5, 6], shifts: [{ start: '08:00', end: '16:00' }], hoursPerWeek: null },
        requirements: [
          { kind: 'age', hard: true, minAge: 18, maxAge: 40 },
          { kind: 'paper', hard: true, paper: 'id_card' },
          { kind: 'licence', hard: true, licence: 'motorcycle' },
          { kind: 'language', hard: false, language: 'en', level: null },
        ],
      },
    });
  });

  it('names every field that is unclear, with what stood there', () => {
    const read = readRow(
      ['', '', 'USD 5', 'kapan saja', '150', 'banyak', 'Klingon', '', '', '', 'kadang', 'x', '', 'gempa', '', ''],
      context(headers),
    );
    expect(read.ok ? [] : read.problems.map(({ field, code, value }) => `${field} ${code} ${value}`).sort()).toEqual([
      'age import.not_an_age 150',
      'area required ',
      'experience import.not_experience banyak',
      'hours import.not_hours kapan saja',
      'languages import.unknown_language Klingon',
      'lat import.not_a_number x',
      'pay import.other_currency USD 5',
      'payPeriod import.unknown_choice kadang',
      'safety import.unknown_choice gempa',
      'title required ',
    ]);
  });

  it('needs its key where keys are given, and at least one place', () => {
    const read = (cells: string[]) => readRow(cells, context(['Kode', 'Posisi', 'Kota', 'Jumlah']));
    const codes = (cells: string[]): string[] => {
      const row = read(cells);
      return row.ok ? [] : row.problems.map(({ field, code }) => `${field} ${code}`);
    };
    expect(codes(['', 'Kasir', 'Solo', '1'])).toEqual(['key required']);
    expect(codes(['x'.repeat(151), 'Kasir', 'Solo', '1'])).toEqual(['key too_long']);
    expect(codes(['a', 'Kasir', 'Solo', '0'])).toEqual(['places import.not_a_number']);
    expect(codes(['a', 'Kasir', 'Solo', ''])).toEqual(['places required']);
    expect(codes(['a', 'Kasir', 'Solo', '2'])).toEqual([]);
  });

  it('takes two columns of pay, the period from the text, and once for a loan', () => {
    const pay = (headersOf: string[], cells: string[], more: ColumnMapping[] = []) => {
      const row = readRow(cells, {
        ...context(headersOf),
        mapping: [
          ...proposeMapping(headersOf, employer).filter(({ field }) => field !== 'kind'),
          ...more,
          { field: 'kind', column: null, constant: more.length > 0 ? 'pinjaman' : 'lowongan' },
        ],
      });
      return row.ok ? row.draft.pay : row.problems;
    };
    expect(pay(['Posisi', 'Kota', 'Gaji minimal', 'Gaji maksimal'], ['Las', 'Solo', '3 jt', '4 jt'])).toEqual({
      min: 3_000_000n,
      max: 4_000_000n,
      currency: 'IDR',
      period: 'month',
    });
    expect(pay(['Posisi', 'Kota', 'Gaji'], ['Las', 'Solo', '120rb/hari'])).toMatchObject({ period: 'day' });
    const both = ['Posisi', 'Kota', 'Gaji', 'Periode gaji'];
    expect(pay(both, ['Las', 'Solo', '120rb/hari', 'harian'])).toMatchObject({ period: 'day' });
    expect(pay(both, ['Las', 'Solo', '120rb/hari', 'bulan'])).toEqual([
      { field: 'payPeriod', code: 'import.two_periods', value: 'bulan' },
    ]);
    expect(
      pay(['Posisi', 'Kota', 'Gaji'], ['Las', 'Solo', '5 jt'], [{ field: 'place', column: null, constant: 'x' }]),
    ).toMatchObject({ period: 'once' });
  });

  it('refuses texts that are longer than a field can mean, except where words belong', () => {
    const long = 'x'.repeat(301);
    const row = readRow(
      [long, long, long, long, long, long, 'y'.repeat(4001), long],
      context(['Posisi', 'Kota', 'Gaji', 'SIM', 'Dokumen', 'ISCO', 'Jurusan', 'Uraian']),
    );
    expect(row.ok ? [] : row.problems.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'area too_long',
      'licences too_long',
      'occupation too_long',
      'papers too_long',
      'pay too_long',
      'studyProgrammes too_long',
    ]);
  });

  it('in Vietnamese', () => {
    const read = readRow(
      ['Thợ hàn', 'Đà Nẵng', '8-10 triệu', '2', 'Cơ khí'],
      context(['Vị trí', 'Tỉnh thành', 'Lương', 'Số lượng', 'Ngành học'], [], 'VN'),
    );
    expect(read).toMatchObject({
      draft: { lang: 'vi', pay: { currency: 'VND', min: 8_000_000n }, description: 'Chuyên ngành: Cơ khí' },
    });
  });
});

describe('the field behind a place', () => {
  const mapped = new Set<ImportField>([
    'title',
    'areaCode',
    'pay',
    'hours',
    'schooling',
    'maxAge',
    'experience',
    'key',
  ]);
  it.each([
    ['title', 'title'],
    ['areaId', 'areaCode'],
    ['pay.max', 'pay'],
    ['schedule.shifts.0.end', 'hours'],
    ['schedule.weekdays', 'hours'],
    ['requirements.0.maxAge', 'maxAge'],
    ['requirements.1', 'schooling'],
    ['noExperience', 'experience'],
    ['externalKey', 'key'],
    ['hostName', null],
    ['requirements.9.x', null],
    ['isco', null],
  ])('%s', (path, field) => {
    expect(
      fieldOfPath(
        path,
        [
          { kind: 'age', hard: true, minAge: null, maxAge: 7 },
          { kind: 'schooling', hard: true, schooling: 'none' },
        ],
        mapped,
      ),
    ).toBe(field);
  });
});
