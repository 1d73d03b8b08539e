import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { LocalDate } from '#kernel/period';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Channel, Consent, ConsentDraft, Purpose, Recipient, Scope } from './core/consent.js';

export const CONSENT_COLUMNS = `c.consent_id AS id, c.office_id AS "officeId", c.client_id AS "clientId", c.purpose, c.scopes,
  c.partner_id AS "partnerId", c.partner_kind AS "partnerKind", c.opportunity_id AS "opportunityId",
  c.valid_from AS "validFrom", c.valid_until AS "validUntil", c.channel, c.language, c.edition, c.shown,
  c.shown_hash AS "shownHash", c.given_by AS "givenBy", c.persona, c.taken_by_decider AS "takenByDecider",
  c.given_at AS "givenAt", w.withdrawn_at AS "withdrawnAt"`;
export const CONSENT_ROWS = `consents.consent c
  LEFT JOIN consents.withdrawal w ON w.office_id = c.office_id AND w.consent_id = c.consent_id`;

/** In force by the database's clock, to the microsecond; needs the rows above. */
export const IN_FORCE = `c.valid_from <= clock_timestamp() AND clock_timestamp() < c.valid_until AND w.consent_id IS NULL`;

export interface NewConsent extends ConsentDraft {
  readonly id: string;
  readonly officeId: string;
  readonly clientId: string;
  readonly scopes: readonly Scope[];
  readonly channel: Channel;
  readonly language: string;
  readonly edition: string;
  readonly text: string;
  readonly hash: string;
  readonly takenByDecider: boolean;
  /** IANA zone in which `until` is meant. */
  readonly timeZone: string;
}

export interface NewRelease extends Pick<Recipient, 'opportunityId'> {
  readonly id: string;
  readonly officeId: string;
  readonly clientId: string;
  readonly consentId: string;
  readonly partnerId: string;
  readonly purpose: Purpose;
  readonly reference: string;
  readonly scopes: readonly Scope[];
}

/** A release as the market side reads it. */
export interface SealedRelease {
  readonly id: string;
  readonly partnerId: string;
  readonly opportunityId: string | null;
  readonly purpose: Purpose;
  readonly reference: string;
  readonly scopes: readonly Scope[];
  readonly sealedContent: Buffer;
}

export interface ReleaseAsk {
  /** These, or a page of all when left out. */
  readonly ids?: readonly string[] | null;
  readonly opportunityId?: string | null;
  /** Any when left out. */
  readonly purposes?: readonly Purpose[] | null;
  /** The last one of the page before. */
  readonly after?: string | null;
  readonly first: number;
}

