import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { OutsideLanguage } from './core/outside.js';
import type { Preferences } from './core/quiet.js';

/** Preferences as they are stored, with the language of what is seen outside. */
export interface StoredPreferences extends Preferences {
  readonly language: OutsideLanguage;
}

interface PreferenceRow extends Omit<StoredPreferences, 'quiet'> {
  readonly clientId: string;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

const stored = ({ channels, sharedPhone, language, quietFrom, quietUntil }: PreferenceRow): StoredPreferences => ({
  channels,
  sharedPhone,
  language,
  quiet: quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil },
});

/** Inside an open unit of work. */
@Injectable()
export class PreferencesRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** By client; who never chose is left out. */
  async of(clientIds: readonly string[]): Promise<ReadonlyMap<string, StoredPreferences>> {
    const rows: PreferenceRow[] = await this.uow.manager.query(
      `SELECT client_id AS "clientId", channels, shared_phone AS "sharedPhone", lang AS language,
         quiet_from AS "quietFrom", quiet_until AS "quietUntil"
       FROM notifications.preference WHERE client_id = ANY ($1)`,
      [clientIds],
    );
    return new Map(rows.map((row) => [row.clientId, stored(row)]));
  }

  async save(
    { officeId, clientId }: { readonly officeId: string; readonly clientId: string },
    { channels, sharedPhone, language, quiet }: StoredPreferences,
    at: Date,
  ): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO notifications.preference
         (office_id, client_id, channels, shared_phone, quiet_from, quiet_until, lang, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (office_id, client_id) DO UPDATE SET channels = excluded.channels, shared_phone = excluded.shared_phone,
         quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, lang = excluded.lang,
         changed_at = excluded.changed_at`,
      [officeId, clientId, channels, sharedPhone, quiet?.from ?? null, quiet?.until ?? null, language, at],
    );
  }

  async forget(clientId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM notifications.preference WHERE client_id = $1', [clientId]);
  }
}
