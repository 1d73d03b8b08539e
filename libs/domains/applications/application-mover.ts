import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { ok, refuse, type Result } from '#kernel/result';
import { TakeBackReleases } from '#domains/consents';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import type { Application, ShownApplication } from './application-row.js';
import { applicationMoved } from './applications.events.js';
import { ApplicationsRepository, type Change, type NewApplication, type Who } from './applications.repository.js';
import { moveOf, OVER, type Action, type Side, type State } from './core/state.js';

/** On the market side nobody knows whose it is. */
type Movable = ShownApplication & Partial<Pick<Application, 'officeId' | 'clientId'>>;

export interface MoveInput extends Partial<Omit<Change, 'to'>> {
  readonly by: Side;
  /** Whoever acts, when the product does it for them; the actor of the unit when left out. */
  readonly who?: Who;
}

const BARS = {
  not_yours: 'application.not_yours',
  too_late: 'application.too_late',
  too_early: 'application.too_early',
} as const;

/** Writes what happens to an application, its event, and what follows at once, in the open unit of work. */
@Injectable()
export class ApplicationMover {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly takingBack: TakeBackReleases,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Made and sent. False when the person stands before this opening already. */
  async send(row: NewApplication, by: Side): Promise<boolean> {
    if (!(await this.applications.insert(row, this.#who(), this.now()))) return false;
    await this.#note(row, { from: null, to: 'sent', by, version: 1 });
    return true;
  }

  /** Its partner could not read the card any more, and can again. */
  async showAgain(application: Application, releaseId: string, by: Side): Promise<void> {
    await this.applications.showAgain(application, releaseId, this.#who(), this.now());
    const { state, version } = application;
    await this.#note(application, { from: state, to: state, by, version: version + 1 });
  }

  /** Does what an action leads to. Refuses `application.not_yours`, `.too_late`, `.too_early`, `stale_version`. */
  async act(application: Movable, action: Action, input: MoveInput): Promise<Result<State>> {
    const move = moveOf(application.state, action, input.by);
    if (move.kind === 'stands') return ok(application.state);
    return move.kind === 'moves' ? this.moveTo(application, move.to, input) : refuse(BARS[move.kind]);
  }

  /** Writes a state that was decided. */
  async moveTo(application: Movable, to: State, input: MoveInput): Promise<Result<State>> {
    const { interviewAt, interviewPlace, interviewReply, reason, partnerAgreedAt } = input;
    const change = {
      to,
      interviewAt: interviewAt ?? application.interviewAt,
      interviewPlace: interviewPlace ?? application.interviewPlace,
      ...(interviewReply && { interviewReply }),
      reason: reason ?? null,
      partnerAgreedAt: partnerAgreedAt ?? application.partnerAgreedAt,
    };
    const moved = await this.applications.move(application, change, input.who ?? this.#who(), this.now());
    if (!moved) return refuse('stale_version');
    const { state: from, version } = application;
    await this.#note(application, { from, to, by: input.by, version: version + 1 });
    await this.hide({ ...application, state: to });
    return ok(to);
  }

  /** What its partner could read of somebody who was not taken is gone. The market side leaves it to the worker. */
  async hide({ state, clientId, releaseId, contactReleaseId }: Movable): Promise<void> {
    if (clientId === undefined || !OVER.includes(state)) return;
    const ids = [releaseId, contactReleaseId].filter((id) => id !== null);
    const standing = await this.applications.standingWith(ids);
    await this.takingBack.byIds(
      this.uow.actor,
      ids.filter((id) => !standing.has(id)),
    );
  }

  /** Whatever the partner could read of somebody for an opening is gone. */
  async clear(whose: Pick<Application, 'clientId' | 'partnerId' | 'opportunityId'>): Promise<void> {
    await this.takingBack.execute(this.uow.actor, whose);
  }

  #who(): Who {
    return this.uow.actor;
  }

  async #note(
    { id, officeId, partnerId, opportunityId }: Pick<Movable, 'id' | 'officeId' | 'partnerId' | 'opportunityId'>,
    what: { from: State | null; to: State; by: Side; version: number },
  ): Promise<void> {
    const whose = officeId === undefined ? { partnerId } : { officeId };
    await this.events.append(applicationMoved, {
      subjectId: id,
      ...whose,
      payload: { partnerId, opportunityId, ...what },
    });
  }
}