/** Writes, and the loads a decision needs, inside an open unit of work. */
@Injectable()
export class ConsentsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  get actor(): Actor {
    return this.uow.actor;
  }

  /** The date of the database's clock in a zone: rights are counted on that clock, so days are too. */
  async today(timeZone: string): Promise<LocalDate> {
    const rows: { today: LocalDate }[] = await this.uow.manager.query(
      'SELECT (clock_timestamp() AT TIME ZONE $1)::date::text AS today',
      [timeZone],
    );
    return rows[0]?.today ?? '';
  }

  async find(consentId: string): Promise<Consent | null> {
    const rows: Consent[] = await this.uow.manager.query(
      `SELECT ${CONSENT_COLUMNS} FROM ${CONSENT_ROWS} WHERE c.consent_id = $1`,
      [consentId],
    );
    return rows[0] ?? null;
  }

  /** Keeps a consent from being withdrawn until the unit ends. */
  async hold(consentId: string): Promise<void> {
    await this.uow.manager.query('SELECT pg_advisory_xact_lock_shared(consents.lock_of($1))', [consentId]);
  }

  /** Whether it is in force now; behind `hold` it stays so, but for its end. */
  async isInForce(consentId: string): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      `SELECT FROM ${CONSENT_ROWS} WHERE c.consent_id = $1 AND ${IN_FORCE}`,
      [consentId],
    );
    return rows.length > 0;
  }

  /** It begins now, and ends with the day it names. */
  async insert(consent: NewConsent): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO consents.consent (office_id, consent_id, client_id, purpose, scopes, partner_id, partner_kind,
         opportunity_id, valid_until, channel, language, edition, shown, shown_hash, given_by, persona, taken_by_decider)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ($9::date + 1)::timestamp AT TIME ZONE $10, $11, $12, $13, $14, $15, $16,
         $17, $18)`,
      [
        ...[consent.officeId, consent.id, consent.clientId, consent.purpose, consent.scopes],
        ...[consent.partnerId, consent.partnerKind, consent.opportunityId, consent.until, consent.timeZone],
        ...[consent.channel, consent.language, consent.edition, consent.text, consent.hash],
        ...[this.uow.actor.id, this.uow.actor.persona, consent.takenByDecider],
      ],
    );
  }

  /** Waits for who reads under it. False when somebody was quicker. */
  async withdraw({ officeId, id, clientId }: Consent, channel: Channel): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      `INSERT INTO consents.withdrawal (office_id, consent_id, client_id, channel, withdrawn_by, persona)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
      [officeId, id, clientId, channel, this.uow.actor.id, this.uow.actor.persona],
    );
    return rows.length > 0;
  }

  /** The release of this person to this partner that is there already, for the opening and purpose; kept as it is until the unit ends. */
  async standing({ officeId, clientId, partnerId, opportunityId, purpose }: Omit<NewRelease, 'id'>) {
    const rows: Pick<NewRelease, 'id' | 'consentId'>[] = await this.uow.manager.query(
      `SELECT r.release_id AS id, r.consent_id AS "consentId" FROM consents.release r
       WHERE r.office_id = $1 AND r.client_id = $2 AND r.partner_id = $3 AND r.opportunity_id IS NOT DISTINCT FROM $4
         AND r.purpose = $5 FOR UPDATE`,
      [officeId, clientId, partnerId, opportunityId, purpose],
    );
    return rows[0] ?? null;
  }

  /** Whether its partner was asked to delete what it read of a release. */
  async isToBeDeleted(releaseId: string): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      'SELECT FROM consents.deletion_task t WHERE t.release_id = $1',
      [releaseId],
    );
    return rows.length > 0;
  }

  async remove(releaseIds: readonly string[]): Promise<void> {
    await this.uow.manager.query('DELETE FROM consents.release r WHERE r.release_id = ANY ($1)', [releaseIds]);
  }

  /** Puts it there, or a new content under the new consent in place of the old one. */
  async saveRelease(release: NewRelease, sealedContent: Buffer): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO consents.release (office_id, release_id, consent_id, client_id, partner_id, opportunity_id, purpose,
         reference, scopes, sealed_content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (office_id, release_id) DO UPDATE SET consent_id = excluded.consent_id, scopes = excluded.scopes,
         sealed_content = excluded.sealed_content`,
      [
        ...[release.officeId, release.id, release.consentId, release.clientId, release.partnerId],
        ...[release.opportunityId, release.purpose, release.reference, release.scopes, sealedContent],
      ],
    );
  }

  /** Gives how many are gone. */
  async takeBack({ clientIds, partnerId, opportunityId, purpose = null }: TakeBackAsk): Promise<number> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `DELETE FROM consents.release r WHERE r.client_id = ANY ($1) AND ($2::uuid IS NULL OR r.partner_id = $2)
         AND ($3::uuid IS NULL OR r.opportunity_id = $3) AND ($4::text IS NULL OR r.purpose = $4)`,
      [clientIds, partnerId, opportunityId, purpose],
    );
    return count;
  }

  async forgetUnder(consentId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM consents.release r WHERE r.consent_id = $1', [consentId]);
  }

  /** Writes down that the actor's partner reads, and reads: ids that may not be read are left out without a word. */
  async disclose({ ids, opportunityId, purposes, after, first }: ReleaseAsk): Promise<SealedRelease[]> {
    const shown: { id: string }[] = await this.uow.manager.query('SELECT consents.disclose($1, $2, $3, $4, $5) AS id', [
      ids ?? null,
      opportunityId ?? null,
      after ?? null,
      first,
      purposes ?? null,
    ]);
    const order = shown.map(({ id }) => id);
    const rows: SealedRelease[] = await this.uow.manager.query(
      `SELECT r.release_id AS id, r.partner_id AS "partnerId", r.opportunity_id AS "opportunityId", r.purpose, r.reference,
         r.scopes, r.sealed_content AS "sealedContent" FROM consents.release r WHERE r.release_id = ANY ($1)`,
      [order],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return order.flatMap((id) => found.get(id) ?? []);
  }
}

export interface TakeBackAsk {
  readonly clientIds: readonly string[];
  readonly partnerId: string | null;
  readonly opportunityId: string | null;
  readonly purpose?: Purpose | null;
}
