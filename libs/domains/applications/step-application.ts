import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { ConsentsQueries } from '#domains/consents';
import { ChangePlaces } from '#domains/opportunities';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ApplicationMover } from './application-mover.js';
import type { Application } from './application-row.js';
import { ApplicationsRepository } from './applications.repository.js';
import type { RefusalReason } from './core/answer.js';
import { interviewProblems, placeOf, replyOf } from './core/interview.js';
import { mayReply, sideOf } from './core/policy.js';
import type { Action, State } from './core/state.js';

export interface StepInput {
  readonly id: string;
  readonly version: number;
  readonly action: Action;
  /** When to come, for `invite`. */
  readonly at?: Date | null;
  /** Where to come, for `invite`. */
  readonly place?: string | null;
  /** Why not, for `refuse`. */
  readonly reason?: RefusalReason | null;
}

/** Client or office say what happens to an application; the partner answers by `AnswerApplication`. */
@Injectable()
export class StepApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly mover: ApplicationMover,
    private readonly places: ChangePlaces,
    private readonly consents: ConsentsQueries,
  ) {}

  /**
   * Gives the state it is in. Refuses `not_found`, `stale_version`, `bad_input`, `application.not_yours`, `.too_late`,
   * `.too_early`, `.not_shown` (there is an interview or an offer, and the partner sees nothing any more), and for `start` `opportunity.no_place_left`.
   */
  async execute(actor: Actor, input: StepInput): Promise<Result<State>> {
    if (!isId(input.id)) return refuse('not_found');
    if (input.action === 'start') return this.#start(actor, input);
    return this.uow.write(actor, async () => {
      const application = await this.applications.hold(input.id);
      return application ? this.#step(actor, application, input) : refuse('not_found');
    });
  }

  /** Taking a place belongs to the opening's partner and its office, so the product takes it for whoever is neither. */
  async #start(actor: Actor, input: StepInput): Promise<Result<State>> {
    const seen = await this.uow.read(actor, () => this.applications.find(input.id));
    if (!seen) return refuse('not_found');
    return this.uow.write({ ...SYSTEM, officeIds: [seen.officeId] }, async () => {
      const application = await this.applications.hold(input.id);
      if (!application) return refuse('not_found');
      const stepped = await this.#step(actor, application, input);
      if (!stepped.ok || application.state === 'started') return stepped;
      const taken = await this.places.take(this.uow.actor, application.opportunityId);
      return taken.ok ? stepped : taken;
    });
  }

  async #step(actor: Actor, application: Application, { version, action, ...input }: StepInput) {
    const by = sideOf(actor);
    if (by !== 'client' && by !== 'office') return refuse('not_found');
    const problems = this.#problems(action, input);
    if (problems.length > 0) return refuseInput(problems);
    if (application.version !== version) return refuse('stale_version');
    if (!mayReply(action, await this.#shown(application))) return refuse('application.not_shown');
    const reply = replyOf(action);
    if (reply !== null && reply === application.interviewReply) return ok(application.state);
    const said = { ...saidWith(action, input), ...(reply && { interviewReply: reply }) };
    return this.mover.act(application, action, { by, who: actor, ...said });
  }

  /** Asked for interviews and offers only; whatever else is settled by the state. */
  async #shown({ state, releaseId }: Application): Promise<boolean> {
    if (state !== 'interview' && state !== 'offered') return true;
    return (await this.consents.readableNow(this.uow.actor, releaseId === null ? [] : [releaseId])).size > 0;
  }

  #problems(action: Action, { at, place, reason }: Pick<StepInput, 'at' | 'place' | 'reason'>) {
    if (action === 'refuse' && reason == null) return [{ path: 'reason', code: 'required' }];
    return action === 'invite' ? interviewProblems(at ?? null, placeOf(place), this.mover.now()) : [];
  }
}

/** What an action takes of what was given with it. */
const saidWith = (action: Action, { at, place, reason }: Pick<StepInput, 'at' | 'place' | 'reason'>) => ({
  interviewAt: action === 'invite' ? (at ?? null) : null,
  interviewPlace: action === 'invite' ? placeOf(place) : null,
  reason: action === 'refuse' ? (reason ?? null) : null,
});
