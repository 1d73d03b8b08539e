import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AfterCommit, type HandledEvent } from '#platform/events/on-event';
import { sheetOfPartner } from './core/partner-answer.js';
import { partnerAnswered } from './introductions.events.js';
import { PartnerAnswersRepository } from './partner-answers.repository.js';
import { SyncSheet } from './sync-sheet.js';

@Injectable()
export class IntroductionsJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: PartnerAnswersRepository,
    private readonly syncing: SyncSheet,
  ) {}

  /** What a partner said joins the day's sheet, for the office of the event: the product walks through no other. */
  @AfterCommit(partnerAnswered, 'introductions.join-answers')
  async joinAnswers({ officeId, subjectId, payload }: HandledEvent<{ interviewIds: string[] }>): Promise<void> {
    const actor = { ...SYSTEM, officeIds: officeId === null ? [] : [officeId] };
    const said = await this.uow.read(actor, () => this.answers.find(subjectId, payload.interviewIds));
    const joined = await this.syncing.execute(actor, subjectId, sheetOfPartner(said));
    if (!joined.ok && joined.refusal.code === 'bad_input')
      throw new Error('the sheet did not take a partner’s answers');
  }
}
