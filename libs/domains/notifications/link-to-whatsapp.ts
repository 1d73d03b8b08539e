import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { OutsideText } from '#kernel/outside-text';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientsQueries, OpenFile } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { outsideOf, type OutsideLanguage, type Template } from './core/outside.js';
import { whatsAppLink } from './core/phone-link.js';
import { PreferencesRepository, type StoredPreferences } from './preferences.repository.js';

export interface WrittenLink {
  readonly link: string;
  readonly text: OutsideText;
}

/** A counsellor writes to somebody from their own phone: one of the closed texts, and that they looked at the number. */
@Injectable()
export class LinkToWhatsApp {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly files: OpenFile,
    private readonly preferences: PreferencesRepository,
  ) {}

  /** Refuses `not_found`, `notification.shared_phone`, `notification.no_phone`. */
  async execute(
    actor: Actor,
    clientId: string,
    template: Template,
    language: OutsideLanguage,
  ): Promise<Result<WrittenLink>> {
    // A "no" says something of the file too: that it was opened stays written down.
    const said = await this.uow.write(actor, async () => ok(await this.#link(actor, clientId, { template, language })));
    return said.ok ? said.value : said;
  }

  async #link(
    actor: Actor,
    clientId: string,
    { template, language }: { readonly template: Template; readonly language: OutsideLanguage },
  ): Promise<Result<WrittenLink>> {
    const client = await this.clients.byId(actor, clientId);
    const file = client && (await this.files.execute(actor, clientId));
    if (!client || !file?.ok) return refuse('not_found');
    const { phone, phoneShared } = file.value.person;
    const { sharedPhone, language: spoken } = await this.#wishes(clientId, language);
    if (phoneShared || sharedPhone) return refuse('notification.shared_phone');
    const link = whatsAppLink({ phone: phone ?? '', country: client.country }, template, spoken);
    if (link === null) return refuse('notification.no_phone');
    return ok({ link, text: outsideOf(template, spoken, 'whatsapp').text });
  }

  async #wishes(
    clientId: string,
    language: OutsideLanguage,
  ): Promise<Pick<StoredPreferences, 'sharedPhone' | 'language'>> {
    return (await this.preferences.of([clientId])).get(clientId) ?? { sharedPhone: false, language };
  }
}
