import type {
  EditOpportunityInput,
  Lang,
  OpportunityKind,
  PayPeriod,
  PostingForEditQuery,
  RequirementInput,
  RequirementKind,
  SafetyAttribute,
} from '../../gql/staff/graphql.js';
import type { ChosenArea } from '../../components/staff/area-field.js';

export interface RequirementValues {
  kind: RequirementKind;
  hard: boolean;
  minAge: string;
  maxAge: string;
  schooling: string;
  /** A code of ours, or `own` with the words in `words`. */
  code: string;
  words: string;
  months: string;
  language: string;
}

/** The posting form as typed: texts, also where a number is meant. */
export interface PostingValues {
  kind: OpportunityKind;
  title: string;
  isco: string | null;
  area: ChosenArea | null;
  payMin: string;
  payMax: string;
  payPeriod: PayPeriod;
  weekdays: string[];
  shifts: { start: string; end: string }[];
  places: string;
  startsOn: string;
  description: string;
  lang: Lang;
  hostName: string;
  place: string;
  fee: string;
  hoursPerWeek: string;
  endsOn: string;
  applyUntil: string;
  noExperience: boolean;
  safety: SafetyAttribute[];
  requirements: RequirementValues[];
  skills: { id: string; label: string }[];
}

type Posting = NonNullable<PostingForEditQuery['opportunity']>;
type PostedRequirement = Posting['requirements'][number];

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(jt|juta|tr|triệu|trieu|million|m)$/i, 6],
  [/^(rb|ribu|k|nghìn|ngàn|nghin|thousand)$/i, 3],
];

/** Digits of a number with a decimal sign, moved by so many places: `3,6` by 6 is `3600000`. */
function shifted(number: string, by: number): string | null {
  const [whole = '', decimals = '', ...more] = number.split(/[.,]/);
  if (more.length > 0 || decimals.length > by) return null;
  return (whole + decimals.padEnd(by, '0')).replace(/^0+(?=\d)/, '');
}

/**
 * Minor units of an amount as people type it: `3.600.000`, `3600000`, `3,6 juta`, `25 rb`; an empty text is null,
 * anything else that is no amount is undefined.
 */
export function parseAmount(text: string): string | null | undefined {
  const typed = text
    .replace(/^\s*rp\.?/i, '')
    .replace(/[₫đ]\s*$/i, '')
    .trim();
  if (typed === '') return null;
  const match = /^([\d.,\s]+?)\s*(\p{L}*)$/u.exec(typed);
  if (!match) return undefined;
  const [, number = '', word = ''] = match;
  if (word === '') return /^\d{1,15}$|^\d{1,3}([.,\s]\d{3}){1,4}$/.test(number) ? number.replace(/\D/g, '') : undefined;
  const scale = SCALES.find(([pattern]) => pattern.test(word));
  return (scale && shifted(number.trim(), scale[1])) ?? undefined;
}

const textOrNull = (text: string): string | null => text.trim() || null;
const wholeOrNull = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);

const PARTS: Readonly<Record<RequirementKind, (values: RequirementValues) => Partial<RequirementInput>>> = {
  age: ({ minAge, maxAge }) => ({ minAge: wholeOrNull(minAge), maxAge: wholeOrNull(maxAge) }),
  schooling: ({ schooling }) => ({ schooling: (schooling || 'none') as RequirementInput['schooling'] }),
  paper: ({ code, words }) => ({ paper: code === 'own' ? words.trim() : code }),
  licence: ({ code, words }) => ({ licence: code === 'own' ? words.trim() : code }),
  experience: ({ months }) => ({ months: wholeOrNull(months) }),
  language: ({ language }) => ({ language }),
};

const requirementInput = (values: RequirementValues): RequirementInput => ({
  kind: values.kind,
  hard: values.hard,
  ...PARTS[values.kind](values),
});

function payInput(values: PostingValues): EditOpportunityInput['pay'] {
  const [min, max] = [parseAmount(values.payMin) ?? null, parseAmount(values.payMax) ?? null];
  if (min === null && max === null) return null;
  return { min, max, currency: values.area?.country === 'VN' ? 'VND' : 'IDR', period: values.payPeriod };
}

/** What is sent. The country's currency is the currency of the pay. */
export function postingInput(values: PostingValues): EditOpportunityInput {
  return {
    kind: values.kind,
    title: values.title.trim(),
    description: values.description.trim(),
    lang: values.lang,
    hostName: textOrNull(values.hostName),
    areaId: values.area?.id ?? '',
    place: textOrNull(values.place),
    isco: values.isco,
    skillIds: values.skills.map((skill) => skill.id),
    pay: payInput(values),
    fee: parseAmount(values.fee) ?? null,
    schedule: {
      weekdays: values.weekdays.map(Number).sort((a, b) => a - b),
      shifts: values.shifts.filter((shift) => shift.start && shift.end),
      hoursPerWeek: Number(values.hoursPerWeek.replace(',', '.')) || null,
    },
    requirements: values.requirements.map(requirementInput),
    safety: values.safety,
    noExperience: values.noExperience,
    places: wholeOrNull(values.places) ?? 0,
    startsOn: textOrNull(values.startsOn),
    endsOn: textOrNull(values.endsOn),
    applyUntil: textOrNull(values.applyUntil),
  };
}

