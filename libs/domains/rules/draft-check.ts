import { Injectable } from '@nestjs/common';
import type { InputProblem, Result } from '#kernel/result';
import { ok, refuseInput } from '#kernel/result';
import { draftProblems, type DraftProblem } from './core/draft.js';
import { besideDraft } from './core/lifecycle.js';
import type { ProgrammeVersion } from './core/rule.js';
import { RulebookQueries } from './rulebook.queries.js';

const DATES: ReadonlySet<DraftProblem['code']> = new Set(['dates_reversed', 'dates_overlap']);

const inputProblem = ({ clause, code }: DraftProblem): InputProblem => ({
  path: DATES.has(code) ? 'validFrom' : `clause.${clause}`,
  code: `rules.${code}`,
});

/** Holds a version against everything that applies and the catalogue of facts, as it would stand once scheduled. */
@Injectable()
export class DraftCheck {
  constructor(private readonly rules: RulebookQueries) {}

  /** Refuses `not_found` for an unknown programme, and `bad_input` with each clause that is not sound: `clause.<code>`. */
  async sound(version: ProgrammeVersion): Promise<Result<ProgrammeVersion>> {
    const book = await this.rules.book();
    const programme = book.programmes.find(({ code }) => code === version.programme);
    if (!programme) return { ok: false, refusal: { code: 'not_found' } };
    const files = book.programmes.map((each) => ({ programme: each, versions: book.versionsOf(each.code) }));
    const context = { catalogue: book.catalogue, programme, files: besideDraft(version, files) };
    const problems = draftProblems(version, context).map(inputProblem);
    return problems.length > 0 ? refuseInput(problems) : ok(version);
  }
}
