import type { LocalDate } from '#kernel/period';
import {
  fit,
  inPathOrder,
  later,
  type Offer,
  type PackageAsk,
  PATH,
  type Placed,
  placedAt,
  rulesOn,
  spoiled,
  takenBefore,
} from './placing.js';
import type { ProgrammeKind, StackingRule } from './rule.js';

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
  const { on } = fit(offer, draft.placed, ask);
  if (on === null) return null;
  const fresh = placedAt(offer, on);
  if (spoiled(fresh, draft.placed)) return null;
  const at = PATH.indexOf(fresh.kind);
  return {
    placed: [...draft.placed, fresh],
    worth: draft.worth.map((worth, kind) => (kind === at ? worth + offer.programme.stacking.worth : worth)),
    lastStart: later(draft.lastStart, on),
  };
}

/** Whether taking an offer changes nothing for any other, nor any other for it: then leaving it out never helps. */
function standsAlone({ programme }: Offer, offers: readonly Offer[]): boolean {
  const { code, kind, giver, stacking } = programme;
  const minds = (rule: StackingRule): boolean =>
    (rule.kind === 'one_loan' && rule.purpose === stacking.purpose) ||
    (rule.kind === 'never_aided' && rule.body === giver) ||
    (rule.kind === 'wait' && rule.after === kind) ||
    (rule.kind === 'only_with' && rule.programme === code);
  const others = offers.filter((other) => other.programme.code !== code);
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
  let drafts: Draft[] = [{ placed: takenBefore(ask), worth: PATH.map(() => 0), lastStart: ask.day }];
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
