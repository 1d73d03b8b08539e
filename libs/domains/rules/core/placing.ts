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

export interface PackageAsk {
  readonly offers: readonly Offer[];
  readonly taken: readonly Taken[];
  readonly day: LocalDate;
  /** The last day on which something of a package may begin. */
  readonly until: LocalDate;
}

/** The path: first learn, then practise, then money to begin with, then a job; care beside it. */
export const PATH: readonly ProgrammeKind[] = ['care', 'course', 'ojt', 'grant', 'loan', 'job'];

/** A programme placed on its days, or something taken before. */
export interface Placed extends Taken {
  readonly fills: boolean;
  readonly offer: Offer | null;
}

const END = '9999-12-31';
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const inForce = ({ validFrom, validTo }: StackingRule, day: LocalDate): boolean =>
  contains({ from: validFrom, to: validTo }, day);
export const rulesOn = ({ programme }: Offer, day: LocalDate): readonly StackingRule[] =>
  programme.stacking.rules.filter((rule) => inForce(rule, day));

/** The first day that is free: the one that a rule in force names, or the one after the last day of the rule. */
function whileInForce(rule: StackingRule, day: LocalDate, named: LocalDate | null): LocalDate | null {
  const free = inForce(rule, day) ? named : day;
  if (free === day || rule.validTo === null || (free !== null && free <= rule.validTo)) return free;
  return addDays(rule.validTo, 1);
}

/** The first day, from `day` on, on which a rule lets its programme begin beside something else; null: on none. */
const freeFrom = (rule: StackingRule, code: string, other: Taken, day: LocalDate): LocalDate | null =>
  whileInForce(rule, day, blockedUntil(rule, code, other, day));

function blockedUntil(rule: StackingRule, code: string, other: Taken, day: LocalDate): LocalDate | null {
  if (other.on > day || !concerns(rule, code, other)) return day;
  if (rule.kind === 'wait') return later(day, endOf(other.on, { count: rule.months, unit: 'months' }));
  if (rule.kind === 'never_aided' && other.on === day) return day;
  return rule.kind === 'one_loan' && other.until !== null ? later(day, addDays(other.until, 1)) : null;
}

/** Whether something else can keep a programme waiting by a rule. */
function concerns(rule: StackingRule, code: string, { programme, kind, giver, purpose }: Taken): boolean {
  if (rule.kind === 'only_with') return false;
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

/** What keeps a programme from beginning earlier, or at all: something else, by a rule, or (null) by the days it fills. */
export interface Blame {
  readonly rule: StackingRule | null;
  /** Whose rule it is. */
  readonly owner: string;
  /** null: what is not there, but would have to be. */
  readonly other: Taken | null;
}

/** `on` null: it fits on no day. `blame`: what moved it last; null: nothing did. */
export interface Fit {
  readonly on: LocalDate | null;
  readonly blame: Blame | null;
}

/** The first day, from that of `from` on, that one other thing leaves free. */
function freeBeside(offer: Offer, other: Placed, from: Fit): Fit {
  const owner = offer.programme.code;
  let free = from;
  const move = (on: LocalDate | null, rule: StackingRule | null): void => {
    if (on !== free.on) free = { on, blame: { rule, owner, other } };
  };
  for (const rule of offer.programme.stacking.rules) {
    if (free.on !== null) move(freeFrom(rule, owner, other, free.on), rule);
  }
  if (free.on !== null) move(clearOf(offer, other, free.on), null);
  return free;
}

/** The first day, from that of `from` on, on which everything is there that an offer only goes with. */
function companyFor(offer: Offer, placed: readonly Placed[], from: Fit): Fit {
  let free = from;
  for (const rule of offer.programme.stacking.rules) {
    const { on: day } = free;
    if (day === null || rule.kind !== 'only_with') continue;
    // What was taken before stands first, and has begun.
    const there = placed.find(
      ({ programme, until }) => programme === rule.programme && (until === null || until >= day),
    );
    const on = whileInForce(rule, day, there ? later(day, there.on) : null);
    if (on !== day) free = { on, blame: { rule, owner: offer.programme.code, other: there ?? null } };
  }
  return free;
}

/** The last day on which an offer may begin. */
export const lastStartOf = ({ closesOn }: Offer, { until }: PackageAsk): LocalDate =>
  closesOn !== null && closesOn < until ? closesOn : until;

/** The first day on which an offer fits beside what is placed, up to the last one it may begin. */
export function fit(offer: Offer, placed: readonly Placed[], ask: PackageAsk): Fit {
  const last = lastStartOf(offer, ask);
  let at: Fit = { on: later(ask.day, offer.opensOn), blame: null };
  // Every turn moves the day on, past something placed, or ends.
  for (let before: LocalDate | null = null; at.on !== null && at.on !== before && at.on <= last;) {
    before = at.on;
    at = companyFor(offer, placed, at);
    for (const other of placed) if (at.on !== null) at = freeBeside(offer, other, at);
  }
  return at.on === null || at.on > last ? { on: null, blame: at.blame } : at;
}

export const placedAt = (offer: Offer, on: LocalDate): Placed => {
  const { code, kind, giver, stacking } = offer.programme;
  const until = lastDay(on, stacking.lastsDays);
  return { programme: code, kind, giver, purpose: stacking.purpose, on, until, fills: stacking.fillsDays, offer };
};

/** What forbids what came to stand later in the order, but on an earlier day: a rule of what stands there already. */
export function spoiled(fresh: Placed, placed: readonly Placed[]): Blame | null {
  const there = placed.flatMap(({ offer, on }) => (offer ? [{ ...offer.programme, on }] : []));
  for (const { code, stacking, on } of there) {
    const rule = stacking.rules.find((each) => freeFrom(each, code, fresh, on) !== on);
    if (rule) return { rule, owner: code, other: fresh };
  }
  return null;
}

/** Whether an offer has to be placed before another: it must not have been aided, or the other only goes with it. */
const precedes = ({ programme }: Offer, { programme: other }: Offer): boolean =>
  programme.stacking.rules.some((rule) => rule.kind === 'never_aided' && rule.body === other.giver) ||
  other.stacking.rules.some((rule) => rule.kind === 'only_with' && rule.programme === programme.code);

/** Offers in the order they are placed: what has to precede another comes first, then along the path. */
export function inPathOrder(offers: readonly Offer[]): Offer[] {
  const byPath = [...offers].sort(
    (a, b) =>
      PATH.indexOf(a.programme.kind) - PATH.indexOf(b.programme.kind) ||
      ((a.closesOn ?? END) < (b.closesOn ?? END) ? -1 : Number((a.closesOn ?? END) > (b.closesOn ?? END))) ||
      (a.programme.code < b.programme.code ? -1 : 1),
  );
  const ordered: Offer[] = [];
  while (byPath.length > 0) {
    const free = byPath.findIndex(
      (each) => !byPath.some((other) => other !== each && precedes(other, each) && !precedes(each, other)),
    );
    ordered.push(...byPath.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** What was given before, as something that stands there already. */
export const takenBefore = ({ taken }: PackageAsk): Placed[] =>
  taken.map((each) => ({ ...each, fills: false, offer: null }));
