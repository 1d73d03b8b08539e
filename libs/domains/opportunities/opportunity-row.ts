import type { OpportunityFacts, Pay, PlacedContent, Requirement, SafetyAttribute, Shift } from './core/opportunity.js';

/** Columns of a row as facts; money comes as text, because amounts exceed a JavaScript number. */
export const COLUMNS = `o.id, o.partner_id AS "partnerId", o.office_id AS "officeId", o.partner_verified AS "partnerVerified",
  o.kind, o.title, o.description, o.lang, o.host_name AS "hostName", o.country, o.time_zone AS "timeZone", o.area_id AS "areaId",
  o.area_path AS "areaPath", o.place, o.lat, o.lng, o.isco, o.isco_coded AS "iscoCoded", o.skill_ids AS "skillIds",
  o.pay_min AS "payMin", o.pay_max AS "payMax", o.pay_currency AS "payCurrency", o.pay_period AS "payPeriod", o.fee,
  o.weekdays, o.shifts, o.hours_per_week AS "hoursPerWeek", o.requirements, o.safety, o.no_experience AS "noExperience",
  o.places, o.places_taken AS "placesTaken", o.starts_on::text AS "startsOn", o.ends_on::text AS "endsOn",
  o.apply_until::text AS "applyUntil", o.status, o.version, o.created_at AS "createdAt", o.published_at AS "publishedAt",
  o.confirmed_at AS "confirmedAt", o.confirmation_asked_at AS "confirmationAskedAt", o.closed_at AS "closedAt",
  o.closed_reason AS "closedReason", o.external_key AS "externalKey", o.import_batch_id AS "importBatchId"`;

/** A row as the driver gives it. */
export interface OpportunityRow extends Omit<OpportunityFacts, 'pay' | 'fee' | 'schedule'> {
  readonly payMin: string | null;
  readonly payMax: string | null;
  readonly payCurrency: Pay['currency'] | null;
  readonly payPeriod: Pay['period'] | null;
  readonly fee: string | null;
  readonly weekdays: readonly number[];
  readonly shifts: readonly Shift[];
  readonly hoursPerWeek: number | null;
}

const money = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

export function factsOf(row: OpportunityRow): OpportunityFacts {
  const { payMin, payMax, payCurrency, payPeriod, fee, weekdays, shifts, hoursPerWeek, ...rest } = row;
  const pay = payCurrency &&
    payPeriod && { min: money(payMin), max: money(payMax), currency: payCurrency, period: payPeriod };
  return { ...rest, pay: pay ?? null, fee: money(fee), schedule: { weekdays, shifts, hoursPerWeek } };
}

/** Columns that a poster's content fills, in the order of `contentRow`. */
export const CONTENT_COLUMNS = [
  'kind',
  'title',
  'description',
  'lang',
  'host_name',
  'country',
  'time_zone',
  'area_id',
  'area_path',
  'place',
  'lat',
  'lng',
  'isco',
  'isco_coded',
  'skill_ids',
  'pay_min',
  'pay_max',
  'pay_currency',
  'pay_period',
  'fee',
  'weekdays',
  'shifts',
  'hours_per_week',
  'requirements',
  'safety',
  'no_experience',
  'places',
  'starts_on',
  'ends_on',
  'apply_until',
] as const;

type Json =
  | string
  | number
  | boolean
  | null
  | readonly (string | number)[]
  | readonly Shift[]
  | readonly Requirement[]
  | readonly SafetyAttribute[];

const text = (amount: bigint | null): string | null => amount?.toString() ?? null;

const payRow = (pay: Pay | null) =>
  pay === null
    ? { pay_min: null, pay_max: null, pay_currency: null, pay_period: null }
    : { pay_min: text(pay.min), pay_max: text(pay.max), pay_currency: pay.currency, pay_period: pay.period };

/** The columns of a content as JSON for `jsonb_populate_recordset`. */
export function contentRow(content: PlacedContent): Record<(typeof CONTENT_COLUMNS)[number], Json> {
  const { pay, schedule } = content;
  return {
    kind: content.kind,
    title: content.title,
    description: content.description,
    lang: content.lang,
    host_name: content.hostName,
    country: content.country,
    time_zone: content.timeZone,
    area_id: content.areaId,
    area_path: content.areaPath,
    place: content.place,
    lat: content.lat,
    lng: content.lng,
    isco: content.isco,
    isco_coded: content.iscoCoded,
    skill_ids: content.skillIds,
    ...payRow(pay),
    fee: text(content.fee),
    weekdays: schedule.weekdays,
    shifts: schedule.shifts,
    hours_per_week: schedule.hoursPerWeek,
    requirements: content.requirements,
    safety: content.safety,
    no_experience: content.noExperience,
    places: content.places,
    starts_on: content.startsOn,
    ends_on: content.endsOn,
    apply_until: content.applyUntil,
  };
}
