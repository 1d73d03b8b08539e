import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { GiveConsent, type GiveConsentInput } from './give-consent.js';
import { PhoneCodes, type CodeGiven } from './phone-codes.js';

/** A person who is not in the room tells the code that their phone was sent: that is their yes to the text. */
@Injectable()
export class GiveByPhone {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: PhoneCodes,
    private readonly giving: GiveConsent,
  ) {}

  /** Refuses `consent.wrong_code` (wrong, used, older than ten minutes, for another text), `consent.too_many_codes`, else as GiveConsent. */
  async execute(actor: Actor, input: GiveConsentInput, given: CodeGiven): Promise<Result<string>> {
    if (!(await this.codes.mayTry(given.codeId))) return refuse('consent.too_many_codes');
    return this.uow.write(actor, async () => {
      const consent = await this.giving.execute(actor, { ...input, byPhone: true });
      if (!consent.ok) return consent;
      const right = await this.codes.use(given, input.clientId, input.statementHash);
      return right ? consent : refuse('consent.wrong_code');
    });
  }
}
