import type { WorkProfile } from './work-profile.js';

/**
 * What to ask of a person, the most telling first: without an occupation or a place nothing can be looked for, without
 * hours and papers nothing can be promised. How many doors an answer opens for this person, matching says.
 */
export const QUESTIONS = [
  'goals',
  'occupations',
  'areaId',
  'availability',
  'schooling',
  'papers',
  'experience',
  'skills',
  'travelWays',
  'payNeed',
  'languages',
  'licences',
  'limits',
  'avoid',
] as const satisfies readonly (keyof WorkProfile)[];
export type Question = (typeof QUESTIONS)[number];

const isKnown = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

/** What was not asked yet. */
export const questionsFor = (profile: WorkProfile): Question[] => QUESTIONS.filter((one) => !isKnown(profile[one]));

/** Nothing is known that work needs. */
export const isWithoutFacts = (profile: WorkProfile): boolean => Object.values(profile).every((one) => !isKnown(one));
