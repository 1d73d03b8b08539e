import {
  type BeforeApplicationShutdown,
  Global,
  Module,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { Health } from '../health/health.js';
import { Logger } from '../logging/logger.js';
import { MEILISEARCH, MeilisearchEngine } from './meilisearch-engine.js';
import { PostgresEngine } from './postgres-engine.js';
import { PostgresFollowers } from './postgres-followers.js';
import { SearchFollower } from './search-follower.js';
import { SearchIndex } from './search-index.js';
import { SearchEngine } from './search-port.js';

type Parts = [PostgresEngine, MeilisearchEngine | null, PostgresFollowers, Logger];

const PARTS = [PostgresEngine, MEILISEARCH, PostgresFollowers, Logger];

/** Search for everybody: inject `SearchEngine`. */
@Global()
@Module({
  providers: [
    { provide: PostgresEngine, inject: [UnitOfWork], useFactory: (uow: UnitOfWork) => new PostgresEngine(uow) },
    { provide: PostgresFollowers, inject: [UnitOfWork], useFactory: (uow: UnitOfWork) => new PostgresFollowers(uow) },
    {
      provide: MEILISEARCH,
      inject: [Config, PostgresEngine],
      useFactory: ({ settings }: Config, postgres: PostgresEngine) =>
        settings.MEILI_URL && settings.MEILI_MASTER_KEY
          ? new MeilisearchEngine(
              { url: settings.MEILI_URL, masterKey: settings.MEILI_MASTER_KEY, index: settings.MEILI_INDEX },
              (question) => postgres.prepare(question),
            )
          : null,
    },
    { provide: SearchIndex, inject: PARTS, useFactory: (...parts: Parts) => new SearchIndex(...parts) },
    { provide: SearchEngine, useExisting: SearchIndex },
    SearchFollower,
  ],
  exports: [SearchEngine, PostgresEngine, SearchFollower],
})
export class SearchModule implements OnModuleInit {
  constructor(
    private readonly index: SearchIndex,
    private readonly health: Health,
  ) {}

  onModuleInit(): void {
    this.health.register({ name: 'search', vital: false, check: async () => this.index.condition });
  }
}

/** For the worker: Meilisearch, where there is one, follows the PostgreSQL engine. */
@Module({ imports: [SearchModule] })
export class SearchFollowerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly follower: SearchFollower) {}

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.follower.stop();
  }
}
