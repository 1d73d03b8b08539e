import { Module } from '@nestjs/common';
import { CHANNELS, type Channel } from '#kernel/outside-text';
import { Config } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import { Gateways, type Gateway } from './gateway.js';
import { LocalMailbox } from './local-mailbox.js';
import { LoggedGateway } from './logged-gateway.js';
import { LoggedPhoneMessages, PhoneMessages } from './phone-messages.js';
import { PushGateway } from './push-gateway.js';
import { PushServices } from './push-services.js';
import { SmtpGateway } from './smtp-gateway.js';

/**
 * E-mail by SMTP and pushes where they are configured. Where nothing is to leave the machine, every channel ends in the
 * local mailbox; a push only where a browser can ask for it.
 */
function gatewaysOf(config: Config, logger: Logger, mailbox: LocalMailbox, push: PushServices): Gateways {
  const { SMTP_URL, SMTP_FROM } = config.settings;
  const byChannel = new Map<Channel, Gateway>();
  if (config.local) for (const channel of CHANNELS) byChannel.set(channel, new LoggedGateway(logger, mailbox));
  if (SMTP_URL && SMTP_FROM) byChannel.set('email', new SmtpGateway(SMTP_URL, SMTP_FROM));
  if (push.keys === null) byChannel.delete('push');
  else if (!config.local || push.stayHere) byChannel.set('push', new PushGateway(push));
  return new Gateways(byChannel);
}

@Module({
  providers: [
    { provide: PhoneMessages, useClass: LoggedPhoneMessages },
    {
      provide: LocalMailbox,
      inject: [Config],
      useFactory: (config: Config) => new LocalMailbox(config.settings.TITIAN_DATA_DIR),
    },
    { provide: PushServices, inject: [Config], useFactory: (config: Config) => new PushServices(config) },
    { provide: Gateways, inject: [Config, Logger, LocalMailbox, PushServices], useFactory: gatewaysOf },
  ],
  exports: [PhoneMessages, Gateways, LocalMailbox, PushServices],
})
export class MessagingModule {}
