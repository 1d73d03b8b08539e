import { Global, Module } from '@nestjs/common';
import { UnitOfWork } from '../db/unit-of-work.js';
import { PostgresEngine } from './postgres-engine.js';
import { SearchEngine } from './search-port.js';

@Global()
@Module({
  providers: [{ provide: SearchEngine, inject: [UnitOfWork], useFactory: (uow: UnitOfWork) => new PostgresEngine(uow) }],
  exports: [SearchEngine],
})
export class SearchModule {}
