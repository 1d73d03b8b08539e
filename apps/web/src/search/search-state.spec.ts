import {
  countFilters,
  emptySearch,
  isDaytime,
  parseSearch,
  searchInput,
  searchParams,
  withoutFilter,
  type SearchState,
} from './search-state.js';

const full: SearchState = {
  text: 'tukang las',
  place: { type: 'around', areaId: '0190-aa', km: 15 },
  kinds: ['vacancy', 'ojt_place'],
  payMin: '3000000',
  payPeriod: 'month',
  weekdays: [1, 2, 3],
  from: '06:00',
  until: '18:00',
  noExperience: true,
  avoid: ['night_work', 'cash'],
  postedDays: 7,
  isco: '7212',
  sort: 'distance',
};

describe('the address of a search', () => {
  it.each([
    ['everything', full],
    ['nothing', emptySearch('ID')],
    ['a whole area', { ...emptySearch('ID'), place: { type: 'inside', areaId: 'a1' } }],
    ['the other country', { ...emptySearch('ID'), place: { type: 'anywhere', country: 'VN' } }],
    ['both countries', { ...emptySearch('ID'), place: { type: 'anywhere', country: null } }],
    ['around me', { ...emptySearch('ID'), place: { type: 'me', km: 5 } }],
  ] as const)('is read back as it was written: %s', (_name, state) => {
    expect(parseSearch(searchParams(state, 'ID'), 'ID')).toEqual(state);
  });

  it('is empty for an empty search, and in one order', () => {
    expect(searchParams(emptySearch('VN'), 'VN').toString()).toBe('');
    expect([...searchParams(full, 'ID').keys()]).toEqual([
      'q',
      'near',
      'km',
      'kind',
      'pay',
      'per',
      'days',
      'from',
      'until',
      'new',
      'avoid',
      'since',
      'isco',
      'sort',
    ]);
  });

  it('never holds a position', () => {
    const address = searchParams({ ...full, place: { type: 'me', km: 15 } }, 'ID').toString();
    expect(address).toContain('near=me');
    expect(address).not.toMatch(/lat|lng|\d\.\d/);
  });

  it.each([
    'kind=thief',
    'days=8,9,x',
    'from=25:00',
    'pay=-1',
    'pay=1e9',
    'km=99999&area=',
    'since=0',
    'avoid=all',
    'sort=random',
    'near=%3Cscript%3E',
    'in=XX',
  ])('ignores what is wrong: %s', (address) =>
    expect(parseSearch(new URLSearchParams(address), 'ID')).toEqual({ ...emptySearch('ID'), text: '', kinds: [] }),
  );

  it('cuts a text that is too long', () =>
    expect(parseSearch(new URLSearchParams({ q: 'x'.repeat(999) }), null).text).toHaveLength(200));
});

describe('the question to the API', () => {
  it('has only what is set, and an order', () =>
    expect(searchInput(emptySearch(null), '2026-11-22', null)).toEqual({ sort: 'date' }));

  it.each([
    ['words', { ...emptySearch('ID'), text: 'las' }, 'relevance'],
    ['a place', { ...emptySearch('ID'), place: { type: 'around', areaId: 'a', km: 5 } }, 'distance'],
    ['an unknown position', { ...emptySearch('ID'), place: { type: 'me', km: 5 } }, 'date'],
    ['a choice', { ...full, sort: 'pay' }, 'pay'],
    ['a choice that is not possible', { ...emptySearch('ID'), sort: 'distance' }, 'date'],
  ] as const)('orders by what is asked: %s', (_name, state, sort) =>
    expect(searchInput(state, '2026-11-22', null).sort).toBe(sort),
  );

  it('counts days back from the reader’s date and takes the position from outside', () => {
    const input = searchInput({ ...full, place: { type: 'me', km: 5 } }, '2026-11-22', { lat: -6.98, lng: 110.42 });
    expect(input).toMatchObject({
      lat: -6.98,
      lng: 110.42,
      withinKm: 5,
      postedSince: '2026-11-15',
      payMin: '3000000',
      payPeriod: 'month',
    });
    expect(searchInput({ ...full, place: { type: 'me', km: 5 } }, '2026-11-22', null)).not.toHaveProperty('withinKm');
  });

  it('asks for the country only where no area is chosen', () => {
    expect(searchInput(emptySearch('VN'), '2026-11-22', null)).toEqual({ country: 'VN', sort: 'date' });
    expect(searchInput(full, '2026-11-22', null)).not.toHaveProperty('country');
  });
});

describe('filters', () => {
  it('drops the one that is named, by any of its names', () => {
    expect(withoutFilter(full, 'withinKm')?.place).toEqual({ type: 'anywhere', country: null });
    expect(withoutFilter(full, 'schedule')).toMatchObject({
      weekdays: [],
      from: null,
      until: null,
      noExperience: true,
    });
    expect(withoutFilter(full, 'payMin')).toMatchObject({ payMin: null, payPeriod: null });
    expect(withoutFilter(full, 'moon')).toBeNull();
    const asked = { ...emptySearch('ID'), text: 'kasir solo' };
    expect(withoutFilter(asked, 'area', 'kasir')).toEqual({ ...asked, text: 'kasir' });
  });

  it('counts a filter once and knows the day', () => {
    expect(countFilters(full)).toBe(7);
    expect(countFilters(emptySearch('ID'))).toBe(0);
    expect([isDaytime({ ...full, weekdays: [] }), isDaytime(full)]).toEqual([true, false]);
  });
});
