import { Global, Module } from '@nestjs/common';
import { AreaCheck } from './area-check.js';
import { DecidePartner } from './decide-partner.js';
import { EditPartner } from './edit-partner.js';
import { InvitePartnerPerson } from './invite-partner-person.js';
import { MembershipPartner, PartnerFields, PartnerPayloadFields, ViewerPartners } from './partner-fields.resolver.js';
import { PartnersJobs } from './partners.jobs.js';
import { PartnersQueries } from './partners.queries.js';
import { PartnersRepository } from './partners.repository.js';
import { PartnersResolver } from './partners.resolver.js';
import './partners.texts.js';
import { RegisterPartner } from './register-partner.js';

const useCases = [RegisterPartner, EditPartner, DecidePartner, InvitePartnerPerson];
const resolvers = [PartnersResolver, PartnerFields, PartnerPayloadFields, ViewerPartners, MembershipPartner];

@Global()
@Module({
  providers: [PartnersRepository, PartnersQueries, AreaCheck, ...useCases, ...resolvers, PartnersJobs],
  exports: [PartnersQueries, ...useCases],
})
export class PartnersModule {}
