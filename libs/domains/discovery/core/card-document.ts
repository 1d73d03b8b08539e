import { maskOf, minutesOf } from './asked.js';
import { topicWordsOf } from './topic.js';

/** What is indexed of an opportunity, in the shape that the search port takes. Public facts only. */
export interface CardDocument {
  readonly id: string;
  readonly country: string;
  readonly kind: string;
  readonly lang: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly digest: string;
  readonly occupations: readonly CardOccupation[];
  readonly areaPath: readonly string[];
  readonly lat: number | null;
  readonly lng: number | null;
  readonly payMin: number | null;
  readonly payMax: number | null;
  readonly weekdays: number;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly noExperience: boolean;
  readonly safety: readonly string[];
  readonly postedAt: number;
  readonly placesLeft: number;
}

export interface CardOccupation {
  readonly isco: string;
  readonly concept: string | null;
  /** How surely it is this, 0 to 1. */
  readonly weight: number;
}

/** The card as the opportunities domain gives it; only what the index needs of it. */
export interface Card {
  readonly id: string;
  readonly country: string;
  readonly kind: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly partnerName: string;
  readonly hostName: string | null;
  readonly areaPath: readonly string[];
  readonly isco: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly monthlyMin: bigint | null;
  readonly monthlyMax: bigint | null;
  readonly schedule: { readonly weekdays: readonly number[]; readonly shifts: readonly Shift[] };
  readonly noExperience: boolean;
  readonly safety: readonly string[];
  readonly publishedAt: Date;
  readonly places: number;
  readonly placesTaken: number;
}

interface Shift {
  readonly start: string;
  readonly end: string;
}

export interface ToldOccupation {
  readonly isco: string;
  readonly concept: string;
  readonly confidence: number;
  /** Understood only because one of its words was taken for a misspelt other one. */
  readonly mended: boolean;
}

/** What the reference domain knows about a card. */
export interface CardContext {
  /** Occupations that the title speaks of, surest first. */
  readonly titleOccupations: readonly ToldOccupation[];
  /** Names of occupations, skills and places, in any language. */
  readonly names: readonly string[];
}

const DIGEST = 600;
/** What a stated occupation counts that the title does not speak of. */
const STATED = 0.85;
const TRADE = 0.6;
const ESCO = 0.8;
const MENDED = 0.6;
const LEAST = 0.45;
const MOST_OCCUPATIONS = 4;
const DAY = 1440;

/** From the earliest start to the latest end; an end over midnight lies above 1440. */
function hoursOf(shifts: readonly Shift[]): { startMinute: number | null; endMinute: number | null } {
  if (shifts.length === 0) return { startMinute: null, endMinute: null };
  const ends = shifts.map(({ start, end }) =>
    minutesOf(end) > minutesOf(start) ? minutesOf(end) : minutesOf(end) + DAY,
  );
  return { startMinute: Math.min(...shifts.map(({ start }) => minutesOf(start))), endMinute: Math.max(...ends) };
}

/**
 * A word that only names a trade ("hotel", "bank") says where somebody works, not as what; the many names of ESCO are
 * met by chance more easily than everyday words; and in a title a strange word is more often right than misspelt.
 */
function weightOf({ concept, confidence, mended }: ToldOccupation): number {
  const kind = concept.startsWith('sector-') ? TRADE : concept.startsWith('esco-') ? ESCO : 1;
  return kind * confidence * (mended ? MENDED : 1);
}

/** The stated occupation first, with the finer concept that the title names; then what else the title speaks of. */
function occupationsOf(isco: string | null, told: readonly ToldOccupation[]): CardOccupation[] {
  const all = told.map((one) => ({ isco: one.isco, concept: one.concept, weight: weightOf(one) }));
  all.sort((a, b) => b.weight - a.weight);
  const [best] = all.filter((one) => one.isco === isco);
  const stated =
    isco === null ? [] : [{ isco, concept: best?.concept ?? null, weight: Math.max(best?.weight ?? 0, STATED) }];
  const others = all.filter((one) => one !== best && one.weight >= LEAST);
  return [...stated, ...others].slice(0, MOST_OCCUPATIONS);
}

const numberOf = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

/** What is indexed of a card. */
export function documentOf(card: Card, { titleOccupations, names }: CardContext): CardDocument {
  return {
    id: card.id,
    country: card.country,
    kind: card.kind,
    lang: card.lang,
    title: card.title,
    words: [...new Set([card.hostName ?? card.partnerName, ...names, ...topicWordsOf(card)])].filter(
      (name) => name !== '',
    ),
    digest: card.description.slice(0, DIGEST),
    occupations: occupationsOf(card.isco, titleOccupations),
    areaPath: card.areaPath,
    lat: card.lat,
    lng: card.lng,
    payMin: numberOf(card.monthlyMin),
    payMax: numberOf(card.monthlyMax),
    weekdays: maskOf(card.schedule.weekdays),
    ...hoursOf(card.schedule.shifts),
    noExperience: card.noExperience,
    safety: card.safety,
    postedAt: card.publishedAt.getTime(),
    placesLeft: Math.max(0, card.places - card.placesTaken),
  };
}
