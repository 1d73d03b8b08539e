import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { ok } from '#kernel/result';
import { clientErased, ClientsQueries } from '#domains/clients';
import { CountAnswers } from '#domains/matching';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AfterCommit, OnEvent, type HandledEvent } from '#platform/events/on-event';
import { ApplicationMover } from './application-mover.js';
import type { Application } from './application-row.js';
import { applicationMoved, applicationReminderDue } from './applications.events.js';
import { ApplicationsRepository } from './applications.repository.js';
import { FINAL, type Side, type State } from './core/state.js';
import { NUDGE_DAYS } from './core/times.js';

interface Moved {
  readonly partnerId: string;
  readonly from: State | null;
  readonly to: State;
  readonly by: Side;
}

const UNANSWERED: readonly (State | null)[] = ['sent', 'seen'];
const ANSWERS: readonly State[] = ['interview', 'trial', 'offered', 'refused'];

/** The product, for one office: it walks through no other. */
const productOf = (officeId: string): Actor => ({ ...SYSTEM, officeIds: [officeId] });

/** What follows from a change, whoever made it. Each looks at the present state and may run again. */
@Injectable()
export class ApplicationsJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly mover: ApplicationMover,
    private readonly answers: CountAnswers,
    private readonly clients: ClientsQueries,
  ) {}

  /** A partner was asked once it answered, or let the last reminder pass. */
  @OnEvent(applicationMoved, 'applications.count-answer')
  async countAnswer({ subjectId, payload: { partnerId, from, to } }: HandledEvent<Moved>): Promise<void> {
    if (!UNANSWERED.includes(from) || !ANSWERS.includes(to)) return;
    const application = await this.applications.find(subjectId);
    const askedBefore = (application?.nudges ?? 0) >= NUDGE_DAYS.length;
    await this.answers.execute(partnerId, { asked: askedBefore ? 0 : 1, answered: 1 });
  }

  @OnEvent(applicationReminderDue, 'applications.count-asked')
  async countAsked({ payload }: HandledEvent<{ partnerId: string; number: number }>): Promise<void> {
    if (payload.number < NUDGE_DAYS.length) return;
    await this.answers.execute(payload.partnerId, { asked: 1, answered: 0 });
  }

  /** Whoever begins somewhere waits nowhere else; of whom was not taken the partner keeps nothing. */
  @AfterCommit(applicationMoved, 'applications.follow')
  async follow({ subjectId }: HandledEvent): Promise<void> {
    const application = await this.uow.read(SYSTEM, () => this.applications.find(subjectId));
    if (!application || !FINAL.includes(application.state)) return;
    if (application.state === 'started') return this.#closeOthers(application);
    await this.uow.write(productOf(application.officeId), async () => ok(await this.mover.hide(application)));
  }

  @AfterCommit(clientErased, 'applications.close-erased')
  async closeErased({ officeId, subjectId }: HandledEvent): Promise<void> {
    if (officeId !== null) await this.#close(officeId, [subjectId]);
  }

  /** What was sent after they began, they want beside it: the worker may hear of the beginning long after. */
  async #closeOthers({ officeId, clientId, movedAt: begunAt }: Application): Promise<void> {
    const actor = productOf(officeId);
    const person = (await this.clients.byId(actor, clientId))?.mergedInto ?? clientId;
    await this.#close(officeId, await this.clients.idsOf(actor, person), begunAt);
  }

  async #close(officeId: string, clientIds: readonly string[], madeUntil: Date | null = null): Promise<void> {
    const actor = productOf(officeId);
    const open = await this.uow.read(actor, () => this.applications.openOf(clientIds));
    for (const { id } of open.filter(({ madeAt }) => madeUntil === null || madeAt <= madeUntil)) {
      await this.uow.write(actor, async () => {
        const held = await this.applications.hold(id);
        return held && !FINAL.includes(held.state) ? this.mover.act(held, 'close', { by: 'product' }) : ok(null);
      });
    }
  }
}
