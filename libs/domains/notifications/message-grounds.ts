import { Injectable } from '@nestjs/common';
import { ConsentsQueries } from '#domains/consents';
import { isStillSaid } from './core/holding.js';
import type { Present } from './core/message.js';
import { restsOn } from './core/resting.js';
import type { ClaimedMessage } from './messages.repository.js';
import { productOf } from './product.js';
import { Things } from './things.js';

/** On what a message rests, as it stands now; as the product for its office, inside an open unit. */
@Injectable()
export class MessageGrounds {
  constructor(
    private readonly consents: ConsentsQueries,
    private readonly things: Things,
  ) {}

  /** `readers`: all ids of whom it is for. */
  async of(message: ClaimedMessage, readers: readonly string[]): Promise<Pick<Present, 'withdrawnAt' | 'holds'>> {
    const { kind, aboutId, officeId } = message;
    const thing = await this.things.of(kind, aboutId, officeId);
    return { withdrawnAt: await this.#withdrawnAt(message), holds: isStillSaid(message, thing, readers) };
  }

  /** When a consent that the notice rests on was last taken back; null for never. */
  async #withdrawnAt({ officeId, clientId, kind, aboutId }: ClaimedMessage): Promise<Date | null> {
    const all = await this.consents.of(productOf(officeId), clientId);
    const withdrawn = all.filter(({ withdrawnAt }) => withdrawnAt !== null);
    if (withdrawn.length === 0) return null;
    const about = { kind, application: await this.things.application(aboutId) };
    const last = Math.max(
      ...withdrawn.filter((one) => restsOn(about, one)).map(({ withdrawnAt }) => Number(withdrawnAt)),
    );
    return Number.isFinite(last) ? new Date(last) : null;
  }
}
