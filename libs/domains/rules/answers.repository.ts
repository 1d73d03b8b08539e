import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { openField, sealField } from '#platform/vault/field-cipher';
import { Keyring } from '#platform/vault/keyring';
import type { AnswerOwner, KeptAnswer, KeptContent } from './kept-content.js';

interface Row extends Omit<KeptAnswer, 'content'> {
  readonly sealed: Buffer;
}

const COLUMNS = `a.answer_id AS id, a.office_id AS "officeId", a.client_id AS "clientId", a.kept_at AS "keptAt",
  a.kept_by AS "keptBy", a.sealed_answer AS sealed`;
const placeOf = ({ officeId, clientId }: AnswerOwner) => ({
  ...{ table: 'vault.rule_answer', column: 'sealed_answer', officeId, personId: clientId },
});

/** Answers an office keeps of its people, sealed under the person's key. Works inside an open unit of work. */
@Injectable()
export class AnswersRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keyring: Keyring,
  ) {}

  async insert(owner: AnswerOwner, id: string, content: KeptContent): Promise<void> {
    const key = await this.keyring.personKey(owner.officeId, owner.clientId);
    await this.uow.manager.query(
      `INSERT INTO vault.rule_answer (office_id, client_id, answer_id, sealed_answer, kept_by) VALUES ($1, $2, $3, $4, $5)`,
      [owner.officeId, owner.clientId, id, sealField(key, placeOf(owner), JSON.stringify(content)), this.uow.actor.id],
    );
  }

  /** Of one person, under any of their ids, the newest first; without those whose key is gone. */
  async ofPerson(clientIds: readonly string[]): Promise<KeptAnswer[]> {
    return this.#opened(
      await this.uow.manager.query(
        `SELECT ${COLUMNS} FROM vault.rule_answer a WHERE a.client_id = ANY ($1) ORDER BY a.answer_id DESC LIMIT 200`,
        [clientIds],
      ),
    );
  }

  async find(id: string): Promise<KeptAnswer | null> {
    const rows: Row[] = await this.uow.manager.query(
      `SELECT ${COLUMNS} FROM vault.rule_answer a WHERE a.answer_id = $1`,
      [id],
    );
    return (await this.#opened(rows))[0] ?? null;
  }

  async #opened(rows: readonly Row[]): Promise<KeptAnswer[]> {
    const opened: KeptAnswer[] = [];
    for (const { sealed, ...row } of rows) {
      const key = (await this.keyring.personKeys(row.officeId, [row.clientId])).get(row.clientId);
      if (key) opened.push({ ...row, content: JSON.parse(openField(key, placeOf(row), sealed)) as KeptContent });
    }
    return opened;
  }
}
