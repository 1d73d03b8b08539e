import { Chance } from '#kernel/chance';
import type { IntroductionSession } from './session.js';

const [CLIENTS, TABLES, WISHES] = [60, 12, 5];

/** A session of nobody, with absences, big enough that planning it makes the planner's code fast. */
export function rehearsal(): IntroductionSession {
  const chance = new Chance(1);
  const late = { from: 0, until: 540 };
  return {
    day: '2000-01-01',
    hours: { opens: 480, closes: 700, interview: 15, change: 5, breaks: [] },
    tables: Array.from({ length: TABLES }, (_, n) => ({
      id: `t${n}`,
      interviewers: [{ id: 'i', away: n % 4 === 0 ? [late] : [] }],
      away: [],
      floor: 1,
      spot: { x: n, y: 0 },
    })),
    clients: Array.from({ length: CLIENTS }, (_, n) => ({
      id: `c${n}`,
      away: n % 5 === 0 ? [late] : [],
      elsewhere: [],
      floor: 1,
      most: null,
      patience: null,
    })),
    wishes: Array.from({ length: CLIENTS * WISHES }, (_, n) => ({
      client: `c${n % CLIENTS}`,
      table: `t${chance.below(TABLES)}`,
      value: 1 + chance.below(1_000),
    })),
    fixed: [],
    forbidden: [],
    seed: 1,
    budget: null,
  };
}
