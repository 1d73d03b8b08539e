import { documentOf, type Card, type CardContext, type ToldOccupation } from './card-document.js';

const card = (change: Partial<Card> = {}): Card => ({
  id: 'o1',
  country: 'ID',
  kind: 'vacancy',
  lang: 'id',
  title: 'Tukang Las',
  description: 'Mengelas pagar.',
  partnerName: 'Agen Randu',
  hostName: null,
  areaPath: ['c', 'p'],
  isco: '7212',
  lat: -7,
  lng: 110,
  monthlyMin: 3_000_000n,
  monthlyMax: null,
  schedule: { weekdays: [1, 2], shifts: [] },
  noExperience: false,
  safety: ['heights'],
  publishedAt: new Date('2026-01-02T00:00:00Z'),
  places: 3,
  placesTaken: 1,
  ...change,
});

const told = (change: Partial<ToldOccupation> = {}): ToldOccupation => ({
  isco: '7212',
  concept: 'welder',
  confidence: 1,
  mended: false,
  ...change,
});

const context = (change: Partial<CardContext> = {}): CardContext => ({
  titleOccupations: [told()],
  names: [],
  ...change,
});

const occupationsOf = (isco: string | null, ...titleOccupations: ToldOccupation[]) =>
  documentOf(card({ isco }), context({ titleOccupations })).occupations.map(
    ({ isco: code, concept, weight }) => `${code} ${concept ?? '-'} ${weight.toFixed(2)}`,
  );

describe('the document of a card', () => {
  it('has what people search by', () => {
    expect(documentOf(card(), context({ names: ['Tukang Las', 'Kota Semarang', ''] }))).toEqual({
      id: 'o1',
      country: 'ID',
      kind: 'vacancy',
      lang: 'id',
      title: 'Tukang Las',
      words: ['Agen Randu', 'Tukang Las', 'Kota Semarang'],
      digest: 'Mengelas pagar.',
      occupations: [{ isco: '7212', concept: 'welder', weight: 1 }],
      areaPath: ['c', 'p'],
      lat: -7,
      lng: 110,
      payMin: 3_000_000,
      payMax: null,
      weekdays: 3,
      startMinute: null,
      endMinute: null,
      noExperience: false,
      safety: ['heights'],
      postedAt: Date.parse('2026-01-02T00:00:00Z'),
      placesLeft: 2,
    });
  });

  it.each([
    ['ojt_place', ['magang', 'apprentice', 'thực tập']],
    ['training_slot', ['kursus', 'training', 'lớp học']],
    ['loan_programme', ['pinjaman', 'loan', 'vay vốn']],
    ['grant_programme', ['hibah', 'grant', 'trợ cấp']],
  ])('says in three languages that it is a %s', (kind, said) => {
    const words = documentOf(card({ kind }), context()).words.join(' ');
    expect(said.filter((one) => !words.includes(one))).toEqual([]);
  });

  it('is found by what it asks and when it is', () => {
    const said = (change: Partial<Card>): string => documentOf(card(change), context()).words.join(' ');
    expect(said({ noExperience: true, safety: [] })).toMatch(/tanpa pengalaman.*no experience.*không cần kinh nghiệm/);
    expect(said({ noExperience: false, safety: ['night_work'] })).toMatch(/kerja malam.*night shift.*ca đêm/);
    expect(said({ noExperience: false, safety: ['heights'] })).not.toMatch(/pengalaman|malam/);
  });

  it('names the host instead of the agency, and no more places than there are', () => {
    const { words, placesLeft } = documentOf(card({ hostName: 'Bengkel Randu', placesTaken: 9 }), context());
    expect(words).toEqual(['Bengkel Randu']);
    expect(placesLeft).toBe(0);
  });

  it('keeps the beginning of a long description', () => {
    expect(documentOf(card({ description: 'a'.repeat(5000) }), context()).digest).toHaveLength(600);
  });

  it.each([
    ['one shift', [{ start: '08:00', end: '16:00' }], 480, 960],
    [
      'two shifts',
      [
        { start: '14:00', end: '22:00' },
        { start: '06:00', end: '14:00' },
      ],
      360,
      1320,
    ],
    ['a night', [{ start: '22:00', end: '06:00' }], 1320, 1800],
    ['a whole day', [{ start: '07:00', end: '07:00' }], 420, 1860],
    ['until midnight', [{ start: '16:00', end: '24:00' }], 960, 1440],
  ])('spans %s', (_, shifts, startMinute, endMinute) => {
    const schedule = { weekdays: [], shifts };
    expect(documentOf(card({ schedule }), context())).toMatchObject({ startMinute, endMinute, weekdays: 0 });
  });
});

describe('the occupations of a card', () => {
  it('begin with the stated one, whether the title speaks of it or not', () => {
    expect(occupationsOf('5120', told())).toEqual(['5120 - 0.85', '7212 welder 1.00']);
    expect(occupationsOf('7212')).toEqual(['7212 - 0.85']);
    expect(occupationsOf('7212', told({ confidence: 0.6 }))).toEqual(['7212 welder 0.85']);
  });

  it('are those of the title when none is stated, surest first', () => {
    expect(occupationsOf(null, told({ confidence: 0.7 }), told({ isco: '5120', concept: 'cook' }))).toEqual([
      '5120 cook 1.00',
      '7212 welder 0.70',
    ]);
    expect(occupationsOf(null)).toEqual([]);
  });

  it('count a trade, a chance likeness and a mended word less', () => {
    expect(occupationsOf(null, told({ concept: 'sector-hotel' }))).toEqual(['7212 sector-hotel 0.60']);
    expect(occupationsOf(null, told({ concept: 'esco-12' }))).toEqual(['7212 esco-12 0.80']);
    expect(occupationsOf(null, told({ mended: true }))).toEqual(['7212 welder 0.60']);
    expect(occupationsOf(null, told({ mended: true, confidence: 0.7 }))).toEqual([]);
  });

  it('are at most four', () => {
    const many = ['7211', '7212', '7213', '7214', '7215', '7216'].map((isco) => told({ isco, concept: isco }));
    expect(occupationsOf(null, ...many)).toHaveLength(4);
  });
});
