export { ClientsModule } from './clients.module.js';
export { ClientsQueries } from './clients.queries.js';
export { CaseloadQueries, type CaseloadFilter } from './caseload.queries.js';
export { RegisterClient, type RegisterClientInput } from './register-client.js';
export { RegisterMany, type JoinedRow, type JoiningRow } from './register-many.js';
export { UndoRegistered } from './undo-registered.js';
export { registerTraces } from './traces.js';
export { ChangeClient } from './change-client.js';
export { OpenRuleFacts } from './open-rule-facts.js';
export { EraseClient } from './erase-client.js';
export { GiveSignIn } from './give-sign-in.js';
export { MergeClients } from './merge-clients.js';
export { OpenFile, type OpenedFile } from './open-file.js';
export {
  ClientType,
  LicenceEnum,
  PaperEnum,
  LikenessEnum,
  SafetyAttributeEnum,
  SchoolingEnum,
} from './clients.graphql.js';
export { clientLoader, clientNameLoader, workProfileLoader } from './clients.loader.js';
export { clientChanged, clientErased, clientMerged, clientRegistered, clientStateChanged } from './clients.events.js';
export type { ChangeClientInput, ClientRecord, ClientState, ClientWorkProfile, RuleFacts } from './core/client.js';
export type { Likeness } from './core/likeness.js';
export type { Person, PersonInput } from './core/person.js';
export type { Proof, StatedFact, Standing, StandingInput, Status, StatusFact } from './core/standing.js';
export { EMPTY_PROFILE, type FreeTime, type WorkProfile, type WorkProfileInput } from './core/work-profile.js';
export type * from './core/work-words.js';
