import { Injectable } from '@nestjs/common';
import { ok } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { Gateways, NotSent, type OutsideMessage } from '#platform/messaging/gateway';
import { MOST_TRIES, togetherOf, type Failure, type Target } from './core/message.js';
import { closedText, outsideOf } from './core/outside.js';
import { MessageCheck } from './message-check.js';
import { MessageOutcomes } from './message-outcomes.js';
import { MessagesRepository, type ClaimedMessage } from './messages.repository.js';
import { productOf } from './product.js';

interface Ready {
  readonly message: ClaimedMessage;
  readonly to: readonly Target[];
}

/**
 * A message whose time has come is handed to the gateway of its channel, once: it is taken in hand and settled in a
 * transaction each, with the gateway between them. Of a process that dies in between the message is tried again under the
 * same key when its lease is over; a gateway that knows keys brings it once, SMTP may bring it twice (ADR 18).
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly check: MessageCheck,
    private readonly outcomes: MessageOutcomes,
    private readonly gateways: Gateways,
  ) {}

  async execute(officeId: string, id: string): Promise<void> {
    const actor = productOf(officeId);
    const taken = await this.uow.write(actor, async () => ok(await this.#take(officeId, id)));
    const ready = taken.ok ? taken.value : null;
    if (ready === null) return;
    const each = await this.#hand(ready);
    const { message, to } = ready;
    const failure = togetherOf(each);
    await this.uow.write(actor, async () => {
      await this.outcomes.lost(to.filter((_, place) => each[place] === 'address_refused'));
      return ok(await (failure === null ? this.outcomes.sent(message) : this.outcomes.failed(message, failure)));
    });
  }

  /** Null when there is nothing to hand over: somebody else has it, it is not wanted any more, or there is no way. */
  async #take(officeId: string, id: string): Promise<Ready | null> {
    const claimed = await this.messages.claim(officeId, id);
    if (claimed === null) return null;
    const message = await this.check.asJoined(claimed);
    if (message.tries > MOST_TRIES) return this.#ended(this.outcomes.failed(message, 'interrupted'));
    const verdict = await this.check.verdict(message, this.messages.now());
    if (verdict.kind === 'drop') return this.#ended(this.outcomes.dropped(message, verdict.because));
    if (verdict.kind === 'wait') return this.#ended(this.outcomes.putOff(message, verdict.until));
    const reach = await this.check.reach(message);
    if (reach.kind === 'drop') return this.#ended(this.outcomes.dropped(message, reach.because));
    if (reach.kind === 'failure') return this.#ended(this.outcomes.failed(message, reach.failure));
    return { message, to: reach.to };
  }

  async #ended(outcome: Promise<void>): Promise<null> {
    await outcome;
    return null;
  }

  /** Looks at every text once more: nothing outside the closed set gets this far, and nothing gets further. */
  async #hand({ message, to }: Ready): Promise<(Failure | null)[]> {
    const shown = outsideOf(message.template, message.language, message.channel);
    for (const text of [shown.sender, shown.title, shown.preheader, shown.text]) if (text !== null) closedText(text);
    return Promise.all(to.map(({ address }) => this.#send({ ...shown, to: address, key: message.id })));
  }

  async #send(message: OutsideMessage): Promise<Failure | null> {
    try {
      await this.gateways.send(message);
      return null;
    } catch (fault) {
      if (fault instanceof NotSent) return fault.code;
      throw fault;
    }
  }
}
