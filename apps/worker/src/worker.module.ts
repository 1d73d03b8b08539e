import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { ApplicationsModule } from '#domains/applications';
import { ClientsModule } from '#domains/clients';
import { ConsentsModule } from '#domains/consents';
import { DiscoveryModule } from '#domains/discovery';
import { IdentityModule } from '#domains/identity';
import { ImportsModule } from '#domains/imports';
import { IntroductionsModule } from '#domains/introductions';
import { MatchingModule } from '#domains/matching';
import { NotificationsModule } from '#domains/notifications';
import { OpportunitiesModule } from '#domains/opportunities';
import { PartnersModule } from '#domains/partners';
import { ReferenceModule } from '#domains/reference';
import { AuthModule } from '#platform/auth/auth.module';
import type { Config } from '#platform/config/config';
import { ConfigModule } from '#platform/config/config.module';
import { DbModule } from '#platform/db/db.module';
import { DeliveryModule } from '#platform/events/delivery.module';
import { EventsModule } from '#platform/events/events.module';
import { FilesModule } from '#platform/files/files.module';
import { HealthModule } from '#platform/health/health.module';
import { IdempotencyModule } from '#platform/idempotency/idempotency.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { SearchFollowerModule } from '#platform/search/search.module';
import { WorkingLife } from './working-life.js';

/** The worker: relay, handlers of events, schedules. It holds no business rule; it only lists who takes part. */
@Module({})
export class WorkerModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      providers: [WorkingLife],
      imports: [
        ConfigModule.with(config, clock),
        LoggingModule,
        HealthModule,
        DbModule,
        EventsModule,
        IdempotencyModule,
        AuthModule,
        ReferenceModule,
        IdentityModule,
        ClientsModule,
        PartnersModule,
        OpportunitiesModule,
        ConsentsModule,
        DiscoveryModule,
        SearchFollowerModule,
        FilesModule,
        ImportsModule,
        MatchingModule,
        IntroductionsModule,
        ApplicationsModule,
        NotificationsModule,
        DeliveryModule.with({ concurrency: config.settings.WORKER_CONCURRENCY }),
      ],
    };
  }
}
