import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ClientSealer, type OpenedParts, type SealedFile } from './client-sealer.js';
import { CLIENT_COLUMNS, ClientsRepository } from './clients.repository.js';
import type { ClientRecord, ClientWorkProfile, RuleFacts } from './core/client.js';
import { unpackProfile, type WorkProfile } from './core/work-profile.js';

const PROFILE = `c.client_id AS "clientId", c.office_id AS "officeId", c.country, c.counsellor_id AS "counsellorId",
  c.registered_on::text AS "registeredOn", w.content, w.area_path AS "areaPath", w.version`;
type ProfileRow = Omit<ClientWorkProfile, 'profile'> & { readonly content: unknown };
const profileOfRow = ({ content, ...row }: ProfileRow): ClientWorkProfile => ({
  ...row,
  profile: unpackProfile(content),
});

function ruleFactsOf(work: ClientWorkProfile, { person, standing }: OpenedParts): RuleFacts {
  const { schooling, papers }: WorkProfile = work.profile;
  return {
    clientId: work.clientId,
    country: work.country,
    birthDate: person.birthDate,
    sex: person.sex,
    schooling,
    areaPath: work.areaPath,
    papers,
    identityKinds: person.identityNumbers.map(({ kind }) => kind),
    statuses: standing.statuses,
    facts: standing.facts,
  };
}

const HERE = 'c.merged_into IS NULL AND c.erased_at IS NULL';

/** Clients as row security shows them to the actor. Each call joins the open unit of work, or is one short read. */
@Injectable()
export class ClientsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sealer: ClientSealer,
    private readonly clients: ClientsRepository,
  ) {}

  /** By id; what is not there for the actor is left out. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, ClientRecord>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Map();
    const rows = await this.#rows<ClientRecord>(
      actor,
      `SELECT ${CLIENT_COLUMNS} FROM clients.client c WHERE c.client_id = ANY ($1)`,
      [known],
    );
    return new Map(rows.map((client) => [client.id, client]));
  }

  async byId(actor: Actor, id: string): Promise<ClientRecord | null> {
    return (await this.byIds(actor, [id])).get(id) ?? null;
  }

  /**
   * For who stores something of a person outside this domain, in the write unit that stores it: the person is not erased before
   * it ends. Null when they are not there for the actor, or were erased.
   */
  async kept(actor: Actor, id: string): Promise<ClientRecord | null> {
    if (!isId(id)) return null;
    await this.clients.keepFromErasing(id);
    // Read behind the lock: an erasure that was quicker is seen now.
    const client = await this.byId(actor, id);
    return client?.erasedAt === null ? client : null;
  }

  /** Names by id; who is not there for the actor, or was erased, is left out. */
  async names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Map();
    return this.uow.read(actor, async () => {
      const rows: { officeId: string; clientId: string; name: Buffer }[] = await this.uow.manager.query(
        `SELECT f.office_id AS "officeId", f.client_id AS "clientId", f.sealed_name AS name FROM vault.client_file f
         WHERE f.client_id = ANY ($1)`,
        [known],
      );
      const found = new Map<string, string>();
      for (const [officeId, mine] of Map.groupBy(rows, (row) => row.officeId)) {
        for (const [id, name] of await this.sealer.names(officeId, mine)) found.set(id, name);
      }
      return found;
    });
  }

  /** The ids under which a person is known: the own one and those merged into it. */
  async idsOf(actor: Actor, clientId: string): Promise<readonly string[]> {
    if (!isId(clientId)) return [];
    const rows = await this.#rows<{ id: string }>(
      actor,
      'SELECT c.client_id AS id FROM clients.client c WHERE c.client_id = $1 OR c.merged_into = $1 ORDER BY 1',
      [clientId],
    );
    return rows.map(({ id }) => id);
  }

  /** Work profiles of an office's active people, for matching: no name, no status. In the order of their ids. */
  async workProfiles(actor: Actor, officeId: string): Promise<readonly ClientWorkProfile[]> {
    if (!isId(officeId)) return [];
    const rows = await this.#rows<ProfileRow>(
      actor,
      `SELECT ${PROFILE} FROM clients.client c
       JOIN clients.work_profile w ON w.office_id = c.office_id AND w.client_id = c.client_id
       WHERE c.office_id = $1 AND c.state = 'active' AND ${HERE} ORDER BY c.client_id`,
      [officeId],
    );
    return rows.map(profileOfRow);
  }

  /** By client; who is not there for the actor is left out. */
  async workProfilesOf(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, ClientWorkProfile>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Map();
    const rows = await this.#rows<ProfileRow>(
      actor,
      `SELECT ${PROFILE} FROM clients.client c
       JOIN clients.work_profile w ON w.office_id = c.office_id AND w.client_id = c.client_id
       WHERE c.client_id = ANY ($1)`,
      [known],
    );
    return new Map(rows.map((row) => [row.clientId, profileOfRow(row)]));
  }

  /**
   * What the rules are asked with; null when the client is not there for the actor, or was erased. For calculations whose
   * result shows nothing of it. Who shows it to somebody asks `OpenRuleFacts`, which writes the reading down.
   */
  async factsOf(actor: Actor, clientId: string): Promise<RuleFacts | null> {
    if (!isId(clientId)) return null;
    return this.uow.read(actor, async () => {
      const client = await this.byId(actor, clientId);
      if (!client) return null;
      const sealed = await this.clients.sealedFile({ officeId: client.officeId, clientId });
      const work = (await this.workProfilesOf(actor, [clientId])).get(clientId);
      const file = sealed && (await this.#opened(client, sealed));
      if (!file || !work) return null;
      return ruleFactsOf({ ...work, country: client.country }, file);
    });
  }

  /**
   * The same for an office's active people, a page at a time in the order of their ids; who was erased meanwhile is left
   * out. `after` is the last id of the page before, null at first; `next` of the last page is null.
   */
  async factsOfOffice(
    actor: Actor,
    officeId: string,
    { after, most }: { readonly after: string | null; readonly most: number },
  ): Promise<{ readonly people: readonly RuleFacts[]; readonly next: string | null }> {
    return this.uow.read(actor, async () => {
      const rows: ProfileRow[] = await this.uow.manager.query(
        `SELECT ${PROFILE} FROM clients.client c
         JOIN clients.work_profile w ON w.office_id = c.office_id AND w.client_id = c.client_id
         WHERE c.office_id = $1 AND c.state = 'active' AND ${HERE} AND ($2::uuid IS NULL OR c.client_id > $2)
         ORDER BY c.client_id LIMIT $3`,
        [officeId, after, most],
      );
      const sealed: { clientId: string; person: Buffer; standing: Buffer }[] = await this.uow.manager.query(
        `SELECT f.client_id AS "clientId", f.sealed_person AS person, f.sealed_standing AS standing
         FROM vault.client_file f WHERE f.office_id = $1 AND f.client_id = ANY ($2)`,
        [officeId, rows.map(({ clientId }) => clientId)],
      );
      const files = await this.sealer.files(officeId, sealed);
      const people = rows.flatMap((row) => {
        const file = files.get(row.clientId);
        return file ? [ruleFactsOf(profileOfRow(row), file)] : [];
      });
      return { people, next: rows.length < most ? null : (rows.at(-1)?.clientId ?? null) };
    });
  }

  #opened(client: ClientRecord, sealed: SealedFile) {
    return this.sealer.open({ officeId: client.officeId, clientId: client.id }, sealed);
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
