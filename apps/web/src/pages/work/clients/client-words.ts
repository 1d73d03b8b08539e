import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { PAPER_WORDS } from '../../../components/staff/words.js';
import type {
  ClientGoal,
  ClientQuestion,
  ClientState,
  ClientStatus,
  IdentityKind,
  LanguageLevel,
  Likeness,
  Paper,
  Schooling,
  Sex,
  SkillLevel,
  SkillProof,
  TravelWay,
  WorkLimit,
} from '../../../gql/staff/graphql.js';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export const GOAL_WORDS: Words<ClientGoal> = {
  vacancy: msg`A job`,
  ojt_place: msg`To learn on the job`,
  training_slot: msg`A course`,
  own_business: msg`An own business`,
};

export const LEVEL_WORDS: Words<SkillLevel> = {
  with_help: msg`with help`,
  alone: msg`alone`,
  teaches: msg`can show others`,
};

export const PROOF_WORDS: Words<SkillProof> = {
  stated: msg`the person says so`,
  seen: msg`somebody saw it`,
  certified: msg`certificate`,
};

export const LIMIT_WORDS: Words<WorkLimit> = {
  no_heights: msg`Not at heights`,
  no_heavy_lifting: msg`No heavy lifting`,
  no_long_standing: msg`No long standing`,
  no_machines: msg`Not at running machines`,
  no_driving: msg`No driving`,
  no_dust_or_fumes: msg`No dust or fumes`,
  no_fine_print: msg`No fine print`,
  no_noise: msg`No noise`,
  sitting_work_only: msg`Sitting work only`,
  short_days: msg`Short days only`,
};

export const WAY_WORDS: Words<TravelWay> = {
  walk: msg`On foot`,
  bicycle: msg`Bicycle`,
  motorcycle: msg`Motorcycle`,
  car: msg`Car`,
  public_transport: msg`Bus or train`,
};

export const HELD_PAPER_WORDS: Words<Paper> = {
  ...(PAPER_WORDS as Words<Exclude<Paper, 'business_plan'>>),
  business_plan: msg`Business plan`,
};

export const OWN_SCHOOLING_WORDS: Words<Schooling> = {
  none: msg`No schooling`,
  primary: msg`Primary school`,
  lower_secondary: msg`Lower secondary school`,
  upper_secondary: msg`Upper secondary school`,
  vocational: msg`Vocational school`,
  diploma: msg`Diploma`,
  bachelor: msg`Bachelor’s degree`,
};

export const LANGUAGE_LEVEL_WORDS: Words<LanguageLevel> = {
  basic: msg`basic`,
  fluent: msg`fluent`,
};

export const SEX_WORDS: Words<Sex> = { female: msg`Female`, male: msg`Male` };

export const IDENTITY_WORDS: Words<IdentityKind> = {
  id_card: msg`Identity card`,
  passport: msg`Passport`,
  family_card: msg`Family card`,
  other: msg`Another number`,
};

export const STATE_WORDS: Words<ClientState> = { active: msg`Looking for work`, closed: msg`Closed` };

/** Shown only to the office's own people, after they opened the file. */
export const CLIENT_STATUS_WORDS: Words<ClientStatus> = {
  rehabilitation: msg`Drug rehabilitation`,
  substitution_treatment: msg`Substitution treatment`,
  prison: msg`Prison`,
  trafficking: msg`Trafficking`,
  violence: msg`Violence`,
  hiv: msg`HIV`,
  homelessness: msg`No home`,
  sex_work: msg`Sex work`,
  disability: msg`Disability`,
  poverty: msg`Poverty`,
};

export const LIKENESS_WORDS: Words<Likeness> = {
  identity: msg`the same identity number`,
  phone: msg`the same phone`,
  email: msg`the same e-mail`,
  name_and_birth: msg`the same name and birth date`,
  name: msg`a similar name`,
};

export const QUESTION_WORDS: Words<ClientQuestion> = {
  goals: msg`What do you look for: a job, a place to learn, a course?`,
  occupations: msg`Which work would you like?`,
  areaId: msg`Where do you live?`,
  availability: msg`On which days and hours are you free?`,
  schooling: msg`How far did you go to school?`,
  papers: msg`Which papers do you have?`,
  experience: msg`What have you worked as, and how long?`,
  skills: msg`What can you do well?`,
  travelWays: msg`How do you get to work, and how far?`,
  payNeed: msg`What must a month bring?`,
  languages: msg`Which languages do you speak?`,
  licences: msg`Do you have a driving licence or a certificate?`,
  limits: msg`Is there something that you cannot do at work?`,
  avoid: msg`Is there something that you want to avoid?`,
};
