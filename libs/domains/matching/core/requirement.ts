import type { LocalDate } from '#kernel/period';
import { STATABLE, type PersonFacts, type Requirement, type Schooling } from './facts.js';
import { ask, no, type Finding } from './verdict.js';

type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;

/** `vocational` and `upper_secondary` are of one level. */
const SCHOOL_YEARS: Readonly<Record<Schooling, number>> = {
  none: 0,
  primary: 6,
  lower_secondary: 9,
  upper_secondary: 12,
  vocational: 12,
  diploma: 15,
  bachelor: 16,
};
const SPOKEN = ['basic', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'fluent'];
/** Steps of Council of Europe levels; `basic` is A1, `fluent` C1 (self-assessment grid of the CEFR). */
const STEPS: Readonly<Record<string, number>> = { basic: 1, A1: 1, A2: 2, B1: 3, B2: 4, C1: 5, C2: 6, fluent: 5 };
const stepOf = (level: string | null): number => (level === null ? 1 : (STEPS[level] ?? SPOKEN.length));

function ageFindings({ minAge, maxAge }: Of<'age'>, { age }: PersonFacts): Finding[] {
  if (age === null) return [ask('age')];
  if (minAge !== null && age < minAge) return [no('age_below', { minAge })];
  return maxAge !== null && age > maxAge ? [no('age_above', { maxAge })] : [];
}

function schoolingFindings({ schooling }: Of<'schooling'>, person: PersonFacts): Finding[] {
  if (schooling === 'none') return [];
  if (person.schooling === null) return [ask('schooling')];
  return SCHOOL_YEARS[person.schooling] < SCHOOL_YEARS[schooling] ? [no('schooling_below', { schooling })] : [];
}

function paperFindings({ paper }: Of<'paper'>, { papers }: PersonFacts, day: LocalDate): Finding[] {
  if (papers === null) return [ask('papers')];
  const held = papers.filter((one) => one.paper === paper);
  if (held.some(({ until }) => until === null || until >= day)) return [];
  if (!STATABLE.paper.includes(paper)) return [ask('ownWords', { words: paper })];
  const until = held.reduce((last, one) => (one.until !== null && one.until > last ? one.until : last), '');
  return [held.length > 0 ? no('paper_expired', { paper, until }) : no('paper_missing', { paper })];
}

function licenceFindings({ licence }: Of<'licence'>, { licences }: PersonFacts): Finding[] {
  if (licences === null) return [ask('licences')];
  if (licences.includes(licence)) return [];
  return STATABLE.licence.includes(licence)
    ? [no('licence_missing', { licence })]
    : [ask('ownWords', { words: licence })];
}

function experienceFindings({ months, isco }: Of<'experience'>, { experience }: PersonFacts): Finding[] {
  if (months === 0) return [];
  if (experience === null) return [ask('experience')];
  const own = experience.reduce((sum, one) => (isco === null || one.isco === isco ? sum + one.months : sum), 0);
  return own < months ? [no('experience_below', { months, own })] : [];
}

function languageFindings({ language, level }: Of<'language'>, { languages }: PersonFacts): Finding[] {
  if (languages === null) return [ask('languages')];
  const best = Math.max(0, ...languages.filter((one) => one.language === language).map((one) => stepOf(one.level)));
  return best < stepOf(level) ? [no('language_below', { language, level: level ?? '' })] : [];
}

/** What keeps a person from meeting a requirement on a day; nothing means met. */
export function requirementFindings(requirement: Requirement, person: PersonFacts, day: LocalDate): Finding[] {
  switch (requirement.kind) {
    case 'age':
      return ageFindings(requirement, person);
    case 'schooling':
      return schoolingFindings(requirement, person);
    case 'paper':
      return paperFindings(requirement, person, day);
    case 'licence':
      return licenceFindings(requirement, person);
    case 'experience':
      return experienceFindings(requirement, person);
    case 'language':
      return languageFindings(requirement, person);
  }
}
