import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { EventLog } from '#platform/events/event-log';
import type { Office } from '#domains/identity';
import { ClientSealer, type FileOwner } from './client-sealer.js';
import { clientRegistered } from './clients.events.js';
import { ClientsRepository, type StoredProfile } from './clients.repository.js';
import { isProvisional, type Person } from './core/person.js';
import { EMPTY_STANDING, standingOf, standingProblems, type Standing, type StandingInput } from './core/standing.js';
import { EMPTY_PROFILE, type WorkProfileInput } from './core/work-profile.js';
import { WorkCheck } from './work-check.js';

interface Joining {
  readonly office: Office;
  readonly clientId: string;
  readonly today: string;
  readonly person: Person;
}

interface Rest {
  readonly work?: WorkProfileInput | null;
  readonly standing?: StandingInput | null;
  readonly counsellorId?: string | null;
  readonly importBatchId?: string | null;
}

/** Problems of a part, with the part before their paths. */
export const under = (part: string, problems: readonly InputProblem[]): InputProblem[] =>
  problems.map((problem) => ({ ...problem, path: `${part}.${problem.path}` }));

/** Writes a new client to both sides of the wall; inside a write unit. */
@Injectable()
export class ClientWriter {
  constructor(
    private readonly clients: ClientsRepository,
    private readonly sealer: ClientSealer,
    private readonly work: WorkCheck,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async insert({ office, clientId, today, person }: Joining, rest: Rest): Promise<Result<null>> {
    const standing = standingOf(EMPTY_STANDING, rest.standing ?? {});
    const wrong = under('standing', standingProblems(standing));
    if (wrong.length > 0) return refuseInput(wrong);
    const checked = await this.work.checked(EMPTY_PROFILE, rest.work ?? {});
    if (!checked.ok) return refuseInput(under('work', checked.refusal.problems ?? []));
    const owner = { officeId: office.id, clientId };
    const provisional = isProvisional(person);
    const createdAt = this.clock.now();
    await this.clients.insert({
      ...owner,
      provisional,
      country: office.country,
      registeredOn: today,
      counsellorId: rest.counsellorId ?? null,
      importBatchId: rest.importBatchId ?? null,
      createdAt,
    });
    await this.clients.saveProfile(owner, checked.value, createdAt);
    await this.saveFile(owner, person, standing);
    await this.events.append(clientRegistered, { subjectId: clientId, officeId: office.id, payload: { provisional } });
    return ok(null);
  }

  async saveProfile(owner: FileOwner, stored: StoredProfile): Promise<void> {
    await this.clients.saveProfile(owner, stored, this.clock.now());
  }

  /** Seals who somebody is and what happened to them, and puts what finds them in place. */
  async saveFile(owner: FileOwner, person: Person, standing: Standing): Promise<void> {
    await this.clients.saveFile(owner, await this.sealer.seal(owner, person, standing), this.clock.now());
    await this.clients.saveIndexes(owner, await this.sealer.indexesOf(owner.officeId, person));
  }
}
