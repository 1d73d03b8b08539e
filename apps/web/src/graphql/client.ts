import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange, type Exchange } from 'urql';
import { map, pipe } from 'wonka';
import type { Lang } from '../i18n/lang.js';
import { hashOf } from './operation.js';

const PATIENCE_MS = 30_000;

/** In production the API answers only what stands in the manifest: the text stays here, its hash travels. */
const persistedExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    forward(
      pipe(
        operations,
        map((operation) => {
          const hash = hashOf(operation.query);
          if (!hash || operation.kind === 'teardown') return operation;
          return {
            ...operation,
            extensions: { ...operation.extensions, persistedQuery: { version: 1, sha256Hash: hash } },
          };
        }),
      ),
    );

const embedded = (): null => null;

const cache = cacheExchange({
  keys: {
    Viewer: embedded,
    NoticeConnection: embedded,
    NoticeEdge: embedded,
    UnreadNotices: embedded,
    ClientConnection: embedded,
    ClientEdge: embedded,
    ClientPayload: embedded,
    ClientFile: embedded,
    ClientHints: embedded,
    ClientSkill: embedded,
    ClientExperience: embedded,
    ClientLanguage: embedded,
    ClientListAlike: embedded,
    ClientListColumn: embedded,
    ClientListFault: embedded,
    ClientListLine: embedded,
    ClientListPayload: embedded,
    ClientListTrial: embedded,
    ClientsToAsk: embedded,
    Contradiction: embedded,
    DuePaper: embedded,
    DuePapers: embedded,
    FreeTime: embedded,
    HeldPaper: embedded,
    IdentityNumber: embedded,
    LikelyDuplicate: embedded,
    PayNeed: embedded,
    Person: embedded,
    Proof: embedded,
    Standing: embedded,
    StatusFact: embedded,
    WorkProfile: embedded,
    Pay: embedded,
    PayHint: embedded,
    Schedule: embedded,
    Shift: embedded,
    Requirement: embedded,
    MinimumWage: embedded,
    Occupation: (data) => data['isco'] as string,
    OccupationMatch: embedded,
    UnderstoodOccupation: embedded,
    LocalText: embedded,
    PartnerDecision: embedded,
    PartnerPerson: embedded,
    ImportNotice: embedded,
    ImportPayload: embedded,
    OpportunityPayload: embedded,
    AreaMatch: embedded,
    Suggestion: embedded,
    Facet: embedded,
    FacetValue: embedded,
    Relaxation: embedded,
    Understood: embedded,
    PageInfo: embedded,
    OpportunitySearchConnection: embedded,
    OpportunitySearchEdge: embedded,
    OpportunityConnection: embedded,
    OpportunityEdge: embedded,
    OfficeConnection: embedded,
    OfficeEdge: embedded,
    AccountConnection: embedded,
    AccountEdge: embedded,
    PartnerConnection: embedded,
    PartnerEdge: embedded,
    ImportBatchConnection: embedded,
    ImportBatchEdge: embedded,
    ImportRejectionConnection: embedded,
    ImportRejectionEdge: embedded,
    ImportRejection: embedded,
    ImportColumn: embedded,
    ColumnMapping: embedded,
    ImportField: embedded,
    Programme: embedded,
    ProgrammeVersion: embedded,
    ProgrammeQuestions: embedded,
    ProgrammeAnswer: embedded,
    FactDefinition: embedded,
    FactOption: embedded,
    FactLabel: embedded,
    ClauseReason: embedded,
    GroupReason: embedded,
    ProofReason: embedded,
    ProgrammeTerm: embedded,
    RuleSpan: embedded,
    TimeSpan: embedded,
    IntroductionTalk: embedded,
    OwnIntroduction: (data) => data['sessionId'] as string,
    OwnInterview: (data) => data['interviewId'] as string,
    PartnerIntroduction: (data) => data['tableId'] as string,
    PartnerInterview: (data) => data['interviewId'] as string,
    PartnerAnswer: embedded,
    IntroductionReport: embedded,
    IntroductionReportRow: embedded,
    IntroductionInterviewer: embedded,
    IntroductionSpot: embedded,
    IntroductionParticipant: embedded,
    IntroductionWish: embedded,
    IntroductionPair: embedded,
    IntroductionCounts: embedded,
    IntroductionSessionConnection: embedded,
    IntroductionSessionEdge: embedded,
    IntroductionPayload: embedded,
    PlannedInterview: embedded,
    UnplacedPair: embedded,
    LeftOutClient: embedded,
    PlanNotice: embedded,
    PlanChange: embedded,
    PlanScore: embedded,
    PlanQuality: embedded,
    SheetVersion: embedded,
    SheetDot: embedded,
    SheetField: embedded,
    IntroductionSheet: embedded,
    ApplicationConnection: embedded,
    ApplicationEdge: embedded,
    ApplicationPayload: embedded,
    ApplicationStep: embedded,
    ApplyTerms: embedded,
    ApplyStatement: embedded,
    ReferralPreview: embedded,
    ReferralCapacity: embedded,
    Referral: embedded,
    ReferralsPayload: embedded,
    AnswerLinkMade: embedded,
    AnswerPage: embedded,
    AnswerReasonText: embedded,
    Answered: embedded,
    WorkCardSkill: embedded,
    WorkCardExperience: embedded,
    WorkCardTime: embedded,
    WorkCardContact: embedded,
    RuleTest: embedded,
    RuleTexts: embedded,
    RuleProofNeed: embedded,
    RuleNode: embedded,
    RuleTerm: embedded,
    RuleRoute: embedded,
    RuleVersionStep: embedded,
    RulePreview: embedded,
    RuleMove: embedded,
    RuleMovedBy: embedded,
    RuleClauseName: embedded,
    RuleCatalogue: embedded,
    ProofDefinition: embedded,
    RuleDifference: embedded,
    RuleVersionPayload: embedded,
  },
  resolvers: {
    Query: {
      area: (_parent, args) => ({ __typename: 'Area', id: args['id'] as string }),
      occupation: (_parent, args) => ({ __typename: 'Occupation', isco: args['isco'] as string }),
    },
  },
});

/** Every request carries these headers; the first keeps other sites from asking in the reader's name. */
export const requestOptions = (
  lang: Lang,
): { readonly headers: Record<string, string>; readonly credentials: RequestCredentials } => ({
  headers: { 'x-titian': 'web', 'x-titian-lang': lang },
  credentials: 'same-origin',
});

/** A phone may hold a dead connection open for minutes; after this long we say so. */
function patientFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  init?.signal?.addEventListener('abort', () => stop.abort());
  return fetch(input, { ...init, signal: stop.signal }).finally(() => clearTimeout(timer));
}

/** A client for one language and one signed-in person: a new one starts with nothing remembered. */
export function createClient(lang: Lang): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cache, ...(import.meta.env.PROD ? [persistedExchange] : []), fetchExchange],
    fetchOptions: requestOptions(lang),
    fetch: patientFetch,
  });
}
