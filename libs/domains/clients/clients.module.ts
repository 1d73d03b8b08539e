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
import { ClientHints, ClientsDue, DuePaperFields } from './client-hints.resolver.js';
import { ClientSealer } from './client-sealer.js';
import { ClientWriter } from './client-writer.js';
import { ClientsQueries } from './clients.queries.js';
import { ClientsRepository } from './clients.repository.js';
import { ClientsResolver } from './clients.resolver.js';
import './clients.texts.js';
import './contradictions.texts.js';
import { Crowds } from './crowds.js';
import { Duplicates } from './duplicates.js';
import { FindDuplicates } from './find-duplicates.js';
import { OpenFile } from './open-file.js';
import { OpenRuleFacts } from './open-rule-facts.js';
import { RegisterClient } from './register-client.js';
import { RegisterMany } from './register-many.js';
import { UndoRegistered } from './undo-registered.js';
import { WorkCheck } from './work-check.js';

const useCases = [RegisterClient, RegisterMany, UndoRegistered, ChangeClient, OpenFile, OpenRuleFacts, FindDuplicates];
const parts = [ClientSealer, ClientWriter, ClientChanges, Duplicates, Crowds, WorkCheck];
const resolvers = [
  ClientsResolver,
  ClientFields,
  WorkProfileFields,
  StatedFactFields,
  ClientPayloadFields,
  LikelyDuplicateFields,
  ClientHints,
  ClientsDue,
  DuePaperFields,
];

@Global()
@Module({
  imports: [VaultModule],
  providers: [ClientsRepository, ClientsQueries, CaseloadQueries, ...parts, ...useCases, ...resolvers],
  exports: [ClientsQueries, CaseloadQueries, ...useCases],
})
export class ClientsModule {}
