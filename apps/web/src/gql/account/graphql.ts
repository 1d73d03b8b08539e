/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operation } from '../../graphql/operation.js';
export type AcceptInvitationInput = {
  displayName?: string | null | undefined;
  /** E-mail; not for who has signed in. */
  name?: string | null | undefined;
  secret?: string | null | undefined;
  token: string;
};

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

export type ChangeSecretInput = {
  current: string;
  next: string;
};

export type ConsentPurpose =
  | 'contact'
  | 'follow_up'
  | 'placement'
  | 'referral'
  | 'session';

export type ConsentScope =
  | 'attendance'
  | 'card'
  | 'contact'
  | 'name';

export type ConsentState =
  | 'ended'
  | 'in_force'
  | 'not_yet'
  | 'withdrawn';

export type Country =
  | 'ID'
  | 'VN';

/** A push subscription, as the browser gives it. */
export type DeviceInput = {
  /** Base64url. */
  auth: string;
  endpoint: string;
  /** Base64url. */
  p256dh: string;
};

export type Lang =
  | 'en'
  | 'id'
  | 'vi';

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

export type NoticeKind =
  | 'application_ended'
  | 'application_moved'
  | 'application_received'
  | 'application_sent'
  | 'application_waiting'
  | 'application_withdrawn'
  | 'consent_given'
  | 'consent_withdrawn'
  | 'opening_to_confirm'
  | 'session_changed'
  | 'session_invited'
  | 'session_off'
  | 'session_planned'
  | 'table_changed'
  | 'table_invited'
  | 'table_off'
  | 'table_planned';

export type PartnerKind =
  | 'agency'
  | 'employer'
  | 'lender'
  | 'trainer';

export type PartnerStatus =
  | 'pending'
  | 'suspended'
  | 'verified';

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

export type QuietHoursInput = {
  from: string;
  until: string;
};

export type SignInInput = {
  /** Six digits of the authenticator app. */
  code?: string | null | undefined;
  /** E-mail, phone or card code. */
  name: string;
  /** Replaces a secret that works once. */
  newSecret?: string | null | undefined;
  /** Password or PIN. */
  secret: string;
};

export type ViewerFactsFragment = { __typename: 'Viewer', persona: Persona, permissions: Array<string>, account: { __typename: 'Account', id: string, displayName: string, signInHint: string, secondFactor: boolean, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } | null, offices: Array<{ __typename: 'Office', id: string, name: string }>, partners: Array<{ __typename: 'Partner', id: string, name: string, kind: PartnerKind, country: Country, status: PartnerStatus }> };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'SignedIn', viewer: { __typename: 'Viewer', persona: Persona, permissions: Array<string>, account: { __typename: 'Account', id: string, displayName: string, signInHint: string, secondFactor: boolean, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } | null, offices: Array<{ __typename: 'Office', id: string, name: string }>, partners: Array<{ __typename: 'Partner', id: string, name: string, kind: PartnerKind, country: Country, status: PartnerStatus }> } }
   };

