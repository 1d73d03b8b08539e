import { addDays, contains, type LocalDate } from '#kernel/period';
import { endOf } from './calendar.js';
import type { Programme, ProgrammeKind, StackingRule } from './rule.js';

/** A programme that is open to somebody, between two days, both included; null: no end is in sight (`closesOn`). */
export interface Offer {
  readonly programme: Pick<Programme, 'code' | 'kind' | 'giver' | 'stacking'>;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate | null;
}

/** What somebody was given before. `until`: the last day it fills or is owed; null: still so. */
export interface Taken {
  readonly programme: string | null;
  readonly kind: ProgrammeKind;
  readonly giver: string;
  readonly purpose: string | null;
  readonly on: LocalDate;
  readonly until: LocalDate | null;
}

export interface Step {
  readonly programme: string;
  readonly kind: ProgrammeKind;
  /** The first day it can begin beside the others. */
  readonly from: LocalDate;
  /** The last day it fills or is owed. */
  readonly until: LocalDate;
}

/** What can be taken together, in the order of the days it begins. */
export interface Package {
  readonly steps: readonly Step[];
  /** What it is worth, by kind: money in the country's currency, or places. Kinds are never added up. */
  readonly worth: Readonly<Partial<Record<ProgrammeKind, number>>>;
  /** Stacking rules it keeps to that no source was read for, as `programme:rule`. */
  readonly unverified: readonly string[];
}

export interface PackageAsk {
  readonly offers: readonly Offer[];
  readonly taken: readonly Taken[];
  readonly day: LocalDate;
  /** The last day on which something of a package may begin. */
  readonly until: LocalDate;
}

/** The path: first learn, then practise, then money to begin with, then a job; care beside it. */
const PATH: readonly ProgrammeKind[] = ['care', 'course', 'ojt', 'grant', 'loan', 'job'];

/** A programme placed on its days, or something taken before. */
interface Placed extends Taken {
  readonly fills: boolean;
  readonly offer: Offer | null;
}

const END = '9999-12-31';
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const inForce = ({ validFrom, validTo }: StackingRule, day: LocalDate): boolean =>
  contains({ from: validFrom, to: validTo }, day);
const rulesOn = ({ programme }: Offer, day: LocalDate): readonly StackingRule[] =>
  programme.stacking.rules.filter((rule) => inForce(rule, day));

/** The first day, from `day` on, on which a rule lets its programme begin beside something else; null: on none. */
function freeFrom(rule: StackingRule, code: string, other: Taken, day: LocalDate): LocalDate | null {
  const free = inForce(rule, day) ? blockedUntil(rule, code, other, day) : day;
  if (free === day || rule.validTo === null || (free !== null && free <= rule.validTo)) return free;
  return addDays(rule.validTo, 1);
}

function blockedUntil(rule: StackingRule, code: string, other: Taken, day: LocalDate): LocalDate | null {
  if (other.on > day || !concerns(rule, code, other)) return day;
  if (rule.kind === 'wait') return later(day, endOf(other.on, { count: rule.months, unit: 'months' }));
  if (rule.kind === 'never_aided' && other.on === day) return day;
  return rule.kind === 'one_loan' && other.until !== null ? later(day, addDays(other.until, 1)) : null;
}

/** Whether a rule of a programme looks at something else at all. */
function concerns(rule: StackingRule, code: string, { programme, kind, giver, purpose }: Taken): boolean {
  if (rule.kind === 'once') return programme === code;
  if (rule.kind === 'never_aided') return giver === rule.body;
  if (rule.kind === 'one_loan') return kind === 'loan' && purpose === rule.purpose;
  return kind === rule.after && (rule.body === null || giver === rule.body);
}

const lastDay = (from: LocalDate, days: number): LocalDate => addDays(from, Math.max(days, 1) - 1);

