import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import type { VersionContent } from './core/draft-input.js';
import { afterMove, type Mover, type StepName, type VersionMove, type VersionStatus } from './core/lifecycle.js';
import type { ProgrammeVersion } from './core/rule.js';
import { DraftCheck } from './draft-check.js';
import { ruleVersionMoved } from './versions.events.js';
import type { StoredVersion, VersionBody } from './core/stored.js';
import { VersionsRepository } from './versions.repository.js';

/** A version as the administrator saw it. */
export interface SeenVersion {
  readonly id: string;
  readonly version: number;
}

type Stepped = Pick<StoredVersion, 'id' | 'programme' | 'version'>;

/** Where a day begins first, of both countries: what has begun there has begun. */
export const FIRST_ZONE = 'Asia/Jayapura';

export const asRuleVersion = (
  { programme, code }: Pick<StoredVersion, 'programme' | 'code'>,
  { validFrom, validTo, content }: VersionBody,
): ProgrammeVersion => ({ programme, code, validFrom, validTo, status: 'draft', ...content });

/** What every step with a version has in common: held, as it was seen, allowed now, sound, and told. */
@Injectable()
export class VersionSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: VersionsRepository,
    private readonly check: DraftCheck,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get mover(): Mover {
    return { actorId: this.uow.actor.id, today: this.clock.today(FIRST_ZONE) };
  }

  /** Holds the version for a move. Refuses `not_found`, `stale_version` and what `afterMove` refuses. */
  async begin(
    move: VersionMove,
    { id, version }: SeenVersion,
  ): Promise<Result<{ found: StoredVersion; status: VersionStatus }>> {
    const found = isId(id) ? await this.versions.hold(id) : null;
    if (!found) return refuse('not_found');
    if (found.version !== version) return refuse('stale_version');
    const status = afterMove(move, found, this.mover);
    return status.ok ? ok({ found, status: status.value }) : status;
  }

  /** Whether what is to be kept could be scheduled: days to come, and every clause sound. Refuses `bad_input`. */
  async sound(name: Pick<StoredVersion, 'programme' | 'code'>, body: VersionBody): Promise<Result<VersionContent>> {
    if (body.validFrom <= this.mover.today) return refuseInput([{ path: 'validFrom', code: 'rules.day_begun' }]);
    const sound = await this.check.sound(asRuleVersion(name, body));
    return sound.ok ? ok(body.content) : sound;
  }

  /** Says what was done; `version` counts the changes, `officeId` is whose people a preview was about. */
  async tell(step: StepName, { id, programme, version }: Stepped, officeId?: string): Promise<void> {
    await this.events.append(ruleVersionMoved, {
      subjectId: id,
      ...(officeId && { officeId }),
      payload: { programme, step, row: version },
    });
  }
}
