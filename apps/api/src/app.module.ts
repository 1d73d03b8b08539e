import { type DynamicModule, Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Clock } from '#kernel/clock';
import { ApplicationsModule } from '#domains/applications';
import { ClientsModule } from '#domains/clients';
import { ConsentsModule } from '#domains/consents';
import { DiscoveryModule } from '#domains/discovery';
import { IdentityModule } from '#domains/identity';
import { ImportsHttpModule, ImportsModule } from '#domains/imports';
import { IntroductionsHttpModule, IntroductionsModule } from '#domains/introductions';
import { MatchingModule } from '#domains/matching';
import { NotificationsModule } from '#domains/notifications';
import { OpportunitiesModule } from '#domains/opportunities';
import { PartnersModule } from '#domains/partners';
import { ReferenceModule } from '#domains/reference';
import { RulesModule } from '#domains/rules';
import { AuthModule } from '#platform/auth/auth.module';
import { SessionReader } from '#platform/auth/session-reader';
import { Config } from '#platform/config/config';
import { ConfigModule } from '#platform/config/config.module';
import { DbModule } from '#platform/db/db.module';
import { graphqlOptions } from '#platform/graphql/graphql.module-options';
import { EventsModule } from '#platform/events/events.module';
import { IdempotencyModule } from '#platform/idempotency/idempotency.module';
import { FilesModule } from '#platform/files/files.module';
import { HealthModule } from '#platform/health/health.module';
import { Logger } from '#platform/logging/logger';
import { LoggingModule } from '#platform/logging/logging.module';
import { contextFor } from './front-door.js';
import '#platform/messaging/platform.texts';

/** The api: HTTP, GraphQL, sign-in. It holds no business rule; it only lists who takes part. */
@Module({})
export class AppModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config, clock),
        LoggingModule,
        HealthModule,
        DbModule,
        EventsModule,
        IdempotencyModule,
        AuthModule,
        IdentityModule,
        ReferenceModule,
        ClientsModule,
        PartnersModule,
        OpportunitiesModule,
        ConsentsModule,
        DiscoveryModule,
        FilesModule,
        ImportsModule,
        ImportsHttpModule,
        RulesModule,
        IntroductionsModule,
        IntroductionsHttpModule,
        NotificationsModule,
        MatchingModule,
        ApplicationsModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [SessionReader, Logger],
          useFactory: (sessions: SessionReader, logger: Logger) =>
            graphqlOptions({
              context: contextFor(sessions),
              logger,
              plugins: [],
              introspection: !config.production || config.settings.TITIAN_OPEN_GRAPHQL,
            }),
        }),
      ],
    };
  }
}
