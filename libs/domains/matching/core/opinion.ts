import type { LocalDate } from '#kernel/period';
import { codeAt, columnAt, measureAt } from './column.js';
import { openFindings } from './eligibility.js';
import type { PersonFacts, Requirement } from './facts.js';
import { avoidFindings, hoursLimitFindings, settingLimitFindings, taskLimitFindings } from './limits.js';
import { sumsOf, type Chains, type Index } from './lists.js';
import { markOf } from './mark.js';
import { kmOfSides, travelFindings, travelPoints, USUAL_REACH, vectorOf, wayPoints } from './place.js';
import { requirementFindings } from './requirement.js';
import { broughtPoints, growthPoints, heldSkills, occupationPoints, payPoints, waitingPoints } from './score.js';
import type { ColumnName, Snapshot } from './snapshot.js';
import { codeOf, type VerdictCode } from './verdict.js';
import type { Weights } from './weights.js';
import { freeWeek, hoursFindings, hoursPoints } from './week.js';

/** What one person makes of every value of every column: marks, column after column, in the order of a snapshot. */
export interface Opinion {
  readonly marks: Int32Array;
  /** Points that are the same for every opening. */
  readonly base: number;
  /** The occupations that are looked for. */
  readonly wanted: ReadonlySet<string>;
}

/** One person, one day, one set of weights, against a snapshot. */
export interface Question {
  readonly snapshot: Snapshot;
  readonly person: PersonFacts;
  readonly day: LocalDate;
  readonly weights: Weights;
}

/** Writes the mark of each value of a column. Thousands of them have loops of their own that make nothing per value. */
function mark<V>(values: readonly V[], marks: Int32Array, markedAs: (value: V, place: number) => number): void {
  for (let n = 0; n < values.length; n++) marks[n] = markedAs(values[n] as V, n);
}

const NOWHERE = [Number.NaN, Number.NaN, Number.NaN] as const;

/** Places with a distance, NaN when one of the two is not known. */
function markPlaces({ snapshot, person, weights }: Question, marks: Int32Array): void {
  const { vectors } = snapshot;
  const { reachKm, home } = person;
  const weight = weights.of.travel;
  const unmeasured = codeOf(travelFindings(person, { lat: 0, lng: 0 }, null));
  const reach = reachKm ?? USUAL_REACH;
  const [within, beyond] = reachKm === null ? [unmeasured, unmeasured] : [0 as const, 2 as const];
  const unknown = weight * travelPoints(person, null);
  const unplaced = markOf(codeOf(travelFindings(person, null, null)), unknown);
  const [x, y, z] = home ? vectorOf(home) : NOWHERE;
  for (let n = 0; n < marks.length; n++) {
    const first = measureAt(vectors, n * 3);
    const km = kmOfSides(first - x, measureAt(vectors, n * 3 + 1) - y, measureAt(vectors, n * 3 + 2) - z);
    if (Number.isNaN(first)) marks[n] = unplaced;
    else if (Number.isNaN(km)) marks[n] = markOf(unmeasured, unknown);
    else marks[n] = markOf(km > reach ? beyond : within, weight * wayPoints(reach, km));
  }
}

/** Few different weeks, and hours a week. */
function markSchedules({ snapshot, person, weights }: Question, marks: Int32Array): void {
  const free = person.free && freeWeek(person.free);
  const { values, of } = snapshot.weeks;
  const weeks = values.map((worked) =>
    markOf(codeOf(hoursFindings(worked, free)), weights.of.hours * hoursPoints(worked, free)),
  );
  mark(
    snapshot.schedule.values,
    marks,
    ({ hoursPerWeek }, n) =>
      (weeks[columnAt(of, n)] as number) + markOf(codeOf(hoursLimitFindings(person, hoursPerWeek))),
  );
}

function markOccupations({ snapshot, person, weights }: Question, marks: Int32Array): void {
  const { values, of } = snapshot.touched;
  const limits = values.map((touched) => codeOf(taskLimitFindings(person, touched)));
  mark(snapshot.isco.values, marks, (isco, n) =>
    markOf(limits[columnAt(of, n)] as VerdictCode, weights.of.occupation * occupationPoints(person, isco)),
  );
}

function markTerms({ snapshot, person, day }: Question, marks: Int32Array): void {
  const settings = snapshot.settings.values.map((one) =>
    markOf(codeOf([...avoidFindings(person, one), ...settingLimitFindings(person, one)])),
  );
  const open = snapshot.open.values.map((one) => markOf(codeOf(openFindings(one, day))));
  mark(
    snapshot.terms.values,
    marks,
    (_, n) => (settings[columnAt(snapshot.settings.of, n)] as number) + (open[columnAt(snapshot.open.of, n)] as number),
  );
}

