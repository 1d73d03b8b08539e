import type { LocalDate } from '#kernel/period';
import { ASKABLE, SCHOOLINGS, type AskableFact, type OpeningFacts, type PersonFacts, type Schooling } from './facts.js';
import { eligibility } from './eligibility.js';
import { scanAll } from './scan.js';
import { opinionOf } from './opinion.js';
import type { Snapshot } from './snapshot.js';
import { stretched, withDay } from './week.js';
import { FIRST_WEIGHTS } from './weights.js';

/** One thing that could change. Nothing here is a setting avoided or a limit: nobody is nudged out of those. */
export type Change =
  | { readonly kind: 'course'; readonly openingId: string }
  | { readonly kind: 'paper'; readonly paper: string }
  | { readonly kind: 'licence'; readonly licence: string }
  | { readonly kind: 'schooling'; readonly schooling: Schooling }
  | { readonly kind: 'reach'; readonly addKm: number }
  | { readonly kind: 'earlier'; readonly minutes: number }
  | { readonly kind: 'later'; readonly minutes: number }
  | { readonly kind: 'weekday'; readonly weekday: number };

/** A change, and how many openings that are not a yes today it alone would make one. */
export interface Door {
  readonly change: Change;
  readonly opens: number;
}

const KINDS: readonly Change['kind'][] = [
  'course',
  'paper',
  'licence',
  'schooling',
  'weekday',
  'earlier',
  'later',
  'reach',
];
const REACHES = [5, 10];
const MINUTES = [60];
const WEEKEND = [6, 7];

const withPaper = (person: PersonFacts, paper: string): PersonFacts =>
  person.papers ? { ...person, papers: [...person.papers, { paper, until: null }] } : person;

const withLicences = (person: PersonFacts, licences: readonly string[]): PersonFacts =>
  person.licences ? { ...person, licences: [...person.licences, ...licences] } : person;

function withCourse(person: PersonFacts, { gives }: OpeningFacts): PersonFacts {
  if (!gives) return person;
  const { experience } = gives;
  const learnt = withLicences(gives.papers.reduce(withPaper, person), gives.licences);
  return experience && learnt.experience ? { ...learnt, experience: [...learnt.experience, experience] } : learnt;
}

function withHours(
  person: PersonFacts,
  change: Extract<Change, { kind: 'earlier' | 'later' | 'weekday' }>,
): PersonFacts {
  if (person.free === null) return person;
  if (change.kind === 'weekday') return { ...person, free: withDay(person.free, change.weekday) ?? person.free };
  const [earlier, later] = change.kind === 'earlier' ? [change.minutes, 0] : [0, change.minutes];
  return { ...person, free: stretched(person.free, earlier, later) };
}

/** The person after a change. A fact that is not known stays so: that is a question, not a door. */
export function changed(person: PersonFacts, change: Change, openings: ReadonlyMap<string, OpeningFacts>): PersonFacts {
  switch (change.kind) {
    case 'course': {
      const course = openings.get(change.openingId);
      return course ? withCourse(person, course) : person;
    }
    case 'paper':
      return withPaper(person, change.paper);
    case 'licence':
      return withLicences(person, [change.licence]);
    case 'schooling':
      return person.schooling === null ? person : { ...person, schooling: change.schooling };
    case 'reach':
      return person.reachKm === null ? person : { ...person, reachKm: person.reachKm + change.addKm };
    default:
      return withHours(person, change);
  }
}

/** Courses the person may take now, one for each different gain: the first by id. */
function courses(person: PersonFacts, openings: readonly OpeningFacts[], day: LocalDate): Change[] {
  const byGain = new Map<string, string>();
  for (const opening of openings) {
    if (opening.gives === null || eligibility(person, opening, day).verdict !== 'yes') continue;
    const gain = JSON.stringify(opening.gives);
    const before = byGain.get(gain);
    if (before === undefined || opening.id < before) byGain.set(gain, opening.id);
  }
  return [...byGain.values()].map((openingId) => ({ kind: 'course', openingId }));
}

