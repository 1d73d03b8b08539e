import type { LocalDate } from '#kernel/period';
import type { Clause, Group, ProgrammeVersion, Reference, RouteRule, Rule, Term } from './rule.js';

/** One thing of two versions, found by its code. `parts` names what differs: fields of it, or `place`, where it stands. */
export interface Compared<T> {
  readonly code: string;
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  readonly before: T | null;
  readonly after: T | null;
  readonly parts: readonly string[];
}

/** Two versions side by side, in the order of the new one; what it leaves out comes last. */
export interface Comparison {
  readonly clauses: readonly Compared<Clause>[];
  /** Groups and references to other programmes; their parts are compared where they stand, not here. */
  readonly groups: readonly Compared<Group | Reference>[];
  readonly terms: readonly Compared<Term>[];
  /** By the clause a route leaves from and the programmes it names: `clause → programme, programme`. */
  readonly routes: readonly Compared<RouteRule>[];
  readonly dates: { readonly before: Dates | null; readonly after: Dates };
}

export interface Dates {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

interface Placed<T> {
  readonly code: string;
  readonly it: T;
  /** Codes and kinds of the groups above it. */
  readonly place: string;
}

const CLAUSE = ['test', 'proofs', 'article', 'source', 'verified', 'texts'] as const;
const GROUP = ['kind', 'least', 'programme', 'texts'] as const;
const TERM = ['value', 'unit', 'source', 'verified', 'texts'] as const;
const ROUTE = ['when', 'texts'] as const;

const text = (value: unknown): string => JSON.stringify(sorted(value)) ?? '';

/** Keys in one order: what was read from a database has another than what was written. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

function differing<T>(before: Placed<T>, after: Placed<T>, parts: readonly string[]): string[] {
  const [old, fresh] = [before.it as Record<string, unknown>, after.it as Record<string, unknown>];
  const found = parts.filter((part) => text(old[part]) !== text(fresh[part]));
  return before.place === after.place ? found : [...found, 'place'];
}

function compared<T>(
  before: readonly Placed<T>[],
  after: readonly Placed<T>[],
  parts: readonly string[],
): Compared<T>[] {
  const old = new Map(before.map((each) => [each.code, each]));
  const codes = new Set(after.map(({ code }) => code));
  const kept = after.map((fresh): Compared<T> => {
    const { code, it } = fresh;
    const known = old.get(code);
    if (!known) return { code, change: 'added', before: null, after: it, parts: [] };
    const found = differing(known, fresh, parts);
    return { code, change: found.length > 0 ? 'changed' : 'same', before: known.it, after: it, parts: found };
  });
  const gone = before.filter(({ code }) => !codes.has(code));
  return [
    ...kept,
    ...gone.map(({ code, it }): Compared<T> => ({ code, change: 'removed', before: it, after: null, parts: [] })),
  ];
}

function walk(
  rule: Rule,
  place: string,
  found: { clauses: Placed<Clause>[]; groups: Placed<Group | Reference>[] },
): typeof found {
  const { code } = rule;
  if (rule.kind === 'clause') found.clauses.push({ code, it: rule, place });
  else {
    found.groups.push({ code, it: rule, place });
    const here = `${place}/${rule.kind} ${code}`;
    if (rule.kind !== 'programme') for (const each of rule.rules) walk(each, here, found);
  }
  return found;
}

const placed = <T>(list: readonly T[], codeOf: (it: T) => string): Placed<T>[] =>
  list.map((it) => ({ code: codeOf(it), it, place: '' }));

const routesIn = (version: ProgrammeVersion | null): Placed<RouteRule>[] =>
  placed(version?.routes ?? [], ({ clause, to }) => `${clause} → ${to.join(', ')}`);
const termsIn = (version: ProgrammeVersion | null): Placed<Term>[] => placed(version?.terms ?? [], ({ code }) => code);
const rulesIn = (version: ProgrammeVersion | null): ReturnType<typeof walk> => {
  const found = { clauses: [], groups: [] };
  return version ? walk(version.rule, '', found) : found;
};
const datesOf = ({ validFrom, validTo }: ProgrammeVersion): Dates => ({ validFrom, validTo });

/** Compares two versions clause by clause; `before` null: the first version of a programme, of which everything is new. */
export function compareVersions(before: ProgrammeVersion | null, after: ProgrammeVersion): Comparison {
  const [old, fresh] = [rulesIn(before), rulesIn(after)];
  return {
    clauses: compared(old.clauses, fresh.clauses, CLAUSE),
    groups: compared(old.groups, fresh.groups, GROUP),
    terms: compared(termsIn(before), termsIn(after), TERM),
    routes: compared(routesIn(before), routesIn(after), ROUTE),
    dates: { before: before && datesOf(before), after: datesOf(after) },
  };
}
