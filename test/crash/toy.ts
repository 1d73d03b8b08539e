import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog, defineEvent } from '#platform/events/event-log';
import { AfterCommit, type HandledEvent, OnEvent } from '#platform/events/on-event';

/** Nothing is unique here but the commits themselves: what happened twice must be seen. */
export const TOY_TABLES = `
  CREATE SCHEMA toy;
  CREATE TABLE toy.committed (id uuid PRIMARY KEY);
  CREATE TABLE toy.effect (subject_id uuid NOT NULL);
  CREATE TABLE toy.call (subject_id uuid NOT NULL, event_id uuid NOT NULL);
  GRANT USAGE ON SCHEMA toy TO app_care;
  GRANT SELECT, INSERT ON toy.committed, toy.effect, toy.call TO app_care;`;

const happened = defineEvent('toy.happened', z.object({}));

/** What the api does in a request: an effect and its event in one unit. Every tenth is refused and leaves nothing. */
@Injectable()
export class ToyCommit {
  #turn = 0;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  async execute(): Promise<Result<string>> {
    const id = newId();
    this.#turn += 1;
    await this.uow.manager.query('INSERT INTO toy.committed (id) VALUES ($1)', [id]);
    await this.events.append(happened, { subjectId: id, payload: {} });
    return this.#turn % 10 === 0 ? refuse('not_today') : ok(id);
  }
}

@Injectable()
export class ToyJobs {
  constructor(private readonly uow: UnitOfWork) {}

  @OnEvent(happened, 'toy.count')
  async count({ subjectId }: HandledEvent<object>): Promise<void> {
    await this.uow.manager.query('INSERT INTO toy.effect (subject_id) VALUES ($1)', [subjectId]);
  }

  /** The outside: told at least once, with the event's id to know a repetition by. */
  @AfterCommit(happened, 'toy.call')
  async call({ id, subjectId, actor: _ }: HandledEvent<object>): Promise<void> {
    const system = { id: null, persona: 'system', officeIds: [], partnerIds: [], clientId: null } as const;
    await this.uow.write(system, async () =>
      ok(await this.uow.manager.query('INSERT INTO toy.call (subject_id, event_id) VALUES ($1, $2)', [subjectId, id])),
    );
  }
}
