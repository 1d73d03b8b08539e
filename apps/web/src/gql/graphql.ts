/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operation } from '../graphql/operation.js';
export type AreaLevel =
  | 'country'
  | 'district'
  | 'province'
  | 'regency'
  | 'ward';

export type Country =
  | 'ID'
  | 'VN';

export type Currency =
  | 'IDR'
  | 'VND';

export type Lang =
  | 'en'
  | 'id'
  | 'vi';

export type OpportunityKind =
  | 'grant_programme'
  | 'loan_programme'
  | 'ojt_place'
  | 'training_slot'
  | 'vacancy';

/** What is left out does not filter. */
export type OpportunitySearchInput = {
  /** In this area or below it. */
  areaId?: string | null | undefined;
  /** Has none of these. */
  avoid?: Array<SafetyAttribute> | null | undefined;
  country?: Country | null | undefined;
  /** Starts at or after. */
  from?: string | null | undefined;
  /** ISCO-08 code of 1 to 4 digits. */
  isco?: string | null | undefined;
  kinds?: Array<OpportunityKind> | null | undefined;
  lat?: number | null | undefined;
  lng?: number | null | undefined;
  /** Distances are measured from here. */
  nearAreaId?: string | null | undefined;
  noExperience?: boolean | null | undefined;
  /** Lowest pay is at least this, per payPeriod (month). */
  payMin?: string | null | undefined;
  payPeriod?: PayPeriod | null | undefined;
  postedSince?: string | null | undefined;
  sort?: OpportunitySort | null | undefined;
  /** A question in everyday words, at most 200 characters. */
  text?: string | null | undefined;
  /** Ends at or before. */
  until?: string | null | undefined;
  /** Takes place on no other weekdays; 1 is Monday. */
  weekdays?: Array<number> | null | undefined;
  withinKm?: number | null | undefined;
};

export type OpportunitySort =
  | 'date'
  | 'distance'
  | 'pay'
  | 'relevance';

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

export type RequirementKind =
  | 'age'
  | 'experience'
  | 'language'
  | 'licence'
  | 'paper'
  | 'schooling';

export type SafetyAttribute =
  | 'alcohol_served'
  | 'cash'
  | 'chemicals'
  | 'heights'
  | 'night_work';

export type SuggestionKind =
  | 'area'
  | 'occupation'
  | 'title';

export type ViewerFactsFragment = { __typename: 'Viewer', persona: Persona, permissions: Array<string>, account: { __typename: 'Account', id: string, displayName: string, signInHint: string, secondFactor: boolean, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } | null, offices: Array<{ __typename: 'Office', id: string, name: string }>, partners: Array<{ __typename: 'Partner', id: string, name: string, kind: PartnerKind, country: Country, status: PartnerStatus }> };

export type CurrentViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', persona: Persona, permissions: Array<string>, account: { __typename: 'Account', id: string, displayName: string, signInHint: string, secondFactor: boolean, memberships: Array<{ __typename: 'Membership', id: string, persona: Persona, office: { __typename: 'Office', id: string, name: string } | null, partner: { __typename: 'Partner', id: string, name: string } | null }> } | null, offices: Array<{ __typename: 'Office', id: string, name: string }>, partners: Array<{ __typename: 'Partner', id: string, name: string, kind: PartnerKind, country: Country, status: PartnerStatus }> } };

export type RefusedFactsFragment = { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut:
    | { __typename: 'Done', done: boolean }
    | { __typename: 'Refused', code: string, message: string, problems: Array<{ __typename: 'InputProblem', path: string, code: string, message: string }> }
   };

export type OpportunityCardFragment = { __typename: 'Opportunity', id: string, kind: OpportunityKind, status: OpportunityStatus, title: string, lang: Lang, hostName: string | null, fee: string | null, safety: Array<SafetyAttribute>, noExperience: boolean, placesLeft: number, startsOn: string | null, applyUntil: string | null, publishedAt: string | null, partner: { __typename: 'Partner', id: string, name: string, status: PartnerStatus }, area: { __typename: 'Area', id: string, name: string, fullName: string, path: Array<{ __typename: 'Area', id: string, level: AreaLevel, name: string, fullName: string }> }, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, schedule: { __typename: 'Schedule', weekdays: Array<number>, hoursPerWeek: number | null, shifts: Array<{ __typename: 'Shift', start: string, end: string }> } };

export type BrowseFirstQueryVariables = Exact<{
  search: OpportunitySearchInput;
  first: number;
}>;


