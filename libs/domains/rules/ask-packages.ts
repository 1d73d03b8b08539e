import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { addDays } from '#kernel/period';
import { ok, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import type { QuestionToAll } from './ask-programmes.js';
import { type Span, type Together, togetherOf } from './core/prospects.js';
import { sheetOf, ZONES } from './fact-input.js';
import { RulebookQueries } from './rulebook.queries.js';

/** Within how many days everything of a package begins: a course, a year of on-the-job training, then a job. */
const AHEAD = 730;

export interface AskedTogether extends Together {
  readonly when: Span;
}

/** Asks what goes together for facts that somebody states. Nothing of them is kept, and nobody is told. */
@Injectable()
export class AskPackages {
  constructor(
    private readonly rules: RulebookQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a person and a household, in one country. Refuses `bad_input` for facts that are not understood. */
  async execute({ country, day: asked, facts }: QuestionToAll): Promise<Result<AskedTogether>> {
    const book = await this.rules.book();
    const sheet = sheetOf(book.catalogue, facts);
    if (!sheet.ok) return sheet;
    const zone = ZONES[country];
    const day = asked ?? this.clock.today(zone);
    const when = { day, zone, until: addDays(day, AHEAD) };
    return ok({ ...togetherOf(book, country, sheet.value, when), when });
  }
}
