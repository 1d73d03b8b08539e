import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { UnitOfWork } from '../db/unit-of-work.js';
import { Doorbell } from './doorbell.js';
import type { EventDefinition } from './event-definition.js';
import { handlersOf } from './on-event.js';

export { defineEvent, type EventDefinition } from './event-definition.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,127}$/;
const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface NewEvent<P> {
  readonly subjectId: string;
  readonly officeId?: string;
  readonly partnerId?: string;
  readonly payload: P;
}

/** The path of the first text that is not an id, a code or a date; what a person typed does not belong into an event. */
function firstFreeText(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value === '' || CODE.test(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = firstFreeText(inner, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

/** Writes what happened beside its effect, in the open unit of work. */
@Injectable()
export class EventLog {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly doorbell: Doorbell,
  ) {}

  /**
   * Appends an event and one delivery for each handler that waits for it. Resolves to the event's id.
   * Throws outside a write unit, on a payload that is not of the defined shape, and on one that holds free text.
   */
  async append<P>(definition: EventDefinition<P>, event: NewEvent<P>): Promise<string> {
    const [id] = await this.appendMany(definition, [event]);
    return id as string;
  }

  /** The same for many events of one name, in one statement. Ids come in the order given. */
  async appendMany<P>(definition: EventDefinition<P>, events: readonly NewEvent<P>[]): Promise<string[]> {
    if (events.length === 0) return [];
    const { id: actorId, persona } = this.uow.actor;
    const rows = events.map((event) => rowOf(definition, event));
    const handlers = handlersOf(definition.name);
    await this.uow.manager.query(APPEND, [JSON.stringify(rows), definition.name, actorId, persona, handlers]);
    // After the commit: a NOTIFY inside would make all commits of the server wait for one another.
    if (handlers.length > 0) this.uow.afterCommit(() => this.doorbell.ring());
    return rows.map((row) => row.id);
  }

  /**
   * Which of these subjects have an event that a handler has yet to be told of, or is being told of just now; what was
   * given up is not among them. In a unit of the product itself.
   */
  async waitingFor(handler: string, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.uow.manager.query(
      `SELECT DISTINCT e.subject_id AS id FROM platform.event e
       JOIN platform.delivery d ON d.tenant_id = e.tenant_id AND d.event_id = e.id
       WHERE e.subject_id = ANY ($1) AND d.handler = $2 AND d.state IN ('pending', 'queued')`,
      [subjectIds, handler],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function rowOf<P>(definition: EventDefinition<P>, { subjectId, officeId, partnerId, payload }: NewEvent<P>) {
  const parsed = definition.payload.parse(payload);
  const freeText = firstFreeText(parsed, 'payload');
  if (freeText) throw new Error(`${freeText} of ${definition.name} is neither an id nor a code`);
  return {
    id: newId(),
    tenant_id: officeId ?? partnerId ?? NOBODY,
    subject_id: subjectId,
    office_id: officeId ?? null,
    partner_id: partnerId ?? null,
    payload: parsed,
  };
}

const APPEND = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS row (id uuid, tenant_id uuid, subject_id uuid, office_id uuid, partner_id uuid, payload jsonb)
  ), appended AS (
    INSERT INTO platform.event (id, tenant_id, name, subject_id, office_id, partner_id, actor_id, persona, payload)
    SELECT id, tenant_id, $2, subject_id, office_id, partner_id, $3::uuid, $4, payload FROM given
  )
  INSERT INTO platform.delivery (tenant_id, event_id, handler)
  SELECT tenant_id, id, handler FROM given, unnest($5::text[]) AS handler`;
