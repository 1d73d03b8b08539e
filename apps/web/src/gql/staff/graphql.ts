/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operation } from '../../graphql/operation.js';
export type AnswerInput = {
  /** When to come, for an interview. */
  at?: string | null | undefined;
  /** Contact details may open, when the other side agrees. */
  contact?: boolean;
  kind: AnswerKind;
  /** Where to come and whom to ask for, in one line. */
  place?: string | null | undefined;
  /** Needed for a no. */
  reason?: ApplicationReason | null | undefined;
};

export type AnswerKind =
  | 'interview'
  | 'no'
  | 'yes';

export type ApplicationAction =
  | 'accept'
  | 'close'
  | 'come'
  | 'decline'
  | 'invite'
  | 'lapse'
  | 'offer'
  | 'refuse'
  | 'see'
  | 'send'
  | 'start'
  | 'try'
  | 'withdraw';

export type ApplicationDue =
  | 'ask_client'
  | 'ask_coming'
  | 'came_of_it'
  | 'interview_soon'
  | 'no_word'
  | 'not_shown'
  | 'other_time'
  | 'start';

export type ApplicationFilterInput = {
  clientId?: string | null | undefined;
  /** Those in which the office has to do something. */
  due?: boolean | null | undefined;
  /** Those in which something can still happen. */
  open?: boolean | null | undefined;
  opportunityId?: string | null | undefined;
};

export type ApplicationOrigin =
  | 'client'
  | 'office';

export type ApplicationReason =
  | 'did_not_come'
  | 'experience_missing'
  | 'hours_do_not_fit'
  | 'not_reachable'
  | 'opening_gone'
  | 'other'
  | 'paper_missing'
  | 'place_taken'
  | 'skills_missing'
  | 'too_far';

export type ApplicationState =
  | 'accepted'
  | 'closed'
  | 'draft'
  | 'interview'
  | 'lapsed'
  | 'offered'
  | 'refused'
  | 'seen'
  | 'sent'
  | 'started'
  | 'trial'
  | 'withdrawn';

export type AreaLevel =
  | 'country'
  | 'district'
  | 'province'
  | 'regency'
  | 'ward';

export type CaseloadOrder =
  | 'longest_waiting'
  | 'name'
  | 'newest';

export type ClauseState =
  | 'met'
  | 'unknown'
  | 'unmet'
  | 'unproven';

export type ClientExperienceInput = {
  isco: string;
  months: number;
};

export type ClientFilter = {
  /** Lives in this area. */
  areaId?: string | null | undefined;
  /** Wants this occupation. */
  isco?: string | null | undefined;
  /** The viewer's own caseload. */
  mine?: boolean | null | undefined;
  provisional?: boolean | null | undefined;
  state?: ClientState | null | undefined;
  /** A part of a name, with or without marks. */
  text?: string | null | undefined;
};

export type ClientGoal =
  | 'ojt_place'
  | 'own_business'
  | 'training_slot'
  | 'vacancy';

export type ClientLanguageInput = {
  language: string;
  level: LanguageLevel;
};

export type ClientListField =
  | 'address'
  | 'area'
  | 'areaWithin'
  | 'birthDate'
  | 'email'
  | 'hoursPerWeek'
  | 'idNumber'
  | 'languages'
  | 'licences'
  | 'name'
  | 'occupations'
  | 'payNeed'
  | 'phone'
  | 'schooling'
  | 'sex';

export type ClientListStatus =
  | 'dropped'
  | 'imported'
  | 'open'
  | 'undone';

export type ClientQuestion =
  | 'areaId'
  | 'availability'
  | 'avoid'
  | 'experience'
  | 'goals'
  | 'languages'
  | 'licences'
  | 'limits'
  | 'occupations'
  | 'papers'
  | 'payNeed'
  | 'schooling'
  | 'skills'
  | 'travelWays';

export type ClientSkillInput = {
  level: SkillLevel;
  proof: SkillProof;
  skillId: string;
};

export type ClientState =
  | 'active'
  | 'closed';

export type ClientStatus =
  | 'disability'
  | 'hiv'
  | 'homelessness'
  | 'poverty'
  | 'prison'
  | 'rehabilitation'
  | 'sex_work'
  | 'substitution_treatment'
  | 'trafficking'
  | 'violence';

export type ClosingReason =
  | 'found_people'
  | 'no_longer_needed'
  | 'other'
  | 'posted_by_mistake';

/** Either a column or a constant. */
export type ColumnMappingInput = {
  column?: number | null | undefined;
  constant?: string | null | undefined;
  field: ImportFieldName;
};

export type ConsentChannel =
  | 'by_client'
  | 'in_person'
  | 'phone_code';

export type ConsentCodeInput = {
  /** Six digits, as the person tells them. */
  code: string;
  codeId: string;
};

export type ConsentDraftInput = {
  /** Any when left out. */
  opportunityId?: string | null | undefined;
  /** One partner, or all of a kind. */
  partnerId?: string | null | undefined;
  partnerKind?: PartnerKind | null | undefined;
  purpose: ConsentPurpose;
  /** The last day; at most 12 months from now. */
  until: string;
};

export type ConsentPurpose =
  | 'contact'
  | 'follow_up'
  | 'placement'
  | 'referral'
  | 'session';

export type ConsentState =
  | 'ended'
  | 'in_force'
  | 'not_yet'
  | 'withdrawn';

export type Country =
  | 'ID'
  | 'VN';

export type Currency =
  | 'IDR'
  | 'VND';

export type DoorKind =
  | 'course'
  | 'earlier'
  | 'later'
  | 'licence'
  | 'paper'
  | 'reach'
  | 'schooling'
  | 'weekday';

/** What an opportunity says. Null and left out are the same: not stated. */
export type EditOpportunityInput = {
  applyUntil?: string | null | undefined;
  areaId: string;
  description?: string | null | undefined;
  endsOn?: string | null | undefined;
  fee?: string | null | undefined;
  hostName?: string | null | undefined;
  /** ISCO-08 unit group; left out: found from the title. */
  isco?: string | null | undefined;
  kind: OpportunityKind;
  lang: Lang;
  lat?: number | null | undefined;
  lng?: number | null | undefined;
  noExperience?: boolean | null | undefined;
  pay?: PayInput | null | undefined;
  place?: string | null | undefined;
  places: number;
  requirements?: Array<RequirementInput> | null | undefined;
  safety?: Array<SafetyAttribute> | null | undefined;
  schedule?: ScheduleInput | null | undefined;
  skillIds?: Array<string> | null | undefined;
  startsOn?: string | null | undefined;
  title: string;
};

/** One fact that somebody states; what is left out is unknown. */
export type FactInput = {
  key: string;
  proofs?: Array<HeldProofInput> | null | undefined;
  /** One text (true, a code, a number, a date, an area), or several codes. */
  values: Array<string>;
};

export type FactKind =
  | 'amount'
  | 'area'
  | 'boolean'
  | 'code'
  | 'codes'
  | 'date'
  | 'number'
  | 'paper';

export type FactSubject =
  | 'establishment'
  | 'household'
  | 'person'
  | 'request';

export type FreeTimeInput = {
  from: string;
  to: string;
  weekday: number;
};

export type GiveConsentInputType = {
  /** Of the office; a person who is signed in gives their own. */
  clientId?: string | null | undefined;
  /** The person's own language. */
  language: Lang;
  /** Any when left out. */
  opportunityId?: string | null | undefined;
  /** One partner, or all of a kind. */
  partnerId?: string | null | undefined;
  partnerKind?: PartnerKind | null | undefined;
  purpose: ConsentPurpose;
  /** Hash of the statement that was shown. */
  statementHash: string;
  /** Who takes it decides on the person's release or loan. */
  takenByDecider?: boolean | null | undefined;
  /** The last day; at most 12 months from now. */
  until: string;
};

export type HeldPaperInput = {
  expiresOn?: string | null | undefined;
  paper: Paper;
};

export type HeldProofInput = {
  issuedOn: string;
  proof: string;
};

export type HolidayCategory =
  | 'government'
  | 'public';

export type HolidayInput = {
  category: HolidayCategory;
  country: Country;
  date: string;
  nameEn: string;
  nameLocal: string;
};

export type IdentityKind =
  | 'family_card'
  | 'id_card'
  | 'other'
  | 'passport';

export type IdentityNumberInput = {
  kind: IdentityKind;
  number: string;
};

export type ImportFieldName =
  | 'age'
  | 'applyUntil'
  | 'area'
  | 'areaCode'
  | 'areaWithin'
  | 'description'
  | 'endsOn'
  | 'experience'
  | 'fee'
  | 'hostName'
  | 'hours'
  | 'hoursPerWeek'
  | 'key'
  | 'kind'
  | 'lang'
  | 'languages'
  | 'lat'
  | 'licences'
  | 'lng'
  | 'maxAge'
  | 'minAge'
  | 'noExperience'
  | 'occupation'
  | 'papers'
  | 'pay'
  | 'payMax'
  | 'payMin'
  | 'payPeriod'
  | 'place'
  | 'places'
  | 'safety'
  | 'schooling'
  | 'startsOn'
  | 'studyProgrammes'
  | 'title'
  | 'weekdays';

export type ImportStatus =
  | 'checked'
  | 'checking'
  | 'failed'
  | 'imported'
  | 'importing'
  | 'mapped'
  | 'undoing'
  | 'undone'
  | 'uploaded';

export type InterviewReply =
  | 'coming'
  | 'declined';

export type IntroductionAction =
  | 'cancel'
  | 'close'
  | 'reopen';

export type IntroductionAnnounce =
  | 'concerned'
  | 'everybody'
  | 'nobody';

export type IntroductionDueKind =
  | 'not_planned'
  | 'people_silent'
  | 'results_missing'
  | 'tables_answered'
  | 'tables_silent'
  | 'tables_to_call'
  | 'to_close'
  | 'today';

export type IntroductionFollowUpKind =
  | 'both_interested'
  | 'course'
  | 'loan'
  | 'offer'
  | 'second_past'
  | 'second_soon'
  | 'second_undated';

export type IntroductionInterest =
  | 'maybe'
  | 'no'
  | 'yes';

export type IntroductionInterviewerInput = {
  from?: string | null | undefined;
  id: string;
  until?: string | null | undefined;
};

export type IntroductionInviteInput = {
  clientIds: Array<string>;
  /** Although they are in another session of the day. */
  evenIfBooked?: boolean | null | undefined;
  /** They stand at the door. */
  walkIn?: boolean | null | undefined;
};

export type IntroductionNeedsInput = {
  floor?: number;
  from?: string | null | undefined;
  most?: number | null | undefined;
  patience?: number | null | undefined;
  talks?: Array<number>;
  until?: string | null | undefined;
};

export type IntroductionNextStep =
  | 'course'
  | 'loan'
  | 'none'
  | 'offer'
  | 'second_interview';

export type IntroductionOutcome =
  | 'both_absent'
  | 'client_absent'
  | 'met'
  | 'partner_absent';

export type IntroductionPairInput = {
  at?: string | null | undefined;
  clientId: string;
  /** Null takes it away. */
  kind?: IntroductionPairKind | null | undefined;
  tableId: string;
};

export type IntroductionPairKind =
  | 'forbidden'
  | 'promised';

export type IntroductionPresence =
  | 'absent'
  | 'expected'
  | 'late'
  | 'left'
  | 'present';

export type IntroductionPurpose =
  | 'all'
  | 'finance'
  | 'training'
  | 'work';

export type IntroductionReply =
  | 'coming'
  | 'declined'
  | 'invited'
  | 'waiting';

/** When an interviewer is there; left out, the session's hours. */
export type IntroductionSeatInput = {
  from?: string | null | undefined;
  until?: string | null | undefined;
};

export type IntroductionSessionInput = {
  areaId?: string | null | undefined;
  breaks?: Array<TimeSpanInput>;
  capacity?: number | null | undefined;
  changeMinutes?: number;
  clientFloor?: number;
  closes: string;
  day: string;
  interviewMinutes: number;
  opens: string;
  purpose: IntroductionPurpose;
  talks?: Array<IntroductionTalkInput>;
  /** IANA; left out, the office's. */
  timeZone?: string | null | undefined;
  venue: string;
};

export type IntroductionSide =
  | 'client'
  | 'match'
  | 'partner';

export type IntroductionSpotInput = {
  x: number;
  y: number;
};

export type IntroductionState =
  | 'cancelled'
  | 'closed'
  | 'draft'
  | 'published';

export type IntroductionTableChange = {
  closedFrom?: string | null | undefined;
  floor: number;
  interviewers: Array<IntroductionInterviewerInput>;
  number: number;
  reply: IntroductionTableReply;
  spot?: IntroductionSpotInput | null | undefined;
};

export type IntroductionTableInput = {
  floor?: number;
  interviewers: Array<IntroductionInterviewerInput>;
  number: number;
  partnerId: string;
  spot?: IntroductionSpotInput | null | undefined;
};

export type IntroductionTableReply =
  | 'coming'
  | 'declined'
  | 'invited';

export type IntroductionTalkInput = {
  from: string;
  kind: IntroductionTalkKind;
  room?: string | null | undefined;
  until: string;
};

export type IntroductionTalkKind =
  | 'advice'
  | 'courses'
  | 'loans'
  | 'work_abroad';

export type IntroductionWishInput = {
  clientId: string;
  tableId: string;
  /** 1 to 100; 0 takes it away. */
  value: number;
};

export type InviteAccountInput = {
  officeId?: string | null | undefined;
  persona: Persona;
};

export type Lang =
  | 'en'
  | 'id'
  | 'vi';

export type LanguageLevel =
  | 'basic'
  | 'fluent';

export type LeftOutReason =
  | 'days'
  | 'door'
  | 'later'
  | 'needs'
  | 'rule';

export type Licence =
  | 'car'
  | 'electrician'
  | 'food_safety'
  | 'forklift'
  | 'heavy_truck'
  | 'motorcycle'
  | 'truck'
  | 'welding';

export type Likeness =
  | 'email'
  | 'identity'
  | 'name'
  | 'name_and_birth'
  | 'phone';

export type MatchAnswer =
  | 'no'
  | 'unknown'
  | 'yes';

export type MatchCriterion =
  | 'answers'
  | 'growth'
  | 'hours'
  | 'occupation'
  | 'pay'
  | 'skills'
  | 'travel'
  | 'waiting';

export type MatchFact =
  | 'age'
  | 'avoid'
  | 'experience'
  | 'free'
  | 'home'
  | 'languages'
  | 'licences'
  | 'limits'
  | 'occupations'
  | 'ownWords'
  | 'papers'
  | 'payNeeded'
  | 'reachKm'
  | 'schooling'
  | 'skills'
  | 'skillsWanted';

export type MatchOverrideInput = {
  stance: MatchStance;
  why: MatchWhy;
  /** Own words; nobody outside the office reads them. */
  words?: string | null | undefined;
};

export type MatchStance =
  | 'put_forward'
  | 'set_aside';

export type MatchWhy =
  | 'another_plan'
  | 'bad_experience'
  | 'employer_agreed'
  | 'facts_outdated'
  | 'not_now'
  | 'other'
  | 'paper_on_the_way'
  | 'person_declines'
  | 'person_insists';

export type MessageChannel =
  | 'email'
  | 'push'
  | 'sms'
  | 'whatsapp'
  | 'zalo';

export type MessagePreferencesInput = {
  channels: Array<MessageChannel>;
  language: Lang;
  quiet?: QuietHoursInput | null | undefined;
  sharedPhone: boolean;
};

export type MessageState =
  | 'dead'
  | 'dropped'
  | 'failed'
  | 'sending'
  | 'sent'
  | 'waiting';

export type MessageTemplate =
  | 'answer'
  | 'date'
  | 'news';

export type NoneFact =
  | 'avoid'
  | 'experience'
  | 'languages'
  | 'licences'
  | 'limits'
  | 'papers'
  | 'skills';

export type OfficeInput = {
  areaId?: string | null | undefined;
  country: Country;
  kind: string;
  name: string;
  /** Left out: as it is, or active when new. */
  status?: OfficeStatus | null | undefined;
  timeZone: string;
};

export type OfficeStatus =
  | 'active'
  | 'closed';

export type OpportunityKind =
  | 'grant_programme'
  | 'loan_programme'
  | 'ojt_place'
  | 'training_slot'
  | 'vacancy';

export type OpportunityStatus =
  | 'closed'
  | 'draft'
  | 'filled'
  | 'paused'
  | 'published';

export type Paper =
  | 'business_plan'
  | 'cv'
  | 'family_card'
  | 'health_certificate'
  | 'id_card'
  | 'photo'
  | 'school_certificate';

export type PartnerAnswerInput = {
  interest?: IntroductionInterest | null | undefined;
  interviewId: string;
  nextStep?: IntroductionNextStep | null | undefined;
  outcome?: PartnerOutcome | null | undefined;
  secondOn?: string | null | undefined;
};

export type PartnerDecisionKind =
  | 'reinstate'
  | 'suspend'
  | 'verify';

export type PartnerFilter = {
  country?: Country | null | undefined;
  kind?: PartnerKind | null | undefined;
  status?: PartnerStatus | null | undefined;
  /** A part of the name, with or without marks. */
  text?: string | null | undefined;
};

export type PartnerInput = {
  about?: string | null | undefined;
  areaId?: string | null | undefined;
  country: Country;
  kind: PartnerKind;
  name: string;
  registrationNumber?: string | null | undefined;
};

export type PartnerKind =
  | 'agency'
  | 'employer'
  | 'lender'
  | 'trainer';

export type PartnerOutcome =
  | 'client_absent'
  | 'met';

export type PartnerStatus =
  | 'pending'
  | 'suspended'
  | 'verified';

export type PayInput = {
  currency: Currency;
  max?: string | null | undefined;
  min?: string | null | undefined;
  period: PayPeriod;
};

export type PayNeedInput = {
  amount: string;
  currency: Currency;
};

export type PayPeriod =
  | 'day'
  | 'hour'
  | 'month'
  | 'once'
  | 'piece'
  | 'week'
  | 'year';

export type PersonInputType = {
  address?: string | null | undefined;
  birthDate?: string | null | undefined;
  email?: string | null | undefined;
  identityNumbers?: Array<IdentityNumberInput> | null | undefined;
  /** What the person wants to be called is enough. */
  name: string;
  otherNames?: Array<string> | null | undefined;
  phone?: string | null | undefined;
  phoneShared?: boolean | null | undefined;
  sex?: Sex | null | undefined;
};

export type Persona =
  | 'administrator'
  | 'authority'
  | 'client'
  | 'counsellor'
  | 'employer'
  | 'loan_officer'
  | 'social_worker'
  | 'trainer'
  | 'visitor';

export type PostOpportunityInput = {
  applyUntil?: string | null | undefined;
  areaId: string;
  description?: string | null | undefined;
  endsOn?: string | null | undefined;
  fee?: string | null | undefined;
  hostName?: string | null | undefined;
  /** ISCO-08 unit group; left out: found from the title. */
  isco?: string | null | undefined;
  kind: OpportunityKind;
  lang: Lang;
  lat?: number | null | undefined;
  lng?: number | null | undefined;
  noExperience?: boolean | null | undefined;
  partnerId: string;
  pay?: PayInput | null | undefined;
  place?: string | null | undefined;
  places: number;
  requirements?: Array<RequirementInput> | null | undefined;
  safety?: Array<SafetyAttribute> | null | undefined;
  schedule?: ScheduleInput | null | undefined;
  skillIds?: Array<string> | null | undefined;
  startsOn?: string | null | undefined;
  title: string;
};

export type ProgrammeAsker =
  | 'establishment'
  | 'household'
  | 'person';

export type ProgrammeKind =
  | 'care'
  | 'course'
  | 'grant'
  | 'job'
  | 'loan'
  | 'ojt';

export type ProgrammeStand =
  | 'later'
  | 'open'
  | 'shut'
  | 'to_show';

export type ProofInput = {
  code: string;
  issuedOn: string;
};

export type ProofState =
  | 'expired'
  | 'held'
  | 'missing';

export type QuietHoursInput = {
  from: string;
  until: string;
};

export type ReferralPairInput = {
  clientId: string;
  opportunityId: string;
};

export type RegisterClientInputType = {
  /** The likely duplicates were looked at: this is somebody else. */
  confirmedDistinct?: boolean | null | undefined;
  person: PersonInputType;
  standing?: StandingInputType | null | undefined;
  work?: WorkProfileInputType | null | undefined;
};

export type RequirementInput = {
  hard: boolean;
  isco?: string | null | undefined;
  kind: RequirementKind;
  /** ISO 639-1. */
  language?: string | null | undefined;
  /** basic, A1 to C2, fluent. */
  level?: string | null | undefined;
  /** A code such as motorcycle, or own words. */
  licence?: string | null | undefined;
  maxAge?: number | null | undefined;
  minAge?: number | null | undefined;
  /** Left out: some experience. */
  months?: number | null | undefined;
  /** A code such as id_card, or own words. */
  paper?: string | null | undefined;
  schooling?: Schooling | null | undefined;
};

export type RequirementKind =
  | 'age'
  | 'experience'
  | 'language'
  | 'licence'
  | 'paper'
  | 'schooling';

export type RuleChangeKind =
  | 'bring'
  | 'change'
  | 'tell';

export type RuleDifferenceKind =
  | 'added'
  | 'changed'
  | 'removed'
  | 'same';

export type RuleGroupKind =
  | 'all'
  | 'any'
  | 'atLeast'
  | 'none'
  | 'programme';

export type RuleNodeInput = {
  article?: string | null | undefined;
  code: string;
  kind: RuleNodeKind;
  least?: number | null | undefined;
  parent?: string | null | undefined;
  programme?: string | null | undefined;
  proofs?: Array<RuleProofNeedInput> | null | undefined;
  source?: string | null | undefined;
  test?: RuleTestInput | null | undefined;
  texts?: RuleTextsInput | null | undefined;
  verified?: boolean | null | undefined;
};

export type RuleNodeKind =
  | 'all'
  | 'any'
  | 'atLeast'
  | 'clause'
  | 'none'
  | 'programme';

export type RuleOutcome =
  | 'no'
  | 'unknown'
  | 'yes';

export type RuleProofNeedInput = {
  maxAge?: RuleSpanInput | null | undefined;
  proof: string;
  verified: boolean;
};

export type RuleRouteInput = {
  clause: string;
  texts: RuleTextsInput;
  to: Array<string>;
  when?: RuleTestInput | null | undefined;
};

export type RuleSpanInput = {
  count: number;
  unit: SpanUnit;
};

export type RuleTermInput = {
  code: string;
  source: string;
  texts: RuleTextsInput;
  unit?: string | null | undefined;
  value?: number | null | undefined;
  verified: boolean;
};

export type RuleTestInput = {
  areas?: Array<string> | null | undefined;
  codes?: Array<string> | null | undefined;
  fact?: string | null | undefined;
  from?: string | null | undefined;
  max?: number | null | undefined;
  min?: number | null | undefined;
  op: RuleTestOp;
  part?: string | null | undefined;
  to?: string | null | undefined;
  unit?: SpanUnit | null | undefined;
  value?: boolean | null | undefined;
  whole?: string | null | undefined;
};

export type RuleTestOp =
  | 'age'
  | 'date'
  | 'each'
  | 'has'
  | 'in'
  | 'is'
  | 'number'
  | 'share'
  | 'since'
  | 'within';

export type RuleTextsInput = {
  en: string;
  id: string;
  vi: string;
};

export type RuleThing =
  | 'clause'
  | 'group'
  | 'route'
  | 'term';

/** All that a version says. */
export type RuleVersionInput = {
  nodes: Array<RuleNodeInput>;
  routes: Array<RuleRouteInput>;
  source: string;
  terms: Array<RuleTermInput>;
  validFrom: string;
  validTo?: string | null | undefined;
};

export type RuleVersionMove =
  | 'approve'
  | 'edit'
  | 'preview'
  | 'schedule'
  | 'withdraw';

export type RuleVersionStatus =
  | 'approved'
  | 'draft'
  | 'previewed'
  | 'scheduled'
  | 'withdrawn';

export type RuleVersionStepName =
  | 'approved'
  | 'drafted'
  | 'edited'
  | 'ended'
  | 'previewed'
  | 'reopened'
  | 'scheduled'
  | 'withdrawn';

export type SafetyAttribute =
  | 'alcohol_served'
  | 'cash'
  | 'chemicals'
  | 'heights'
  | 'night_work';

export type ScheduleInput = {
  hoursPerWeek?: number | null | undefined;
  shifts?: Array<ShiftInput>;
  weekdays?: Array<number>;
};

export type Schooling =
  | 'bachelor'
  | 'diploma'
  | 'lower_secondary'
  | 'none'
  | 'primary'
  | 'upper_secondary'
  | 'vocational';

export type Sex =
  | 'female'
  | 'male';

export type SheetDotInput = {
  count: number;
  device: string;
};

export type SheetFieldInput = {
  field: string;
  record: string;
  seen: Array<SheetDotInput>;
  versions: Array<SheetVersionInput>;
};

export type SheetVersionInput = {
  at: string;
  count: number;
  device: string;
  /** As JSON. */
  value?: string | null | undefined;
};

export type ShiftInput = {
  end: string;
  start: string;
};

export type SkillLevel =
  | 'alone'
  | 'teaches'
  | 'with_help';

export type SkillProof =
  | 'certified'
  | 'seen'
  | 'stated';

export type SpanUnit =
  | 'days'
  | 'months'
  | 'years';

export type StandingInputType = {
  facts?: Array<StatedFactInput> | null | undefined;
  health?: string | null | undefined;
  note?: string | null | undefined;
  statuses?: Array<StatusFactInput> | null | undefined;
};

