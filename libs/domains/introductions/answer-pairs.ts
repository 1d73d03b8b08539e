import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { answerProblems, type PartnerWord } from './core/partner-answer.js';
import { hasBegun } from './core/policy.js';
import { partnerAnswered } from './introductions.events.js';
import { PartnerAnswersRepository } from './partner-answers.repository.js';

/** A partner says what came of its pairs, as many at once as it likes. */
@Injectable()
export class AnswerPairs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: PartnerAnswersRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the session's id. Refuses `not_found`, `introduction.not_yet`, `bad_input`. */
  async execute(actor: Actor, sessionId: string, words: readonly PartnerWord[]): Promise<Result<string>> {
    if (!isId(sessionId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const session = await this.answers.session(sessionId);
      if (!session) return refuse('not_found');
      if (!hasBegun(session, this.clock.today(session.timeZone))) return refuse('introduction.not_yet');
      const pairs = await this.answers.pairs(sessionId);
      const own = new Map(pairs.map((pair) => [pair.interviewId, pair]));
      const problems = answerProblems(words, new Set(own.keys()));
      if (problems.length > 0) return refuseInput(problems);
      await this.answers.save(sessionId, words, this.clock.now());
      // A person may work for several partners, and each event is one partner's.
      const byPartner = Map.groupBy(words, ({ interviewId }) => own.get(interviewId)?.partnerId ?? '');
      const [first] = pairs;
      await this.events.appendMany(
        partnerAnswered,
        [...byPartner].map(([partnerId, said]) => ({
          subjectId: sessionId,
          officeId: first?.officeId ?? '',
          partnerId,
          payload: { interviewIds: said.map(({ interviewId }) => interviewId) },
        })),
      );
      return ok(sessionId);
    });
  }
}
