import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { Gateways } from '#platform/messaging/gateway';
import { PushServices } from '#platform/messaging/push-services';
import type { Language } from '#platform/messaging/texts';
import { clockTime, minuteOf } from './core/quiet.js';
import { outsideOf, type Template } from './core/outside.js';
import { offeredIn } from './core/ways.js';
import { LinkToWhatsApp } from './link-to-whatsapp.js';
import {
  MessagePreferencesInput,
  MessagePreferencesPayload,
  MessagePreferencesResult,
  MessagePreferencesType,
  MessageTemplateEnum,
  WhatsAppLinkResult,
  WhatsAppLinkType,
} from './messages.graphql.js';
import { PreferencesQueries } from './preferences.queries.js';
import { SetPreferences } from './set-preferences.js';

@Resolver()
export class PreferencesResolver {
  constructor(
    private readonly queries: PreferencesQueries,
    private readonly setting: SetPreferences,
    private readonly linking: LinkToWhatsApp,
    private readonly gateways: Gateways,
    private readonly push: PushServices,
  ) {}

  @Query(() => MessagePreferencesType, { description: 'Of a client of the office; of the viewer when left out.' })
  @Allow('message:prefer')
  async messagePreferences(
    @Args('clientId', { type: () => ID, nullable: true }) clientId: string | null,
    @Request() viewer: RequestContext,
  ): Promise<MessagePreferencesType> {
    return this.#of(viewer, clientId ?? viewer.actor.clientId ?? '');
  }

  @Mutation(() => MessagePreferencesResult, { description: 'By the person, or by the office with them.' })
  @Allow('message:prefer')
  async setMessagePreferences(
    @Args('clientId', { type: () => ID, nullable: true }) clientId: string | null,
    @Args('input') { quiet, ...input }: MessagePreferencesInput,
    @Request() viewer: RequestContext,
  ) {
    const { actor, language } = viewer;
    const hours = quiet ? { from: minuteOf(quiet.from), until: minuteOf(quiet.until) } : null;
    const result = await this.setting.execute(actor, clientId ?? actor.clientId ?? '', { ...input, quiet: hours });
    const preferences = result.ok ? await this.#of(viewer, result.value) : null;
    return toUnion(result, language, () => Object.assign(new MessagePreferencesPayload(), { preferences }));
  }

  @Mutation(() => WhatsAppLinkResult, { description: 'That the number was looked at is written down.' })
  @Allow('message:write')
  async linkToWhatsApp(
    @Args('clientId', { type: () => ID }) clientId: string,
    @Args('template', { type: () => MessageTemplateEnum }) template: Template,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const result = await this.linking.execute(actor, clientId, template, language);
    return toUnion(result, language, (made) => Object.assign(new WhatsAppLinkType(), made));
  }

  /** Only the person can ask for notices on a device: it is theirs. */
  async #of({ actor, sessionHash }: RequestContext, clientId: string): Promise<MessagePreferencesType> {
    const found = await this.queries.of(actor, clientId);
    if (!found) throw notFound();
    const { quiet, country, ...rest } = found;
    const hours = quiet && { from: clockTime(quiet.from), until: clockTime(quiet.until) };
    const shown = outsideOf('news', rest.language, 'sms').text;
    const own = actor.clientId === clientId;
    const there = [...this.gateways.channels].filter((channel) => own || channel !== 'push');
    const offered = offeredIn(country, there, rest.channels);
    const pushKey = own ? (this.push.keys?.publicKey ?? null) : null;
    const thisDevice = own && (await this.queries.isDeviceJoined(actor, sessionHash));
    return { ...rest, quiet: hours, offered, shown, pushKey, thisDevice };
  }
}
