import { Injectable } from '@nestjs/common';
import type { JoiningRow } from '#domains/clients';
import { Coder } from '#domains/reference';
import { AreaResolvers, type AreaResolver } from './area-resolver.js';
import type { ListContent, ListedRow } from './core/client-list.js';
import type { ClientField } from './core/client-field.js';
import { readClient, textsOf, type ClientDraft } from './core/client-row.js';

/** Why a row is not taken: the column and a code; never what stands in it. */
export interface RowFault {
  readonly line: number;
  readonly field: ClientField | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ReadList {
  readonly ready: readonly JoiningRow[];
  readonly faults: readonly RowFault[];
}

/** From this score on the coder's answer stands for words in a column of occupations. */
const SURE = 0.75;

/** Cells -> what they say -> areas and occupations looked up. */
@Injectable()
export class ClientListReader {
  constructor(
    private readonly areas: AreaResolvers,
    private readonly coder: Coder,
  ) {}

  async read({ rows, mapping }: ListContent, country: 'ID' | 'VN'): Promise<ReadList> {
    const areas = this.areas.of(country);
    const ready: JoiningRow[] = [];
    const faults: RowFault[] = [];
    for (const row of rows) {
      const found = await this.#one(row, { mapping, country, areas });
      if ('person' in found) ready.push(found);
      else faults.push(...found);
    }
    return { ready, faults };
  }

  async #one(
    { line, cells, broken }: ListedRow,
    how: { mapping: ListContent['mapping']; country: 'ID' | 'VN'; areas: AreaResolver },
  ): Promise<JoiningRow | RowFault[]> {
    if (broken.length > 0) return broken.map((code) => ({ line, field: null, code: `import.row.${code}` }));
    const read = readClient(textsOf(cells, how.mapping), how.country);
    if (!read.ok) return read.problems.map((problem) => ({ line, ...problem }));
    const { draft } = read;
    const area = await this.#area(draft, how.areas);
    const iscos = draft.occupations.map((words) => this.#isco(words, how.country));
    const faults: RowFault[] = [
      ...('code' in area ? [{ line, ...area }] : []),
      ...(iscos.includes(null) ? [{ line, field: 'occupations' as const, code: 'import.unknown_occupation' }] : []),
    ];
    if (faults.length > 0) return faults;
    const occupations = iscos.filter((isco) => isco !== null);
    const areaId = 'areaId' in area ? area.areaId : null;
    return { line, person: draft.person, work: { ...draft.work, occupations, areaId } };
  }

  async #area({ area }: ClientDraft, areas: AreaResolver): Promise<{ areaId: string | null } | Omit<RowFault, 'line'>> {
    if (area.name === '') return { areaId: null };
    const found = await areas.resolve(area);
    if (found.ok) return { areaId: found.areaId };
    const field = found.by === 'areaWithin' ? 'areaWithin' : 'area';
    return { field, code: found.code, ...(found.params ? { params: found.params } : {}) };
  }

  #isco(words: string, country: 'ID' | 'VN'): string | null {
    const digits = /^\d{4}$/u.exec(words)?.[0];
    if (digits !== undefined) return digits;
    const [best] = this.coder.code(words, { first: 1, lang: country === 'ID' ? 'id' : 'vi' });
    return best !== undefined && best.score >= SURE ? best.isco : null;
  }
}
