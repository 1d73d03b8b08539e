import { appendFile, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** A text to a phone. It may lie on a locked screen or a shared phone: no name, no office, nothing about anybody. */
export interface PhoneMessage {
  /** As it was written down. */
  readonly to: string;
  readonly text: string;
  /** Idempotency key for a gateway: the same key is the same message. */
  readonly key: string;
}

/** Whoever brings texts to phones. */
export abstract class PhoneMessages {
  /** Rejects when it could not be handed over; it is tried again then. */
  abstract send(message: PhoneMessage): Promise<void>;
}

/** Without a gateway: a line a message in `outbox/phone.jsonl` of the data folder, for whoever tries the product out. */
@Injectable()
export class LoggedPhoneMessages extends PhoneMessages {
  readonly #folder: string;

  constructor(config: Config) {
    super();
    this.#folder = resolve(config.settings.TITIAN_DATA_DIR, 'outbox');
  }

  override async send(message: PhoneMessage): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await appendFile(resolve(this.#folder, 'phone.jsonl'), `${JSON.stringify(message)}\n`, { mode: 0o600 });
  }
}
