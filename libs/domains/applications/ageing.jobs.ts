import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { ConsentsQueries } from '#domains/consents';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { Every } from '#platform/events/every';
import { ApplicationMover } from './application-mover.js';
import type { Application } from './application-row.js';
import { applicationReminderDue } from './applications.events.js';
import { ApplicationsRepository } from './applications.repository.js';
import { WAITING } from './core/state.js';
import { hasLapsed, LAPSE_DAYS, nudgeDue, NUDGE_DAYS } from './core/times.js';

const DAY = 86_400_000;
const BATCH = 200;

/** What time does: after 3 and 7 days without an answer a partner may be reminded, after 60 days an application lapses. */
@Injectable()
export class AgeingJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly mover: ApplicationMover,
    private readonly consents: ConsentsQueries,
    private readonly events: EventLog,
  ) {}

  /** Gives how many it looked at. One application is one unit, so that nothing holds up the others. */
  @Every('applications.age', { minutes: 60 })
  async age(): Promise<number> {
    const lapsing = await this.#each(
      () => this.applications.waitingSince(this.#ago(LAPSE_DAYS), [...WAITING, 'offered'], BATCH),
      (held) => this.#lapse(held),
    );
    return lapsing + (await this.#remind());
  }

  async #remind(): Promise<number> {
    let total = 0;
    for (const [number, days] of NUDGE_DAYS.entries()) {
      const due = () => this.applications.unansweredSince(this.#ago(days), number + 1, BATCH);
      total += await this.#each(due, (held) => this.#nudge(held));
    }
    return total;
  }

  async #lapse(held: Application): Promise<Result<unknown>> {
    return hasLapsed(held, this.mover.now()) ? this.mover.act(held, 'lapse', { by: 'product' }) : ok(null);
  }

  /** Nobody is reminded of what they cannot read; it counts as reminded, so that it is not looked at every hour. */
  async #nudge(held: Application): Promise<Result<unknown>> {
    const number = nudgeDue(held, this.mover.now());
    if (number === null) return ok(null);
    await this.applications.noteNudge(held.id, number);
    const readable = await this.consents.readableNow(this.uow.actor, held.releaseId === null ? [] : [held.releaseId]);
    if (readable.size === 0) return ok(null);
    const { id: subjectId, officeId, partnerId, opportunityId } = held;
    await this.events.append(applicationReminderDue, {
      ...{ subjectId, officeId },
      payload: { partnerId, opportunityId, number },
    });
    return ok(null);
  }

  /** Goes on until a batch brings nothing new. */
  async #each(
    load: () => Promise<Application[]>,
    work: (held: Application) => Promise<Result<unknown>>,
  ): Promise<number> {
    const looked = new Set<string>();
    for (;;) {
      const fresh = (await this.uow.read(SYSTEM, load)).filter(({ id }) => !looked.has(id));
      for (const { id, officeId } of fresh) {
        looked.add(id);
        await this.uow.write({ ...SYSTEM, officeIds: [officeId] }, async () => {
          const held = await this.applications.hold(id);
          return held ? work(held) : ok(null);
        });
      }
      if (fresh.length === 0) return looked.size;
    }
  }

  #ago(days: number): Date {
    return new Date(this.mover.now().getTime() - days * DAY);
  }
}
