import { Injectable } from '@nestjs/common';
import { ClientsQueries } from '#domains/clients';
import { IdentityQueries } from '#domains/identity';
import { ReferenceQueries } from '#domains/reference';
import { zoneOf } from './core/quiet.js';
import { productOf } from './product.js';

/** Whose clocks quiet hours are read from; as the product, in an open unit. */
@Injectable()
export class PersonZones {
  constructor(
    private readonly clients: ClientsQueries,
    private readonly reference: ReferenceQueries,
    private readonly identity: IdentityQueries,
  ) {}

  /** The IANA zone of each of some people of an office. */
  async of(officeId: string, clientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const actor = productOf(officeId);
    const profiles = await this.clients.workProfilesOf(actor, clientIds);
    const areas = await this.reference.areas([...profiles.values()].flatMap(({ areaPath }) => areaPath));
    const office = (await this.identity.offices(actor, [officeId])).get(officeId);
    return new Map(
      clientIds.map((id) => {
        const home = (profiles.get(id)?.areaPath ?? []).map((areaId) => areas.get(areaId)?.timeZone ?? null);
        return [id, zoneOf(home, office?.timeZone ?? null)];
      }),
    );
  }
}
