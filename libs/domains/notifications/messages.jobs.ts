import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { Every } from '#platform/events/every';
import { AfterCommit, type HandledEvent } from '#platform/events/on-event';
import { MessageOutbox } from './message-outbox.js';
import { MessageReports } from './message-reports.js';
import { MessagesRepository } from './messages.repository.js';
import { messageDue } from './notifications.events.js';
import { SendMessage } from './send-message.js';

@Injectable()
export class MessagesJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sending: SendMessage,
    private readonly outbox: MessageOutbox,
    private readonly messages: MessagesRepository,
    private readonly reports: MessageReports,
  ) {}

  /** May run again: a message that is in hand or settled is left alone. */
  @AfterCommit(messageDue, 'notifications.send')
  async send({ subjectId, officeId }: HandledEvent): Promise<void> {
    if (officeId !== null) await this.sending.execute(officeId, subjectId);
  }

  /** After quiet hours, after a failure, and after a process that died. */
  @Every('notifications.due', { minutes: 1 })
  async handDue(): Promise<void> {
    await this.uow.write(SYSTEM, async () => {
      await this.outbox.handDue();
      this.reports.deadNow(await this.messages.deadNow());
      return ok(null);
    });
  }
}
