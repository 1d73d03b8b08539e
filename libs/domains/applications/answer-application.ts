import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { Answering, type PartnerAnswer } from './answering.js';
import type { State } from './core/state.js';

/** Somebody of the partner, signed in, says yes, an interview, or no; and later that they began. */
@Injectable()
export class AnswerApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answering: Answering,
  ) {}

  /** Refuses as `Answering.answer`. */
  async execute(actor: Actor, answer: PartnerAnswer): Promise<Result<State>> {
    return this.uow.write(actor, () => this.answering.answer(actor, answer, null));
  }

  /** Refuses as `Answering.start`. */
  async start(actor: Actor, cardId: string): Promise<Result<State>> {
    return this.uow.write(actor, () => this.answering.start(actor, cardId));
  }
}
