import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { RegisterMany, UndoRegistered } from '#domains/clients';
import { ClientListOutcomes, type ListOutcome } from './client-list-outcomes.js';
import { ClientListsRepository } from './client-lists.repository.js';
import type { ClientList, ListContent } from './core/client-list.js';
import type { ClientField } from './core/client-field.js';

/** What is done with a list of people: its columns are matched, it is tried, imported, undone or dropped. */
@Injectable()
export class WorkOnClientList {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: ClientListsRepository,
    private readonly many: RegisterMany,
    private readonly outcomes: ClientListOutcomes,
    private readonly undoing: UndoRegistered,
  ) {}

  /** Which column means what. Refuses `not_found`, `import.not_now`, `import.field_needed`, `import.field_twice`. */
  async map(actor: Actor, id: string, mapping: readonly (ClientField | null)[]): Promise<Result<string>> {
    return this.#open(actor, id, async (list, content) => {
      const named = mapping.filter((field) => field !== null);
      if (!named.includes('name')) return refuse('import.field_needed');
      if (new Set(named).size < named.length) return refuse('import.field_twice');
      await this.lists.saveContent(list, { ...content, mapping: content.headers.map((_, at) => mapping[at] ?? null) });
      return ok(id);
    });
  }

  /** What would become of each row, and nothing stays. */
  async rehearse(actor: Actor, id: string): Promise<Result<ListOutcome>> {
    const read = await this.#open(actor, id, async (list, content) => ok({ list, content }));
    if (!read.ok) return read;
    const { list, content } = read.value;
    return this.outcomes.of(actor, content, (rows) =>
      this.many.rehearse(actor, { rows, distinct: new Set(), batchId: list.id, counsellorId: null }),
    );
  }

  /** All rows that can be taken, in one unit of work; then the list's content is gone. */
  async run(actor: Actor, id: string, distinct: ReadonlySet<number>): Promise<Result<string>> {
    return this.#open(actor, id, async (list, content) => {
      const counsellorId = actor.persona === 'counsellor' ? actor.id : null;
      const outcome = await this.outcomes.of(actor, content, (rows) =>
        this.many.execute(actor, { rows, distinct, batchId: list.id, counsellorId }),
      );
      if (!outcome.ok) return outcome;
      const { accepted, rejected } = outcome.value;
      await this.lists.forget(list);
      await this.lists.end(list, { status: 'imported', accepted, rejected });
      return ok(id);
    });
  }

  /** Takes back who joined by it, unless somebody did something with them since. */
  async undo(actor: Actor, id: string): Promise<Result<string>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const list = await this.lists.find(id, true);
      if (list === null) return refuse('not_found');
      if (list.status !== 'imported') return refuse('import.not_now');
      const undone = await this.undoing.execute(actor, id);
      if (!undone.ok) return undone;
      await this.lists.end(list, { status: 'undone', ...undone.value });
      return ok(id);
    });
  }

  /** Nothing of the list is kept. */
  async drop(actor: Actor, id: string): Promise<Result<string>> {
    return this.#open(actor, id, async (list) => {
      await this.lists.forget(list);
      await this.lists.end(list, { status: 'dropped' });
      return ok(id);
    });
  }

  async #open<T>(
    actor: Actor,
    id: string,
    work: (list: ClientList, content: ListContent) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const list = await this.lists.find(id, true);
      if (list === null) return refuse('not_found');
      const content = list.status === 'open' ? await this.lists.content(list) : null;
      return content === null ? refuse('import.not_now') : work(list, content);
    });
  }
}
