import { Injectable } from '@nestjs/common';
import { Database } from '../db/database.js';

/** The channel on which relays listen. */
export const CHANNEL = 'titian_delivery';

/**
 * Wakes the relays after a commit. Nobody waits for it, many rings become one, and a ring that is lost costs only the
 * time until the relay looks by itself.
 */
@Injectable()
export class Doorbell {
  #ringing = false;
  #again = false;

  constructor(private readonly database: Database) {}

  ring(): void {
    this.#again = true;
    if (!this.#ringing) void this.#notify();
  }

  async #notify(): Promise<void> {
    this.#ringing = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.database.source('care').query(`NOTIFY ${CHANNEL}`);
      }
    } catch {
      // The relay looks by itself.
    } finally {
      this.#ringing = false;
    }
  }
}
