import { placesLeft, type OpportunityFacts, type PayPeriod, type Requirement } from './opportunity.js';

/** What the machine-readable form needs beside the opportunity itself. */
export interface PostingSurroundings {
  readonly partnerName: string;
  /** Names from the area up to the province, nearest first. */
  readonly areaNames: readonly string[];
  readonly occupationTitle: string | null;
  /** Page of the opportunity; null when the product does not know its own address. */
  readonly url: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const UNIT: Readonly<Record<PayPeriod, string | null>> = {
  hour: 'HOUR',
  day: 'DAY',
  week: 'WEEK',
  month: 'MONTH',
  year: 'YEAR',
  once: null,
  piece: null,
};

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const SCHOOLING = {
  none: null,
  primary: null,
  lower_secondary: null,
  upper_secondary: 'high school',
  vocational: 'professional certificate',
  diploma: 'associate degree',
  bachelor: 'bachelor degree',
} as const;

/** Drops what is not known: a wrong fact is worse than none for whoever reads this. */
const known = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

const placeOf = (facts: OpportunityFacts, { areaNames }: PostingSurroundings): Json => ({
  '@type': 'Place',
  address: known({
    '@type': 'PostalAddress',
    streetAddress: facts.place,
    addressLocality: areaNames[0],
    addressRegion: areaNames.at(-1),
    addressCountry: facts.country,
  }),
  ...(facts.lat === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: facts.lat, longitude: facts.lng } }),
});

function moneyOf({ pay }: OpportunityFacts, unitText: string | null): Json | null {
  if (pay === null) return null;
  const [minValue, maxValue] = [Number(pay.min ?? pay.max), Number(pay.max ?? pay.min)];
  const value = known({ '@type': 'QuantitativeValue', minValue, maxValue, unitText });
  return { '@type': 'MonetaryAmount', currency: pay.currency, value };
}

const find = <K extends Requirement['kind']>(
  facts: OpportunityFacts,
  kind: K,
): Extract<Requirement, { kind: K }> | undefined =>
  facts.requirements.find((item): item is Extract<Requirement, { kind: K }> => item.kind === kind && item.hard);

function employmentType(facts: OpportunityFacts): string {
  if (facts.kind === 'ojt_place') return 'INTERN';
  const hours = facts.schedule.hoursPerWeek;
  return hours !== null && hours < 35 ? 'PART_TIME' : 'FULL_TIME';
}

function workHours({ schedule: { weekdays, shifts } }: OpportunityFacts): string | null {
  if (shifts.length === 0) return null;
  const times = shifts.map(({ start, end }) => `${start}-${end}`).join(', ');
  const days = weekdays.map((day) => DAY_NAMES[day - 1]).join(', ');
  return days === '' ? times : `${days}: ${times}`;
}

function experienceOf(facts: OpportunityFacts): Json | string | null {
  if (facts.noExperience) return 'no requirements';
  const experience = find(facts, 'experience');
  return experience && experience.months > 0
    ? { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: experience.months }
    : null;
}

function educationOf(facts: OpportunityFacts): Json | null {
  const level = SCHOOLING[find(facts, 'schooling')?.schooling ?? 'none'];
  return level === null ? null : { '@type': 'EducationalOccupationalCredential', credentialCategory: level };
}

const organisation = (name: string): Json => ({ '@type': 'Organization', name });

const jobPosting = (facts: OpportunityFacts, around: PostingSurroundings): Json => ({
  '@type': 'JobPosting',
  title: facts.title,
  hiringOrganization: organisation(facts.hostName ?? around.partnerName),
  jobLocation: placeOf(facts, around),
  employmentType: employmentType(facts),
  baseSalary: moneyOf(facts, facts.pay ? UNIT[facts.pay.period] : null),
  occupationalCategory: facts.isco === null ? null : [facts.isco, around.occupationTitle].filter(Boolean).join(' '),
  workHours: workHours(facts),
  experienceRequirements: experienceOf(facts),
  educationRequirements: educationOf(facts),
  totalJobOpenings: placesLeft(facts),
  jobStartDate: facts.startsOn,
  validThrough: facts.applyUntil,
  directApply: false,
});

const course = (facts: OpportunityFacts, around: PostingSurroundings): Json => ({
  '@type': 'Course',
  name: facts.title,
  provider: organisation(facts.hostName ?? around.partnerName),
  hasCourseInstance: known({
    '@type': 'CourseInstance',
    courseMode: 'Onsite',
    startDate: facts.startsOn,
    endDate: facts.endsOn,
    location: placeOf(facts, around),
    maximumAttendeeCapacity: facts.places,
  }),
  offers:
    facts.fee === null
      ? null
      : { '@type': 'Offer', price: facts.fee.toString(), priceCurrency: facts.country === 'ID' ? 'IDR' : 'VND' },
});

const money = (facts: OpportunityFacts, around: PostingSurroundings): Json => ({
  '@type': facts.kind === 'loan_programme' ? 'LoanOrCredit' : 'MonetaryGrant',
  name: facts.title,
  [facts.kind === 'loan_programme' ? 'provider' : 'funder']: organisation(facts.hostName ?? around.partnerName),
  amount: moneyOf(facts, null),
});

function bodyOf(facts: OpportunityFacts, around: PostingSurroundings): Json {
  if (facts.kind === 'training_slot') return course(facts, around);
  return facts.kind === 'vacancy' || facts.kind === 'ojt_place' ? jobPosting(facts, around) : money(facts, around);
}

/**
 * The opportunity as schema.org JSON-LD: a job or OJT place is a JobPosting, a training slot a Course, a loan programme
 * a LoanOrCredit, a grant programme a MonetaryGrant. Safe to stand inside a script element.
 */
export function jobPostingOf(facts: OpportunityFacts, around: PostingSurroundings): string {
  const common = {
    '@context': 'https://schema.org',
    identifier: facts.id,
    description: facts.description || facts.title,
    inLanguage: facts.lang,
    datePosted: facts.publishedAt?.toISOString().slice(0, 10),
    url: around.url,
  };
  return JSON.stringify(known({ ...common, ...bodyOf(facts, around) })).replace(/</g, '\\u003c');
}