/** The first day, from `day` on, on which what an offer fills does not run into what something else fills. */
function clearOf({ programme: { stacking } }: Offer, other: Placed, day: LocalDate): LocalDate {
  if (!stacking.fillsDays || !other.fills || other.on > lastDay(day, stacking.lastsDays)) return day;
  return later(day, addDays(other.until as LocalDate, 1));
}

/** The first day, from `day` on, that one other thing leaves free; null: none. */
function freeBeside(offer: Offer, other: Placed, day: LocalDate): LocalDate | null {
  let free: LocalDate | null = day;
  for (const rule of offer.programme.stacking.rules) {
    if (free !== null) free = freeFrom(rule, offer.programme.code, other, free);
  }
  return free === null ? null : clearOf(offer, other, free);
}

/** The first day on which an offer fits beside what is placed; null: on none, up to the last one it may begin. */
function fit(offer: Offer, placed: readonly Placed[], { day: today, until }: PackageAsk): LocalDate | null {
  const last = offer.closesOn !== null && offer.closesOn < until ? offer.closesOn : until;
  let day: LocalDate | null = later(today, offer.opensOn);
  // Every turn moves the day on, past something placed, or ends.
  for (let before: LocalDate | null = null; day !== null && day !== before && day <= last;) {
    before = day;
    for (const other of placed) if (day !== null) day = freeBeside(offer, other, day);
  }
  return day === null || day > last ? null : day;
}

const placedAt = (offer: Offer, on: LocalDate): Placed => {
  const { code, kind, giver, stacking } = offer.programme;
  const until = lastDay(on, stacking.lastsDays);
  return { programme: code, kind, giver, purpose: stacking.purpose, on, until, fills: stacking.fillsDays, offer };
};

/** Whether what came to stand later in the order, but on an earlier day, breaks a rule of what stands there already. */
function spoils(fresh: Placed, placed: readonly Placed[]): boolean {
  return placed.some(({ offer, on }) =>
    offer
      ? offer.programme.stacking.rules.some((rule) => freeFrom(rule, offer.programme.code, fresh, on) !== on)
      : false,
  );
}

