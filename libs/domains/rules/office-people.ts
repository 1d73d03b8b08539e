import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { Keyring } from '#platform/vault/keyring';
import { clientSheet } from './client-sheet.js';
import { leftOut, rowsOf, type PersonMove, type Row } from './core/discretion.js';
import type { Catalogue } from './core/facts.js';
import { moveOf, toldMoves, type Preview, type PreviewAsk } from './core/preview.js';

/** Files that are open at one time. */
const PAGE = 200;

/**
 * Asks the people of an office for a preview. The product does it, naming the office; whoever asked sees no person, and
 * only figures that may be told come out of here (ADR 16).
 */
@Injectable()
export class OfficePeople {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly keyring: Keyring,
  ) {}

  /** What would change for the office's active people. Throws when another actor's unit of work is open. */
  async preview(officeId: string, catalogue: Catalogue, asked: PreviewAsk): Promise<Preview> {
    const product = { ...SYSTEM, officeIds: [officeId] };
    return this.uow.read(product, async () => {
      const people: PersonMove[] = [];
      let after: string | null = null;
      do {
        const page = await this.clients.factsOfOffice(product, officeId, { after, most: PAGE });
        for (const facts of page.people)
          people.push({ id: facts.clientId, move: moveOf(asked, clientSheet(catalogue, facts)) });
        after = page.next;
      } while (after !== null);
      const told = [];
      for (const row of rowsOf(people)) told.push(...leftOut(row, await this.#seedOf(officeId, row)));
      return toldMoves(told);
    });
  }

  /** Drawn from the people of the row with the office's own secret, so nobody else can draw it. */
  async #seedOf(officeId: string, { name, people }: Row): Promise<number> {
    const ids = people.map(({ id }) => id).join(' ');
    return (await this.keyring.indexOf(officeId, `rules preview ${name} ${ids}`)).readUInt32BE();
  }
}
