import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { ok, refuse, type InputProblem, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { IdentityQueries, type Office } from '#domains/identity';
import { ClientWriter, under } from './client-writer.js';
import { Crowds } from './crowds.js';
import type { Alike, Crowd } from './core/crowd.js';
import { personOf, personProblems, type PersonInput } from './core/person.js';
import { officeOf } from './core/policy.js';
import type { WorkProfileInput } from './core/work-profile.js';

export interface JoiningRow {
  readonly line: number;
  readonly person: PersonInput;
  readonly work: WorkProfileInput;
}

export interface JoinedRow {
  readonly line: number;
  /** Null when the row is not taken; a dry run names ids that nobody gets. */
  readonly clientId: string | null;
  readonly problems: readonly InputProblem[];
  /** Who may be the same person, in the office or in a row before; those are why it is not taken. */
  readonly alike: readonly Alike[];
}

export interface JoiningMany {
  readonly rows: readonly JoiningRow[];
  /** Lines of which somebody looked and said: this is somebody else. */
  readonly distinct: ReadonlySet<number>;
  readonly batchId: string;
  readonly counsellorId: string | null;
}

class Dry extends Error {}

/** Many people join at once: each row is taken or not, and says why not. */
@Injectable()
export class RegisterMany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityQueries,
    private readonly crowds: Crowds,
    private readonly writer: ClientWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of it in the open unit of work. Refuses `not_found` for whom works for no office. */
  async execute(actor: Actor, many: JoiningMany): Promise<Result<readonly JoinedRow[]>> {
    const officeId = officeOf(actor);
    if (officeId === null) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const office = (await this.identity.offices(actor, [officeId])).get(officeId);
      return office ? ok(await this.#all(office, many)) : refuse('not_found');
    });
  }

  /** The same, rolled back: nothing of it stays. */
  async rehearse(actor: Actor, many: JoiningMany): Promise<Result<readonly JoinedRow[]>> {
    let rehearsed: Result<readonly JoinedRow[]> | undefined;
    try {
      await this.uow.write(actor, async () => {
        rehearsed = await this.execute(actor, many);
        throw new Dry();
      });
    } catch (fault) {
      if (!(fault instanceof Dry)) throw fault;
    }
    return rehearsed ?? refuse('not_found');
  }

  async #all(office: Office, many: JoiningMany): Promise<JoinedRow[]> {
    const crowd = await this.crowds.of(office.id);
    const joined: JoinedRow[] = [];
    for (const row of many.rows) joined.push(await this.#one(office, crowd, row, many));
    return joined;
  }

  async #one(office: Office, crowd: Crowd, row: JoiningRow, many: JoiningMany): Promise<JoinedRow> {
    const { line } = row;
    const today = this.clock.today(office.timeZone);
    const person = personOf(row.person);
    const problems = under('person', personProblems(person, today));
    if (problems.length > 0) return { line, clientId: null, problems, alike: [] };
    const alike = many.distinct.has(line) ? [] : crowd.alike(person);
    if (alike.length > 0) return { line, clientId: null, problems: [], alike };
    const clientId = newId();
    const { counsellorId, batchId: importBatchId } = many;
    const rest = { work: row.work, counsellorId, importBatchId };
    const saved = await this.writer.insert({ office, clientId, today, person }, rest);
    if (!saved.ok) return { line, clientId: null, problems: saved.refusal.problems ?? [], alike: [] };
    crowd.add(clientId, person);
    return { line, clientId, problems: [], alike: [] };
  }
}
