/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operation } from '../../graphql/operation.js';
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

export type ApplicationOrigin =
  | 'client'
  | 'office';

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

export type Currency =
  | 'IDR'
  | 'VND';

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

export type InterviewReply =
  | 'coming'
  | 'declined';

export type IntroductionReply =
  | 'coming'
  | 'declined'
  | 'invited'
  | 'waiting';

export type IntroductionState =
  | 'cancelled'
  | 'closed'
  | 'draft'
  | 'published';

export type IntroductionTalkKind =
  | 'advice'
  | 'courses'
  | 'loans'
  | 'work_abroad';

export type Lang =
  | 'en'
  | 'id'
  | 'vi';

export type MatchAnswer =
  | 'no'
  | 'unknown'
  | 'yes';

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

export type PartnerKind =
  | 'agency'
  | 'employer'
  | 'lender'
  | 'trainer';

export type PartnerStatus =
  | 'pending'
  | 'suspended'
  | 'verified';

export type PayPeriod =
  | 'day'
  | 'hour'
  | 'month'
  | 'once'
  | 'piece'
  | 'week'
  | 'year';

export type SafetyAttribute =
  | 'alcohol_served'
  | 'cash'
  | 'chemicals'
  | 'heights'
  | 'night_work';

export type OwnApplicationFragment = { __typename: 'Application', id: string, state: ApplicationState, origin: ApplicationOrigin, shown: boolean, version: number, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, movedAt: string, reasonText: string | null, partnerAgreed: boolean, contactShown: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang, timeZone: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null };

