import type { InputProblem, Params } from '#kernel/result';
import { daysBetween, isLocalDate, type LocalDate } from '#kernel/period';
import { SCHOOLINGS, type OpportunityContent, type OpportunityFacts, type Requirement } from './opportunity.js';
import { protectedDemands } from './protected-criteria.js';

export const MAX = {
  title: 160,
  description: 8000,
  hostName: 160,
  place: 200,
  words: 80,
  places: 10_000,
  requirements: 30,
  skillIds: 30,
  shifts: 6,
  money: 999_999_999_999n,
} as const;
/** IT, HR, K3: real titles are as short as that. */
const TITLE_MIN = 2;
const AGE = { min: 14, max: 80 } as const;
const HOURS = 100;
const MONTHS = 600;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const LANGUAGE = /^[a-z]{2,3}$/;
export const LANGUAGE_LEVELS = ['basic', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'fluent'] as const;
const ISCO = /^\d{4}$/;

const CURRENCY = { ID: 'IDR', VN: 'VND' } as const;

const problem = (path: string, code: string, params?: Params): InputProblem =>
  params ? { path, code, params } : { path, code };
const when = (wrong: boolean, path: string, code: string, params?: Params): InputProblem[] =>
  wrong ? [problem(path, code, params)] : [];

const tooLong = (path: string, text: string | null, max: number): InputProblem[] =>
  when(text !== null && text.length > max, path, 'too_long', { max });

function inRange(path: string, value: number | null, { min, max }: { min: number; max: number }): InputProblem[] {
  if (value === null) return [];
  if (!(value >= min)) return [problem(path, 'too_small', { min })];
  return when(value > max, path, 'too_large', { max });
}

const whole = (path: string, value: number | null, range: { min: number; max: number }): InputProblem[] =>
  value !== null && !Number.isInteger(value) ? [problem(path, 'not_whole')] : inRange(path, value, range);

const textProblems = (content: OpportunityContent): InputProblem[] => [
  ...when(content.title.length < TITLE_MIN, 'title', 'required'),
  ...tooLong('title', content.title, MAX.title),
  ...tooLong('description', content.description, MAX.description),
  ...tooLong('hostName', content.hostName, MAX.hostName),
  ...tooLong('place', content.place, MAX.place),
  ...when(content.isco !== null && !ISCO.test(content.isco), 'isco', 'unknown_reference'),
  ...when(content.skillIds.length > MAX.skillIds, 'skillIds', 'too_many', { max: MAX.skillIds }),
];

/** Degrees between which a country lies, with its islands. */
const EXTENT = {
  ID: { lat: [-11.2, 6.3], lng: [94.7, 141.1] },
  VN: { lat: [6.3, 23.5], lng: [102.1, 117.9] },
} as const;

const lies = (degrees: number, [low, high]: readonly [number, number]): boolean => degrees >= low && degrees <= high;

function pointProblems({ lat, lng }: OpportunityContent, country: Country | null): InputProblem[] {
  const wrong = [
    ...when((lat === null) !== (lng === null), lat === null ? 'lat' : 'lng', 'required'),
    ...inRange('lat', lat, { min: -90, max: 90 }),
    ...inRange('lng', lng, { min: -180, max: 180 }),
  ];
  if (wrong.length > 0 || lat === null || lng === null || country === null) return wrong;
  const extent = EXTENT[country];
  return [
    ...when(!lies(lat, extent.lat), 'lat', 'place.outside_country'),
    ...when(!lies(lng, extent.lng), 'lng', 'place.outside_country'),
  ];
}

const moneyProblems = (path: string, amount: bigint | null): InputProblem[] => [
  ...when(amount !== null && amount < 0n, path, 'too_small', { min: 0 }),
  ...when(amount !== null && amount > MAX.money, path, 'too_large', { max: MAX.money.toString() }),
];

type Country = OpportunityFacts['country'];

const currencyProblems = (currency: string, country: Country | null): InputProblem[] =>
  country === null || currency === CURRENCY[country]
    ? []
    : [problem('pay.currency', 'pay.currency', { currency: CURRENCY[country] })];

function payProblems({ pay, fee, kind }: OpportunityContent, country: Country | null): InputProblem[] {
  const feeProblems = [
    ...moneyProblems('fee', fee),
    // Both countries forbid to take money from people who look for work.
    ...when(fee !== null && fee > 0n && kind !== 'training_slot', 'fee', 'fee.not_allowed'),
  ];
  if (pay === null) return feeProblems;
  return [
    ...when(pay.min === null && pay.max === null, 'pay.min', 'required'),
    ...moneyProblems('pay.min', pay.min),
    ...moneyProblems('pay.max', pay.max),
    ...when(pay.min !== null && pay.max !== null && pay.min > pay.max, 'pay.max', 'pay.range'),
    ...currencyProblems(pay.currency, country),
    ...feeProblems,
  ];
}

function scheduleProblems({ schedule: { weekdays, shifts, hoursPerWeek } }: OpportunityContent): InputProblem[] {
  return [
    ...when(
      weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7),
      'schedule.weekdays',
      'schedule.weekday',
    ),
    ...when(shifts.length > MAX.shifts, 'schedule.shifts', 'too_many', { max: MAX.shifts }),
    ...shifts.flatMap(({ start, end }, index) => [
      ...when(!TIME.test(start) || start === '24:00', `schedule.shifts.${index}.start`, 'not_a_time'),
      ...when(!TIME.test(end), `schedule.shifts.${index}.end`, 'not_a_time'),
      ...when(start === end, `schedule.shifts.${index}.end`, 'schedule.shift_empty'),
    ]),
    ...inRange('schedule.hoursPerWeek', hoursPerWeek, { min: 1, max: HOURS }),
  ];
}

