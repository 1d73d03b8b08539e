import { Global, Module } from '@nestjs/common';
import { AuthModule } from '#platform/auth/auth.module';
import { SessionReader } from '#platform/auth/session-reader';
import { VaultModule } from '#platform/vault/vault.module';
import { AcceptInvitation } from './accept-invitation.js';
import { AccessChanges } from './access-changes.js';
import { AccountMaker } from './account-maker.js';
import { AccountSealer } from './account-sealer.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsResolver } from './accounts.resolver.js';
import { ActAs } from './act-as.js';
import { ChangeAccountStatus } from './change-account-status.js';
import { AddMembership, RemoveMembership } from './change-membership.js';
import { ChangeSecret } from './change-secret.js';
import { ClientAccounts } from './client-accounts.js';
import { CloseSessions } from './close-sessions.js';
import { CreateAccount } from './create-account.js';
import { CredentialsRepository } from './credentials.repository.js';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { IdentityJobs } from './identity.jobs.js';
import { IdentityQueries } from './identity.queries.js';
import './identity.texts.js';
import { InvitationAcceptance } from './invitation-acceptance.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InviteAccount } from './invite-account.js';
import { MembershipWriter } from './membership-writer.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { OfficesRepository } from './offices.repository.js';
import { OfficesResolver } from './offices.resolver.js';
import { ResetSecret } from './reset-secret.js';
import { CreateOffice, UpdateOffice } from './save-office.js';
import { SecondFactor } from './second-factor.js';
import { SecondFactorWriter } from './second-factor-writer.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { Secrets } from './secrets.js';
import { SessionKeeper } from './session-keeper.js';
import { SessionQueries } from './session.queries.js';
import { SessionResolver } from './session.resolver.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignIn } from './sign-in.js';
import { TargetCheck } from './target-check.js';
import { MembershipResolver, ViewerResolver } from './viewer.resolver.js';

const rows = [AccountsRepository, CredentialsRepository, InvitationsRepository, OfficesRepository, SessionsRepository];
const parts = [
  AccessChanges,
  AccountMaker,
  AccountSealer,
  ClientAccounts,
  InvitationAcceptance,
  MembershipWriter,
  SecondFactor,
  SecondFactorWriter,
  Secrets,
  SessionKeeper,
  TargetCheck,
];
const own = [SignIn, CloseSessions, ActAs, ChangeSecret, EnrolSecondFactor, AcceptInvitation];
const administration = [
  CreateOffice,
  UpdateOffice,
  CreateAccount,
  InviteAccount,
  AddMembership,
  RemoveMembership,
  ChangeAccountStatus,
  ResetSecret,
];
const resolvers = [
  AccountsResolver,
  MembershipResolver,
  MembershipsResolver,
  OfficesResolver,
  SecondFactorResolver,
  SessionResolver,
  ViewerResolver,
];

/** Global because every request asks it who acts. */
@Global()
@Module({
  imports: [AuthModule, VaultModule],
  providers: [
    ...rows,
    ...parts,
    ...own,
    ...administration,
    ...resolvers,
    IdentityJobs,
    IdentityQueries,
    SessionQueries,
    { provide: SessionReader, useExisting: SessionQueries },
  ],
  exports: [...administration, ClientAccounts, IdentityQueries, SessionQueries, SessionReader],
})
export class IdentityModule {}
