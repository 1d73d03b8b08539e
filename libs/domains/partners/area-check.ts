import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/id';
import type { InputProblem } from '#kernel/result';
import { ReferenceQueries } from '#domains/reference';
import type { PartnerProfile } from './core/partner.js';

const UNKNOWN: readonly InputProblem[] = [{ path: 'areaId', code: 'unknown_reference' }];

/** Whether the area of a profile is there, in the partner's country. */
@Injectable()
export class AreaCheck {
  constructor(private readonly reference: ReferenceQueries) {}

  async problems({ areaId, country }: PartnerProfile): Promise<readonly InputProblem[]> {
    if (areaId === null) return [];
    if (!isId(areaId)) return UNKNOWN;
    const area = (await this.reference.areas([areaId])).get(areaId);
    return area?.country === country ? [] : UNKNOWN;
  }
}
