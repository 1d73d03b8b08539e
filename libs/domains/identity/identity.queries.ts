import { Injectable } from '@nestjs/common';
import { sideOf, SYSTEM, type Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { badInput } from '#platform/graphql/errors';
import { AccountSealer } from './account-sealer.js';
import { ACCOUNT_COLUMNS, MEMBERSHIP_COLUMNS, type AccountRow } from './accounts.repository.js';
import type { Account, AccountPersona, Membership } from './core/account.js';
import type { Invitation } from './core/invitation.js';
import type { Office } from './core/office.js';
import { readSignInName } from './core/sign-in-name.js';
import { InvitationsRepository } from './invitations.repository.js';
import { hashOfToken } from './session-keeper.js';

const OFFICE_COLUMNS = `o.id, o.name, o.kind, o.country, o.area_id AS "areaId", o.time_zone AS "timeZone", o.status, o.version`;

export interface Page {
  readonly first: number;
  readonly after?: string | null;
}

/** How many sealed names a search by a part of a name opens at most: a name cannot be looked up in sealed form. */
const SEARCHED = 5000;

/** The market side has no grant on offices or on the vault. */
const isCare = (actor: Actor): boolean => sideOf(actor.persona) === 'care';

/** The id in a cursor. Throws BAD_INPUT for anything else. */
function idAfter(after: string | null | undefined): string | null {
  if (!after) return null;
  const id = String(decodeCursor(after, 1)[0]);
  if (!isId(id)) throw badInput('"after" is not a cursor of this list.');
  return id;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Offices, accounts and memberships, as row security shows them to the actor. Each call is one short read. */
@Injectable()
export class IdentityQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sealer: AccountSealer,
    private readonly invitations: InvitationsRepository,
  ) {}

  /** Offices by id; one that is not there for the actor is left out. Outside the offices' side: none. */
  async offices(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Office>> {
    if (ids.length === 0 || !isCare(actor)) return new Map();
    const rows = await this.#rows<Office>(
      actor,
      `SELECT ${OFFICE_COLUMNS} FROM identity.office o WHERE o.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((office) => [office.id, office]));
  }

  /** Offices in the order of their names. */
  async officePage(actor: Actor, { first, after }: Page): Promise<Connection<Office>> {
    const size = pageSize(first);
    const [name, id] = after ? decodeCursor(after, 2) : [null, null];
    if (!isCare(actor)) return connectionOf<Office>([], size, () => []);
    const rows = await this.#rows<Office>(
      actor,
      `SELECT ${OFFICE_COLUMNS} FROM identity.office o
       WHERE $1::text IS NULL OR (o.name, o.id::text) > ($1::text, $2::text) ORDER BY o.name, o.id::text LIMIT $3`,
      [name, id, size + 1],
    );
    return connectionOf(rows, size, (office) => [office.name, office.id]);
  }

  /** Accounts by id with their names opened; one that is not there for the actor is left out. */
  async accounts(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    if (ids.length === 0) return new Map();
    const rows = await this.uow.read(actor, async () =>
      this.#withMemberships(
        await this.uow.manager.query(`SELECT ${ACCOUNT_COLUMNS} FROM identity.account a WHERE a.id = ANY ($1)`, [ids]),
      ),
    );
    return new Map(rows.map((account) => [account.id, account]));
  }

  /** Ids of the accounts that open the files of clients, by client, as far as the actor's office gave them out. */
  async accountsOfClients(actor: Actor, clientIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const known = clientIds.filter(isId);
    if (known.length === 0 || !isCare(actor)) return new Map();
    const rows = await this.#rows<{ accountId: string; clientId: string }>(
      actor,
      `SELECT m.account_id AS "accountId", m.client_id AS "clientId" FROM identity.membership m
       WHERE m.client_id = ANY ($1) AND m.ended_at IS NULL ORDER BY m.id`,
      [known],
    );
    const byClient = Map.groupBy(rows, ({ clientId }) => clientId);
    return new Map([...byClient].map(([id, of]) => [id, of.map(({ accountId }) => accountId)]));
  }

  /** Accounts, newest first; `text` is a whole sign-in name or a part of a display name. */
  async accountPage(actor: Actor, { first, after }: Page, text?: string | null): Promise<Connection<Account>> {
    const size = pageSize(first);
    const wanted = text?.trim() ?? '';
    const accounts = await this.uow.read(actor, async () => {
      const rows = await this.#accountsAfter(idAfter(after), wanted === '' ? size + 1 : SEARCHED);
      const byName = wanted === '' ? null : await this.#accountNamed(wanted);
      const found = rows.filter((row) => wanted === '' || row.id === byName || this.#isCalled(row, wanted));
      return this.#withMemberships(found.slice(0, size + 1));
    });
    return connectionOf(accounts, size, (account) => [account.id]);
  }

  /** The people of a partner with the persona each acts in, the longest there first. */
  async peopleOfPartner(
    actor: Actor,
    partnerId: string,
  ): Promise<readonly { account: Account; persona: AccountPersona }[]> {
    return this.uow.read(actor, async () => {
      const members: Membership[] = await this.uow.manager.query(
        `SELECT ${MEMBERSHIP_COLUMNS} FROM identity.membership m WHERE m.partner_id = $1 AND m.ended_at IS NULL ORDER BY m.id`,
        [partnerId],
      );
      const accounts = await this.accounts(
        actor,
        members.map((member) => member.accountId),
      );
      return members.flatMap(({ accountId, persona }) => {
        const account = accounts.get(accountId);
        return account ? [{ account, persona }] : [];
      });
    });
  }

  /** The invitation behind a token; null when it is unknown, used or outdated. */
  async openInvitation(token: string): Promise<Invitation | null> {
    return this.uow.read(SYSTEM, () => this.invitations.findOpen(hashOfToken(token)));
  }

  async #accountsAfter(id: string | null, limit: number): Promise<AccountRow[]> {
    return this.uow.manager.query(
      `SELECT ${ACCOUNT_COLUMNS} FROM identity.account a WHERE $1::uuid IS NULL OR a.id < $1::uuid ORDER BY a.id DESC LIMIT $2`,
      [id, limit],
    );
  }

  /** By a whole sign-in name, through its blind index; only the offices' side has one to ask. */
  async #accountNamed(text: string): Promise<string | null> {
    const name = readSignInName(text);
    if (!name || !isCare(this.uow.actor)) return null;
    const rows: { id: string }[] = await this.uow.manager.query(
      'SELECT account_id AS id FROM vault.sign_in_name WHERE name_index = $1',
      [this.sealer.indexOf(name)],
    );
    return rows[0]?.id ?? null;
  }

  #isCalled(row: AccountRow, text: string): boolean {
    return folded(this.#opened(row, 'displayName')).includes(folded(text));
  }

  #opened(row: AccountRow, field: 'displayName' | 'signInHint'): string {
    const sealed = field === 'displayName' ? row.sealedDisplayName : row.sealedSignInHint;
    return this.sealer.open(this.sealer.keyOf(row.id, row.wrappedKey), field, sealed);
  }

  async #withMemberships(rows: readonly AccountRow[]): Promise<Account[]> {
    const memberships: Membership[] = await this.uow.manager.query(
      `SELECT ${MEMBERSHIP_COLUMNS} FROM identity.membership m WHERE m.account_id = ANY ($1) AND m.ended_at IS NULL ORDER BY m.id`,
      [rows.map(({ id }) => id)],
    );
    const byAccount = Map.groupBy(memberships, ({ accountId }) => accountId);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      status: row.status,
      displayName: this.#opened(row, 'displayName'),
      signInHint: this.#opened(row, 'signInHint'),
      secondFactor: row.secondFactor,
      lastSignInAt: row.lastSignInAt,
      memberships: byAccount.get(row.id) ?? [],
      version: row.version,
    }));
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
