import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { contentOf, type KeptContent } from './kept-content.js';
import { answered, type Answered } from './answered.js';
import { sheetOf, ZONES, type FactEntry } from './fact-input.js';
import { RulebookQueries } from './rulebook.queries.js';

export interface Question {
  readonly code: string;
  /** Today in the programme's country when left out. */
  readonly day?: string | null;
  readonly facts: readonly FactEntry[];
}

export interface QuestionToAll {
  readonly country: 'ID' | 'VN';
  readonly day?: string | null;
  readonly facts: readonly FactEntry[];
}

/** Asks programmes with facts that somebody states. Nothing of them is kept, and nobody is told. */
@Injectable()
export class AskProgrammes {
  constructor(
    private readonly rules: RulebookQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses `not_found` for an unknown programme and `bad_input` for facts that are not understood. */
  async execute({ code, day, facts }: Question): Promise<Result<Answered>> {
    const book = await this.rules.book();
    const programme = book.programmes.find((each) => each.code === code);
    if (!programme) return refuse('not_found');
    const sheet = sheetOf(book.catalogue, facts);
    if (!sheet.ok) return sheet;
    const zone = ZONES[programme.country];
    return ok(answered(book, code, sheet.value, { day: day ?? this.clock.today(zone), zone }));
  }

  /** The same with all that is needed to say the answer again later. Refuses as `execute` does. */
  async toKeep(question: Question): Promise<Result<KeptContent>> {
    const answered = await this.execute(question);
    return answered.ok ? ok(contentOf(await this.rules.book(), answered.value, question.facts)) : answered;
  }

  /** Every programme of a country, in the order of the rulebook. Refuses `bad_input`. */
  async all({ country, day, facts }: QuestionToAll): Promise<Result<readonly Answered[]>> {
    const book = await this.rules.book();
    const sheet = sheetOf(book.catalogue, facts);
    if (!sheet.ok) return sheet;
    const zone = ZONES[country];
    const when = { day: day ?? this.clock.today(zone), zone };
    const programmes = book.programmes.filter((each) => each.country === country);
    return ok(programmes.map(({ code }) => answered(book, code, sheet.value, when)));
  }
}
