export { PartnersModule } from './partners.module.js';
export { PartnersQueries, type PartnerDecision, type PartnerFilter } from './partners.queries.js';
export { RegisterPartner } from './register-partner.js';
export { EditPartner } from './edit-partner.js';
export { DecidePartner, type DecisionInput } from './decide-partner.js';
export { InvitePartnerPerson } from './invite-partner-person.js';
export { PartnerKindEnum, PartnerType } from './partners.graphql.js';
export { partnerLoader } from './partners.loader.js';
export { partnerEdited, partnerRegistered, partnerStandingChanged } from './partners.events.js';
export type {
  Decision,
  PartnerFacts,
  PartnerKind,
  PartnerPersona,
  PartnerStatus,
  ProfileInput,
} from './core/partner.js';
