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

export type InterviewReply =
  | 'coming'
  | 'declined';

export type Lang =
  | 'en'
  | 'id'
  | 'vi';

export type WorkCardFactsFragment = { __typename: 'WorkCard', id: string, reference: string, state: ApplicationState, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, qualifications: Array<string>, freeFrom: string | null, partnerAgreed: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, hostName: string | null, place: string | null, timeZone: string, partner: { __typename: 'Partner', id: string, name: string }, area: { __typename: 'Area', id: string, fullName: string } } | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'WorkCardSkill', skill: { __typename: 'Skill', id: string, label: string } }>, experience: Array<{ __typename: 'WorkCardExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, availability: Array<{ __typename: 'WorkCardTime', weekday: number, from: string, to: string }>, area: { __typename: 'Area', id: string, fullName: string } | null, contact: { __typename: 'WorkCardContact', name: string, phone: string | null, email: string | null } | null };

export type CardBehindLinkQueryVariables = Exact<{
  token: string;
}>;


export type CardBehindLinkQuery = { __typename: 'Query', answerPage:
    | { __typename: 'AnswerPage', language: Lang, title: string, usedAt: string | null, answered: ApplicationState | null, bar: string | null, card: { __typename: 'WorkCard', id: string, reference: string, state: ApplicationState, interviewAt: string | null, interviewPlace: string | null, interviewReply: InterviewReply | null, qualifications: Array<string>, freeFrom: string | null, partnerAgreed: boolean, availableActions: Array<ApplicationAction>, opportunity: { __typename: 'Opportunity', id: string, hostName: string | null, place: string | null, timeZone: string, partner: { __typename: 'Partner', id: string, name: string }, area: { __typename: 'Area', id: string, fullName: string } } | null, occupations: Array<{ __typename: 'Occupation', isco: string, title: string }>, skills: Array<{ __typename: 'WorkCardSkill', skill: { __typename: 'Skill', id: string, label: string } }>, experience: Array<{ __typename: 'WorkCardExperience', months: number, occupation: { __typename: 'Occupation', isco: string, title: string } }>, availability: Array<{ __typename: 'WorkCardTime', weekday: number, from: string, to: string }>, area: { __typename: 'Area', id: string, fullName: string } | null, contact: { __typename: 'WorkCardContact', name: string, phone: string | null, email: string | null } | null } | null }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ReasonsForNoQueryVariables = Exact<{ [key: string]: never; }>;


export type ReasonsForNoQuery = { __typename: 'Query', answerReasons: Array<{ __typename: 'AnswerReasonText', reason: ApplicationReason, text: string }> };

export type AnswerBehindLinkMutationVariables = Exact<{
  token: string;
  answer: AnswerInput;
}>;


export type AnswerBehindLinkMutation = { __typename: 'Mutation', answerByLink:
    | { __typename: 'Answered', state: ApplicationState }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export const CardBehindLinkDocument = /* @__PURE__ */ operation<CardBehindLinkQuery, CardBehindLinkQueryVariables>('16e719a91ce788cb50adcff55f3532593e4d22d25c78adb89196ef5dd9f76620', "fragment WorkCardFacts on WorkCard { __typename area { __typename fullName id } availability { __typename from to weekday } availableActions contact { __typename email name phone } experience { __typename months occupation { __typename isco title } } freeFrom id interviewAt interviewPlace interviewReply occupations { __typename isco title } opportunity { __typename area { __typename fullName id } hostName id partner { __typename id name } place timeZone } partnerAgreed qualifications reference skills { __typename skill { __typename id label } } state } query CardBehindLink($token: String!) { answerPage(token: $token) { __typename ... on AnswerPage { __typename answered bar card { __typename ...WorkCardFacts } language title usedAt } ... on Refused { __typename code message problems { __typename code message path } } } }");
export const ReasonsForNoDocument = /* @__PURE__ */ operation<ReasonsForNoQuery, ReasonsForNoQueryVariables>('2eef2e3510df51711a0a1a7f914e56e0d91abed2a0ad2cbc309b0af863db6289', "query ReasonsForNo { answerReasons { __typename reason text } }");
export const AnswerBehindLinkDocument = /* @__PURE__ */ operation<AnswerBehindLinkMutation, AnswerBehindLinkMutationVariables>('4b10bb5c9ed7bcafbba31df7449931988cb8f2a718109d1cc58ba3da127c40a9', "mutation AnswerBehindLink($answer: AnswerInput!, $token: String!) { answerByLink(token: $token, answer: $answer) { __typename ... on Answered { __typename state } ... on Refused { __typename code message problems { __typename code message path } } } }");