import { Injectable } from '@nestjs/common';
import { afterFailure, type DropReason, type Failure, type Target } from './core/message.js';
import { DecideMessages } from './decide-messages.js';
import { DevicesRepository } from './devices.repository.js';
import { MessageReports } from './message-reports.js';
import { MessagesRepository, type ClaimedMessage } from './messages.repository.js';

/** What becomes of a message that was in hand; as the product for its office, inside an open unit. */
@Injectable()
export class MessageOutcomes {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly decide: DecideMessages,
    private readonly reports: MessageReports,
    private readonly devices: DevicesRepository,
  ) {}

  async sent(message: ClaimedMessage): Promise<void> {
    await this.messages.end(message, 'sent', null);
    this.reports.sent(message.channel);
  }

  /** Devices that are no more: nothing goes there again. */
  async lost(targets: readonly Target[]): Promise<void> {
    const ids = targets.flatMap(({ deviceId }) => deviceId ?? []);
    if (ids.length > 0) await this.devices.forgetGone(ids);
  }

  /** Tried again later, or given up: then the next channel that is wanted has its turn. */
  async failed(message: ClaimedMessage, failure: Failure): Promise<void> {
    const next = afterFailure({ tries: message.tries, failure }, this.messages.now());
    if (next.state === 'failed') {
      await this.messages.fail(message, failure, next.dueAt);
      return this.reports.failed(message.channel, failure);
    }
    await this.messages.end(message, 'dead', failure);
    await this.decide.another(message, message.clientId);
    this.reports.dead(message.channel, failure);
  }

  async dropped(message: ClaimedMessage, because: DropReason): Promise<void> {
    await this.messages.end(message, 'dropped', because);
    this.reports.dropped(message.channel, because);
  }

  async putOff(message: ClaimedMessage, until: Date): Promise<void> {
    await this.messages.putOff(message, until);
  }
}
