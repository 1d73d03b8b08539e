import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { OutsideLanguage } from './core/outside.js';
import { UNASKED } from './core/quiet.js';
import { DevicesRepository } from './devices.repository.js';
import { PreferencesRepository, type StoredPreferences } from './preferences.repository.js';

/** How somebody wants to be told; what holds for whoever never chose is said as such. */
export interface PreferencesNow extends StoredPreferences {
  readonly clientId: string;
  readonly country: 'ID' | 'VN';
  readonly chosen: boolean;
}

const SPOKEN = { ID: 'id', VN: 'vi' } as const satisfies Record<string, OutsideLanguage>;

@Injectable()
export class PreferencesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly preferences: PreferencesRepository,
    private readonly devices: DevicesRepository,
  ) {}

  /** Whether notices come to the browser of a session of the actor's. `sessionHash` in hex. */
  async isDeviceJoined(actor: Actor, sessionHash: string | null): Promise<boolean> {
    if (sessionHash === null) return false;
    return this.uow.read(actor, () => this.devices.isJoined(Buffer.from(sessionHash, 'hex')));
  }

  /** Null when the client is not there for the actor. */
  async of(actor: Actor, clientId: string): Promise<PreferencesNow | null> {
    return this.uow.read(actor, async () => {
      const client = await this.clients.byId(actor, clientId);
      if (!client) return null;
      const stored = (await this.preferences.of([clientId])).get(clientId);
      const preferences = stored ?? { ...UNASKED, language: SPOKEN[client.country] };
      return { ...preferences, clientId, country: client.country, chosen: stored !== undefined };
    });
  }
}
