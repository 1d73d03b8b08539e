import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Health } from '../health/health.js';
import { Database } from './database.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [Config],
      useFactory: async (config: Config) => {
        const database = new Database(config);
        await database.open();
        return database;
      },
    },
    UnitOfWork,
  ],
  exports: [Database, UnitOfWork],
})
export class DbModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly health: Health,
  ) {}

  onModuleInit(): void {
    for (const side of ['care', 'market'] as const) {
      this.health.register({
        name: `database-${side}`,
        vital: true,
        check: async () => {
          await this.database.source(side).query('SELECT 1');
          return 'up';
        },
      });
    }
  }
}
