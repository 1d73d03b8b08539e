import { refuseInput, type InputProblem, type Refused } from '#kernel/result';
import { MAX } from './draft.js';
import type { PairKind } from './record.js';
import { slotsOf, WISH_MOST, WISHES_MOST, type Hours, type IntroductionSession } from './session.js';

/** A finding of the planner with the table or the client that it is about, so that somebody can go there. */
export interface Finding {
  readonly code: string;
  readonly params: NonNullable<InputProblem['params']>;
  readonly tableId: string | null;
  readonly clientId: string | null;
}

interface Placed {
  readonly tableId: string | null;
  readonly clientId: string | null;
}

const NOWHERE: Placed = { tableId: null, clientId: null };

/** What a path of the planner's input points at. */
function placeOf(path: string, session: IntroductionSession): Placed {
  const [list, number] = path.split('.');
  const n = Number(number);
  if (list === 'tables') return { ...NOWHERE, tableId: session.tables[n]?.id ?? null };
  if (list === 'clients') return { ...NOWHERE, clientId: session.clients[n]?.id ?? null };
  const pair = list === 'wishes' || list === 'fixed' ? session[list][n] : undefined;
  return pair ? { tableId: pair.table, clientId: pair.client } : NOWHERE;
}

/** What nobody needs to hear one by one: said twice, it counts once. */
const QUIET: ReadonlySet<string> = new Set(['twice']);

/** The planner's notices with ids in place of numbers. */
export const findingsOf = (notices: readonly InputProblem[], session: IntroductionSession): Finding[] =>
  notices
    .filter(({ code }) => !QUIET.has(code))
    .map(({ path, code, params }) => ({
      code: code === 'none' ? `introduction.no_${path}` : `introduction.${code}`,
      params: params ?? {},
      ...placeOf(path, session),
    }));

/** A refusal of the planner in the words of this domain. */
export const plannerRefused = ({ refusal }: Refused): Refused =>
  refusal.problems
    ? refuseInput(refusal.problems.map((problem) => ({ ...problem, code: `introduction.${problem.code}` })))
    : { ok: false, refusal };

interface KnownIds {
  readonly tables: ReadonlySet<string>;
  readonly clients: ReadonlySet<string>;
}

interface PairIds {
  readonly clientId: string;
  readonly tableId: string;
}

const idProblems = ({ clientId, tableId }: PairIds, { clients, tables }: KnownIds, path: string): InputProblem[] => [
  ...(clients.has(clientId) ? [] : [{ path: `${path}clientId`, code: 'unknown_reference' }]),
  ...(tables.has(tableId) ? [] : [{ path: `${path}tableId`, code: 'unknown_reference' }]),
];

/** What is wrong with wishes; 0 takes one away. */
export function wishProblems(
  wishes: readonly (PairIds & { readonly value: number })[],
  known: KnownIds,
): InputProblem[] {
  if (wishes.length > WISHES_MOST) {
    return [{ path: 'wishes', code: 'introduction.too_many', params: { most: WISHES_MOST } }];
  }
  const seen = new Set<string>();
  return wishes.flatMap(({ value, ...pair }, n) => {
    const key = `${pair.clientId} ${pair.tableId}`;
    const twice = seen.has(key);
    seen.add(key);
    const fits = Number.isInteger(value) && value >= 0 && value <= WISH_MOST;
    return [
      ...idProblems(pair, known, `wishes.${n}.`),
      ...(twice ? [{ path: `wishes.${n}`, code: 'introduction.twice' }] : []),
      ...(fits
        ? []
        : [{ path: `wishes.${n}.value`, code: 'introduction.not_in_range', params: { least: 0, most: WISH_MOST } }]),
    ];
  });
}

/** What is wrong with a promise or a ban: it names a client and a table of the session, and a slot if any time. */
export function pairProblems(
  { kind, at, ...pair }: PairIds & { readonly kind: PairKind | null; readonly at: number | null },
  known: KnownIds,
  hours: Hours,
): InputProblem[] {
  const timed = kind === 'promised' && at !== null;
  const fits = !timed || slotsOf(hours).includes(at);
  return [...idProblems(pair, known, ''), ...(fits ? [] : [{ path: 'at', code: 'introduction.not_a_slot' }])];
}

/** What a person's day needs, within bounds. */
export function needsProblems(needs: {
  readonly from: number | null;
  readonly until: number | null;
  readonly floor: number;
  readonly most: number | null;
  readonly patience: number | null;
}): InputProblem[] {
  const within = (value: number | null, path: string, least: number, most: number): InputProblem[] =>
    value === null || (Number.isInteger(value) && value >= least && value <= most)
      ? []
      : [{ path, code: 'introduction.not_in_range', params: { least, most } }];
  return [
    ...within(needs.from, 'from', 0, 1_440),
    ...within(needs.until, 'until', 0, 1_440),
    ...within(needs.floor, 'floor', 0, MAX.floor),
    ...within(needs.most, 'most', 1, MAX.floor),
    ...within(needs.patience, 'patience', 0, 1_440),
  ];
}
