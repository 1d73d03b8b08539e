import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { IdentityQueries, type Office } from '#domains/identity';
import { Crowds } from './crowds.js';
import { ClientWriter } from './client-writer.js';
import { personOf, personProblems, type PersonInput } from './core/person.js';
import { officeOf } from './core/policy.js';
import type { StandingInput } from './core/standing.js';
import type { WorkProfileInput } from './core/work-profile.js';

export interface RegisterClientInput {
  readonly person: PersonInput;
  readonly work?: WorkProfileInput | null;
  readonly standing?: StandingInput | null;
  /** The counsellor looked at the likely duplicates: this is somebody else. */
  readonly confirmedDistinct?: boolean | null;
  /** Account of the counsellor whose caseload it joins; nobody's when left out. */
  readonly counsellorId?: string | null;
  readonly importBatchId?: string | null;
}

/** A person joins an office's caseload. A name is enough; all else can follow. */
@Injectable()
export class RegisterClient {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityQueries,
    private readonly crowds: Crowds,
    private readonly writer: ClientWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the client's id. Refuses `bad_input`, `client.likely_duplicate` (params `count`). */
  async execute(actor: Actor, input: RegisterClientInput): Promise<Result<string>> {
    const officeId = officeOf(actor);
    if (officeId === null) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const office = (await this.identity.offices(actor, [officeId])).get(officeId);
      return office ? this.#register(office, input) : refuse('not_found');
    });
  }

  async #register(office: Office, input: RegisterClientInput): Promise<Result<string>> {
    const today = this.clock.today(office.timeZone);
    const person = personOf(input.person);
    const problems = personProblems(person, today);
    if (problems.length > 0)
      return refuseInput(problems.map(({ path, ...rest }) => ({ path: `person.${path}`, ...rest })));
    if (!input.confirmedDistinct) {
      const likely = (await this.crowds.of(office.id)).alike(person);
      if (likely.length > 0) return refuse('client.likely_duplicate', { count: likely.length });
    }
    const clientId = newId();
    const saved = await this.writer.insert({ office, clientId, today, person }, input);
    return saved.ok ? ok(clientId) : saved;
  }
}
