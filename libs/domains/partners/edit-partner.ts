import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AreaCheck } from './area-check.js';
import { profileOf, profileProblems, type PartnerProfile, type ProfileInput } from './core/partner.js';
import { decideEdit } from './core/policy.js';
import { partnerEdited } from './partners.events.js';
import { PartnersRepository } from './partners.repository.js';

/** A partner's facts change. */
@Injectable()
export class EditPartner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partners: PartnersRepository,
    private readonly areas: AreaCheck,
    private readonly events: EventLog,
  ) {}

  /** Refuses `not_found`, `stale_version`, `bad_input`, `partner.suspended`, `partner.verified_facts`. */
  async execute(actor: Actor, target: { id: string; version: number }, input: ProfileInput): Promise<Result<string>> {
    if (!isId(target.id)) return refuse('not_found');
    const profile = profileOf(input);
    return this.uow.write(actor, async () => {
      const partner = await this.partners.find(target.id);
      if (partner === null) return refuse('not_found');
      const decided = decideEdit(actor, partner, profile);
      if (!decided.ok) return decided;
      if (partner.version !== target.version) return refuse('stale_version');
      const problems = [...profileProblems(profile), ...(await this.areas.problems(profile))];
      return problems.length > 0 ? refuseInput(problems) : this.#save(target, profile);
    });
  }

  async #save({ id, version }: { id: string; version: number }, profile: PartnerProfile): Promise<Result<string>> {
    if (!(await this.partners.update(id, version, profile))) return refuse('stale_version');
    await this.events.append(partnerEdited, { subjectId: id, partnerId: id, payload: { version: version + 1 } });
    return ok(id);
  }
}
