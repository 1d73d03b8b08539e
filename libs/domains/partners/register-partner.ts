import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { ok, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { profileOf, profileProblems, type ProfileInput } from './core/partner.js';
import { AreaCheck } from './area-check.js';
import { partnerRegistered } from './partners.events.js';
import { PartnersRepository } from './partners.repository.js';

/** A partner joins and waits for an office to verify it. */
@Injectable()
export class RegisterPartner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partners: PartnersRepository,
    private readonly areas: AreaCheck,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives its id. An office that registers it is in charge of it. Refuses `bad_input`. */
  async execute(actor: Actor, input: ProfileInput): Promise<Result<string>> {
    const profile = profileOf(input);
    const problems = profileProblems(profile);
    if (problems.length > 0) return refuseInput(problems);
    return this.uow.write(actor, async () => {
      const wrong = await this.areas.problems(profile);
      if (wrong.length > 0) return refuseInput(wrong);
      const id = newId();
      const officeId = actor.officeIds[0] ?? null;
      await this.partners.insert(id, profile, officeId, this.clock.now());
      await this.events.append(partnerRegistered, { subjectId: id, partnerId: id, payload: { kind: profile.kind } });
      return ok(id);
    });
  }
}
