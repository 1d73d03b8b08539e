import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { newId } from '#kernel/id';
import { UnitOfWork } from '../db/unit-of-work.js';
import { handlersOf } from './on-event.js';

/** A fact by name, with the shape of its payload: ids and codes only. */
export interface EventDefinition<P = unknown> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
}

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Defines an event, e.g. `opportunity.changed`. Throws on a name of another shape. */
export function defineEvent<P>(name: string, payload: z.ZodType<P>): EventDefinition<P> {
  if (!NAME.test(name)) throw new Error(`"${name}" is not an event's name (domain.what-happened)`);
  return { name, payload };
}

export interface NewEvent<P> {
  readonly subjectId: string;
  readonly officeId?: string;
  readonly partnerId?: string;
  readonly payload: P;
}

/** Writes what happened beside its effect, in the open unit of work. */
@Injectable()
export class EventLog {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Appends an event and one delivery for each handler that waits for it. Resolves to the event's id.
   * Throws outside a write unit, and on a payload that is not of the defined shape.
   */
  async append<P>(definition: EventDefinition<P>, event: NewEvent<P>): Promise<string> {
    const [id] = await this.appendMany(definition, [event]);
    return id as string;
  }

  /** The same for many events of one name, in one statement. Ids come in the order given. */
  async appendMany<P>(definition: EventDefinition<P>, events: readonly NewEvent<P>[]): Promise<string[]> {
    if (events.length === 0) return [];
    const { id: actorId, persona } = this.uow.actor;
    const rows = events.map(({ subjectId, officeId, partnerId, payload }) => ({
      id: newId(),
      tenant_id: officeId ?? partnerId ?? NOBODY,
      subject_id: subjectId,
      office_id: officeId ?? null,
      partner_id: partnerId ?? null,
      payload: definition.payload.parse(payload),
    }));
    await this.uow.manager.query(APPEND, [
      JSON.stringify(rows),
      definition.name,
      actorId,
      persona,
      handlersOf(definition.name),
    ]);
    return rows.map((row) => row.id);
  }
}

/** One round trip for the events, their deliveries and the relay's wake-up call. */
const APPEND = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS row (id uuid, tenant_id uuid, subject_id uuid, office_id uuid, partner_id uuid, payload jsonb)
  ), appended AS (
    INSERT INTO platform.event (id, tenant_id, name, subject_id, office_id, partner_id, actor_id, persona, payload)
    SELECT id, tenant_id, $2, subject_id, office_id, partner_id, $3::uuid, $4, payload FROM given
  ), delivered AS (
    INSERT INTO platform.delivery (event_id, handler) SELECT id, handler FROM given, unnest($5::text[]) AS handler
  )
  SELECT pg_notify('titian_delivery', '')`;
