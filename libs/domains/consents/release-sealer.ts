import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config';
import { derivedKey, openField, sealField } from '#platform/vault/field-cipher';

/** No letter that looks like a digit (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a release says, as plain values: the card, or the name and how to reach somebody. */
export type ReleaseContent = Readonly<Record<string, unknown>>;

interface Place {
  readonly id: string;
  readonly partnerId: string;
}

/**
 * Seals what is released, and makes the names by which partners know people. The market side cannot reach a person's key
 * in the vault, so these are derived from the master key, which no database login knows.
 */
@Injectable()
export class ReleaseSealer {
  readonly #key: Buffer;
  readonly #naming: Buffer;

  constructor(config: Config) {
    const master = Buffer.from(config.settings.TITIAN_MASTER_KEY, 'base64');
    this.#key = derivedKey(master, 'releases');
    this.#naming = derivedKey(master, 'release-references');
  }

  /** How one partner knows one person: always the same for the pair, and nothing that another partner could compare. */
  referenceOf(partnerId: string, clientId: string): string {
    const mac = createHmac('sha256', this.#naming).update(`${partnerId}|${clientId}`).digest();
    const letters = Array.from(mac.subarray(0, 8), (byte) => LETTERS[byte % 32]).join('');
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  }

  seal(place: Place, content: ReleaseContent): Buffer {
    return sealField(this.#key, this.#place(place), JSON.stringify(content));
  }

  open(place: Place, sealed: Buffer): ReleaseContent {
    return JSON.parse(openField(this.#key, this.#place(place), sealed)) as ReleaseContent;
  }

  #place({ id, partnerId }: Place) {
    return { table: 'consents.release', column: 'sealed_content', officeId: partnerId, personId: id };
  }
}