export type OwnApplicationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnApplicationsQuery = { __typename: 'Query', ownApplications: Array<{ __typename: 'Application', id: string, state: ApplicationState, origin: ApplicationOrigin, shown: boolean, version: number, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, movedAt: string, reasonText: string | null, partnerAgreed: boolean, contactShown: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang, timeZone: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> };

export type TermsOfApplyingQueryVariables = Exact<{
  id: string;
}>;


export type TermsOfApplyingQuery = { __typename: 'Query', applyTerms:
    | { __typename: 'ApplyTerms', statement: { __typename: 'ApplyStatement', text: string, hash: string, language: Lang } | null, application: { __typename: 'Application', id: string, state: ApplicationState, origin: ApplicationOrigin, shown: boolean } | null }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ApplyMutationVariables = Exact<{
  id: string;
  hash?: string | null | undefined;
}>;


export type ApplyMutation = { __typename: 'Mutation', applyForOpportunity:
    | { __typename: 'ApplicationPayload', application: { __typename: 'Application', id: string, state: ApplicationState, origin: ApplicationOrigin, shown: boolean, version: number, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, movedAt: string, reasonText: string | null, partnerAgreed: boolean, contactShown: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang, timeZone: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type StepOwnApplicationMutationVariables = Exact<{
  id: string;
  version: number;
  action: ApplicationAction;
}>;


export type StepOwnApplicationMutation = { __typename: 'Mutation', stepApplication:
    | { __typename: 'ApplicationPayload', application: { __typename: 'Application', id: string, state: ApplicationState, origin: ApplicationOrigin, shown: boolean, version: number, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, movedAt: string, reasonText: string | null, partnerAgreed: boolean, contactShown: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang, timeZone: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type TextOfContactQueryVariables = Exact<{
  draft: ConsentDraftInput;
  language: Lang;
}>;


export type TextOfContactQuery = { __typename: 'Query', consentStatement:
    | { __typename: 'ConsentStatement', text: string, hash: string, language: Lang }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type AgreeToContactMutationVariables = Exact<{
  input: GiveConsentInputType;
}>;


export type AgreeToContactMutation = { __typename: 'Mutation', giveConsent:
    | { __typename: 'ConsentPayload', consent: { __typename: 'Consent', id: string } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type OwnDayFactsFragment = { __typename: 'OwnIntroduction', sessionId: string, venue: string, day: string, timeZone: string, opens: string, closes: string, state: IntroductionState, open: boolean, card: number, reply: IntroductionReply, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'OwnIntroductionTable', id: string, number: number, marked: boolean, partner: { __typename: 'Partner', id: string, name: string } | null }>, interviews: Array<{ __typename: 'OwnInterview', interviewId: string, tableNumber: number, at: string, partner: { __typename: 'Partner', id: string, name: string } | null }> };

export type OwnIntroductionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnIntroductionsQuery = { __typename: 'Query', ownIntroductions: Array<{ __typename: 'OwnIntroduction', sessionId: string, venue: string, day: string, timeZone: string, opens: string, closes: string, state: IntroductionState, open: boolean, card: number, reply: IntroductionReply, talks: Array<{ __typename: 'IntroductionTalk', kind: IntroductionTalkKind, room: string | null, from: string, until: string }>, tables: Array<{ __typename: 'OwnIntroductionTable', id: string, number: number, marked: boolean, partner: { __typename: 'Partner', id: string, name: string } | null }>, interviews: Array<{ __typename: 'OwnInterview', interviewId: string, tableNumber: number, at: string, partner: { __typename: 'Partner', id: string, name: string } | null }> }> };

export type AnswerIntroductionMutationVariables = Exact<{
  sessionId: string;
  coming: boolean;
}>;


export type AnswerIntroductionMutation = { __typename: 'Mutation', answerIntroduction:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string }
   };

export type MarkIntroductionTablesMutationVariables = Exact<{
  sessionId: string;
  tableIds: Array<string>;
}>;


export type MarkIntroductionTablesMutation = { __typename: 'Mutation', markIntroductionTables:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string }
   };

export type SuggestedOpeningFragment = { __typename: 'Opportunity', id: string, kind: OpportunityKind, status: OpportunityStatus, title: string, lang: Lang, hostName: string | null, fee: string | null, safety: Array<SafetyAttribute>, noExperience: boolean, placesLeft: number, startsOn: string | null, applyUntil: string | null, publishedAt: string | null, partner: { __typename: 'Partner', id: string, name: string, status: PartnerStatus }, area: { __typename: 'Area', id: string, name: string, fullName: string, path: Array<{ __typename: 'Area', id: string, level: AreaLevel, name: string, fullName: string }> }, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, schedule: { __typename: 'Schedule', weekdays: Array<number>, hoursPerWeek: number | null, shifts: Array<{ __typename: 'Shift', start: string, end: string }> } };

export type OwnSuggestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSuggestionsQuery = { __typename: 'Query', ownShortlist: { __typename: 'Shortlist', day: string, counts: { __typename: 'MatchCounts', yes: number, unknown: number, no: number }, doors: Array<{ __typename: 'Door', text: string, opens: number }>, questions: Array<{ __typename: 'MatchQuestion', fact: MatchFact, text: string }>, matches: Array<{ __typename: 'Match', group: MatchAnswer, reasons: Array<string>, findings: Array<{ __typename: 'MatchFinding', text: string }>, opportunity: { __typename: 'Opportunity', id: string, kind: OpportunityKind, status: OpportunityStatus, title: string, lang: Lang, hostName: string | null, fee: string | null, safety: Array<SafetyAttribute>, noExperience: boolean, placesLeft: number, startsOn: string | null, applyUntil: string | null, publishedAt: string | null, partner: { __typename: 'Partner', id: string, name: string, status: PartnerStatus }, area: { __typename: 'Area', id: string, name: string, fullName: string, path: Array<{ __typename: 'Area', id: string, level: AreaLevel, name: string, fullName: string }> }, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, schedule: { __typename: 'Schedule', weekdays: Array<number>, hoursPerWeek: number | null, shifts: Array<{ __typename: 'Shift', start: string, end: string }> } } | null }> } | null };

export const OwnApplicationsDocument = /* @__PURE__ */ operation<OwnApplicationsQuery, OwnApplicationsQueryVariables>('c85d2b738a5954037f22f31cc6ce0de0066a3a0a5964f1ea7a3969c368ba89b9', "fragment OwnApplication on Application { __typename availableActions contactShown id interviewAt interviewPlace interviewReply movedAt opportunity { __typename id lang timeZone title } origin partner { __typename id name } partnerAgreed reasonText shown state version } query OwnApplications { ownApplications { __typename ...OwnApplication } }");
export const TermsOfApplyingDocument = /* @__PURE__ */ operation<TermsOfApplyingQuery, TermsOfApplyingQueryVariables>('38533daf3adf77439de78a1c300d1fcaf2fa787c36d83204a9e4099dd7dceb9e', "query TermsOfApplying($id: ID!) { applyTerms(opportunityId: $id) { __typename ... on ApplyTerms { __typename application { __typename id origin shown state } statement { __typename hash language text } } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const ApplyDocument = /* @__PURE__ */ operation<ApplyMutation, ApplyMutationVariables>('a75ecdf28fc35fe27b70d05d01442eb3969fe1f92b260a4ede539ba7bdef9de7', "fragment OwnApplication on Application { __typename availableActions contactShown id interviewAt interviewPlace interviewReply movedAt opportunity { __typename id lang timeZone title } origin partner { __typename id name } partnerAgreed reasonText shown state version } mutation Apply($hash: String, $id: ID!) { applyForOpportunity(opportunityId: $id, statementHash: $hash) { __typename ... on ApplicationPayload { __typename application { __typename ...OwnApplication } } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const StepOwnApplicationDocument = /* @__PURE__ */ operation<StepOwnApplicationMutation, StepOwnApplicationMutationVariables>('1924767a0a4ae11701081270980ba8e61e822f6896acc7933b172b1e2cde2042', "fragment OwnApplication on Application { __typename availableActions contactShown id interviewAt interviewPlace interviewReply movedAt opportunity { __typename id lang timeZone title } origin partner { __typename id name } partnerAgreed reasonText shown state version } mutation StepOwnApplication($action: ApplicationAction!, $id: ID!, $version: Int!) { stepApplication(id: $id, version: $version, action: $action) { __typename ... on ApplicationPayload { __typename application { __typename ...OwnApplication } } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const TextOfContactDocument = /* @__PURE__ */ operation<TextOfContactQuery, TextOfContactQueryVariables>('d24f47f89d6e5b5b49dd0038eab1d6fb9a116b423876574e39c95b42fb3bdd31', "query TextOfContact($draft: ConsentDraftInput!, $language: Lang!) { consentStatement(draft: $draft, language: $language) { __typename ... on ConsentStatement { __typename hash language text } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const AgreeToContactDocument = /* @__PURE__ */ operation<AgreeToContactMutation, AgreeToContactMutationVariables>('540264cbe0aec11a77cb02f1fa4e6d96b178cc64e134533883b09b6b0a6b1323', "mutation AgreeToContact($input: GiveConsentInputType!) { giveConsent(input: $input) { __typename ... on ConsentPayload { __typename consent { __typename id } } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const OwnIntroductionsDocument = /* @__PURE__ */ operation<OwnIntroductionsQuery, OwnIntroductionsQueryVariables>('4bdee382ca30d70db2fa333053ba3b47845869f9d467bf604b0c0868f1a441ba', "fragment OwnDayFacts on OwnIntroduction { __typename card closes day interviews { __typename at interviewId partner { __typename id name } tableNumber } open opens reply sessionId state tables { __typename id marked number partner { __typename id name } } talks { __typename from kind room until } timeZone venue } query OwnIntroductions { ownIntroductions { __typename ...OwnDayFacts } }");
export const AnswerIntroductionDocument = /* @__PURE__ */ operation<AnswerIntroductionMutation, AnswerIntroductionMutationVariables>('052f74be3c8b351d788cccb15d8902fa650579d70614c17476f2178cba9b770e', "mutation AnswerIntroduction($coming: Boolean!, $sessionId: ID!) { answerIntroduction(sessionId: $sessionId, coming: $coming) { __typename ... on Done { __typename done } ... on Refused { __typename code message } } }");
export const MarkIntroductionTablesDocument = /* @__PURE__ */ operation<MarkIntroductionTablesMutation, MarkIntroductionTablesMutationVariables>('3e02cdf8790e016712c7ce1e96cacdc1f730ac9a211e41c908b9c540d84ecbeb', "mutation MarkIntroductionTables($sessionId: ID!, $tableIds: [ID!]!) { markIntroductionTables(sessionId: $sessionId, tableIds: $tableIds) { __typename ... on Done { __typename done } ... on Refused { __typename code message } } }");
export const OwnSuggestionsDocument = /* @__PURE__ */ operation<OwnSuggestionsQuery, OwnSuggestionsQueryVariables>('18b2439ff2db815e7616e80409f44594c90a07d3638d5f529888f3a401524bb0', "fragment SuggestedOpening on Opportunity { __typename applyUntil area { __typename fullName id name path { __typename fullName id level name } } fee hostName id kind lang noExperience partner { __typename id name status } pay { __typename currency max min period } placesLeft publishedAt safety schedule { __typename hoursPerWeek shifts { __typename end start } weekdays } startsOn status title } query OwnSuggestions { ownShortlist { __typename counts { __typename no unknown yes } day doors { __typename opens text } matches { __typename findings { __typename text } group opportunity { __typename ...SuggestedOpening } reasons } questions { __typename fact text } } }");