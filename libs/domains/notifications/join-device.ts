import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import type { PushAddress } from '#platform/messaging/push-address';
import { PushServices } from '#platform/messaging/push-services';
import { DevicesRepository } from './devices.repository.js';
import { deviceChanged } from './notifications.events.js';
import { PreferencesRepository } from './preferences.repository.js';

/** A person wants notices in the browser in which they are signed in, or no more. */
@Injectable()
export class JoinDevice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly devices: DevicesRepository,
    private readonly preferences: PreferencesRepository,
    private readonly services: PushServices,
    private readonly events: EventLog,
  ) {}

  /**
   * `sessionHash`: of the actor's own session, in hex; `address`: as the browser gave it, null to leave.
   * Refuses `not_found`, `bad_input`, `notification.shared_phone`.
   */
  async execute(actor: Actor, sessionHash: string | null, address: PushAddress | null): Promise<Result<null>> {
    const { clientId, id: accountId, officeIds } = actor;
    const [officeId] = officeIds;
    if (!clientId || !accountId || !officeId || sessionHash === null) return refuse('not_found');
    if (address !== null && this.services.target(address) === null) {
      return refuseInput([{ path: 'endpoint', code: 'notification.unknown_service' }]);
    }
    const hash = Buffer.from(sessionHash, 'hex');
    return this.uow.write(actor, async () => {
      if (address === null) await this.devices.leave(hash);
      else if ((await this.preferences.of([clientId])).get(clientId)?.sharedPhone) {
        return refuse('notification.shared_phone');
      } else await this.devices.join({ officeId, clientId, accountId, sessionHash: hash }, address);
      const payload = { joined: address !== null };
      await this.events.append(deviceChanged, { subjectId: clientId, officeId, payload });
      return ok(null);
    });
  }
}