/** Offers in the order they are placed: who must not have been aided before comes first, then along the path. */
function inPathOrder(offers: readonly Offer[]): Offer[] {
  const byPath = [...offers].sort(
    (a, b) =>
      PATH.indexOf(a.programme.kind) - PATH.indexOf(b.programme.kind) ||
      ((a.closesOn ?? END) < (b.closesOn ?? END) ? -1 : Number((a.closesOn ?? END) > (b.closesOn ?? END))) ||
      (a.programme.code < b.programme.code ? -1 : 1),
  );
  const shuns = (a: Offer, b: Offer): boolean =>
    a.programme.stacking.rules.some((rule) => rule.kind === 'never_aided' && rule.body === b.programme.giver);
  const ordered: Offer[] = [];
  while (byPath.length > 0) {
    const free = byPath.findIndex(
      (each) => !byPath.some((other) => other !== each && shuns(other, each) && !shuns(each, other)),
    );
    ordered.push(...byPath.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

interface Draft {
  readonly placed: readonly Placed[];
  readonly worth: readonly number[];
  readonly lastStart: LocalDate;
}

/** As much of every kind, begun no later. */
const asGood = (a: Draft, b: Draft): boolean =>
  a.lastStart <= b.lastStart && a.worth.every((worth, at) => worth >= (b.worth[at] as number));
const better = (a: Draft, b: Draft): boolean => asGood(a, b) && !asGood(b, a);

/** All of the other, none of it later. */
const includes = (a: Draft, b: Draft): boolean =>
  b.placed.every((each) => a.placed.some(({ offer, on }) => offer === each.offer && on <= each.on));

function withOffer(draft: Draft, offer: Offer, ask: PackageAsk): Draft | null {
  const on = fit(offer, draft.placed, ask);
  if (on === null) return null;
  const fresh = placedAt(offer, on);
  if (spoils(fresh, draft.placed)) return null;
  const at = PATH.indexOf(fresh.kind);
  return {
    placed: [...draft.placed, fresh],
    worth: draft.worth.map((worth, kind) => (kind === at ? worth + offer.programme.stacking.worth : worth)),
    lastStart: later(draft.lastStart, on),
  };
}

/** Whether taking an offer changes nothing for any other, nor any other for it: then leaving it out never helps. */
function standsAlone({ programme }: Offer, offers: readonly Offer[]): boolean {
  const { kind, giver, stacking } = programme;
  const minds = (rule: StackingRule): boolean =>
    (rule.kind === 'one_loan' && rule.purpose === stacking.purpose) ||
    (rule.kind === 'never_aided' && rule.body === giver) ||
    (rule.kind === 'wait' && rule.after === kind);
  const others = offers.filter((other) => other.programme.code !== programme.code);
  const minded = others.some((other) => other.programme.stacking.rules.some(minds));
  return !stacking.fillsDays && !minded && stacking.rules.every((rule) => rule.kind === 'once');
}

function packageOf({ placed, worth }: Draft): Package {
  const fresh = placed.filter((each): each is Placed & { offer: Offer; until: LocalDate } => each.offer !== null);
  const steps = fresh
    .map(({ offer, kind, on, until }): Step => ({ programme: offer.programme.code, kind, from: on, until }))
    .sort(
      (a, b) =>
        (a.from < b.from ? -1 : Number(a.from > b.from)) ||
        PATH.indexOf(a.kind) - PATH.indexOf(b.kind) ||
        (a.programme < b.programme ? -1 : 1),
    );
  const kinds = PATH.flatMap((kind, at) =>
    fresh.some((each) => each.kind === kind) ? [[kind, worth[at] as number]] : [],
  );
  const doubts = fresh.flatMap(({ offer, on }) =>
    rulesOn(offer, on).flatMap(({ code, verified }) => (verified ? [] : [`${offer.programme.code}:${code}`])),
  );
  return { steps, worth: Object.fromEntries(kinds) as Package['worth'], unverified: doubts.sort() };
}

const textOf = ({ steps }: Package): string => JSON.stringify(steps.map(({ from, programme }) => [from, programme]));

/** Every set of offers that fits, but those that only lack an offer which stands alone. */
function everySet(ask: PackageAsk): Draft[] {
  const offers = inPathOrder(ask.offers);
  const past = ask.taken.map((each): Placed => ({ ...each, fills: false, offer: null }));
  let drafts: Draft[] = [{ placed: past, worth: PATH.map(() => 0), lastStart: ask.day }];
  for (const offer of offers) {
    const alone = standsAlone(offer, offers);
    drafts = drafts.flatMap((draft) => {
      const grown = withOffer(draft, offer, ask);
      if (!grown) return [draft];
      return alone ? [grown] : [grown, draft];
    });
  }
  return drafts;
}

/**
 * The packages of what is open that are full, and that no other full one beats. Full: no other holds all of it, none of
 * it later, and more. Beaten: another is worth as much of every kind, has begun no later, and is better in one of these.
 * Each programme begins on the first day that the stacking rules, and the days that are filled, leave free, in the order
 * of the path. Sorted by the day everything has begun, then by programmes; one empty package when nothing fits. The work
 * doubles with every offer that another minds: 12 take milliseconds.
 */
export function packagesOf(ask: PackageAsk): Package[] {
  const full: Draft[] = [];
  for (const draft of everySet(ask).sort((a, b) => b.placed.length - a.placed.length)) {
    if (!full.some((each) => includes(each, draft))) full.push(draft);
  }
  return full
    .filter((draft) => !full.some((each) => better(each, draft)))
    .map((draft) => ({ draft, found: packageOf(draft) }))
    .map(({ draft, found }) => ({ found, key: draft.lastStart + textOf(found) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ found }) => found);
}
