import fc from 'fast-check';
import { DAY, many, needs, opening, people, person } from '../../../../test/support/matching-facts.js';
import { assess } from './assess.js';
import { bestDoors, changed, changesFor, doorsByForce, doorsOf, questionsFor } from './doors.js';
import { nobodyAsked } from './facts.js';
import { markOf, pointsAt, verdictAt } from './mark.js';
import { opinionOf } from './opinion.js';
import { compare, ranked } from './rank.js';
import { bestOf, countsOf, nearBest, scanAll, scanFor } from './scan.js';
import { explain, peopleFor, shortlistOf } from './shortlist.js';
import { snapshotOf } from './snapshot.js';
import { FIRST_WEIGHTS } from './weights.js';

const weights = FIRST_WEIGHTS;

describe('the fast path', () => {
  it('answers as the naive one does, verdict and total, and keeps its order', () => {
    fc.assert(
      fc.property(people, many, (who, all) => {
        const snapshot = snapshotOf(all);
        const opinion = opinionOf({ snapshot, person: who, day: DAY, weights });
        const scan = scanAll(snapshot, opinion);
        const naive = snapshot.openings.map((one) => assess(who, one, DAY, weights));
        expect([...scan.verdicts]).toEqual(naive.map(({ verdict }) => verdict));
        expect([...scan.totals]).toEqual(naive.map(({ total }) => total));
        const counts = [0, 1, 2].map((verdict) => naive.filter((one) => one.verdict === verdict).length);
        expect(countsOf(scan)).toEqual(counts);
        const sorted = naive.sort(compare);
        const ids = (rows: readonly number[]): unknown[] => rows.map((row) => snapshot.ids[row]);
        for (const verdict of [0, 1, 2] as const)
          expect(ids(bestOf(snapshot, { opinion, scan }, verdict, 2))).toEqual(
            sorted
              .filter((one) => one.verdict === verdict)
              .slice(0, 2)
              .map(({ id }) => id),
          );
        expect(ids(nearBest(snapshot, opinion, scanFor(snapshot), 3))).toEqual(
          sorted
            .filter((one) => one.verdict < 2)
            .slice(0, 3)
            .map(({ id }) => id),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds the wanted trade also where other work has more points', () => {
    const all = [
      opening({ id: 'other', isco: '7532', essentialSkills: ['sew'], teaches: ['cut'] }),
      opening({ id: 'wanted', essentialSkills: ['weld'], pay: null, at: { lat: -7.08, lng: 110.4 } }),
    ];
    const snapshot = snapshotOf(all);
    const opinion = opinionOf({ snapshot, person: person(), day: DAY, weights });
    const scan = scanAll(snapshot, opinion);
    const of = (id: string): number => snapshot.ids.indexOf(id);
    expect(scan.totals[of('other')]).toBeGreaterThan(scan.totals[of('wanted')] as number);
    expect(bestOf(snapshot, { opinion, scan }, 0, 1)).toEqual([of('wanted')]);
    expect(nearBest(snapshot, opinion, scanFor(snapshot), 1)).toEqual([of('wanted')]);
  });
});

describe('marks', () => {
  it('of one person are written over those of another, and nothing of these stays', () => {
    fc.assert(
      fc.property(people, people, many, (before, who, all) => {
        const snapshot = snapshotOf(all);
        const { marks } = opinionOf({ snapshot, person: before, day: DAY, weights });
        const fresh = opinionOf({ snapshot, person: who, day: DAY, weights });
        expect(opinionOf({ snapshot, person: who, day: DAY, weights }, marks)).toEqual(fresh);
      }),
    );
  });

  it.each([
    [[], 0, 0],
    [[markOf(1, 3)], 1, 3],
    [[markOf(1, 60_000), markOf(2, 40_000), markOf(1)], 2, 100_000],
    [Array<number>(15).fill(markOf(1)), 1, 0],
    [Array<number>(15).fill(markOf(2, 1)), 2, 15],
  ] as const)('%j add up to verdict %d and %d points', (all, verdict, points) => {
    const sum = all.reduce((one, other) => one + other, 0);
    expect([verdictAt(sum), pointsAt(sum)]).toEqual([verdict, points]);
  });
});

describe('the indexed path', () => {
  it('has the sure ones before the unsure, and sees nothing out of reach', () => {
    const all = [
      opening({ id: 'unsure', schedule: { weekdays: [1], shifts: [], hoursPerWeek: null } }),
      opening({ id: 'far', at: { lat: -8, lng: 110.4 } }),
      opening({ id: 'poor', pay: null }),
      opening({ id: 'sure' }),
    ];
    const snapshot = snapshotOf(all);
    const opinion = opinionOf({ snapshot, person: person(), day: DAY, weights });
    const rows = nearBest(snapshot, opinion, scanFor(snapshot), 9);
    expect(rows.map((row) => snapshot.ids[row])).toEqual(['sure', 'poor', 'unsure']);
  });
});

describe('ranking', () => {
  const items = fc.uniqueArray(
    fc.record({
      id: fc.string(),
      verdict: fc.constantFrom(0 as const, 1 as const, 2 as const),
      wanted: fc.boolean(),
      total: fc.nat(3),
    }),
    { selector: ({ id }) => id },
  );

  it('has the trade that is wanted first, also while a fact is missing; in each yes before unknown; no last', () => {
    const one = (id: string, verdict: 0 | 1 | 2, wanted: boolean, total: number) => ({ id, verdict, wanted, total });
    const all = [
      one('other', 0, false, 90),
      one('cannot', 2, true, 99),
      one('other waits', 1, false, 95),
      one('waits', 1, true, 70),
      one('fits', 0, true, 60),
      one('neither', 2, false, 100),
    ];
    expect(ranked(all).map(({ id }) => id)).toEqual(['fits', 'waits', 'other', 'other waits', 'neither', 'cannot']);
  });

  it('of a person has an opening of the trade that waits for one fact before a yes of another trade', () => {
    const waits = opening({ id: 'waits', ...needs({ kind: 'schooling', schooling: 'primary' }) });
    const all = [opening({ id: 'other', isco: '9312', essentialSkills: ['sew'] }), waits, opening({ id: 'fits' })];
    const who = person({ schooling: null });
    const { entries } = shortlistOf(snapshotOf(all), who, DAY, { weights, each: 1 });
    expect(entries.map(({ id, answer }) => [id, answer])).toEqual([
      ['fits', 'yes'],
      ['waits', 'unknown'],
    ]);
    const more = shortlistOf(snapshotOf(all), who, DAY, { weights, each: 2 }).entries;
    expect(more.map(({ id }) => id)).toEqual(['fits', 'waits', 'other']);
  });

  it('is a permutation; equal merits rank equal, in the order of ids', () => {
    fc.assert(
      fc.property(items, (all) => {
        const done = ranked(all);
        expect(done.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        expect(ranked([...all].reverse())).toEqual(done);
        for (const one of done)
          expect(one.rank).toBe(
            1 + all.filter((other) => compare({ ...other, id: '' }, { ...one, id: '' }) < 0).length,
          );
      }),
    );
  });
});

describe('doors', () => {
  it('are those that brute force finds', () => {
    fc.assert(
      fc.property(people, many, (who, all) => {
        expect(doorsOf(snapshotOf(all), who, DAY, 3)).toEqual(doorsByForce(who, all, DAY, 3));
      }),
      { numRuns: 300 },
    );
  });

  it('name the change and how many openings it opens', () => {
    const car = needs({ kind: 'licence', licence: 'car' });
    const all = [
      opening({ id: 'a', ...car }),
      opening({ id: 'b', ...car }),
      opening({ id: 'c', at: { lat: -7.1, lng: 110.4 } }),
      opening({ id: 'd', schedule: { weekdays: [6], shifts: [{ start: '08:00', end: '12:00' }], hoursPerWeek: null } }),
      opening({ id: 'e', kind: 'training_slot', gives: { papers: [], licences: ['car'], experience: null } }),
      opening({ id: 'f', kind: 'training_slot', gives: { papers: [], licences: ['car'], experience: null } }),
    ];
    expect(doorsByForce(person(), [...all].reverse(), DAY, 3)).toEqual([
      { change: { kind: 'course', openingId: 'e' }, opens: 2 },
      { change: { kind: 'licence', licence: 'car' }, opens: 2 },
      { change: { kind: 'weekday', weekday: 6 }, opens: 1 },
    ]);
    expect(doorsByForce(person(), all, DAY, 9).map(({ change }) => change.kind)).toEqual([
      'course',
      'licence',
      'weekday',
      'reach',
    ]);
  });

  it('ties stand in a fixed order, and a course that is gone changes nothing', () => {
    const paper = (name: string) => ({ change: { kind: 'paper' as const, paper: name }, opens: 1 });
    expect(bestDoors([paper('b'), paper('a')], 3)).toEqual([paper('a'), paper('b')]);
    expect(bestDoors([paper('a'), paper('b')], 3)).toEqual([paper('a'), paper('b')]);
    expect(changed(person(), { kind: 'course', openingId: 'x' }, new Map())).toEqual(person());
    const plain = new Map([['o1', opening()]]);
    const host = opening({ gives: { papers: ['cv'], licences: [], experience: { isco: '7212', months: 6 } } });
    const course = { kind: 'course' as const, openingId: 'o1' };
    const after = changed(person(), course, new Map([['o1', host]]));
    expect(after.experience).toContainEqual({ isco: '7212', months: 6 });
    expect(after.papers).toContainEqual({ paper: 'cv', until: null });
    expect(changed(person({ experience: null }), course, new Map([['o1', host]])).experience).toBeNull();
    expect(changed(person(), { kind: 'course', openingId: 'o1' }, plain)).toEqual(person());
  });

  it('are no questions: what is not known stays unknown', () => {
    const nobody = nobodyAsked('p');
    for (const change of changesFor(
      person(),
      [opening(needs({ kind: 'paper', paper: 'cv' })), opening(needs({ kind: 'licence', licence: 'car' }))],
      DAY,
    ))
      expect(changed(nobody, change, new Map())).toEqual(nobody);
    expect(doorsByForce(nobody, [opening()], DAY, 3)).toEqual([]);
  });

  it('of somebody nobody has asked are what to ask next', () => {
    const all = [opening(), opening({ id: 'o2', placesLeft: 0 })];
    const asked = questionsFor(nobodyAsked('p'), all, DAY);
    expect(asked.map(({ fact }) => fact)).toEqual(
      ['occupations', 'home', 'reachKm', 'free', 'limits', 'skills', 'payNeeded', 'skillsWanted'].filter((fact) =>
        asked.some((one) => one.fact === fact),
      ),
    );
    expect(asked[0]).toEqual({ fact: 'occupations', decides: 0, touches: 1 });
    const two = [opening(), opening({ id: 'o3', settings: ['cash'] })];
    expect(questionsFor(person({ reachKm: null, avoid: null }), two, DAY)).toEqual([
      { fact: 'reachKm', decides: 1, touches: 2 },
      { fact: 'avoid', decides: 0, touches: 1 },
    ]);
  });
});

describe('a stored shortlist', () => {
  it('explains itself later, from its own JSON', () => {
    fc.assert(
      fc.property(people, many, (who, all) => {
        const list = shortlistOf(snapshotOf(all), who, DAY, { weights, each: 20 });
        const stored = JSON.parse(JSON.stringify(list)) as typeof list;
        for (const { rank: _rank, opening: _opening, ...said } of stored.entries)
          expect(explain(stored, said.id, weights)).toEqual(said);
        expect(list.counts.yes + list.counts.unknown + list.counts.no).toBe(all.length);
      }),
    );
  });
  it('says nothing of what is not in it, or of weights that are not there', () => {
    const list = shortlistOf(snapshotOf([opening()]), person(), DAY, { weights, each: 1 });
    expect(explain(list, 'x', weights)).toBeNull();
    expect(() => explain({ ...list, weights: 0 }, 'o1', weights)).toThrow('weights it was made with');
  });
  it('of people for an opening has the same reasons, and waiting counts', () => {
    const list = peopleFor(opening(), [person({ id: 'a' }), person({ id: 'b', waitingDays: 90 })], DAY, weights);
    expect(list.map(({ id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });
});
