import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/id';
import { ok, refuseInput, type Result } from '#kernel/result';
import type { MembershipTarget } from './core/policy.js';
import { OfficesRepository } from './offices.repository.js';

/** Whether the office of a membership to be is there and open; an office one may not see is not there. */
@Injectable()
export class TargetCheck {
  constructor(private readonly offices: OfficesRepository) {}

  /** Inside a unit of work. */
  async check({ officeId, partnerId }: MembershipTarget): Promise<Result<null>> {
    if (partnerId !== null && !isId(partnerId)) return refuseInput([{ path: 'partnerId', code: 'unknown_reference' }]);
    if (officeId === null || (isId(officeId) && (await this.offices.isActive(officeId)))) return ok(null);
    return refuseInput([{ path: 'officeId', code: 'unknown_reference' }]);
  }
}
