import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { sideOf, type Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Database } from './database.js';

interface OpenUnit {
  readonly actor: Actor;
  readonly mode: 'read' | 'write';
  readonly runner: QueryRunner;
  readonly afterCommit: (() => Promise<void> | void)[];
}

const sameActor = (a: Actor, b: Actor): boolean => a.id === b.id && a.persona === b.persona;

const setting = (name: string, value: string): string => `set_config('app.${name}', ${pg.escapeLiteral(value)}, true)`;

/** BEGIN and the actor's settings in one round trip; local to the transaction, so a pooled connection keeps nothing. */
const opening = (mode: OpenUnit['mode'], actor: Actor): string =>
  `BEGIN ${mode === 'read' ? 'READ ONLY' : 'READ WRITE'}; SELECT ${[
    setting('actor_id', actor.id ?? ''),
    setting('persona', actor.persona),
    setting('office_ids', actor.officeIds.join(',')),
    setting('partner_ids', actor.partnerIds.join(',')),
    setting('client_id', actor.clientId ?? ''),
  ].join(', ')}`;

/** No connection could be had: PostgreSQL is away, or busy beyond patience. Whatever the reason, it passes. */
export class DatabaseAway extends Error {
  readonly code = 'ECONNAWAY';
}

const away = (cause: unknown): never => {
  throw new DatabaseAway('no connection to the database', { cause });
};

const markTransaction = (runner: QueryRunner, open: boolean): void => {
  (runner as { isTransactionActive: boolean }).isTransactionActive = open;
};

/**
 * The only door to the database. A unit is one short transaction on the login of the actor's side; PostgreSQL filters
 * the rows. A nested call joins the open unit, because a second connection asked for inside a unit can starve the pool.
 */
@Injectable()
export class UnitOfWork {
  readonly #open = new AsyncLocalStorage<OpenUnit>();

  constructor(private readonly database: Database) {}

  /** The entity manager of the open unit. Throws outside one. */
  get manager(): EntityManager {
    return this.#current().runner.manager;
  }

  /** Who acts in the open unit. Throws outside one. */
  get actor(): Actor {
    return this.#current().actor;
  }

  /** Who acts in the open unit, or `otherwise` when none is open: for facts that anybody may read. */
  actorOr(otherwise: Actor): Actor {
    return this.#open.getStore()?.actor ?? otherwise;
  }

  /** Runs `work` in a READ ONLY transaction. */
  async read<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const open = this.#open.getStore();
    if (open) return this.#join(open, actor, 'read', work);
    return this.#run('read', actor, work, () => true);
  }

  /** Runs `work` in a transaction; a refusal or an exception rolls it back. */
  async write<T>(actor: Actor, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const open = this.#open.getStore();
    if (open) return this.#join(open, actor, 'write', work);
    return this.#run('write', actor, work, (result) => result.ok);
  }

  /** Registers something for after the commit of the open unit (outside calls); it is dropped on rollback. */
  afterCommit(action: () => Promise<void> | void): void {
    this.#current().afterCommit.push(action);
  }

  #current(): OpenUnit {
    const open = this.#open.getStore();
    if (!open) throw new Error('no unit of work is open');
    return open;
  }

  async #join<T>(open: OpenUnit, actor: Actor, mode: OpenUnit['mode'], work: () => Promise<T>): Promise<T> {
    if (!sameActor(open.actor, actor)) throw new Error('a unit of work has one actor');
    if (mode === 'write' && open.mode === 'read') throw new Error('a write cannot join a read');
    return work();
  }

  async #run<T>(mode: OpenUnit['mode'], actor: Actor, work: () => Promise<T>, commits: (value: T) => boolean) {
    const runner = this.database.source(sideOf(actor.persona)).createQueryRunner();
    const unit: OpenUnit = { actor, mode, runner, afterCommit: [] };
    let value: T;
    try {
      await runner.connect().catch(away);
      await runner.query(opening(mode, actor));
      // TypeORM must know, or save() would open and commit a transaction of its own inside ours.
      markTransaction(runner, true);
      value = await this.#open.run(unit, work);
      markTransaction(runner, false);
      await runner.query(commits(value) ? 'COMMIT' : 'ROLLBACK');
    } catch (error) {
      markTransaction(runner, false);
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
    if (commits(value)) for (const action of unit.afterCommit) await action();
    return value;
  }
}
