export { IntroductionsHttpModule } from './introductions-http.module.js';
export type { Audience } from './core/announce.js';
export { IntroductionsModule } from './introductions.module.js';
export { IntroductionsQueries } from './introductions.queries.js';
export { SaveSession, type SessionInput } from './save-session.js';
export { SaveTables, type NewTable } from './save-tables.js';
export { InviteClients } from './invite-clients.js';
export { AnswerInvitation } from './answer-invitation.js';
export { SaveWishes, type WishInput } from './save-wishes.js';
export { MakePlan } from './make-plan.js';
export { PublishPlan } from './publish-plan.js';
export {
  clientAnswered,
  clientInvited,
  planPublished,
  resultRecorded,
  sessionChanged,
  tableInvited,
} from './introductions.events.js';
