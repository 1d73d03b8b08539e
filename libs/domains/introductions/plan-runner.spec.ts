import { NO_DATABASE, testConfig } from '../../../test/support/config.js';
import { planSession } from './core/plan.js';
import { replanSession } from './core/replan.js';
import { madeSession, someSession } from './core/spec/made-sessions.js';
import { PlanRunner } from './plan-runner.js';

const TODAY = '2026-12-01';

describe('the planner in its threads', () => {
  let runner: PlanRunner;

  beforeAll(() => {
    runner = new PlanRunner(testConfig(NO_DATABASE));
    runner.onApplicationBootstrap();
  });

  afterAll(() => runner.onApplicationShutdown());

  it('gives the plan that it gives without them', async () => {
    const session = someSession(11, 0.3);
    expect(await runner.plan(session, TODAY)).toEqual(planSession(session, TODAY));
  });

  it('plans the rest of a day as it does without them', async () => {
    const session = someSession(12, 0);
    const made = planSession(session, TODAY);
    if (!made.ok) throw new Error(made.refusal.code);
    const day = { session, printed: made.value.interviews, met: [], now: 540 };
    expect(await runner.replan(day, TODAY)).toEqual(replanSession(day, TODAY));
  });

  it('refuses what the planner refuses', async () => {
    const session = { ...someSession(13, 0), day: '2026-11-30' };
    expect(await runner.plan(session, TODAY)).toEqual({
      ok: false,
      refusal: { code: 'bad_input', problems: [{ path: 'day', code: 'past' }] },
    });
  });

  it('keeps the event loop free: others have their turn while it plans', async () => {
    const shape = { clients: 200, tables: 40, slots: 12, wishes: 6, interviewers: 1, fashion: 1, away: 0.3, floor: 2 };
    let turns = 0;
    const turn = setInterval(() => (turns += 1), 1);
    const made = await runner.plan(madeSession({ ...shape, seed: 1 }), TODAY);
    clearInterval(turn);
    expect(made.ok).toBe(true);
    expect(turns).toBeGreaterThan(10);
  });

  it('stops at once when nobody wants the plan, and makes the next', async () => {
    const session = { ...someSession(14, 0.3), budget: 10_000_000 };
    const ended = new AbortController();
    const plan = runner.plan(session, TODAY, ended.signal);
    ended.abort();
    await expect(plan).rejects.toMatchObject({ name: 'AbortError' });
    expect((await runner.plan(someSession(14, 0.3), TODAY)).ok).toBe(true);
  });

  it('tells those to come again for whom too many wait', async () => {
    const ended = new AbortController();
    const session = someSession(15, 0);
    const plans = Array.from({ length: 40 }, () => runner.plan(session, TODAY, ended.signal));
    const codes = (await Promise.all(plans)).map((result) => (result.ok ? 'planned' : result.refusal.code));
    expect(new Set(codes)).toEqual(new Set(['planned', 'planner_busy']));
    expect(await runner.plan(session, TODAY)).toMatchObject({ ok: true });
  });

  it('warms up without a word', async () => {
    await expect(runner.warmUp()).resolves.toBeUndefined();
  });
});
