import {
  emptyPosting,
  emptyRequirement,
  fieldOfPath,
  parseAmount,
  postingFrom,
  postingInput,
  postingValues,
} from './posting-values.js';

const area = { id: 'a1', fullName: 'Kota Semarang', country: 'ID' } as const;

describe('an amount as people type it', () => {
  it.each([
    ['3600000', '3600000'],
    ['3.600.000', '3600000'],
    ['3,600,000', '3600000'],
    ['Rp 3.600.000', '3600000'],
    ['5 800 000 ₫', '5800000'],
    ['3,6 juta', '3600000'],
    ['3.45jt', '3450000'],
    ['5,8 triệu', '5800000'],
    ['25 rb', '25000'],
    ['150 ribu', '150000'],
    ['0', '0'],
    ['', null],
    ['  ', null],
    ['3,6', undefined],
    ['1.2.3', undefined],
    ['3,6 kg', undefined],
    ['banyak', undefined],
    ['-5', undefined],
    ['1,23456789 juta', undefined],
  ])('%s', (text, expected) => expect(parseAmount(text)).toBe(expected));
});

describe('the form and the API', () => {
  const posting = {
    kind: 'vacancy',
    status: 'closed',
    title: 'Juru las',
    occupation: { isco: '7212', title: 'Juru las' },
    area: { ...area, path: [] },
    pay: { min: '3600000', max: null, currency: 'IDR', period: 'month' },
    schedule: { weekdays: [1, 2, 6], shifts: [{ start: '08:00', end: '16:00' }], hoursPerWeek: 40 },
    places: 3,
    startsOn: '2026-12-01',
    endsOn: null,
    applyUntil: '2026-11-30',
    description: 'Las.',
    lang: 'id',
    hostName: null,
    place: 'Jl. Raya 5',
    fee: null,
    noExperience: false,
    safety: ['heights'],
    skills: [{ id: 's1', label: 'SMAW' }],
    requirements: [
      {
        kind: 'licence',
        hard: true,
        licence: 'welding',
        paper: null,
        minAge: null,
        maxAge: null,
        schooling: null,
        months: null,
        language: null,
      },
      {
        kind: 'paper',
        hard: false,
        licence: null,
        paper: 'Surat RT',
        minAge: null,
        maxAge: null,
        schooling: null,
        months: null,
        language: null,
      },
      {
        kind: 'age',
        hard: true,
        licence: null,
        paper: null,
        minAge: 18,
        maxAge: null,
        schooling: null,
        months: null,
        language: null,
      },
    ],
  } as unknown as Parameters<typeof postingValues>[0];

  it('gives back what it was filled with', () => {
    expect(postingInput(postingValues(posting))).toEqual({
      kind: 'vacancy',
      title: 'Juru las',
      description: 'Las.',
      lang: 'id',
      hostName: null,
      areaId: 'a1',
      place: 'Jl. Raya 5',
      isco: '7212',
      skillIds: ['s1'],
      pay: { min: '3600000', max: null, currency: 'IDR', period: 'month' },
      fee: null,
      schedule: { weekdays: [1, 2, 6], shifts: [{ start: '08:00', end: '16:00' }], hoursPerWeek: 40 },
      requirements: [
        { kind: 'licence', hard: true, licence: 'welding' },
        { kind: 'paper', hard: false, paper: 'Surat RT' },
        { kind: 'age', hard: true, minAge: 18, maxAge: null },
      ],
      safety: ['heights'],
      noExperience: false,
      places: 3,
      startsOn: '2026-12-01',
      endsOn: null,
      applyUntil: '2026-11-30',
    });
  });

  it('takes no date over into a new posting', () => {
    expect(postingFrom(posting)).toMatchObject({ title: 'Juru las', startsOn: '', endsOn: '', applyUntil: '' });
  });

  it('sends no pay when none is stated, and the currency of the place', () => {
    const values = { ...emptyPosting('vi'), area: { ...area, country: 'VN' as const } };
    expect(postingInput(values).pay).toBeNull();
    expect(postingInput({ ...values, payMax: '5,8 triệu' }).pay).toEqual({
      min: null,
      max: '5800000',
      currency: 'VND',
      period: 'month',
    });
  });

  it('leaves half a shift out and keeps some experience as some', () => {
    const values = {
      ...emptyPosting('id'),
      area,
      shifts: [{ start: '08:00', end: '' }],
      requirements: [emptyRequirement('experience')],
    };
    expect(postingInput(values)).toMatchObject({
      schedule: { shifts: [] },
      requirements: [{ kind: 'experience', months: null }],
    });
  });

  it.each([
    ['input.pay.min', 'payMin'],
    ['pay', 'payMin'],
    ['areaId', 'area'],
    ['schedule.shifts.0.end', 'shifts'],
    ['requirements.1.minAge', 'requirements'],
    ['title', 'title'],
    ['partnerId', undefined],
  ])('a problem at %s is shown at %s', (path, field) => expect(fieldOfPath(path)).toBe(field));
});