export type RefusedFactsFragment = { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { __typename: 'Mutation', signOutEverywhere:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type ChangeSecretMutationVariables = Exact<{
  input: ChangeSecretInput;
}>;


export type ChangeSecretMutation = { __typename: 'Mutation', changeSecret:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type OpenInvitationQueryVariables = Exact<{
  token: string;
}>;


export type OpenInvitationQuery = { __typename: 'Query', invitation: { __typename: 'Invitation', id: string, persona: Persona, expiresAt: string, acceptedAt: string | null } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { __typename: 'Mutation', acceptInvitation:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'SignedIn', viewer: { __typename: 'Viewer', persona: Persona, permissions: Array<string>, account: { __typename: 'Account', id: string, displayName: string, signInHint: string, secondFactor: boolean, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } | null, offices: Array<{ __typename: 'Office', id: string, name: string }>, partners: Array<{ __typename: 'Partner', id: string, name: string, kind: PartnerKind, country: Country, status: PartnerStatus }> } }
   };

export type ActAsMutationVariables = Exact<{
  membershipId: string;
}>;


export type ActAsMutation = { __typename: 'Mutation', actAs:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'SignedIn', viewer: { __typename: 'Viewer', persona: Persona, permissions: Array<string>, account: { __typename: 'Account', id: string, displayName: string, signInHint: string, secondFactor: boolean, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } | null, offices: Array<{ __typename: 'Office', id: string, name: string }>, partners: Array<{ __typename: 'Partner', id: string, name: string, kind: PartnerKind, country: Country, status: PartnerStatus }> } }
   };

export type StartSecondFactorMutationVariables = Exact<{
  secret: string;
}>;


export type StartSecondFactorMutation = { __typename: 'Mutation', startSecondFactor:
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
    | { __typename: 'SecondFactorEnrolment', secret: string, address: string }
   };

export type ConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmSecondFactorMutation = { __typename: 'Mutation', confirmSecondFactor:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type RemoveSecondFactorMutationVariables = Exact<{
  secret: string;
  code: string;
}>;


export type RemoveSecondFactorMutation = { __typename: 'Mutation', removeSecondFactor:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type OwnConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnConsentsQuery = { __typename: 'Query', ownConsents: Array<{ __typename: 'Consent', id: string, state: ConsentState, purpose: ConsentPurpose, shown: string, language: Lang, validUntil: string, withdrawnAt: string | null, viewerCanWithdraw: boolean, partnerKind: PartnerKind | null, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null }> };

export type OwnConsentFragment = { __typename: 'Consent', id: string, state: ConsentState, purpose: ConsentPurpose, shown: string, language: Lang, validUntil: string, withdrawnAt: string | null, viewerCanWithdraw: boolean, partnerKind: PartnerKind | null, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null };

export type TakeBackConsentMutationVariables = Exact<{
  id: string;
}>;


export type TakeBackConsentMutation = { __typename: 'Mutation', withdrawConsent:
    | { __typename: 'ConsentPayload', consent: { __typename: 'Consent', id: string, state: ConsentState, purpose: ConsentPurpose, shown: string, language: Lang, validUntil: string, withdrawnAt: string | null, viewerCanWithdraw: boolean, partnerKind: PartnerKind | null, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type OwnDisclosuresQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OwnDisclosuresQuery = { __typename: 'Query', ownDisclosures: { __typename: 'DisclosureConnection', edges: Array<{ __typename: 'DisclosureEdge', node: { __typename: 'Disclosure', id: string, persona: Persona, byLink: boolean, purpose: ConsentPurpose, scopes: Array<ConsentScope>, disclosedAt: string, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OwnDeletionTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDeletionTasksQuery = { __typename: 'Query', ownDeletionTasks: Array<{ __typename: 'DeletionTask', id: string, dueAt: string, confirmedAt: string | null, overdue: boolean, partner: { __typename: 'Partner', id: string, name: string } | null }> };

export type WhatHangsOnConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatHangsOnConsentsQuery = { __typename: 'Query', ownApplications: Array<{ __typename: 'Application', id: string, state: ApplicationState, shown: boolean, opportunity: { __typename: 'Opportunity', id: string } | null, partner: { __typename: 'Partner', id: string, kind: PartnerKind } | null }> };

export type NoticesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NoticesQuery = { __typename: 'Query', notices: { __typename: 'NoticeConnection', edges: Array<{ __typename: 'NoticeEdge', node: { __typename: 'Notice', id: string, kind: NoticeKind, text: string, aboutId: string, toldAt: string, readAt: string | null, application: { __typename: 'Application', id: string, state: ApplicationState, shown: boolean, interviewAt: string | null, interviewPlace: string | null, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang, timeZone: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null } | null, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang } | null, consent: { __typename: 'Consent', id: string, partner: { __typename: 'Partner', id: string, name: string } | null, opportunity: { __typename: 'Opportunity', id: string, title: string, lang: Lang } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type UnreadNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesQuery = { __typename: 'Query', unreadNotices: { __typename: 'UnreadNotices', count: number } };

export type ReadNoticesMutationVariables = Exact<{ [key: string]: never; }>;


export type ReadNoticesMutation = { __typename: 'Mutation', readNotices:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', message: string }
   };

export type OwnPreferenceFactsFragment = { __typename: 'MessagePreferences', clientId: string, channels: Array<MessageChannel>, sharedPhone: boolean, language: Lang, chosen: boolean, offered: Array<MessageChannel>, shown: string, pushKey: string | null, thisDevice: boolean, quiet: { __typename: 'QuietHours', from: string, until: string } | null };

export type OwnPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnPreferencesQuery = { __typename: 'Query', messagePreferences: { __typename: 'MessagePreferences', clientId: string, channels: Array<MessageChannel>, sharedPhone: boolean, language: Lang, chosen: boolean, offered: Array<MessageChannel>, shown: string, pushKey: string | null, thisDevice: boolean, quiet: { __typename: 'QuietHours', from: string, until: string } | null } };

export type SaveOwnPreferencesMutationVariables = Exact<{
  input: MessagePreferencesInput;
}>;


export type SaveOwnPreferencesMutation = { __typename: 'Mutation', setMessagePreferences:
    | { __typename: 'MessagePreferencesPayload', preferences: { __typename: 'MessagePreferences', clientId: string, channels: Array<MessageChannel>, sharedPhone: boolean, language: Lang, chosen: boolean, offered: Array<MessageChannel>, shown: string, pushKey: string | null, thisDevice: boolean, quiet: { __typename: 'QuietHours', from: string, until: string } | null } }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type JoinDeviceMutationVariables = Exact<{
  input: DeviceInput;
}>;


export type JoinDeviceMutation = { __typename: 'Mutation', joinDevice:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type LeaveDeviceMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveDeviceMutation = { __typename: 'Mutation', leaveDevice:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export const SignInDocument = /* @__PURE__ */ operation<SignInMutation, SignInMutationVariables>('346835a4d883697da982234c1841a10047330fb51d5997cfc7a8c8664bf7a827', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } fragment ViewerFacts on Viewer { __typename account { __typename displayName id memberships { __typename id office { __typename id name } partner { __typename id name } persona } secondFactor signInHint } offices { __typename id name } partners { __typename country id kind name status } permissions persona } mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename ...RefusedFacts ... on SignedIn { __typename viewer { __typename ...ViewerFacts } } } }");
export const SignOutEverywhereDocument = /* @__PURE__ */ operation<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>('fa1c8981cb47bb16d03e06aae627dc3d448dbd4ef9e4a80483daec2e28d3e9fd', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation SignOutEverywhere { signOutEverywhere { __typename ...RefusedFacts ... on Done { __typename done } } }");
export const ChangeSecretDocument = /* @__PURE__ */ operation<ChangeSecretMutation, ChangeSecretMutationVariables>('dcb64cf61fe38faee2b1b6bc7b6f940382f527cbb30257ff4a10f6dd4101bdc7', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation ChangeSecret($input: ChangeSecretInput!) { changeSecret(input: $input) { __typename ...RefusedFacts ... on Done { __typename done } } }");
export const OpenInvitationDocument = /* @__PURE__ */ operation<OpenInvitationQuery, OpenInvitationQueryVariables>('7fae9fd101871fd3cb4c8c2731a6a1e0352c24e54021d58d4eff007ba4df829b', "query OpenInvitation($token: String!) { invitation(token: $token) { __typename acceptedAt expiresAt id persona } }");
export const AcceptInvitationDocument = /* @__PURE__ */ operation<AcceptInvitationMutation, AcceptInvitationMutationVariables>('98b5446a1052a25f0af06ba3c6fa1d3bf1cbdd976ba6b5f0f611f74ec926e3bb', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } fragment ViewerFacts on Viewer { __typename account { __typename displayName id memberships { __typename id office { __typename id name } partner { __typename id name } persona } secondFactor signInHint } offices { __typename id name } partners { __typename country id kind name status } permissions persona } mutation AcceptInvitation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename ...RefusedFacts ... on SignedIn { __typename viewer { __typename ...ViewerFacts } } } }");
export const ActAsDocument = /* @__PURE__ */ operation<ActAsMutation, ActAsMutationVariables>('6a4c62010a4fcf29e789652026e77dbd19297e102bd13a3c4b3d74a85364aa0b', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } fragment ViewerFacts on Viewer { __typename account { __typename displayName id memberships { __typename id office { __typename id name } partner { __typename id name } persona } secondFactor signInHint } offices { __typename id name } partners { __typename country id kind name status } permissions persona } mutation ActAs($membershipId: ID!) { actAs(membershipId: $membershipId) { __typename ...RefusedFacts ... on SignedIn { __typename viewer { __typename ...ViewerFacts } } } }");
export const StartSecondFactorDocument = /* @__PURE__ */ operation<StartSecondFactorMutation, StartSecondFactorMutationVariables>('65acaf6f60c99f0afb64b219890ed6257fbd3f065e5a0e7f758e879a7f24a9f7', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation StartSecondFactor($secret: String!) { startSecondFactor(secret: $secret) { __typename ...RefusedFacts ... on SecondFactorEnrolment { __typename address secret } } }");
export const ConfirmSecondFactorDocument = /* @__PURE__ */ operation<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>('617f3554dd930436201ff678c24e1d5f7beba659c4e1d91e8121c004daa65823', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation ConfirmSecondFactor($code: String!) { confirmSecondFactor(code: $code) { __typename ...RefusedFacts ... on Done { __typename done } } }");
export const RemoveSecondFactorDocument = /* @__PURE__ */ operation<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>('d998761cbe72647904af551fba54dd689c1be4280567fc0e7d7d07215ce3a641', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation RemoveSecondFactor($code: String!, $secret: String!) { removeSecondFactor(secret: $secret, code: $code) { __typename ...RefusedFacts ... on Done { __typename done } } }");
export const OwnConsentsDocument = /* @__PURE__ */ operation<OwnConsentsQuery, OwnConsentsQueryVariables>('5b62b467bc87811773644c6a1c348b14d6d9b32749e917d1f10333825427e93f', "fragment OwnConsent on Consent { __typename id language opportunity { __typename id title } partner { __typename id name } partnerKind purpose shown state validUntil viewerCanWithdraw withdrawnAt } query OwnConsents { ownConsents { __typename ...OwnConsent } }");
export const TakeBackConsentDocument = /* @__PURE__ */ operation<TakeBackConsentMutation, TakeBackConsentMutationVariables>('b613007dc802123d88dbc73a446f91ddfcf85d3a35133f8c8408d11c7968dba9', "fragment OwnConsent on Consent { __typename id language opportunity { __typename id title } partner { __typename id name } partnerKind purpose shown state validUntil viewerCanWithdraw withdrawnAt } fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation TakeBackConsent($id: ID!) { withdrawConsent(id: $id) { __typename ...RefusedFacts ... on ConsentPayload { __typename consent { __typename ...OwnConsent } } } }");
export const OwnDisclosuresDocument = /* @__PURE__ */ operation<OwnDisclosuresQuery, OwnDisclosuresQueryVariables>('6649d77dfea232b285874a1df55eb6e1e9e4350ea478e96408c0acd20ea70071', "query OwnDisclosures($after: String) { ownDisclosures(first: 50, after: $after) { __typename edges { __typename node { __typename byLink disclosedAt id opportunity { __typename id title } partner { __typename id name } persona purpose scopes } } pageInfo { __typename endCursor hasNextPage } } }");
export const OwnDeletionTasksDocument = /* @__PURE__ */ operation<OwnDeletionTasksQuery, OwnDeletionTasksQueryVariables>('bde8b0b47e81804ca3bd82baa33b5ce1623cabd341dd0d5043611c2e24d5729e', "query OwnDeletionTasks { ownDeletionTasks { __typename confirmedAt dueAt id overdue partner { __typename id name } } }");
export const WhatHangsOnConsentsDocument = /* @__PURE__ */ operation<WhatHangsOnConsentsQuery, WhatHangsOnConsentsQueryVariables>('0ac7a63aec293d4b1c2347ceb22139d45faeef3e598ff86251d46fc01e9f0918', "query WhatHangsOnConsents { ownApplications { __typename id opportunity { __typename id } partner { __typename id kind } shown state } }");
export const NoticesDocument = /* @__PURE__ */ operation<NoticesQuery, NoticesQueryVariables>('471423b299e00752cb8f9f22f56917982d3c3234885236ffef29749822050a8f', "query Notices($after: String) { notices(first: 50, after: $after) { __typename edges { __typename node { __typename aboutId application { __typename id interviewAt interviewPlace opportunity { __typename id lang timeZone title } partner { __typename id name } shown state } consent { __typename id opportunity { __typename id lang title } partner { __typename id name } } id kind opportunity { __typename id lang title } readAt text toldAt } } pageInfo { __typename endCursor hasNextPage } } }");
export const UnreadNoticesDocument = /* @__PURE__ */ operation<UnreadNoticesQuery, UnreadNoticesQueryVariables>('3e5a28d7aacd30b11c3d165b221d1b105d434f08bab65029f1966ddd01eeab2b', "query UnreadNotices { unreadNotices { __typename count } }");
export const ReadNoticesDocument = /* @__PURE__ */ operation<ReadNoticesMutation, ReadNoticesMutationVariables>('d28314107a7b85e3817e704780a76cd69dba69ef391509cae535bc550fdc55c5', "mutation ReadNotices { readNotices { __typename ... on Done { __typename done } ... on Refused { __typename message } } }");
export const OwnPreferencesDocument = /* @__PURE__ */ operation<OwnPreferencesQuery, OwnPreferencesQueryVariables>('1635f41893afbcba0fbf07abb27014300c53dd6519930545867abdee3f585443', "fragment OwnPreferenceFacts on MessagePreferences { __typename channels chosen clientId language offered pushKey quiet { __typename from until } sharedPhone shown thisDevice } query OwnPreferences { messagePreferences { __typename ...OwnPreferenceFacts } }");
export const SaveOwnPreferencesDocument = /* @__PURE__ */ operation<SaveOwnPreferencesMutation, SaveOwnPreferencesMutationVariables>('24cddabcc7a6d999a30fc53660b1e96a5d7f15245ba978fe372e34e1e4feab68', "fragment OwnPreferenceFacts on MessagePreferences { __typename channels chosen clientId language offered pushKey quiet { __typename from until } sharedPhone shown thisDevice } fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation SaveOwnPreferences($input: MessagePreferencesInput!) { setMessagePreferences(input: $input) { __typename ...RefusedFacts ... on MessagePreferencesPayload { __typename preferences { __typename ...OwnPreferenceFacts } } } }");
export const JoinDeviceDocument = /* @__PURE__ */ operation<JoinDeviceMutation, JoinDeviceMutationVariables>('1695387ae24bd6d7472642839627c6d9782f45ebd023cc1a6f71b9c565605fdd', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation JoinDevice($input: DeviceInput!) { joinDevice(input: $input) { __typename ...RefusedFacts ... on Done { __typename done } } }");
export const LeaveDeviceDocument = /* @__PURE__ */ operation<LeaveDeviceMutation, LeaveDeviceMutationVariables>('f03f23b9cf62a6b25299658de417f97863adf1d1fcbf54f5e7ebfe7721710dcc', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation LeaveDevice { leaveDevice { __typename ...RefusedFacts ... on Done { __typename done } } }");