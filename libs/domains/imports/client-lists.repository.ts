import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { openField, sealField } from '#platform/vault/field-cipher';
import { Keyring } from '#platform/vault/keyring';
import type { ClientList, ListContent } from './core/client-list.js';

const COLUMNS = `l.list_id AS id, l.office_id AS "officeId", l.status, l.rows, l.accepted, l.rejected, l.removed, l.kept,
  l.created_at AS "createdAt", l.version`;

const placeOf = ({ id, officeId }: Pick<ClientList, 'id' | 'officeId'>) => ({
  table: 'vault.client_list',
  column: 'sealed_content',
  officeId,
  personId: id,
});

/** Lists of people, inside an open unit of work. Their content is sealed under a key of the list's own. */
@Injectable()
export class ClientListsRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keyring: Keyring,
  ) {}

  async insert(list: Pick<ClientList, 'id' | 'officeId' | 'createdAt'>, content: ListContent): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO imports.client_list (office_id, list_id, rows, sent_by, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [list.officeId, list.id, content.rows.length, this.uow.actor.id, list.createdAt],
    );
    await this.saveContent(list, content);
  }

  async saveContent(list: Pick<ClientList, 'id' | 'officeId'>, content: ListContent): Promise<void> {
    const key = await this.keyring.personKey(list.officeId, list.id);
    await this.uow.manager.query(
      `INSERT INTO vault.client_list (office_id, list_id, sealed_content) VALUES ($1, $2, $3)
       ON CONFLICT (office_id, list_id) DO UPDATE SET sealed_content = excluded.sealed_content`,
      [list.officeId, list.id, sealField(key, placeOf(list), JSON.stringify(content))],
    );
  }

  async find(id: string, hold = false): Promise<ClientList | null> {
    const rows: ClientList[] = await this.uow.manager.query(
      `SELECT ${COLUMNS} FROM imports.client_list l WHERE l.list_id = $1 ${hold ? 'FOR UPDATE' : ''}`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The newest first. */
  async latest(limit: number): Promise<ClientList[]> {
    return this.uow.manager.query(
      `SELECT ${COLUMNS} FROM imports.client_list l WHERE l.status <> 'dropped' ORDER BY l.created_at DESC, l.list_id LIMIT $1`,
      [limit],
    );
  }

  async openBefore(instant: Date): Promise<ClientList[]> {
    return this.uow.manager.query(
      `SELECT ${COLUMNS} FROM imports.client_list l WHERE l.status = 'open' AND l.created_at < $1 FOR UPDATE SKIP LOCKED`,
      [instant],
    );
  }

  /** Null when it was imported or dropped. */
  async content(list: ClientList): Promise<ListContent | null> {
    const rows: { content: Buffer }[] = await this.uow.manager.query(
      'SELECT sealed_content AS content FROM vault.client_list WHERE office_id = $1 AND list_id = $2',
      [list.officeId, list.id],
    );
    const key = (await this.keyring.personKeys(list.officeId, [list.id])).get(list.id);
    const [row] = rows;
    return row && key ? (JSON.parse(openField(key, placeOf(list), row.content)) as ListContent) : null;
  }

  /** Its content is gone for good: the row, and the key that a copy of it would need. */
  async forget({ officeId, id }: ClientList): Promise<void> {
    await this.uow.manager.query('DELETE FROM vault.client_list WHERE office_id = $1 AND list_id = $2', [officeId, id]);
    await this.keyring.erase(officeId, id);
  }

  async end(
    { officeId, id }: ClientList,
    next: Pick<ClientList, 'status'> & Partial<Pick<ClientList, 'accepted' | 'rejected' | 'removed' | 'kept'>>,
  ): Promise<void> {
    await this.uow.manager.query(
      `UPDATE imports.client_list SET status = $3, accepted = coalesce($4, accepted), rejected = coalesce($5, rejected),
         removed = coalesce($6, removed), kept = coalesce($7, kept), version = version + 1
       WHERE office_id = $1 AND list_id = $2`,
      [
        officeId,
        id,
        next.status,
        next.accepted ?? null,
        next.rejected ?? null,
        next.removed ?? null,
        next.kept ?? null,
      ],
    );
  }
}
