import type { Currency } from '#kernel/money';
import type { LocalDate } from '#kernel/period';

export const KINDS = ['vacancy', 'ojt_place', 'training_slot', 'loan_programme', 'grant_programme'] as const;
export type OpportunityKind = (typeof KINDS)[number];

export const STATUSES = ['draft', 'published', 'paused', 'filled', 'closed'] as const;
export type OpportunityStatus = (typeof STATUSES)[number];

export const LANGS = ['id', 'vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const PAY_PERIODS = ['hour', 'day', 'week', 'month', 'year', 'once', 'piece'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export const SAFETY_ATTRIBUTES = ['night_work', 'alcohol_served', 'heights', 'chemicals', 'cash'] as const;
export type SafetyAttribute = (typeof SAFETY_ATTRIBUTES)[number];

export const SCHOOLINGS = [
  'none',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'diploma',
  'bachelor',
] as const;
/** In ascending order; `vocational` (SMK, trung cấp) and `upper_secondary` (SMA, THPT) are of one level. */
export type Schooling = (typeof SCHOOLINGS)[number];

export const REQUIREMENT_KINDS = ['age', 'schooling', 'paper', 'licence', 'experience', 'language'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** What is paid: wage, allowance (OJT), or the amount of a loan or grant. At least one of min and max is known. */
export interface Pay {
  /** Minor units. */
  readonly min: bigint | null;
  readonly max: bigint | null;
  readonly currency: Currency;
  readonly period: PayPeriod;
}

/** Local times `HH:MM`; `end` not after `start` means over midnight, and `24:00` ends a day. */
export interface Shift {
  readonly start: string;
  readonly end: string;
}

/** Empty lists mean "not stated". Weekdays are ISO: 1 is Monday, 7 is Sunday; ascending, each once. */
export interface Schedule {
  readonly weekdays: readonly number[];
  readonly shifts: readonly Shift[];
  readonly hoursPerWeek: number | null;
}

/** `hard`: without it there is no point in applying. Otherwise it is a wish. */
export type Requirement = { readonly hard: boolean } & (
  | { readonly kind: 'age'; readonly minAge: number | null; readonly maxAge: number | null }
  | { readonly kind: 'schooling'; readonly schooling: Schooling }
  /** Code of a paper (PAPERS) or the poster's own words. */
  | { readonly kind: 'paper'; readonly paper: string }
  /** Code of a licence (LICENCES) or the poster's own words. */
  | { readonly kind: 'licence'; readonly licence: string }
  | { readonly kind: 'experience'; readonly months: number; readonly isco: string | null }
  /** `language`: ISO 639-1 code. `level`: CEFR level, `basic`, `fluent`, or null. */
  | { readonly kind: 'language'; readonly language: string; readonly level: string | null }
);

/** What a poster writes. */
export interface OpportunityContent {
  readonly kind: OpportunityKind;
  readonly title: string;
  readonly description: string;
  /** Language of title and description. */
  readonly lang: Lang;
  /** The employer shown when an agency lists it for somebody else. */
  readonly hostName: string | null;
  readonly areaId: string;
  /** Street or building, free text. */
  readonly place: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  /** ISCO-08 unit group. */
  readonly isco: string | null;
  readonly skillIds: readonly string[];
  readonly pay: Pay | null;
  /** What a trainee pays, in minor units of the currency of the country; 0 is free, null is not stated. */
  readonly fee: bigint | null;
  readonly schedule: Schedule;
  readonly requirements: readonly Requirement[];
  readonly safety: readonly SafetyAttribute[];
  readonly noExperience: boolean;
  readonly places: number;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** Last day to apply. */
  readonly applyUntil: LocalDate | null;
}

/** A content with what reference data says about it. */
export interface PlacedContent extends OpportunityContent {
  readonly country: 'ID' | 'VN';
  /** IANA zone of its area: in it its dates begin and end. */
  readonly timeZone: string;
  /** Area ids from the country down to `areaId`. */
  readonly areaPath: readonly string[];
  /** `isco` was found by the coder from the title, not chosen by the poster. */
  readonly iscoCoded: boolean;
}

/** An opportunity as it is stored. */
export interface OpportunityFacts extends PlacedContent {
  readonly id: string;
  readonly partnerId: string;
  /** The office in charge of the partner when it was posted; null for none. */
  readonly officeId: string | null;
  readonly status: OpportunityStatus;
  readonly version: number;
  readonly placesTaken: number;
  /** Its partner is verified and not suspended; without that nobody outside sees it. */
  readonly partnerVerified: boolean;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  /** When the poster last said that it still stands: publishing, resuming, confirming or editing. */
  readonly confirmedAt: Date | null;
  readonly confirmationAskedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedReason: string | null;
  /** Key of the row in the partner's own list (imports); unique per partner. */
  readonly externalKey: string | null;
  readonly importBatchId: string | null;
}

export const placesLeft = ({ places, placesTaken }: Pick<OpportunityFacts, 'places' | 'placesTaken'>): number =>
  Math.max(0, places - placesTaken);

/** What searching needs of a published opportunity; nothing in it is personal. */
export interface SearchCard extends Pick<
  OpportunityFacts,
  | 'id'
  | 'version'
  | 'kind'
  | 'title'
  | 'description'
  | 'lang'
  | 'partnerId'
  | 'hostName'
  | 'country'
  | 'areaId'
  | 'areaPath'
  | 'place'
  | 'isco'
  | 'skillIds'
  | 'pay'
  | 'fee'
  | 'schedule'
  | 'requirements'
  | 'safety'
  | 'noExperience'
  | 'places'
  | 'placesTaken'
  | 'startsOn'
  | 'endsOn'
  | 'applyUntil'
> {
  readonly partnerName: string;
  /** Of the place itself, else the centroid of its area. */
  readonly lat: number | null;
  readonly lng: number | null;
  /** Lowest and highest pay as minor units per month (`monthlyPay`); null when it cannot be told. */
  readonly monthlyMin: bigint | null;
  readonly monthlyMax: bigint | null;
  readonly publishedAt: Date;
}
