import { Chance } from '#kernel/chance';
import type { LocalDate } from '#kernel/period';
import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { pinFixed } from './arrange.js';
import { at, group } from './arrays.js';
import { Board } from './board.js';
import { choose } from './choose.js';
import { level, smooth } from './comfort.js';
import { EARLIEST, fill } from './improve.js';
import { keyOf, modelOf, NONE, type Model } from './model.js';
import { describe, type Plan } from './plan.js';
import { serveEverybody } from './serve.js';
import { problemsOf } from './session-problems.js';
import { isAway, type Interview, type IntroductionSession, type Minute, type Pair } from './session.js';

/** Whoever is due within these minutes is on the way already. */
export const NOTICE: Minute = 10;

/** A day that did not go as printed. */
export interface Day {
  /** As it is now: who is away from when to when, which tables closed, who walked in. */
  readonly session: IntroductionSession;
  readonly printed: readonly Interview[];
  /** Pairs that have met or sit together now. */
  readonly met: readonly Pair[];
  readonly now: Minute;
}

export interface Change extends Pair {
  /** The printed time; null for an interview that is new. */
  readonly before: Minute | null;
  /** The new time; null for an interview that is off. */
  readonly after: Minute | null;
}

export interface Replan extends Plan {
  /** What is no longer as printed, of what is still to come. */
  readonly changes: readonly Change[];
}

/** Whether both sides of a printed interview are there at its time. */
function stillOn({ clients, tables, hours }: IntroductionSession, interview: Interview): boolean {
  const client = clients.find(({ id }) => id === interview.client);
  const table = tables.find(({ id }) => id === interview.table);
  const who = table?.interviewers.find(({ id }) => id === interview.interviewer);
  if (!client || !table || !who) return false;
  return !isAway([...client.away, ...client.elsewhere, ...table.away, ...who.away], interview.at, hours.interview);
}

interface Standing {
  /** Due within minutes, or met: beyond the planner's reach. */
  readonly settled: readonly Interview[];
  readonly later: readonly Interview[];
}

function standingOf({ session, printed, now }: Day): Standing {
  const coming = printed.filter((interview) => interview.at >= now);
  return {
    settled: coming.filter((interview) => interview.at < now + NOTICE && stillOn(session, interview)),
    later: coming.filter((interview) => interview.at >= now + NOTICE),
  };
}

/** Puts the printed interviews where they were printed, as far as both sides are there. */
function keep(session: IntroductionSession, board: Board, printed: readonly Interview[]): void {
  const pairs = pairNumbers(session, board.model);
  const lanes = new Map(
    session.tables
      .flatMap(({ id, interviewers }) => interviewers.map((who) => JSON.stringify([id, who.id])))
      .map((name, lane) => [name, lane]),
  );
  for (const interview of printed) {
    const pair = pairs.get(keyOf(interview)) ?? NONE;
    const slot = board.model.slots.indexOf(interview.at);
    if (pair === NONE || slot === NONE || board.has(pair) || !mayKeep(board, pair, slot)) continue;
    const own = lanes.get(JSON.stringify([interview.table, interview.interviewer])) ?? NONE;
    const lane = isFree(board, own, slot) ? own : board.freeLane(board.table(pair), slot);
    if (lane !== NONE) board.put({ pair, lane, slot });
  }
}

const mayKeep = (board: Board, pair: number, slot: number): boolean =>
  board.allowed(pair, slot) &&
  board.ofClient(board.client(pair), slot) === NONE &&
  board.mayHaveMore(board.client(pair));

const isFree = (board: Board, lane: number, slot: number): boolean =>
  lane !== NONE && board.laneThere(lane, slot) && board.ofLane(lane, slot) === NONE;

function pairNumbers({ clients, tables }: IntroductionSession, model: Model): Map<string, number> {
  const numbers = new Map<string, number>();
  clients.forEach(({ id }, client) => {
    for (const pair of group(model.pairsOfClient, client)) {
      const table = tables[at(model.pairTable, pair)]?.id as string;
      numbers.set(keyOf({ client: id, table }), pair);
    }
  });
  return numbers;
}

function changesOf({ printed, now }: Day, interviews: readonly Interview[]): Change[] {
  const after = new Map(interviews.map((interview) => [keyOf(interview), interview.at]));
  const coming = printed.filter((interview) => interview.at >= now);
  const before = new Map(coming.map((interview) => [keyOf(interview), interview.at]));
  const changes: Change[] = coming.map(({ client, table, at: time }) => ({
    client,
    table,
    before: time,
    after: after.get(keyOf({ client, table })) ?? null,
  }));
  const added = interviews
    .filter((interview) => !before.has(keyOf(interview)))
    .map(({ client, table, at: time }) => ({ client, table, before: null, after: time }));
  return [...changes.filter((change) => change.before !== change.after), ...added];
}

function metProblems({ session, met, now }: Day): InputProblem[] {
  const clients = new Set(session.clients.map(({ id }) => id));
  const tables = new Set(session.tables.map(({ id }) => id));
  const unknown = met.flatMap(({ client, table }, n) => [
    ...(clients.has(client) ? [] : [{ path: `met.${n}.client`, code: 'unknown' }]),
    ...(tables.has(table) ? [] : [{ path: `met.${n}.table`, code: 'unknown' }]),
  ]);
  return Number.isInteger(now) ? unknown : [...unknown, { path: 'now', code: 'not_in_range' }];
}

const STEPS = 2_000;

/**
 * Plans the rest of a day anew. Printed times stay wherever both sides are there; nobody due within 10 minutes is moved,
 * and nothing new begins within them. Only serving somebody who would have nothing moves a printed time; what is free is
 * then given to those who lack most.
 */
export function replanSession(day: Day, today: LocalDate): Result<Replan> {
  const { session, now } = day;
  const problems = [...problemsOf(session, today), ...metProblems(day)];
  if (problems.length > 0) return refuseInput(problems);
  const { settled, later } = standingOf(day);
  const had = new Map([...day.met, ...settled].map((pair) => [keyOf(pair), pair]));
  const model = modelOf(session, { now: now + NOTICE, met: [...had.values()] });
  const board = new Board(model, model.slots.length);
  keep(session, board, later);
  pinFixed(board);
  const all = Array.from({ length: model.pairs }, (_, pair) => pair);
  fillForUnserved(board, all);
  serveEverybody(board);
  for (const pair of board.pairs()) board.pinned[pair] = 1;
  fill(board, all);
  smooth(board, new Chance(session.seed), STEPS);
  level(board);
  const plan = describe(session, board, { bound: choose(model, true).bound, needed: null });
  const interviews = [...settled, ...plan.interviews];
  return ok({ ...plan, interviews, changes: changesOf(day, interviews) });
}

/** A free seat moves nobody, so whoever has nothing is offered one first. */
function fillForUnserved(board: Board, all: readonly number[]): void {
  for (const pair of all) {
    if (at(board.clientCount, board.client(pair)) === 0) board.putFree(pair, EARLIEST);
  }
}
