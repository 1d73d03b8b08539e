// Every set of offers there is, placed day by day with the rules read one by one: the oracle of the packages.
import type { Offer, Package, PackageAsk, StackingRule, Step, Taken } from '#domains/rules';
import { type Dice, often, pick, TEXTS } from './chance.js';

const PATH = ['care', 'course', 'ojt', 'grant', 'loan', 'job'];
const DAY = 86_400_000;
const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

function plusMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

interface Event extends Taken {
  readonly offer: Offer | null;
}

const isInForce = ({ validFrom, validTo }: StackingRule, day: string): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);

/** Whether a rule forbids that its programme begins on `day`, because of something that began by then. */
function forbids(rule: StackingRule, code: string, day: string, event: Event): boolean {
  if (!isInForce(rule, day) || event.on > day) return false;
  return READ[rule.kind](rule as never, { code, day, event });
}

interface Case {
  readonly code: string;
  readonly day: string;
  readonly event: Event;
}

const READ: { readonly [K in StackingRule['kind']]: (rule: StackingRule & { kind: K }, it: Case) => boolean } = {
  once: (_, { code, event }) => event.programme === code,
  never_aided: ({ body }, { day, event }) => event.on < day && event.giver === body,
  one_loan: ({ purpose }, { day, event }) =>
    event.kind === 'loan' && event.purpose === purpose && (event.until === null || event.until >= day),
  wait: ({ after, body, months }, { day, event }) =>
    event.kind === after && (body === null || event.giver === body) && plusMonths(event.on, months) > day,
  only_with: () => false,
};

/** Whether a rule asks for a programme that does not run on `day`. */
const lacksCompany = (rule: StackingRule, day: string, events: readonly Event[]): boolean =>
  rule.kind === 'only_with' &&
  isInForce(rule, day) &&
  !events.some(
    ({ programme, on, until }) => programme === rule.programme && on <= day && (until === null || day <= until),
  );

const endsOn = ({ programme }: Offer, day: string): string =>
  plusDays(day, Math.max(programme.stacking.lastsDays, 1) - 1);

function mayBegin(offer: Offer, day: string, events: readonly Event[]): boolean {
  const { code, stacking } = offer.programme;
  if (events.some((event) => stacking.rules.some((rule) => forbids(rule, code, day, event)))) return false;
  if (stacking.rules.some((rule) => lacksCompany(rule, day, events))) return false;
  const busy = events.filter((event) => event.offer?.programme.stacking.fillsDays);
  return !stacking.fillsDays || !busy.some(({ on, until }) => on <= endsOn(offer, day) && until! >= day);
}