export const emptyRequirement = (kind: RequirementKind): RequirementValues => ({
  kind,
  hard: true,
  minAge: '',
  maxAge: '',
  schooling: 'lower_secondary',
  code: '',
  words: '',
  months: '',
  language: 'id',
});

export const emptyPosting = (lang: Lang): PostingValues => ({
  kind: 'vacancy',
  title: '',
  isco: null,
  area: null,
  payMin: '',
  payMax: '',
  payPeriod: 'month',
  weekdays: [],
  shifts: [{ start: '', end: '' }],
  places: '1',
  startsOn: '',
  description: '',
  lang,
  hostName: '',
  place: '',
  fee: '',
  hoursPerWeek: '',
  endsOn: '',
  applyUntil: '',
  noExperience: false,
  safety: [],
  requirements: [],
  skills: [],
});

const typed = (value: string | number | null | undefined): string => (value == null ? '' : String(value));
const codeOf = (text: string | null, codes: readonly string[]): { code: string; words: string } =>
  text !== null && codes.includes(text)
    ? { code: text, words: '' }
    : { code: text === null ? '' : 'own', words: text ?? '' };

export const PAPERS = ['id_card', 'family_card', 'school_certificate', 'cv', 'health_certificate', 'photo'] as const;
export const LICENCES = [
  'motorcycle',
  'car',
  'truck',
  'heavy_truck',
  'forklift',
  'welding',
  'electrician',
  'food_safety',
] as const;

const requirementValues = (posted: PostedRequirement): RequirementValues => ({
  ...emptyRequirement(posted.kind),
  hard: posted.hard,
  minAge: typed(posted.minAge),
  maxAge: typed(posted.maxAge),
  schooling: posted.schooling ?? '',
  ...(posted.kind === 'licence' ? codeOf(posted.licence, LICENCES) : codeOf(posted.paper, PAPERS)),
  months: typed(posted.months),
  language: posted.language ?? 'id',
});

/** A posting as the form shows it. */
export const postingValues = (posting: Posting): PostingValues => ({
  kind: posting.kind,
  title: posting.title,
  isco: posting.occupation?.isco ?? null,
  area: posting.area,
  payMin: typed(posting.pay?.min),
  payMax: typed(posting.pay?.max),
  payPeriod: posting.pay?.period ?? 'month',
  weekdays: posting.schedule.weekdays.map(String),
  shifts:
    posting.schedule.shifts.length > 0
      ? posting.schedule.shifts.map(({ start, end }) => ({ start, end }))
      : [{ start: '', end: '' }],
  places: typed(posting.places),
  startsOn: typed(posting.startsOn),
  description: posting.description,
  lang: posting.lang,
  hostName: typed(posting.hostName),
  place: typed(posting.place),
  fee: typed(posting.fee),
  hoursPerWeek: typed(posting.schedule.hoursPerWeek),
  endsOn: typed(posting.endsOn),
  applyUntil: typed(posting.applyUntil),
  noExperience: posting.noExperience,
  safety: [...posting.safety],
  requirements: posting.requirements.map(requirementValues),
  skills: posting.skills.map(({ id, label }) => ({ id, label })),
});

/** A new posting like an old one: its days have passed. */
export const postingFrom = (posting: Posting): PostingValues => ({
  ...postingValues(posting),
  startsOn: '',
  endsOn: '',
  applyUntil: '',
});

const FIELDS: Readonly<Record<string, string>> = {
  skillIds: 'skills',
  areaId: 'area',
  'pay.min': 'payMin',
  'pay.max': 'payMax',
  'pay.period': 'payPeriod',
  pay: 'payMin',
  'schedule.weekdays': 'weekdays',
  'schedule.shifts': 'shifts',
  'schedule.hoursPerWeek': 'hoursPerWeek',
};
const OWN = new Set(Object.keys(emptyPosting('id')));

/** The field of the form that a problem's path in the API's input means. */
export function fieldOfPath(path: string): string | undefined {
  const plain = path.replace(/^input\./, '');
  if (FIELDS[plain]) return FIELDS[plain];
  const [head = ''] = plain.split(/[.[]/);
  if (head === 'schedule') return 'shifts';
  return OWN.has(head) ? head : FIELDS[head];
}
