import { Injectable } from '@nestjs/common';
import { ClientsQueries } from '#domains/clients';
import { verdictOf, type Reach, type Verdict } from './core/message.js';
import { joinedPreferences, UNASKED, type Preferences } from './core/quiet.js';
import { MessageGrounds } from './message-grounds.js';
import { MessageWays } from './message-ways.js';
import type { ClaimedMessage } from './messages.repository.js';
import { PersonZones } from './person-zones.js';
import { PreferencesRepository } from './preferences.repository.js';
import { productOf } from './product.js';

/** What is true of a message in the moment of sending; as the product for its office, inside an open unit. */
@Injectable()
export class MessageCheck {
  constructor(
    private readonly preferences: PreferencesRepository,
    private readonly clients: ClientsQueries,
    private readonly grounds: MessageGrounds,
    private readonly ways: MessageWays,
    private readonly zones: PersonZones,
  ) {}

  /** The message, for the file that stays when theirs was joined with another since. */
  async asJoined(message: ClaimedMessage): Promise<ClaimedMessage> {
    const { officeId, clientId } = message;
    const client = await this.clients.byId(productOf(officeId), clientId);
    return { ...message, clientId: client?.mergedInto ?? clientId };
  }

  async verdict(message: ClaimedMessage, now: Date): Promise<Verdict> {
    const { officeId, clientId, channel, happenedAt, readAt } = message;
    const actor = productOf(officeId);
    const client = await this.clients.byId(actor, clientId);
    const gone = !client || client.erasedAt !== null || client.mergedInto !== null || client.state !== 'active';
    const ids = await this.clients.idsOf(actor, clientId);
    const preferences = await this.#preferencesOf(clientId, ids);
    const present = { channel, preferences, gone, happenedAt, readAt, ...(await this.grounds.of(message, ids)) };
    const zone = (await this.zones.of(officeId, [clientId])).get(clientId) as string;
    return verdictOf(present, now, zone);
  }

  /** Where it goes, when it is to be sent. */
  async reach(message: ClaimedMessage): Promise<Reach> {
    return this.ways.reach(message);
  }

  /** Joined already where they are not yet: a shared phone of any file is shared from the moment the files are one. */
  async #preferencesOf(clientId: string, ids: readonly string[]): Promise<Preferences> {
    const stored = await this.preferences.of(ids);
    const others = ids.filter((id) => id !== clientId).flatMap((id) => stored.get(id) ?? []);
    const kept: Preferences | null = stored.get(clientId) ?? null;
    return others.reduce<Preferences | null>(joinedPreferences, kept) ?? UNASKED;
  }
}
