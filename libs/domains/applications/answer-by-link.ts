import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AnswerLinks } from './answer-links.js';
import { Answering, type PartnerAnswer } from './answering.js';
import { ApplicationMover } from './application-mover.js';
import { linkBar, stateBar } from './core/answer.js';
import type { State } from './core/state.js';
import { LinksRepository } from './links.repository.js';

export interface LinkAnswer extends Omit<PartnerAnswer, 'cardId'> {
  readonly token: string;
  /** Of the caller, for throttling. */
  readonly address: string;
}

/** Somebody who was sent a link answers once, without an account. */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly opening: AnswerLinks,
    private readonly links: LinksRepository,
    private readonly answering: Answering,
    private readonly mover: ApplicationMover,
  ) {}

  /**
   * Refuses `application.link_unknown`, `.too_many_tries`, `.card_gone`, `bad_input`, and each of `AnswerBar`; the link then
   * still works, unless it was used or is late.
   */
  async execute({ token, address, ...answer }: LinkAnswer): Promise<Result<State>> {
    const opened = await this.opening.open(token, address);
    if (!opened.ok) return opened;
    const { hash, application, actor, link: found } = opened.value;
    const bar = linkBar(found, this.mover.now()) ?? stateBar(application.state);
    if (bar) return refuse(bar);
    return this.uow.write(actor, async () => {
      const link = await this.links.hold(hash);
      const cardId = application.releaseId ?? '';
      const answered = await this.answering.answer(actor, { ...answer, cardId }, link);
      if (answered.ok) await this.links.use(hash, this.mover.now());
      return answered;
    });
  }
}
