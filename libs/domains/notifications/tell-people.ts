import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { ok } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Template } from './core/outside.js';
import { DecideMessages } from './decide-messages.js';
import { DevicesRepository } from './devices.repository.js';
import { NoticesRepository, type NewClientNotice, type NewNotice } from './notices.repository.js';
import { PreferencesRepository } from './preferences.repository.js';

/** Somebody is told something: inside the app always, outside it as they wish. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly preferences: PreferencesRepository,
    private readonly decide: DecideMessages,
    private readonly devices: DevicesRepository,
  ) {}

  /** As the product for one office. The notice and what will be sent of it are one transaction. */
  async clients(
    actor: Actor,
    clientIds: readonly string[],
    { template, ...notice }: NewClientNotice & { readonly template: Template | null },
  ): Promise<void> {
    const [officeId] = actor.officeIds;
    if (officeId === undefined) return;
    await this.uow.write(actor, async () => {
      const told = await this.notices.tellClients(officeId, clientIds, notice);
      if (template !== null) await this.decide.execute(officeId, told, template);
      return ok(null);
    });
  }

  async partner(partnerId: string, notice: NewNotice): Promise<void> {
    await this.uow.write(SYSTEM, async () => ok(await this.notices.tellPartner(partnerId, notice)));
  }

  /** Inside an open unit. */
  async forgetDevices(accountId: string): Promise<void> {
    await this.devices.forgetClosed(accountId);
  }

  /** Inside an open unit: what they were told, and with it what was to be sent, how they wanted it and where. */
  async forget(clientId: string): Promise<void> {
    await this.notices.forget(clientId);
    await this.preferences.forget(clientId);
    await this.devices.forget(clientId);
  }
}
