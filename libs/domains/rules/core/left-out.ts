import type { LocalDate } from '#kernel/period';
import type { Package } from './packages.js';
import {
  type Blame,
  fit,
  inPathOrder,
  type Offer,
  type PackageAsk,
  type Placed,
  placedAt,
  spoiled,
  takenBefore,
} from './placing.js';

/**
 * Why something that is open is not in a package.
 * - `rule`: with it, `programme` (most often it itself) cannot begin any more, by the rule of `blame` about `blame.other`;
 *   no other: what the rule asks for is not in the package
 * - `days`: the same because the days are filled
 * - `later`: it fits, but then `programme` begins only `on` that day
 * - `door`: it opens after the last day something may begin
 */
export type WhyNot =
  | { readonly why: 'rule' | 'days'; readonly programme: string; readonly blame: Blame }
  | { readonly why: 'later'; readonly programme: string; readonly on: LocalDate }
  | { readonly why: 'door'; readonly programme: string; readonly on: LocalDate };

export interface LeftOut {
  readonly offer: string;
  readonly because: WhyNot;
}

/** An offer beside what is placed: where it comes to stand, or what stops it or something that stood there. */
function placedOr(offer: Offer, placed: readonly Placed[], ask: PackageAsk): Placed | WhyNot {
  const programme = offer.programme.code;
  const { on, blame } = fit(offer, placed, ask);
  if (on === null) {
    if (blame === null) return { why: 'door', programme, on: offer.opensOn };
    return { why: blame.rule ? 'rule' : 'days', programme, blame };
  }
  const fresh = placedAt(offer, on);
  const spoil = spoiled(fresh, placed);
  return spoil ? { why: 'rule', programme: spoil.owner, blame: spoil } : fresh;
}

/** What happens when one more offer is to go with a package, each placed in the order of the path. */
function whyNot(extra: Offer, { steps }: Package, ask: PackageAsk): WhyNot {
  const inside = new Map(steps.map(({ programme, from }) => [programme, from]));
  const offers = inPathOrder(ask.offers).filter((each) => each === extra || inside.has(each.programme.code));
  const placed: Placed[] = takenBefore(ask);
  let last = { programme: extra.programme.code, on: ask.day };
  for (const offer of offers) {
    const fresh = placedOr(offer, placed, ask);
    if ('why' in fresh) return fresh;
    placed.push(fresh);
    const { code } = offer.programme;
    if (fresh.on > (inside.get(code) ?? ask.day) && fresh.on >= last.on) last = { programme: code, on: fresh.on };
  }
  return { why: 'later', ...last };
}

/** What is open, but not in a package, and why each of it cannot be added. `pack` is one that `packagesOf` gave for `ask`. */
export function leftOutOf(ask: PackageAsk, pack: Package): LeftOut[] {
  const inside = new Set(pack.steps.map(({ programme }) => programme));
  return ask.offers
    .filter(({ programme }) => !inside.has(programme.code))
    .map((offer) => ({ offer: offer.programme.code, because: whyNot(offer, pack, ask) }));
}
