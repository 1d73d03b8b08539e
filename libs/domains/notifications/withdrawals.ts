import { Injectable } from '@nestjs/common';
import { ApplicationsQueries } from '#domains/applications';
import { ConsentsQueries } from '#domains/consents';
import { restsOn } from './core/resting.js';
import type { ClaimedMessage } from './messages.repository.js';
import { productOf } from './product.js';

/** Which consent a message rests on, and whether it was taken back; as the product for its office, inside an open unit. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly consents: ConsentsQueries,
    private readonly applications: ApplicationsQueries,
  ) {}

  /** When a consent that the notice rests on was last taken back; null for never. */
  async lastOf({ officeId, clientId, kind, aboutId }: ClaimedMessage): Promise<Date | null> {
    const actor = productOf(officeId);
    const withdrawn = (await this.consents.of(actor, clientId)).filter(({ withdrawnAt }) => withdrawnAt !== null);
    if (withdrawn.length === 0) return null;
    const about = { kind, application: await this.applications.known(actor, aboutId) };
    const last = Math.max(
      ...withdrawn.filter((one) => restsOn(about, one)).map(({ withdrawnAt }) => Number(withdrawnAt)),
    );
    return Number.isFinite(last) ? new Date(last) : null;
  }
}