export type StatedFactInput = {
  key: string;
  proofs?: Array<ProofInput>;
  /** As JSON: true, 3, "word" or ["a","b"]. */
  value: string;
};

export type StatusFactInput = {
  from?: string | null | undefined;
  kind?: string | null | undefined;
  proofs?: Array<ProofInput>;
  status: ClientStatus;
  until?: string | null | undefined;
};

export type TimeSpanInput = {
  from: string;
  until: string;
};

export type TravelWay =
  | 'bicycle'
  | 'car'
  | 'motorcycle'
  | 'public_transport'
  | 'walk';

export type UnplacedReason =
  | 'client_full'
  | 'client_has_most'
  | 'fixed_at_no_slot'
  | 'forbidden'
  | 'never_together'
  | 'no_common_time'
  | 'no_interviewer'
  | 'no_wishes'
  | 'partner_declined'
  | 'table_full'
  | 'tables_full';

/** Each part that is given is changed, the others stay. */
export type UpdateClientInputType = {
  person?: PersonInputType | null | undefined;
  standing?: StandingInputType | null | undefined;
  work?: WorkProfileInputType | null | undefined;
};

export type WorkLimit =
  | 'no_driving'
  | 'no_dust_or_fumes'
  | 'no_fine_print'
  | 'no_heavy_lifting'
  | 'no_heights'
  | 'no_long_standing'
  | 'no_machines'
  | 'no_noise'
  | 'short_days'
  | 'sitting_work_only';

/** What is left out stays; null or an empty list takes it away. */
export type WorkProfileInputType = {
  areaId?: string | null | undefined;
  availability?: Array<FreeTimeInput> | null | undefined;
  avoid?: Array<SafetyAttribute> | null | undefined;
  experience?: Array<ClientExperienceInput> | null | undefined;
  freeFrom?: string | null | undefined;
  goals?: Array<ClientGoal> | null | undefined;
  growthSkillIds?: Array<string> | null | undefined;
  hoursPerWeek?: number | null | undefined;
  languages?: Array<ClientLanguageInput> | null | undefined;
  licences?: Array<Licence> | null | undefined;
  limits?: Array<WorkLimit> | null | undefined;
  mayMove?: boolean | null | undefined;
  /** ISCO-08 unit groups, the most wanted first. */
  occupations?: Array<string> | null | undefined;
  papers?: Array<HeldPaperInput> | null | undefined;
  payNeed?: PayNeedInput | null | undefined;
  schooling?: Schooling | null | undefined;
  skills?: Array<ClientSkillInput> | null | undefined;
  travelKm?: number | null | undefined;
  travelWays?: Array<TravelWay> | null | undefined;
};

