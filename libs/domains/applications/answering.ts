import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { RecordDisclosure } from '#domains/consents';
import { ChangePlaces } from '#domains/opportunities';
import { ApplicationMover } from './application-mover.js';
import type { ShownApplication } from './application-row.js';
import { ApplicationsRepository } from './applications.repository.js';
import { answerMove, answerProblems, type Answer, type AnswerLink } from './core/answer.js';
import { placeOf } from './core/interview.js';
import type { State } from './core/state.js';
import { Openings } from './openings.js';

export interface PartnerAnswer extends Omit<Answer, 'place'> {
  /** Where to come, as it was typed; read by the two sides and the office. */
  readonly place?: string | null;
  /** Id of the release that is the card. */
  readonly cardId: string;
  /** The partner is ready to be reached and to reach: contact details open when the client agrees too. */
  readonly contact: boolean;
}

/**
 * What a partner does with a card, in the open unit of work of somebody of that partner. It can be done only by who reads the
 * card in the same unit: behind its lock a withdrawn consent is seen, and a later one waits.
 */
@Injectable()
export class Answering {
  constructor(
    private readonly disclosing: RecordDisclosure,
    private readonly applications: ApplicationsRepository,
    private readonly openings: Openings,
    private readonly mover: ApplicationMover,
    private readonly places: ChangePlaces,
  ) {}

  /** Refuses `bad_input`, `application.card_gone`, `stale_version`, and each of `AnswerBar`; then nothing is lost. */
  async answer(
    actor: Actor,
    { cardId, contact, ...given }: PartnerAnswer,
    link: AnswerLink | null,
  ): Promise<Result<State>> {
    const now = this.mover.now();
    const answer = { ...given, place: placeOf(given.place) };
    const problems = answerProblems(answer, now);
    if (problems.length > 0) return refuseInput(problems);
    const application = await this.#shown(actor, cardId);
    if (!application) return refuse('application.card_gone');
    const standing = await this.openings.standing(actor, application.opportunityId);
    const move = answerMove({ state: application.state, ...standing, link }, answer, 'partner', now);
    if ('bar' in move) return refuse(move.bar);
    return this.mover.moveTo(application, move.to, {
      by: 'partner',
      interviewAt: answer.kind === 'interview' ? answer.at : null,
      interviewPlace: answer.kind === 'interview' ? answer.place : null,
      reason: answer.kind === 'no' ? answer.reason : null,
      partnerAgreedAt: contact && answer.kind !== 'no' ? now : null,
    });
  }

  /** They begin, and a place is taken. Refuses `application.card_gone`, `.too_early`, `.too_late`, `opportunity.no_place_left`. */
  async start(actor: Actor, cardId: string): Promise<Result<State>> {
    const application = await this.#shown(actor, cardId);
    if (!application) return refuse('application.card_gone');
    if (application.state === 'started') return ok('started');
    const started = await this.mover.act(application, 'start', { by: 'partner' });
    if (!started.ok) return started;
    const taken = await this.places.take(actor, application.opportunityId);
    return taken.ok ? started : taken;
  }

  async #shown(actor: Actor, cardId: string): Promise<ShownApplication | null> {
    const read = await this.disclosing.execute(actor, { ids: [cardId] });
    const release = read.ok ? read.value[0] : undefined;
    return release ? ((await this.applications.holdShown([release.id]))[0] ?? null) : null;
  }
}
