import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { ok, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { joinedPreferences } from './core/quiet.js';
import { DevicesRepository } from './devices.repository.js';
import { preferencesChanged } from './notifications.events.js';
import { PreferencesRepository } from './preferences.repository.js';
import { productOf } from './product.js';

/** Two files are one person's: how and where they want to be told stands in the one that stays. */
@Injectable()
export class JoinPreferences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly preferences: PreferencesRepository,
    private readonly devices: DevicesRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** May run again: what was joined is not there any more. */
  async execute(officeId: string, from: string, into: string): Promise<Result<null>> {
    return this.uow.write(productOf(officeId), async () => {
      await this.devices.move(officeId, from, into);
      const stored = await this.preferences.of([from, into]);
      const other = stored.get(from);
      if (!other) return ok(null);
      const joined = joinedPreferences(stored.get(into) ?? null, other);
      await this.preferences.save({ officeId, clientId: into }, joined, this.clock.now());
      await this.preferences.forget(from);
      const payload = { channels: [...joined.channels], sharedPhone: joined.sharedPhone };
      await this.events.append(preferencesChanged, { subjectId: into, officeId, payload });
      return ok(null);
    });
  }
}
