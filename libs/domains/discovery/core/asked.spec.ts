import {
  beginOf,
  comparable,
  maskOf,
  minutesOf,
  problemOf,
  relaxations,
  withoutNamedPlace,
  type Asked,
} from './asked.js';

describe('what is asked', () => {
  it.each<[string, Asked]>([
    ['nothing', {}],
    ['the longest text', { text: 'a'.repeat(200) }],
    ['a place by coordinates', { lat: -90, lng: 180, withinKm: 1 }],
    ['a place by area', { nearAreaId: 'a', withinKm: 1000 }],
    ['every weekday', { weekdays: [1, 2, 3, 4, 5, 6, 7] }],
    ['a group of occupations', { isco: '7' }],
    ['an occupation', { isco: '7212' }],
    ['no pay at all', { payMin: 0n }],
  ])('may be %s', (_, asked) => {
    expect(problemOf(asked)).toBeNull();
  });

  it.each<[string, Asked]>([
    ['text', { text: 'a'.repeat(201) }],
    ['lat', { lat: 91, lng: 0 }],
    ['lng', { lat: 0, lng: -181 }],
    ['together', { lat: 1 }],
    ['together', { lng: 1 }],
    ['withinKm', { nearAreaId: 'a', withinKm: 0 }],
    ['withinKm', { nearAreaId: 'a', withinKm: 1001 }],
    ['needs a place', { withinKm: 5 }],
    ['weekdays', { weekdays: [0] }],
    ['weekdays', { weekdays: [8] }],
    ['isco', { isco: '' }],
    ['isco', { isco: '72123' }],
    ['isco', { isco: '7a' }],
    ['payMin', { payMin: -1n }],
  ])('is refused with a word about %s', (word, asked) => {
    expect(problemOf(asked)).toContain(word);
  });

  it('times are minutes, weekdays bits', () => {
    expect([minutesOf('00:00'), minutesOf('07:30'), minutesOf('24:00')]).toEqual([0, 450, 1440]);
    expect([maskOf([]), maskOf([1]), maskOf([1, 2, 3, 4, 5]), maskOf([7])]).toEqual([0, 1, 31, 64]);
  });
});

it('pay is compared up to what an index can hold: the largest pay there is, by the hour, is 173 times that', () => {
  expect([comparable(0n), comparable(3_460_000n)]).toEqual([0, 3_460_000]);
  expect(comparable(173n * (10n ** 18n - 1n))).toBe(1e18);
});

it('a day has begun when it has anywhere: half past midnight in Jayapura, Jakarta and Hà Nội is of that day', () => {
  const day = beginOf('2026-11-23');
  expect(Date.parse('2026-11-22T15:30:00Z')).toBeGreaterThanOrEqual(day);
  expect(Date.parse('2026-11-22T17:30:00Z')).toBeGreaterThanOrEqual(day);
  expect(Date.parse('2026-11-22T14:59:00Z')).toBeLessThan(day);
});

describe('relaxations', () => {
  const everything: Asked = {
    text: 'las',
    kinds: ['vacancy'],
    areaId: 'a',
    nearAreaId: 'b',
    withinKm: 5,
    payMin: 1n,
    weekdays: [1],
    from: '08:00',
    until: '16:00',
    noExperience: true,
    avoid: ['heights'],
    postedSince: '2026-01-01',
    isco: '72',
    country: 'ID',
    sort: 'pay',
  };

  it('drop one filter each, those first that people give up most easily', () => {
    const ways = relaxations(everything);
    expect(ways.map(({ filter }) => filter)).toEqual([
      'postedSince',
      'hours',
      'payMin',
      'avoid',
      'noExperience',
      'withinKm',
      'kinds',
      'area',
      'isco',
      'text',
    ]);
    expect(ways.find(({ filter }) => filter === 'hours')?.without).toEqual({
      ...everything,
      weekdays: null,
      from: null,
      until: null,
    });
  });

  it.each([
    ['supir truk surabaya', ['surabaya'], 'supir truk'],
    ['las di Kota Semarang', ['Kota', 'Semarang'], 'las'],
    ['Hà Nội: thợ may', ['Hà', 'Nội'], 'thợ may'],
    ['thợ may ở hà nội, ca ngày', ['hà', 'nội'], 'thợ may, ca ngày'],
    ['barista near ubud', ['ubud'], 'barista'],
    ['solo', ['solo'], ''],
    ['kasir solok solo', ['solo'], 'kasir solok'],
    ['las (a+b', ['(a+b'], 'las'],
  ])('drop the place from "%s"', (text, placeWords, left) => {
    expect(withoutNamedPlace({ text, sort: 'pay' }, placeWords)).toEqual([
      { filter: 'area', without: { text: left, sort: 'pay' } },
    ]);
  });

  it('drop no place where none is named', () => {
    expect(withoutNamedPlace({ text: 'las' }, [])).toEqual([]);
    expect(withoutNamedPlace({}, ['x'])).toEqual([{ filter: 'area', without: { text: '' } }]);
  });

  it('leave out what is not set', () => {
    expect(relaxations({ text: '', kinds: [], avoid: [], noExperience: false, payMin: null, country: 'ID' })).toEqual(
      [],
    );
    expect(relaxations({ from: '08:00' }).map(({ filter }) => filter)).toEqual(['hours']);
  });
});
