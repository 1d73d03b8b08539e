import { Global, Module } from '@nestjs/common';
import { ConsentFields, ConsentPayloadFields, DisclosureFields } from './consent-fields.resolver.js';
import { ConsentWriter } from './consent-writer.js';
import { ConsentsJobs } from './consents.jobs.js';
import { ConsentsQueries } from './consents.queries.js';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsResolver } from './consents.resolver.js';
import './consents.texts.js';
import { GiveConsent } from './give-consent.js';
import { RecordDisclosure } from './record-disclosure.js';
import { ReleaseSealer } from './release-sealer.js';
import { ReleaseToPartner } from './release-to-partner.js';
import { Statements } from './statements.js';
import { TakeBackReleases } from './take-back-releases.js';
import { WithdrawConsent } from './withdraw-consent.js';

const useCases = [GiveConsent, WithdrawConsent, ReleaseToPartner, TakeBackReleases, RecordDisclosure];
const resolvers = [ConsentsResolver, ConsentFields, ConsentPayloadFields, DisclosureFields];
const parts = [ConsentsRepository, ConsentsQueries, ConsentWriter, ReleaseSealer, Statements, ConsentsJobs];

@Global()
@Module({
  providers: [...parts, ...useCases, ...resolvers],
  exports: [ConsentsQueries, Statements, ...useCases],
})
export class ConsentsModule {}
