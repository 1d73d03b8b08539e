import { Injectable } from '@nestjs/common';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '../db/unit-of-work.js';
import { inputHash } from './input-hash.js';

interface Remembered {
  readonly input_hash: Buffer;
  readonly answer: string;
}

const LONGEST = 200;

/** What was asked, and the key under which the asker would ask for it again. `input` is anything made of plain values. */
export interface IdempotentRequest {
  readonly key: string;
  readonly operation: string;
  readonly input: unknown;
}

/** Makes a repeated request harmless: the first answer comes again, the work does not. */
@Injectable()
export class Idempotency {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Runs `work` once per actor and key; call it inside an open write unit. `work` gives the id of what it made, and a
   * repeated call gives that id again. Twins at the same moment wait for each other. A refused `work` is not remembered
   * (the unit rolls back). An actor without an account has nobody who could repeat, so `work` simply runs.
   * Refuses `idempotency_conflict` when the key was used for other input, `bad_input` for a key not of 1 to 200 characters.
   */
  async run(
    { key, operation, input }: IdempotentRequest,
    work: () => Promise<Result<string>>,
  ): Promise<Result<string>> {
    const { id } = this.uow.actor;
    if (id === null) return work();
    if (key.length < 1) return refuseInput([{ path: 'idempotencyKey', code: 'required' }]);
    if (key.length > LONGEST)
      return refuseInput([{ path: 'idempotencyKey', code: 'too_long', params: { max: LONGEST } }]);
    const hash = inputHash(operation, input);
    if (!(await this.#claim([id, key, operation, hash]))) return this.#answerAgain(id, key, hash);
    const result = await work();
    if (result.ok) {
      await this.uow.manager.query('UPDATE platform.idempotency SET answer = $3 WHERE actor_id = $1 AND key = $2', [
        id,
        key,
        result.value,
      ]);
    }
    return result;
  }

  /** Forgets keys older than so many days; as the system. Returns how many. */
  async forgetOlderThan(days: number): Promise<number> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      'DELETE FROM platform.idempotency WHERE created_at < now() - make_interval(days => $1)',
      [days],
    );
    return count;
  }

  async #claim(row: readonly unknown[]): Promise<boolean> {
    const claimed: unknown[] = await this.uow.manager.query(
      `INSERT INTO platform.idempotency (actor_id, key, operation, input_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [...row],
    );
    return claimed.length > 0;
  }

  async #answerAgain(actorId: string, key: string, hash: Buffer): Promise<Result<string>> {
    const rows: Remembered[] = await this.uow.manager.query(
      'SELECT input_hash, answer FROM platform.idempotency WHERE actor_id = $1 AND key = $2',
      [actorId, key],
    );
    const first = rows[0];
    return first?.input_hash.equals(hash) ? ok(first.answer) : refuse('idempotency_conflict');
  }
}
