import type { Chance } from '#kernel/chance';
import type { DraftInput, Requirement, SafetyAttribute, Schedule } from '#domains/opportunities';
import { streetOf, type Country } from './names.js';
import { carefulText, carelessText, courseText, type Subject } from './prose.js';
import { timetableOf } from './timetables.js';
import type { Trade } from './trade.js';
import { wordsOf } from './words.js';

export interface DemoArea {
  readonly id: string;
  readonly country: Country;
  /** Monthly minimum wage in minor units. */
  readonly minimum: bigint;
  /** Areas below it where postings may lie. */
  readonly parts: readonly string[];
}

/** What a posting is made from. `today` is the local date on which it is posted. */
export interface PostingSeed {
  readonly chance: Chance;
  readonly trade: Trade;
  readonly area: DemoArea;
  readonly today: string;
}

const DAY = 86_400_000;
const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const langOf = (country: Country): 'id' | 'vi' => (country === 'ID' ? 'id' : 'vi');
const currencyOf = (country: Country): 'IDR' | 'VND' => (country === 'ID' ? 'IDR' : 'VND');

/** Rounded as people round: Rp 50.000 or 100.000 ₫ for a month, Rp 5.000 or 10.000 ₫ for a day. */
function payOf({ chance, trade, area }: PostingSeed, factor: number): DraftInput['pay'] {
  const [low, high] = trade.pay;
  const start = low + chance.next() * (high - low) * 0.6;
  const end = start + 0.04 + chance.next() * (high - low) * 0.5;
  const daily = trade.paid === 'day';
  const step = (area.country === 'ID' ? 50_000 : 100_000) / (daily ? 10 : 1);
  const amount = (share: number): bigint => {
    const monthly = Number(area.minimum) * share * factor;
    return BigInt(Math.round(monthly / (daily ? 25 : 1) / step) * step);
  };
  const single = chance.happens(0.25);
  return {
    min: amount(start),
    max: single ? null : amount(end),
    currency: currencyOf(area.country),
    period: daily ? 'day' : 'month',
  };
}

function requirementsOf({ chance, trade }: PostingSeed, months: number): Requirement[] {
  const found: Requirement[] = [];
  if (chance.happens(0.6))
    found.push({
      kind: 'age',
      hard: true,
      minAge: 18,
      maxAge: chance.happens(0.25) ? chance.one([35, 40, 45, 50]) : null,
    });
  if (trade.schooling) found.push({ kind: 'schooling', hard: chance.happens(0.4), schooling: trade.schooling });
  if (trade.licence) found.push({ kind: 'licence', hard: true, licence: trade.licence });
  if (months > 0) found.push({ kind: 'experience', hard: chance.happens(0.35), months, isco: trade.isco });
  return found;
}

const NOWHEN: Schedule = { weekdays: [], shifts: [], hoursPerWeek: null };

/** Where it is: mostly a part of the area, often with a street. */
function whereOf({ chance, area }: PostingSeed, careless: boolean): Pick<DraftInput, 'areaId' | 'place'> {
  const near = chance.happens(0.7) && area.parts.length > 0;
  return {
    areaId: near ? chance.one(area.parts) : area.id,
    place: chance.happens(careless ? 0.3 : 0.75) ? streetOf(chance, area.country) : null,
  };
}

function datesOf({ chance, today }: PostingSeed): Pick<DraftInput, 'startsOn' | 'applyUntil'> {
  const startsOn = chance.happens(0.45) ? later(today, chance.between(14, 60)) : null;
  if (!chance.happens(0.5)) return { startsOn, applyUntil: null };
  return {
    startsOn,
    applyUntil: startsOn === null ? later(today, chance.between(20, 60)) : later(startsOn, -chance.between(1, 7)),
  };
}

