/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operation } from '../../graphql/operation.js';
export type AreaLevel =
  | 'country'
  | 'district'
  | 'province'
  | 'regency'
  | 'ward';

export type Currency =
  | 'IDR'
  | 'VND';

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

export const OwnIntroductionsDocument = /* @__PURE__ */ operation<OwnIntroductionsQuery, OwnIntroductionsQueryVariables>('4bdee382ca30d70db2fa333053ba3b47845869f9d467bf604b0c0868f1a441ba', "fragment OwnDayFacts on OwnIntroduction { __typename card closes day interviews { __typename at interviewId partner { __typename id name } tableNumber } open opens reply sessionId state tables { __typename id marked number partner { __typename id name } } talks { __typename from kind room until } timeZone venue } query OwnIntroductions { ownIntroductions { __typename ...OwnDayFacts } }");
export const AnswerIntroductionDocument = /* @__PURE__ */ operation<AnswerIntroductionMutation, AnswerIntroductionMutationVariables>('052f74be3c8b351d788cccb15d8902fa650579d70614c17476f2178cba9b770e', "mutation AnswerIntroduction($coming: Boolean!, $sessionId: ID!) { answerIntroduction(sessionId: $sessionId, coming: $coming) { __typename ... on Done { __typename done } ... on Refused { __typename code message } } }");
export const MarkIntroductionTablesDocument = /* @__PURE__ */ operation<MarkIntroductionTablesMutation, MarkIntroductionTablesMutationVariables>('3e02cdf8790e016712c7ce1e96cacdc1f730ac9a211e41c908b9c540d84ecbeb', "mutation MarkIntroductionTables($sessionId: ID!, $tableIds: [ID!]!) { markIntroductionTables(sessionId: $sessionId, tableIds: $tableIds) { __typename ... on Done { __typename done } ... on Refused { __typename code message } } }");
export const OwnSuggestionsDocument = /* @__PURE__ */ operation<OwnSuggestionsQuery, OwnSuggestionsQueryVariables>('18b2439ff2db815e7616e80409f44594c90a07d3638d5f529888f3a401524bb0', "fragment SuggestedOpening on Opportunity { __typename applyUntil area { __typename fullName id name path { __typename fullName id level name } } fee hostName id kind lang noExperience partner { __typename id name status } pay { __typename currency max min period } placesLeft publishedAt safety schedule { __typename hoursPerWeek shifts { __typename end start } weekdays } startsOn status title } query OwnSuggestions { ownShortlist { __typename counts { __typename no unknown yes } day doors { __typename opens text } matches { __typename findings { __typename text } group opportunity { __typename ...SuggestedOpening } reasons } questions { __typename fact text } } }");