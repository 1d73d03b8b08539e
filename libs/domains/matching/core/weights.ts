export const CRITERIA = ['occupation', 'skills', 'travel', 'hours', 'pay', 'growth', 'answers', 'waiting'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Whole hundredths that sum up to 100. */
export type Shares = Readonly<Record<Criterion, number>>;

/** How much each criterion counts. A version is stored once and never changes. */
export interface Weights {
  readonly version: number;
  readonly of: Shares;
}

/** What the product begins with; the migration stores the same. */
export const FIRST_WEIGHTS: Weights = {
  version: 1,
  of: { occupation: 34, skills: 14, travel: 16, hours: 12, pay: 10, growth: 6, answers: 6, waiting: 2 },
};

/** Whether every share is a whole number from 0 to 100 and all make 100. */
export const isWhole = (shares: Shares): boolean =>
  CRITERIA.every((one) => Number.isInteger(shares[one]) && shares[one] >= 0) &&
  CRITERIA.reduce((sum, one) => sum + shares[one], 0) === 100;