/** The offer on its first possible day; null: it never fits, or breaks what was placed before it. */
function place(offer: Offer, events: readonly Event[], { day, until }: PackageAsk): Event | null {
  for (let on = day; on <= until; on = plusDays(on, 1)) {
    if (on < offer.opensOn || (offer.closesOn !== null && on > offer.closesOn)) continue;
    if (!mayBegin(offer, on, events)) continue;
    const { code, kind, giver, stacking } = offer.programme;
    const event = { programme: code, kind, giver, purpose: stacking.purpose, on, until: endsOn(offer, on), offer };
    const broken = events.some((old) =>
      old.offer?.programme.stacking.rules.some((rule) => forbids(rule, old.programme!, old.on, event)),
    );
    return broken ? null : event;
  }
  return null;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function ordered(offers: readonly Offer[]): Offer[] {
  const rank = ({ programme, closesOn }: Offer): string =>
    `${PATH.indexOf(programme.kind)} ${closesOn ?? '9999'} ${programme.code}`;
  const left = [...offers].sort((a, b) => compareTexts(rank(a), rank(b)));
  const mustPrecede = (a: Offer, b: Offer): boolean =>
    a.programme.stacking.rules.some((rule) => rule.kind === 'never_aided' && rule.body === b.programme.giver) ||
    b.programme.stacking.rules.some((rule) => rule.kind === 'only_with' && rule.programme === a.programme.code);
  const done: Offer[] = [];
  while (left.length > 0) {
    const held = (each: Offer): boolean =>
      left.some((other) => other !== each && mustPrecede(other, each) && !mustPrecede(each, other));
    const next = left.find((each) => !held(each)) ?? left[0]!;
    done.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return done;
}

interface Full {
  readonly events: readonly Event[];
  readonly worth: readonly number[];
  readonly last: string;
}

function fullOf(events: readonly Event[], day: string): Full {
  const worth = PATH.map((kind) =>
    events.reduce((sum, { kind: own, offer }) => sum + (own === kind ? offer!.programme.stacking.worth : 0), 0),
  );
  return { events, worth, last: events.reduce((last, { on }) => (on > last ? on : last), day) };
}

const isBetter = (by: Full, one: Full): boolean =>
  by.last <= one.last &&
  by.worth.every((worth, at) => worth >= one.worth[at]!) &&
  (by.last < one.last || by.worth.some((worth, at) => worth > one.worth[at]!));

/** The other holds more programmes, all of this among them, and none of it later. */
function lacks(one: readonly Event[], other: readonly Event[]): boolean {
  if (other.length <= one.length) return false;
  return one.every(({ programme, on }) => other.some((each) => each.programme === programme && each.on <= on));
}

function shown({ events }: Full): Omit<Package, 'worth'> & { worth: Record<string, number> } {
  const doubts = events.flatMap(({ programme, on, offer }) =>
    offer!.programme.stacking.rules
      .filter(({ validFrom, validTo, verified }) => !verified && validFrom <= on && on <= (validTo ?? '9999'))
      .map(({ code }) => `${programme!}:${code}`),
  );
  const worth: Record<string, number> = {};
  for (const { kind, offer } of events) worth[kind] = (worth[kind] ?? 0) + offer!.programme.stacking.worth;
  const steps = events
    .map(({ programme, kind, on, until }): Step => ({ programme: programme!, kind, from: on, until: until! }))
    .sort((a, b) =>
      compareTexts(...([a, b].map((s) => `${s.from} ${PATH.indexOf(s.kind)} ${s.programme}`) as [string, string])),
    );
  return { steps, worth, unverified: doubts.sort() };
}

/** Places some of the offers together, by their codes: each with its day, or the first that finds no place. */
export function placedTogether(
  ask: PackageAsk,
  codes: readonly string[],
): { days: Map<string, string>; stuck: string | null } {
  const past = ask.taken.map((each): Event => ({ ...each, offer: null }));
  const events: Event[] = [];
  for (const offer of ordered(ask.offers).filter(({ programme }) => codes.includes(programme.code))) {
    const event = place(offer, [...past, ...events], ask);
    if (!event) return { days: new Map(), stuck: offer.programme.code };
    events.push(event);
  }
  return { days: new Map(events.map(({ programme, on }) => [programme!, on])), stuck: null };
}

/** All packages that no other one beats, by trying every set; in no order that means anything. */
export function everyPackage(ask: PackageAsk): ReturnType<typeof shown>[] {
  const past = ask.taken.map((each): Event => ({ ...each, offer: null }));
  let sets: Event[][] = [[]];
  for (const offer of ordered(ask.offers)) {
    const grown = sets.flatMap((events) => {
      const event = place(offer, [...past, ...events], ask);
      return event ? [[...events, event]] : [];
    });
    sets = [...sets, ...grown];
  }
  const full = sets.filter((one) => !sets.some((other) => lacks(one, other))).map((set) => fullOf(set, ask.day));
  return full.filter((one) => !full.some((other) => isBetter(other, one))).map(shown);
}

const FIRST = '2026-05-01';
const RULES: ((dice: Dice, count: number) => Record<string, unknown>)[] = [
  () => ({ kind: 'once' }),
  (dice) => ({ kind: 'never_aided', body: pick(dice, ['x', 'y']) }),
  (dice) => ({ kind: 'one_loan', purpose: pick(dice, ['business', 'training']) }),
  (dice) => ({
    ...{ kind: 'wait', months: 1, body: pick(dice, [null, 'x']) },
    after: pick(dice, ['course', 'loan', 'grant']),
  }),
  (dice, count) => ({ kind: 'only_with', programme: `p${Math.floor(dice() * count)}` }),
];

/** Offers and a past by chance, within a hundred days, so that they meet. */
export function anAsk(dice: Dice, count: number): PackageAsk {
  const day = (most: number): string => plusDays(FIRST, Math.floor(dice() * most));
  const offers = Array.from({ length: count }, (_, at): Offer => {
    const kind = pick(dice, ['course', 'ojt', 'grant', 'grant', 'loan', 'loan', 'job', 'care'] as const);
    const rules = RULES.filter(() => often(dice, 0.25)).map((make, place): StackingRule => {
      const validTo = often(dice, 0.2) ? day(40) : null;
      const dated = { validFrom: often(dice, 0.2) ? day(20) : '2020-01-01', validTo, article: '1', source: 's' };
      return {
        ...dated,
        code: `r${place}`,
        verified: often(dice, 0.5),
        texts: TEXTS,
        ...make(dice, count),
      } as StackingRule;
    });
    const stacking = {
      ...{ rules, purpose: kind === 'loan' ? pick(dice, ['business', 'training']) : null },
      ...{ lastsDays: pick(dice, [0, 5, 20, 200]), fillsDays: kind === 'course' || kind === 'ojt' || kind === 'job' },
      ...{ worth: pick(dice, [0, 1, 1, 2, 3]), worthVerified: true, lastsVerified: true },
    };
    const opensOn = often(dice, 0.6) ? FIRST : day(40);
    const closesOn = often(dice, 0.5) ? null : plusDays(opensOn, Math.floor(dice() * 60));
    return { programme: { code: `p${at}`, kind, giver: pick(dice, ['x', 'y', 'z']), stacking }, opensOn, closesOn };
  });
  const taken = Array.from({ length: Math.floor(dice() * 3) }, (): Taken => {
    const on = plusDays(FIRST, -Math.floor(dice() * 60));
    const kind = pick(dice, ['course', 'grant', 'loan'] as const);
    return {
      ...{
        programme: often(dice, 0.3) ? `p${Math.floor(dice() * count)}` : null,
        kind,
        giver: pick(dice, ['x', 'y', 'z', 'z']),
      },
      ...{ purpose: kind === 'loan' ? 'business' : null, on, until: often(dice, 0.5) ? plusDays(on, 70) : null },
    };
  });
  return { offers, taken, day: FIRST, until: plusDays(FIRST, 100) };
}
