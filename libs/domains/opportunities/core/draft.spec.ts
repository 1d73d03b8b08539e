import fc from 'fast-check';
import { content } from '../spec/facts.js';
import {
  contentOf,
  draftFrom,
  isNight,
  packContent,
  packPlaced,
  sameContent,
  unpackContent,
  unpackPlaced,
} from './draft.js';
import type { OpportunityContent, Requirement } from './opportunity.js';
import { changeProblems, contentProblems, MAX, publishingProblems } from './problems.js';

const problems = (change: Partial<OpportunityContent>): string[] =>
  contentProblems(content(change), 'ID').map(({ path, code }) => `${path} ${code}`);
const requirement = (item: Record<string, unknown>): string[] =>
  problems({ requirements: [item as unknown as Requirement] });

describe('the content of a draft', () => {
  it('fills in what was left out', () => {
    const made = contentOf({ kind: 'vacancy', title: ' Kasir \u200b\u202e toko ', lang: 'id', areaId: 'a', places: 1 });
    expect(made).toMatchObject({
      title: 'Kasir toko',
      description: '',
      pay: null,
      noExperience: false,
      safety: [],
      hostName: null,
    });
    expect(made.schedule).toEqual({ weekdays: [], shifts: [], hoursPerWeek: null });
  });

  it('keeps paragraphs, drops what no page can show', () => {
    expect(contentOf({ ...content(), description: ' a  \r\n\r\n\r\n\r\nb\u0000\n ' }).description).toBe('a\n\nb');
    expect(contentOf({ ...content(), hostName: ' \u200b ', place: ' Jl. Mawar  3 ' })).toMatchObject({
      hostName: null,
      place: 'Jl. Mawar 3',
    });
  });

  it('tidies requirements', () => {
    const requirements: Requirement[] = [
      { kind: 'paper', hard: true, paper: ' surat  izin ' },
      { kind: 'licence', hard: true, licence: ' SIM C ' },
      { kind: 'language', hard: false, language: 'EN', level: null },
      { kind: 'schooling', hard: true, schooling: 'primary' },
    ];
    expect(contentOf({ ...content(), requirements }).requirements).toEqual([
      { kind: 'paper', hard: true, paper: 'surat izin' },
      { kind: 'licence', hard: true, licence: 'SIM C' },
      { kind: 'language', hard: false, language: 'en', level: null },
      { kind: 'schooling', hard: true, schooling: 'primary' },
    ]);
  });

  it('sorts lists and drops doubles', () => {
    const made = contentOf({
      ...content(),
      skillIds: ['b', 'a', 'b'],
      schedule: { weekdays: [3, 1, 3], shifts: [], hoursPerWeek: null },
      safety: ['cash', 'heights', 'cash'],
    });
    expect([made.skillIds, made.schedule.weekdays, made.safety]).toEqual([
      ['b', 'a'],
      [1, 3],
      ['heights', 'cash'],
    ]);
  });

  it.each([
    ['08:00', '16:00', false],
    ['22:00', '06:00', true],
    ['15:00', '23:00', false],
    ['15:00', '23:30', true],
    ['15:00', '24:00', true],
    ['04:00', '12:00', true],
    ['05:00', '13:00', false],
    ['20:00', '02:00', true],
  ])('%s to %s is night work: %s', (start, end, expected) => {
    expect(isNight({ start, end })).toBe(expected);
    const made = contentOf({
      ...content(),
      schedule: { weekdays: [], shifts: [{ start, end }], hoursPerWeek: null },
      safety: ['cash'],
    });
    expect(made.safety).toEqual(expected ? ['night_work', 'cash'] : ['cash']);
  });

  it('packs and unpacks without loss', () => {
    const full = content({ fee: 0n, requirements: [{ kind: 'age', hard: true, minAge: 18, maxAge: null }] });
    expect(unpackContent(packContent(full))).toEqual(full);
    expect(unpackContent(packContent(content({ pay: null })))).toEqual(content({ pay: null }));
    expect(
      unpackContent(packContent(content({ pay: { min: null, max: 5n, currency: 'IDR', period: 'day' } }))).pay,
    ).toEqual({ min: null, max: 5n, currency: 'IDR', period: 'day' });
  });

  it('knows equal content whatever the order of keys, and any difference', () => {
    const reordered = Object.fromEntries(
      Object.entries(content({ requirements: [{ kind: 'age', hard: true, minAge: 18, maxAge: null }] })).reverse(),
    );
    expect(
      sameContent(
        reordered as unknown as OpportunityContent,
        content({ requirements: [{ maxAge: null, minAge: 18, hard: true, kind: 'age' }] }),
      ),
    ).toBe(true);
    for (const change of [{ title: 'x y z' }, { places: 3 }, { pay: null }, { fee: 1n }, { startsOn: '2026-01-01' }]) {
      expect(sameContent(content(), content(change))).toBe(false);
    }
  });

  it('tidies to a fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, description) => {
        const once = contentOf({ ...content(), title, description });
        expect(once.title).not.toMatch(/^\s|\s$/u);
        return sameContent(once, contentOf(once));
      }),
    );
  });
});