/** Every change that is worth a try: what the openings demand, and a little more way and time. */
export function changesFor(person: PersonFacts, openings: readonly OpeningFacts[], day: LocalDate): Change[] {
  const hard = openings.flatMap(({ requirements }) => requirements.filter((one) => one.hard));
  const papers = new Set(hard.flatMap((one) => (one.kind === 'paper' ? [one.paper] : [])));
  const licences = new Set(hard.flatMap((one) => (one.kind === 'licence' ? [one.licence] : [])));
  const next = person.schooling === null ? -1 : SCHOOLINGS.indexOf(person.schooling) + 1;
  return [
    ...courses(person, openings, day),
    ...[...papers].map((paper) => ({ kind: 'paper' as const, paper })),
    ...[...licences].map((licence) => ({ kind: 'licence' as const, licence })),
    ...SCHOOLINGS.slice(next, next + 1).map((schooling) => ({ kind: 'schooling' as const, schooling })),
    ...WEEKEND.map((weekday) => ({ kind: 'weekday' as const, weekday })),
    ...MINUTES.flatMap((minutes) => [
      { kind: 'earlier' as const, minutes },
      { kind: 'later' as const, minutes },
    ]),
    ...REACHES.map((addKm) => ({ kind: 'reach' as const, addKm })),
  ];
}

const text = (change: Change): string => JSON.stringify(change);

/** The most opened first; of a wider reach only the best. Changes that open nothing are left out. */
export function bestDoors(doors: readonly Door[], first: number): Door[] {
  const sorted = doors
    .filter(({ opens }) => opens > 0)
    .sort(
      (a, b) =>
        b.opens - a.opens ||
        KINDS.indexOf(a.change.kind) - KINDS.indexOf(b.change.kind) ||
        (text(a.change) < text(b.change) ? -1 : 1),
    );
  const reach = sorted.find(({ change }) => change.kind === 'reach');
  return sorted.filter((door) => door.change.kind !== 'reach' || door === reach).slice(0, first);
}

/** By trying every change on every opening: the oracle. */
export function doorsByForce(
  person: PersonFacts,
  openings: readonly OpeningFacts[],
  day: LocalDate,
  first: number,
): Door[] {
  const byId = new Map(openings.map((opening) => [opening.id, opening]));
  const isYes = (who: PersonFacts, opening: OpeningFacts): boolean => eligibility(who, opening, day).verdict === 'yes';
  const closed = openings.filter((opening) => !isYes(person, opening));
  const doors = changesFor(person, openings, day).map((change) => {
    const after = changed(person, change, byId);
    return { change, opens: closed.filter((opening) => isYes(after, opening)).length };
  });
  return bestDoors(doors, first);
}

/** The same doors by the fast path: one pass over the columns for each change. */
export function doorsOf(snapshot: Snapshot, person: PersonFacts, day: LocalDate, first: number): Door[] {
  const byId = new Map(snapshot.openings.map((opening) => [opening.id, opening]));
  const verdicts = (who: PersonFacts): Uint8Array =>
    scanAll(snapshot, opinionOf({ snapshot, person: who, day, weights: FIRST_WEIGHTS })).verdicts;
  const before = verdicts(person);
  const doors = changesFor(person, snapshot.openings, day).map((change) => {
    const after = verdicts(changed(person, change, byId));
    return { change, opens: after.reduce((sum, verdict, row) => sum + Number(verdict === 0 && before[row] !== 0), 0) };
  });
  return bestDoors(doors, first);
}

/** A fact to ask for: how many openings wait for it alone, and how many wait for it among others. */
export interface Question {
  readonly fact: AskableFact;
  readonly decides: number;
  readonly touches: number;
}

/** What only orders the list, and so touches every opening that is not ruled out. */
const ORDERING: readonly AskableFact[] = ['occupations', 'skills', 'payNeeded', 'skillsWanted'];

/** What to ask next, by how many doors the answer can open: those that decide most first. */
export function questionsFor(person: PersonFacts, openings: readonly OpeningFacts[], day: LocalDate): Question[] {
  const decides = new Map<AskableFact, number>();
  const touches = new Map<AskableFact, number>();
  const add = (counts: Map<AskableFact, number>, fact: AskableFact): void => {
    counts.set(fact, (counts.get(fact) ?? 0) + 1);
  };
  for (const opening of openings) {
    const { verdict, findings } = eligibility(person, opening, day);
    if (verdict === 'no') continue;
    for (const fact of ORDERING) if (person[fact as keyof PersonFacts] === null) add(touches, fact);
    const asked = findings.flatMap((one) => (one.verdict === 'unknown' && one.of === 'person' ? [one.fact] : []));
    for (const fact of asked) add(touches, fact);
    if (findings.length === 1) for (const fact of asked) add(decides, fact);
  }
  return ASKABLE.filter((fact) => touches.has(fact))
    .map((fact) => ({ fact, decides: decides.get(fact) ?? 0, touches: touches.get(fact) as number }))
    .sort((a, b) => b.decides - a.decides || b.touches - a.touches);
}
