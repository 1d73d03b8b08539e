/** What an opportunity is found by. Public facts only: nothing about a person ever gets in here. */
export interface SearchDocument {
  readonly id: string;
  readonly country: string;
  readonly kind: string;
  readonly lang: string;
  readonly title: string;
  /** Host, skills, occupation titles in three languages, names of places. */
  readonly words: readonly string[];
  /** The distinguishing words of the description, a few hundred characters at most. */
  readonly digest: string;
  /** What it is, the stated or coded occupation first. */
  readonly occupations: readonly DocumentOccupation[];
  /** Area ids from the country down. */
  readonly areaPath: readonly string[];
  readonly lat: number | null;
  readonly lng: number | null;
  /** Lowest and highest pay in minor units per month; null when it cannot be told. */
  readonly payMin: number | null;
  readonly payMax: number | null;
  /** Bit 0 is Monday, bit 6 is Sunday; 0 is not stated. */
  readonly weekdays: number;
  /** Minutes after midnight of the earliest start and the latest end; an end after midnight is above 1440. */
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly noExperience: boolean;
  /** Codes of what the work exposes to, e.g. night_work. */
  readonly safety: readonly string[];
  /** Milliseconds since 1970. */
  readonly postedAt: number;
  readonly placesLeft: number;
}

export interface DocumentOccupation {
  /** ISCO-08 unit group, 4 digits. */
  readonly isco: string;
  /** Everyday occupation, finer than ISCO; null when only the group is known. */
  readonly concept: string | null;
  /** How surely it is this, 0 to 1. */
  readonly weight: number;
}

/** An id with a mark of the content that is indexed under it. */
export interface DocumentVersion {
  readonly id: string;
  readonly stamp: string;
}