export type BrowseFirstQuery = { __typename: 'Query', searchOpportunities: { __typename: 'OpportunitySearchConnection', totalCount: number, totalIsExact: boolean, edges: Array<{ __typename: 'OpportunitySearchEdge', cursor: string, distanceKm: number | null, node: { __typename: 'Opportunity', id: string, kind: OpportunityKind, status: OpportunityStatus, title: string, lang: Lang, hostName: string | null, fee: string | null, safety: Array<SafetyAttribute>, noExperience: boolean, placesLeft: number, startsOn: string | null, applyUntil: string | null, publishedAt: string | null, partner: { __typename: 'Partner', id: string, name: string, status: PartnerStatus }, area: { __typename: 'Area', id: string, name: string, fullName: string, path: Array<{ __typename: 'Area', id: string, level: AreaLevel, name: string, fullName: string }> }, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, schedule: { __typename: 'Schedule', weekdays: Array<number>, hoursPerWeek: number | null, shifts: Array<{ __typename: 'Shift', start: string, end: string }> } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, facets: Array<{ __typename: 'Facet', name: string, values: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }> }>, understood: { __typename: 'Understood', correctedText: string | null, area: { __typename: 'Area', id: string, name: string, fullName: string } | null, occupations: Array<{ __typename: 'UnderstoodOccupation', name: string, occupation: { __typename: 'Occupation', isco: string, title: string } }> } | null, relax: Array<{ __typename: 'Relaxation', filter: string, count: number, text: string | null }> } };

export type BrowseMoreQueryVariables = Exact<{
  search: OpportunitySearchInput;
  first: number;
  after: string;
}>;


export type BrowseMoreQuery = { __typename: 'Query', searchOpportunities: { __typename: 'OpportunitySearchConnection', edges: Array<{ __typename: 'OpportunitySearchEdge', cursor: string, distanceKm: number | null, node: { __typename: 'Opportunity', id: string, kind: OpportunityKind, status: OpportunityStatus, title: string, lang: Lang, hostName: string | null, fee: string | null, safety: Array<SafetyAttribute>, noExperience: boolean, placesLeft: number, startsOn: string | null, applyUntil: string | null, publishedAt: string | null, partner: { __typename: 'Partner', id: string, name: string, status: PartnerStatus }, area: { __typename: 'Area', id: string, name: string, fullName: string, path: Array<{ __typename: 'Area', id: string, level: AreaLevel, name: string, fullName: string }> }, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, schedule: { __typename: 'Schedule', weekdays: Array<number>, hoursPerWeek: number | null, shifts: Array<{ __typename: 'Shift', start: string, end: string }> } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type BrowseSuggestionsQueryVariables = Exact<{
  text: string;
}>;


export type BrowseSuggestionsQuery = { __typename: 'Query', suggestions: Array<{ __typename: 'Suggestion', text: string, kind: SuggestionKind, isco: string | null, areaId: string | null }> };

export type FindAreasQueryVariables = Exact<{
  text: string;
  country?: Country | null | undefined;
}>;


export type FindAreasQuery = { __typename: 'Query', areas: Array<{ __typename: 'AreaMatch', matched: string, former: boolean, area: { __typename: 'Area', id: string, name: string, fullName: string, level: AreaLevel, country: Country, path: Array<{ __typename: 'Area', id: string, name: string }> } }> };

export type AreaChoiceFragment = { __typename: 'Area', id: string, name: string, fullName: string, level: AreaLevel, country: Country, path: Array<{ __typename: 'Area', id: string, name: string }> };

export type ChosenAreaQueryVariables = Exact<{
  id: string;
}>;


export type ChosenAreaQuery = { __typename: 'Query', area: { __typename: 'Area', id: string, name: string, fullName: string, level: AreaLevel, country: Country, path: Array<{ __typename: 'Area', id: string, name: string }> } | null };

export type ChosenOccupationQueryVariables = Exact<{
  isco: string;
}>;


export type ChosenOccupationQuery = { __typename: 'Query', occupation: { __typename: 'Occupation', isco: string, title: string } | null };

export type OpportunityDetailQueryVariables = Exact<{
  id: string;
}>;


export type OpportunityDetailQuery = { __typename: 'Query', opportunity: { __typename: 'Opportunity', description: string, place: string | null, lat: number | null, lng: number | null, places: number, endsOn: string | null, confirmedAt: string | null, jobPosting: string, id: string, kind: OpportunityKind, status: OpportunityStatus, title: string, lang: Lang, hostName: string | null, fee: string | null, safety: Array<SafetyAttribute>, noExperience: boolean, placesLeft: number, startsOn: string | null, applyUntil: string | null, publishedAt: string | null, partner: { __typename: 'Partner', about: string | null, kind: PartnerKind, verifiedOn: string | null, id: string, name: string, status: PartnerStatus }, occupation: { __typename: 'Occupation', isco: string, title: string } | null, skills: Array<{ __typename: 'Skill', id: string, label: string }>, requirements: Array<{ __typename: 'Requirement', kind: RequirementKind, hard: boolean, text: string }>, area: { __typename: 'Area', id: string, name: string, fullName: string, path: Array<{ __typename: 'Area', id: string, level: AreaLevel, name: string, fullName: string }> }, pay: { __typename: 'Pay', min: string | null, max: string | null, currency: Currency, period: PayPeriod } | null, schedule: { __typename: 'Schedule', weekdays: Array<number>, hoursPerWeek: number | null, shifts: Array<{ __typename: 'Shift', start: string, end: string }> } } | null };

export const CurrentViewerDocument = /* @__PURE__ */ operation<CurrentViewerQuery, CurrentViewerQueryVariables>('6c1d93872eaae36a3f3ebb73e996a17302e78663bb8cb82a4ef4a69e80604cb1', "fragment ViewerFacts on Viewer { __typename account { __typename displayName id memberships { __typename id office { __typename id name } partner { __typename id name } persona } secondFactor signInHint } offices { __typename id name } partners { __typename country id kind name status } permissions persona } query CurrentViewer { viewer { __typename ...ViewerFacts } }");
export const SignOutDocument = /* @__PURE__ */ operation<SignOutMutation, SignOutMutationVariables>('dcf7a9724fe5c66659f3c873ea8a977c1a63313905d510cc5278cc1beed29b62', "fragment RefusedFacts on Refused { __typename code message problems { __typename code message path } } mutation SignOut { signOut { __typename ...RefusedFacts ... on Done { __typename done } } }");
export const BrowseFirstDocument = /* @__PURE__ */ operation<BrowseFirstQuery, BrowseFirstQueryVariables>('3407c4461875c468f0c6ad74d80c07f6fb8abd116c4d067890a22f0e8491b309', "fragment OpportunityCard on Opportunity { __typename applyUntil area { __typename fullName id name path { __typename fullName id level name } } fee hostName id kind lang noExperience partner { __typename id name status } pay { __typename currency max min period } placesLeft publishedAt safety schedule { __typename hoursPerWeek shifts { __typename end start } weekdays } startsOn status title } query BrowseFirst($first: Int!, $search: OpportunitySearchInput!) { searchOpportunities(search: $search, first: $first) { __typename edges { __typename cursor distanceKm node { __typename ...OpportunityCard } } facets { __typename name values { __typename count label value } } pageInfo { __typename endCursor hasNextPage } relax { __typename count filter text } totalCount totalIsExact understood { __typename area { __typename fullName id name } correctedText occupations { __typename name occupation { __typename isco title } } } } }");
export const BrowseMoreDocument = /* @__PURE__ */ operation<BrowseMoreQuery, BrowseMoreQueryVariables>('2084376cc424ecc330fc218ce1ec96a7e35ee6d45847820482fdc733cd78b0ef', "fragment OpportunityCard on Opportunity { __typename applyUntil area { __typename fullName id name path { __typename fullName id level name } } fee hostName id kind lang noExperience partner { __typename id name status } pay { __typename currency max min period } placesLeft publishedAt safety schedule { __typename hoursPerWeek shifts { __typename end start } weekdays } startsOn status title } query BrowseMore($after: String!, $first: Int!, $search: OpportunitySearchInput!) { searchOpportunities(search: $search, first: $first, after: $after) { __typename edges { __typename cursor distanceKm node { __typename ...OpportunityCard } } pageInfo { __typename endCursor hasNextPage } } }");
export const BrowseSuggestionsDocument = /* @__PURE__ */ operation<BrowseSuggestionsQuery, BrowseSuggestionsQueryVariables>('56600eb84c05fa686d0c0aaa044e68a78b07b1db939e7d780690d7e53c00e237', "query BrowseSuggestions($text: String!) { suggestions(text: $text, first: 8) { __typename areaId isco kind text } }");
export const FindAreasDocument = /* @__PURE__ */ operation<FindAreasQuery, FindAreasQueryVariables>('9cc67f2e0c778a043da12341a455571c1c72ecd8a15a1f1a1228126a2e49e4e9', "fragment AreaChoice on Area { __typename country fullName id level name path { __typename id name } } query FindAreas($country: Country, $text: String!) { areas(text: $text, country: $country, first: 8) { __typename area { __typename ...AreaChoice } former matched } }");
export const ChosenAreaDocument = /* @__PURE__ */ operation<ChosenAreaQuery, ChosenAreaQueryVariables>('ea82fa564e3b43830c10ecd7ef7ff08b3ee57457583f48ded4f89fdf280238b1', "fragment AreaChoice on Area { __typename country fullName id level name path { __typename id name } } query ChosenArea($id: ID!) { area(id: $id) { __typename ...AreaChoice } }");
export const ChosenOccupationDocument = /* @__PURE__ */ operation<ChosenOccupationQuery, ChosenOccupationQueryVariables>('e5c7799314160542c8ad0facc093b8dffaa4bdf29a6ac36b9b4d0e724db4c644', "query ChosenOccupation($isco: ID!) { occupation(isco: $isco) { __typename isco title } }");
export const OpportunityDetailDocument = /* @__PURE__ */ operation<OpportunityDetailQuery, OpportunityDetailQueryVariables>('f30b612020f4bb5168937dcc905c3addcb9653f01543514c6e95a935cd59277d', "fragment OpportunityCard on Opportunity { __typename applyUntil area { __typename fullName id name path { __typename fullName id level name } } fee hostName id kind lang noExperience partner { __typename id name status } pay { __typename currency max min period } placesLeft publishedAt safety schedule { __typename hoursPerWeek shifts { __typename end start } weekdays } startsOn status title } query OpportunityDetail($id: ID!) { opportunity(id: $id) { __typename confirmedAt description endsOn jobPosting lat lng occupation { __typename isco title } partner { __typename about kind verifiedOn } place places requirements { __typename hard kind text } skills { __typename id label } ...OpportunityCard } }");