/** Everything that is the same whatever the kind: where, when, what it asks. Who writes in a hurry leaves much out. */
function frameOf(seed: PostingSeed, careless: boolean): Omit<DraftInput, 'kind' | 'title' | 'description'> {
  const { chance, trade, area } = seed;
  const months = chance.happens(0.45) ? chance.one([3, 6, 12, 12, 24]) : 0;
  const silent = (): boolean => careless && chance.happens(0.5);
  return {
    lang: langOf(area.country),
    ...whereOf(seed, careless),
    isco: careless ? null : trade.isco,
    schedule: silent() ? NOWHEN : timetableOf(chance, trade.rhythm),
    requirements: silent() ? [] : requirementsOf(seed, months),
    safety: trade.safety ?? [],
    noExperience: months === 0 && chance.happens(0.8),
    places: chance.weighted([1, 2, 3, 5, 8, 12, 20], (places) => 1 / places),
    ...datesOf(seed),
  };
}

const subjectOf = ({ chance, trade, area }: PostingSeed): Subject => ({ chance, trade, country: area.country });

const DRINKS = /nhậu|quán bia|bartender|\bbar\b/iu;

/** What the trade brings with it, and drinks where the title speaks of them. */
const safetyOf = ({ trade }: PostingSeed, title: string): SafetyAttribute[] => [
  ...(trade.safety ?? []),
  ...(DRINKS.test(title) ? (['alcohol_served'] as const) : []),
];

/** A vacancy: two in three are written with care, the others as in a hurry. */
export function vacancyOf(seed: PostingSeed): DraftInput {
  const { chance, trade } = seed;
  const careless = chance.happens(0.34);
  const title = chance.one(careless ? trade.sloppy : trade.titles);
  const frame = frameOf(seed, careless);
  const pay = chance.happens(careless ? 0.35 : 0.08) ? null : payOf(seed, 1);
  return {
    kind: 'vacancy',
    title,
    description: careless ? carelessText(subjectOf(seed), { ...frame, pay }) : carefulText(subjectOf(seed)),
    ...frame,
    safety: safetyOf(seed, title),
    pay,
  };
}

/** An OJT place: paid an allowance, with a mentor and an end. */
export function ojtPlaceOf(seed: PostingSeed): DraftInput {
  const { chance, trade, area, today } = seed;
  const words = wordsOf(area.country);
  const starts = later(today, chance.between(10, 50));
  const title = chance.one(trade.titles);
  return {
    ...frameOf(seed, false),
    kind: 'ojt_place',
    title: `${chance.one(words.ojtTitle)} ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    description: carefulText(subjectOf(seed), chance.some(words.ojt, chance.between(2, 3))),
    pay: payOf(seed, 0.55),
    requirements: [{ kind: 'age', hard: true, minAge: 18, maxAge: null }],
    noExperience: true,
    startsOn: starts,
    endsOn: later(starts, chance.one([60, 90, 120, 180])),
    applyUntil: later(starts, -3),
  };
}

/** A training slot of a trade that has a course. */
export function trainingSlotOf(seed: PostingSeed & { readonly course: string }): DraftInput {
  const { chance, area, today } = seed;
  const starts = later(today, chance.between(12, 60));
  const free = chance.happens(0.7);
  const daily = area.country === 'ID' ? [25_000n, 30_000n, 50_000n] : [30_000n, 40_000n, 50_000n];
  const fees = area.country === 'ID' ? [350_000n, 500_000n, 750_000n] : [900_000n, 1_500_000n, 2_000_000n];
  return {
    ...frameOf(seed, false),
    kind: 'training_slot',
    title: seed.course,
    description: courseText(subjectOf(seed)),
    pay:
      free && chance.happens(0.6)
        ? { min: chance.one(daily), max: null, currency: currencyOf(area.country), period: 'day' }
        : null,
    fee: free ? 0n : chance.one(fees),
    schedule: timetableOf(chance, 'office'),
    requirements: chance.happens(0.4) ? [{ kind: 'schooling', hard: true, schooling: 'lower_secondary' }] : [],
    noExperience: true,
    places: chance.one([10, 12, 16, 16, 20]),
    startsOn: starts,
    endsOn: later(starts, chance.one([14, 30, 45, 90])),
    applyUntil: later(starts, -4),
  };
}
