import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId, newId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { Keyring } from '#platform/vault/keyring';
import { officeFrom, type Office, type OfficeInput } from './core/office.js';
import { officeChanged } from './identity.events.js';
import { OfficesRepository, pointsAtNothing } from './offices.repository.js';

const unknownArea = (error: unknown): Result<never> => {
  if (pointsAtNothing(error)) return refuseInput([{ path: 'areaId', code: 'unknown_reference' }]);
  throw error;
};

const hasOddArea = ({ areaId }: OfficeInput): boolean => areaId != null && !isId(areaId);

/** An office joins, with a key of its own in the vault. */
@Injectable()
export class CreateOffice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly offices: OfficesRepository,
    private readonly keyring: Keyring,
    private readonly events: EventLog,
  ) {}

  /** Refuses `bad_input`. */
  async execute(actor: Actor, input: OfficeInput): Promise<Result<Office>> {
    const facts = officeFrom(input);
    if (!facts.ok) return facts;
    if (hasOddArea(input)) return refuseInput([{ path: 'areaId', code: 'unknown_reference' }]);
    return this.uow
      .write(actor, async () => {
        const office = await this.offices.insert(newId(), facts.value);
        await this.keyring.createOfficeKey(office.id);
        await this.events.append(officeChanged, {
          subjectId: office.id,
          officeId: office.id,
          payload: { change: 'created', version: 1 },
        });
        return ok(office);
      })
      .catch(unknownArea);
  }
}

/** An office's facts change, or it closes: its people are out with their next request. */
@Injectable()
export class UpdateOffice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly offices: OfficesRepository,
    private readonly events: EventLog,
  ) {}

  /** Refuses `not_found`, `stale_version`, `bad_input`. */
  async execute(actor: Actor, id: string, version: number, input: OfficeInput): Promise<Result<Office>> {
    if (!isId(id)) return refuse('not_found');
    const facts = officeFrom(input);
    if (!facts.ok) return facts;
    if (hasOddArea(input)) return refuseInput([{ path: 'areaId', code: 'unknown_reference' }]);
    return this.uow
      .write(actor, async () => {
        const office = await this.offices.update(id, version, facts.value);
        if (!office) return refuse((await this.offices.exists(id)) ? 'stale_version' : 'not_found');
        const payload = { change: 'updated' as const, version: office.version };
        await this.events.append(officeChanged, { subjectId: id, officeId: id, payload });
        return ok(office);
      })
      .catch(unknownArea);
  }
}
