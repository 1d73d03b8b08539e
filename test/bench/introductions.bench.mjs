// P1–P4 and A3: the planner of introduction sessions. Node 24:
// `node --conditions=source --import ./test/support/typescript.mjs test/bench/introductions.bench.mjs`
// Sessions are made from seeds; every plan is checked by a checker that shares no code with the planner, and compared with
// the bound of an independent solver (HiGHS) and with the plan of a careful hand (greedy).
import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { boundOf } from './introductions-bound.mjs';
import { median, report, tooBusy } from './measure.mjs';
import { clashes, twoRules } from './peers/two-rules.mjs';

const DOMAIN = '../../libs/domains/introductions';
const { planSession } = await import(`${DOMAIN}/core/plan.ts`);
const { replanSession } = await import(`${DOMAIN}/core/replan.ts`);
const { PlanRunner } = await import(`${DOMAIN}/plan-runner.ts`);
const { Dice, madeSession, someSession } = await import(`${DOMAIN}/core/spec/made-sessions.ts`);
const { lost, wrongIn } = await import(`${DOMAIN}/core/spec/plan-check.ts`);

const TODAY = '2026-12-01';
const ROUNDS = 5;
const [NINE, NOTICE] = [540, 10];
const USUAL = { clients: 200, tables: 40, slots: 12, wishes: 6, interviewers: 1, fashion: 1, away: 0, floor: 2 };
const LARGE = { ...USUAL, clients: 2_000, tables: 400, slots: 16 };
const verdicts = [];
const times = (count, make) => Array.from({ length: count }, (_, n) => make(n + 1));

