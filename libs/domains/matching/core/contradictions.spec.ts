import { person } from '../../../../test/support/matching-facts.js';
import { contradictionsOf } from './contradictions.js';
import { nobodyAsked, type PersonFacts } from './facts.js';

describe('what does not fit together', () => {
  it.each<[string, Partial<PersonFacts>, string[]]>([
    ['nothing', {}, []],
    ['a wish that a limit rules out', { occupations: ['7522'], limits: ['no_machines'] }, ['wants_limited']],
    ['a limit that touches another wish', { limits: ['no_driving'] }, []],
    ['more work than years', { age: 12, experience: [{ isco: '7531', months: 25 }] }, ['experience_too_long']],
    ['work since childhood', { age: 12, experience: [{ isco: '7531', months: 24 }] }, []],
    ['any work of a child', { age: 8, experience: [{ isco: '7531', months: 1 }] }, ['experience_too_long']],
    ['work of nobody knows what age', { age: null, experience: [{ isco: '7531', months: 999 }] }, []],
    ['a licence to drive and no driving', { limits: ['no_driving'], licences: ['car'] }, ['drives_and_does_not']],
    ['no driving and a licence to weld', { limits: ['no_driving'], licences: ['welding'] }, []],
    ['no driving, licences not asked', { limits: ['no_driving'], licences: null }, []],
    [
      'a certificate of no school',
      { schooling: 'none', papers: [{ paper: 'school_certificate', until: null }] },
      ['certificate_without_school'],
    ],
    ['no school, papers not asked', { schooling: 'none', papers: null }, []],
    [
      'no nights, and free only then',
      {
        avoid: ['night_work'],
        free: [
          { weekday: 1, from: '23:00', to: '24:00' },
          { weekday: 2, from: '00:00', to: '05:00' },
        ],
      },
      ['free_only_at_night'],
    ],
    ['no nights, free by day', { avoid: ['night_work'] }, []],
    ['no nights, hours not asked', { avoid: ['night_work'], free: null }, []],
  ])('%s', (_, change, codes) => {
    expect(contradictionsOf(person(change)).map(({ code }) => code)).toEqual(codes);
  });

  it('says which occupation it is', () => {
    expect(contradictionsOf(person({ occupations: ['7531', '7522'], limits: ['no_machines'] }))).toEqual([
      { code: 'wants_limited', params: { isco: '7522' } },
    ]);
  });

  it('is nothing of somebody nobody asked', () => {
    expect(contradictionsOf(nobodyAsked('p'))).toEqual([]);
  });
});
