import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { deletionConfirmed } from './consents.events.js';

/** Somebody of a partner says that what was noted of a person is deleted. */
@Injectable()
export class ConfirmDeletion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /** Gives the id of the task; said twice, the first time stands. Refuses `not_found`. */
  async execute(actor: Actor, taskId: string): Promise<Result<string>> {
    if (!isId(taskId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      // The instant is the database's, by trigger.
      const [rows] = await this.uow.manager.query<[{ partnerId: string }[], number]>(
        `UPDATE consents.deletion_task SET confirmed_by = $2 WHERE task_id = $1 AND confirmed_at IS NULL
         RETURNING partner_id AS "partnerId"`,
        [taskId, actor.id],
      );
      const [confirmed] = rows;
      if (!confirmed) return (await this.#isKnown(taskId)) ? ok(taskId) : refuse('not_found');
      await this.events.append(deletionConfirmed, { subjectId: taskId, payload: confirmed });
      return ok(taskId);
    });
  }

  async #isKnown(taskId: string): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query('SELECT FROM consents.deletion_task WHERE task_id = $1', [
      taskId,
    ]);
    return rows.length > 0;
  }
}
