import fc from 'fast-check';
import { DAY, many, needs, opening, openings, people, person } from '../../../../test/support/matching-facts.js';
import { assess } from './assess.js';
import { eligibility } from './eligibility.js';
import { factsOf, nobodyAsked, type OpeningFacts, type PersonFacts } from './facts.js';
import { answerPoints, payPoints, shownScore } from './score.js';
import { shortlistOf } from './shortlist.js';
import { snapshotOf } from './snapshot.js';
import { FIRST_WEIGHTS, isWhole } from './weights.js';

const weights = FIRST_WEIGHTS;
const codes = (who: Partial<PersonFacts>, what: Partial<OpeningFacts>): string[] =>
  eligibility(person(who), opening(what), DAY).findings.map(({ code }) => code);

describe('eligibility', () => {
  it.each<[string, Partial<PersonFacts>, Partial<OpeningFacts>, string[]]>([
    ['fits', {}, {}, []],
    ['full', {}, { placesLeft: 0 }, ['no_place_left']],
    ['past', {}, { applyUntil: '2026-11-27' }, ['apply_until_past']],
    ['the last day', {}, { applyUntil: DAY }, []],
    ['too far', {}, { at: { lat: -7.2, lng: 110.4 } }, ['too_far']],
    ['within reach', { reachKm: 23 }, { at: { lat: -7.2, lng: 110.4 } }, []],
    ['no home', { home: null }, {}, ['ask.home']],
    ['no reach, no place', { reachKm: null }, { at: null }, ['ask.reachKm', 'opening.place']],
    ['hours not asked', { free: null }, {}, ['ask.free']],
    [
      'too early',
      {},
      { schedule: { weekdays: [1], shifts: [{ start: '06:00', end: '12:00' }], hoursPerWeek: null } },
      ['hours_not_free'],
    ],
    [
      'one of two shifts',
      {},
      {
        schedule: {
          weekdays: [1],
          shifts: [
            { start: '06:00', end: '12:00' },
            { start: '08:00', end: '12:00' },
          ],
          hoursPerWeek: null,
        },
      },
      ['opening.shift'],
    ],
    [
      'Sunday night goes into Monday',
      {
        free: [
          { weekday: 7, from: '20:00', to: '24:00' },
          { weekday: 1, from: '00:00', to: '06:00' },
        ],
      },
      { schedule: { weekdays: [7], shifts: [{ start: '22:00', end: '06:00' }], hoursPerWeek: null } },
      [],
    ],
    ['a day that is not free', {}, { schedule: { weekdays: [6], shifts: [], hoursPerWeek: null } }, ['days_not_free']],
    ['hours not stated', {}, { schedule: { weekdays: [1], shifts: [], hoursPerWeek: null } }, ['opening.schedule']],
    [
      'always free',
      { free: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' })) },
      { schedule: { weekdays: [], shifts: [], hoursPerWeek: null } },
      [],
    ],
    ['avoided', { avoid: ['cash'] }, { settings: ['cash', 'heights'] }, ['avoided']],
    ['settings not asked', { avoid: null }, { settings: ['cash'] }, ['ask.avoid']],
    ['a limit', { limits: ['no_heights', 'no_noise'] }, { settings: ['heights'], isco: '4110' }, ['limit']],
    ['limits not asked', { limits: null }, { settings: ['heights'], isco: '4110' }, ['ask.limits']],
    ['usual tasks', { limits: ['no_driving'] }, { isco: '8322' }, ['opening.task']],
    ['usual tasks, not asked', { limits: null }, { isco: '8322' }, ['ask.limits']],
    ['no occupation', { limits: null }, { isco: null }, []],
    ['short days', { limits: ['short_days'] }, { schedule: { ...opening().schedule, hoursPerWeek: 31 } }, ['limit']],
    ['short enough', { limits: ['short_days'] }, { schedule: { ...opening().schedule, hoursPerWeek: 30 } }, []],
    ['hours a week not stated', { limits: ['short_days'] }, {}, ['opening.schedule']],
    ['too young', {}, needs({ kind: 'age', minAge: 31, maxAge: null }), ['age_below']],
    ['too old', {}, needs({ kind: 'age', minAge: null, maxAge: 29 }), ['age_above']],
    ['of the age', {}, needs({ kind: 'age', minAge: 30, maxAge: 30 }), []],
    ['age not known', { age: null }, needs({ kind: 'age', minAge: 31, maxAge: null }), ['ask.age']],
    ['schooling', {}, needs({ kind: 'schooling', schooling: 'upper_secondary' }), ['schooling_below']],
    ['of one level', { schooling: 'upper_secondary' }, needs({ kind: 'schooling', schooling: 'vocational' }), []],
    ['no schooling needed', { schooling: null }, needs({ kind: 'schooling', schooling: 'none' }), []],
    ['schooling not known', { schooling: null }, needs({ kind: 'schooling', schooling: 'primary' }), ['ask.schooling']],
    ['paper', {}, needs({ kind: 'paper', paper: 'cv' }), ['paper_missing']],
    ['paper held', {}, needs({ kind: 'paper', paper: 'id_card' }), []],
    [
      'paper expired',
      { papers: [{ paper: 'cv', until: '2026-11-27' }] },
      needs({ kind: 'paper', paper: 'cv' }),
      ['paper_expired'],
    ],
    ['paper on its last day', { papers: [{ paper: 'cv', until: DAY }] }, needs({ kind: 'paper', paper: 'cv' }), []],
    ['papers not asked', { papers: null }, needs({ kind: 'paper', paper: 'cv' }), ['ask.papers']],
    ['a paper in words of its own', {}, needs({ kind: 'paper', paper: 'Surat RT' }), ['ask.ownWords']],
    ['licence', {}, needs({ kind: 'licence', licence: 'car' }), ['licence_missing']],
    ['a licence in words of its own', {}, needs({ kind: 'licence', licence: 'SIO crane' }), ['ask.ownWords']],
    ['licences not asked', { licences: null }, needs({ kind: 'licence', licence: 'car' }), ['ask.licences']],
    ['experience', {}, needs({ kind: 'experience', months: 13, isco: null }), ['experience_below']],
    ['experience of another kind', {}, needs({ kind: 'experience', months: 6, isco: '7212' }), ['experience_below']],
    ['no experience needed', { experience: null }, needs({ kind: 'experience', months: 0, isco: null }), []],
    [
      'experience not asked',
      { experience: null },
      needs({ kind: 'experience', months: 1, isco: null }),
      ['ask.experience'],
    ],
    ['language', {}, needs({ kind: 'language', language: 'en', level: null }), ['language_below']],
    ['language well enough', {}, needs({ kind: 'language', language: 'id', level: 'C1' }), []],
    ['a level nobody knows', {}, needs({ kind: 'language', language: 'id', level: 'native' }), ['language_below']],
    [
      'languages not asked',
      { languages: null },
      needs({ kind: 'language', language: 'en', level: null }),
      ['ask.languages'],
    ],
    ['a wish excludes nobody', {}, needs({ kind: 'licence', licence: 'car', hard: false }), []],
  ])('%s', (_, who, what, expected) => {
    expect(codes(who, what)).toEqual(expected);
  });

  it('never says more of a reason than codes of work', () => {
    fc.assert(
      fc.property(people, openings, (who, what) => {
        const said = JSON.stringify(assess(who, what, DAY, weights));
        return said.includes('verdict') && !/hiv|prison|rehab|traffick|homeless|status|drug/i.test(said);
      }),
    );
  });

  it('is never made a yes by a fact that is withdrawn', () => {
    const facts = Object.keys(nobodyAsked('')).filter((key) => key !== 'id' && key !== 'waitingDays');
    fc.assert(
      fc.property(people, openings, fc.constantFrom(...facts), (who, what, fact) => {
        const before = eligibility(who, what, DAY).verdict;
        return before === 'yes' || eligibility({ ...who, [fact]: null }, what, DAY).verdict !== 'yes';
      }),
      { numRuns: 2000 },
    );
  });

  it('is never lowered by lower needs', () => {
    fc.assert(
      fc.property(people, openings, (who, what) => {
        const before = assess(who, what, DAY, weights);
        const lowered: PersonFacts[] = [
          { ...who, avoid: who.avoid && who.avoid.slice(1) },
          { ...who, limits: who.limits && who.limits.slice(1) },
          { ...who, reachKm: who.reachKm && who.reachKm + 7 },
          { ...who, free: who.free && [...who.free, { weekday: 1, from: '06:00', to: '17:00' }] },
          { ...who, payNeeded: who.payNeeded && { ...who.payNeeded, amount: who.payNeeded.amount / 2 } },
        ];
        return lowered.every((one) => {
          const after = assess(one, what, DAY, weights);
          return after.verdict <= before.verdict && after.total >= before.total;
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('twins', () => {
  it('equal but for a status are one value, whatever the record carries', () => {
    fc.assert(
      fc.property(people, many, fc.object(), (who, all, more) => {
        const twin = { ...more, status: 'x', hiv: true, ...who };
        const snapshot = snapshotOf(all);
        const list = (one: unknown): string =>
          JSON.stringify(shortlistOf(snapshot, one as PersonFacts, DAY, { weights, each: 9 }));
        const said = list(twin);
        return (
          said.includes('entries') &&
          said === list(who) &&
          JSON.stringify(factsOf(twin as unknown as PersonFacts)) === JSON.stringify(factsOf(who))
        );
      }),
    );
  });

  it('cannot be told apart by type: a record with a status is no person', () => {
    const told = { ...person(), status: 'hiv' };
    // @ts-expect-error a status is not among the facts
    expect(factsOf(told)).not.toHaveProperty('status');
  });
});

describe('score', () => {
  it('gives its reasons', () => {
    const good = assess(
      person({ skills: [{ skillId: 'sew', level: 'teaches', proof: 'certified' }] }),
      opening({ essentialSkills: ['sew'], teaches: ['cut'], asked: 20, answered: 20 }),
      DAY,
      weights,
    );
    expect(good.reasons.map((one) => one.code)).toEqual([
      'occupation_wanted',
      'skills_fit',
      'home_area',
      'hours_fit',
      'pay_covers',
      'learns',
      'answers_well',
    ]);
    expect(shownScore(good.total)).toBe(98);
    expect(
      assess(person({ occupations: ['9999'], skillsWanted: null, home: null }), opening(), DAY, weights).reasons[0]
        ?.code,
    ).toBe('occupation_done');
    expect(assess(person({ experience: null, occupations: ['7532'] }), opening(), DAY, weights).reasons[0]?.code).toBe(
      'occupation_near',
    );
  });

  it.each([
    ['the same place is no distance', { lat: -7, lng: 110.4 }, [{ code: 'home_area', params: {} }]],
    ['a place near by', { lat: -7.01, lng: 110.4 }, [{ code: 'near_home', params: { km: 1.1 } }]],
    ['a place further off', { lat: -7.08, lng: 110.4 }, []],
    ['a place nobody knows', null, []],
  ])('%s', (_, at, expected) => {
    const { reasons } = assess(person(), opening({ at }), DAY, weights);
    expect(reasons.filter(({ code }) => code === 'home_area' || code === 'near_home')).toEqual(expected);
  });

  it.each([
    [0, 0, 700],
    [4, 0, 600],
    [5, 0, 311],
    [20, 20, 950],
  ])('asked %d, answered %d: %d', (asked, answered, expected) => {
    expect(answerPoints({ asked, answered })).toBe(expected);
  });

  it.each([
    [{ min: 3, max: 5 }, 1000],
    [{ min: 1, max: 3 }, 900],
    [{ min: 1, max: 2 }, 533],
  ])('pays %j of 3: %d', (pay, expected) => {
    expect(payPoints({ payNeeded: { amount: 3, currency: 'IDR' } }, { ...pay, currency: 'IDR' })).toBe(expected);
  });

  it('counts in hundredths, by versions', () => {
    expect(isWhole(weights.of)).toBe(true);
    expect(isWhole({ ...weights.of, pay: 11 })).toBe(false);
    expect(isWhole({ ...weights.of, pay: 10.5, hours: 11.5 })).toBe(false);
    expect(isWhole({ ...weights.of, pay: -1, hours: 23 })).toBe(false);
  });
});
