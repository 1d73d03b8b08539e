import { Global, Module } from '@nestjs/common';
import { registerTraces } from '#domains/clients';
import { AuthModule } from '#platform/auth/auth.module';
import { MessagingModule } from '#platform/messaging/messaging.module';
import { AskByPhone } from './ask-by-phone.js';
import { ConfirmDeletion } from './confirm-deletion.js';
import { ConsentFields, ConsentPayloadFields, DisclosureFields } from './consent-fields.resolver.js';
import { ConsentWriter } from './consent-writer.js';
import { ConsentsJobs } from './consents.jobs.js';
import { ConsentsQueries } from './consents.queries.js';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsResolver } from './consents.resolver.js';
import './consents.texts.js';
import { DeletionsQueries } from './deletions.queries.js';
import { DeletionsResolver } from './deletions.resolver.js';
import { GiveByPhone } from './give-by-phone.js';
import { GiveConsent } from './give-consent.js';
import { PhoneCodeJobs } from './phone-code.jobs.js';
import { PhoneConsentsResolver } from './phone-consents.resolver.js';
import { PhoneCodes } from './phone-codes.js';
import { PhoneCodesRepository } from './phone-codes.repository.js';
import { RecordDisclosure } from './record-disclosure.js';
import { ReleaseSealer } from './release-sealer.js';
import { ReleaseToPartner } from './release-to-partner.js';
import { Statements } from './statements.js';
import { TakeBackReleases } from './take-back-releases.js';
import { WithdrawConsent } from './withdraw-consent.js';

registerTraces('consents.consent', 'consents.phone_code');

const useCases = [
  AskByPhone,
  GiveByPhone,
  GiveConsent,
  WithdrawConsent,
  ReleaseToPartner,
  TakeBackReleases,
  RecordDisclosure,
  ConfirmDeletion,
];
const resolvers = [ConsentsResolver, PhoneConsentsResolver, ConsentFields, ConsentPayloadFields, DisclosureFields];
const parts = [ConsentsRepository, ConsentsQueries, ConsentWriter, ReleaseSealer, Statements, ConsentsJobs];
const deletions = [DeletionsQueries, DeletionsResolver];
const phone = [PhoneCodes, PhoneCodesRepository, PhoneCodeJobs];

@Global()
@Module({
  imports: [AuthModule, MessagingModule],
  providers: [...parts, ...phone, ...deletions, ...useCases, ...resolvers],
  exports: [ConsentsQueries, Statements, ...useCases],
})
export class ConsentsModule {}