/** Milliseconds of CPU that `work` takes; a clock would measure the neighbours too. */
function cpuMillis(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

function planned(session) {
  const made = planSession(session, TODAY);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value;
}

const checked = (session, { interviews, unplaced }) =>
  wrongIn(session, interviews).length + lost(session, interviews, unplaced).length;

/** A yes or no of a bar that is no time: it holds whatever else the machine does. */
function verdict(id, what, held) {
  console.log(`${id}  ${what}  ${held ? 'holds' : 'MISSED'}`);
  verdicts.push(held);
}

const words = ({ served, floors, value }) => `served ${served}, floors ${floors}, value ${value}`;

/** Plans sessions of one shape and says how they stand to the bound; @returns the least share of its value reached */
async function againstBound(id, name, sessions, how) {
  let [wrong, short, least] = [0, 0, Infinity];
  for (const session of sessions) {
    const plan = planned(session);
    const { score, greedy } = plan.quality;
    const bound = await boundOf(session, how);
    wrong += checked(session, plan);
    short += bound.served - score.served + bound.floors - score.floors;
    least = Math.min(least, score.value / bound.value);
    const kind = how.whole ? 'optimum' : 'bound';
    console.log(`    ${name} ${session.seed}: plan ${words(score)}`);
    console.log(`      ${kind} by HiGHS ${words(bound)} (${Math.round(bound.millis)} ms); greedy ${words(greedy)}`);
    if (!bound.proved) console.log('      HiGHS ran out of time: no bound');
    verdicts.push(bound.proved);
  }
  verdict(id, `${name}: ${wrong} clashes or lost wishes, ${short} guarantees short of the bound`, wrong + short === 0);
  return least;
}

function timed(id, what, sessions, bar) {
  for (const session of sessions) planned(session);
  const figures = times(ROUNDS, () => sessions.map((session) => cpuMillis(() => planned(session)))).flat();
  verdicts.push(report({ id, what, figure: median(figures), bar, unit: ' ms', range: figures }));
}

async function usualDay() {
  const all = times(5, (seed) => madeSession({ ...USUAL, seed }));
  const least = await againstBound('P1', '200 × 40 × 12, everybody there', all, { timed: false, whole: false });
  verdict('P1', `value ${(100 * least).toFixed(3)} % of the bound: the optimum`, least >= 1);
  timed('P1', 'CPU of a plan', all, 150);
}

async function dayWithAbsences() {
  const late = times(3, (seed) => madeSession({ ...USUAL, away: 0.25, seed }));
  const tight = times(3, (seed) => madeSession({ ...USUAL, wishes: 3, fashion: 2, away: 0.3, seed }));
  for (const [name, all] of [
    ['a quarter late, early or away', late],
    ['few wishes, popular tables, a third away', tight],
  ]) {
    const least = await againstBound('P2', name, all, { timed: true, whole: true });
    verdict('P2', `value ${(100 * least).toFixed(3)} % of the optimum (≥ 99.5 %)`, least >= 0.995);
    timed('P2', `CPU of a plan, ${name}`, all, 1_000);
  }
}

async function largeDay() {
  const there = times(2, (seed) => madeSession({ ...LARGE, seed }));
  const late = times(2, (seed) => madeSession({ ...LARGE, away: 0.2, seed }));
  for (const [name, all] of [
    ['2,000 × 400 × 16, everybody there', there],
    ['2,000 × 400 × 16, a fifth late, early or away', late],
  ]) {
    const least = await againstBound('P3', name, all, { timed: false, whole: false });
    verdict('P3', `value ${(100 * least).toFixed(3)} % of the bound (≥ 99.9 %)`, least >= 0.999);
    timed('P3', `CPU of a plan, ${name}`, all, 3_000);
  }
}

/** Small sessions of any shape in which people are away: where a plan is short of its own bound, is that the optimum? */
async function absences() {
  const count = { sessions: 0, wrong: 0, short: 0, behind: 0 };
  for (const away of [0.3, 0.7, 1]) {
    for (const made of times(1_000, (seed) => someSession(seed, away))) {
      const session = { ...made, fixed: [] };
      const plan = planned(session);
      const { score, bound } = plan.quality;
      count.sessions += 1;
      count.wrong += checked(session, plan);
      if (score.served === bound.served && score.floors === bound.floors) continue;
      count.short += 1;
      const best = await boundOf(session, { timed: true, whole: true });
      count.behind += best.proved && best.served === score.served && best.floors === score.floors ? 0 : 1;
    }
  }
  verdict(
    'days',
    `${count.sessions} sessions with absences: ${count.wrong} clashes or lost wishes; ${count.short} short of the bound, of which ${count.behind} of the optimum by HiGHS`,
    count.wrong + count.behind === 0,
  );
}

/** P4: sessions in which not everybody can be served. */
async function leftOut() {
  const sums = { bound: 0, plan: 0, greedy: 0 };
  let worst = 0;
  const all = times(10, (seed) => madeSession({ ...USUAL, wishes: 2, fashion: 3, away: 0.3, seed }));
  for (const session of all) {
    const { score, greedy } = planned(session).quality;
    const bound = await boundOf(session, { timed: true, whole: false });
    const without = ({ served }) => session.clients.length - served;
    sums.bound += without(bound);
    sums.plan += without(score);
    sums.greedy += without(greedy);
    worst = Math.max(worst, (without(score) - without(bound)) / session.clients.length);
  }
  console.log(
    `    ${all.length} sessions, clients without an interview: bound ${sums.bound}, plan ${sums.plan}, greedy ${sums.greedy}`,
  );
  verdict('P4', `at most ${(100 * worst).toFixed(2)} % of clients beyond the bound (≤ 1 %)`, worst <= 0.01);
}

/**
 * A meeting: some employers, each with a list of those who are interested. Sizes and shares are such that the peer does
 * on these about as well as its makers report of theirs, which they did not publish.
 */
function someMeeting(seed) {
  const dice = new Dice(seed);
  const people = times(dice.to(4, 20), (n) => `p${n}`);
  const share = 0.2 + 0.5 * dice.roll();
  return times(dice.to(3, 10), () => dice.shuffle(people.filter(() => dice.in(share))));
}

/** The same meeting for the planner, with as many slots as anybody has interviews. */
function sessionOf(lists) {
  const people = [...new Set(lists.flat())];
  const wishes = lists.flatMap((list, t) => list.map((client) => ({ client, table: `t${t}`, value: 1 })));
  const rounds = Math.max(
    ...lists.map(({ length }) => length),
    ...people.map((p) => lists.flat().filter((q) => p === q).length),
  );
  return {
    day: TODAY,
    hours: { opens: 480, closes: 480 + rounds * 10, interview: 10, change: 0, breaks: [] },
    tables: lists.map((_, t) => ({
      id: `t${t}`,
      interviewers: [{ id: 'i', away: [] }],
      away: [],
      floor: 0,
      spot: null,
    })),
    clients: people.map((id) => ({ id, away: [], elsewhere: [], floor: 1, most: null, patience: null })),
    wishes,
    fixed: [],
    forbidden: [],
    seed: 1,
    budget: 200,
  };
}

function againstPeer() {
  const count = { once: 0, twice: 0, clashes: 0, ours: 0, rounds: 0 };
  const meetings = times(3_050, someMeeting)
    .filter((lists) => lists.flat().length > 0)
    .slice(0, 3_000);
  for (const lists of meetings) {
    const { once, twice } = twoRules(lists);
    count.once += clashes(once) === 0 ? 1 : 0;
    count.twice += clashes(twice) === 0 ? 1 : 0;
    count.clashes += clashes(twice);
    const session = sessionOf(lists);
    const plan = planned(session);
    const fine = checked(session, plan) === 0 && plan.unplaced.length === 0;
    count.ours += fine ? 1 : 0;
    const longest = (session.hours.closes - session.hours.opens) / 10;
    count.rounds += plan.quality.slotsUsed === longest ? 1 : 0;
  }
  const share = (part) => `${((100 * part) / meetings.length).toFixed(1)} %`;
  console.log(`    ${meetings.length} random meetings of 4–20 people and 3–10 employers`);
  console.log(
    `    two greedy rules: ${share(count.once)} free of clashes; run twice: ${share(count.twice)}, ${count.clashes} clashes left`,
  );
  console.log(`    (their makers report 43 % and 64 % of 3,000 meetings of their own)`);
  verdict(
    'peer',
    `planner: ${share(count.ours)} free of clashes with every interview placed, with times, in as few rounds as can be: ${share(count.rounds)}`,
    count.ours === meetings.length && count.rounds === meetings.length,
  );
}

/** One day on which a tenth does not come, at nine. */
function noShows(seed) {
  const session = madeSession({ ...USUAL, fashion: seed % 3, away: seed % 2 ? 0.2 : 0, seed });
  const printed = planned(session).interviews;
  const gone = new Set(
    new Dice(seed).shuffle(session.clients.map(({ id }) => id)).slice(0, session.clients.length / 10),
  );
  const clients = session.clients.map((one) =>
    gone.has(one.id) ? { ...one, away: [{ from: 0, until: 1_440 }] } : one,
  );
  const met = printed.filter(({ at, client }) => at < NINE && !gone.has(client));
  const day = { session: { ...session, clients }, printed, met, now: NINE };
  let made;
  const millis = cpuMillis(() => (made = replanSession(day, TODAY)));
  const { changes, interviews } = made.value;
  const remaining = printed.filter(({ at, client }) => at >= NINE && !gone.has(client)).length;
  const moved = changes.filter(({ before, client }) => before !== null && !gone.has(client));
  return {
    share: moved.length / remaining,
    soon: moved.filter(({ before }) => before < NINE + NOTICE).length,
    added: changes.filter(({ before }) => before === null).length,
    wrong: wrongIn(day.session, [...met, ...interviews]).length,
    millis,
  };
}

function restOfTheDay() {
  const days = times(100, noShows);
  const worst = Math.max(...days.map(({ share }) => share));
  const total = (name) => days.reduce((sum, day) => sum + day[name], 0);
  console.log(
    `    100 days of 200 × 40, 20 people absent at 09:00: moved ${(100 * (total('share') / 100)).toFixed(2)} % of the remaining printed times on average, ${total('added') / 100} interviews given to others`,
  );
  verdict(
    'day',
    `at most ${(100 * worst).toFixed(2)} % moved (≤ 15 %), ${total('soon')} due within 10 minutes moved, ${total('wrong')} clashes`,
    worst <= 0.15 && total('soon') + total('wrong') === 0,
  );
  const figures = days.map(({ millis }) => millis);
  verdicts.push(
    report({
      id: 'day',
      what: 'CPU of planning the rest anew',
      figure: median(figures),
      bar: 1_000,
      unit: ' ms',
      range: figures,
    }),
  );
}

/** p99 of the event loop's delay, in milliseconds, while `work` goes on. */
async function delayDuring(work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.percentile(99) / 1e6;
}

async function responsive() {
  const settings = { NODE_ENV: 'test', PLAN_THREADS: 1, TITIAN_THREAD_OPTIONS: [] };
  const runner = new PlanRunner({ settings });
  const usual = madeSession({ ...USUAL, away: 0.25, seed: 1 });
  const large = madeSession({ ...LARGE, seed: 1 });
  await runner.warmUp();
  for (const [name, session, count] of [
    ['200 × 40', usual, 20],
    ['2,000 × 400', large, 4],
  ]) {
    const inThreads = async () => {
      for (let n = 0; n < count; n++) await runner.plan(session, TODAY);
    };
    await inThreads();
    const here = await delayDuring(async () => {
      for (let n = 0; n < 3; n++) {
        planned(session);
        await new Promise((done) => setImmediate(done));
      }
    });
    const figures = [];
    for (let n = 0; n < 3; n++) figures.push(await delayDuring(inThreads));
    console.log(`    ${name}, planned on the event loop itself: p99 ${here.toFixed(0)} ms`);
    verdicts.push(
      report({
        id: 'A3',
        what: `event-loop delay p99 while ${name} is planned`,
        figure: median(figures),
        bar: 30,
        unit: ' ms',
        range: figures,
      }),
    );
  }
  await runner.onApplicationShutdown();
}

if (tooBusy()) console.log('The machine is busy: times will be "not measured".');
await usualDay();
await dayWithAbsences();
await largeDay();
await absences();
await leftOut();
againstPeer();
restOfTheDay();
await responsive();
if (!verdicts.every(Boolean)) process.exitCode = 1;
