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
import { EventsModule } from '#platform/events/events.module';
import { FilesModule } from '#platform/files/files.module';
import { HealthModule } from '#platform/health/health.module';
import { IdempotencyModule } from '#platform/idempotency/idempotency.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { DemoApplications } from './demo/demo-applications.js';
import { DemoConsents } from './demo/demo-consents.js';
import { DemoIntroductions, DemoIntroductionUseCases } from './demo/demo-introductions.js';
import { DemoLoader, DemoUseCases } from './demo/demo-loader.js';
import { DemoMessages } from './demo/demo-messages.js';

/** What the commands need: the use cases, and nothing that listens or works by itself. */
@Module({})
export class SetupModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: SetupModule,
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
        FilesModule,
        ImportsModule,
        MatchingModule,
        ApplicationsModule,
        IntroductionsModule,
        NotificationsModule,
      ],
      providers: [
        ...[DemoUseCases, DemoLoader, DemoConsents, DemoApplications],
        ...[DemoIntroductionUseCases, DemoIntroductions, DemoMessages],
      ],
    };
  }
}
