import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  ClosingReason,
  ImportStatus,
  OpportunityStatus,
  PartnerKind,
  PartnerStatus,
  RequirementKind,
  Schooling,
} from '../../gql/staff/graphql.js';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export const STATUS_WORDS: Words<OpportunityStatus> = {
  draft: msg`Draft`,
  published: msg`Published`,
  paused: msg`Paused`,
  filled: msg`Filled`,
  closed: msg`Closed`,
};

/** The tone of a state's tag; the word always stands in it. */
export const STATUS_TONES: Readonly<Record<OpportunityStatus, string>> = {
  draft: 'unknown',
  published: 'yes',
  paused: 'unknown',
  filled: 'warm',
  closed: '',
};

export const CLOSING_WORDS: Words<ClosingReason> = {
  found_people: msg`We found people`,
  no_longer_needed: msg`No longer needed`,
  posted_by_mistake: msg`Posted by mistake`,
  other: msg`Another reason`,
};

/** What the API writes as the reason when nobody closed it by hand, beside the reasons above. */
export const CLOSED_WORDS: Words<string> = {
  ...CLOSING_WORDS,
  expired: msg`The last day to apply has passed`,
  ended: msg`It has ended`,
  unconfirmed: msg`Not confirmed for 90 days`,
};

export const PARTNER_KIND_WORDS: Words<PartnerKind> = {
  employer: msg`Employer`,
  trainer: msg`Training provider`,
  lender: msg`Lender`,
  agency: msg`Agency`,
};

export const PARTNER_STATUS_WORDS: Words<PartnerStatus> = {
  pending: msg`Waiting`,
  verified: msg`Verified`,
  suspended: msg`Suspended`,
};

export const PARTNER_STATUS_TONES: Readonly<Record<PartnerStatus, string>> = {
  pending: 'unknown',
  verified: 'yes',
  suspended: 'no',
};

export const IMPORT_STATUS_WORDS: Words<ImportStatus> = {
  uploaded: msg`Uploaded`,
  mapped: msg`Columns matched`,
  checking: msg`Being checked`,
  checked: msg`Checked`,
  importing: msg`Importing`,
  imported: msg`Imported`,
  undoing: msg`Being undone`,
  undone: msg`Undone`,
  failed: msg`Failed`,
};

export const REQUIREMENT_WORDS: Words<RequirementKind> = {
  age: msg`Age`,
  schooling: msg`Schooling`,
  paper: msg`Paper`,
  licence: msg`Licence or certificate`,
  experience: msg`Experience`,
  language: msg`Language`,
};

export const SCHOOLING_WORDS: Words<Schooling> = {
  none: msg`No schooling needed`,
  primary: msg`Primary school`,
  lower_secondary: msg`Lower secondary school`,
  upper_secondary: msg`Upper secondary school`,
  vocational: msg`Vocational school`,
  diploma: msg`Diploma`,
  bachelor: msg`Bachelor’s degree`,
};

export const PAPER_WORDS: Words<string> = {
  id_card: msg`Identity card`,
  family_card: msg`Family card`,
  school_certificate: msg`School certificate`,
  cv: msg`CV`,
  health_certificate: msg`General health certificate`,
  photo: msg`Photo`,
};

export const LICENCE_WORDS: Words<string> = {
  motorcycle: msg`Motorcycle licence`,
  car: msg`Car licence`,
  truck: msg`Truck licence`,
  heavy_truck: msg`Articulated truck licence`,
  forklift: msg`Forklift licence`,
  welding: msg`Welding certificate`,
  electrician: msg`Electrician certificate`,
  food_safety: msg`Food safety certificate`,
};

export const LANGUAGE_WORDS: Words<string> = {
  id: msg`Indonesian`,
  vi: msg`Vietnamese`,
  en: msg`English`,
  zh: msg`Chinese`,
  ja: msg`Japanese`,
  ko: msg`Korean`,
};
