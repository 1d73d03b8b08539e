import { Global, Module } from '@nestjs/common';
import { VaultModule } from '#platform/vault/vault.module';
import { CaseloadQueries } from './caseload.queries.js';
import { ChangeClient } from './change-client.js';
import { ClientChanges } from './client-changes.js';
import {
  ClientFields,
  ClientPayloadFields,
  LikelyDuplicateFields,
  StatedFactFields,
  WorkProfileFields,
} from './client-fields.resolver.js';
import { ClientForgetting } from './client-forgetting.js';
import { ClientHints, ClientsDue, DuePaperFields } from './client-hints.resolver.js';
import { ClientJoining } from './client-joining.js';
import { ClientLifeResolver, ClientSignInFields } from './client-life.resolver.js';
import { ClientSealer } from './client-sealer.js';
import { ClientWriter } from './client-writer.js';
import { ClientsJobs } from './clients.jobs.js';
import { ClientsQueries } from './clients.queries.js';
import { ClientsRepository } from './clients.repository.js';
import { ClientsResolver } from './clients.resolver.js';
import './clients.texts.js';
import './contradictions.texts.js';
import { Crowds } from './crowds.js';
import { EraseClient } from './erase-client.js';
import { FindDuplicates } from './find-duplicates.js';
import { GiveSignIn } from './give-sign-in.js';
import { MergeClients } from './merge-clients.js';
import { OpenFile } from './open-file.js';
import { OpenRuleFacts } from './open-rule-facts.js';
import { RegisterClient } from './register-client.js';
import { RegisterMany } from './register-many.js';
import { UndoRegistered } from './undo-registered.js';
import { WorkCheck } from './work-check.js';

const registering = [RegisterClient, RegisterMany, UndoRegistered, FindDuplicates];
const useCases = [...registering, ChangeClient, OpenFile, OpenRuleFacts, GiveSignIn, MergeClients, EraseClient];
const life = [ClientJoining, ClientForgetting, ClientsJobs];
const parts = [ClientSealer, ClientWriter, ClientChanges, Crowds, WorkCheck, ...life];
const hints = [ClientHints, ClientsDue, DuePaperFields];
const resolvers = [
  ClientsResolver,
  ClientFields,
  WorkProfileFields,
  StatedFactFields,
  ClientPayloadFields,
  LikelyDuplicateFields,
  ...hints,
  ClientLifeResolver,
  ClientSignInFields,
];

@Global()
@Module({
  imports: [VaultModule],
  providers: [ClientsRepository, ClientsQueries, CaseloadQueries, ...parts, ...useCases, ...resolvers],
  exports: [ClientsQueries, CaseloadQueries, ...useCases],
})
export class ClientsModule {}