/** The verdict on every requirement; experience in an occupation is looked at where the person has some. */
function codesOf({ snapshot, person, day }: Question): Uint8Array {
  const { requirements, experience, others } = snapshot;
  const codes = new Uint8Array(requirements.length).fill(person.experience === null ? 1 : 2);
  const judge = (place: number): void => {
    codes[place] = codeOf(requirementFindings(requirements[place] as Requirement, person, day));
  };
  others.forEach(judge);
  for (const { isco } of person.experience ?? []) experience.get(isco)?.forEach(judge);
  return codes;
}

/** The worst verdict of each set of requirements. */
function markDemands({ before, last }: Chains, codes: Uint8Array, marks: Int32Array): void {
  const worst = new Uint8Array(marks.length);
  for (let set = 1; set < worst.length; set++) {
    worst[set] = Math.max(codeAt(worst, columnAt(before, set)), codeAt(codes, columnAt(last, set)));
    marks[set] = markOf(codeAt(worst, set) as VerdictCode);
  }
}

/** The mean over each set of wishes, 1000 for one that is met. */
function metOf({ before, last, lengths }: Chains, codes: Uint8Array): Float64Array {
  const met = new Int32Array(lengths.length);
  const means = new Float64Array(lengths.length).fill(Number.NaN);
  for (let set = 1; set < means.length; set++) {
    met[set] = columnAt(met, columnAt(before, set)) + (codeAt(codes, columnAt(last, set)) === 0 ? 1000 : 0);
    means[set] = columnAt(met, set) / columnAt(lengths, set);
  }
  return means;
}

/** Sums over lists and the lengths of these: a mean is their quotient, NaN over an empty list. */
interface Sums {
  readonly sums: Int32Array;
  readonly lengths: Int32Array;
}

/** Nobody has asked the person for skills: no list says anything, as if all were empty. */
const sumsOfNone = ({ lengths }: Index): Sums => {
  const none = new Int32Array(lengths.length);
  return { sums: none, lengths: none };
};

function markWishes({ snapshot, person, weights }: Question, codes: Uint8Array, marks: Int32Array): void {
  const { wishes } = snapshot;
  const held = person.skills && heldSkills(person.skills);
  const worth = (index: Index): Sums =>
    held === null ? sumsOfNone(index) : { sums: sumsOf(index, held), lengths: index.lengths };
  const [essential, optional] = [worth(snapshot.essential), worth(snapshot.optional)];
  const met = metOf(snapshot.softs, codes);
  const weight = weights.of.skills;
  let at = 0;
  for (let n = 0; n < marks.length; n++) {
    const first = columnAt(wishes, at);
    const second = columnAt(wishes, at + 1);
    const points = broughtPoints(
      columnAt(essential.sums, first) / columnAt(essential.lengths, first),
      columnAt(optional.sums, second) / columnAt(optional.lengths, second),
      measureAt(met, columnAt(wishes, at + 2)),
    );
    marks[n] = markOf(0, weight * points);
    at += 3;
  }
}

function markGrowth({ snapshot, person, weights }: Question, marks: Int32Array): void {
  const wanted = person.skillsWanted ?? [];
  const learnt = sumsOf(
    snapshot.taught,
    wanted.map((id) => [id, 1] as const),
  );
  const points = Int32Array.from([...wanted, null], (_, count) =>
    markOf(0, weights.of.growth * growthPoints(count, person.skillsWanted && wanted.length)),
  );
  for (let n = 0; n < marks.length; n++) marks[n] = columnAt(points, columnAt(learnt, n));
}

/**
 * All marks of one person. The same functions as the naive path, once per value instead of once per pair. `marks`: those
 * of another person against the same snapshot, to be written over.
 */
export function opinionOf(question: Question, marks: Int32Array = new Int32Array(question.snapshot.marks)): Opinion {
  const { snapshot, person, weights } = question;
  const of = (name: ColumnName): Int32Array =>
    marks.subarray(snapshot.offsets[name], snapshot.offsets[name] + snapshot[name].values.length);
  const codes = codesOf(question);
  markPlaces(question, of('place'));
  markSchedules(question, of('schedule'));
  markDemands(snapshot.demands, codes, of('demand'));
  markOccupations(question, of('isco'));
  markTerms(question, of('terms'));
  markWishes(question, codes, of('wish'));
  mark(snapshot.pay.values, of('pay'), (pay) => markOf(0, weights.of.pay * payPoints(person, pay)));
  markGrowth(question, of('growth'));
  mark(snapshot.answers.values, of('answers'), (points) => markOf(0, weights.of.answers * points));
  return { marks, base: weights.of.waiting * waitingPoints(person), wanted: new Set(person.occupations) };
}
