import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/id';
import { AnswersRepository, type Answers } from './answers.repository.js';

/** How reliably a partner answers, counted by whoever asks it. In a unit of work of the product itself. */
@Injectable()
export class CountAnswers {
  constructor(private readonly answers: AnswersRepository) {}

  /** Adds to what was counted, in any order: an answer may be told before the asking. Readers see no more answers than askings. */
  async execute(partnerId: string, { asked, answered }: Answers): Promise<void> {
    if (isId(partnerId)) await this.answers.add(partnerId, { asked, answered });
  }
}
