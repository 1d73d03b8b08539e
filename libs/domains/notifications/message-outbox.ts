import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/events/event-log';
import { LEASE } from './core/message.js';
import { MessagesRepository, type Handed, type NewMessage } from './messages.repository.js';
import { messageDue } from './notifications.events.js';

/** Brings messages to the queue when their time has come; as the product, inside an open unit of work. */
@Injectable()
export class MessageOutbox {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly events: EventLog,
  ) {}

  /** Stored beside the event that brings them to the queue; those for later wait for `handDue`. */
  async put(messages: readonly NewMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const now = this.messages.now();
    const due = new Set(messages.filter(({ dueAt }) => dueAt <= now).map(({ id }) => id));
    const leased = new Date(now.getTime() + LEASE);
    const made = await this.messages.insert(messages.map((one) => (due.has(one.id) ? { ...one, dueAt: leased } : one)));
    await this.#hand(made.filter(({ id }) => due.has(id)));
  }

  /** Gives how many. */
  async handDue(): Promise<number> {
    const due = await this.messages.takeDue();
    await this.#hand(due);
    return due.length;
  }

  async #hand(messages: readonly Handed[]): Promise<void> {
    await this.events.appendMany(
      messageDue,
      messages.map(({ id, officeId, channel }) => ({ subjectId: id, officeId, payload: { channel } })),
    );
  }
}