const wordProblems = (path: string, words: string): InputProblem[] => [
  ...when(words.length < 2, path, 'required'),
  ...tooLong(path, words, MAX.words),
];

type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;

const ageProblems = ({ minAge, maxAge }: Of<'age'>, at: string): InputProblem[] => [
  ...when(minAge === null && maxAge === null, `${at}.minAge`, 'required'),
  ...whole(`${at}.minAge`, minAge, AGE),
  ...whole(`${at}.maxAge`, maxAge, AGE),
  ...when(minAge !== null && maxAge !== null && minAge > maxAge, `${at}.maxAge`, 'requirement.age_range'),
];

const experienceProblems = ({ months, isco }: Of<'experience'>, at: string): InputProblem[] => [
  ...whole(`${at}.months`, months, { min: 0, max: MONTHS }),
  ...when(isco !== null && !ISCO.test(isco), `${at}.isco`, 'unknown_reference'),
];

const isLevel = (level: string | null): boolean =>
  level === null || (LANGUAGE_LEVELS as readonly string[]).includes(level);

const languageProblems = ({ language, level }: Of<'language'>, at: string): InputProblem[] => [
  ...when(!LANGUAGE.test(language), `${at}.language`, 'unknown_reference'),
  ...when(!isLevel(level), `${at}.level`, 'unknown_reference'),
];

function requirementProblems(requirement: Requirement, at: string): InputProblem[] {
  switch (requirement.kind) {
    case 'age':
      return ageProblems(requirement, at);
    case 'schooling':
      return when(!(SCHOOLINGS as readonly string[]).includes(requirement.schooling), `${at}.schooling`, 'required');
    case 'paper':
      return wordProblems(`${at}.paper`, requirement.paper);
    case 'licence':
      return wordProblems(`${at}.licence`, requirement.licence);
    case 'experience':
      return experienceProblems(requirement, at);
    case 'language':
      return languageProblems(requirement, at);
  }
}

const needsExperience = (requirement: Requirement): boolean =>
  requirement.kind === 'experience' && requirement.hard && requirement.months > 0;

const dateProblems = ({ startsOn, endsOn, applyUntil }: OpportunityContent): InputProblem[] => {
  const dates = { startsOn, endsOn, applyUntil };
  const wrong = Object.entries(dates).flatMap(([path, date]) =>
    when(date !== null && !isLocalDate(date), path, 'not_a_date'),
  );
  if (wrong.length > 0) return wrong;
  return [
    ...when(startsOn !== null && endsOn !== null && endsOn < startsOn, 'endsOn', 'dates.end_before_start'),
    ...when(applyUntil !== null && endsOn !== null && applyUntil > endsOn, 'applyUntil', 'dates.apply_after_end'),
  ];
};

/**
 * Everything wrong with a content, place by place; the country is that of its area, null when there is none. Whether
 * areas, occupations and skills exist is asked elsewhere.
 */
export const contentProblems = (content: OpportunityContent, country: Country | null): InputProblem[] => [
  ...textProblems(content),
  ...pointProblems(content, country),
  ...payProblems(content, country),
  ...scheduleProblems(content),
  ...when(content.requirements.length > MAX.requirements, 'requirements', 'too_many', { max: MAX.requirements }),
  ...content.requirements.flatMap((requirement, index) => requirementProblems(requirement, `requirements.${index}`)),
  ...when(
    content.noExperience && content.requirements.some(needsExperience),
    'noExperience',
    'requirement.experience_contradiction',
  ),
  ...whole('places', content.places, { min: 1, max: MAX.places }),
  ...dateProblems(content),
];

const wordsIn = (requirement: Requirement): string => {
  if (requirement.kind === 'paper') return requirement.paper;
  return requirement.kind === 'licence' ? requirement.licence : '';
};

/** Days ahead that are more likely a slip of the finger than a plan. */
const AHEAD = { start: 2 * 366, end: 10 * 366 } as const;

const distantDates = ({ startsOn, endsOn, applyUntil }: OpportunityContent, today: LocalDate): InputProblem[] => {
  const isBeyond = (date: LocalDate | null, days: number): boolean => date !== null && daysBetween(today, date) > days;
  return [
    ...when(isBeyond(startsOn, AHEAD.start), 'startsOn', 'dates.too_far'),
    ...when(isBeyond(applyUntil, AHEAD.start), 'applyUntil', 'dates.too_far'),
    ...when(isBeyond(endsOn, AHEAD.end), 'endsOn', 'dates.too_far'),
  ];
};

/** What keeps a content from being published: dates gone by or years away, and demands that nobody may make. */
export function publishingProblems(content: OpportunityContent, today: LocalDate): InputProblem[] {
  const texts: [string, string][] = [
    ['title', content.title],
    ['description', content.description],
    ...content.requirements.map((requirement, index): [string, string] => [
      `requirements.${index}`,
      wordsIn(requirement),
    ]),
  ];
  return [
    ...when(content.applyUntil !== null && content.applyUntil < today, 'applyUntil', 'dates.past'),
    ...when(content.endsOn !== null && content.endsOn < today, 'endsOn', 'dates.past'),
    ...distantDates(content, today),
    ...texts.flatMap(([path, text]) =>
      protectedDemands(text).map(({ group, phrase }) => problem(path, `protected.${group}`, { phrase })),
    ),
  ];
}

/** What a new content may not say for an opportunity that is where it is. */
export const changeProblems = (
  before: Pick<OpportunityFacts, 'status' | 'placesTaken'>,
  content: OpportunityContent,
  today: LocalDate,
): InputProblem[] => [
  ...when(content.places < before.placesTaken, 'places', 'places.below_taken', { min: before.placesTaken }),
  ...(before.status === 'draft' ? [] : publishingProblems(content, today)),
];
