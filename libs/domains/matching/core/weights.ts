export const CRITERIA = ['occupation', 'skills', 'travel', 'hours', 'pay', 'growth', 'answers', 'waiting'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How much each criterion counts, in whole hundredths that sum up to 100. A version never changes once it was used. */
export interface Weights {
  readonly version: number;
  readonly of: Readonly<Record<Criterion, number>>;
}

const FIRST: Weights = {
  version: 1,
  of: { occupation: 34, skills: 14, travel: 16, hours: 12, pay: 10, growth: 6, answers: 6, waiting: 2 },
};

/** In the order of their versions. */
export const WEIGHTS: readonly Weights[] = [FIRST];

/** The weights of a version; undefined when there are none of it. */
export const weightsOf = (version: number): Weights | undefined => WEIGHTS.find((one) => one.version === version);

/** What a new shortlist is made with. */
export const latestWeights = (): Weights => FIRST;
