import type { Logger } from '../logging/logger.js';
import type { Gateway, OutsideMessage } from './gateway.js';

/** Writes down that something would have gone by a channel that has no gateway yet: the channel alone, never the number. */
export class LoggedGateway implements Gateway {
  constructor(
    private readonly logger: Logger,
    private readonly next: Gateway,
  ) {}

  async send(message: OutsideMessage): Promise<void> {
    await this.next.send(message);
    this.logger.info('a message would have been handed over', { channel: message.channel });
  }
}
