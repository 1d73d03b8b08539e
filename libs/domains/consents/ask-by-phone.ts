import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { OpenFile } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import type { Language } from '#platform/messaging/texts';
import { consentCodeAsked } from './consents.events.js';
import { PhoneCodes } from './phone-codes.js';

export interface AskByPhoneInput {
  readonly clientId: string;
  readonly language: Language;
  /** Hash of the text that is read to the person on the phone. */
  readonly statementHash: string;
}

/** Sends a code to the phone of a person who is not in the room; whoever tells it back has that phone in hand. */
@Injectable()
export class AskByPhone {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly opening: OpenFile,
    private readonly codes: PhoneCodes,
    private readonly events: EventLog,
  ) {}

  /** Gives the code's id, never the code. Refuses `not_found`, `consent.no_own_phone`, `consent.too_many_codes`. */
  async execute(actor: Actor, { clientId, language, statementHash }: AskByPhoneInput): Promise<Result<string>> {
    const officeId = actor.officeIds[0];
    if (!isId(clientId) || officeId === undefined) return refuse('not_found');
    const reachable = await this.#hasOwnPhone(actor, clientId);
    if (!reachable.ok) return reachable;
    if (!(await this.codes.mayAsk(clientId))) return refuse('consent.too_many_codes');
    return this.uow.write(actor, async () => {
      const codeId = await this.codes.make({ officeId, clientId }, statementHash, language);
      await this.events.append(consentCodeAsked, { subjectId: clientId, officeId, payload: { codeId } });
      return ok(codeId);
    });
  }

  /** A phone that others read too proves nobody's word. */
  async #hasOwnPhone(actor: Actor, clientId: string): Promise<Result<null>> {
    const file = await this.opening.execute(actor, clientId);
    if (!file.ok) return file;
    const { phone, phoneShared } = file.value.person;
    return phone === null || phoneShared ? refuse('consent.no_own_phone') : ok(null);
  }
}
