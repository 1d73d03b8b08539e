import type { LocalDate } from '#kernel/period';
import { columnAt, tableOf, type Table } from './column.js';
import { openFindings } from './eligibility.js';
import type { PersonFacts } from './facts.js';
import { avoidFindings, hoursLimitFindings, settingLimitFindings, taskLimitFindings } from './limits.js';
import { sumsOf, type Lists } from './lists.js';
import { kmBetween, travelFindings, travelPoints, vectorOf } from './place.js';
import { requirementFindings } from './requirement.js';
import { broughtPoints, growthPoints, heldSkills, occupationPoints, payPoints, waitingPoints } from './score.js';
import type { Snapshot } from './snapshot.js';
import { codeOf } from './verdict.js';
import type { Weights } from './weights.js';
import { freeWeek, hoursFindings, hoursPoints } from './week.js';

/** What one person makes of every value of every column. */
export interface Opinion {
  readonly place: Table;
  readonly schedule: Table;
  readonly demand: Uint8Array;
  readonly isco: Table;
  readonly settings: Uint8Array;
  readonly wish: Int32Array;
  readonly pay: Int32Array;
  readonly growth: Int32Array;
  readonly open: Uint8Array;
  readonly answers: Int32Array;
  /** Points that are the same for every opening. */
  readonly base: number;
}

/** One person, one day, one set of weights, against a snapshot. */
export interface Question {
  readonly snapshot: Snapshot;
  readonly person: PersonFacts;
  readonly day: LocalDate;
  readonly weights: Weights;
}

// Plain loops: the `from` of a typed array walks an iterator, which costs more than the work itself.
function verdictsOf<V>(values: readonly V[], verdict: (value: V) => number): Uint8Array {
  const verdicts = new Uint8Array(values.length);
  for (let n = 0; n < verdicts.length; n++) verdicts[n] = verdict(values[n] as V);
  return verdicts;
}
function totalsOf<V>(values: readonly V[], total: (value: V) => number): Int32Array {
  const totals = new Int32Array(values.length);
  for (let n = 0; n < totals.length; n++) totals[n] = total(values[n] as V);
  return totals;
}

/** Verdict and points of the places with a distance; thousands of them, so nothing is made per place. */
function placeTable({ snapshot, person, weights }: Question): Table {
  const { place, vectors } = snapshot;
  const { reachKm, home } = person;
  const weight = weights.of.travel;
  const table = tableOf(place.values.length);
  const from = home && vectorOf(home);
  const unplaced = codeOf(travelFindings(person, null, null));
  const unmeasured = codeOf(travelFindings(person, { lat: 0, lng: 0 }, null));
  for (let n = 0; n < place.values.length; n++) {
    const x = vectors[n * 3] as number;
    const known = !Number.isNaN(x);
    const to = [x, vectors[n * 3 + 1] as number, vectors[n * 3 + 2] as number] as const;
    const km = from && known ? kmBetween(from, to) : null;
    if (km === null || reachKm === null) table.verdicts[n] = known ? unmeasured : unplaced;
    else table.verdicts[n] = km > reachKm ? 2 : 0;
    table.totals[n] = weight * travelPoints(person, km);
  }
  return table;
}

function scheduleTable({ snapshot, person, weights }: Question): Table {
  const free = person.free && freeWeek(person.free);
  const table = tableOf(snapshot.worked.length);
  snapshot.worked.forEach((worked, n) => {
    const { hoursPerWeek } = snapshot.schedule.values[n] as Snapshot['schedule']['values'][number];
    table.verdicts[n] = codeOf([...hoursFindings(worked, free), ...hoursLimitFindings(person, hoursPerWeek)]);
    table.totals[n] = weights.of.hours * hoursPoints(worked, free);
  });
  return table;
}

/** The worst verdict of each set of requirements. */
function worstOf({ values, starts }: Lists, codes: Uint8Array): Uint8Array {
  const worst = new Uint8Array(starts.length - 1);
  for (let set = 0; set < worst.length; set++) {
    let verdict = 0;
    for (let at = columnAt(starts, set); at < columnAt(starts, set + 1); at++)
      verdict = Math.max(verdict, columnAt(codes, columnAt(values, at)));
    worst[set] = verdict;
  }
  return worst;
}

/** Thousands for each requirement of a set that is met. */
function metOf({ values, starts }: Lists, codes: Uint8Array): Int32Array {
  const met = new Int32Array(starts.length - 1);
  for (let set = 0; set < met.length; set++)
    for (let at = columnAt(starts, set); at < columnAt(starts, set + 1); at++)
      if (columnAt(codes, columnAt(values, at)) === 0) met[set] = columnAt(met, set) + 1000;
  return met;
}

function wishTotals({ snapshot, person, weights }: Question, codes: Uint8Array): Int32Array {
  const { essential, optional, softs } = snapshot;
  const held = heldSkills(person.skills ?? []);
  const [first, second, met] = [sumsOf(essential, held), sumsOf(optional, held), metOf(softs, codes)];
  return totalsOf(
    snapshot.wish.values,
    (wish) =>
      weights.of.skills *
      broughtPoints({
        asked: person.skills !== null,
        essential: columnAt(first, wish.essential),
        essentials: columnAt(essential.lengths, wish.essential),
        optional: columnAt(second, wish.optional),
        optionals: columnAt(optional.lengths, wish.optional),
        met: columnAt(met, wish.soft),
        wishes: columnAt(softs.starts, wish.soft + 1) - columnAt(softs.starts, wish.soft),
      }),
  );
}

function growthTotals({ snapshot, person, weights }: Question): Int32Array {
  const wanted = person.skillsWanted ?? [];
  const learnt = sumsOf(
    snapshot.taught,
    wanted.map((id) => [id, 1] as const),
  );
  return learnt.map((count) => weights.of.growth * growthPoints(count, person.skillsWanted && wanted.length));
}

/** All tables of one person. The same functions as the naive path, once per value instead of once per pair. */
export function opinionOf(question: Question): Opinion {
  const { snapshot, person, day, weights } = question;
  const codes = verdictsOf(snapshot.requirements, (one) => codeOf(requirementFindings(one, person, day)));
  return {
    place: placeTable(question),
    schedule: scheduleTable(question),
    demand: worstOf(snapshot.demands, codes),
    isco: {
      verdicts: verdictsOf(snapshot.isco.values, (isco) => codeOf(taskLimitFindings(person, isco))),
      totals: totalsOf(snapshot.isco.values, (isco) => weights.of.occupation * occupationPoints(person, isco)),
    },
    settings: verdictsOf(snapshot.settings.values, (settings) =>
      codeOf([...avoidFindings(person, settings), ...settingLimitFindings(person, settings)]),
    ),
    wish: wishTotals(question, codes),
    pay: totalsOf(snapshot.pay.values, (pay) => weights.of.pay * payPoints(person, pay)),
    growth: growthTotals(question),
    open: verdictsOf(snapshot.open.values, (open) => codeOf(openFindings(open, day))),
    answers: totalsOf(snapshot.answers.values, (points) => weights.of.answers * points),
    base: weights.of.waiting * waitingPoints(person),
  };
}
