export { ConsentsModule } from './consents.module.js';
export { ConsentsQueries, type ConsentNow, type Disclosure } from './consents.queries.js';
export { GiveConsent, type GiveConsentInput } from './give-consent.js';
export { WithdrawConsent } from './withdraw-consent.js';
export { ReleaseToPartner, type Released, type ReleaseInput } from './release-to-partner.js';
export { TakeBackReleases, type TakeBackInput } from './take-back-releases.js';
export { RecordDisclosure, type DisclosureAsk, type Release } from './record-disclosure.js';
export { type ReleaseContent } from './release-sealer.js';
export { Statements, type Statement } from './statements.js';
export { ConsentType, ConsentPurposeEnum, DisclosureType } from './consents.graphql.js';
export { consentLoader } from './consents.loader.js';
export { consentGiven, consentWithdrawn } from './consents.events.js';
export {
  covers,
  SCOPES_OF,
  type Consent,
  type ConsentDraft,
  type ConsentState,
  type Need,
  type Purpose,
  type Scope,
} from './core/consent.js';
