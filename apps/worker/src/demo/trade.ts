import type { OpportunityKind, SafetyAttribute, Schooling } from '#domains/opportunities';

export type Host =
  | 'workshop'
  | 'garage'
  | 'factory'
  | 'garment'
  | 'builder'
  | 'furniture'
  | 'kitchen'
  | 'shop'
  | 'warehouse'
  | 'hotel'
  | 'cleaning'
  | 'salon'
  | 'laundry'
  | 'farm'
  | 'fishery'
  | 'transport'
  | 'electronics'
  | 'printing'
  | 'craft'
  | 'care'
  | 'office'
  | 'security';

/** When people of a trade work; the generator draws one of several usual timetables of it. */
export type Rhythm = 'day' | 'office' | 'shifts' | 'retail' | 'kitchen' | 'early' | 'night' | 'route';

/** One everyday trade with the words its postings use. */
export interface Trade {
  /** ISCO-08 unit group. */
  readonly isco: string;
  readonly hosts: readonly Host[];
  /** Careful titles, then careless ones. */
  readonly titles: readonly string[];
  readonly sloppy: readonly string[];
  /** What one does there: whole sentences. */
  readonly tasks: readonly string[];
  /** What is asked for or welcome: whole sentences. */
  readonly asks: readonly string[];
  /** What such places give: whole sentences. */
  readonly offers?: readonly string[];
  /** Title of a course that leads here, if one is usual. */
  readonly course?: string;
  /** Pay as a share of the area's monthly minimum, lowest and highest. */
  readonly pay: readonly [number, number];
  /** `day` when this trade is paid by the day. */
  readonly paid?: 'day';
  readonly rhythm: Rhythm;
  readonly safety?: readonly SafetyAttribute[];
  readonly schooling?: Schooling;
  /** Code of a licence: motorcycle, car, truck, forklift. */
  readonly licence?: string;
  readonly kinds?: readonly OpportunityKind[];
  /** How common it is: 1 rare, 3 everywhere. */
  readonly weight: 1 | 2 | 3;
}
