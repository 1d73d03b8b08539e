import { Global, Module } from '@nestjs/common';
import { AnswerInvitation } from './answer-invitation.js';
import { ChangeSessionState } from './change-session-state.js';
import { DayLoader } from './day-loader.js';
import { DayWriter } from './day-writer.js';
import { IntroductionSessionFields } from './introduction-fields.resolver.js';
import {
  IntroductionParticipantFields,
  IntroductionPayloadFields,
  IntroductionPlanFields,
  IntroductionTableFields,
} from './introduction-links.resolver.js';
import { IntroductionPeopleResolver } from './introduction-people.resolver.js';
import { IntroductionPlanResolver } from './introduction-plan.resolver.js';
import { IntroductionsQueries } from './introductions.queries.js';
import { IntroductionsResolver } from './introductions.resolver.js';
import './introductions.texts.js';
import { Invitations } from './invitations.js';
import { InviteClients } from './invite-clients.js';
import { MakePlan } from './make-plan.js';
import { OwnIntroductionsQueries } from './own-introductions.queries.js';
import {
  OwnInterviewFields,
  OwnIntroductionFields,
  OwnIntroductionsResolver,
  PartnerIntroductionFields,
} from './own-introductions.resolver.js';
import { PeopleRepository } from './people.repository.js';
import { PlanWriter } from './plan-writer.js';
import { PlanRunner } from './plan-runner.js';
import { PlansRepository } from './plans.repository.js';
import { PublishPlan } from './publish-plan.js';
import { ReplanDay } from './replan-day.js';
import { SaveSession } from './save-session.js';
import { SaveTables } from './save-tables.js';
import { SaveWishes } from './save-wishes.js';
import { SessionsRepository } from './sessions.repository.js';
import { SyncSheet } from './sync-sheet.js';

const useCases = [SaveSession, ChangeSessionState, SaveTables, InviteClients, AnswerInvitation, SaveWishes];
const planning = [MakePlan, PublishPlan, ReplanDay, SyncSheet];
const parts = [
  SessionsRepository,
  PeopleRepository,
  PlansRepository,
  DayLoader,
  DayWriter,
  PlanWriter,
  PlanRunner,
  Invitations,
];
const resolvers = [
  IntroductionsResolver,
  IntroductionPeopleResolver,
  IntroductionPlanResolver,
  OwnIntroductionsResolver,
];
const fields = [
  ...[IntroductionSessionFields, IntroductionTableFields, IntroductionParticipantFields, IntroductionPlanFields],
  ...[IntroductionPayloadFields, OwnIntroductionFields, PartnerIntroductionFields, OwnInterviewFields],
];

@Global()
@Module({
  providers: [
    IntroductionsQueries,
    OwnIntroductionsQueries,
    ...parts,
    ...useCases,
    ...planning,
    ...resolvers,
    ...fields,
  ],
  exports: [IntroductionsQueries, ...useCases, ...planning],
})
export class IntroductionsModule {}
