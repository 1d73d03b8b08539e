import { Global, Module } from '@nestjs/common';
import { VaultModule } from '#platform/vault/vault.module';
import { AreaResolvers } from './area-resolver.js';
import { AskImport } from './ask-import.js';
import { ClientListOutcomes } from './client-list-outcomes.js';
import { ClientListReader } from './client-list-reader.js';
import { ClientListsQueries } from './client-lists.queries.js';
import { ClientListsRepository } from './client-lists.repository.js';
import { ClientListFields, ClientListPayloadFields, ClientListsResolver } from './client-lists.resolver.js';
import './client-lists.texts.js';
import './import-files.texts.js';
import { ImportBatchFields, ImportPayloadFields } from './import-fields.resolver.js';
import { ImportsJobs } from './imports.jobs.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsResolver } from './imports.resolver.js';
import './imports.texts.js';
import { MapImport } from './map-import.js';
import { ReadFile } from './read-file.js';
import { RowReaders } from './row-reader.js';
import { StartImport } from './start-import.js';
import { StoreUpload } from './store-upload.js';
import { TableFile } from './table-file.js';
import { TakeClientList } from './take-client-list.js';
import { UndoRows } from './undo-rows.js';
import { WorkOnBatch } from './work-on-batch.js';
import { WorkOnClientList } from './work-on-client-list.js';
import { WorkRepository } from './work.repository.js';

const useCases = [StoreUpload, StartImport, MapImport, AskImport, WorkOnBatch];
const work = [WorkRepository, TableFile, AreaResolvers, RowReaders, ReadFile, UndoRows];
const people = [
  ClientListsRepository,
  ClientListsQueries,
  ClientListReader,
  ClientListOutcomes,
  TakeClientList,
  WorkOnClientList,
  ClientListsResolver,
  ClientListFields,
  ClientListPayloadFields,
];
const resolvers = [ImportsResolver, ImportBatchFields, ImportPayloadFields];

@Global()
@Module({
  imports: [VaultModule],
  providers: [ImportsRepository, ImportsQueries, ...work, ...useCases, ...resolvers, ...people, ImportsJobs],
  exports: [ImportsQueries, ImportsJobs, TakeClientList, ...useCases],
})
export class ImportsModule {}
