import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import type { JoinedRow, JoiningRow } from '#domains/clients';
import { IdentityQueries } from '#domains/identity';
import { ClientListReader, type RowFault } from './client-list-reader.js';
import type { ListContent } from './core/client-list.js';
import { clientFieldOfPath } from './core/client-row.js';

export interface LineOutcome {
  readonly line: number;
  readonly name: string;
  readonly faults: readonly (RowFault & { readonly header: string | null })[];
  readonly alike: JoinedRow['alike'];
}

export interface ListOutcome {
  readonly accepted: number;
  readonly rejected: number;
  /** Of those that are not taken, in the order of the list. */
  readonly lines: readonly LineOutcome[];
}

/** What becomes of each row of a list of people: accepted + rejected = rows. */
@Injectable()
export class ClientListOutcomes {
  constructor(
    private readonly reader: ClientListReader,
    private readonly identity: IdentityQueries,
  ) {}

  async of(
    actor: Actor,
    content: ListContent,
    join: (rows: readonly JoiningRow[]) => Promise<Result<readonly JoinedRow[]>>,
  ): Promise<Result<ListOutcome>> {
    const office = (await this.identity.offices(actor, actor.officeIds)).get(actor.officeIds[0] ?? '');
    if (!office) return refuse('not_found');
    const { ready, faults } = await this.reader.read(content, office.country);
    const joined = await join(ready);
    if (!joined.ok) return joined;
    const byLine = new Map(joined.value.map((row) => [row.line, row]));
    const lines = content.rows.flatMap(({ line, cells }): LineOutcome[] => {
      const row = byLine.get(line);
      if (row?.clientId) return [];
      const name = cells[content.mapping.indexOf('name')]?.trim() ?? '';
      const found = [...faults.filter((fault) => fault.line === line), ...faultsOf(row)];
      const headed = found.map((fault) => ({ ...fault, header: headerOf(content, fault) }));
      return [{ line, name, faults: headed, alike: row?.alike ?? [] }];
    });
    return ok({ accepted: content.rows.length - lines.length, rejected: lines.length, lines });
  }
}

const faultsOf = (row: JoinedRow | undefined): RowFault[] =>
  (row?.problems ?? []).map(({ path, code, params }) => ({
    line: row?.line ?? 0,
    field: clientFieldOfPath(path),
    code,
    ...(params ? { params } : {}),
  }));

function headerOf({ headers, mapping }: ListContent, { field }: RowFault): string | null {
  const column = field === null ? -1 : mapping.indexOf(field);
  return column === -1 ? null : headers[column] || `#${column + 1}`;
}
