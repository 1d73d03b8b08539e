import { Chance } from '#kernel/chance';
import { giaLaiSession, type DemoIntroduction } from '../../../../apps/worker/src/demo/gia-lai.js';
import type { IntroductionSession, Span } from './session.js';
import { lost, wrongIn } from './spec/plan-check.js';
import { planOf } from './spec/small-sessions.js';

const TODAY = '2026-11-28';

const outside = (from: number | null, until: number | null): Span[] => [
  ...(from === null ? [] : [{ from: 0, until: from }]),
  ...(until === null ? [] : [{ from: until, until: 1_440 }]),
];

function sessionOf({ session, tables, people, wishes, pairs }: DemoIntroduction): IntroductionSession {
  const pair = ({ person, table }: { person: number; table: number }) => ({ client: `c${person}`, table: `t${table}` });
  const kind = (wanted: string) => pairs.filter((each) => each.kind === wanted);
  return {
    day: session.day,
    hours: session,
    tables: tables.map(({ interviewers, floor, spot }, n) => ({
      id: `t${n}`,
      interviewers: interviewers.map(({ id, from, until }) => ({ id, away: outside(from, until) })),
      away: [],
      floor,
      spot,
    })),
    clients: people.map(({ from, until, talks, floor, most, patience }, n) => ({
      id: `c${n}`,
      away: [...outside(from, until), ...talks.map((talk) => session.talks[talk]!)],
      elsewhere: [],
      floor,
      most,
      patience,
    })),
    wishes: wishes.map((wish) => ({ ...pair(wish), value: wish.value })),
    fixed: kind('promised').map((each) => ({ ...pair(each), at: each.at })),
    forbidden: kind('forbidden').map(pair),
    seed: 1,
    budget: null,
  };
}

describe('the Gia Lai session of the demo', () => {
  const demo = giaLaiSession(new Chance(1), TODAY);

  it('is that of the source: about 200 people, employers, a college, trainers, work abroad, loans', () => {
    const count = (kind: string): number => demo.tables.filter((table) => table.kind === kind).length;
    expect([demo.people.length, count('employer'), count('trainer'), count('lender'), count('agency')]).toEqual([
      200, 32, 4, 2, 2,
    ]);
    expect(new Set(demo.session.talks.map(({ kind }) => kind)).size).toBe(4);
    expect(new Set(demo.tables.map(({ name }) => name)).size).toBe(demo.tables.length);
    expect(demo.pairs.map(({ kind }) => kind)).toEqual([
      ...Array<string>(6).fill('promised'),
      'forbidden',
      'forbidden',
    ]);
  });

  it.each([
    ['2026-11-28', '2026-12-10'],
    ['2026-12-03', '2026-12-10'],
    ['2026-12-04', '2026-12-17'],
  ])('set up on %s is on a Thursday at least a week ahead: %s', (today, day) => {
    expect(giaLaiSession(new Chance(1), today, 3).session.day).toBe(day);
  });

  it('is the same again', () => {
    expect(giaLaiSession(new Chance(1), TODAY)).toEqual(demo);
  });

  it('is planned: everybody has an interview, every promise and floor is kept, nothing clashes', () => {
    const session = sessionOf(demo);
    const { interviews, unplaced, leftOut, quality } = planOf(session);
    expect([...wrongIn(session, interviews), ...lost(session, interviews, unplaced)]).toEqual([]);
    expect(leftOut).toEqual([]);
    const floors = [...session.clients, ...session.tables].reduce((sum, { floor }) => sum + floor, 0);
    expect(quality.score).toMatchObject({ fixed: 6, served: 200, floors });
    expect(interviews.length).toBeGreaterThan(500);
  });
});
