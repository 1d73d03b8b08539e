import { Injectable } from '@nestjs/common';
import { VISITOR } from '#kernel/actor';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Catalogue } from './core/facts.js';
import type { Programme, ProgrammeFile, ProgrammeVersion } from './core/rule.js';
import { Rulebook } from './core/rulebook.js';

type Content = Pick<ProgrammeVersion, 'source' | 'rule' | 'terms' | 'routes'>;

interface VersionRow {
  readonly programme: string;
  readonly code: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly content: Content;
}

const EMPTY: Catalogue = { facts: [], proofs: [], waitCost: 0 };

/** Every programme with the versions that apply on some day. Kept in memory until a version changes. */
@Injectable()
export class RulebookQueries {
  #kept: { readonly stamp: string; readonly book: Rulebook } | null = null;

  constructor(private readonly uow: UnitOfWork) {}

  async book(): Promise<Rulebook> {
    return this.uow.read(this.uow.actorOr(VISITOR), async () => {
      const stamp = await this.#stamp();
      if (this.#kept?.stamp !== stamp) this.#kept = { stamp, book: await this.#read() };
      return this.#kept.book;
    });
  }

  /** Changes with every change of what applies: row versions only grow. Programmes and catalogue come with a release. */
  async #stamp(): Promise<string> {
    const rows: { stamp: string }[] = await this.uow.manager.query(
      `SELECT coalesce(string_agg(code || ' ' || version, ',' ORDER BY code), '') AS stamp
       FROM rules.version WHERE status = 'scheduled'`,
    );
    return rows[0]?.stamp ?? '';
  }

  async #read(): Promise<Rulebook> {
    const [programmes, versions, catalogues] = [
      await this.#rows<{ content: Programme }>('SELECT content FROM rules.programme ORDER BY country, code'),
      await this.#rows<VersionRow>(
        `SELECT programme, code, valid_from::text AS "validFrom", valid_to::text AS "validTo", content
         FROM rules.version WHERE status = 'scheduled' ORDER BY valid_from`,
      ),
      await this.#rows<{ content: Catalogue }>('SELECT content FROM rules.catalogue'),
    ];
    const files = programmes.map(({ content: programme }): ProgrammeFile => ({
      programme,
      versions: versions
        .filter((row) => row.programme === programme.code)
        .map(({ content, ...row }): ProgrammeVersion => ({ ...row, status: 'approved', ...content })),
    }));
    return new Rulebook(catalogues[0]?.content ?? EMPTY, files);
  }

  async #rows<T>(sql: string): Promise<T[]> {
    return this.uow.manager.query(sql);
  }
}
