import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ClientListsRepository } from './client-lists.repository.js';
import type { ClientList, ListContent } from './core/client-list.js';

const SHOWN = 20;

/** Lists of people of the actor's office. */
@Injectable()
export class ClientListsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: ClientListsRepository,
  ) {}

  async byId(actor: Actor, id: string): Promise<ClientList | null> {
    return isId(id) ? this.uow.read(actor, () => this.lists.find(id)) : null;
  }

  async latest(actor: Actor): Promise<readonly ClientList[]> {
    return this.uow.read(actor, () => this.lists.latest(SHOWN));
  }

  /** Headers and what each is taken for; none once the list is not open any more. */
  async columns(actor: Actor, list: ClientList): Promise<Pick<ListContent, 'headers' | 'mapping'>> {
    const content = await this.uow.read(actor, () => this.lists.content(list));
    return content ?? { headers: [], mapping: [] };
  }
}
