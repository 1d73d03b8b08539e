import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isId, newId } from '#kernel/id';
import { Throttle, type Bucket } from '#platform/auth/throttle';
import { Config } from '#platform/config/config';
import type { Language } from '#platform/messaging/texts';
import { derivedKey } from '#platform/vault/field-cipher';
import { PhoneCodesRepository } from './phone-codes.repository.js';

const HOUR = 3600;

/** Codes a person's phone is sent: five at once, then one an hour. */
const asked = (clientId: string): Bucket => ({
  ...{ purpose: 'consent-code-asked', subject: clientId },
  capacity: 5,
  secondsPerToken: HOUR,
});
/** Guesses at one code: five, and no more before it is over. */
const tried = (codeId: string): Bucket => ({
  ...{ purpose: 'consent-code-tried', subject: codeId },
  capacity: 5,
  secondsPerToken: HOUR,
});

export interface CodeGiven {
  readonly codeId: string;
  readonly code: string;
}

/** Codes of six digits for the phone of a person who is not in the room. */
@Injectable()
export class PhoneCodes {
  readonly #key: Buffer;

  constructor(
    config: Config,
    private readonly throttle: Throttle,
    private readonly codes: PhoneCodesRepository,
  ) {
    this.#key = derivedKey(Buffer.from(config.settings.TITIAN_MASTER_KEY, 'base64'), 'consent-codes');
  }

  /** Whether one more may be sent to this person. Outside any unit of work. */
  mayAsk(clientId: string): Promise<boolean> {
    return this.throttle.take(asked(clientId));
  }

  /** Whether one more guess at this code is looked at. Outside any unit of work. */
  mayTry(codeId: string): Promise<boolean> {
    return this.throttle.take(tried(codeId));
  }

  /** The six digits of a code: they follow from its id, so that nothing needs to be kept of them. */
  digitsOf(codeId: string): string {
    const mac = createHmac('sha256', this.#key).update(codeId).digest();
    return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  }

  async make(
    owner: { officeId: string; clientId: string },
    statementHash: string,
    language: Language,
  ): Promise<string> {
    const codeId = newId();
    await this.codes.insert({ ...owner, codeId, statementHash, language });
    return codeId;
  }

  /** Uses a code up: true when it is right, for this person and text, and younger than ten minutes. Inside a write unit. */
  async use({ codeId, code }: CodeGiven, clientId: string, statementHash: string): Promise<boolean> {
    const digits = code.replace(/\s/g, '');
    if (!isId(codeId) || !/^\d{6}$/.test(digits)) return false;
    if (!timingSafeEqual(Buffer.from(digits), Buffer.from(this.digitsOf(codeId)))) return false;
    return this.codes.use(codeId, { clientId, statementHash });
  }
}
