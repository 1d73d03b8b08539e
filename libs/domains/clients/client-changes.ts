import { Injectable } from '@nestjs/common';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { ClientSealer } from './client-sealer.js';
import { ClientWriter, under } from './client-writer.js';
import { ClientsQueries } from './clients.queries.js';
import { ClientsRepository } from './clients.repository.js';
import type { ChangeClientInput, ClientRecord } from './core/client.js';
import { isProvisional, personOf } from './core/person.js';
import { standingOf, standingProblems } from './core/standing.js';
import { EMPTY_PROFILE, type WorkProfileInput } from './core/work-profile.js';
import { WorkCheck } from './work-check.js';

/** Changes on either side of the wall, of a client that is held; inside a write unit. */
@Injectable()
export class ClientChanges {
  constructor(
    private readonly clients: ClientsRepository,
    private readonly queries: ClientsQueries,
    private readonly sealer: ClientSealer,
    private readonly writer: ClientWriter,
    private readonly checks: WorkCheck,
  ) {}

  async work({ id, officeId }: ClientRecord, input: WorkProfileInput): Promise<Result<null>> {
    const before = (await this.queries.workProfilesOf(this.clients.actor, [id])).get(id);
    const checked = await this.checks.checked(before?.profile ?? EMPTY_PROFILE, input);
    if (!checked.ok) return refuseInput(under('work', checked.refusal.problems ?? []));
    await this.writer.saveProfile({ officeId, clientId: id }, checked.value);
    return ok(null);
  }

  /** Gives what the change means for the client's row. The person was looked at before. */
  async file(
    { id, officeId }: ClientRecord,
    input: Pick<ChangeClientInput, 'person' | 'standing'>,
  ): Promise<Result<{ provisional?: boolean }>> {
    const owner = { officeId, clientId: id };
    const sealed = await this.clients.sealedFile(owner);
    const before = sealed && (await this.sealer.open(owner, sealed));
    if (!before) return refuse('not_found');
    const person = input.person ? personOf({ otherNames: before.person.otherNames, ...input.person }) : before.person;
    const standing = standingOf(before.standing, input.standing ?? {});
    const wrong = under('standing', standingProblems(standing));
    if (wrong.length > 0) return refuseInput(wrong);
    await this.writer.saveFile(owner, person, standing);
    return ok({ provisional: isProvisional(person) });
  }
}
