import { Module, type OnModuleInit } from '@nestjs/common';
import { registerTraces } from '#domains/clients';
import { Config } from '#platform/config/config';
import { MessagingModule } from '#platform/messaging/messaging.module';
import { VaultModule } from '#platform/vault/vault.module';
import { checkOutside } from './core/outside.js';
import { DecideMessages } from './decide-messages.js';
import { DevicesRepository } from './devices.repository.js';
import { DevicesResolver } from './devices.resolver.js';
import { JoinDevice } from './join-device.js';
import { JoinPreferences } from './join-preferences.js';
import { LinkToWhatsApp } from './link-to-whatsapp.js';
import { MessageCheck } from './message-check.js';
import { MessageGrounds } from './message-grounds.js';
import { MessageOutbox } from './message-outbox.js';
import { MessageOutcomes } from './message-outcomes.js';
import { MessageReports } from './message-reports.js';
import { MessageWays } from './message-ways.js';
import { MessagesJobs } from './messages.jobs.js';
import { MessagesQueries } from './messages.queries.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesResolver } from './messages.resolver.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticesRepository } from './notices.repository.js';
import { NotificationsJobs } from './notifications.jobs.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { PersonZones } from './person-zones.js';
import './notifications.texts.js';
import { PreferencesQueries } from './preferences.queries.js';
import { PreferencesRepository } from './preferences.repository.js';
import { PreferencesResolver } from './preferences.resolver.js';
import { ReadNotices } from './read-notices.js';
import { SendMessage } from './send-message.js';
import { SetPreferences } from './set-preferences.js';
import { TellPeople } from './tell-people.js';
import { Things } from './things.js';
import { TryMessageAgain } from './try-message-again.js';

registerTraces('notifications.preference');

@Module({
  imports: [MessagingModule, VaultModule],
  providers: [
    ...[NoticesQueries, NoticesRepository, ReadNotices, NotificationsResolver, NotificationsJobs],
    ...[PreferencesRepository, SetPreferences, JoinPreferences, TellPeople, DecideMessages, PersonZones, Things],
    ...[DevicesRepository, DevicesResolver, JoinDevice, MessageWays],
    ...[
      MessagesRepository,
      MessageOutbox,
      MessageCheck,
      MessageGrounds,
      MessageOutcomes,
      MessageReports,
      SendMessage,
      MessagesJobs,
    ],
    ...[PreferencesQueries, PreferencesResolver, LinkToWhatsApp, MessagesQueries, MessagesResolver, TryMessageAgain],
  ],
  exports: [NoticesQueries, SetPreferences],
})
export class NotificationsModule implements OnModuleInit {
  constructor(private readonly config: Config) {}

  /** A process whose texts or sender would say too much does not start. */
  onModuleInit(): void {
    checkOutside(this.config.settings.SMTP_FROM ?? null);
  }
}
