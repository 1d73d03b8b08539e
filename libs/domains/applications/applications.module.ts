import { Global, Module } from '@nestjs/common';
import { registerTraces } from '#domains/clients';
import { AuthModule } from '#platform/auth/auth.module';
import { AgeingJobs } from './ageing.jobs.js';
import { AnswerApplication } from './answer-application.js';
import { AnswerByLink } from './answer-by-link.js';
import { AnswerLinks } from './answer-links.js';
import { Answering } from './answering.js';
import { ApplicationFields, ApplicationPayloadFields, ReferralFields } from './application-fields.resolver.js';
import { ApplicationMover } from './application-mover.js';
import { ApplicationsJobs } from './applications.jobs.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsResolver } from './applications.resolver.js';
import './applications.texts.js';
import { ApplyForOpportunity } from './apply-for-opportunity.js';
import { ApplyTerms } from './apply-terms.js';
import { ContactJobs } from './contact.jobs.js';
import { ContactReleases } from './contact-releases.js';
import { LayOutCard } from './lay-out-card.js';
import { LinksRepository } from './links.repository.js';
import { MakeLink } from './make-link.js';
import { OpenCards } from './open-cards.js';
import { OpenLink } from './open-link.js';
import { Openings } from './openings.js';
import { OwnApplicationsResolver } from './own-applications.resolver.js';
import { ReferClients } from './refer-clients.js';
import { ReferralPreview } from './referral-preview.js';
import { Sending } from './sending.js';
import { StepApplication } from './step-application.js';
import { WithdrawApplication } from './withdraw-application.js';
import { WorkCardFields } from './work-card-fields.resolver.js';
import { WorkCardsResolver } from './work-cards.resolver.js';

registerTraces('applications.application');

const useCases = [
  ...[ReferClients, ApplyForOpportunity, StepApplication, WithdrawApplication],
  ...[AnswerApplication, AnswerByLink, OpenCards, OpenLink, MakeLink],
];
const parts = [
  ...[ApplicationsRepository, LinksRepository, ApplicationMover, Openings, Sending, ApplyTerms],
  ...[Answering, AnswerLinks, ContactReleases, ReferralPreview, LayOutCard],
];
const jobs = [ApplicationsJobs, AgeingJobs, ContactJobs];
const resolvers = [ApplicationsResolver, OwnApplicationsResolver, WorkCardsResolver];
const fields = [ApplicationFields, ApplicationPayloadFields, ReferralFields, WorkCardFields];

@Global()
@Module({
  imports: [AuthModule],
  providers: [ApplicationsQueries, ...parts, ...useCases, ...jobs, ...resolvers, ...fields],
  exports: [ApplicationsQueries, ...useCases, LayOutCard, AgeingJobs],
})
export class ApplicationsModule {}
