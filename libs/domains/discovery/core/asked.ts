import type { LocalDate } from '#kernel/period';

export const SORTS = ['relevance', 'distance', 'pay', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** What a person asks for on the browse page; whatever is left out does not filter. */
export interface Asked {
  readonly text?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly areaId?: string | null;
  readonly nearAreaId?: string | null;
  readonly lat?: number | null;
  readonly lng?: number | null;
  readonly withinKm?: number | null;
  /** Minor units per `payPeriod`. */
  readonly payMin?: bigint | null;
  readonly payPeriod?: string | null;
  /** ISO weekdays on which one is free. */
  readonly weekdays?: readonly number[] | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly noExperience?: boolean | null;
  readonly avoid?: readonly string[] | null;
  readonly postedSince?: LocalDate | null;
  readonly isco?: string | null;
  readonly country?: string | null;
  readonly sort?: Sort | null;
}

/** Longest text anybody may ask for. */
export const LONGEST_TEXT = 200;
const FARTHEST_KM = 1000;

const inside = (value: number | null | undefined, low: number, high: number): boolean =>
  value == null || (value >= low && value <= high);

const CHECKS: readonly (readonly [message: string, holds: (asked: Asked) => boolean])[] = [
  [`"text" has at most ${LONGEST_TEXT} characters.`, ({ text }) => (text ?? '').length <= LONGEST_TEXT],
  [
    '"lat" is from -90 to 90, "lng" from -180 to 180.',
    ({ lat, lng }) => inside(lat, -90, 90) && inside(lng, -180, 180),
  ],
  ['"lat" and "lng" come together.', ({ lat, lng }) => (lat == null) === (lng == null)],
  [`"withinKm" is from 1 to ${FARTHEST_KM}.`, ({ withinKm }) => inside(withinKm, 1, FARTHEST_KM)],
  ['"withinKm" needs a place: "nearAreaId", or "lat" and "lng".', (asked) => asked.withinKm == null || hasPlace(asked)],
  ['"weekdays" are from 1 (Monday) to 7.', ({ weekdays }) => (weekdays ?? []).every((day) => inside(day, 1, 7))],
  ['"isco" has 1 to 4 digits.', ({ isco }) => isco == null || /^\d{1,4}$/.test(isco)],
  ['"payMin" is not negative.', ({ payMin }) => payMin == null || payMin >= 0n],
];

/** Whether a place to measure from is given. */
export const hasPlace = ({ nearAreaId, lat, lng }: Asked): boolean =>
  nearAreaId != null || (lat != null && lng != null);

/** The first thing that is wrong with what was asked, in English for developers, or null. */
export const problemOf = (asked: Asked): string | null => CHECKS.find(([, holds]) => !holds(asked))?.[0] ?? null;

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** More than anything is paid with; farther up an index has no numbers. */
const BEYOND = 10n ** 18n;

/** An amount as the engines compare it. */
export const comparable = (amount: bigint): number => Number(amount < BEYOND ? amount : BEYOND);

/**
 * When a day begins, in milliseconds since 1970: where it begins first, in Jayapura. What was posted that morning is
 * shown in every zone; in Jakarta and Hà Nội two hours of the evening before are, too.
 */
export const beginOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00+09:00`);

/** Bit 0 is Monday. */
export const maskOf = (weekdays: readonly number[]): number =>
  weekdays.reduce((mask, day) => mask | (1 << (day - 1)), 0);

/** Names of the filters that are set, in the order in which people would rather give them up. */
export const RELAXABLE = [
  'postedSince',
  'hours',
  'payMin',
  'avoid',
  'noExperience',
  'withinKm',
  'kinds',
  'area',
  'isco',
  'text',
] as const;
export type Relaxable = (typeof RELAXABLE)[number];

type Dropped = Readonly<Record<Relaxable, Partial<Asked>>>;

const DROPPED: Dropped = {
  postedSince: { postedSince: null },
  hours: { weekdays: null, from: null, until: null },
  payMin: { payMin: null },
  avoid: { avoid: null },
  noExperience: { noExperience: null },
  withinKm: { withinKm: null },
  kinds: { kinds: null },
  area: { areaId: null },
  isco: { isco: null },
  text: { text: null },
};

const isSet = (value: unknown): boolean =>
  value != null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);

export interface Relaxed {
  readonly filter: Relaxable;
  readonly without: Asked;
}

/** What was asked without one of its filters, for each filter that is set. */
export function relaxations(asked: Asked): Relaxed[] {
  return RELAXABLE.flatMap((filter) => {
    const drop = DROPPED[filter];
    const set = Object.keys(drop).some((key) => isSet(asked[key as keyof Asked]));
    return set ? [{ filter, without: { ...asked, ...drop } }] : [];
  });
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|-]/gu, '\\$&');
/** What leads to a place and leads nowhere without it. */
const LEADING = /(?:^|[\s,])(?:di|ke|dari|daerah|in|at|near|around|ở|tại|gần)(?=\s*(?:[,;]|$))/giu;
const EDGES = /^[\s,.;:–-]+|[\s,.;:–-]+$/gu;

/** The words of a question without those that name a place: "las di Semarang" -> "las". */
export function textWithoutPlace(text: string, placeWords: readonly string[]): string {
  const rest = placeWords.reduce(
    (left, word) => left.replace(new RegExp(`(?<!${LETTER})${escaped(word)}(?!${LETTER})`, 'iu'), ' '),
    text,
  );
  const tidy = rest
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;])/gu, '')
    .replace(EDGES, '');
  return tidy.replace(LEADING, '').replace(EDGES, '');
}

/** A place that the question names is a filter, too: what was asked without it. */
export function withoutNamedPlace(asked: Asked, placeWords: readonly string[]): Relaxed[] {
  if (placeWords.length === 0) return [];
  return [{ filter: 'area', without: { ...asked, text: textWithoutPlace(asked.text ?? '', placeWords) } }];
}
