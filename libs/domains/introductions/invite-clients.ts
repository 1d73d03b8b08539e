import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ClientsQueries } from '#domains/clients';
import { clockOf, MAX } from './core/draft.js';
import { isOpen, officeOf } from './core/policy.js';
import { localMoment, takesPart } from './core/planning.js';
import type { ParticipantRecord, SessionRecord } from './core/record.js';
import { Invitations } from './invitations.js';
import { SessionsRepository } from './sessions.repository.js';

export interface InviteInput {
  readonly clientIds: readonly string[];
  /** They stand at the door: there from now on. */
  readonly walkIn?: boolean | null;
  /** The organiser saw that they are in another session of the day as well. */
  readonly evenIfBooked?: boolean | null;
}

/** Clients are invited by list. Who is there already is left as it is; who finds no place waits for one. */
@Injectable()
export class InviteClients {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly invitations: Invitations,
    private readonly clients: ClientsQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the session's id. Refuses `not_found`, `introduction.over`, `bad_input` (unknown, booked twice). */
  async execute(actor: Actor, sessionId: string, input: InviteInput): Promise<Result<string>> {
    if (!isId(sessionId)) return refuse('not_found');
    if (input.clientIds.length > MAX.capacity)
      return refuseInput([{ path: 'clientIds', code: 'introduction.too_many', params: { most: MAX.capacity } }]);
    return this.uow.write(actor, async () => {
      const session = await this.sessions.find(sessionId, true);
      if (!session || officeOf(actor) !== session.officeId) return refuse('not_found');
      if (!isOpen(session.state)) return refuse('introduction.over');
      return this.#invite(actor, session, input);
    });
  }

  async #invite(actor: Actor, session: SessionRecord, input: InviteInput): Promise<Result<string>> {
    const there = await this.invitations.participants(session);
    const before = new Set(there.map(({ clientId }) => clientId));
    const wanted = [...new Set(input.clientIds)].filter((id) => !before.has(id));
    const unknown = await this.#unknown(actor, input.clientIds);
    if (unknown.length > 0) return refuseInput(unknown);
    const problems = input.evenIfBooked ? [] : await this.#bookedTwice(session, wanted, input.clientIds);
    if (problems.length > 0) return refuseInput(problems);
    const people = await this.#withCards(session, there, { ...input, clientIds: wanted });
    await this.invitations.save(session, people, this.clock.now());
    return ok(session.id);
  }

  async #withCards(session: SessionRecord, there: readonly ParticipantRecord[], input: InviteInput) {
    const { clientIds } = input;
    if (clientIds.length === 0) return [];
    const first = await this.sessions.takeCards(session, clientIds.length);
    const free = session.capacity === null ? Infinity : session.capacity - there.filter(takesPart).length;
    const { minute } = localMoment(this.clock.now().getTime(), session.timeZone);
    return clientIds.map((clientId, n) => ({
      clientId,
      card: first + n,
      reply: n < free ? (input.walkIn ? ('coming' as const) : ('invited' as const)) : ('waiting' as const),
      walkIn: input.walkIn === true,
      from: input.walkIn ? minute : null,
    }));
  }

  async #unknown(actor: Actor, ids: readonly string[]): Promise<InputProblem[]> {
    const known = await this.clients.byIds(actor, ids);
    return ids.flatMap((id, n) => {
      const client = known.get(id);
      const fits = client && client.mergedInto === null && client.erasedAt === null;
      return fits ? [] : [{ path: `clientIds.${n}`, code: 'unknown_reference' }];
    });
  }

  async #bookedTwice(session: SessionRecord, wanted: readonly string[], asked: readonly string[]) {
    const elsewhere = await this.invitations.invitedElsewhere(session, wanted);
    const found: InputProblem[] = [];
    for (const [clientId, spans] of elsewhere) {
      const clash = spans.find(({ from, until }) => from < session.closes && session.opens < until);
      if (clash)
        found.push({
          path: `clientIds.${asked.indexOf(clientId)}`,
          code: 'introduction.booked_twice',
          params: { from: clockOf(clash.from) },
        });
    }
    return found;
  }
}
