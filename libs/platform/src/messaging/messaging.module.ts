import { Module } from '@nestjs/common';
import { CHANNELS, type Channel } from '#kernel/outside-text';
import { Config } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import { Gateways, type Gateway } from './gateway.js';
import { LocalMailbox } from './local-mailbox.js';
import { LoggedGateway } from './logged-gateway.js';
import { LoggedPhoneMessages, PhoneMessages } from './phone-messages.js';
import { SmtpGateway } from './smtp-gateway.js';

/** A web push needs a device that asked for it, which nobody can yet. */
const LOCAL = CHANNELS.filter((channel) => channel !== 'push');

/** E-mail by SMTP where it is configured. Where nothing is to leave the machine, every channel ends in the local mailbox. */
function gatewaysOf(config: Config, logger: Logger, mailbox: LocalMailbox): Gateways {
  const { SMTP_URL, SMTP_FROM } = config.settings;
  const byChannel = new Map<Channel, Gateway>();
  if (config.local) for (const channel of LOCAL) byChannel.set(channel, new LoggedGateway(logger, mailbox));
  if (SMTP_URL && SMTP_FROM) byChannel.set('email', new SmtpGateway(SMTP_URL, SMTP_FROM));
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
    { provide: Gateways, inject: [Config, Logger, LocalMailbox], useFactory: gatewaysOf },
  ],
  exports: [PhoneMessages, Gateways, LocalMailbox],
})
export class MessagingModule {}
