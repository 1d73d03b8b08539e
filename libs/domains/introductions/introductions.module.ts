import { Global, Module } from '@nestjs/common';
import { registerTraces } from '#domains/clients';
import { AnswerInvitation } from './answer-invitation.js';
import { AnswerPairs } from './answer-pairs.js';
import { AnswerTable } from './answer-table.js';
import { CardReleases } from './card-releases.js';
import { ChangeSessionState } from './change-session-state.js';
import { DayLoader } from './day-loader.js';
import { DayWriter } from './day-writer.js';
import { FollowUpTalk } from './follow-up.js';
import { IntroductionFiles } from './introduction-files.js';
import { IntroductionReports } from './introduction-reports.js';
import { IntroductionsJobs } from './introductions.jobs.js';
import { IntroductionsDueQueries } from './introductions-due.queries.js';
import { IntroductionsQueries } from './introductions.queries.js';
import { RESOLVERS } from './introductions.resolvers.js';
import './introductions.texts.js';
import { Invitations } from './invitations.js';
import { InviteClients } from './invite-clients.js';
import { MakePlan } from './make-plan.js';
import { MarkCard } from './mark-card.js';
import { MarkInterest } from './mark-interest.js';
import { OpenPartnerCards } from './open-partner-cards.js';
import { OwnIntroductionsQueries } from './own-introductions.queries.js';
import { PartnerAnswersRepository } from './partner-answers.repository.js';
import { PartnerCardsJobs } from './partner-cards.jobs.js';
import { PartnerCardsRepository } from './partner-cards.repository.js';
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
import { ShowCards } from './show-cards.js';
import { SuggestPairs } from './suggest-pairs.js';
import { SyncSheet } from './sync-sheet.js';
import { TableAnswersRepository } from './table-answers.repository.js';

registerTraces('introductions.participant');

const useCases = [SaveSession, ChangeSessionState, SaveTables, InviteClients, AnswerInvitation, SaveWishes];
const said = [MarkInterest, AnswerPairs, AnswerTable, TableAnswersRepository, SuggestPairs, FollowUpTalk];
const cards = [ShowCards, OpenPartnerCards, MarkCard, CardReleases, PartnerCardsRepository, PartnerCardsJobs];
const planning = [MakePlan, PublishPlan, ReplanDay, SyncSheet];
const rows = [SessionsRepository, PeopleRepository, PlansRepository, PartnerAnswersRepository];
const parts = [DayLoader, DayWriter, PlanWriter, PlanRunner, Invitations, IntroductionsJobs];
const taken = [IntroductionReports, IntroductionFiles];

@Global()
@Module({
  providers: [
    ...[IntroductionsQueries, OwnIntroductionsQueries, IntroductionsDueQueries],
    ...[...rows, ...parts, ...useCases, ...planning],
    ...[...said, ...cards, ...taken, ...RESOLVERS],
  ],
  exports: [IntroductionsQueries, IntroductionFiles, ...useCases, ...planning],
})
export class IntroductionsModule {}
