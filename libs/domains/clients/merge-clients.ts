import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { ClientJoining } from './client-joining.js';
import { clientChanged, clientMerged } from './clients.events.js';
import { ClientsRepository } from './clients.repository.js';
import type { ClientRecord } from './core/client.js';
import { mayChange } from './core/policy.js';

export interface MergeInput {
  /** The file that goes. */
  readonly id: string;
  readonly version: number;
  /** The file that stays. */
  readonly into: string;
}

/** Two files turn out to be of one person: what both know stands in one, and both ids lead to it. */
@Injectable()
export class MergeClients {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsRepository,
    private readonly joining: ClientJoining,
    private readonly events: EventLog,
  ) {}

  /** Gives the id that stays. Refuses `not_found`, `stale_version`, `client.merged`, `client.two_people`, `bad_input`. */
  async execute(actor: Actor, { id, version, into }: MergeInput): Promise<Result<string>> {
    if (!isId(id) || !isId(into)) return refuse('not_found');
    if (id === into) return refuseInput([{ path: 'into', code: 'unknown_reference' }]);
    return this.uow.write(actor, async () => {
      // Held in one order, so that two merges of the same files wait for each other instead of dying.
      const held = new Map<string, ClientRecord | null>();
      for (const one of [id, into].toSorted()) held.set(one, await this.clients.find(one, true));
      const [from, kept] = [held.get(id), held.get(into)];
      if (!from || !kept || from.erasedAt !== null || kept.erasedAt !== null) return refuse('not_found');
      if (!mayChange(actor, from) || !mayChange(actor, kept)) return refuse('client.merged');
      return from.version === version ? this.#merge(from, kept) : refuse('stale_version');
    });
  }

  async #merge(from: ClientRecord, kept: ClientRecord): Promise<Result<string>> {
    const joined = await this.joining.join(kept, from);
    if (!joined.ok) return joined;
    const counsellorId = kept.counsellorId ?? from.counsellorId;
    await this.clients.touch(kept, { ...joined.value, counsellorId });
    await this.clients.touch(from, { mergedInto: kept.id, state: 'closed' });
    await this.clients.follow(from, kept.id);
    const { officeId } = kept;
    await this.events.append(clientMerged, { subjectId: from.id, officeId, payload: { into: kept.id } });
    for (const what of ['person', 'work', 'standing'] as const) {
      const payload = { what, version: kept.version + 1 };
      await this.events.append(clientChanged, { subjectId: kept.id, officeId, payload });
    }
    return ok(kept.id);
  }
}
