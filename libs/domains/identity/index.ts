export { IdentityModule } from './identity.module.js';
export { IdentityQueries } from './identity.queries.js';
export { SessionQueries } from './session.queries.js';
export { ClientAccounts } from './client-accounts.js';
export { CreateOffice, UpdateOffice } from './save-office.js';
export { CreateAccount, type CreateAccountInput, type CreatedAccount } from './create-account.js';
export { InviteAccount, type MadeInvitation } from './invite-account.js';
export { AddMembership, RemoveMembership } from './change-membership.js';
export { ChangeAccountStatus } from './change-account-status.js';
export { ResetSecret } from './reset-secret.js';
export { accountLoader, officeLoader } from './identity.loader.js';
export {
  AccountType,
  InvitationPayload,
  InvitationResult,
  MembershipType,
  OfficeType,
  PersonaEnum,
  ViewerType,
} from './identity.graphql.js';
export { invitationPayload } from './memberships.resolver.js';
export { accountChanged, invitationMade, officeChanged } from './identity.events.js';
export type { Account, AccountPersona, Membership, MembershipInput } from './core/account.js';
export type { Invitation } from './core/invitation.js';
export { OFFICE_KINDS, type Office, type OfficeInput, type OfficeKind } from './core/office.js';
