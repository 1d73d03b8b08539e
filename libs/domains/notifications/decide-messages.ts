import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Gateways } from '#platform/messaging/gateway';
import { nextChannel } from './core/message.js';
import type { Template } from './core/outside.js';
import { sendableFrom } from './core/quiet.js';
import { MessageOutbox } from './message-outbox.js';
import { MessagesRepository, type NewMessage } from './messages.repository.js';
import type { ToldClient } from './notices.repository.js';
import { PersonZones } from './person-zones.js';
import { PreferencesRepository, type StoredPreferences } from './preferences.repository.js';

/** Who is told something may want to learn outside the app that there is something; as the product, in an open unit. */
@Injectable()
export class DecideMessages {
  constructor(
    private readonly preferences: PreferencesRepository,
    private readonly messages: MessagesRepository,
    private readonly outbox: MessageOutbox,
    private readonly zones: PersonZones,
    private readonly gateways: Gateways,
  ) {}

  /** By the first channel that each of them wants and that there is; nobody who never chose. */
  async execute(officeId: string, told: readonly ToldClient[], template: Template): Promise<void> {
    const chosen = await this.preferences.of(told.map(({ clientId }) => clientId));
    if (chosen.size === 0) return;
    const zones = await this.zones.of(officeId, [...chosen.keys()]);
    const made = told.flatMap((one) => {
      const [preferences, zone] = [chosen.get(one.clientId), zones.get(one.clientId)];
      const given = { ...one, officeId, template, used: [] };
      const message = preferences && zone && this.#message(given, preferences, zone);
      return message ? [message] : [];
    });
    await this.outbox.put(made);
  }

  /** What could not be sent by one channel is sent by the next one that is wanted, if there is one. */
  async another(given: Pick<NewMessage, 'officeId' | 'noticeId' | 'template'>, clientId: string): Promise<void> {
    const preferences = (await this.preferences.of([clientId])).get(clientId);
    if (!preferences) return;
    const used = await this.messages.channelsOf(given.officeId, given.noticeId);
    const zone = (await this.zones.of(given.officeId, [clientId])).get(clientId);
    const message = zone && this.#message({ ...given, used }, preferences, zone);
    if (message) await this.outbox.put([message]);
  }

  #message(
    given: Pick<NewMessage, 'officeId' | 'noticeId' | 'template'> & { readonly used: readonly NewMessage['channel'][] },
    preferences: StoredPreferences,
    zone: string,
  ): NewMessage | null {
    const { officeId, noticeId, template, used } = given;
    const channel = nextChannel(preferences, this.gateways.channels, used);
    if (channel === null) return null;
    const dueAt = sendableFrom(preferences, this.messages.now(), zone);
    return { id: newId(), officeId, noticeId, channel, template, language: preferences.language, dueAt };
  }
}
