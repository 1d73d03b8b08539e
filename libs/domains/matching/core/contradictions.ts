import type { Params } from '#kernel/result';
import type { PersonFacts } from './facts.js';
import { taskLimitFindings, touchedBy } from './limits.js';

/** Two facts of a person that cannot both hold, or hardly can. Codes and numbers only. */
export interface Contradiction {
  readonly code: string;
  readonly params: Params;
}

const when = (holds: boolean, code: string, params: Params = {}): Contradiction[] => (holds ? [{ code, params }] : []);

/** Nobody works before this age, whatever the kind of work. */
const FIRST_WORK = 10;
const DRIVING = ['motorcycle', 'car', 'truck', 'heavy_truck', 'forklift'];
/** Night work touches 23:00 to 05:00, as postings have it. */
const NIGHT = { from: '23:00', to: '05:00' };

/** Wanted occupations whose usual tasks a limit rules out. */
const limitedWishes = (person: PersonFacts): Contradiction[] =>
  (person.occupations ?? [])
    .filter((isco) => person.limits !== null && taskLimitFindings(person, touchedBy(isco)).length > 0)
    .map((isco) => ({ code: 'wants_limited', params: { isco } }));

const worksOnlyAtNight = ({ free }: PersonFacts): boolean =>
  free !== null && free.every(({ from, to }) => from >= NIGHT.from || to <= NIGHT.to);

/** What does not fit together in what is known of a person. Nothing is left out of matching for it: somebody asks. */
export function contradictionsOf(person: PersonFacts): Contradiction[] {
  const { age, experience, licences, limits, schooling, papers, avoid } = person;
  const months = (experience ?? []).reduce((sum, one) => sum + one.months, 0);
  return [
    ...limitedWishes(person),
    ...when(age !== null && months > Math.max(0, age - FIRST_WORK) * 12, 'experience_too_long', { months }),
    ...when(
      limits?.includes('no_driving') === true && licences?.some((one) => DRIVING.includes(one)) === true,
      'drives_and_does_not',
    ),
    ...when(
      schooling === 'none' && papers?.some(({ paper }) => paper === 'school_certificate') === true,
      'certificate_without_school',
    ),
    ...when(avoid?.includes('night_work') === true && worksOnlyAtNight(person), 'free_only_at_night'),
  ];
}
