import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { OpenFile } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AfterCommit, type HandledEvent } from '#platform/events/on-event';
import { PhoneMessages } from '#platform/messaging/phone-messages';
import { textOf } from '#platform/messaging/texts';
import { consentCodeAsked } from './consents.events.js';
import { PhoneCodes } from './phone-codes.js';
import { PhoneCodesRepository } from './phone-codes.repository.js';

@Injectable()
export class PhoneCodeJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: OpenFile,
    private readonly codes: PhoneCodes,
    private readonly rows: PhoneCodesRepository,
    private readonly phones: PhoneMessages,
  ) {}

  /**
   * To the phone that the file names now; nowhere when the person is gone, the phone is not theirs alone any more, or the
   * code is used or over: tries go on for half an hour, and a dead letter may be played again on another day.
   */
  @AfterCommit(consentCodeAsked, 'consents.send-code')
  async sendCode({ id, officeId, payload }: HandledEvent<{ codeId: string }>): Promise<void> {
    const actor = { ...SYSTEM, officeIds: officeId === null ? [] : [officeId] };
    const code = await this.uow.read(actor, () => this.rows.findOpen(payload.codeId));
    const file = code && (await this.files.execute(actor, code.clientId));
    if (!code || !file?.ok || file.value.person.phone === null || file.value.person.phoneShared) return;
    const text = textOf('message.code', code.language, { code: this.codes.digitsOf(code.codeId) });
    await this.phones.send({ to: file.value.person.phone, text, key: id });
  }
}
