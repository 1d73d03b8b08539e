import { columnAt, columnOf, type Column } from './column.js';
import type { OpeningFacts, Point, Requirement, Setting } from './facts.js';
import { indexOf, listsOf, type Index, type Lists } from './lists.js';
import { vectorOf } from './place.js';
import { answerPoints } from './score.js';
import { workedOf, type Worked } from './week.js';

/** Hard and soft requirements and skills an opening would like, as places among all different ones. */
interface Wish {
  readonly essential: number;
  readonly optional: number;
  readonly soft: number;
}

/**
 * Openings by column, rows in the order of their places, so that what lies within reach is a few stretches of rows. Made
 * once for many people; one person's opinion of each value of a column is worked out once and looked up for every row.
 */
export interface Snapshot {
  readonly size: number;
  readonly ids: readonly string[];
  readonly openings: readonly OpeningFacts[];
  /** Where a row's id stands in the order of all ids: ties are settled by it. */
  readonly order: Int32Array;
  readonly place: Column<Point | null>;
  /** x, y, z per value of `place`, in kilometres; NaN where it is not known. */
  readonly vectors: Float64Array;
  /** First row of each place, and the number of rows at the end. */
  readonly starts: Int32Array;
  readonly schedule: Column<OpeningFacts['schedule']>;
  readonly worked: readonly Worked[];
  /** All different requirements; the columns have sets of their places. */
  readonly requirements: readonly Requirement[];
  readonly demand: Column<readonly number[]>;
  readonly demands: Lists;
  readonly soft: Column<readonly number[]>;
  readonly softs: Lists;
  readonly isco: Column<string | null>;
  readonly settings: Column<readonly Setting[]>;
  readonly essential: Index;
  readonly optional: Index;
  readonly wish: Column<Wish>;
  readonly pay: Column<OpeningFacts['pay']>;
  readonly growth: Column<readonly string[]>;
  readonly taught: Index;
  readonly open: Column<Pick<OpeningFacts, 'placesLeft' | 'applyUntil'>>;
  readonly answers: Column<number>;
}

const json = (value: unknown): string => JSON.stringify(value);
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

/** Sets of requirements as places in a list; one that an opening states twice counts twice when it is a wish. */
function setsOf(
  openings: readonly OpeningFacts[],
  requirements: readonly Requirement[],
  hard: boolean,
): Column<number[]> {
  const places = new Map(requirements.map((one, place) => [json(one), place]));
  const setOf = (opening: OpeningFacts): number[] =>
    opening.requirements.filter((one) => one.hard === hard).map((one) => places.get(json(one)) as number);
  return columnOf(openings, (opening) => setOf(opening).sort((a, b) => a - b), String);
}

const different = (openings: readonly OpeningFacts[]): Requirement[] => [
  ...new Map(openings.flatMap(({ requirements }) => requirements).map((one) => [json(one), one])).values(),
];

type Wanted = Pick<Snapshot, 'essential' | 'optional' | 'wish' | 'soft' | 'softs'>;

/** Skills and soft requirements: few different lists of each, and the different threes of them that openings have. */
function wishesOf(openings: readonly OpeningFacts[], requirements: readonly Requirement[]): Wanted {
  const soft = setsOf(openings, requirements, false);
  const essential = columnOf(openings, (one) => one.essentialSkills, String);
  const optional = columnOf(openings, (one) => one.optionalSkills, String);
  const threes = openings.map((_, row) => ({
    essential: columnAt(essential.of, row),
    optional: columnAt(optional.of, row),
    soft: columnAt(soft.of, row),
  }));
  return {
    soft,
    softs: listsOf(soft.values),
    essential: indexOf(essential.values),
    optional: indexOf(optional.values),
    wish: columnOf(
      threes,
      (three) => three,
      (three) => Object.values(three).join(),
    ),
  };
}

/** A snapshot of openings with different ids, in any order. */
export function snapshotOf(unsorted: readonly OpeningFacts[]): Snapshot {
  const openings = byPlace(unsorted);
  const ids = openings.map(({ id }) => id);
  const place = columnOf(openings, ({ at }) => at, json);
  const schedule = columnOf(openings, (one) => one.schedule, json);
  const requirements = different(openings);
  const demand = setsOf(openings, requirements, true);
  const growth = columnOf(openings, (one) => [...new Set(one.teaches)], String);
  return {
    size: openings.length,
    ids,
    openings,
    order: orderOf(ids),
    place,
    vectors: vectorsOf(place.values),
    starts: startsOf(place),
    schedule,
    worked: schedule.values.map(workedOf),
    requirements,
    demand,
    demands: listsOf(demand.values),
    ...wishesOf(openings, requirements),
    isco: columnOf(openings, ({ isco }) => isco, String),
    settings: columnOf(openings, ({ settings }) => settings, String),
    pay: columnOf(openings, (one) => one.pay, json),
    growth,
    taught: indexOf(growth.values),
    open: columnOf(
      openings,
      ({ placesLeft, applyUntil }) => ({ placesLeft: Math.min(placesLeft, 1), applyUntil }),
      json,
    ),
    answers: columnOf(openings, answerPoints, String),
  };
}
