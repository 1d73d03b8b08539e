/** What a person may look for. */
export const GOALS = ['vacancy', 'ojt_place', 'training_slot', 'own_business'] as const;
export type Goal = (typeof GOALS)[number];

/** In ascending order; `vocational` (SMK, trung cấp) and `upper_secondary` (SMA, THPT) are of one level. */
export const SCHOOLINGS = [
  'none',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'diploma',
  'bachelor',
] as const;
export type Schooling = (typeof SCHOOLINGS)[number];

/** How well somebody can do a thing: with help, alone, well enough to show others. */
export const SKILL_LEVELS = ['with_help', 'alone', 'teaches'] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

/** What shows a skill: the person's word, a counsellor's or host's look, a certificate. */
export const SKILL_PROOFS = ['stated', 'seen', 'certified'] as const;
export type SkillProof = (typeof SKILL_PROOFS)[number];

/** What a person cannot or must not do at work; never why. */
export const LIMITS = [
  'no_heights',
  'no_heavy_lifting',
  'no_long_standing',
  'no_machines',
  'no_driving',
  'no_dust_or_fumes',
  'no_fine_print',
  'no_noise',
  'sitting_work_only',
  'short_days',
] as const;
export type Limit = (typeof LIMITS)[number];

/** Settings to avoid: the safety attributes of an opportunity, by the same codes. */
export const SETTINGS = ['night_work', 'alcohol_served', 'heights', 'chemicals', 'cash'] as const;
export type Setting = (typeof SETTINGS)[number];

export const TRAVEL_WAYS = ['walk', 'bicycle', 'motorcycle', 'car', 'public_transport'] as const;
export type TravelWay = (typeof TRAVEL_WAYS)[number];

/** Papers that anybody may hold. What shows a status is a proof, and lies in the vault. */
export const PAPERS = [
  'id_card',
  'family_card',
  'school_certificate',
  'cv',
  'health_certificate',
  'photo',
  'business_plan',
] as const;
export type Paper = (typeof PAPERS)[number];

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
export type Licence = (typeof LICENCES)[number];

export const LANGUAGE_LEVELS = ['basic', 'fluent'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];