export type WorkCardFactsFragment = { __typename: 'WorkCard', id: string, reference: string, state: ApplicationState, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, qualifications: Array<string>, freeFrom: string | null, partnerAgreed: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, hostName: string | null, place: string | null, timeZone: string, partner: { __typename: 'Partner', id: string, name: string }, area: { __typename: 'Area', id: string, fullName: string } } | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'WorkCardSkill', skill: { __typename: 'Skill', id: string, label: string } }>, experience: Array<{ __typename: 'WorkCardExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, availability: Array<{ __typename: 'WorkCardTime', weekday: number, from: string, to: string }>, area: { __typename: 'Area', id: string, fullName: string } | null, contact: { __typename: 'WorkCardContact', name: string, phone: string | null, email: string | null } | null };

export type ApplicationRowFragment = { __typename: 'Application', id: string, state: ApplicationState, version: number, origin: ApplicationOrigin, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, movedAt: string, reasonText: string | null, due: ApplicationDue | null, shown: boolean, availableActions: Array<ApplicationAction>, client: { __typename: 'Client', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string, placesLeft: number, country: Country, timeZone: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null };

export type OfficeApplicationsQueryVariables = Exact<{
  filter?: ApplicationFilterInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OfficeApplicationsQuery = { __typename: 'Query', applications: { __typename: 'ApplicationConnection', edges: Array<{ __typename: 'ApplicationEdge', node: { __typename: 'Application', id: string, state: ApplicationState, version: number, origin: ApplicationOrigin, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, movedAt: string, reasonText: string | null, due: ApplicationDue | null, shown: boolean, availableActions: Array<ApplicationAction>, client: { __typename: 'Client', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string, placesLeft: number, country: Country, timeZone: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ReferralsBeforeQueryVariables = Exact<{
  pairs: Array<ReferralPairInput>;
}>;


export type ReferralsBeforeQuery = { __typename: 'Query', referralPreview: Array<{ __typename: 'ReferralPreview', clientId: string, opportunityId: string, agreed: boolean, bookings: Array<string>, refused: { __typename: 'Refused', code: string, message: string } | null, capacity: { __typename: 'ReferralCapacity', placesLeft: number, candidates: number, crowded: boolean } | null }> };

export type ReferPeopleMutationVariables = Exact<{
  pairs: Array<ReferralPairInput>;
}>;


export type ReferPeopleMutation = { __typename: 'Mutation', referClients:
    | { __typename: 'ReferralsPayload', referrals: Array<{ __typename: 'Referral', clientId: string, opportunityId: string, refused: { __typename: 'Refused', code: string, message: string } | null, application: { __typename: 'Application', id: string, state: ApplicationState } | null }> }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type StepOneApplicationMutationVariables = Exact<{
  id: string;
  version: number;
  action: ApplicationAction;
  at?: string | null | undefined;
  place?: string | null | undefined;
  reason?: ApplicationReason | null | undefined;
}>;


export type StepOneApplicationMutation = { __typename: 'Mutation', stepApplication:
    | { __typename: 'ApplicationPayload', application: { __typename: 'Application', id: string, state: ApplicationState, version: number, origin: ApplicationOrigin, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, movedAt: string, reasonText: string | null, due: ApplicationDue | null, shown: boolean, availableActions: Array<ApplicationAction>, client: { __typename: 'Client', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string, placesLeft: number, country: Country, timeZone: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type MakeOneLinkMutationVariables = Exact<{
  id: string;
}>;


export type MakeOneLinkMutation = { __typename: 'Mutation', makeAnswerLink:
    | { __typename: 'AnswerLinkMade', link: string, until: string }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ReasonsForRefusingQueryVariables = Exact<{ [key: string]: never; }>;


export type ReasonsForRefusingQuery = { __typename: 'Query', answerReasons: Array<{ __typename: 'AnswerReasonText', reason: ApplicationReason, text: string }> };

export type PartnerCardFragment = { __typename: 'WorkCard', id: string, reference: string, state: ApplicationState, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, qualifications: Array<string>, freeFrom: string | null, partnerAgreed: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, title: string, placesLeft: number, hostName: string | null, place: string | null, timeZone: string, partner: { __typename: 'Partner', id: string, name: string }, area: { __typename: 'Area', id: string, fullName: string } } | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'WorkCardSkill', skill: { __typename: 'Skill', id: string, label: string } }>, experience: Array<{ __typename: 'WorkCardExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, availability: Array<{ __typename: 'WorkCardTime', weekday: number, from: string, to: string }>, area: { __typename: 'Area', id: string, fullName: string } | null, contact: { __typename: 'WorkCardContact', name: string, phone: string | null, email: string | null } | null };

export type CardsForPartnerQueryVariables = Exact<{
  opportunityId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CardsForPartnerQuery = { __typename: 'Query', workCards: { __typename: 'WorkCardConnection', edges: Array<{ __typename: 'WorkCardEdge', node: { __typename: 'WorkCard', id: string, reference: string, state: ApplicationState, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, qualifications: Array<string>, freeFrom: string | null, partnerAgreed: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, title: string, placesLeft: number, hostName: string | null, place: string | null, timeZone: string, partner: { __typename: 'Partner', id: string, name: string }, area: { __typename: 'Area', id: string, fullName: string } } | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'WorkCardSkill', skill: { __typename: 'Skill', id: string, label: string } }>, experience: Array<{ __typename: 'WorkCardExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, availability: Array<{ __typename: 'WorkCardTime', weekday: number, from: string, to: string }>, area: { __typename: 'Area', id: string, fullName: string } | null, contact: { __typename: 'WorkCardContact', name: string, phone: string | null, email: string | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AnswerOneCardMutationVariables = Exact<{
  cardId: string;
  answer: AnswerInput;
}>;


export type AnswerOneCardMutation = { __typename: 'Mutation', answerApplication:
    | { __typename: 'Answered', state: ApplicationState }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type StartOneCardMutationVariables = Exact<{
  cardId: string;
}>;


export type StartOneCardMutation = { __typename: 'Mutation', startApplication:
    | { __typename: 'Answered', state: ApplicationState }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type CaseloadRowFragment = { __typename: 'Client', id: string, version: number, name: string, state: ClientState, provisional: boolean, country: Country, registeredOn: string, counsellor: { __typename: 'Account', id: string, displayName: string } | null, work: { __typename: 'WorkProfile', goals: Array<ClientGoal>, schooling: Schooling | null, hoursPerWeek: number | null, freeFrom: string | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, area: { __typename: 'Area', id: string, fullName: string } | null, payNeed: { __typename: 'PayNeed', amount: string, currency: Currency } | null, papers: Array<{ __typename: 'HeldPaper', paper: Paper, expiresOn: string | null }> } | null };

export type CaseloadQueryVariables = Exact<{
  filter?: ClientFilter | null | undefined;
  order: CaseloadOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type CaseloadQuery = { __typename: 'Query', clients: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', cursor: string, node: { __typename: 'Client', id: string, version: number, name: string, state: ClientState, provisional: boolean, country: Country, registeredOn: string, counsellor: { __typename: 'Account', id: string, displayName: string } | null, work: { __typename: 'WorkProfile', goals: Array<ClientGoal>, schooling: Schooling | null, hoursPerWeek: number | null, freeFrom: string | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, area: { __typename: 'Area', id: string, fullName: string } | null, payNeed: { __typename: 'PayNeed', amount: string, currency: Currency } | null, papers: Array<{ __typename: 'HeldPaper', paper: Paper, expiresOn: string | null }> } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type WorkFactsFragment = { __typename: 'WorkProfile', goals: Array<ClientGoal>, schooling: Schooling | null, licences: Array<Licence>, hoursPerWeek: number | null, limits: Array<WorkLimit>, travelWays: Array<TravelWay>, travelKm: number | null, mayMove: boolean | null, avoid: Array<SafetyAttribute>, freeFrom: string | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'ClientSkill', level: SkillLevel, proof: SkillProof, skill: { __typename: 'Skill', id: string, label: string } }>, growthSkills: Array<{ __typename: 'Skill', id: string, label: string }>, experience: Array<{ __typename: 'ClientExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, languages: Array<{ __typename: 'ClientLanguage', language: string, level: LanguageLevel }>, availability: Array<{ __typename: 'FreeTime', weekday: number, from: string, to: string }>, papers: Array<{ __typename: 'HeldPaper', paper: Paper, expiresOn: string | null }>, area: { __typename: 'Area', id: string, fullName: string, country: Country } | null, payNeed: { __typename: 'PayNeed', amount: string, currency: Currency } | null };

export type ClientFactsFragment = { __typename: 'Client', id: string, version: number, name: string, state: ClientState, provisional: boolean, country: Country, registeredOn: string, mergedInto: string | null, viewerCanEdit: boolean, saidNone: Array<NoneFact>, counsellor: { __typename: 'Account', id: string, displayName: string } | null, work: { __typename: 'WorkProfile', goals: Array<ClientGoal>, schooling: Schooling | null, licences: Array<Licence>, hoursPerWeek: number | null, limits: Array<WorkLimit>, travelWays: Array<TravelWay>, travelKm: number | null, mayMove: boolean | null, avoid: Array<SafetyAttribute>, freeFrom: string | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'ClientSkill', level: SkillLevel, proof: SkillProof, skill: { __typename: 'Skill', id: string, label: string } }>, growthSkills: Array<{ __typename: 'Skill', id: string, label: string }>, experience: Array<{ __typename: 'ClientExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, languages: Array<{ __typename: 'ClientLanguage', language: string, level: LanguageLevel }>, availability: Array<{ __typename: 'FreeTime', weekday: number, from: string, to: string }>, papers: Array<{ __typename: 'HeldPaper', paper: Paper, expiresOn: string | null }>, area: { __typename: 'Area', id: string, fullName: string, country: Country } | null, payNeed: { __typename: 'PayNeed', amount: string, currency: Currency } | null } | null, hints: { __typename: 'ClientHints', questions: Array<ClientQuestion>, contradictions: Array<{ __typename: 'Contradiction', code: string, message: string, fields: Array<string> }> } | null };

export type ClientForWorkQueryVariables = Exact<{
  id: string;
}>;


export type ClientForWorkQuery = { __typename: 'Query', client: { __typename: 'Client', id: string, version: number, name: string, state: ClientState, provisional: boolean, country: Country, registeredOn: string, mergedInto: string | null, viewerCanEdit: boolean, saidNone: Array<NoneFact>, counsellor: { __typename: 'Account', id: string, displayName: string } | null, work: { __typename: 'WorkProfile', goals: Array<ClientGoal>, schooling: Schooling | null, licences: Array<Licence>, hoursPerWeek: number | null, limits: Array<WorkLimit>, travelWays: Array<TravelWay>, travelKm: number | null, mayMove: boolean | null, avoid: Array<SafetyAttribute>, freeFrom: string | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'ClientSkill', level: SkillLevel, proof: SkillProof, skill: { __typename: 'Skill', id: string, label: string } }>, growthSkills: Array<{ __typename: 'Skill', id: string, label: string }>, experience: Array<{ __typename: 'ClientExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, languages: Array<{ __typename: 'ClientLanguage', language: string, level: LanguageLevel }>, availability: Array<{ __typename: 'FreeTime', weekday: number, from: string, to: string }>, papers: Array<{ __typename: 'HeldPaper', paper: Paper, expiresOn: string | null }>, area: { __typename: 'Area', id: string, fullName: string, country: Country } | null, payNeed: { __typename: 'PayNeed', amount: string, currency: Currency } | null } | null, hints: { __typename: 'ClientHints', questions: Array<ClientQuestion>, contradictions: Array<{ __typename: 'Contradiction', code: string, message: string, fields: Array<string> }> } | null } | null };

export type PersonFactsFragment = { __typename: 'Person', name: string, otherNames: Array<string>, birthDate: string | null, sex: Sex | null, phone: string | null, phoneShared: boolean, email: string | null, address: string | null, identityNumbers: Array<{ __typename: 'IdentityNumber', kind: IdentityKind, number: string }> };

export type StandingFactsFragment = { __typename: 'Standing', health: string | null, note: string | null, statuses: Array<{ __typename: 'StatusFact', status: ClientStatus, from: string | null, until: string | null, kind: string | null, proofs: Array<{ __typename: 'Proof', code: string, issuedOn: string }> }> };

export type OpenClientFileQueryVariables = Exact<{
  id: string;
}>;


export type OpenClientFileQuery = { __typename: 'Query', client: { __typename: 'Client', id: string, file: { __typename: 'ClientFile', person: { __typename: 'Person', name: string, otherNames: Array<string>, birthDate: string | null, sex: Sex | null, phone: string | null, phoneShared: boolean, email: string | null, address: string | null, identityNumbers: Array<{ __typename: 'IdentityNumber', kind: IdentityKind, number: string }> }, standing: { __typename: 'Standing', health: string | null, note: string | null, statuses: Array<{ __typename: 'StatusFact', status: ClientStatus, from: string | null, until: string | null, kind: string | null, proofs: Array<{ __typename: 'Proof', code: string, issuedOn: string }> }> } } | null } | null };

export type LikelyDuplicatesQueryVariables = Exact<{
  person: PersonInputType;
}>;


export type LikelyDuplicatesQuery = { __typename: 'Query', likelyDuplicates: Array<{ __typename: 'LikelyDuplicate', name: string, why: Likeness, client: { __typename: 'Client', id: string, registeredOn: string, provisional: boolean } | null }> };

export type RegisterClientMutationVariables = Exact<{
  input: RegisterClientInputType;
}>;


export type RegisterClientMutation = { __typename: 'Mutation', registerClient:
    | { __typename: 'ClientPayload', client: { __typename: 'Client', id: string } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type UpdateClientMutationVariables = Exact<{
  id: string;
  version: number;
  input: UpdateClientInputType;
}>;


export type UpdateClientMutation = { __typename: 'Mutation', updateClient:
    | { __typename: 'ClientPayload', client: { __typename: 'Client', id: string, version: number } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ClientsDueQueryVariables = Exact<{ [key: string]: never; }>;


export type ClientsDueQuery = { __typename: 'Query', clientsToAsk: { __typename: 'ClientsToAsk', count: number, clients: Array<{ __typename: 'Client', id: string, name: string, registeredOn: string }> }, papersRunningOut: { __typename: 'DuePapers', count: number, papers: Array<{ __typename: 'DuePaper', paper: Paper, expiresOn: string, client: { __typename: 'Client', id: string, name: string } | null }> } };

export type PostingsToConfirmQueryVariables = Exact<{ [key: string]: never; }>;


export type PostingsToConfirmQuery = { __typename: 'Query', myOpportunities: { __typename: 'OpportunityConnection', edges: Array<{ __typename: 'OpportunityEdge', node: { __typename: 'Opportunity', id: string, title: string, partner: { __typename: 'Partner', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ClientListFactsFragment = { __typename: 'ClientList', id: string, status: ClientListStatus, rows: number, accepted: number | null, rejected: number | null, removed: number | null, kept: number | null, createdAt: string, version: number };

export type ClientListForWorkQueryVariables = Exact<{
  id: string;
}>;


export type ClientListForWorkQuery = { __typename: 'Query', clientList: { __typename: 'ClientList', id: string, status: ClientListStatus, rows: number, accepted: number | null, rejected: number | null, removed: number | null, kept: number | null, createdAt: string, version: number, columns: Array<{ __typename: 'ClientListColumn', header: string, field: ClientListField | null }>, trial: { __typename: 'ClientListTrial', accepted: number, rejected: number, lines: Array<{ __typename: 'ClientListLine', line: number, name: string, faults: Array<{ __typename: 'ClientListFault', header: string | null, code: string, message: string }>, alike: Array<{ __typename: 'ClientListAlike', name: string, why: Likeness, client: { __typename: 'Client', id: string } | null }> }> } | null } | null };

export type ClientListsForWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type ClientListsForWorkQuery = { __typename: 'Query', clientLists: Array<{ __typename: 'ClientList', id: string, status: ClientListStatus, rows: number, accepted: number | null, rejected: number | null, removed: number | null, kept: number | null, createdAt: string, version: number }> };

export type MapClientListMutationVariables = Exact<{
  id: string;
  fields: Array<ClientListField | null | undefined>;
}>;


export type MapClientListMutation = { __typename: 'Mutation', mapClientList:
    | { __typename: 'ClientListPayload', list: { __typename: 'ClientList', id: string, status: ClientListStatus, rows: number, accepted: number | null, rejected: number | null, removed: number | null, kept: number | null, createdAt: string, version: number } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RunClientListMutationVariables = Exact<{
  id: string;
  distinctLines: Array<number>;
}>;


export type RunClientListMutation = { __typename: 'Mutation', runClientList:
    | { __typename: 'ClientListPayload', list: { __typename: 'ClientList', id: string, status: ClientListStatus, rows: number, accepted: number | null, rejected: number | null, removed: number | null, kept: number | null, createdAt: string, version: number } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type UndoClientListMutationVariables = Exact<{
  id: string;
}>;


export type UndoClientListMutation = { __typename: 'Mutation', undoClientList:
    | { __typename: 'ClientListPayload', list: { __typename: 'ClientList', id: string, status: ClientListStatus, rows: number, accepted: number | null, rejected: number | null, removed: number | null, kept: number | null, createdAt: string, version: number } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type DropClientListMutationVariables = Exact<{
  id: string;
}>;


export type DropClientListMutation = { __typename: 'Mutation', dropClientList:
    | { __typename: 'ClientListPayload', list: { __typename: 'ClientList', id: string, status: ClientListStatus, rows: number, accepted: number | null, rejected: number | null, removed: number | null, kept: number | null, createdAt: string, version: number } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ClientsByNameQueryVariables = Exact<{
  text: string;
}>;


export type ClientsByNameQuery = { __typename: 'Query', clients: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', node: { __typename: 'Client', id: string, name: string, registeredOn: string } }> } };

export type GiveClientSignInMutationVariables = Exact<{
  clientId: string;
}>;


export type GiveClientSignInMutation = { __typename: 'Mutation', giveClientSignIn:
    | { __typename: 'ClientSignInPayload', cardCode: string | null, oneTimeSecret: string | null }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type MergeClientsMutationVariables = Exact<{
  id: string;
  version: number;
  into: string;
}>;


export type MergeClientsMutation = { __typename: 'Mutation', mergeClients:
    | { __typename: 'ClientPayload', client: { __typename: 'Client', id: string } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type EraseClientMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type EraseClientMutation = { __typename: 'Mutation', eraseClient:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ConsentsOfClientQueryVariables = Exact<{
  clientId: string;
}>;


export type ConsentsOfClientQuery = { __typename: 'Query', consentsOf: Array<{ __typename: 'Consent', id: string, state: ConsentState, purpose: ConsentPurpose, channel: ConsentChannel, language: Lang, shown: string, validUntil: string, withdrawnAt: string | null, takenByDecider: boolean, viewerCanWithdraw: boolean, partnerKind: PartnerKind | null, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null }>, disclosuresOf: { __typename: 'DisclosureConnection', edges: Array<{ __typename: 'DisclosureEdge', node: { __typename: 'Disclosure', id: string, persona: Persona, byLink: boolean, purpose: ConsentPurpose, disclosedAt: string, partner: { __typename: 'Partner', id: string, name: string } | null } }> } };

export type ClientConsentFragment = { __typename: 'Consent', id: string, state: ConsentState, purpose: ConsentPurpose, channel: ConsentChannel, language: Lang, shown: string, validUntil: string, withdrawnAt: string | null, takenByDecider: boolean, viewerCanWithdraw: boolean, partnerKind: PartnerKind | null, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null };

export type ConsentTextQueryVariables = Exact<{
  draft: ConsentDraftInput;
  language: Lang;
}>;


export type ConsentTextQuery = { __typename: 'Query', consentStatement:
    | { __typename: 'ConsentStatement', text: string, hash: string, language: Lang }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInputType;
}>;


export type GiveConsentMutation = { __typename: 'Mutation', giveConsent:
    | { __typename: 'ConsentPayload', consent: { __typename: 'Consent', id: string, state: ConsentState, purpose: ConsentPurpose, channel: ConsentChannel, language: Lang, shown: string, validUntil: string, withdrawnAt: string | null, takenByDecider: boolean, viewerCanWithdraw: boolean, partnerKind: PartnerKind | null, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type WithdrawConsentMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawConsentMutation = { __typename: 'Mutation', withdrawConsent:
    | { __typename: 'ConsentPayload', consent: { __typename: 'Consent', id: string, state: ConsentState, purpose: ConsentPurpose, channel: ConsentChannel, language: Lang, shown: string, validUntil: string, withdrawnAt: string | null, takenByDecider: boolean, viewerCanWithdraw: boolean, partnerKind: PartnerKind | null, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SendConsentCodeMutationVariables = Exact<{
  clientId: string;
  language: Lang;
  statementHash: string;
}>;


export type SendConsentCodeMutation = { __typename: 'Mutation', sendConsentCode:
    | { __typename: 'ConsentCodePayload', codeId: string }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type GiveConsentByPhoneMutationVariables = Exact<{
  code: ConsentCodeInput;
  input: GiveConsentInputType;
}>;


export type GiveConsentByPhoneMutation = { __typename: 'Mutation', giveConsentByPhone:
    | { __typename: 'ConsentPayload', consent: { __typename: 'Consent', id: string, state: ConsentState, purpose: ConsentPurpose, channel: ConsentChannel, language: Lang, shown: string, validUntil: string, withdrawnAt: string | null, takenByDecider: boolean, viewerCanWithdraw: boolean, partnerKind: PartnerKind | null, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type DeletionTasksOfClientQueryVariables = Exact<{
  clientId: string;
}>;


export type DeletionTasksOfClientQuery = { __typename: 'Query', deletionTasksOf: Array<{ __typename: 'DeletionTask', id: string, dueAt: string, confirmedAt: string | null, overdue: boolean, partner: { __typename: 'Partner', id: string, name: string } | null }> };

export type DeletionTasksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeletionTasksQuery = { __typename: 'Query', deletionTasks: { __typename: 'DeletionTaskConnection', edges: Array<{ __typename: 'DeletionTaskEdge', node: { __typename: 'DeletionTask', id: string, reference: string, askedAt: string, dueAt: string, confirmedAt: string | null, overdue: boolean, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DeletionTaskFactsFragment = { __typename: 'DeletionTask', id: string, reference: string, askedAt: string, dueAt: string, confirmedAt: string | null, overdue: boolean, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang } | null };

export type ConfirmDeletionMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmDeletionMutation = { __typename: 'Mutation', confirmDeletion:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type BatchFactsFragment = { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, partner: { __typename: 'Partner', id: string, name: string } | null };

export type ImportBatchesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ImportBatchesQuery = { __typename: 'Query', importBatches: { __typename: 'ImportBatchConnection', edges: Array<{ __typename: 'ImportBatchEdge', cursor: string, node: { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, partner: { __typename: 'Partner', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ImportBatchQueryVariables = Exact<{
  id: string;
}>;


export type ImportBatchQuery = { __typename: 'Query', importBatch: { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, notices: Array<{ __typename: 'ImportNotice', code: string, message: string }>, failure: { __typename: 'ImportNotice', code: string, message: string } | null, columns: Array<{ __typename: 'ImportColumn', index: number, header: string, samples: Array<string> }>, mapping: Array<{ __typename: 'ColumnMapping', field: ImportFieldName, column: number | null, constant: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null } | null, importFields: Array<{ __typename: 'ImportField', field: ImportFieldName, label: string, hint: string, required: boolean, many: boolean }> };

export type ImportProgressQueryVariables = Exact<{
  id: string;
}>;


export type ImportProgressQuery = { __typename: 'Query', importBatch: { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, partner: { __typename: 'Partner', id: string, name: string } | null } | null };

export type ImportRejectionsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ImportRejectionsQuery = { __typename: 'Query', importBatch: { __typename: 'ImportBatch', id: string, rejections: { __typename: 'ImportRejectionConnection', edges: Array<{ __typename: 'ImportRejectionEdge', cursor: string, node: { __typename: 'ImportRejection', line: number, column: string | null, code: string, message: string, value: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type StartImportMutationVariables = Exact<{
  fileId: string;
  partnerId: string;
}>;


export type StartImportMutation = { __typename: 'Mutation', startImport:
    | { __typename: 'ImportPayload', importBatch: { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, partner: { __typename: 'Partner', id: string, name: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type MapImportMutationVariables = Exact<{
  id: string;
  version: number;
  mapping: Array<ColumnMappingInput>;
}>;


export type MapImportMutation = { __typename: 'Mutation', mapImport:
    | { __typename: 'ImportPayload', importBatch: { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, partner: { __typename: 'Partner', id: string, name: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type CheckImportMutationVariables = Exact<{
  id: string;
  version: number;
  publish?: boolean | null | undefined;
}>;


export type CheckImportMutation = { __typename: 'Mutation', checkImport:
    | { __typename: 'ImportPayload', importBatch: { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, partner: { __typename: 'Partner', id: string, name: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RunImportMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type RunImportMutation = { __typename: 'Mutation', runImport:
    | { __typename: 'ImportPayload', importBatch: { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, partner: { __typename: 'Partner', id: string, name: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type UndoImportMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type UndoImportMutation = { __typename: 'Mutation', undoImport:
    | { __typename: 'ImportPayload', importBatch: { __typename: 'ImportBatch', id: string, version: number, fileName: string, status: ImportStatus, publish: boolean, rows: number | null, accepted: number | null, rejected: number | null, created: number, unchanged: number, updated: number, removed: number, restored: number, kept: number, createdAt: string, availableActions: Array<string>, partner: { __typename: 'Partner', id: string, name: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SessionsDueQueryVariables = Exact<{
  first: number;
}>;


export type SessionsDueQuery = { __typename: 'Query', introductionsDue: { __typename: 'IntroductionsDue', followUpCount: number, sessions: Array<{ __typename: 'IntroductionDue', sessionId: string, venue: string, day: string, dues: Array<{ __typename: 'IntroductionDueCount', kind: IntroductionDueKind, count: number }> }>, followUps: Array<{ __typename: 'IntroductionFollowUp', interviewId: string, kind: IntroductionFollowUpKind, day: string, secondOn: string | null, client: { __typename: 'Client', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } };

export type FollowUpOneTalkMutationVariables = Exact<{
  interviewId: string;
  done: boolean;
}>;


export type FollowUpOneTalkMutation = { __typename: 'Mutation', followUpIntroduction:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type IntroductionRowFragment = { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } };

export type IntroductionHeadFragment = { __typename: 'IntroductionSession', timeZone: string, slots: Array<string>, interviewMinutes: number, changeMinutes: number, clientFloor: number, capacity: number | null, planId: string | null, availableActions: Array<IntroductionAction>, id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, audience: { __typename: 'IntroductionAudience', people: number, partners: number }, breaks: Array<{ __typename: 'TimeSpan', from: string, until: string }>, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'IntroductionTable', id: string, number: number, reply: IntroductionTableReply, answeredAt: string | null, floor: number, version: number, closedFrom: string | null, spot: { __typename: 'IntroductionSpot', x: number, y: number } | null, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null }>, pairs: Array<{ __typename: 'IntroductionPair', clientId: string, tableId: string, kind: IntroductionPairKind, at: string | null }>, participants: Array<{ __typename: 'IntroductionParticipant', clientId: string, card: number, reply: IntroductionReply, presence: IntroductionPresence, walkIn: boolean, from: string | null, until: string | null, talks: Array<number>, floor: number, most: number | null, patience: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } };

export type IntroductionDayFragment = { __typename: 'IntroductionSession', timeZone: string, slots: Array<string>, interviewMinutes: number, changeMinutes: number, clientFloor: number, capacity: number | null, planId: string | null, availableActions: Array<IntroductionAction>, id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, interviews: Array<{ __typename: 'IntroductionInterview', id: string, clientId: string, tableId: string, card: number, interviewer: string, at: string, printed: string, off: boolean, outcome: IntroductionOutcome | null, clientInterest: IntroductionInterest | null, partnerInterest: IntroductionInterest | null, nextStep: IntroductionNextStep | null, secondOn: string | null }>, plan: { __typename: 'IntroductionPlan', id: string, rest: boolean, madeAt: string, publishedAt: string | null, quality: { __typename: 'PlanQuality', certified: number, slotsUsed: number, idle: number, impatient: number, score: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, bound: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, greedy: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number } }, interviews: Array<{ __typename: 'PlannedInterview', clientId: string, tableId: string, interviewer: string, at: string }>, unplaced: Array<{ __typename: 'UnplacedPair', clientId: string, tableId: string, reason: UnplacedReason, promised: boolean }>, leftOut: Array<{ __typename: 'LeftOutClient', clientId: string, reason: UnplacedReason }>, changes: Array<{ __typename: 'PlanChange', clientId: string, tableId: string, before: string | null, after: string | null }>, announcements: Array<{ __typename: 'PlanAnnouncement', announce: IntroductionAnnounce, people: number, partners: number }>, notices: Array<{ __typename: 'PlanNotice', code: string, message: string, tableId: string | null, clientId: string | null }> } | null, audience: { __typename: 'IntroductionAudience', people: number, partners: number }, breaks: Array<{ __typename: 'TimeSpan', from: string, until: string }>, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'IntroductionTable', id: string, number: number, reply: IntroductionTableReply, answeredAt: string | null, floor: number, version: number, closedFrom: string | null, spot: { __typename: 'IntroductionSpot', x: number, y: number } | null, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null }>, pairs: Array<{ __typename: 'IntroductionPair', clientId: string, tableId: string, kind: IntroductionPairKind, at: string | null }>, participants: Array<{ __typename: 'IntroductionParticipant', clientId: string, card: number, reply: IntroductionReply, presence: IntroductionPresence, walkIn: boolean, from: string | null, until: string | null, talks: Array<number>, floor: number, most: number | null, patience: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } };

export type IntroductionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type IntroductionsQuery = { __typename: 'Query', introductionSessions: { __typename: 'IntroductionSessionConnection', edges: Array<{ __typename: 'IntroductionSessionEdge', cursor: string, node: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type IntroductionQueryVariables = Exact<{
  id: string;
}>;


export type IntroductionQuery = { __typename: 'Query', introductionSession: { __typename: 'IntroductionSession', timeZone: string, slots: Array<string>, interviewMinutes: number, changeMinutes: number, clientFloor: number, capacity: number | null, planId: string | null, availableActions: Array<IntroductionAction>, id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, sheet: Array<{ __typename: 'SheetField', record: string, field: string, versions: Array<{ __typename: 'SheetVersion', value: string | null, device: string, count: number, at: string }>, seen: Array<{ __typename: 'SheetDot', device: string, count: number }> }>, interviews: Array<{ __typename: 'IntroductionInterview', id: string, clientId: string, tableId: string, card: number, interviewer: string, at: string, printed: string, off: boolean, outcome: IntroductionOutcome | null, clientInterest: IntroductionInterest | null, partnerInterest: IntroductionInterest | null, nextStep: IntroductionNextStep | null, secondOn: string | null }>, plan: { __typename: 'IntroductionPlan', id: string, rest: boolean, madeAt: string, publishedAt: string | null, quality: { __typename: 'PlanQuality', certified: number, slotsUsed: number, idle: number, impatient: number, score: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, bound: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, greedy: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number } }, interviews: Array<{ __typename: 'PlannedInterview', clientId: string, tableId: string, interviewer: string, at: string }>, unplaced: Array<{ __typename: 'UnplacedPair', clientId: string, tableId: string, reason: UnplacedReason, promised: boolean }>, leftOut: Array<{ __typename: 'LeftOutClient', clientId: string, reason: UnplacedReason }>, changes: Array<{ __typename: 'PlanChange', clientId: string, tableId: string, before: string | null, after: string | null }>, announcements: Array<{ __typename: 'PlanAnnouncement', announce: IntroductionAnnounce, people: number, partners: number }>, notices: Array<{ __typename: 'PlanNotice', code: string, message: string, tableId: string | null, clientId: string | null }> } | null, audience: { __typename: 'IntroductionAudience', people: number, partners: number }, breaks: Array<{ __typename: 'TimeSpan', from: string, until: string }>, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'IntroductionTable', id: string, number: number, reply: IntroductionTableReply, answeredAt: string | null, floor: number, version: number, closedFrom: string | null, spot: { __typename: 'IntroductionSpot', x: number, y: number } | null, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null }>, pairs: Array<{ __typename: 'IntroductionPair', clientId: string, tableId: string, kind: IntroductionPairKind, at: string | null }>, participants: Array<{ __typename: 'IntroductionParticipant', clientId: string, card: number, reply: IntroductionReply, presence: IntroductionPresence, walkIn: boolean, from: string | null, until: string | null, talks: Array<number>, floor: number, most: number | null, patience: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } | null };

export type IntroductionSheetFieldFragment = { __typename: 'SheetField', record: string, field: string, versions: Array<{ __typename: 'SheetVersion', value: string | null, device: string, count: number, at: string }>, seen: Array<{ __typename: 'SheetDot', device: string, count: number }> };

export type IntroductionClientsQueryVariables = Exact<{
  text?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type IntroductionClientsQuery = { __typename: 'Query', clients: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', cursor: string, node: { __typename: 'Client', id: string, name: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CreateIntroductionMutationVariables = Exact<{
  input: IntroductionSessionInput;
}>;


export type CreateIntroductionMutation = { __typename: 'Mutation', createIntroductionSession:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type UpdateIntroductionMutationVariables = Exact<{
  id: string;
  version: number;
  input: IntroductionSessionInput;
  announce?: IntroductionAnnounce | null | undefined;
}>;


export type UpdateIntroductionMutation = { __typename: 'Mutation', updateIntroductionSession:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', timeZone: string, slots: Array<string>, interviewMinutes: number, changeMinutes: number, clientFloor: number, capacity: number | null, planId: string | null, availableActions: Array<IntroductionAction>, id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, audience: { __typename: 'IntroductionAudience', people: number, partners: number }, breaks: Array<{ __typename: 'TimeSpan', from: string, until: string }>, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'IntroductionTable', id: string, number: number, reply: IntroductionTableReply, answeredAt: string | null, floor: number, version: number, closedFrom: string | null, spot: { __typename: 'IntroductionSpot', x: number, y: number } | null, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null }>, pairs: Array<{ __typename: 'IntroductionPair', clientId: string, tableId: string, kind: IntroductionPairKind, at: string | null }>, participants: Array<{ __typename: 'IntroductionParticipant', clientId: string, card: number, reply: IntroductionReply, presence: IntroductionPresence, walkIn: boolean, from: string | null, until: string | null, talks: Array<number>, floor: number, most: number | null, patience: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ChangeIntroductionMutationVariables = Exact<{
  id: string;
  version: number;
  action: IntroductionAction;
  announce?: IntroductionAnnounce | null | undefined;
}>;


export type ChangeIntroductionMutation = { __typename: 'Mutation', changeIntroductionSession:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', timeZone: string, slots: Array<string>, interviewMinutes: number, changeMinutes: number, clientFloor: number, capacity: number | null, planId: string | null, availableActions: Array<IntroductionAction>, id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, audience: { __typename: 'IntroductionAudience', people: number, partners: number }, breaks: Array<{ __typename: 'TimeSpan', from: string, until: string }>, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'IntroductionTable', id: string, number: number, reply: IntroductionTableReply, answeredAt: string | null, floor: number, version: number, closedFrom: string | null, spot: { __typename: 'IntroductionSpot', x: number, y: number } | null, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null }>, pairs: Array<{ __typename: 'IntroductionPair', clientId: string, tableId: string, kind: IntroductionPairKind, at: string | null }>, participants: Array<{ __typename: 'IntroductionParticipant', clientId: string, card: number, reply: IntroductionReply, presence: IntroductionPresence, walkIn: boolean, from: string | null, until: string | null, talks: Array<number>, floor: number, most: number | null, patience: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type InviteIntroductionTablesMutationVariables = Exact<{
  sessionId: string;
  tables: Array<IntroductionTableInput>;
}>;


export type InviteIntroductionTablesMutation = { __typename: 'Mutation', inviteIntroductionTables:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type InviteIntroductionClientsMutationVariables = Exact<{
  sessionId: string;
  input: IntroductionInviteInput;
}>;


export type InviteIntroductionClientsMutation = { __typename: 'Mutation', inviteIntroductionClients:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RecordIntroductionReplyMutationVariables = Exact<{
  sessionId: string;
  clientId: string;
  coming: boolean;
}>;


export type RecordIntroductionReplyMutation = { __typename: 'Mutation', recordIntroductionReply:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SaveIntroductionNeedsMutationVariables = Exact<{
  sessionId: string;
  clientId: string;
  needs: IntroductionNeedsInput;
}>;


export type SaveIntroductionNeedsMutation = { __typename: 'Mutation', saveIntroductionNeeds:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SaveIntroductionPairMutationVariables = Exact<{
  sessionId: string;
  pair: IntroductionPairInput;
}>;


export type SaveIntroductionPairMutation = { __typename: 'Mutation', saveIntroductionPair:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type UpdateIntroductionTableMutationVariables = Exact<{
  sessionId: string;
  id: string;
  version: number;
  input: IntroductionTableChange;
}>;


export type UpdateIntroductionTableMutation = { __typename: 'Mutation', updateIntroductionTable:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SaveIntroductionWishesMutationVariables = Exact<{
  sessionId: string;
  side: IntroductionSide;
  wishes: Array<IntroductionWishInput>;
}>;


export type SaveIntroductionWishesMutation = { __typename: 'Mutation', saveIntroductionWishes:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SuggestIntroductionPairsMutationVariables = Exact<{
  sessionId: string;
}>;


export type SuggestIntroductionPairsMutation = { __typename: 'Mutation', suggestIntroductionPairs:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type PlanIntroductionMutationVariables = Exact<{
  id: string;
  seed: number;
}>;


export type PlanIntroductionMutation = { __typename: 'Mutation', planIntroductionSession:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', timeZone: string, slots: Array<string>, interviewMinutes: number, changeMinutes: number, clientFloor: number, capacity: number | null, planId: string | null, availableActions: Array<IntroductionAction>, id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, interviews: Array<{ __typename: 'IntroductionInterview', id: string, clientId: string, tableId: string, card: number, interviewer: string, at: string, printed: string, off: boolean, outcome: IntroductionOutcome | null, clientInterest: IntroductionInterest | null, partnerInterest: IntroductionInterest | null, nextStep: IntroductionNextStep | null, secondOn: string | null }>, plan: { __typename: 'IntroductionPlan', id: string, rest: boolean, madeAt: string, publishedAt: string | null, quality: { __typename: 'PlanQuality', certified: number, slotsUsed: number, idle: number, impatient: number, score: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, bound: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, greedy: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number } }, interviews: Array<{ __typename: 'PlannedInterview', clientId: string, tableId: string, interviewer: string, at: string }>, unplaced: Array<{ __typename: 'UnplacedPair', clientId: string, tableId: string, reason: UnplacedReason, promised: boolean }>, leftOut: Array<{ __typename: 'LeftOutClient', clientId: string, reason: UnplacedReason }>, changes: Array<{ __typename: 'PlanChange', clientId: string, tableId: string, before: string | null, after: string | null }>, announcements: Array<{ __typename: 'PlanAnnouncement', announce: IntroductionAnnounce, people: number, partners: number }>, notices: Array<{ __typename: 'PlanNotice', code: string, message: string, tableId: string | null, clientId: string | null }> } | null, audience: { __typename: 'IntroductionAudience', people: number, partners: number }, breaks: Array<{ __typename: 'TimeSpan', from: string, until: string }>, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'IntroductionTable', id: string, number: number, reply: IntroductionTableReply, answeredAt: string | null, floor: number, version: number, closedFrom: string | null, spot: { __typename: 'IntroductionSpot', x: number, y: number } | null, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null }>, pairs: Array<{ __typename: 'IntroductionPair', clientId: string, tableId: string, kind: IntroductionPairKind, at: string | null }>, participants: Array<{ __typename: 'IntroductionParticipant', clientId: string, card: number, reply: IntroductionReply, presence: IntroductionPresence, walkIn: boolean, from: string | null, until: string | null, talks: Array<number>, floor: number, most: number | null, patience: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type PublishIntroductionMutationVariables = Exact<{
  id: string;
  planId: string;
  announce: IntroductionAnnounce;
}>;


export type PublishIntroductionMutation = { __typename: 'Mutation', publishIntroductionPlan:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', timeZone: string, slots: Array<string>, interviewMinutes: number, changeMinutes: number, clientFloor: number, capacity: number | null, planId: string | null, availableActions: Array<IntroductionAction>, id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, interviews: Array<{ __typename: 'IntroductionInterview', id: string, clientId: string, tableId: string, card: number, interviewer: string, at: string, printed: string, off: boolean, outcome: IntroductionOutcome | null, clientInterest: IntroductionInterest | null, partnerInterest: IntroductionInterest | null, nextStep: IntroductionNextStep | null, secondOn: string | null }>, plan: { __typename: 'IntroductionPlan', id: string, rest: boolean, madeAt: string, publishedAt: string | null, quality: { __typename: 'PlanQuality', certified: number, slotsUsed: number, idle: number, impatient: number, score: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, bound: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, greedy: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number } }, interviews: Array<{ __typename: 'PlannedInterview', clientId: string, tableId: string, interviewer: string, at: string }>, unplaced: Array<{ __typename: 'UnplacedPair', clientId: string, tableId: string, reason: UnplacedReason, promised: boolean }>, leftOut: Array<{ __typename: 'LeftOutClient', clientId: string, reason: UnplacedReason }>, changes: Array<{ __typename: 'PlanChange', clientId: string, tableId: string, before: string | null, after: string | null }>, announcements: Array<{ __typename: 'PlanAnnouncement', announce: IntroductionAnnounce, people: number, partners: number }>, notices: Array<{ __typename: 'PlanNotice', code: string, message: string, tableId: string | null, clientId: string | null }> } | null, audience: { __typename: 'IntroductionAudience', people: number, partners: number }, breaks: Array<{ __typename: 'TimeSpan', from: string, until: string }>, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'IntroductionTable', id: string, number: number, reply: IntroductionTableReply, answeredAt: string | null, floor: number, version: number, closedFrom: string | null, spot: { __typename: 'IntroductionSpot', x: number, y: number } | null, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null }>, pairs: Array<{ __typename: 'IntroductionPair', clientId: string, tableId: string, kind: IntroductionPairKind, at: string | null }>, participants: Array<{ __typename: 'IntroductionParticipant', clientId: string, card: number, reply: IntroductionReply, presence: IntroductionPresence, walkIn: boolean, from: string | null, until: string | null, talks: Array<number>, floor: number, most: number | null, patience: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ReplanIntroductionMutationVariables = Exact<{
  id: string;
}>;


export type ReplanIntroductionMutation = { __typename: 'Mutation', replanIntroductionDay:
    | { __typename: 'IntroductionPayload', session: { __typename: 'IntroductionSession', timeZone: string, slots: Array<string>, interviewMinutes: number, changeMinutes: number, clientFloor: number, capacity: number | null, planId: string | null, availableActions: Array<IntroductionAction>, id: string, venue: string, day: string, purpose: IntroductionPurpose, state: IntroductionState, version: number, opens: string, closes: string, interviews: Array<{ __typename: 'IntroductionInterview', id: string, clientId: string, tableId: string, card: number, interviewer: string, at: string, printed: string, off: boolean, outcome: IntroductionOutcome | null, clientInterest: IntroductionInterest | null, partnerInterest: IntroductionInterest | null, nextStep: IntroductionNextStep | null, secondOn: string | null }>, plan: { __typename: 'IntroductionPlan', id: string, rest: boolean, madeAt: string, publishedAt: string | null, quality: { __typename: 'PlanQuality', certified: number, slotsUsed: number, idle: number, impatient: number, score: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, bound: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number }, greedy: { __typename: 'PlanScore', fixed: number, served: number, floors: number, value: number } }, interviews: Array<{ __typename: 'PlannedInterview', clientId: string, tableId: string, interviewer: string, at: string }>, unplaced: Array<{ __typename: 'UnplacedPair', clientId: string, tableId: string, reason: UnplacedReason, promised: boolean }>, leftOut: Array<{ __typename: 'LeftOutClient', clientId: string, reason: UnplacedReason }>, changes: Array<{ __typename: 'PlanChange', clientId: string, tableId: string, before: string | null, after: string | null }>, announcements: Array<{ __typename: 'PlanAnnouncement', announce: IntroductionAnnounce, people: number, partners: number }>, notices: Array<{ __typename: 'PlanNotice', code: string, message: string, tableId: string | null, clientId: string | null }> } | null, audience: { __typename: 'IntroductionAudience', people: number, partners: number }, breaks: Array<{ __typename: 'TimeSpan', from: string, until: string }>, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'IntroductionTable', id: string, number: number, reply: IntroductionTableReply, answeredAt: string | null, floor: number, version: number, closedFrom: string | null, spot: { __typename: 'IntroductionSpot', x: number, y: number } | null, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, partner: { __typename: 'Partner', id: string, name: string } | null }>, pairs: Array<{ __typename: 'IntroductionPair', clientId: string, tableId: string, kind: IntroductionPairKind, at: string | null }>, participants: Array<{ __typename: 'IntroductionParticipant', clientId: string, card: number, reply: IntroductionReply, presence: IntroductionPresence, walkIn: boolean, from: string | null, until: string | null, talks: Array<number>, floor: number, most: number | null, patience: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, counts: { __typename: 'IntroductionCounts', people: number, coming: number, waiting: number, tables: number, wishes: number, interviews: number, met: number } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SyncIntroductionMutationVariables = Exact<{
  sessionId: string;
  fields: Array<SheetFieldInput>;
}>;


export type SyncIntroductionMutation = { __typename: 'Mutation', syncIntroductionSheet:
    | { __typename: 'IntroductionSheet', fields: Array<{ __typename: 'SheetField', record: string, field: string, versions: Array<{ __typename: 'SheetVersion', value: string | null, device: string, count: number, at: string }>, seen: Array<{ __typename: 'SheetDot', device: string, count: number }> }> }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type IntroductionReportLineFragment = { __typename: 'IntroductionReportRow', key: string, name: string | null, counts: Array<number | null> };

export type IntroductionReportQueryVariables = Exact<{
  id: string;
  outside: boolean;
}>;


export type IntroductionReportQuery = { __typename: 'Query', introductionSession: { __typename: 'IntroductionSession', id: string, venue: string, day: string, opens: string, closes: string, report: { __typename: 'IntroductionReport', partnerColumns: Array<string>, groupColumns: Array<string>, partners: Array<{ __typename: 'IntroductionReportRow', key: string, name: string | null, counts: Array<number | null> }>, groups: Array<{ __typename: 'IntroductionReportRow', key: string, name: string | null, counts: Array<number | null> }> } } | null };

export type MatchFactsFragment = { __typename: 'Match', title: string, group: MatchAnswer, answer: MatchAnswer, score: number, rank: number, reasons: Array<string>, criteria: Array<{ __typename: 'CriterionPoints', criterion: MatchCriterion, label: string, points: number, weight: number }>, findings: Array<{ __typename: 'MatchFinding', code: string, text: string, answer: MatchAnswer, fact: MatchFact | null }>, override: { __typename: 'MatchOverride', stance: MatchStance, whyText: string, words: string | null } | null };

export type ClientShortlistQueryVariables = Exact<{
  id: string;
  each: number;
}>;


export type ClientShortlistQuery = { __typename: 'Query', shortlist: { __typename: 'Shortlist', day: string, weightsVersion: number, contradictions: Array<string>, counts: { __typename: 'MatchCounts', yes: number, unknown: number, no: number }, client: { __typename: 'Client', id: string, name: string } | null, doors: Array<{ __typename: 'Door', kind: DoorKind, text: string, opens: number, opportunity: { __typename: 'Opportunity', id: string, placesLeft: number, partner: { __typename: 'Partner', id: string, name: string } } | null }>, questions: Array<{ __typename: 'MatchQuestion', fact: MatchFact, text: string, decides: number, touches: number, mayBeNone: boolean }>, matches: Array<{ __typename: 'Match', title: string, group: MatchAnswer, answer: MatchAnswer, score: number, rank: number, reasons: Array<string>, opportunity: { __typename: 'Opportunity', id: string, kind: OpportunityKind, placesLeft: number, partner: { __typename: 'Partner', id: string, name: string }, area: { __typename: 'Area', id: string, fullName: string }, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null } | null, criteria: Array<{ __typename: 'CriterionPoints', criterion: MatchCriterion, label: string, points: number, weight: number }>, findings: Array<{ __typename: 'MatchFinding', code: string, text: string, answer: MatchAnswer, fact: MatchFact | null }>, override: { __typename: 'MatchOverride', stance: MatchStance, whyText: string, words: string | null } | null }> } | null };

export type OpeningMatchesQueryVariables = Exact<{
  id: string;
}>;


export type OpeningMatchesQuery = { __typename: 'Query', openingPeople: { __typename: 'OpeningPeople', day: string, opportunity: { __typename: 'Opportunity', id: string, title: string, placesLeft: number, partner: { __typename: 'Partner', id: string, name: string } } | null, matches: Array<{ __typename: 'Match', title: string, group: MatchAnswer, answer: MatchAnswer, score: number, rank: number, reasons: Array<string>, client: { __typename: 'Client', id: string, name: string } | null, criteria: Array<{ __typename: 'CriterionPoints', criterion: MatchCriterion, label: string, points: number, weight: number }>, findings: Array<{ __typename: 'MatchFinding', code: string, text: string, answer: MatchAnswer, fact: MatchFact | null }>, override: { __typename: 'MatchOverride', stance: MatchStance, whyText: string, words: string | null } | null }> } | null };

export type OverrideOneMatchMutationVariables = Exact<{
  clientId: string;
  opportunityId: string;
  input: MatchOverrideInput;
}>;


export type OverrideOneMatchMutation = { __typename: 'Mutation', overrideMatch:
    | { __typename: 'MatchPayload', clientId: string }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, message: string }> }
   };

export type WithdrawOneOverrideMutationVariables = Exact<{
  clientId: string;
  opportunityId: string;
}>;


export type WithdrawOneOverrideMutation = { __typename: 'Mutation', withdrawMatchOverride:
    | { __typename: 'MatchPayload', clientId: string }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, message: string }> }
   };

export type AnswerNoneMutationVariables = Exact<{
  clientId: string;
  fact: NoneFact;
  holds?: boolean;
}>;


export type AnswerNoneMutation = { __typename: 'Mutation', answerNone:
    | { __typename: 'MatchPayload', clientId: string }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, message: string }> }
   };

export type KeepOneShortlistMutationVariables = Exact<{
  clientId: string;
}>;


export type KeepOneShortlistMutation = { __typename: 'Mutation', keepShortlist:
    | { __typename: 'KeptShortlistPayload', shortlist: { __typename: 'KeptShortlist', id: string, day: string } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, message: string }> }
   };

export type ClientPreferenceFactsFragment = { __typename: 'MessagePreferences', clientId: string, channels: Array<MessageChannel>, sharedPhone: boolean, language: Lang, chosen: boolean, offered: Array<MessageChannel>, shown: string, quiet: { __typename: 'QuietHours', from: string, until: string } | null };

export type ClientPreferencesQueryVariables = Exact<{
  clientId: string;
}>;


export type ClientPreferencesQuery = { __typename: 'Query', messagePreferences: { __typename: 'MessagePreferences', clientId: string, channels: Array<MessageChannel>, sharedPhone: boolean, language: Lang, chosen: boolean, offered: Array<MessageChannel>, shown: string, quiet: { __typename: 'QuietHours', from: string, until: string } | null } };

export type SaveClientPreferencesMutationVariables = Exact<{
  clientId: string;
  input: MessagePreferencesInput;
}>;


export type SaveClientPreferencesMutation = { __typename: 'Mutation', setMessagePreferences:
    | { __typename: 'MessagePreferencesPayload', preferences: { __typename: 'MessagePreferences', clientId: string, channels: Array<MessageChannel>, sharedPhone: boolean, language: Lang, chosen: boolean, offered: Array<MessageChannel>, shown: string, quiet: { __typename: 'QuietHours', from: string, until: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type LinkToWhatsAppMutationVariables = Exact<{
  clientId: string;
}>;


export type LinkToWhatsAppMutation = { __typename: 'Mutation', linkToWhatsApp:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'WhatsAppLink', link: string, text: string }
   };

export type MessageFactsFragment = { __typename: 'Message', id: string, channel: MessageChannel, template: MessageTemplate, language: Lang, state: MessageState, tries: number, madeAt: string, dueAt: string, endedAt: string | null, code: string | null, viewerCanTryAgain: boolean };

export type SentMessagesQueryVariables = Exact<{
  state?: MessageState | null | undefined;
  after?: string | null | undefined;
}>;


export type SentMessagesQuery = { __typename: 'Query', messages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, channel: MessageChannel, template: MessageTemplate, language: Lang, state: MessageState, tries: number, madeAt: string, dueAt: string, endedAt: string | null, code: string | null, viewerCanTryAgain: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type LocalMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type LocalMessagesQuery = { __typename: 'Query', localMessages: Array<{ __typename: 'LocalMessage', key: string, channel: MessageChannel, sender: string, title: string | null, preheader: string | null, text: string }> };

export type TryMessageAgainMutationVariables = Exact<{
  id: string;
}>;


export type TryMessageAgainMutation = { __typename: 'Mutation', tryMessageAgain:
    | { __typename: 'MessagePayload', tried: { __typename: 'Message', id: string, channel: MessageChannel, template: MessageTemplate, language: Lang, state: MessageState, tries: number, madeAt: string, dueAt: string, endedAt: string | null, code: string | null, viewerCanTryAgain: boolean } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type WageFactsFragment = { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } };

export type StaffRefusedFragment = { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> };

export type PostingRowFragment = { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } };

export type MyPostingsQueryVariables = Exact<{
  partnerId?: string | null | undefined;
  status?: OpportunityStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MyPostingsQuery = { __typename: 'Query', myOpportunities: { __typename: 'OpportunityConnection', edges: Array<{ __typename: 'OpportunityEdge', cursor: string, node: { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PostingForEditQueryVariables = Exact<{
  id: string;
}>;


export type PostingForEditQuery = { __typename: 'Query', opportunity: { __typename: 'Opportunity', description: string, lang: Lang, hostName: string | null, place: string | null, fee: string | null, safety: Array<SafetyAttribute>, noExperience: boolean, endsOn: string | null, id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, area: { __typename: 'Area', id: string, fullName: string, name: string, country: Country, level: AreaLevel, minimumWage: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } | null, path: Array<{ __typename: 'Area', id: string, name: string }> }, occupation: { __typename: 'Occupation', isco: string, title: string } | null, skills: Array<{ __typename: 'Skill', id: string, label: string }>, schedule: { __typename: 'Schedule', weekdays: Array<number>, hoursPerWeek: number | null, shifts: Array<{ __typename: 'Shift', start: string, end: string }> }, requirements: Array<{ __typename: 'Requirement', kind: RequirementKind, hard: boolean, minAge: number | null, maxAge: number | null, schooling: Schooling | null, paper: string | null, licence: string | null, months: number | null, isco: string | null, language: string | null, level: string | null, text: string }>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, partner: { __typename: 'Partner', id: string, name: string } } | null };

export type PlaceFactsFragment = { __typename: 'Area', id: string, name: string, fullName: string, country: Country, level: AreaLevel, path: Array<{ __typename: 'Area', id: string, name: string }> };

export type PostingPlacesQueryVariables = Exact<{
  partnerId: string;
}>;


export type PostingPlacesQuery = { __typename: 'Query', partner: { __typename: 'Partner', id: string, area: { __typename: 'Area', id: string, name: string, fullName: string, country: Country, level: AreaLevel, path: Array<{ __typename: 'Area', id: string, name: string }> } | null } | null, myOpportunities: { __typename: 'OpportunityConnection', edges: Array<{ __typename: 'OpportunityEdge', node: { __typename: 'Opportunity', id: string, place: string | null, area: { __typename: 'Area', id: string, name: string, fullName: string, country: Country, level: AreaLevel, path: Array<{ __typename: 'Area', id: string, name: string }> } } }> } };

export type PostingPlaceWageQueryVariables = Exact<{
  id: string;
}>;


export type PostingPlaceWageQuery = { __typename: 'Query', area: { __typename: 'Area', id: string, fullName: string, minimumWage: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } | null } | null };

export type StaffAreasQueryVariables = Exact<{
  text: string;
  country?: Country | null | undefined;
}>;


export type StaffAreasQuery = { __typename: 'Query', areas: Array<{ __typename: 'AreaMatch', matched: string, former: boolean, area: { __typename: 'Area', id: string, name: string, fullName: string, level: AreaLevel, country: Country, path: Array<{ __typename: 'Area', id: string, code: string, name: string }> } }> };

export type CodeTitleQueryVariables = Exact<{
  title: string;
}>;


export type CodeTitleQuery = { __typename: 'Query', occupations: Array<{ __typename: 'OccupationMatch', score: number, matchedWords: Array<string>, occupation: { __typename: 'Occupation', isco: string, title: string } }> };

export type FindSkillsQueryVariables = Exact<{
  text: string;
  isco?: string | null | undefined;
}>;


export type FindSkillsQuery = { __typename: 'Query', skills: Array<{ __typename: 'Skill', id: string, label: string }> };

export type PostOpportunityMutationVariables = Exact<{
  input: PostOpportunityInput;
  idempotencyKey: string;
}>;


export type PostOpportunityMutation = { __typename: 'Mutation', postOpportunity:
    | { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type EditOpportunityMutationVariables = Exact<{
  id: string;
  version: number;
  input: EditOpportunityInput;
}>;


export type EditOpportunityMutation = { __typename: 'Mutation', editOpportunity:
    | { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type PublishOpportunityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type PublishOpportunityMutation = { __typename: 'Mutation', publishOpportunity:
    | { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type PauseOpportunityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type PauseOpportunityMutation = { __typename: 'Mutation', pauseOpportunity:
    | { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ResumeOpportunityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ResumeOpportunityMutation = { __typename: 'Mutation', resumeOpportunity:
    | { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type CloseOpportunityMutationVariables = Exact<{
  id: string;
  version: number;
  reason: ClosingReason;
}>;


export type CloseOpportunityMutation = { __typename: 'Mutation', closeOpportunity:
    | { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ConfirmOpportunityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ConfirmOpportunityMutation = { __typename: 'Mutation', confirmOpportunity:
    | { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', id: string, version: number, kind: OpportunityKind, status: OpportunityStatus, title: string, places: number, placesTaken: number, placesLeft: number, publishedAt: string | null, applyUntil: string | null, startsOn: string | null, closedReason: string | null, availableActions: Array<string>, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, payHint: { __typename: 'PayHint', below: boolean, minimum: { __typename: 'MinimumWage', amount: string, currency: Currency, period: PayPeriod, year: number, source: string, verified: boolean, area: { __typename: 'Area', id: string, name: string } } } | null, area: { __typename: 'Area', id: string, fullName: string }, partner: { __typename: 'Partner', id: string, name: string } } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type PartnersForPostingQueryVariables = Exact<{
  text: string;
}>;


export type PartnersForPostingQuery = { __typename: 'Query', partners: { __typename: 'PartnerConnection', edges: Array<{ __typename: 'PartnerEdge', cursor: string, node: { __typename: 'Partner', id: string, name: string, kind: PartnerKind, country: Country, status: PartnerStatus } }> } };

export type PartnerIntroductionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerIntroductionsQuery = { __typename: 'Query', partnerIntroductions: Array<{ __typename: 'PartnerIntroduction', sessionId: string, tableId: string, number: number, venue: string, day: string, opens: string, closes: string, timeZone: string, state: IntroductionState, reply: IntroductionTableReply, version: number, viewerCanReply: boolean, viewerCanAnswer: boolean, viewerCanMark: boolean, interviewers: Array<{ __typename: 'IntroductionInterviewer', id: string, from: string | null, until: string | null }>, interviews: Array<{ __typename: 'PartnerInterview', interviewId: string, card: number, at: string, interviewer: string, answer: { __typename: 'PartnerAnswer', outcome: PartnerOutcome | null, interest: IntroductionInterest | null, nextStep: IntroductionNextStep | null, secondOn: string | null } | null }> }> };

export type CardsBeforeSessionQueryVariables = Exact<{
  tableId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CardsBeforeSessionQuery = { __typename: 'Query', introductionCards: { __typename: 'IntroductionCardConnection', edges: Array<{ __typename: 'IntroductionCardEdge', node: { __typename: 'IntroductionCard', id: string, reference: string, wished: boolean, qualifications: Array<string>, freeFrom: string | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'WorkCardSkill', skill: { __typename: 'Skill', id: string, label: string } }>, experience: Array<{ __typename: 'WorkCardExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, availability: Array<{ __typename: 'WorkCardTime', weekday: number, from: string, to: string }>, area: { __typename: 'Area', id: string, fullName: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SessionCardFragment = { __typename: 'IntroductionCard', id: string, reference: string, wished: boolean, qualifications: Array<string>, freeFrom: string | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'WorkCardSkill', skill: { __typename: 'Skill', id: string, label: string } }>, experience: Array<{ __typename: 'WorkCardExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, availability: Array<{ __typename: 'WorkCardTime', weekday: number, from: string, to: string }>, area: { __typename: 'Area', id: string, fullName: string } | null };

export type MarkSessionCardMutationVariables = Exact<{
  tableId: string;
  cardId: string;
  wished: boolean;
}>;


export type MarkSessionCardMutation = { __typename: 'Mutation', markIntroductionCard:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type AnswerIntroductionTableMutationVariables = Exact<{
  tableId: string;
  version: number;
  coming: boolean;
  seats: Array<IntroductionSeatInput>;
}>;


export type AnswerIntroductionTableMutation = { __typename: 'Mutation', answerIntroductionTable:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type AnswerIntroductionPairsMutationVariables = Exact<{
  sessionId: string;
  answers: Array<PartnerAnswerInput>;
}>;


export type AnswerIntroductionPairsMutation = { __typename: 'Mutation', answerIntroductionPairs:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RuleClientsQueryVariables = Exact<{
  text: string;
}>;


export type RuleClientsQuery = { __typename: 'Query', clients: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', node: { __typename: 'Client', id: string, name: string, country: Country } }> } };

export type RuleClientFactsQueryVariables = Exact<{
  clientId: string;
}>;


export type RuleClientFactsQuery = { __typename: 'Query', clientFacts: { __typename: 'ClientFacts', clientId: string, country: Country, facts: Array<{ __typename: 'KnownFact', key: string, values: Array<string>, proofs: Array<{ __typename: 'HeldProof', proof: string, issuedOn: string }> }> } };

export type RuleKnownFactFragment = { __typename: 'KnownFact', key: string, values: Array<string>, proofs: Array<{ __typename: 'HeldProof', proof: string, issuedOn: string }> };

export type KeepRuleAnswerMutationVariables = Exact<{
  clientId: string;
  code: string;
  day?: string | null | undefined;
  facts: Array<FactInput>;
}>;


export type KeepRuleAnswerMutation = { __typename: 'Mutation', keepAnswer:
    | { __typename: 'KeepAnswerPayload', answerId: string }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RuleKeptAnswersQueryVariables = Exact<{
  clientId: string;
}>;


export type RuleKeptAnswersQuery = { __typename: 'Query', keptAnswers: Array<{ __typename: 'KeptAnswer', id: string, keptAt: string, day: string, outcome: RuleOutcome, programme: { __typename: 'Programme', code: string, name: string }, keptBy: { __typename: 'Account', displayName: string } | null }> };

export type RuleKeptAnswerQueryVariables = Exact<{
  id: string;
}>;


export type RuleKeptAnswerQuery = { __typename: 'Query', keptAnswer: { __typename: 'OpenedAnswer', kept: { __typename: 'KeptAnswer', id: string, keptAt: string, programme: { __typename: 'Programme', code: string, name: string } }, answer: { __typename: 'ProgrammeAnswer', outcome: RuleOutcome, day: string, opensOn: string | null, closesOn: string | null, version: { __typename: 'ProgrammeVersion', code: string, validFrom: string, validFromVerified: boolean, validTo: string | null, source: string } | null, groups: Array<{ __typename: 'GroupReason', group: string, parent: string, kind: RuleGroupKind, least: number | null, text: string | null, outcome: RuleOutcome }>, reasons: Array<{ __typename: 'ClauseReason', clause: string, group: string, text: string, article: string, source: string, state: ClauseState, excludes: boolean, decides: boolean, verified: boolean, missingFacts: Array<{ __typename: 'FactLabel', key: string, label: string }>, proofs: Array<{ __typename: 'ProofReason', proof: string, label: string, state: ProofState, issuedOn: string | null, expiredOn: string | null, ageVerified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> }>, terms: Array<{ __typename: 'ProgrammeTerm', code: string, text: string, source: string, verified: boolean }>, ways: Array<{ __typename: 'RuleWay', until: string | null, cost: number, steps: Array<{ __typename: 'RuleStep', sets: Array<{ __typename: 'RuleChangeSet', cost: number, changes: Array<{ __typename: 'RuleChange', kind: RuleChangeKind, text: string, needs: Array<{ __typename: 'ClauseText', clause: string, text: string, excludes: boolean, verified: boolean }> }> }> }> }>, closed: Array<{ __typename: 'ClauseText', clause: string, text: string, excludes: boolean, verified: boolean }>, routes: Array<{ __typename: 'ProgrammeRoute', clause: string, text: string, outcome: RuleOutcome, programme: { __typename: 'Programme', code: string, name: string, giverName: string } }> } } };

export type RulePackagesQueryVariables = Exact<{
  country: Country;
  day?: string | null | undefined;
  facts: Array<FactInput>;
}>;


export type RulePackagesQuery = { __typename: 'Query', programmePackages:
    | { __typename: 'ProgrammePackages', until: string, sureCount: number, possibleCount: number, sure: Array<{ __typename: 'ProgrammePackage', steps: Array<{ __typename: 'PackageStep', from: string, until: string | null, untilVerified: boolean, amount: string | null, amountVerified: boolean, stand: ProgrammeStand, toDo: number, programme: { __typename: 'Programme', code: string, name: string, kind: ProgrammeKind, country: Country }, rules: Array<{ __typename: 'StackingText', code: string, text: string, article: string, source: string, verified: boolean }> }>, leftOut: Array<{ __typename: 'LeftOutOfPackage', why: LeftOutReason, on: string | null, programme: { __typename: 'Programme', code: string, name: string }, stopped: { __typename: 'Programme', code: string, name: string } | null, beside: { __typename: 'Programme', code: string, name: string } | null, rule: { __typename: 'StackingText', code: string, text: string, article: string, source: string, verified: boolean } | null }> }>, possible: Array<{ __typename: 'ProgrammePackage', steps: Array<{ __typename: 'PackageStep', from: string, until: string | null, untilVerified: boolean, amount: string | null, amountVerified: boolean, stand: ProgrammeStand, toDo: number, programme: { __typename: 'Programme', code: string, name: string, kind: ProgrammeKind, country: Country }, rules: Array<{ __typename: 'StackingText', code: string, text: string, article: string, source: string, verified: boolean }> }>, leftOut: Array<{ __typename: 'LeftOutOfPackage', why: LeftOutReason, on: string | null, programme: { __typename: 'Programme', code: string, name: string }, stopped: { __typename: 'Programme', code: string, name: string } | null, beside: { __typename: 'Programme', code: string, name: string } | null, rule: { __typename: 'StackingText', code: string, text: string, article: string, source: string, verified: boolean } | null }> }>, prospects: Array<{ __typename: 'ProgrammeProspect', stand: ProgrammeStand, programme: { __typename: 'Programme', code: string, name: string }, against: Array<{ __typename: 'ClauseText', clause: string, text: string, excludes: boolean, verified: boolean }> }> }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type StackingWordsFragment = { __typename: 'StackingText', code: string, text: string, article: string, source: string, verified: boolean };

export type RulePackageFragment = { __typename: 'ProgrammePackage', steps: Array<{ __typename: 'PackageStep', from: string, until: string | null, untilVerified: boolean, amount: string | null, amountVerified: boolean, stand: ProgrammeStand, toDo: number, programme: { __typename: 'Programme', code: string, name: string, kind: ProgrammeKind, country: Country }, rules: Array<{ __typename: 'StackingText', code: string, text: string, article: string, source: string, verified: boolean }> }>, leftOut: Array<{ __typename: 'LeftOutOfPackage', why: LeftOutReason, on: string | null, programme: { __typename: 'Programme', code: string, name: string }, stopped: { __typename: 'Programme', code: string, name: string } | null, beside: { __typename: 'Programme', code: string, name: string } | null, rule: { __typename: 'StackingText', code: string, text: string, article: string, source: string, verified: boolean } | null }> };

export type VersionFactsFragment = { __typename: 'ProgrammeVersion', code: string, validFrom: string, validFromVerified: boolean, validTo: string | null, source: string };

export type RuleProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleProgrammesQuery = { __typename: 'Query', programmes: Array<{ __typename: 'Programme', code: string, name: string, giverName: string, country: Country, kind: ProgrammeKind, asker: ProgrammeAsker }> };

export type RuleQuestionsQueryVariables = Exact<{
  code: string;
  day?: string | null | undefined;
}>;


export type RuleQuestionsQuery = { __typename: 'Query', programmeQuestions: { __typename: 'ProgrammeQuestions', day: string, version: { __typename: 'ProgrammeVersion', code: string, validFrom: string, validFromVerified: boolean, validTo: string | null, source: string } | null, facts: Array<{ __typename: 'FactDefinition', key: string, label: string, kind: FactKind, unit: string | null, sensitive: boolean, options: Array<{ __typename: 'FactOption', code: string, label: string }>, proofs: Array<{ __typename: 'FactOption', code: string, label: string }> }> } | null };

export type ClauseWordsFragment = { __typename: 'ClauseText', clause: string, text: string, excludes: boolean, verified: boolean };

export type RuleAnswerQueryVariables = Exact<{
  code: string;
  day?: string | null | undefined;
  facts: Array<FactInput>;
}>;


export type RuleAnswerQuery = { __typename: 'Query', answerProgramme:
    | { __typename: 'ProgrammeAnswer', outcome: RuleOutcome, day: string, opensOn: string | null, closesOn: string | null, version: { __typename: 'ProgrammeVersion', code: string, validFrom: string, validFromVerified: boolean, validTo: string | null, source: string } | null, groups: Array<{ __typename: 'GroupReason', group: string, parent: string, kind: RuleGroupKind, least: number | null, text: string | null, outcome: RuleOutcome }>, reasons: Array<{ __typename: 'ClauseReason', clause: string, group: string, text: string, article: string, source: string, state: ClauseState, excludes: boolean, decides: boolean, verified: boolean, missingFacts: Array<{ __typename: 'FactLabel', key: string, label: string }>, proofs: Array<{ __typename: 'ProofReason', proof: string, label: string, state: ProofState, issuedOn: string | null, expiredOn: string | null, ageVerified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> }>, terms: Array<{ __typename: 'ProgrammeTerm', code: string, text: string, source: string, verified: boolean }>, ways: Array<{ __typename: 'RuleWay', until: string | null, cost: number, steps: Array<{ __typename: 'RuleStep', sets: Array<{ __typename: 'RuleChangeSet', cost: number, changes: Array<{ __typename: 'RuleChange', kind: RuleChangeKind, text: string, needs: Array<{ __typename: 'ClauseText', clause: string, text: string, excludes: boolean, verified: boolean }> }> }> }> }>, closed: Array<{ __typename: 'ClauseText', clause: string, text: string, excludes: boolean, verified: boolean }>, routes: Array<{ __typename: 'ProgrammeRoute', clause: string, text: string, outcome: RuleOutcome, programme: { __typename: 'Programme', code: string, name: string, giverName: string } }> }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RuleAnswerFactsFragment = { __typename: 'ProgrammeAnswer', outcome: RuleOutcome, day: string, opensOn: string | null, closesOn: string | null, version: { __typename: 'ProgrammeVersion', code: string, validFrom: string, validFromVerified: boolean, validTo: string | null, source: string } | null, groups: Array<{ __typename: 'GroupReason', group: string, parent: string, kind: RuleGroupKind, least: number | null, text: string | null, outcome: RuleOutcome }>, reasons: Array<{ __typename: 'ClauseReason', clause: string, group: string, text: string, article: string, source: string, state: ClauseState, excludes: boolean, decides: boolean, verified: boolean, missingFacts: Array<{ __typename: 'FactLabel', key: string, label: string }>, proofs: Array<{ __typename: 'ProofReason', proof: string, label: string, state: ProofState, issuedOn: string | null, expiredOn: string | null, ageVerified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> }>, terms: Array<{ __typename: 'ProgrammeTerm', code: string, text: string, source: string, verified: boolean }>, ways: Array<{ __typename: 'RuleWay', until: string | null, cost: number, steps: Array<{ __typename: 'RuleStep', sets: Array<{ __typename: 'RuleChangeSet', cost: number, changes: Array<{ __typename: 'RuleChange', kind: RuleChangeKind, text: string, needs: Array<{ __typename: 'ClauseText', clause: string, text: string, excludes: boolean, verified: boolean }> }> }> }> }>, closed: Array<{ __typename: 'ClauseText', clause: string, text: string, excludes: boolean, verified: boolean }>, routes: Array<{ __typename: 'ProgrammeRoute', clause: string, text: string, outcome: RuleOutcome, programme: { __typename: 'Programme', code: string, name: string, giverName: string } }> };

export type OfficeRowFragment = { __typename: 'Office', id: string, name: string, kind: string, country: Country, timeZone: string, status: OfficeStatus, version: number, area: { __typename: 'Area', id: string, name: string, fullName: string } | null };

export type AdminOfficesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AdminOfficesQuery = { __typename: 'Query', offices: { __typename: 'OfficeConnection', edges: Array<{ __typename: 'OfficeEdge', cursor: string, node: { __typename: 'Office', id: string, name: string, kind: string, country: Country, timeZone: string, status: OfficeStatus, version: number, area: { __typename: 'Area', id: string, name: string, fullName: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CreateOfficeMutationVariables = Exact<{
  input: OfficeInput;
}>;


export type CreateOfficeMutation = { __typename: 'Mutation', createOffice:
    | { __typename: 'OfficePayload', office: { __typename: 'Office', id: string, name: string, kind: string, country: Country, timeZone: string, status: OfficeStatus, version: number, area: { __typename: 'Area', id: string, name: string, fullName: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type UpdateOfficeMutationVariables = Exact<{
  id: string;
  version: number;
  input: OfficeInput;
}>;


export type UpdateOfficeMutation = { __typename: 'Mutation', updateOffice:
    | { __typename: 'OfficePayload', office: { __typename: 'Office', id: string, name: string, kind: string, country: Country, timeZone: string, status: OfficeStatus, version: number, area: { __typename: 'Area', id: string, name: string, fullName: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type AccountRowFragment = { __typename: 'Account', id: string, displayName: string, signInHint: string, status: string, lastSignInAt: string | null, version: number, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> };

export type AdminAccountsQueryVariables = Exact<{
  text?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AdminAccountsQuery = { __typename: 'Query', accounts: { __typename: 'AccountConnection', edges: Array<{ __typename: 'AccountEdge', cursor: string, node: { __typename: 'Account', id: string, displayName: string, signInHint: string, status: string, lastSignInAt: string | null, version: number, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type InviteAccountMutationVariables = Exact<{
  input: InviteAccountInput;
}>;


export type InviteAccountMutation = { __typename: 'Mutation', inviteAccount:
    | { __typename: 'InvitationPayload', invitation: { __typename: 'Invitation', id: string, persona: Persona, expiresAt: string, link: string | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SuspendAccountMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type SuspendAccountMutation = { __typename: 'Mutation', suspendAccount:
    | { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, displayName: string, signInHint: string, status: string, lastSignInAt: string | null, version: number, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ReinstateAccountMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ReinstateAccountMutation = { __typename: 'Mutation', reinstateAccount:
    | { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, displayName: string, signInHint: string, status: string, lastSignInAt: string | null, version: number, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ResetSecretMutationVariables = Exact<{
  id: string;
}>;


export type ResetSecretMutation = { __typename: 'Mutation', resetSecret:
    | { __typename: 'AccountPayload', oneTimeSecret: string | null, account: { __typename: 'Account', id: string, displayName: string, signInHint: string, status: string, lastSignInAt: string | null, version: number, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RemoveMembershipMutationVariables = Exact<{
  accountId: string;
  membershipId: string;
}>;


export type RemoveMembershipMutation = { __typename: 'Mutation', removeMembership:
    | { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, displayName: string, signInHint: string, status: string, lastSignInAt: string | null, version: number, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type PartnerRowFragment = { __typename: 'Partner', id: string, kind: PartnerKind, name: string, country: Country, status: PartnerStatus, verifiedOn: string | null, registrationNumber: string | null, version: number, viewerCanVerify: boolean, decisions: Array<{ __typename: 'PartnerDecision', decision: PartnerDecisionKind, reason: string, decidedOn: string }>, area: { __typename: 'Area', id: string, fullName: string } | null };

export type AdminPartnersQueryVariables = Exact<{
  filter?: PartnerFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AdminPartnersQuery = { __typename: 'Query', partners: { __typename: 'PartnerConnection', edges: Array<{ __typename: 'PartnerEdge', cursor: string, node: { __typename: 'Partner', id: string, kind: PartnerKind, name: string, country: Country, status: PartnerStatus, verifiedOn: string | null, registrationNumber: string | null, version: number, viewerCanVerify: boolean, decisions: Array<{ __typename: 'PartnerDecision', decision: PartnerDecisionKind, reason: string, decidedOn: string }>, area: { __typename: 'Area', id: string, fullName: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type RegisterPartnerMutationVariables = Exact<{
  input: PartnerInput;
}>;


export type RegisterPartnerMutation = { __typename: 'Mutation', registerPartner:
    | { __typename: 'PartnerPayload', partner: { __typename: 'Partner', id: string, kind: PartnerKind, name: string, country: Country, status: PartnerStatus, verifiedOn: string | null, registrationNumber: string | null, version: number, viewerCanVerify: boolean, decisions: Array<{ __typename: 'PartnerDecision', decision: PartnerDecisionKind, reason: string, decidedOn: string }>, area: { __typename: 'Area', id: string, fullName: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type VerifyPartnerMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type VerifyPartnerMutation = { __typename: 'Mutation', verifyPartner:
    | { __typename: 'PartnerPayload', partner: { __typename: 'Partner', id: string, kind: PartnerKind, name: string, country: Country, status: PartnerStatus, verifiedOn: string | null, registrationNumber: string | null, version: number, viewerCanVerify: boolean, decisions: Array<{ __typename: 'PartnerDecision', decision: PartnerDecisionKind, reason: string, decidedOn: string }>, area: { __typename: 'Area', id: string, fullName: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type SuspendPartnerMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type SuspendPartnerMutation = { __typename: 'Mutation', suspendPartner:
    | { __typename: 'PartnerPayload', partner: { __typename: 'Partner', id: string, kind: PartnerKind, name: string, country: Country, status: PartnerStatus, verifiedOn: string | null, registrationNumber: string | null, version: number, viewerCanVerify: boolean, decisions: Array<{ __typename: 'PartnerDecision', decision: PartnerDecisionKind, reason: string, decidedOn: string }>, area: { __typename: 'Area', id: string, fullName: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ReinstatePartnerMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type ReinstatePartnerMutation = { __typename: 'Mutation', reinstatePartner:
    | { __typename: 'PartnerPayload', partner: { __typename: 'Partner', id: string, kind: PartnerKind, name: string, country: Country, status: PartnerStatus, verifiedOn: string | null, registrationNumber: string | null, version: number, viewerCanVerify: boolean, decisions: Array<{ __typename: 'PartnerDecision', decision: PartnerDecisionKind, reason: string, decidedOn: string }>, area: { __typename: 'Area', id: string, fullName: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type AdminHolidaysQueryVariables = Exact<{
  country: Country;
  year: number;
}>;


export type AdminHolidaysQuery = { __typename: 'Query', holidays: Array<{ __typename: 'Holiday', id: string, country: Country, date: string, nameLocal: string, nameEn: string, category: HolidayCategory, version: number }> };

export type SaveHolidayMutationVariables = Exact<{
  id?: string | null | undefined;
  version?: number | null | undefined;
  input: HolidayInput;
}>;


export type SaveHolidayMutation = { __typename: 'Mutation', saveHoliday:
    | { __typename: 'HolidayPayload', holiday: { __typename: 'Holiday', id: string, country: Country, date: string, nameLocal: string, nameEn: string, category: HolidayCategory, version: number } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RemoveHolidayMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type RemoveHolidayMutation = { __typename: 'Mutation', removeHoliday:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type InvitePartnerPersonMutationVariables = Exact<{
  partnerId: string;
}>;


export type InvitePartnerPersonMutation = { __typename: 'Mutation', invitePartnerPerson:
    | { __typename: 'InvitationPayload', invitation: { __typename: 'Invitation', id: string, persona: Persona, expiresAt: string, link: string | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RuleVersionRowFragment = { __typename: 'RuleVersion', id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> };

export type RuleTestFactsFragment = { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null };

export type RuleVersionWholeFragment = { __typename: 'RuleVersion', source: string, id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, nodes: Array<{ __typename: 'RuleNode', code: string, parent: string | null, kind: RuleNodeKind, least: number | null, programme: string | null, article: string | null, source: string | null, verified: boolean | null, test: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, proofs: Array<{ __typename: 'RuleProofNeed', proof: string, verified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } | null }>, terms: Array<{ __typename: 'RuleTerm', code: string, value: number | null, unit: string | null, source: string, verified: boolean, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, routes: Array<{ __typename: 'RuleRoute', clause: string, to: Array<string>, when: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, previews: Array<{ __typename: 'RulePreview', countedOn: string, at: string, office: { __typename: 'Office', id: string, name: string } | null, by: { __typename: 'Account', id: string, displayName: string } | null, moves: Array<{ __typename: 'RuleMove', from: RuleOutcome, to: RuleOutcome, people: number | null, by: Array<{ __typename: 'RuleMovedBy', people: number, clauses: Array<{ __typename: 'RuleClauseName', code: string, text: string }> }> }> }>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> };

export type RuleVersionsQueryVariables = Exact<{
  programme?: string | null | undefined;
}>;


export type RuleVersionsQuery = { __typename: 'Query', ruleVersions: Array<{ __typename: 'RuleVersion', id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> }> };

export type RuleVersionQueryVariables = Exact<{
  id: string;
}>;


export type RuleVersionQuery = { __typename: 'Query', ruleVersion: { __typename: 'RuleVersion', source: string, id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, nodes: Array<{ __typename: 'RuleNode', code: string, parent: string | null, kind: RuleNodeKind, least: number | null, programme: string | null, article: string | null, source: string | null, verified: boolean | null, test: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, proofs: Array<{ __typename: 'RuleProofNeed', proof: string, verified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } | null }>, terms: Array<{ __typename: 'RuleTerm', code: string, value: number | null, unit: string | null, source: string, verified: boolean, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, routes: Array<{ __typename: 'RuleRoute', clause: string, to: Array<string>, when: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, previews: Array<{ __typename: 'RulePreview', countedOn: string, at: string, office: { __typename: 'Office', id: string, name: string } | null, by: { __typename: 'Account', id: string, displayName: string } | null, moves: Array<{ __typename: 'RuleMove', from: RuleOutcome, to: RuleOutcome, people: number | null, by: Array<{ __typename: 'RuleMovedBy', people: number, clauses: Array<{ __typename: 'RuleClauseName', code: string, text: string }> }> }> }>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> } | null };

export type RuleCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleCatalogueQuery = { __typename: 'Query', programmes: Array<{ __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }>, ruleCatalogue: { __typename: 'RuleCatalogue', facts: Array<{ __typename: 'FactDefinition', key: string, label: string, kind: FactKind, subject: FactSubject, unit: string | null, options: Array<{ __typename: 'FactOption', code: string, label: string }> }>, proofs: Array<{ __typename: 'ProofDefinition', code: string, label: string, lasting: boolean }> } };

export type RuleOfficesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleOfficesQuery = { __typename: 'Query', offices: { __typename: 'OfficeConnection', edges: Array<{ __typename: 'OfficeEdge', node: { __typename: 'Office', id: string, name: string, country: Country, status: OfficeStatus } }> } };

export type RuleDifferencesQueryVariables = Exact<{
  before: string;
  after: string;
}>;


export type RuleDifferencesQuery = { __typename: 'Query', ruleDifferences: Array<{ __typename: 'RuleDifference', thing: RuleThing, code: string, change: RuleDifferenceKind, parts: Array<string> }> };

export type DraftRuleVersionMutationVariables = Exact<{
  programme: string;
  input: RuleVersionInput;
}>;


export type DraftRuleVersionMutation = { __typename: 'Mutation', draftRuleVersion:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'RuleVersionPayload', version: { __typename: 'RuleVersion', source: string, id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, nodes: Array<{ __typename: 'RuleNode', code: string, parent: string | null, kind: RuleNodeKind, least: number | null, programme: string | null, article: string | null, source: string | null, verified: boolean | null, test: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, proofs: Array<{ __typename: 'RuleProofNeed', proof: string, verified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } | null }>, terms: Array<{ __typename: 'RuleTerm', code: string, value: number | null, unit: string | null, source: string, verified: boolean, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, routes: Array<{ __typename: 'RuleRoute', clause: string, to: Array<string>, when: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, previews: Array<{ __typename: 'RulePreview', countedOn: string, at: string, office: { __typename: 'Office', id: string, name: string } | null, by: { __typename: 'Account', id: string, displayName: string } | null, moves: Array<{ __typename: 'RuleMove', from: RuleOutcome, to: RuleOutcome, people: number | null, by: Array<{ __typename: 'RuleMovedBy', people: number, clauses: Array<{ __typename: 'RuleClauseName', code: string, text: string }> }> }> }>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> } }
   };

export type EditRuleVersionMutationVariables = Exact<{
  id: string;
  version: number;
  input: RuleVersionInput;
}>;


export type EditRuleVersionMutation = { __typename: 'Mutation', editRuleVersion:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'RuleVersionPayload', version: { __typename: 'RuleVersion', source: string, id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, nodes: Array<{ __typename: 'RuleNode', code: string, parent: string | null, kind: RuleNodeKind, least: number | null, programme: string | null, article: string | null, source: string | null, verified: boolean | null, test: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, proofs: Array<{ __typename: 'RuleProofNeed', proof: string, verified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } | null }>, terms: Array<{ __typename: 'RuleTerm', code: string, value: number | null, unit: string | null, source: string, verified: boolean, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, routes: Array<{ __typename: 'RuleRoute', clause: string, to: Array<string>, when: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, previews: Array<{ __typename: 'RulePreview', countedOn: string, at: string, office: { __typename: 'Office', id: string, name: string } | null, by: { __typename: 'Account', id: string, displayName: string } | null, moves: Array<{ __typename: 'RuleMove', from: RuleOutcome, to: RuleOutcome, people: number | null, by: Array<{ __typename: 'RuleMovedBy', people: number, clauses: Array<{ __typename: 'RuleClauseName', code: string, text: string }> }> }> }>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> } }
   };

export type PreviewRuleVersionMutationVariables = Exact<{
  id: string;
  version: number;
  officeId: string;
}>;


export type PreviewRuleVersionMutation = { __typename: 'Mutation', previewRuleVersion:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'RuleVersionPayload', version: { __typename: 'RuleVersion', source: string, id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, nodes: Array<{ __typename: 'RuleNode', code: string, parent: string | null, kind: RuleNodeKind, least: number | null, programme: string | null, article: string | null, source: string | null, verified: boolean | null, test: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, proofs: Array<{ __typename: 'RuleProofNeed', proof: string, verified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } | null }>, terms: Array<{ __typename: 'RuleTerm', code: string, value: number | null, unit: string | null, source: string, verified: boolean, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, routes: Array<{ __typename: 'RuleRoute', clause: string, to: Array<string>, when: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, previews: Array<{ __typename: 'RulePreview', countedOn: string, at: string, office: { __typename: 'Office', id: string, name: string } | null, by: { __typename: 'Account', id: string, displayName: string } | null, moves: Array<{ __typename: 'RuleMove', from: RuleOutcome, to: RuleOutcome, people: number | null, by: Array<{ __typename: 'RuleMovedBy', people: number, clauses: Array<{ __typename: 'RuleClauseName', code: string, text: string }> }> }> }>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> } }
   };

export type ApproveRuleVersionMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ApproveRuleVersionMutation = { __typename: 'Mutation', approveRuleVersion:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'RuleVersionPayload', version: { __typename: 'RuleVersion', source: string, id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, nodes: Array<{ __typename: 'RuleNode', code: string, parent: string | null, kind: RuleNodeKind, least: number | null, programme: string | null, article: string | null, source: string | null, verified: boolean | null, test: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, proofs: Array<{ __typename: 'RuleProofNeed', proof: string, verified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } | null }>, terms: Array<{ __typename: 'RuleTerm', code: string, value: number | null, unit: string | null, source: string, verified: boolean, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, routes: Array<{ __typename: 'RuleRoute', clause: string, to: Array<string>, when: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, previews: Array<{ __typename: 'RulePreview', countedOn: string, at: string, office: { __typename: 'Office', id: string, name: string } | null, by: { __typename: 'Account', id: string, displayName: string } | null, moves: Array<{ __typename: 'RuleMove', from: RuleOutcome, to: RuleOutcome, people: number | null, by: Array<{ __typename: 'RuleMovedBy', people: number, clauses: Array<{ __typename: 'RuleClauseName', code: string, text: string }> }> }> }>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> } }
   };

export type ScheduleRuleVersionMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ScheduleRuleVersionMutation = { __typename: 'Mutation', scheduleRuleVersion:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'RuleVersionPayload', version: { __typename: 'RuleVersion', source: string, id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, nodes: Array<{ __typename: 'RuleNode', code: string, parent: string | null, kind: RuleNodeKind, least: number | null, programme: string | null, article: string | null, source: string | null, verified: boolean | null, test: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, proofs: Array<{ __typename: 'RuleProofNeed', proof: string, verified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } | null }>, terms: Array<{ __typename: 'RuleTerm', code: string, value: number | null, unit: string | null, source: string, verified: boolean, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, routes: Array<{ __typename: 'RuleRoute', clause: string, to: Array<string>, when: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, previews: Array<{ __typename: 'RulePreview', countedOn: string, at: string, office: { __typename: 'Office', id: string, name: string } | null, by: { __typename: 'Account', id: string, displayName: string } | null, moves: Array<{ __typename: 'RuleMove', from: RuleOutcome, to: RuleOutcome, people: number | null, by: Array<{ __typename: 'RuleMovedBy', people: number, clauses: Array<{ __typename: 'RuleClauseName', code: string, text: string }> }> }> }>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> } }
   };

export type WithdrawRuleVersionMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type WithdrawRuleVersionMutation = { __typename: 'Mutation', withdrawRuleVersion:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'RuleVersionPayload', version: { __typename: 'RuleVersion', source: string, id: string, code: string, status: RuleVersionStatus, validFrom: string, validTo: string | null, version: number, availableActions: Array<RuleVersionMove>, nodes: Array<{ __typename: 'RuleNode', code: string, parent: string | null, kind: RuleNodeKind, least: number | null, programme: string | null, article: string | null, source: string | null, verified: boolean | null, test: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, proofs: Array<{ __typename: 'RuleProofNeed', proof: string, verified: boolean, maxAge: { __typename: 'RuleSpan', count: number, unit: SpanUnit } | null }> | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } | null }>, terms: Array<{ __typename: 'RuleTerm', code: string, value: number | null, unit: string | null, source: string, verified: boolean, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, routes: Array<{ __typename: 'RuleRoute', clause: string, to: Array<string>, when: { __typename: 'RuleTest', op: RuleTestOp, fact: string | null, part: string | null, whole: string | null, value: boolean | null, codes: Array<string> | null, areas: Array<string> | null, min: number | null, max: number | null, unit: SpanUnit | null, from: string | null, to: string | null } | null, texts: { __typename: 'RuleTexts', id: string, vi: string, en: string } }>, previews: Array<{ __typename: 'RulePreview', countedOn: string, at: string, office: { __typename: 'Office', id: string, name: string } | null, by: { __typename: 'Account', id: string, displayName: string } | null, moves: Array<{ __typename: 'RuleMove', from: RuleOutcome, to: RuleOutcome, people: number | null, by: Array<{ __typename: 'RuleMovedBy', people: number, clauses: Array<{ __typename: 'RuleClauseName', code: string, text: string }> }> }> }>, programme: { __typename: 'Programme', code: string, name: string, country: Country, asker: ProgrammeAsker }, steps: Array<{ __typename: 'RuleVersionStep', step: RuleVersionStepName, at: string, by: { __typename: 'Account', id: string, displayName: string } | null }> } }
   };

export const OfficeApplicationsDocument = /* @__PURE__ */ operation<OfficeApplicationsQuery, OfficeApplicationsQueryVariables>('0eccdc1dcb1b6d6d7c743b0b1b0da5b507263d7a2b1dcdb2560bb48e4b3ca08d', "fragment ApplicationRow on Application { __typename availableActions client { __typename id name } due id interviewAt interviewPlace interviewReply movedAt opportunity { __typename country id placesLeft timeZone title } origin partner { __typename id name } reasonText shown state version } query OfficeApplications($after: String, $filter: ApplicationFilterInput, $first: Int!) { applications(filter: $filter, first: $first, after: $after) { __typename edges { __typename node { __typename ...ApplicationRow } } pageInfo { __typename endCursor hasNextPage } } }");
export const ReferralsBeforeDocument = /* @__PURE__ */ operation<ReferralsBeforeQuery, ReferralsBeforeQueryVariables>('99e89c8160322030aa258b39b01b9c74b0f84a45ab83c1943d5ddfcbba514d72', "query ReferralsBefore($pairs: [ReferralPairInput!]!) { referralPreview(pairs: $pairs) { __typename agreed bookings capacity { __typename candidates crowded placesLeft } clientId opportunityId refused { __typename code message } } }");
export const ReferPeopleDocument = /* @__PURE__ */ operation<ReferPeopleMutation, ReferPeopleMutationVariables>('0e81755ee2def980cffdbe02e8b55df39099bdd7ae9092640ada090c6d37cc7e', "mutation ReferPeople($pairs: [ReferralPairInput!]!) { referClients(pairs: $pairs) { __typename ... on ReferralsPayload { __typename referrals { __typename application { __typename id state } clientId opportunityId refused { __typename code message } } } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const StepOneApplicationDocument = /* @__PURE__ */ operation<StepOneApplicationMutation, StepOneApplicationMutationVariables>('cb845d9950528f3c9054d7e8f04b71000f1d71feeb33620172036034475414d9', "fragment ApplicationRow on Application { __typename availableActions client { __typename id name } due id interviewAt interviewPlace interviewReply movedAt opportunity { __typename country id placesLeft timeZone title } origin partner { __typename id name } reasonText shown state version } mutation StepOneApplication($action: ApplicationAction!, $at: DateTime, $id: ID!, $place: String, $reason: ApplicationReason, $version: Int!) { stepApplication( id: $id version: $version action: $action at: $at place: $place reason: $reason ) { __typename ... on ApplicationPayload { __typename application { __typename ...ApplicationRow } } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const MakeOneLinkDocument = /* @__PURE__ */ operation<MakeOneLinkMutation, MakeOneLinkMutationVariables>('7ff5bd3f65fa18eec9f3a5a84c0fbc62ce31ea7fb55e184586c11d5eecca9f34', "mutation MakeOneLink($id: ID!) { makeAnswerLink(applicationId: $id) { __typename ... on AnswerLinkMade { __typename link until } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const ReasonsForRefusingDocument = /* @__PURE__ */ operation<ReasonsForRefusingQuery, ReasonsForRefusingQueryVariables>('582d66eaf791ec4ae0b8a2e30e878d2237ed8692574ed83667cac36778d66aa1', "query ReasonsForRefusing { answerReasons { __typename reason text } }");
export const CardsForPartnerDocument = /* @__PURE__ */ operation<CardsForPartnerQuery, CardsForPartnerQueryVariables>('6d75b4ea7aaae6bb18f2f6f00a8b914c850c1702ac832f7d7d1844f5dd174fba', "fragment PartnerCard on WorkCard { __typename opportunity { __typename id placesLeft title } ...WorkCardFacts } fragment WorkCardFacts on WorkCard { __typename area { __typename fullName id } availability { __typename from to weekday } availableActions contact { __typename email name phone } experience { __typename months occupation { __typename isco title } } freeFrom id interviewAt interviewPlace interviewReply occupations { __typename isco title } opportunity { __typename area { __typename fullName id } hostName id partner { __typename id name } place timeZone } partnerAgreed qualifications reference skills { __typename skill { __typename id label } } state } query CardsForPartner($after: String, $first: Int!, $opportunityId: ID) { workCards(opportunityId: $opportunityId, first: $first, after: $after) { __typename edges { __typename node { __typename ...PartnerCard } } pageInfo { __typename endCursor hasNextPage } } }");
export const AnswerOneCardDocument = /* @__PURE__ */ operation<AnswerOneCardMutation, AnswerOneCardMutationVariables>('d5515c691acb819f64dc63da1ae420fcac27a58da7c865307013b262f79b8b43', "mutation AnswerOneCard($answer: AnswerInput!, $cardId: ID!) { answerApplication(cardId: $cardId, answer: $answer) { __typename ... on Answered { __typename state } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const StartOneCardDocument = /* @__PURE__ */ operation<StartOneCardMutation, StartOneCardMutationVariables>('6966c92bfc14d8b99b1751516b3ce0bffdefe111503a444368712f72db3556da', "mutation StartOneCard($cardId: ID!) { startApplication(cardId: $cardId) { __typename ... on Answered { __typename state } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const CaseloadDocument = /* @__PURE__ */ operation<CaseloadQuery, CaseloadQueryVariables>('ecaf371f125b6f45fadcacfbcc3a7dc4c8bbccee1926b5c3017507d5bab24e69', "fragment CaseloadRow on Client { __typename counsellor { __typename displayName id } country id name provisional registeredOn state version work { __typename area { __typename fullName id } freeFrom goals hoursPerWeek occupations { __typename isco title } papers { __typename expiresOn paper } payNeed { __typename amount currency } schooling } } query Caseload($after: String, $filter: ClientFilter, $first: Int!, $order: CaseloadOrder!) { clients(filter: $filter, order: $order, first: $first, after: $after) { __typename edges { __typename cursor node { __typename ...CaseloadRow } } pageInfo { __typename endCursor hasNextPage } } }");
export const ClientForWorkDocument = /* @__PURE__ */ operation<ClientForWorkQuery, ClientForWorkQueryVariables>('b012da2460983acc7df98f9a5ac747fb9499584722a8efbc8732b197b48bd565', "fragment ClientFacts on Client { __typename counsellor { __typename displayName id } country hints { __typename contradictions { __typename code fields message } questions } id mergedInto name provisional registeredOn saidNone state version viewerCanEdit work { __typename ...WorkFacts } } fragment WorkFacts on WorkProfile { __typename area { __typename country fullName id } availability { __typename from to weekday } avoid experience { __typename months occupation { __typename isco title } } freeFrom goals growthSkills { __typename id label } hoursPerWeek languages { __typename language level } licences limits mayMove occupations { __typename isco title } papers { __typename expiresOn paper } payNeed { __typename amount currency } schooling skills { __typename level proof skill { __typename id label } } travelKm travelWays } query ClientForWork($id: ID!) { client(id: $id) { __typename ...ClientFacts } }");
export const OpenClientFileDocument = /* @__PURE__ */ operation<OpenClientFileQuery, OpenClientFileQueryVariables>('356834d703f7e285a754447621b065279686a670bddb1d2bf9181429823d49eb', "fragment PersonFacts on Person { __typename address birthDate email identityNumbers { __typename kind number } name otherNames phone phoneShared sex } fragment StandingFacts on Standing { __typename health note statuses { __typename from kind proofs { __typename code issuedOn } status until } } query OpenClientFile($id: ID!) { client(id: $id) { __typename file { __typename person { __typename ...PersonFacts } standing { __typename ...StandingFacts } } id } }");
export const LikelyDuplicatesDocument = /* @__PURE__ */ operation<LikelyDuplicatesQuery, LikelyDuplicatesQueryVariables>('1c506b79e59a0349883e195aa4286ae34952daab2db11a34b3f2e65abefe7c60', "query LikelyDuplicates($person: PersonInputType!) { likelyDuplicates(person: $person) { __typename client { __typename id provisional registeredOn } name why } }");
export const RegisterClientDocument = /* @__PURE__ */ operation<RegisterClientMutation, RegisterClientMutationVariables>('b10b4b24ecfeabc930e873b0dcef3c35b59630252aeed8bbe8ae8a109cfc8b7e', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation RegisterClient($input: RegisterClientInputType!) { registerClient(input: $input) { __typename ...StaffRefused ... on ClientPayload { __typename client { __typename id } } } }");
export const UpdateClientDocument = /* @__PURE__ */ operation<UpdateClientMutation, UpdateClientMutationVariables>('3be0f9c77bf96d7fa8a775e352f79b8fa05c290e05ecabc7e43137949a832920', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation UpdateClient($id: ID!, $input: UpdateClientInputType!, $version: Int!) { updateClient(id: $id, version: $version, input: $input) { __typename ...StaffRefused ... on ClientPayload { __typename client { __typename id version } } } }");
export const ClientsDueDocument = /* @__PURE__ */ operation<ClientsDueQuery, ClientsDueQueryVariables>('4dfd165520ce8774a1e937b8b7a8713f9bcfeb8f4a1b40a92b708fc2c6374e4c', "query ClientsDue { clientsToAsk(first: 10) { __typename clients { __typename id name registeredOn } count } papersRunningOut(first: 10) { __typename count papers { __typename client { __typename id name } expiresOn paper } } }");
export const PostingsToConfirmDocument = /* @__PURE__ */ operation<PostingsToConfirmQuery, PostingsToConfirmQueryVariables>('cd678a60b15499224327fe82ddcd735a68515e3931a2bfb5ce70f2c35722b003', "query PostingsToConfirm { myOpportunities(toConfirm: true, first: 10) { __typename edges { __typename node { __typename id partner { __typename id name } title } } pageInfo { __typename endCursor hasNextPage } } }");
export const ClientListForWorkDocument = /* @__PURE__ */ operation<ClientListForWorkQuery, ClientListForWorkQueryVariables>('69cec7eb5bae6d977c7e3275f35d229db362c6aa6214f9d7fd48cc8297ca04eb', "fragment ClientListFacts on ClientList { __typename accepted createdAt id kept rejected removed rows status version } query ClientListForWork($id: ID!) { clientList(id: $id) { __typename columns { __typename field header } trial { __typename accepted lines { __typename alike { __typename client { __typename id } name why } faults { __typename code header message } line name } rejected } ...ClientListFacts } }");
export const ClientListsForWorkDocument = /* @__PURE__ */ operation<ClientListsForWorkQuery, ClientListsForWorkQueryVariables>('7e9390130b02d137593da403c004c4b09a76d7a3147324a3abeaebe8519f79b6', "fragment ClientListFacts on ClientList { __typename accepted createdAt id kept rejected removed rows status version } query ClientListsForWork { clientLists { __typename ...ClientListFacts } }");
export const MapClientListDocument = /* @__PURE__ */ operation<MapClientListMutation, MapClientListMutationVariables>('4482c139de60dcda0bf4fca2f79edd3a699b9a3998b1c48fc602bad0855e3047', "fragment ClientListFacts on ClientList { __typename accepted createdAt id kept rejected removed rows status version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation MapClientList($fields: [ClientListField]!, $id: ID!) { mapClientList(id: $id, fields: $fields) { __typename ...StaffRefused ... on ClientListPayload { __typename list { __typename ...ClientListFacts } } } }");
export const RunClientListDocument = /* @__PURE__ */ operation<RunClientListMutation, RunClientListMutationVariables>('b7a6dc3640fb855955793a691429ceec5b2095065764590c774a15c1f3015811', "fragment ClientListFacts on ClientList { __typename accepted createdAt id kept rejected removed rows status version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation RunClientList($distinctLines: [Int!]!, $id: ID!) { runClientList(id: $id, distinctLines: $distinctLines) { __typename ...StaffRefused ... on ClientListPayload { __typename list { __typename ...ClientListFacts } } } }");
export const UndoClientListDocument = /* @__PURE__ */ operation<UndoClientListMutation, UndoClientListMutationVariables>('1241c486e6d66bd8666f860e5f37b38e115b593c521e4fa29b27816154dcbd8f', "fragment ClientListFacts on ClientList { __typename accepted createdAt id kept rejected removed rows status version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation UndoClientList($id: ID!) { undoClientList(id: $id) { __typename ...StaffRefused ... on ClientListPayload { __typename list { __typename ...ClientListFacts } } } }");
export const DropClientListDocument = /* @__PURE__ */ operation<DropClientListMutation, DropClientListMutationVariables>('03f9057871cb1eed47d762f5a1123d20bf1548fba9dd3adb4f14af76b7f56ac7', "fragment ClientListFacts on ClientList { __typename accepted createdAt id kept rejected removed rows status version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation DropClientList($id: ID!) { dropClientList(id: $id) { __typename ...StaffRefused ... on ClientListPayload { __typename list { __typename ...ClientListFacts } } } }");
export const ClientsByNameDocument = /* @__PURE__ */ operation<ClientsByNameQuery, ClientsByNameQueryVariables>('14b2a8d32f489ccc354e4cd0a2773420ddfc2610364c9270cfe509078b8af8d0', "query ClientsByName($text: String!) { clients(filter: {text: $text}, first: 8) { __typename edges { __typename node { __typename id name registeredOn } } } }");
export const GiveClientSignInDocument = /* @__PURE__ */ operation<GiveClientSignInMutation, GiveClientSignInMutationVariables>('72b0cf32b9c5d6c84d0fefcbe3cbf4b1f409028692ba9f1e93584766fb61f2ce', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation GiveClientSignIn($clientId: ID!) { giveClientSignIn(clientId: $clientId) { __typename ...StaffRefused ... on ClientSignInPayload { __typename cardCode oneTimeSecret } } }");
export const MergeClientsDocument = /* @__PURE__ */ operation<MergeClientsMutation, MergeClientsMutationVariables>('3f3ef14403a9fa65e4e9c1a9c2440c2191126912d211510dcb7e1691b25590b2', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation MergeClients($id: ID!, $into: ID!, $version: Int!) { mergeClients(id: $id, version: $version, into: $into) { __typename ...StaffRefused ... on ClientPayload { __typename client { __typename id } } } }");
export const EraseClientDocument = /* @__PURE__ */ operation<EraseClientMutation, EraseClientMutationVariables>('26c5c934e4ac8e9657a073a43b4e3b1f0ad797b66903ce142900c8529027fe45', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation EraseClient($id: ID!, $version: Int!) { eraseClient(id: $id, version: $version) { __typename ...StaffRefused ... on Done { __typename done } } }");
export const ConsentsOfClientDocument = /* @__PURE__ */ operation<ConsentsOfClientQuery, ConsentsOfClientQueryVariables>('ea97353e9a104d84cc1a9ec0f807fca72e876d94155559a91d8d549a57b32bb5', "fragment ClientConsent on Consent { __typename channel id language opportunity { __typename id title } partner { __typename id name } partnerKind purpose shown state takenByDecider validUntil viewerCanWithdraw withdrawnAt } query ConsentsOfClient($clientId: ID!) { consentsOf(clientId: $clientId) { __typename ...ClientConsent } disclosuresOf(clientId: $clientId, first: 10) { __typename edges { __typename node { __typename byLink disclosedAt id partner { __typename id name } persona purpose } } } }");
export const ConsentTextDocument = /* @__PURE__ */ operation<ConsentTextQuery, ConsentTextQueryVariables>('032280cbb10a8542a18e9887906a185768ffdf89ebe6726ba6d30b88871d58ae', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } query ConsentText($draft: ConsentDraftInput!, $language: Lang!) { consentStatement(draft: $draft, language: $language) { __typename ...StaffRefused ... on ConsentStatement { __typename hash language text } } }");
export const GiveConsentDocument = /* @__PURE__ */ operation<GiveConsentMutation, GiveConsentMutationVariables>('6d06ca855bce43083c1f42db921f1f1369ceb15933f73f4de032b3c32cb3b493', "fragment ClientConsent on Consent { __typename channel id language opportunity { __typename id title } partner { __typename id name } partnerKind purpose shown state takenByDecider validUntil viewerCanWithdraw withdrawnAt } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation GiveConsent($input: GiveConsentInputType!) { giveConsent(input: $input) { __typename ...StaffRefused ... on ConsentPayload { __typename consent { __typename ...ClientConsent } } } }");
export const WithdrawConsentDocument = /* @__PURE__ */ operation<WithdrawConsentMutation, WithdrawConsentMutationVariables>('b00d2fb5e1f4d44ddf3e11b639d0553144048d41c6c826aad5fe89f7afa22d92', "fragment ClientConsent on Consent { __typename channel id language opportunity { __typename id title } partner { __typename id name } partnerKind purpose shown state takenByDecider validUntil viewerCanWithdraw withdrawnAt } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation WithdrawConsent($id: ID!) { withdrawConsent(id: $id) { __typename ...StaffRefused ... on ConsentPayload { __typename consent { __typename ...ClientConsent } } } }");
export const SendConsentCodeDocument = /* @__PURE__ */ operation<SendConsentCodeMutation, SendConsentCodeMutationVariables>('a4c5de1f013557c34a539f650320ecaf3563eab0d2b87986657c9afdad98e60e', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SendConsentCode($clientId: ID!, $language: Lang!, $statementHash: String!) { sendConsentCode( clientId: $clientId language: $language statementHash: $statementHash ) { __typename ...StaffRefused ... on ConsentCodePayload { __typename codeId } } }");
export const GiveConsentByPhoneDocument = /* @__PURE__ */ operation<GiveConsentByPhoneMutation, GiveConsentByPhoneMutationVariables>('5b2358c386acce11c7cb728ccf8947cbfbf412a635520a42eaa59dedd9924128', "fragment ClientConsent on Consent { __typename channel id language opportunity { __typename id title } partner { __typename id name } partnerKind purpose shown state takenByDecider validUntil viewerCanWithdraw withdrawnAt } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation GiveConsentByPhone($code: ConsentCodeInput!, $input: GiveConsentInputType!) { giveConsentByPhone(code: $code, input: $input) { __typename ...StaffRefused ... on ConsentPayload { __typename consent { __typename ...ClientConsent } } } }");
export const DeletionTasksOfClientDocument = /* @__PURE__ */ operation<DeletionTasksOfClientQuery, DeletionTasksOfClientQueryVariables>('602eadbea552e75db9f1d619e91a64c5fb4ef96c6d517cc8df64cb655fb41fa0', "query DeletionTasksOfClient($clientId: ID!) { deletionTasksOf(clientId: $clientId) { __typename confirmedAt dueAt id overdue partner { __typename id name } } }");
export const DeletionTasksDocument = /* @__PURE__ */ operation<DeletionTasksQuery, DeletionTasksQueryVariables>('beb8c01a8b5a004169dcb1c6a8852723436cdcb3ef005c7489e22d0ce3c0ceba', "fragment DeletionTaskFacts on DeletionTask { __typename askedAt confirmedAt dueAt id opportunity { __typename id lang title } overdue reference } query DeletionTasks($after: String) { deletionTasks(first: 50, after: $after) { __typename edges { __typename node { __typename ...DeletionTaskFacts } } pageInfo { __typename endCursor hasNextPage } } }");
export const ConfirmDeletionDocument = /* @__PURE__ */ operation<ConfirmDeletionMutation, ConfirmDeletionMutationVariables>('acc0ab4043a57171d2b9f69e6f0ca10ee27a7d67cd9f0420a5bebc01ea3efed5', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation ConfirmDeletion($id: ID!) { confirmDeletion(id: $id) { __typename ...StaffRefused ... on Done { __typename done } } }");
export const ImportBatchesDocument = /* @__PURE__ */ operation<ImportBatchesQuery, ImportBatchesQueryVariables>('4a0491e09e4eace083e723a61287780fc1aaa2188242b213fdefdac13bd7c93a', "fragment BatchFacts on ImportBatch { __typename accepted availableActions created createdAt fileName id kept partner { __typename id name } publish rejected removed restored rows status unchanged updated version } query ImportBatches($after: String, $first: Int!) { importBatches(first: $first, after: $after) { __typename edges { __typename cursor node { __typename ...BatchFacts } } pageInfo { __typename endCursor hasNextPage } } }");
export const ImportBatchDocument = /* @__PURE__ */ operation<ImportBatchQuery, ImportBatchQueryVariables>('a5e77dd4501542938e1ceb7d80ba7209f17d89d93461bcceeceb64093f2f1340', "fragment BatchFacts on ImportBatch { __typename accepted availableActions created createdAt fileName id kept partner { __typename id name } publish rejected removed restored rows status unchanged updated version } query ImportBatch($id: ID!) { importBatch(id: $id) { __typename columns { __typename header index samples } failure { __typename code message } mapping { __typename column constant field } notices { __typename code message } ...BatchFacts } importFields { __typename field hint label many required } }");
export const ImportProgressDocument = /* @__PURE__ */ operation<ImportProgressQuery, ImportProgressQueryVariables>('72507da80461f94adab78be8505db6c1c849695bab93608ca6167b99e350c100', "fragment BatchFacts on ImportBatch { __typename accepted availableActions created createdAt fileName id kept partner { __typename id name } publish rejected removed restored rows status unchanged updated version } query ImportProgress($id: ID!) { importBatch(id: $id) { __typename ...BatchFacts } }");
export const ImportRejectionsDocument = /* @__PURE__ */ operation<ImportRejectionsQuery, ImportRejectionsQueryVariables>('f0bc9a21d47e0fbc5e951e05d797ee891708fbab673876435d34326702593f86', "query ImportRejections($after: String, $first: Int!, $id: ID!) { importBatch(id: $id) { __typename id rejections(first: $first, after: $after) { __typename edges { __typename cursor node { __typename code column line message value } } pageInfo { __typename endCursor hasNextPage } } } }");
export const StartImportDocument = /* @__PURE__ */ operation<StartImportMutation, StartImportMutationVariables>('a8dc980a109a0c5dccf06f543375ef44fce24027fb04660d4f586c0a442f3d6a', "fragment BatchFacts on ImportBatch { __typename accepted availableActions created createdAt fileName id kept partner { __typename id name } publish rejected removed restored rows status unchanged updated version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation StartImport($fileId: ID!, $partnerId: ID!) { startImport(fileId: $fileId, partnerId: $partnerId) { __typename ...StaffRefused ... on ImportPayload { __typename importBatch { __typename ...BatchFacts } } } }");
export const MapImportDocument = /* @__PURE__ */ operation<MapImportMutation, MapImportMutationVariables>('9653f1e979773dbdb369b7f7b4f6b6a42add144fe9807ca1a7f138a16a9a5a87', "fragment BatchFacts on ImportBatch { __typename accepted availableActions created createdAt fileName id kept partner { __typename id name } publish rejected removed restored rows status unchanged updated version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation MapImport($id: ID!, $mapping: [ColumnMappingInput!]!, $version: Int!) { mapImport(id: $id, version: $version, mapping: $mapping) { __typename ...StaffRefused ... on ImportPayload { __typename importBatch { __typename ...BatchFacts } } } }");
export const CheckImportDocument = /* @__PURE__ */ operation<CheckImportMutation, CheckImportMutationVariables>('9f6ae3ce15c28f2c7e4e9a049a49a2448e72df8af9420a2ec5ac3ea190508b0d', "fragment BatchFacts on ImportBatch { __typename accepted availableActions created createdAt fileName id kept partner { __typename id name } publish rejected removed restored rows status unchanged updated version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation CheckImport($id: ID!, $publish: Boolean, $version: Int!) { checkImport(id: $id, version: $version, publish: $publish) { __typename ...StaffRefused ... on ImportPayload { __typename importBatch { __typename ...BatchFacts } } } }");
export const RunImportDocument = /* @__PURE__ */ operation<RunImportMutation, RunImportMutationVariables>('8e24b323bb37009d7e19256f833573891a5413fe69041da058d90dfb90672313', "fragment BatchFacts on ImportBatch { __typename accepted availableActions created createdAt fileName id kept partner { __typename id name } publish rejected removed restored rows status unchanged updated version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation RunImport($id: ID!, $version: Int!) { runImport(id: $id, version: $version) { __typename ...StaffRefused ... on ImportPayload { __typename importBatch { __typename ...BatchFacts } } } }");
export const UndoImportDocument = /* @__PURE__ */ operation<UndoImportMutation, UndoImportMutationVariables>('2923c98d8db86c77155f734498817320c12846249d7cd180d381eee65ddee685', "fragment BatchFacts on ImportBatch { __typename accepted availableActions created createdAt fileName id kept partner { __typename id name } publish rejected removed restored rows status unchanged updated version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation UndoImport($id: ID!, $version: Int!) { undoImport(id: $id, version: $version) { __typename ...StaffRefused ... on ImportPayload { __typename importBatch { __typename ...BatchFacts } } } }");
export const SessionsDueDocument = /* @__PURE__ */ operation<SessionsDueQuery, SessionsDueQueryVariables>('3d6ff72234decf8a314962338cd4425408d46b415b2be566f12a46a2d7f33d4d', "query SessionsDue($first: Int!) { introductionsDue(first: $first) { __typename followUpCount followUps { __typename client { __typename id name } day interviewId kind partner { __typename id name } secondOn } sessions { __typename day dues { __typename count kind } sessionId venue } } }");
export const FollowUpOneTalkDocument = /* @__PURE__ */ operation<FollowUpOneTalkMutation, FollowUpOneTalkMutationVariables>('52ba8e8bebbb78af9a254caf19b48fd4be5f4d1341d3a5d88e8684d0929e654c', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation FollowUpOneTalk($done: Boolean!, $interviewId: ID!) { followUpIntroduction(interviewId: $interviewId, done: $done) { __typename ...StaffRefused ... on Done { __typename done } } }");
export const IntroductionsDocument = /* @__PURE__ */ operation<IntroductionsQuery, IntroductionsQueryVariables>('75b5757f20b5352bc7fd0da284bf3989b728465722f6ea56fc7192b431d2d531', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } query Introductions($after: String, $first: Int!) { introductionSessions(first: $first, after: $after) { __typename edges { __typename cursor node { __typename ...IntroductionRow } } pageInfo { __typename endCursor hasNextPage } } }");
export const IntroductionDocument = /* @__PURE__ */ operation<IntroductionQuery, IntroductionQueryVariables>('67e2359487ca12e11ec88013803a362d0cf3c926dbd5962b888d121fd326309c', "fragment IntroductionDay on IntroductionSession { __typename interviews { __typename at card clientId clientInterest id interviewer nextStep off outcome partnerInterest printed secondOn tableId } plan { __typename announcements { __typename announce partners people } changes { __typename after before clientId tableId } id interviews { __typename at clientId interviewer tableId } leftOut { __typename clientId reason } madeAt notices { __typename clientId code message tableId } publishedAt quality { __typename bound { __typename fixed floors served value } certified greedy { __typename fixed floors served value } idle impatient score { __typename fixed floors served value } slotsUsed } rest unplaced { __typename clientId promised reason tableId } } ...IntroductionHead } fragment IntroductionHead on IntroductionSession { __typename audience { __typename partners people } availableActions breaks { __typename from until } capacity changeMinutes clientFloor interviewMinutes pairs { __typename at clientId kind tableId } participants { __typename card client { __typename id name } clientId floor from most patience presence reply talks until walkIn } planId slots tables { __typename answeredAt closedFrom floor id interviewers { __typename from id until } number partner { __typename id name } reply spot { __typename x y } version } talks { __typename from kind room until } timeZone ...IntroductionRow } fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment IntroductionSheetField on SheetField { __typename field record seen { __typename count device } versions { __typename at count device value } } query Introduction($id: ID!) { introductionSession(id: $id) { __typename sheet { __typename ...IntroductionSheetField } ...IntroductionDay } }");
export const IntroductionClientsDocument = /* @__PURE__ */ operation<IntroductionClientsQuery, IntroductionClientsQueryVariables>('61e3401e1d9c0757434b908df5f051c96027be76334b96a6e4437367adfebdeb', "query IntroductionClients($after: String, $text: String) { clients( first: 100 after: $after filter: {text: $text, state: active} order: name ) { __typename edges { __typename cursor node { __typename id name } } pageInfo { __typename endCursor hasNextPage } } }");
export const CreateIntroductionDocument = /* @__PURE__ */ operation<CreateIntroductionMutation, CreateIntroductionMutationVariables>('e16a564fc4626da450a083bb9eab918fda1c37e313201288d52d47cea6b31d12', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation CreateIntroduction($input: IntroductionSessionInput!) { createIntroductionSession(input: $input) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const UpdateIntroductionDocument = /* @__PURE__ */ operation<UpdateIntroductionMutation, UpdateIntroductionMutationVariables>('ad857d8ed11a4acd9251cd5553931ecc73812bd5b2bac775d551654c8b1453af', "fragment IntroductionHead on IntroductionSession { __typename audience { __typename partners people } availableActions breaks { __typename from until } capacity changeMinutes clientFloor interviewMinutes pairs { __typename at clientId kind tableId } participants { __typename card client { __typename id name } clientId floor from most patience presence reply talks until walkIn } planId slots tables { __typename answeredAt closedFrom floor id interviewers { __typename from id until } number partner { __typename id name } reply spot { __typename x y } version } talks { __typename from kind room until } timeZone ...IntroductionRow } fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation UpdateIntroduction($announce: IntroductionAnnounce = concerned, $id: ID!, $input: IntroductionSessionInput!, $version: Int!) { updateIntroductionSession( id: $id version: $version input: $input announce: $announce ) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionHead } } } }");
export const ChangeIntroductionDocument = /* @__PURE__ */ operation<ChangeIntroductionMutation, ChangeIntroductionMutationVariables>('5b08336fa11dd793a51548fc07fa970f097f71a807d7489d7280f27d062e8e4e', "fragment IntroductionHead on IntroductionSession { __typename audience { __typename partners people } availableActions breaks { __typename from until } capacity changeMinutes clientFloor interviewMinutes pairs { __typename at clientId kind tableId } participants { __typename card client { __typename id name } clientId floor from most patience presence reply talks until walkIn } planId slots tables { __typename answeredAt closedFrom floor id interviewers { __typename from id until } number partner { __typename id name } reply spot { __typename x y } version } talks { __typename from kind room until } timeZone ...IntroductionRow } fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation ChangeIntroduction($action: IntroductionAction!, $announce: IntroductionAnnounce = concerned, $id: ID!, $version: Int!) { changeIntroductionSession( id: $id version: $version action: $action announce: $announce ) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionHead } } } }");
export const InviteIntroductionTablesDocument = /* @__PURE__ */ operation<InviteIntroductionTablesMutation, InviteIntroductionTablesMutationVariables>('d81e39be26ca8eeeb4eb6bf5a5547d9c296621e7cb3b70b657390c3aca105a21', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation InviteIntroductionTables($sessionId: ID!, $tables: [IntroductionTableInput!]!) { inviteIntroductionTables(sessionId: $sessionId, tables: $tables) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const InviteIntroductionClientsDocument = /* @__PURE__ */ operation<InviteIntroductionClientsMutation, InviteIntroductionClientsMutationVariables>('c081c904a9bbd624ed1dae18a46eaa7c0ca9d4269c946cc0607aa6689f0052ab', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation InviteIntroductionClients($input: IntroductionInviteInput!, $sessionId: ID!) { inviteIntroductionClients(sessionId: $sessionId, input: $input) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const RecordIntroductionReplyDocument = /* @__PURE__ */ operation<RecordIntroductionReplyMutation, RecordIntroductionReplyMutationVariables>('b10472e0300618db98b319b313515e4b1eef41fe772d53902936f8ea0fa9a206', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation RecordIntroductionReply($clientId: ID!, $coming: Boolean!, $sessionId: ID!) { recordIntroductionReply( sessionId: $sessionId clientId: $clientId coming: $coming ) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const SaveIntroductionNeedsDocument = /* @__PURE__ */ operation<SaveIntroductionNeedsMutation, SaveIntroductionNeedsMutationVariables>('e3d22a82c16f26cdd3ccb62215c07073b211ae333c81ad2f7525d86eabe75d48', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SaveIntroductionNeeds($clientId: ID!, $needs: IntroductionNeedsInput!, $sessionId: ID!) { saveIntroductionNeeds(sessionId: $sessionId, clientId: $clientId, needs: $needs) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const SaveIntroductionPairDocument = /* @__PURE__ */ operation<SaveIntroductionPairMutation, SaveIntroductionPairMutationVariables>('2d80286995d574aad9991d079735d2e18c72372b381b842e3901d7466c826d87', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SaveIntroductionPair($pair: IntroductionPairInput!, $sessionId: ID!) { saveIntroductionPair(sessionId: $sessionId, pair: $pair) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const UpdateIntroductionTableDocument = /* @__PURE__ */ operation<UpdateIntroductionTableMutation, UpdateIntroductionTableMutationVariables>('08a2e3ec68f52dc43c5cb3c9a1e15092f4c5f47c6dd0166deaefd09a928872e9', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation UpdateIntroductionTable($id: ID!, $input: IntroductionTableChange!, $sessionId: ID!, $version: Int!) { updateIntroductionTable( sessionId: $sessionId id: $id version: $version input: $input ) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const SaveIntroductionWishesDocument = /* @__PURE__ */ operation<SaveIntroductionWishesMutation, SaveIntroductionWishesMutationVariables>('1830d9a65c4039ed3ba7b4be2b84a5a1ce053555fbf5eb33d38ed283fd531cb9', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SaveIntroductionWishes($sessionId: ID!, $side: IntroductionSide!, $wishes: [IntroductionWishInput!]!) { saveIntroductionWishes(sessionId: $sessionId, side: $side, wishes: $wishes) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const SuggestIntroductionPairsDocument = /* @__PURE__ */ operation<SuggestIntroductionPairsMutation, SuggestIntroductionPairsMutationVariables>('54661939aa582dee5ae9fa70e00a1d80946828e40861f1553f0a17b0b766bd0f', "fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SuggestIntroductionPairs($sessionId: ID!) { suggestIntroductionPairs(sessionId: $sessionId) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionRow } } } }");
export const PlanIntroductionDocument = /* @__PURE__ */ operation<PlanIntroductionMutation, PlanIntroductionMutationVariables>('41b1cf9a96608c5c5e5630ffe279e7ec4a7205e4a0099d618c5b1ba4eb30207c', "fragment IntroductionDay on IntroductionSession { __typename interviews { __typename at card clientId clientInterest id interviewer nextStep off outcome partnerInterest printed secondOn tableId } plan { __typename announcements { __typename announce partners people } changes { __typename after before clientId tableId } id interviews { __typename at clientId interviewer tableId } leftOut { __typename clientId reason } madeAt notices { __typename clientId code message tableId } publishedAt quality { __typename bound { __typename fixed floors served value } certified greedy { __typename fixed floors served value } idle impatient score { __typename fixed floors served value } slotsUsed } rest unplaced { __typename clientId promised reason tableId } } ...IntroductionHead } fragment IntroductionHead on IntroductionSession { __typename audience { __typename partners people } availableActions breaks { __typename from until } capacity changeMinutes clientFloor interviewMinutes pairs { __typename at clientId kind tableId } participants { __typename card client { __typename id name } clientId floor from most patience presence reply talks until walkIn } planId slots tables { __typename answeredAt closedFrom floor id interviewers { __typename from id until } number partner { __typename id name } reply spot { __typename x y } version } talks { __typename from kind room until } timeZone ...IntroductionRow } fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation PlanIntroduction($id: ID!, $seed: Int!) { planIntroductionSession(id: $id, seed: $seed) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionDay } } } }");
export const PublishIntroductionDocument = /* @__PURE__ */ operation<PublishIntroductionMutation, PublishIntroductionMutationVariables>('5e995dc152c7dc4900709b187166522ad3ce318a3cc303ef2bb231e7ac025117', "fragment IntroductionDay on IntroductionSession { __typename interviews { __typename at card clientId clientInterest id interviewer nextStep off outcome partnerInterest printed secondOn tableId } plan { __typename announcements { __typename announce partners people } changes { __typename after before clientId tableId } id interviews { __typename at clientId interviewer tableId } leftOut { __typename clientId reason } madeAt notices { __typename clientId code message tableId } publishedAt quality { __typename bound { __typename fixed floors served value } certified greedy { __typename fixed floors served value } idle impatient score { __typename fixed floors served value } slotsUsed } rest unplaced { __typename clientId promised reason tableId } } ...IntroductionHead } fragment IntroductionHead on IntroductionSession { __typename audience { __typename partners people } availableActions breaks { __typename from until } capacity changeMinutes clientFloor interviewMinutes pairs { __typename at clientId kind tableId } participants { __typename card client { __typename id name } clientId floor from most patience presence reply talks until walkIn } planId slots tables { __typename answeredAt closedFrom floor id interviewers { __typename from id until } number partner { __typename id name } reply spot { __typename x y } version } talks { __typename from kind room until } timeZone ...IntroductionRow } fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation PublishIntroduction($announce: IntroductionAnnounce!, $id: ID!, $planId: ID!) { publishIntroductionPlan(id: $id, planId: $planId, announce: $announce) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionDay } } } }");
export const ReplanIntroductionDocument = /* @__PURE__ */ operation<ReplanIntroductionMutation, ReplanIntroductionMutationVariables>('18fb7c34c01d01c2507a55dfe7e5a5444325f52f8936bc45c3d200567e99c486', "fragment IntroductionDay on IntroductionSession { __typename interviews { __typename at card clientId clientInterest id interviewer nextStep off outcome partnerInterest printed secondOn tableId } plan { __typename announcements { __typename announce partners people } changes { __typename after before clientId tableId } id interviews { __typename at clientId interviewer tableId } leftOut { __typename clientId reason } madeAt notices { __typename clientId code message tableId } publishedAt quality { __typename bound { __typename fixed floors served value } certified greedy { __typename fixed floors served value } idle impatient score { __typename fixed floors served value } slotsUsed } rest unplaced { __typename clientId promised reason tableId } } ...IntroductionHead } fragment IntroductionHead on IntroductionSession { __typename audience { __typename partners people } availableActions breaks { __typename from until } capacity changeMinutes clientFloor interviewMinutes pairs { __typename at clientId kind tableId } participants { __typename card client { __typename id name } clientId floor from most patience presence reply talks until walkIn } planId slots tables { __typename answeredAt closedFrom floor id interviewers { __typename from id until } number partner { __typename id name } reply spot { __typename x y } version } talks { __typename from kind room until } timeZone ...IntroductionRow } fragment IntroductionRow on IntroductionSession { __typename closes counts { __typename coming interviews met people tables waiting wishes } day id opens purpose state venue version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation ReplanIntroduction($id: ID!) { replanIntroductionDay(id: $id) { __typename ...StaffRefused ... on IntroductionPayload { __typename session { __typename ...IntroductionDay } } } }");
export const SyncIntroductionDocument = /* @__PURE__ */ operation<SyncIntroductionMutation, SyncIntroductionMutationVariables>('394f565f00a74d1ba6b88f324215c085ce358af6173afa6bd3ae561eebfa0160', "fragment IntroductionSheetField on SheetField { __typename field record seen { __typename count device } versions { __typename at count device value } } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SyncIntroduction($fields: [SheetFieldInput!]!, $sessionId: ID!) { syncIntroductionSheet(sessionId: $sessionId, fields: $fields) { __typename ...StaffRefused ... on IntroductionSheet { __typename fields { __typename ...IntroductionSheetField } } } }");
export const IntroductionReportDocument = /* @__PURE__ */ operation<IntroductionReportQuery, IntroductionReportQueryVariables>('7e443b5aa8605ab445c2027221ddf4ba23a1735c370be06d1edb9db8c76af10a', "fragment IntroductionReportLine on IntroductionReportRow { __typename counts key name } query IntroductionReport($id: ID!, $outside: Boolean!) { introductionSession(id: $id) { __typename closes day id opens report(outside: $outside) { __typename groupColumns groups { __typename ...IntroductionReportLine } partnerColumns partners { __typename ...IntroductionReportLine } } venue } }");
export const ClientShortlistDocument = /* @__PURE__ */ operation<ClientShortlistQuery, ClientShortlistQueryVariables>('9820b6a4e169e70117041045840dd1a6c561b4739c533cbbc56f9f7d12190dfb', "fragment MatchFacts on Match { __typename answer criteria { __typename criterion label points weight } findings { __typename answer code fact text } group override { __typename stance whyText words } rank reasons score title } query ClientShortlist($each: Int!, $id: ID!) { shortlist(clientId: $id, each: $each) { __typename client { __typename id name } contradictions counts { __typename no unknown yes } day doors { __typename kind opens opportunity { __typename id partner { __typename id name } placesLeft } text } matches { __typename opportunity { __typename area { __typename fullName id } id kind partner { __typename id name } pay { __typename currency max min period } placesLeft } ...MatchFacts } questions { __typename decides fact mayBeNone text touches } weightsVersion } }");
export const OpeningMatchesDocument = /* @__PURE__ */ operation<OpeningMatchesQuery, OpeningMatchesQueryVariables>('2f2b44b6c645beadbb9303698162b94c7004a29f2602c90cab0e3cf66e100aef', "fragment MatchFacts on Match { __typename answer criteria { __typename criterion label points weight } findings { __typename answer code fact text } group override { __typename stance whyText words } rank reasons score title } query OpeningMatches($id: ID!) { openingPeople(opportunityId: $id) { __typename day matches { __typename client { __typename id name } ...MatchFacts } opportunity { __typename id partner { __typename id name } placesLeft title } } }");
export const OverrideOneMatchDocument = /* @__PURE__ */ operation<OverrideOneMatchMutation, OverrideOneMatchMutationVariables>('3eeeaf48fc8ce1b93338d929dfb6cace5bdbdf25cc77ab236c4dce891d3fbd06', "mutation OverrideOneMatch($clientId: ID!, $input: MatchOverrideInput!, $opportunityId: ID!) { overrideMatch(clientId: $clientId, opportunityId: $opportunityId, input: $input) { __typename ... on MatchPayload { __typename clientId } ... on Refused { __typename code message problems { __typename message path } } } }");
export const WithdrawOneOverrideDocument = /* @__PURE__ */ operation<WithdrawOneOverrideMutation, WithdrawOneOverrideMutationVariables>('7c185ae475f819ac59831eb24f42bf22f327f3f827dd4d12beff4a60a5e906d8', "mutation WithdrawOneOverride($clientId: ID!, $opportunityId: ID!) { withdrawMatchOverride(clientId: $clientId, opportunityId: $opportunityId) { __typename ... on MatchPayload { __typename clientId } ... on Refused { __typename code message problems { __typename message path } } } }");
export const AnswerNoneDocument = /* @__PURE__ */ operation<AnswerNoneMutation, AnswerNoneMutationVariables>('1e0688353d355a66f83c1133b85fdba2d46f72fa5be90badb4f157ee46981b62', "mutation AnswerNone($clientId: ID!, $fact: NoneFact!, $holds: Boolean! = true) { answerNone(clientId: $clientId, fact: $fact, holds: $holds) { __typename ... on MatchPayload { __typename clientId } ... on Refused { __typename code message problems { __typename message path } } } }");
export const KeepOneShortlistDocument = /* @__PURE__ */ operation<KeepOneShortlistMutation, KeepOneShortlistMutationVariables>('1e885aba2ed3b3d8d3c50c0927477a1fb8bdcfe8fc91e805d897ca60ebce22a3', "mutation KeepOneShortlist($clientId: ID!) { keepShortlist(clientId: $clientId) { __typename ... on KeptShortlistPayload { __typename shortlist { __typename day id } } ... on Refused { __typename code message problems { __typename message path } } } }");
export const ClientPreferencesDocument = /* @__PURE__ */ operation<ClientPreferencesQuery, ClientPreferencesQueryVariables>('407ed6242b633bb77325965cfa2bf2d5639ca37a656d4faf1db495afde5d1dc7', "fragment ClientPreferenceFacts on MessagePreferences { __typename channels chosen clientId language offered quiet { __typename from until } sharedPhone shown } query ClientPreferences($clientId: ID!) { messagePreferences(clientId: $clientId) { __typename ...ClientPreferenceFacts } }");
export const SaveClientPreferencesDocument = /* @__PURE__ */ operation<SaveClientPreferencesMutation, SaveClientPreferencesMutationVariables>('8f559f9d40166b173922699710deabfc362e40af2d50e9da51dce6782b79204d', "fragment ClientPreferenceFacts on MessagePreferences { __typename channels chosen clientId language offered quiet { __typename from until } sharedPhone shown } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SaveClientPreferences($clientId: ID!, $input: MessagePreferencesInput!) { setMessagePreferences(clientId: $clientId, input: $input) { __typename ...StaffRefused ... on MessagePreferencesPayload { __typename preferences { __typename ...ClientPreferenceFacts } } } }");
export const LinkToWhatsAppDocument = /* @__PURE__ */ operation<LinkToWhatsAppMutation, LinkToWhatsAppMutationVariables>('c951a48b103f20ce3a85ebd180ba0361a67c3d8884f1357e8e6cde22b9dd7570', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation LinkToWhatsApp($clientId: ID!) { linkToWhatsApp(clientId: $clientId, template: news) { __typename ...StaffRefused ... on WhatsAppLink { __typename link text } } }");
export const SentMessagesDocument = /* @__PURE__ */ operation<SentMessagesQuery, SentMessagesQueryVariables>('49bf07da64e0aa6a45bea97553e99d6e51b3d6c881e802890e02b3a0b8c0fc29', "fragment MessageFacts on Message { __typename channel code dueAt endedAt id language madeAt state template tries viewerCanTryAgain } query SentMessages($after: String, $state: MessageState) { messages(first: 50, state: $state, after: $after) { __typename edges { __typename node { __typename ...MessageFacts } } pageInfo { __typename endCursor hasNextPage } } }");
export const LocalMessagesDocument = /* @__PURE__ */ operation<LocalMessagesQuery, LocalMessagesQueryVariables>('1ef85c8bbda903d56959fb4266878dbdeb4ce10fcd0d13b971070fdc7bee0f99', "query LocalMessages { localMessages { __typename channel key preheader sender text title } }");
export const TryMessageAgainDocument = /* @__PURE__ */ operation<TryMessageAgainMutation, TryMessageAgainMutationVariables>('485e37df57abdf1a7535e6973162fe11ea7f51905c969580cccbc8739f389b92', "fragment MessageFacts on Message { __typename channel code dueAt endedAt id language madeAt state template tries viewerCanTryAgain } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation TryMessageAgain($id: ID!) { tryMessageAgain(id: $id) { __typename ...StaffRefused ... on MessagePayload { __typename tried { __typename ...MessageFacts } } } }");
export const MyPostingsDocument = /* @__PURE__ */ operation<MyPostingsQuery, MyPostingsQueryVariables>('151035fac554f85dfc67f4828200aa0051dbb3f3d0e1199d3562d3a6ec3e22f9', "fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } query MyPostings($after: String, $first: Int!, $partnerId: ID, $status: OpportunityStatus) { myOpportunities( partnerId: $partnerId status: $status first: $first after: $after ) { __typename edges { __typename cursor node { __typename ...PostingRow } } pageInfo { __typename endCursor hasNextPage } } }");
export const PostingForEditDocument = /* @__PURE__ */ operation<PostingForEditQuery, PostingForEditQueryVariables>('73a8c75955e1b3a6edb0f9efe037024545f4216a64d96e05d5abb6adda1d727e', "fragment PlaceFacts on Area { __typename country fullName id level name path { __typename id name } } fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } query PostingForEdit($id: ID!) { opportunity(id: $id) { __typename area { __typename minimumWage { __typename ...WageFacts } ...PlaceFacts } description endsOn fee hostName lang noExperience occupation { __typename isco title } place requirements { __typename hard isco kind language level licence maxAge minAge months paper schooling text } safety schedule { __typename hoursPerWeek shifts { __typename end start } weekdays } skills { __typename id label } ...PostingRow } }");
export const PostingPlacesDocument = /* @__PURE__ */ operation<PostingPlacesQuery, PostingPlacesQueryVariables>('134454367bd4e3eb6c8c35a492fbe9bbeb0cf0663b235e7dd4c5585e33834c33', "fragment PlaceFacts on Area { __typename country fullName id level name path { __typename id name } } query PostingPlaces($partnerId: ID!) { myOpportunities(partnerId: $partnerId, first: 20) { __typename edges { __typename node { __typename area { __typename ...PlaceFacts } id place } } } partner(id: $partnerId) { __typename area { __typename ...PlaceFacts } id } }");
export const PostingPlaceWageDocument = /* @__PURE__ */ operation<PostingPlaceWageQuery, PostingPlaceWageQueryVariables>('4375e6daa3a854854b3b7cf79a31b53e1880771dc46a6dbba57e433fc0123c79', "fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } query PostingPlaceWage($id: ID!) { area(id: $id) { __typename fullName id minimumWage { __typename ...WageFacts } } }");
export const StaffAreasDocument = /* @__PURE__ */ operation<StaffAreasQuery, StaffAreasQueryVariables>('60edbfd86318808669fb599ea82d023a45838ef6d052ce74d5d6f6ed801e8762', "query StaffAreas($country: Country, $text: String!) { areas(text: $text, country: $country, first: 8) { __typename area { __typename country fullName id level name path { __typename code id name } } former matched } }");
export const CodeTitleDocument = /* @__PURE__ */ operation<CodeTitleQuery, CodeTitleQueryVariables>('7b988554f3f0c5c1d78cd8efa71dca8bc90f1f838f263f9c2a6a3e7afde7995d', "query CodeTitle($title: String!) { occupations(title: $title, first: 4) { __typename matchedWords occupation { __typename isco title } score } }");
export const FindSkillsDocument = /* @__PURE__ */ operation<FindSkillsQuery, FindSkillsQueryVariables>('d8286df417575eb4d2f109585f9a848ddedc5837ae49738d66cb45a6b230d48f', "query FindSkills($isco: ID, $text: String!) { skills(text: $text, isco: $isco, first: 8) { __typename id label } }");
export const PostOpportunityDocument = /* @__PURE__ */ operation<PostOpportunityMutation, PostOpportunityMutationVariables>('9d8557e4569ba06017adc5a4c621a7dc0c90c6c127195f53cf36751b929fb777', "fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } mutation PostOpportunity($idempotencyKey: ID!, $input: PostOpportunityInput!) { postOpportunity(input: $input, idempotencyKey: $idempotencyKey) { __typename ...StaffRefused ... on OpportunityPayload { __typename opportunity { __typename ...PostingRow } } } }");
export const EditOpportunityDocument = /* @__PURE__ */ operation<EditOpportunityMutation, EditOpportunityMutationVariables>('c965065dbe76f1c2ed38dc670a516af6d34dc0b5134665db6df91e4cc9408a4f', "fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } mutation EditOpportunity($id: ID!, $input: EditOpportunityInput!, $version: Int!) { editOpportunity(id: $id, version: $version, input: $input) { __typename ...StaffRefused ... on OpportunityPayload { __typename opportunity { __typename ...PostingRow } } } }");
export const PublishOpportunityDocument = /* @__PURE__ */ operation<PublishOpportunityMutation, PublishOpportunityMutationVariables>('a928adb3aaf77a7bdafddf67b458f65709e9408dd58513b05d199733e2265ae4', "fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } mutation PublishOpportunity($id: ID!, $version: Int!) { publishOpportunity(id: $id, version: $version) { __typename ...StaffRefused ... on OpportunityPayload { __typename opportunity { __typename ...PostingRow } } } }");
export const PauseOpportunityDocument = /* @__PURE__ */ operation<PauseOpportunityMutation, PauseOpportunityMutationVariables>('22675b83062d95eb254692ddeaa3bd64168e206274ea32a575e9a7fbe5e53b33', "fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } mutation PauseOpportunity($id: ID!, $version: Int!) { pauseOpportunity(id: $id, version: $version) { __typename ...StaffRefused ... on OpportunityPayload { __typename opportunity { __typename ...PostingRow } } } }");
export const ResumeOpportunityDocument = /* @__PURE__ */ operation<ResumeOpportunityMutation, ResumeOpportunityMutationVariables>('36fd955c58f4dde3c3eaaf4f1f97bae84fd8165fff42324ef310d25ba73517dd', "fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } mutation ResumeOpportunity($id: ID!, $version: Int!) { resumeOpportunity(id: $id, version: $version) { __typename ...StaffRefused ... on OpportunityPayload { __typename opportunity { __typename ...PostingRow } } } }");
export const CloseOpportunityDocument = /* @__PURE__ */ operation<CloseOpportunityMutation, CloseOpportunityMutationVariables>('cabfaf7eebf1a8e63394bc34013bfa945c875b40e86c9c65f51f63ae30be4098', "fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } mutation CloseOpportunity($id: ID!, $reason: ClosingReason!, $version: Int!) { closeOpportunity(id: $id, version: $version, reason: $reason) { __typename ...StaffRefused ... on OpportunityPayload { __typename opportunity { __typename ...PostingRow } } } }");
export const ConfirmOpportunityDocument = /* @__PURE__ */ operation<ConfirmOpportunityMutation, ConfirmOpportunityMutationVariables>('924de012f5d41b6e95a61435c6103678e745ce51545d56def0ab5633061701da', "fragment PostingRow on Opportunity { __typename applyUntil area { __typename fullName id } availableActions closedReason id kind partner { __typename id name } pay { __typename currency max min period } payHint { __typename below minimum { __typename ...WageFacts } } places placesLeft placesTaken publishedAt startsOn status title version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } fragment WageFacts on MinimumWage { __typename amount area { __typename id name } currency period source verified year } mutation ConfirmOpportunity($id: ID!, $version: Int!) { confirmOpportunity(id: $id, version: $version) { __typename ...StaffRefused ... on OpportunityPayload { __typename opportunity { __typename ...PostingRow } } } }");
export const PartnersForPostingDocument = /* @__PURE__ */ operation<PartnersForPostingQuery, PartnersForPostingQueryVariables>('86aeee2d3589e4f126344ae105620b2a7cb41ebc09fe06584d41c136be288255', "query PartnersForPosting($text: String!) { partners(filter: {text: $text}, first: 8) { __typename edges { __typename cursor node { __typename country id kind name status } } } }");
export const PartnerIntroductionsDocument = /* @__PURE__ */ operation<PartnerIntroductionsQuery, PartnerIntroductionsQueryVariables>('b62a73282fccd4ac5818a69a9dcd9896278ef58384b3d5fe199afd40ffd5e4b5', "query PartnerIntroductions { partnerIntroductions { __typename closes day interviewers { __typename from id until } interviews { __typename answer { __typename interest nextStep outcome secondOn } at card interviewId interviewer } number opens reply sessionId state tableId timeZone venue version viewerCanAnswer viewerCanMark viewerCanReply } }");
export const CardsBeforeSessionDocument = /* @__PURE__ */ operation<CardsBeforeSessionQuery, CardsBeforeSessionQueryVariables>('e1a969b16ad9b48a669774359e39dd585b7d0f9b0245213c2b6a5a54989aa23e', "fragment SessionCard on IntroductionCard { __typename area { __typename fullName id } availability { __typename from to weekday } experience { __typename months occupation { __typename isco title } } freeFrom id occupations { __typename isco title } qualifications reference skills { __typename skill { __typename id label } } wished } query CardsBeforeSession($after: String, $first: Int!, $tableId: ID!) { introductionCards(tableId: $tableId, first: $first, after: $after) { __typename edges { __typename node { __typename ...SessionCard } } pageInfo { __typename endCursor hasNextPage } } }");
export const MarkSessionCardDocument = /* @__PURE__ */ operation<MarkSessionCardMutation, MarkSessionCardMutationVariables>('6b188c5e8c31793d762b4e623d5f33af14edbf90ac0903c56fc60a7d02fe7e55', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation MarkSessionCard($cardId: ID!, $tableId: ID!, $wished: Boolean!) { markIntroductionCard(tableId: $tableId, cardId: $cardId, wished: $wished) { __typename ...StaffRefused ... on Done { __typename done } } }");
export const AnswerIntroductionTableDocument = /* @__PURE__ */ operation<AnswerIntroductionTableMutation, AnswerIntroductionTableMutationVariables>('9ba158bae2c12306eb4e5945bda3d310a4da92d9320f151f99beac7380effb59', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation AnswerIntroductionTable($coming: Boolean!, $seats: [IntroductionSeatInput!]!, $tableId: ID!, $version: Int!) { answerIntroductionTable( tableId: $tableId version: $version coming: $coming seats: $seats ) { __typename ...StaffRefused ... on Done { __typename done } } }");
export const AnswerIntroductionPairsDocument = /* @__PURE__ */ operation<AnswerIntroductionPairsMutation, AnswerIntroductionPairsMutationVariables>('b6f29884770f91de1c3f776f6d75cf50659c7b6cdfcf9e1140e99d026a512d6f', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation AnswerIntroductionPairs($answers: [PartnerAnswerInput!]!, $sessionId: ID!) { answerIntroductionPairs(sessionId: $sessionId, answers: $answers) { __typename ...StaffRefused ... on Done { __typename done } } }");
export const RuleClientsDocument = /* @__PURE__ */ operation<RuleClientsQuery, RuleClientsQueryVariables>('1377377c1733475de6bd405867fd8e3c263000a820a27188e50af3dbf6d29a0f', "query RuleClients($text: String!) { clients(filter: {text: $text}, order: name, first: 8) { __typename edges { __typename node { __typename country id name } } } }");
export const RuleClientFactsDocument = /* @__PURE__ */ operation<RuleClientFactsQuery, RuleClientFactsQueryVariables>('9e6188bff633bd8721c0f748ef28f2a5171996fce6b80b210c840ee6b6d5f19e', "fragment RuleKnownFact on KnownFact { __typename key proofs { __typename issuedOn proof } values } query RuleClientFacts($clientId: ID!) { clientFacts(clientId: $clientId) { __typename clientId country facts { __typename ...RuleKnownFact } } }");
export const KeepRuleAnswerDocument = /* @__PURE__ */ operation<KeepRuleAnswerMutation, KeepRuleAnswerMutationVariables>('7da2ecee0f6a4e7afc2a1dcbf2999390f6b1f9e527841357618d07d39230aed1', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation KeepRuleAnswer($clientId: ID!, $code: String!, $day: Date, $facts: [FactInput!]!) { keepAnswer(clientId: $clientId, code: $code, day: $day, facts: $facts) { __typename ...StaffRefused ... on KeepAnswerPayload { __typename answerId } } }");
export const RuleKeptAnswersDocument = /* @__PURE__ */ operation<RuleKeptAnswersQuery, RuleKeptAnswersQueryVariables>('badaf7400e212dd1c564ee71eebc23f216c9e83c21655c297158db6688101a67', "query RuleKeptAnswers($clientId: ID!) { keptAnswers(clientId: $clientId) { __typename day id keptAt keptBy { __typename displayName } outcome programme { __typename code name } } }");
export const RuleKeptAnswerDocument = /* @__PURE__ */ operation<RuleKeptAnswerQuery, RuleKeptAnswerQueryVariables>('9d9151f543b9d56e3f041d9d2c0e2904e65bdb2ef3d76c51a0f9a5dcfcb58893', "fragment ClauseWords on ClauseText { __typename clause excludes text verified } fragment RuleAnswerFacts on ProgrammeAnswer { __typename closed { __typename ...ClauseWords } closesOn day groups { __typename group kind least outcome parent text } opensOn outcome reasons { __typename article clause decides excludes group missingFacts { __typename key label } proofs { __typename ageVerified expiredOn issuedOn label maxAge { __typename count unit } proof state } source state text verified } routes { __typename clause outcome programme { __typename code giverName name } text } terms { __typename code source text verified } version { __typename ...VersionFacts } ways { __typename cost steps { __typename sets { __typename changes { __typename kind needs { __typename ...ClauseWords } text } cost } } until } } fragment VersionFacts on ProgrammeVersion { __typename code source validFrom validFromVerified validTo } query RuleKeptAnswer($id: ID!) { keptAnswer(id: $id) { __typename answer { __typename ...RuleAnswerFacts } kept { __typename id keptAt programme { __typename code name } } } }");
export const RulePackagesDocument = /* @__PURE__ */ operation<RulePackagesQuery, RulePackagesQueryVariables>('ed54078a6438da7dd50fd40cd3276bdad8e73cd8d03c013862dea0847c0e0ebb', "fragment ClauseWords on ClauseText { __typename clause excludes text verified } fragment RulePackage on ProgrammePackage { __typename leftOut { __typename beside { __typename code name } on programme { __typename code name } rule { __typename ...StackingWords } stopped { __typename code name } why } steps { __typename amount amountVerified from programme { __typename code country kind name } rules { __typename ...StackingWords } stand toDo until untilVerified } } fragment StackingWords on StackingText { __typename article code source text verified } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } query RulePackages($country: Country!, $day: Date, $facts: [FactInput!]!) { programmePackages(country: $country, day: $day, facts: $facts) { __typename ...StaffRefused ... on ProgrammePackages { __typename possible { __typename ...RulePackage } possibleCount prospects { __typename against { __typename ...ClauseWords } programme { __typename code name } stand } sure { __typename ...RulePackage } sureCount until } } }");
export const RuleProgrammesDocument = /* @__PURE__ */ operation<RuleProgrammesQuery, RuleProgrammesQueryVariables>('aaf7011d4ea2d3c082d4f78eaeefb213a9b16572ba3cdec36890e6891f940170', "query RuleProgrammes { programmes { __typename asker code country giverName kind name } }");
export const RuleQuestionsDocument = /* @__PURE__ */ operation<RuleQuestionsQuery, RuleQuestionsQueryVariables>('7613a880ff8493291cfd34973cc75e70b2e99eb6ecd661dc268a8b0b21f7ae76', "fragment VersionFacts on ProgrammeVersion { __typename code source validFrom validFromVerified validTo } query RuleQuestions($code: String!, $day: Date) { programmeQuestions(code: $code, day: $day) { __typename day facts { __typename key kind label options { __typename code label } proofs { __typename code label } sensitive unit } version { __typename ...VersionFacts } } }");
export const RuleAnswerDocument = /* @__PURE__ */ operation<RuleAnswerQuery, RuleAnswerQueryVariables>('06796ad844f34a2d64391370e627ebb60d68a8e6d01dd6b4a2cde984312e60ee', "fragment ClauseWords on ClauseText { __typename clause excludes text verified } fragment RuleAnswerFacts on ProgrammeAnswer { __typename closed { __typename ...ClauseWords } closesOn day groups { __typename group kind least outcome parent text } opensOn outcome reasons { __typename article clause decides excludes group missingFacts { __typename key label } proofs { __typename ageVerified expiredOn issuedOn label maxAge { __typename count unit } proof state } source state text verified } routes { __typename clause outcome programme { __typename code giverName name } text } terms { __typename code source text verified } version { __typename ...VersionFacts } ways { __typename cost steps { __typename sets { __typename changes { __typename kind needs { __typename ...ClauseWords } text } cost } } until } } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } fragment VersionFacts on ProgrammeVersion { __typename code source validFrom validFromVerified validTo } query RuleAnswer($code: String!, $day: Date, $facts: [FactInput!]!) { answerProgramme(code: $code, day: $day, facts: $facts) { __typename ...StaffRefused ... on ProgrammeAnswer { __typename ...RuleAnswerFacts } } }");
export const AdminOfficesDocument = /* @__PURE__ */ operation<AdminOfficesQuery, AdminOfficesQueryVariables>('bd0a443de75ecca02da7381c1d38822d3156af88144ebdbab7efcc30e8258285', "fragment OfficeRow on Office { __typename area { __typename fullName id name } country id kind name status timeZone version } query AdminOffices($after: String, $first: Int!) { offices(first: $first, after: $after) { __typename edges { __typename cursor node { __typename ...OfficeRow } } pageInfo { __typename endCursor hasNextPage } } }");
export const CreateOfficeDocument = /* @__PURE__ */ operation<CreateOfficeMutation, CreateOfficeMutationVariables>('ea90e1a6369f467e8ecb1c22185e35f981f93d5ada0df8613a0a7a2db6725205', "fragment OfficeRow on Office { __typename area { __typename fullName id name } country id kind name status timeZone version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation CreateOffice($input: OfficeInput!) { createOffice(input: $input) { __typename ...StaffRefused ... on OfficePayload { __typename office { __typename ...OfficeRow } } } }");
export const UpdateOfficeDocument = /* @__PURE__ */ operation<UpdateOfficeMutation, UpdateOfficeMutationVariables>('673aee3710926a95505c6a9099e1686b34950e3737d48795a62f2cbf638e29d3', "fragment OfficeRow on Office { __typename area { __typename fullName id name } country id kind name status timeZone version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation UpdateOffice($id: ID!, $input: OfficeInput!, $version: Int!) { updateOffice(id: $id, version: $version, input: $input) { __typename ...StaffRefused ... on OfficePayload { __typename office { __typename ...OfficeRow } } } }");
export const AdminAccountsDocument = /* @__PURE__ */ operation<AdminAccountsQuery, AdminAccountsQueryVariables>('36d5de13e745a832a917f18554fdc7c51ffe9ad9b09781358574866b9f0f3282', "fragment AccountRow on Account { __typename displayName id lastSignInAt memberships { __typename id office { __typename id name } partner { __typename id name } persona } signInHint status version } query AdminAccounts($after: String, $first: Int!, $text: String) { accounts(text: $text, first: $first, after: $after) { __typename edges { __typename cursor node { __typename ...AccountRow } } pageInfo { __typename endCursor hasNextPage } } }");
export const InviteAccountDocument = /* @__PURE__ */ operation<InviteAccountMutation, InviteAccountMutationVariables>('768cbfb54a3e53e84bd6ed6aa101b3e3560b7357d2ef67e04357128355ad4518', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation InviteAccount($input: InviteAccountInput!) { inviteAccount(input: $input) { __typename ...StaffRefused ... on InvitationPayload { __typename invitation { __typename expiresAt id link persona } } } }");
export const SuspendAccountDocument = /* @__PURE__ */ operation<SuspendAccountMutation, SuspendAccountMutationVariables>('b7f09dd610b1c8f94bf178f0257785a7192515ca0e3f8babc2f6b1389a71ab61', "fragment AccountRow on Account { __typename displayName id lastSignInAt memberships { __typename id office { __typename id name } partner { __typename id name } persona } signInHint status version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SuspendAccount($id: ID!, $version: Int!) { suspendAccount(id: $id, version: $version) { __typename ...StaffRefused ... on AccountPayload { __typename account { __typename ...AccountRow } } } }");
export const ReinstateAccountDocument = /* @__PURE__ */ operation<ReinstateAccountMutation, ReinstateAccountMutationVariables>('1a06257dee46f05acc0bfee70c3a67c497617ced4315232bb174eb0f2dd0c629', "fragment AccountRow on Account { __typename displayName id lastSignInAt memberships { __typename id office { __typename id name } partner { __typename id name } persona } signInHint status version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation ReinstateAccount($id: ID!, $version: Int!) { reinstateAccount(id: $id, version: $version) { __typename ...StaffRefused ... on AccountPayload { __typename account { __typename ...AccountRow } } } }");
export const ResetSecretDocument = /* @__PURE__ */ operation<ResetSecretMutation, ResetSecretMutationVariables>('1f4db4163089cde45fe8b522b465d4a29e898f1dac8ef28ffbbdba0f28260ac0', "fragment AccountRow on Account { __typename displayName id lastSignInAt memberships { __typename id office { __typename id name } partner { __typename id name } persona } signInHint status version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation ResetSecret($id: ID!) { resetSecret(id: $id) { __typename ...StaffRefused ... on AccountPayload { __typename account { __typename ...AccountRow } oneTimeSecret } } }");
export const RemoveMembershipDocument = /* @__PURE__ */ operation<RemoveMembershipMutation, RemoveMembershipMutationVariables>('f4be1b94f03573949c5688256202b26e06729f4e827bb733b1eeb07069fa0828', "fragment AccountRow on Account { __typename displayName id lastSignInAt memberships { __typename id office { __typename id name } partner { __typename id name } persona } signInHint status version } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation RemoveMembership($accountId: ID!, $membershipId: ID!) { removeMembership(accountId: $accountId, membershipId: $membershipId) { __typename ...StaffRefused ... on AccountPayload { __typename account { __typename ...AccountRow } } } }");
export const AdminPartnersDocument = /* @__PURE__ */ operation<AdminPartnersQuery, AdminPartnersQueryVariables>('4d3147fa78659c7cc7dc927cf5d7a8aecb970c6ad9f6da43dfb0d1e1d540ffa8', "fragment PartnerRow on Partner { __typename area { __typename fullName id } country decisions { __typename decidedOn decision reason } id kind name registrationNumber status verifiedOn version viewerCanVerify } query AdminPartners($after: String, $filter: PartnerFilter, $first: Int!) { partners(filter: $filter, first: $first, after: $after) { __typename edges { __typename cursor node { __typename ...PartnerRow } } pageInfo { __typename endCursor hasNextPage } } }");
export const RegisterPartnerDocument = /* @__PURE__ */ operation<RegisterPartnerMutation, RegisterPartnerMutationVariables>('5668cace85293393de645c9d3c32750a90d1a7d8774ea8fd598e3b9b111be53b', "fragment PartnerRow on Partner { __typename area { __typename fullName id } country decisions { __typename decidedOn decision reason } id kind name registrationNumber status verifiedOn version viewerCanVerify } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation RegisterPartner($input: PartnerInput!) { registerPartner(input: $input) { __typename ...StaffRefused ... on PartnerPayload { __typename partner { __typename ...PartnerRow } } } }");
export const VerifyPartnerDocument = /* @__PURE__ */ operation<VerifyPartnerMutation, VerifyPartnerMutationVariables>('367221ac5e97489444d817167baaad025cd3cdc831e4756085925cd730fe8c57', "fragment PartnerRow on Partner { __typename area { __typename fullName id } country decisions { __typename decidedOn decision reason } id kind name registrationNumber status verifiedOn version viewerCanVerify } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation VerifyPartner($id: ID!, $reason: String!, $version: Int!) { verifyPartner(id: $id, version: $version, reason: $reason) { __typename ...StaffRefused ... on PartnerPayload { __typename partner { __typename ...PartnerRow } } } }");
export const SuspendPartnerDocument = /* @__PURE__ */ operation<SuspendPartnerMutation, SuspendPartnerMutationVariables>('b4c5ce277e785ac3764af70d324b776f5814ce9417a2e8626001cadb55cb7796', "fragment PartnerRow on Partner { __typename area { __typename fullName id } country decisions { __typename decidedOn decision reason } id kind name registrationNumber status verifiedOn version viewerCanVerify } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SuspendPartner($id: ID!, $reason: String!, $version: Int!) { suspendPartner(id: $id, version: $version, reason: $reason) { __typename ...StaffRefused ... on PartnerPayload { __typename partner { __typename ...PartnerRow } } } }");
export const ReinstatePartnerDocument = /* @__PURE__ */ operation<ReinstatePartnerMutation, ReinstatePartnerMutationVariables>('5d9365179a10675439c4786266768ab486433efef27365c560775b1fd6349646', "fragment PartnerRow on Partner { __typename area { __typename fullName id } country decisions { __typename decidedOn decision reason } id kind name registrationNumber status verifiedOn version viewerCanVerify } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation ReinstatePartner($id: ID!, $reason: String!, $version: Int!) { reinstatePartner(id: $id, version: $version, reason: $reason) { __typename ...StaffRefused ... on PartnerPayload { __typename partner { __typename ...PartnerRow } } } }");
export const AdminHolidaysDocument = /* @__PURE__ */ operation<AdminHolidaysQuery, AdminHolidaysQueryVariables>('cf86605ea003e71e395c44a4a5e529e8bf42239539b846eb61f850b6827a7359', "query AdminHolidays($country: Country!, $year: Int!) { holidays(country: $country, year: $year) { __typename category country date id nameEn nameLocal version } }");
export const SaveHolidayDocument = /* @__PURE__ */ operation<SaveHolidayMutation, SaveHolidayMutationVariables>('c82b108ba914559042f60541937798bbc9f845ecc1c47d99a7c7018fca546073', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation SaveHoliday($id: ID, $input: HolidayInput!, $version: Int) { saveHoliday(id: $id, version: $version, input: $input) { __typename ...StaffRefused ... on HolidayPayload { __typename holiday { __typename category country date id nameEn nameLocal version } } } }");
export const RemoveHolidayDocument = /* @__PURE__ */ operation<RemoveHolidayMutation, RemoveHolidayMutationVariables>('8dc60ffbd4efa7f9e113c93c69532c97ac336ee1d32395d4820dd24305f3c25d', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation RemoveHoliday($id: ID!, $version: Int!) { removeHoliday(id: $id, version: $version) { __typename ...StaffRefused ... on Done { __typename done } } }");
export const InvitePartnerPersonDocument = /* @__PURE__ */ operation<InvitePartnerPersonMutation, InvitePartnerPersonMutationVariables>('50ae3b207abaefc5f896bc3b4fac62475a2c75ae504d46cfac6215cfc4116f2f', "fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation InvitePartnerPerson($partnerId: ID!) { invitePartnerPerson(partnerId: $partnerId) { __typename ...StaffRefused ... on InvitationPayload { __typename invitation { __typename expiresAt id link persona } } } }");
export const RuleVersionsDocument = /* @__PURE__ */ operation<RuleVersionsQuery, RuleVersionsQueryVariables>('03fcc9e44e18f03df90160228fb694f4f6620465e062b50d6c72ea7c597dc11c', "fragment RuleVersionRow on RuleVersion { __typename availableActions code id programme { __typename asker code country name } status steps { __typename at by { __typename displayName id } step } validFrom validTo version } query RuleVersions($programme: String) { ruleVersions(programme: $programme) { __typename ...RuleVersionRow } }");
export const RuleVersionDocument = /* @__PURE__ */ operation<RuleVersionQuery, RuleVersionQueryVariables>('f8bab6a98a58b43bbb75b27151fc9491669011977dfc8a4b101d625538f9c111', "fragment RuleTestFacts on RuleTest { __typename areas codes fact from max min op part to unit value whole } fragment RuleVersionRow on RuleVersion { __typename availableActions code id programme { __typename asker code country name } status steps { __typename at by { __typename displayName id } step } validFrom validTo version } fragment RuleVersionWhole on RuleVersion { __typename nodes { __typename article code kind least parent programme proofs { __typename maxAge { __typename count unit } proof verified } source test { __typename ...RuleTestFacts } texts { __typename en id vi } verified } previews { __typename at by { __typename displayName id } countedOn moves { __typename by { __typename clauses { __typename code text } people } from people to } office { __typename id name } } routes { __typename clause texts { __typename en id vi } to when { __typename ...RuleTestFacts } } source terms { __typename code source texts { __typename en id vi } unit value verified } ...RuleVersionRow } query RuleVersion($id: ID!) { ruleVersion(id: $id) { __typename ...RuleVersionWhole } }");
export const RuleCatalogueDocument = /* @__PURE__ */ operation<RuleCatalogueQuery, RuleCatalogueQueryVariables>('028aa4d1985c35a22ba4dd7c8657b1ab24788ad437cf72ed8f1d88826d77573b', "query RuleCatalogue { programmes { __typename asker code country name } ruleCatalogue { __typename facts { __typename key kind label options { __typename code label } subject unit } proofs { __typename code label lasting } } }");
export const RuleOfficesDocument = /* @__PURE__ */ operation<RuleOfficesQuery, RuleOfficesQueryVariables>('f7991d97abb96d817921cf73c1809b03251b8198c021e95c6e9bff682cb1f45c', "query RuleOffices { offices(first: 100) { __typename edges { __typename node { __typename country id name status } } } }");
export const RuleDifferencesDocument = /* @__PURE__ */ operation<RuleDifferencesQuery, RuleDifferencesQueryVariables>('12ae88739782d69e268f1228f24264e599c0638c6b8d540df5a51df8fb7e0887', "query RuleDifferences($after: ID!, $before: ID!) { ruleDifferences(before: $before, after: $after) { __typename change code parts thing } }");
export const DraftRuleVersionDocument = /* @__PURE__ */ operation<DraftRuleVersionMutation, DraftRuleVersionMutationVariables>('9b7f333ae41ddaa22d293c9d8f1443736fe81ecd7e3be2d69a4e94c5b2c497a1', "fragment RuleTestFacts on RuleTest { __typename areas codes fact from max min op part to unit value whole } fragment RuleVersionRow on RuleVersion { __typename availableActions code id programme { __typename asker code country name } status steps { __typename at by { __typename displayName id } step } validFrom validTo version } fragment RuleVersionWhole on RuleVersion { __typename nodes { __typename article code kind least parent programme proofs { __typename maxAge { __typename count unit } proof verified } source test { __typename ...RuleTestFacts } texts { __typename en id vi } verified } previews { __typename at by { __typename displayName id } countedOn moves { __typename by { __typename clauses { __typename code text } people } from people to } office { __typename id name } } routes { __typename clause texts { __typename en id vi } to when { __typename ...RuleTestFacts } } source terms { __typename code source texts { __typename en id vi } unit value verified } ...RuleVersionRow } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation DraftRuleVersion($input: RuleVersionInput!, $programme: String!) { draftRuleVersion(programme: $programme, input: $input) { __typename ...StaffRefused ... on RuleVersionPayload { __typename version { __typename ...RuleVersionWhole } } } }");
export const EditRuleVersionDocument = /* @__PURE__ */ operation<EditRuleVersionMutation, EditRuleVersionMutationVariables>('5870cb3e564545045e0a8ebc099392cfa5463100f1f5785a6025e4bce7bd46bc', "fragment RuleTestFacts on RuleTest { __typename areas codes fact from max min op part to unit value whole } fragment RuleVersionRow on RuleVersion { __typename availableActions code id programme { __typename asker code country name } status steps { __typename at by { __typename displayName id } step } validFrom validTo version } fragment RuleVersionWhole on RuleVersion { __typename nodes { __typename article code kind least parent programme proofs { __typename maxAge { __typename count unit } proof verified } source test { __typename ...RuleTestFacts } texts { __typename en id vi } verified } previews { __typename at by { __typename displayName id } countedOn moves { __typename by { __typename clauses { __typename code text } people } from people to } office { __typename id name } } routes { __typename clause texts { __typename en id vi } to when { __typename ...RuleTestFacts } } source terms { __typename code source texts { __typename en id vi } unit value verified } ...RuleVersionRow } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation EditRuleVersion($id: ID!, $input: RuleVersionInput!, $version: Int!) { editRuleVersion(id: $id, version: $version, input: $input) { __typename ...StaffRefused ... on RuleVersionPayload { __typename version { __typename ...RuleVersionWhole } } } }");
export const PreviewRuleVersionDocument = /* @__PURE__ */ operation<PreviewRuleVersionMutation, PreviewRuleVersionMutationVariables>('e48ea396006b3673642bee1c3bbc6c42df35aed18ee4b18362526d117d1b1c22', "fragment RuleTestFacts on RuleTest { __typename areas codes fact from max min op part to unit value whole } fragment RuleVersionRow on RuleVersion { __typename availableActions code id programme { __typename asker code country name } status steps { __typename at by { __typename displayName id } step } validFrom validTo version } fragment RuleVersionWhole on RuleVersion { __typename nodes { __typename article code kind least parent programme proofs { __typename maxAge { __typename count unit } proof verified } source test { __typename ...RuleTestFacts } texts { __typename en id vi } verified } previews { __typename at by { __typename displayName id } countedOn moves { __typename by { __typename clauses { __typename code text } people } from people to } office { __typename id name } } routes { __typename clause texts { __typename en id vi } to when { __typename ...RuleTestFacts } } source terms { __typename code source texts { __typename en id vi } unit value verified } ...RuleVersionRow } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation PreviewRuleVersion($id: ID!, $officeId: ID!, $version: Int!) { previewRuleVersion(id: $id, version: $version, officeId: $officeId) { __typename ...StaffRefused ... on RuleVersionPayload { __typename version { __typename ...RuleVersionWhole } } } }");
export const ApproveRuleVersionDocument = /* @__PURE__ */ operation<ApproveRuleVersionMutation, ApproveRuleVersionMutationVariables>('f24f815570148a538f34c082f10f4ecb4966f9b69508c6a4a33cc7e9220185ef', "fragment RuleTestFacts on RuleTest { __typename areas codes fact from max min op part to unit value whole } fragment RuleVersionRow on RuleVersion { __typename availableActions code id programme { __typename asker code country name } status steps { __typename at by { __typename displayName id } step } validFrom validTo version } fragment RuleVersionWhole on RuleVersion { __typename nodes { __typename article code kind least parent programme proofs { __typename maxAge { __typename count unit } proof verified } source test { __typename ...RuleTestFacts } texts { __typename en id vi } verified } previews { __typename at by { __typename displayName id } countedOn moves { __typename by { __typename clauses { __typename code text } people } from people to } office { __typename id name } } routes { __typename clause texts { __typename en id vi } to when { __typename ...RuleTestFacts } } source terms { __typename code source texts { __typename en id vi } unit value verified } ...RuleVersionRow } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation ApproveRuleVersion($id: ID!, $version: Int!) { approveRuleVersion(id: $id, version: $version) { __typename ...StaffRefused ... on RuleVersionPayload { __typename version { __typename ...RuleVersionWhole } } } }");
export const ScheduleRuleVersionDocument = /* @__PURE__ */ operation<ScheduleRuleVersionMutation, ScheduleRuleVersionMutationVariables>('77b0be9d4bda0a99381541303a1b51e5ee9f2ba87f78bcfab347ebcd0e30f7be', "fragment RuleTestFacts on RuleTest { __typename areas codes fact from max min op part to unit value whole } fragment RuleVersionRow on RuleVersion { __typename availableActions code id programme { __typename asker code country name } status steps { __typename at by { __typename displayName id } step } validFrom validTo version } fragment RuleVersionWhole on RuleVersion { __typename nodes { __typename article code kind least parent programme proofs { __typename maxAge { __typename count unit } proof verified } source test { __typename ...RuleTestFacts } texts { __typename en id vi } verified } previews { __typename at by { __typename displayName id } countedOn moves { __typename by { __typename clauses { __typename code text } people } from people to } office { __typename id name } } routes { __typename clause texts { __typename en id vi } to when { __typename ...RuleTestFacts } } source terms { __typename code source texts { __typename en id vi } unit value verified } ...RuleVersionRow } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation ScheduleRuleVersion($id: ID!, $version: Int!) { scheduleRuleVersion(id: $id, version: $version) { __typename ...StaffRefused ... on RuleVersionPayload { __typename version { __typename ...RuleVersionWhole } } } }");
export const WithdrawRuleVersionDocument = /* @__PURE__ */ operation<WithdrawRuleVersionMutation, WithdrawRuleVersionMutationVariables>('686683a8c0c2ea2e0093c7c3c5a18eebc12128006176fc1ac4dc9396675ec5c7', "fragment RuleTestFacts on RuleTest { __typename areas codes fact from max min op part to unit value whole } fragment RuleVersionRow on RuleVersion { __typename availableActions code id programme { __typename asker code country name } status steps { __typename at by { __typename displayName id } step } validFrom validTo version } fragment RuleVersionWhole on RuleVersion { __typename nodes { __typename article code kind least parent programme proofs { __typename maxAge { __typename count unit } proof verified } source test { __typename ...RuleTestFacts } texts { __typename en id vi } verified } previews { __typename at by { __typename displayName id } countedOn moves { __typename by { __typename clauses { __typename code text } people } from people to } office { __typename id name } } routes { __typename clause texts { __typename en id vi } to when { __typename ...RuleTestFacts } } source terms { __typename code source texts { __typename en id vi } unit value verified } ...RuleVersionRow } fragment StaffRefused on Refused { __typename code message problems { __typename code message path } } mutation WithdrawRuleVersion($id: ID!, $version: Int!) { withdrawRuleVersion(id: $id, version: $version) { __typename ...StaffRefused ... on RuleVersionPayload { __typename version { __typename ...RuleVersionWhole } } } }");