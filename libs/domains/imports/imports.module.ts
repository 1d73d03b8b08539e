import { Global, Module } from '@nestjs/common';
import { AreaResolvers } from './area-resolver.js';
import { AskImport } from './ask-import.js';
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
import { UndoRows } from './undo-rows.js';
import { WorkOnBatch } from './work-on-batch.js';
import { WorkRepository } from './work.repository.js';

const useCases = [StoreUpload, StartImport, MapImport, AskImport, WorkOnBatch];
const work = [WorkRepository, TableFile, AreaResolvers, RowReaders, ReadFile, UndoRows];
const resolvers = [ImportsResolver, ImportBatchFields, ImportPayloadFields];

@Global()
@Module({
  providers: [ImportsRepository, ImportsQueries, ...work, ...useCases, ...resolvers, ImportsJobs],
  exports: [ImportsQueries, ImportsJobs, ...useCases],
})
export class ImportsModule {}
