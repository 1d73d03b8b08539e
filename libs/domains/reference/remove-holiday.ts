import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { HolidaysRepository } from './holidays.repository.js';
import { holidayChanged } from './reference.events.js';
import { ReferenceQueries } from './reference.queries.js';
import type { HolidayVersion } from './save-holiday.js';

/** A holiday leaves the list; loading the shipped files again does not bring it back. */
@Injectable()
export class RemoveHoliday {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly holidays: HolidaysRepository,
    private readonly queries: ReferenceQueries,
    private readonly events: EventLog,
  ) {}

  /** Refuses `not_found`, `stale_version`. */
  async execute(actor: Actor, { id, version }: HolidayVersion): Promise<Result<void>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const holiday = await this.queries.holiday(id);
      if (!holiday) return refuse('not_found');
      const next = await this.holidays.remove(id, version);
      if (next === null) return refuse('stale_version');
      const { country, date } = holiday;
      await this.events.append(holidayChanged, {
        subjectId: id,
        payload: { change: 'removed', country, date, version: next },
      });
      return ok(undefined);
    });
  }
}
