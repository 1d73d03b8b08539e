import { IntroductionSessionFields } from './introduction-fields.resolver.js';
import {
  IntroductionParticipantFields,
  IntroductionPayloadFields,
  IntroductionPlanFields,
  IntroductionTableFields,
} from './introduction-links.resolver.js';
import { IntroductionPeopleResolver } from './introduction-people.resolver.js';
import { IntroductionPlanResolver } from './introduction-plan.resolver.js';
import { IntroductionReportField } from './introduction-report.resolver.js';
import { IntroductionFollowUpFields, IntroductionsDueResolver } from './introductions-due.resolver.js';
import { IntroductionsResolver } from './introductions.resolver.js';
import {
  OwnInterviewFields,
  OwnIntroductionFields,
  OwnIntroductionTableFields,
  PartnerIntroductionFields,
} from './own-introduction-fields.resolver.js';
import { OwnIntroductionsResolver } from './own-introductions.resolver.js';
import { IntroductionCardFields, PartnerCardsResolver } from './partner-cards.resolver.js';

/** All that answers GraphQL here. */
export const RESOLVERS = [
  ...[IntroductionsResolver, IntroductionPeopleResolver, IntroductionPlanResolver, OwnIntroductionsResolver],
  ...[IntroductionSessionFields, IntroductionTableFields, IntroductionParticipantFields, IntroductionPlanFields],
  ...[IntroductionPayloadFields, OwnIntroductionFields, OwnIntroductionTableFields, OwnInterviewFields],
  ...[PartnerIntroductionFields, IntroductionReportField, PartnerCardsResolver, IntroductionCardFields],
  ...[IntroductionsDueResolver, IntroductionFollowUpFields],
];
