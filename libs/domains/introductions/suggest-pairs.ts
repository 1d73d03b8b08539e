import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { refuse, type Result } from '#kernel/result';
import { MatchOpportunity } from '#domains/matching';
import { OpportunitiesQueries } from '#domains/opportunities';
import { isOpen, officeOf } from './core/policy.js';
import { takesPart } from './core/planning.js';
import type { TableRecord } from './core/record.js';
import { suggestionsOf, type MatchedPair } from './core/suggestions.js';
import { IntroductionsQueries } from './introductions.queries.js';
import { SaveWishes } from './save-wishes.js';

/** Openings that are looked at, of all partners together. */
const OPENINGS = 400;
/** What matching calls a no is not suggested. */
const NO = 2;

/** Matching says who would suit which table: its word is kept as wishes of its own, beside those of both sides. */
@Injectable()
export class SuggestPairs {
  constructor(
    private readonly queries: IntroductionsQueries,
    private readonly opportunities: OpportunitiesQueries,
    private readonly matching: MatchOpportunity,
    private readonly saving: SaveWishes,
  ) {}

  /** Gives the session's id. Refuses `not_found`, `introduction.over`. Outside a unit of work only, as matching is. */
  async execute(actor: Actor, id: string): Promise<Result<string>> {
    const session = isId(id) ? await this.queries.byId(actor, id) : null;
    if (!session || officeOf(actor) !== session.officeId) return refuse('not_found');
    if (!isOpen(session.state)) return refuse('introduction.over');
    const tables = (await this.queries.tables(actor, [id])).filter(({ reply }) => reply !== 'declined');
    const people = (await this.queries.participants(actor, [id])).filter(takesPart);
    const known = { tables, clientIds: people.map(({ clientId }) => clientId) };
    return this.saving.wishes(actor, id, 'match', await this.#wishes(actor, known));
  }

  async #wishes(actor: Actor, { tables, clientIds }: { tables: readonly TableRecord[]; clientIds: readonly string[] }) {
    const invited = new Set(clientIds);
    const tablesOf = Map.groupBy(tables, ({ partnerId }) => partnerId);
    const matches: MatchedPair[] = [];
    for (const opening of await this.opportunities.offeredBy(actor, [...tablesOf.keys()], OPENINGS)) {
      const people = (await this.matching.execute(actor, opening.id))?.matches ?? [];
      const suited = people.filter(({ id, group }) => group !== NO && invited.has(id));
      for (const { id: tableId } of tablesOf.get(opening.partnerId) ?? []) {
        matches.push(...suited.map(({ id: clientId, total }) => ({ clientId, tableId, total })));
      }
    }
    const wishes = suggestionsOf(matches);
    const suggested = new Set(wishes.map(({ clientId }) => clientId));
    // For whom there is nothing now, what was suggested before goes.
    const [first] = tables;
    const emptied = first ? clientIds.filter((id) => !suggested.has(id)) : [];
    return [...wishes, ...emptied.map((clientId) => ({ clientId, tableId: first?.id ?? '', value: 0 }))];
  }
}
