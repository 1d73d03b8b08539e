import type {
  ClientGoal,
  LanguageLevel,
  Licence,
  Paper,
  SafetyAttribute,
  Schooling,
  SkillLevel,
  SkillProof,
  TravelWay,
  WorkFactsFragment,
  WorkLimit,
  WorkProfileInputType,
} from '../../../gql/staff/graphql.js';
import type { ChosenArea } from '../../../components/staff/area-field.js';
import { parseAmount } from '../posting-values.js';
import type { Named } from './form-parts.js';

export interface WishValues {
  readonly goals: readonly ClientGoal[];
  readonly occupations: readonly Named[];
  readonly growth: readonly Named[];
  readonly freeFrom: string;
}

export interface AbilityValues {
  readonly skills: readonly (Named & { readonly level: SkillLevel; readonly proof: SkillProof })[];
  readonly experience: readonly (Named & { readonly months: string })[];
  readonly schooling: Schooling | '';
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly licences: readonly Licence[];
}

export const NO_ABILITIES: AbilityValues = { skills: [], experience: [], schooling: '', languages: [], licences: [] };

export interface HourValues {
  readonly availability: readonly { readonly weekday: number; readonly from: string; readonly to: string }[];
  readonly hoursPerWeek: string;
}

export interface LimitValues {
  readonly limits: readonly WorkLimit[];
  readonly avoid: readonly SafetyAttribute[];
}

export interface PaperValues {
  readonly papers: readonly { readonly paper: Paper; readonly expiresOn: string }[];
}

export interface PlaceValues {
  readonly area: ChosenArea | null;
  readonly travelWays: readonly TravelWay[];
  readonly travelKm: string;
  readonly mayMove: '' | 'yes' | 'no';
  readonly payNeed: string;
}

type Work = WorkFactsFragment;

export const wishesFrom = (work: Work): WishValues => ({
  goals: work.goals,
  occupations: work.occupations.map(({ isco, title }) => ({ id: isco, label: title })),
  growth: work.growthSkills,
  freeFrom: work.freeFrom ?? '',
});

export const wishInput = ({ goals, occupations, growth, freeFrom }: WishValues): WorkProfileInputType => ({
  goals: [...goals],
  occupations: occupations.map(({ id }) => id),
  growthSkillIds: growth.map(({ id }) => id),
  freeFrom: freeFrom || null,
});

export const abilitiesFrom = (work: Work): AbilityValues => ({
  skills: work.skills.map(({ skill, level, proof }) => ({ ...skill, level, proof })),
  experience: work.experience.map(({ occupation, months }) => ({
    id: occupation.isco,
    label: occupation.title,
    months: String(months),
  })),
  schooling: work.schooling ?? '',
  languages: work.languages.map(({ language, level }) => ({ language, level })),
  licences: work.licences,
});

/** What is no whole number is sent as one below what is allowed, so that the API names the field. */
const whole = (text: string): number => (/^\d{1,6}$/u.test(text.trim()) ? Number(text.trim()) : -1);
export const wholeOrNull = (text: string): number | null => (text.trim() === '' ? null : whole(text));

export const abilityInput = (values: AbilityValues): WorkProfileInputType => ({
  skills: values.skills.map(({ id, level, proof }) => ({ skillId: id, level, proof })),
  experience: values.experience.map(({ id, months }) => ({ isco: id, months: whole(months) })),
  schooling: values.schooling || null,
  languages: values.languages.map(({ language, level }) => ({ language, level })),
  licences: [...values.licences],
});

export const hoursFrom = (work: Work): HourValues => ({
  availability: work.availability.map(({ weekday, from, to }) => ({ weekday, from, to })),
  hoursPerWeek: work.hoursPerWeek === null ? '' : String(work.hoursPerWeek),
});

export const hourInput = ({ availability, hoursPerWeek }: HourValues): WorkProfileInputType => ({
  availability: availability.filter(({ from, to }) => from !== '' && to !== ''),
  hoursPerWeek: wholeOrNull(hoursPerWeek),
});

export const limitsFrom = ({ limits, avoid }: Work): LimitValues => ({ limits, avoid });
export const limitInput = ({ limits, avoid }: LimitValues): WorkProfileInputType => ({
  limits: [...limits],
  avoid: [...avoid],
});

export const papersFrom = ({ papers }: Work): PaperValues => ({
  papers: papers.map(({ paper, expiresOn }) => ({ paper, expiresOn: expiresOn ?? '' })),
});
export const paperInput = ({ papers }: PaperValues): WorkProfileInputType => ({
  papers: papers.map(({ paper, expiresOn }) => ({ paper, expiresOn: expiresOn || null })),
});

const YES_NO = { true: 'yes', false: 'no', null: '' } as const;

export const placeFrom = (work: Work): PlaceValues => ({
  area: work.area,
  travelWays: work.travelWays,
  travelKm: work.travelKm === null ? '' : String(work.travelKm),
  mayMove: YES_NO[String(work.mayMove) as keyof typeof YES_NO],
  payNeed: work.payNeed?.amount ?? '',
});

/** The pay comes in the currency of the client's country; what is no amount is sent as one below what is allowed. */
export function placeInput(values: PlaceValues, country: 'ID' | 'VN'): WorkProfileInputType {
  const amount = parseAmount(values.payNeed);
  const currency = country === 'VN' ? 'VND' : 'IDR';
  return {
    areaId: values.area?.id ?? null,
    travelWays: [...values.travelWays],
    travelKm: wholeOrNull(values.travelKm),
    mayMove: values.mayMove === '' ? null : values.mayMove === 'yes',
    payNeed: amount === null ? null : { amount: amount ?? '-1', currency },
  };
}