describe('a draft from a previous posting', () => {
  const previous = content({
    place: 'Jl. Mawar',
    lat: -7,
    lng: 110,
    startsOn: '2025-01-01',
    applyUntil: '2025-01-01',
    endsOn: '2025-02-02',
  });
  it('carries everything but the dates', () => {
    expect(contentOf(draftFrom(previous, {}))).toEqual({ ...previous, startsOn: null, applyUntil: null, endsOn: null });
  });
  it('takes the eight fields', () => {
    const given = {
      title: 'Tukang Las Listrik',
      places: 9,
      pay: null,
      areaId: 'other',
      schedule: { weekdays: [1], shifts: [], hoursPerWeek: null },
      startsOn: '2026-01-01',
      endsOn: '2026-03-01',
      applyUntil: '2026-01-01',
    };
    expect(draftFrom(previous, given)).toEqual({
      ...previous,
      ...given,
      pay: previous.pay,
      place: null,
      lat: null,
      lng: null,
    });
    expect(draftFrom(previous, { areaId: 'area' })).toMatchObject({ place: 'Jl. Mawar' });
  });
});

describe('what is wrong with a content', () => {
  it('is nothing, for a plain one', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ pay: null, schedule: { weekdays: [], shifts: [], hoursPerWeek: null } })).toEqual([]);
  });

  it.each<[Partial<OpportunityContent>, string[]]>([
    [{ title: 'a' }, ['title required']],
    [{ title: 'x'.repeat(MAX.title + 1) }, ['title too_long']],
    [{ description: 'x'.repeat(MAX.description + 1) }, ['description too_long']],
    [{ hostName: 'x'.repeat(MAX.hostName + 1) }, ['hostName too_long']],
    [{ place: 'x'.repeat(MAX.place + 1) }, ['place too_long']],
    [{ isco: '72' }, ['isco unknown_reference']],
    [{ skillIds: Array.from({ length: 31 }, String) }, ['skillIds too_many']],
    [{ lat: 1 }, ['lng required']],
    [{ lng: 1 }, ['lat required']],
    [{ lat: 91, lng: -181 }, ['lat too_large', 'lng too_small']],
    [{ lat: Number.NaN, lng: 1 }, ['lat too_small']],
    [{ lat: 48.85, lng: 2.35 }, ['lat place.outside_country', 'lng place.outside_country']],
    [{ lat: 110.4, lng: -7 }, ['lat too_large']],
    [{ lat: 7, lng: 110.4 }, ['lat place.outside_country']],
    [{ lat: -11, lng: 123.4 }, []],
    [{ lat: 5.9, lng: 95.2 }, []],
    [{ pay: { min: null, max: null, currency: 'IDR', period: 'month' } }, ['pay.min required']],
    [{ pay: { min: 2n, max: 1n, currency: 'IDR', period: 'month' } }, ['pay.max pay.range']],
    [
      { pay: { min: -1n, max: null, currency: 'VND', period: 'month' } },
      ['pay.min too_small', 'pay.currency pay.currency'],
    ],
    [{ pay: { min: null, max: MAX.money + 1n, currency: 'IDR', period: 'month' } }, ['pay.max too_large']],
    [{ fee: 1n }, ['fee fee.not_allowed']],
    [{ fee: 1n, kind: 'training_slot' }, []],
    [{ fee: 0n }, []],
    [{ fee: -1n, pay: null }, ['fee too_small']],
    [
      { schedule: { weekdays: [0, 8], shifts: [], hoursPerWeek: 101 } },
      ['schedule.weekdays schedule.weekday', 'schedule.hoursPerWeek too_large'],
    ],
    [
      { schedule: { weekdays: [1.5], shifts: [], hoursPerWeek: 0.5 } },
      ['schedule.weekdays schedule.weekday', 'schedule.hoursPerWeek too_small'],
    ],
    [
      { schedule: { weekdays: [], shifts: [{ start: '24:00', end: '25:00' }], hoursPerWeek: null } },
      ['schedule.shifts.0.start not_a_time', 'schedule.shifts.0.end not_a_time'],
    ],
    [
      { schedule: { weekdays: [], shifts: [{ start: '08:00', end: '08:00' }], hoursPerWeek: null } },
      ['schedule.shifts.0.end schedule.shift_empty'],
    ],
    [
      { schedule: { weekdays: [], shifts: [{ start: 'x', end: '24:00' }], hoursPerWeek: null } },
      ['schedule.shifts.0.start not_a_time'],
    ],
    [
      {
        schedule: {
          weekdays: [],
          shifts: Array.from({ length: 7 }, () => ({ start: '22:00', end: '06:00' })),
          hoursPerWeek: null,
        },
      },
      ['schedule.shifts too_many'],
    ],
    [
      { requirements: Array.from({ length: 31 }, () => ({ kind: 'schooling', hard: true, schooling: 'none' })) },
      ['requirements too_many'],
    ],
    [
      { noExperience: true, requirements: [{ kind: 'experience', hard: true, months: 12, isco: null }] },
      ['noExperience requirement.experience_contradiction'],
    ],
    [{ noExperience: true, requirements: [{ kind: 'experience', hard: false, months: 12, isco: null }] }, []],
    [{ noExperience: true, requirements: [{ kind: 'experience', hard: true, months: 0, isco: null }] }, []],
    [{ noExperience: true, requirements: [{ kind: 'schooling', hard: true, schooling: 'none' }] }, []],
    [{ places: 0 }, ['places too_small']],
    [{ places: MAX.places + 1 }, ['places too_large']],
    [{ places: 1.5 }, ['places not_whole']],
    [{ startsOn: '2026-02-30' }, ['startsOn not_a_date']],
    [{ startsOn: '2026-03-02', endsOn: '2026-03-01' }, ['endsOn dates.end_before_start']],
    [{ applyUntil: '2026-03-02', endsOn: '2026-03-01' }, ['applyUntil dates.apply_after_end']],
    [{ startsOn: '2026-03-01', endsOn: '2026-03-01', applyUntil: '2026-03-01' }, []],
  ])('%j', (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ kind: 'age', minAge: null, maxAge: null }, ['requirements.0.minAge required']],
    [{ kind: 'age', minAge: 30, maxAge: 20 }, ['requirements.0.maxAge requirement.age_range']],
    [{ kind: 'age', minAge: 13, maxAge: 81 }, ['requirements.0.minAge too_small', 'requirements.0.maxAge too_large']],
    [{ kind: 'age', minAge: 17.5, maxAge: null }, ['requirements.0.minAge not_whole']],
    [{ kind: 'schooling', schooling: 'diploma' }, []],
    [{ kind: 'schooling', schooling: null }, ['requirements.0.schooling required']],
    [{ kind: 'paper', paper: 'x' }, ['requirements.0.paper required']],
    [{ kind: 'paper', paper: 'x'.repeat(81) }, ['requirements.0.paper too_long']],
    [{ kind: 'licence', licence: '' }, ['requirements.0.licence required']],
    [
      { kind: 'experience', months: -1, isco: 'abc' },
      ['requirements.0.months too_small', 'requirements.0.isco unknown_reference'],
    ],
    [{ kind: 'experience', months: 12, isco: '7212' }, []],
    [{ kind: 'language', language: 'english', level: null }, ['requirements.0.language unknown_reference']],
    [{ kind: 'language', language: 'en', level: 'good' }, ['requirements.0.level unknown_reference']],
    [{ kind: 'language', language: 'en', level: 'B1' }, []],
  ])('a requirement %j', (item, expected) => {
    expect(requirement({ hard: true, ...item })).toEqual(expected);
  });

  it('takes any point on earth while it has no area, and one of its country then', () => {
    const far = content({ lat: 48.85, lng: 2.35 });
    expect(contentProblems(far, null).filter(({ path }) => path === 'lat')).toEqual([]);
    const hoangSa = content({ lat: 16.5, lng: 112, pay: null });
    expect(contentProblems(hoangSa, 'VN')).toEqual([]);
    expect(contentProblems(hoangSa, 'ID').map(({ code }) => code)).toEqual(['place.outside_country']);
  });

  it('keeps dates from being published that are years away', () => {
    const at = (change: Partial<OpportunityContent>): string[] =>
      publishingProblems(content(change), '2026-01-02').map(({ path, code }) => `${path} ${code}`);
    expect(at({ startsOn: '2028-01-04', applyUntil: '2028-01-04', endsOn: '2036-01-02' })).toEqual([]);
    expect(at({ startsOn: '9999-12-31' })).toEqual(['startsOn dates.too_far']);
    expect(at({ startsOn: '2028-01-05' })).toEqual(['startsOn dates.too_far']);
    expect(at({ applyUntil: '2062-01-02', endsOn: '2262-01-02' })).toEqual([
      'applyUntil dates.too_far',
      'endsOn dates.too_far',
    ]);
  });

  it('keeps a gone date and a protected demand from being published', () => {
    const found = publishingProblems(
      content({
        title: 'Satpam',
        description: 'Syarat: SKCK, bebas HIV',
        applyUntil: '2026-01-01',
        endsOn: '2026-01-01',
        requirements: [
          { kind: 'paper', hard: true, paper: 'Surat bebas narkoba' },
          { kind: 'licence', hard: true, licence: 'SIM C' },
          { kind: 'schooling', hard: true, schooling: 'none' },
        ],
      }),
      '2026-01-02',
    );
    expect(found).toEqual([
      { path: 'applyUntil', code: 'dates.past' },
      { path: 'endsOn', code: 'dates.past' },
      { path: 'description', code: 'protected.hiv', params: { phrase: 'bebas HIV' } },
      { path: 'description', code: 'protected.criminal_past', params: { phrase: 'SKCK' } },
      { path: 'requirements.0', code: 'protected.drug_past', params: { phrase: 'bebas narkoba' } },
    ]);
    expect(publishingProblems(content({ applyUntil: '2026-01-02', endsOn: '2026-01-02' }), '2026-01-02')).toEqual([]);
  });
});

describe('what an update replaces', () => {
  it('comes back as it was', () => {
    const placed = {
      ...content({ fee: 0n }),
      country: 'VN' as const,
      timeZone: 'Asia/Ho_Chi_Minh',
      areaPath: ['a', 'b'],
      iscoCoded: true,
    };
    expect(unpackPlaced(packPlaced(placed))).toEqual(placed);
  });

  it('cannot go under the places that are taken, nor out when it may not be out', () => {
    const past = content({ places: 1, applyUntil: '2026-01-01' });
    const codes = (before: Parameters<typeof changeProblems>[0]) =>
      changeProblems(before, past, '2026-01-02').map(({ code }) => code);
    expect(codes({ status: 'draft', placesTaken: 1 })).toEqual([]);
    expect(codes({ status: 'paused', placesTaken: 1 })).toEqual(['dates.past']);
    expect(codes({ status: 'draft', placesTaken: 2 })).toEqual(['places.below_taken']);
  });

  it('is told for any country while the area is not known', () => {
    expect(contentProblems(content({ pay: { min: 1n, max: null, currency: 'VND', period: 'month' } }), null)).toEqual(
      [],
    );
  });
});
