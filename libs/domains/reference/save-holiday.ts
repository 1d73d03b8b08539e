import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId, newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import type { Holiday } from './core/facts.js';
import { holidayFrom, type HolidayInput } from './core/holiday.js';
import { HolidaysRepository, isHolidayTwice } from './holidays.repository.js';
import { holidayChanged } from './reference.events.js';
import { ReferenceQueries } from './reference.queries.js';

/** Which holiday to change, as it was when the administrator saw it. */
export interface HolidayVersion {
  readonly id: string;
  readonly version: number;
}

/** A holiday joins the list, or changes. */
@Injectable()
export class SaveHoliday {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly holidays: HolidaysRepository,
    private readonly queries: ReferenceQueries,
    private readonly events: EventLog,
  ) {}

  /** `known`: null adds one. Refuses `bad_input`, `not_found`, `stale_version`, `reference.holiday_twice`. */
  async execute(actor: Actor, known: HolidayVersion | null, input: HolidayInput): Promise<Result<Holiday>> {
    const facts = holidayFrom(input);
    if (!facts.ok) return facts;
    if (known && !isId(known.id)) return refuse('not_found');
    return this.uow
      .write(actor, () => (known ? this.#change(known, facts.value) : this.#add(facts.value)))
      .catch((error: unknown) => {
        if (isHolidayTwice(error)) return refuse('reference.holiday_twice');
        throw error;
      });
  }

  async #add(facts: HolidayInput): Promise<Result<Holiday>> {
    const id = newId();
    await this.holidays.insert(id, facts);
    return ok(await this.#tell('added', { ...facts, id, version: 1 }));
  }

  async #change({ id, version }: HolidayVersion, facts: HolidayInput): Promise<Result<Holiday>> {
    const next = await this.holidays.update(id, version, facts);
    if (next === null) return refuse((await this.queries.holiday(id)) ? 'stale_version' : 'not_found');
    return ok(await this.#tell('changed', { ...facts, id, version: next }));
  }

  async #tell(change: 'added' | 'changed', holiday: Holiday): Promise<Holiday> {
    const { id, country, date, version } = holiday;
    await this.events.append(holidayChanged, { subjectId: id, payload: { change, country, date, version } });
    return holiday;
  }
}
