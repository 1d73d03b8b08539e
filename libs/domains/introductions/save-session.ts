import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId, newId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { IdentityQueries } from '#domains/identity';
import { isTold, type Announce } from './core/announce.js';
import { draftProblems } from './core/draft.js';
import { isOpen, officeOf } from './core/policy.js';
import type { SessionDraft, SessionState } from './core/record.js';
import { sessionChanged } from './introductions.events.js';
import { SessionsRepository } from './sessions.repository.js';

/** A time zone that is left out is the office's. */
export type SessionInput = Omit<SessionDraft, 'timeZone'> & { readonly timeZone?: string | null };

interface Told {
  readonly change: 'created' | 'edited';
  readonly state: SessionState;
  readonly announced?: boolean;
}

/** A day is arranged, or arranged otherwise. */
@Injectable()
export class SaveSession {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly identity: IdentityQueries,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the session's id. Refuses `bad_input`. */
  async create(actor: Actor, input: SessionInput): Promise<Result<string>> {
    const officeId = officeOf(actor);
    if (officeId === null) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const draft = await this.#draft(actor, officeId, input);
      const problems = draftProblems(draft, this.#today(draft.timeZone));
      if (problems.length > 0) return refuseInput(problems);
      const id = newId();
      await this.sessions.insert({ officeId, id }, draft, this.clock.now());
      await this.#tell({ id, officeId }, { change: 'created', state: 'draft' });
      return ok(id);
    });
  }

  /** Of another place or time whoever is invited is told, unless nobody is to be. Refuses `not_found`, `stale_version`, `bad_input`, `introduction.over`. */
  async edit(
    actor: Actor,
    target: { id: string; version: number; announce: Announce },
    input: SessionInput,
  ): Promise<Result<string>> {
    if (!isId(target.id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const session = await this.sessions.find(target.id, true);
      if (!session || officeOf(actor) !== session.officeId) return refuse('not_found');
      if (!isOpen(session.state)) return refuse('introduction.over');
      if (session.version !== target.version) return refuse('stale_version');
      const draft = await this.#draft(actor, session.officeId, input);
      const problems = draftProblems(draft, this.#today(draft.timeZone));
      if (problems.length > 0) return refuseInput(problems);
      if (!(await this.sessions.edit(session, draft))) return refuse('stale_version');
      const announced = isTold(target.announce, session, draft);
      await this.#tell(session, { change: 'edited', state: session.state, announced });
      return ok(session.id);
    });
  }

  async #draft(actor: Actor, officeId: string, input: SessionInput): Promise<SessionDraft> {
    const office = input.timeZone ? null : (await this.identity.offices(actor, [officeId])).get(officeId);
    return { ...input, venue: input.venue.normalize('NFC').trim(), timeZone: input.timeZone ?? office?.timeZone ?? '' };
  }

  /** A zone that does not exist is found by the draft's own check. */
  #today(zone: string): string {
    try {
      return this.clock.today(zone);
    } catch {
      return this.clock.today('UTC');
    }
  }

  async #tell({ id, officeId }: { id: string; officeId: string }, { announced, ...told }: Told): Promise<void> {
    const payload = { ...told, ...(announced && { announced }) };
    await this.events.append(sessionChanged, { subjectId: id, officeId, payload });
  }
}
