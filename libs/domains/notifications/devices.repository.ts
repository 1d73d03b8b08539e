import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { SessionQueries } from '#domains/identity';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { PushAddress } from '#platform/messaging/push-address';
import { openField, sealField } from '#platform/vault/field-cipher';
import { Keyring } from '#platform/vault/keyring';

/** Whose browser it is, and in which session of theirs it is signed in. */
export interface DeviceOwner {
  readonly officeId: string;
  readonly clientId: string;
  readonly accountId: string;
  /** SHA-256 of the session's token. */
  readonly sessionHash: Buffer;
}

export interface Device {
  readonly id: string;
  readonly owner: DeviceOwner;
  readonly address: PushAddress;
}

interface DeviceRow extends DeviceOwner {
  readonly id: string;
  readonly sealed: Buffer;
}

const ROW = `device_id AS id, office_id AS "officeId", client_id AS "clientId", account_id AS "accountId",
  session_hash AS "sessionHash", sealed_address AS sealed`;

const placeOf = ({ officeId, clientId }: Pick<DeviceOwner, 'officeId' | 'clientId'>) => ({
  ...{ table: 'vault.push_device', column: 'sealed_address', officeId, personId: clientId },
});

/** Devices on which people want a notice. Inside an open unit: as the person, or as the product for their office. */
@Injectable()
export class DevicesRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly sessions: SessionQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In place of what the same browser said before. */
  async join(owner: DeviceOwner, address: PushAddress): Promise<void> {
    await this.leave(owner.sessionHash);
    const { officeId, clientId, accountId, sessionHash } = owner;
    const key = await this.keyring.personKey(officeId, clientId);
    await this.uow.manager.query(
      `INSERT INTO vault.push_device (office_id, device_id, client_id, account_id, session_hash, sealed_address, joined_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[officeId, newId(), clientId, accountId, sessionHash],
        ...[sealField(key, placeOf(owner), JSON.stringify(address)), this.clock.now()],
      ],
    );
  }

  async leave(sessionHash: Buffer): Promise<void> {
    await this.uow.manager.query('DELETE FROM vault.push_device WHERE session_hash = $1', [sessionHash]);
  }

  async isJoined(sessionHash: Buffer): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query('SELECT FROM vault.push_device WHERE session_hash = $1', [
      sessionHash,
    ]);
    return rows.length > 0;
  }

  /** Those on which the person is still signed in; as the product. */
  async of(officeId: string, clientId: string): Promise<readonly Device[]> {
    const rows = await this.#rows('office_id = $1 AND client_id = $2', [officeId, clientId]);
    const open = await this.sessions.openAmong(rows.map(({ sessionHash }) => sessionHash));
    const here = rows.filter(({ sessionHash }) => open.has(sessionHash.toString('hex')));
    const keys = await this.keyring.personKeys(officeId, here.length > 0 ? [clientId] : []);
    const key = keys.get(clientId);
    if (!key) return [];
    return here.map(({ id, sealed, ...owner }) => {
      const address = JSON.parse(openField(key, placeOf(owner), sealed)) as PushAddress;
      return { id, owner, address };
    });
  }

  /** They are another file's now, of the same person. */
  async move(officeId: string, from: string, into: string): Promise<void> {
    for (const { owner, address } of await this.of(officeId, from)) {
      await this.join({ ...owner, clientId: into }, address);
    }
    await this.forget(from);
  }

  /** Their push service knows them no more. */
  async forgetGone(ids: readonly string[]): Promise<void> {
    await this.uow.manager.query('DELETE FROM vault.push_device WHERE device_id = ANY ($1)', [ids]);
  }

  async forget(clientId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM vault.push_device WHERE client_id = $1', [clientId]);
  }

  /** Of an account, those on which it is signed in no more; as the product. */
  async forgetClosed(accountId: string): Promise<void> {
    const rows = await this.#rows('account_id = $1', [accountId]);
    const open = await this.sessions.openAmong(rows.map(({ sessionHash }) => sessionHash));
    await this.forgetGone(rows.filter(({ sessionHash }) => !open.has(sessionHash.toString('hex'))).map(({ id }) => id));
  }

  async #rows(where: string, parameters: readonly string[]): Promise<DeviceRow[]> {
    return this.uow.manager.query(`SELECT ${ROW} FROM vault.push_device WHERE ${where}`, [...parameters]);
  }
}
