import type { OpportunityFacts, Pay, PayPeriod, Schedule } from './opportunity.js';

type Country = OpportunityFacts['country'];

/**
 * Hours and days of a normal working month. Indonesia: 1/173 of the month is an hour (Kepmenakertrans 102/2004 art. 8),
 * a day is 1/25 of it in a six-day week and 1/21 in a five-day week (PP 36/2021 art. 17). Vietnam: 26 days of 8 hours,
 * which is how the hourly and the monthly minimum of Decree 293/2025 fit together.
 */
const MONTH = {
  ID: { hours: 173n, partTimeHours: 126n, days: (week: number) => (week > 0 && week <= 5 ? 21n : 25n) },
  VN: { hours: 208n, partTimeHours: 208n, days: () => 26n },
} as const;

/** Below this many hours a week work is part-time (PP 36/2021 art. 16 for Indonesia; used for both). */
const FULL_TIME = 35;
/** Hours are kept to a hundredth, so that sums stay whole numbers. */
const CENTI = 100;

/** The stated hours of part-time work; null when it is full-time or hours are not stated. */
const partTimeHours = ({ hoursPerWeek }: Schedule): number | null =>
  hoursPerWeek !== null && hoursPerWeek < FULL_TIME ? hoursPerWeek : null;

/** Rounded up: a posting gets the benefit of the doubt. */
const share = (amount: bigint, numerator: bigint, denominator: bigint): bigint =>
  (amount * numerator + denominator - 1n) / denominator;

/** Hours a month as a fraction: of a normal month, or of the stated part-time week times 52/12. */
function monthlyHours(schedule: Schedule, full: bigint): { numerator: bigint; denominator: bigint } {
  const hours = partTimeHours(schedule);
  if (hours === null) return { numerator: full, denominator: 1n };
  return { numerator: BigInt(Math.round(hours * CENTI)) * 52n, denominator: BigInt(CENTI) * 12n };
}

/**
 * An amount per period as an amount per month: hour × hours of a normal month (or of the stated part-time week × 52/12),
 * day × 25, 21 or 26 days, week × 52/12, year / 12; rounded up. Null for a piece or a single payment, which say nothing
 * about a month.
 */
export function monthlyPay(amount: bigint, period: PayPeriod, country: Country, schedule: Schedule): bigint | null {
  const month = MONTH[country];
  const hours = monthlyHours(schedule, month.hours);
  switch (period) {
    case 'hour':
      return share(amount, hours.numerator, hours.denominator);
    case 'day':
      return amount * month.days(schedule.weekdays.length);
    case 'week':
      return share(amount, 52n, 12n);
    case 'month':
      return amount;
    case 'year':
      return share(amount, 1n, 12n);
    default:
      return null;
  }
}

/** Lowest and highest pay per month; the one that is not stated is the other one. */
export function monthlyRange(
  pay: Pay | null,
  country: Country,
  schedule: Schedule,
): { min: bigint | null; max: bigint | null } {
  const month = (amount: bigint | null): bigint | null =>
    pay && amount !== null ? monthlyPay(amount, pay.period, country, schedule) : null;
  const min = month(pay?.min ?? null);
  const max = month(pay?.max ?? null);
  return { min: min ?? max, max: max ?? min };
}

export interface MinimumPay {
  readonly amount: bigint;
  readonly period: PayPeriod;
}

/**
 * Whether the lowest stated pay is under a minimum wage. The minimum per month is compared with the pay per month; in
 * part-time work with its share for the stated hours (Indonesia: 1/126 of the month per hour, PP 36/2021 art. 16).
 * Null when it cannot be told: nothing stated, or paid by the piece.
 */
export function isBelowMinimum(
  pay: Pay | null,
  minimum: MinimumPay,
  country: Country,
  schedule: Schedule,
): boolean | null {
  const { min } = monthlyRange(pay, country, schedule);
  const full = monthlyPay(minimum.amount, minimum.period, country, { ...schedule, hoursPerWeek: null });
  if (min === null || full === null) return null;
  if (partTimeHours(schedule) === null) return min < full;
  const hours = monthlyHours(schedule, MONTH[country].hours);
  // Rounded down, so that nobody is warned over half a rupiah.
  return min < (full * hours.numerator) / (hours.denominator * MONTH[country].partTimeHours);
}
