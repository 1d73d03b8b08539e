import { columnAt, columnOf, sideBySide, sortedBy, type Column } from './column.js';
import type { OpeningFacts, Point, Requirement, Setting } from './facts.js';
import { touchedBy } from './limits.js';
import { chained, indexOf, type Chains, type Index } from './lists.js';
import { vectorOf } from './place.js';
import { answerPoints } from './score.js';
import { workedOf, type Worked } from './week.js';

/** The columns that a pair is judged by. */
export const COLUMNS = ['place', 'schedule', 'demand', 'isco', 'terms', 'wish', 'pay', 'growth', 'answers'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Skills and soft requirements an opening would like, as places among all different lists of each. */
interface Wish {
  readonly essential: number;
  readonly optional: number;
  readonly soft: number;
}

/** What an opening says of itself that somebody may avoid, and whether one can still apply. */
type Terms = Pick<OpeningFacts, 'settings' | 'placesLeft' | 'applyUntil'>;

interface Columns {
  readonly place: Column<Point | null>;
  readonly schedule: Column<OpeningFacts['schedule']>;
  readonly demand: Column<number>;
  readonly isco: Column<string | null>;
  readonly terms: Column<Terms>;
  readonly wish: Column<Wish>;
  readonly pay: Column<OpeningFacts['pay']>;
  readonly growth: Column<readonly string[]>;
  readonly answers: Column<number>;
}

/**
 * Openings by column, rows in the order of their places, so that what lies within reach is a few stretches of rows. Made
 * once for many people; one person's opinion of each value of a column is worked out once and looked up for every row.
 */
export interface Snapshot extends Columns {
  readonly size: number;
  readonly ids: readonly string[];
  readonly openings: readonly OpeningFacts[];
  /** Where a row's id stands in the order of all ids: ties are settled by it. */
  readonly order: Int32Array;
  /** Where the marks of a column's first value stand in an opinion, and how many marks there are. */
  readonly offsets: Readonly<Record<ColumnName, number>>;
  readonly marks: number;
  /** Where the marks of a row stand in an opinion: one number per column, row after row. */
  readonly rows: Int32Array;
  /** x, y, z per value of `place`, in kilometres; NaN where it is not known. */
  readonly vectors: Float64Array;
  /** First row of each place, and the number of rows at the end. */
  readonly starts: Int32Array;
  /** What differs among the values of `schedule`, of `isco` (limits touched) and of `terms`, which are many more. */
  readonly weeks: Column<Worked>;
  readonly touched: Column<readonly string[]>;
  readonly settings: Column<readonly Setting[]>;
  readonly open: Column<Pick<Terms, 'placesLeft' | 'applyUntil'>>;
  /** All different requirements; `demands` and `softs` are sets of their places. */
  readonly requirements: readonly Requirement[];
  /** Places of requirements of experience, by the occupation it has to be in; and of all the others. */
  readonly experience: ReadonlyMap<string, readonly number[]>;
  readonly others: readonly number[];
  readonly demands: Chains;
  readonly soft: Column<number>;
  readonly softs: Chains;
  readonly essential: Index;
  readonly optional: Index;
  /** Essential, optional and soft per value of `wish`. */
  readonly wishes: Int32Array;
  readonly taught: Index;
}

const json = (value: unknown): string => JSON.stringify(value);
/** Records beside each other in memory: those of the openings lie far apart, and every person has a look at all values. */
const copied = <V>(values: readonly V[]): V[] => JSON.parse(json(values)) as V[];
const compact = <V>({ values, of }: Column<V>): Column<V> => ({ values: copied(values), of });

function byPlace(openings: readonly OpeningFacts[]): OpeningFacts[] {
  const key = ({ at }: OpeningFacts): [number, number] => (at ? [at.lat, at.lng] : [Infinity, Infinity]);
  const keyed = openings.map((opening) => ({ opening, key: key(opening) }));
  keyed.sort((a, b) => compareNumbers(a.key[0], b.key[0]) || compareNumbers(a.key[1], b.key[1]));
  return keyed.map(({ opening }) => opening);
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function orderOf(ids: readonly string[]): Int32Array {
  const order = new Int32Array(ids.length);
  ids
    .map((id, row) => ({ id, row }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .forEach(({ row }, place) => {
      order[row] = place;
    });
  return order;
}

function vectorsOf(points: readonly (Point | null)[]): Float64Array {
  const vectors = new Float64Array(points.length * 3).fill(Number.NaN);
  points.forEach((point, place) => {
    if (point) vectors.set(vectorOf(point), place * 3);
  });
  return vectors;
}

/** First row of every value of a column whose rows are sorted by it, and the number of rows. */
function startsOf({ values, of }: Column<unknown>): Int32Array {
  const starts = new Int32Array(values.length + 1);
  for (let row = of.length - 1; row >= 0; row--) starts[of[row] as number] = row;
  starts[values.length] = of.length;
  return starts;
}

/** What is asked for, be it a must or a wish. */
const asked = ({ hard: _, ...one }: Requirement): string => json(one);

const different = (openings: readonly OpeningFacts[]): Requirement[] =>
  copied([...new Map(openings.flatMap(({ requirements }) => requirements).map((one) => [asked(one), one])).values()]);

/** Sets of requirements as places in a list; one that an opening states twice counts twice when it is a wish. */
function setsOf(
  openings: readonly OpeningFacts[],
  requirements: readonly Requirement[],
  hard: boolean,
): ReturnType<typeof chained> {
  const places = new Map(requirements.map((one, place) => [asked(one), place]));
  const setOf = (opening: OpeningFacts): number[] =>
    opening.requirements.filter((one) => one.hard === hard).map((one) => places.get(asked(one)) as number);
  return chained(columnOf(openings, (opening) => setOf(opening).sort((a, b) => a - b), String));
}

/** Requirements of experience in one occupation are many, and nearly all of them are of no concern to one person. */
function split(requirements: readonly Requirement[]): Pick<Snapshot, 'experience' | 'others'> {
  const experience = new Map<string, number[]>();
  const others: number[] = [];
  requirements.forEach((one, place) => {
    const isco = one.kind === 'experience' && one.months > 0 ? one.isco : null;
    const list = isco === null ? others : (experience.get(isco) ?? []);
    list.push(place);
    if (isco !== null) experience.set(isco, list);
  });
  return { experience, others };
}

type Wanted = Pick<Snapshot, 'essential' | 'optional' | 'wish' | 'wishes' | 'soft' | 'softs'>;

/** Skills and soft requirements: few different lists of each, and the different threes of them that openings have. */
function wishesOf(openings: readonly OpeningFacts[], requirements: readonly Requirement[]): Wanted {
  const { column: soft, ...softs } = setsOf(openings, requirements, false);
  const essential = columnOf(openings, (one) => one.essentialSkills, String);
  const optional = columnOf(openings, (one) => one.optionalSkills, String);
  const threes = openings.map((_, row) => ({
    essential: columnAt(essential.of, row),
    optional: columnAt(optional.of, row),
    soft: columnAt(soft.of, row),
  }));
  const unsorted = columnOf(
    threes,
    (three) => three,
    (three) => Object.values(three).join(),
  );
  // Those without a soft requirement next to each other: a branch that can be foreseen costs nothing.
  const wish = sortedBy(unsorted, (one) => Math.min(one.soft, 1));
  return {
    soft,
    softs,
    essential: indexOf(essential.values),
    optional: indexOf(optional.values),
    wish,
    wishes: Int32Array.from(wish.values.flatMap((one) => [one.essential, one.optional, one.soft])),
  };
}

/** Columns next to each other, ready for marks. */
function arrange(columns: Columns): Pick<Snapshot, 'offsets' | 'marks' | 'rows'> {
  let marks = 0;
  const offsets = COLUMNS.map((name) => {
    marks += columns[name].values.length;
    return marks - columns[name].values.length;
  });
  const rows = sideBySide(
    COLUMNS.map((name) => columns[name]),
    offsets,
  );
  const byName = Object.fromEntries(COLUMNS.map((name, n) => [name, offsets[n]]));
  return { offsets: byName as Snapshot['offsets'], marks, rows };
}

/** A snapshot of openings with different ids, in any order. */
export function snapshotOf(unsorted: readonly OpeningFacts[]): Snapshot {
  const openings = byPlace(unsorted);
  const ids = openings.map(({ id }) => id);
  const requirements = different(openings);
  const wanted = wishesOf(openings, requirements);
  const { column: demand, ...demands } = setsOf(openings, requirements, true);
  const columns: Columns = {
    place: columnOf(openings, ({ at }) => at, json),
    schedule: compact(columnOf(openings, (one) => one.schedule, json)),
    demand,
    isco: columnOf(openings, ({ isco }) => isco, String),
    terms: columnOf(
      openings,
      ({ settings, placesLeft, applyUntil }) => ({ settings, placesLeft: Math.min(placesLeft, 1), applyUntil }),
      json,
    ),
    wish: wanted.wish,
    pay: compact(columnOf(openings, (one) => one.pay, json)),
    growth: columnOf(openings, (one) => [...new Set(one.teaches)], String),
    answers: columnOf(openings, answerPoints, String),
  };
  return {
    size: openings.length,
    ids,
    openings,
    order: orderOf(ids),
    ...columns,
    ...arrange(columns),
    vectors: vectorsOf(columns.place.values),
    starts: startsOf(columns.place),
    weeks: columnOf(columns.schedule.values, workedOf, ({ shifts, weekdays }) => json([weekdays, shifts])),
    touched: columnOf(columns.isco.values, touchedBy, String),
    settings: columnOf(columns.terms.values, ({ settings }) => settings, String),
    open: compact(columnOf(columns.terms.values, ({ placesLeft, applyUntil }) => ({ placesLeft, applyUntil }), json)),
    requirements,
    ...split(requirements),
    demands,
    ...wanted,
    taught: indexOf(columns.growth.values),
  };
}
