import { Injectable } from '@nestjs/common';
import type { Channel } from '#kernel/outside-text';
import { Metrics } from '#platform/health/metrics';
import { Logger } from '#platform/logging/logger';
import { isNoWay, type DropReason, type Failure } from './core/message.js';

/** What operators learn about messages: channels and codes, never whose, where to or what they say. */
@Injectable()
export class MessageReports {
  readonly #messages;
  readonly #dead;

  constructor(
    metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.#messages = metrics.counter('titian_messages_total', 'Messages outside the app', ['channel', 'outcome']);
    this.#dead = metrics.gauge('titian_messages_dead', 'Messages that were given up');
  }

  sent(channel: Channel): void {
    this.#messages.inc({ channel, outcome: 'sent' });
  }

  dropped(channel: Channel, code: DropReason): void {
    this.#messages.inc({ channel, outcome: 'dropped' });
    this.logger.info('a message is not wanted any more', { channel, code });
  }

  failed(channel: Channel, code: Failure): void {
    this.#messages.inc({ channel, outcome: 'failed' });
    this.logger.info('a message could not be handed over and is tried again', { channel, code });
  }

  /** That there is no way to somebody is no fault of a gateway. */
  dead(channel: Channel, code: Failure): void {
    this.#messages.inc({ channel, outcome: 'dead' });
    const fields = { channel, code };
    if (isNoWay(code)) this.logger.info('there is no way to somebody by a channel', fields);
    else
      this.logger.alert('a message was given up; when its cause is gone: try it again on the page of messages', fields);
  }

  deadNow(count: number): void {
    this.#dead.set(count);
  }
}
