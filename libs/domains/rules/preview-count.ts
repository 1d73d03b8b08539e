import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { addDays, type LocalDate } from '#kernel/period';
import { IdentityQueries } from '#domains/identity';
import { CLOCK } from '#platform/config/config.module';
import { compile, type CompiledVersion } from './core/compile.js';
import type { Catalogue } from './core/facts.js';
import type { Preview, PreviewAsk } from './core/preview.js';
import { OfficePeople } from './office-people.js';
import type { Question } from './previews.repository.js';
import { RulebookQueries } from './rulebook.queries.js';
import { asRuleVersion, FIRST_ZONE } from './version-steps.js';
import type { StoredVersion } from './core/stored.js';

/** A preview that could be counted: the question as it is remembered, and what it takes to count it. */
export interface Countable extends Question {
  readonly today: LocalDate;
  readonly asked: PreviewAsk;
  readonly catalogue: Catalogue;
}

/** How long an answer stands, in days, and how many different questions an office is asked in that time (ADR 16). */
const STANDS = 30;
export const QUESTIONS = 20;

const WORDS: ReadonlySet<string> = new Set(['texts', 'article', 'source', 'verified']);

/** What decides of two versions on a day; words may change without asking anew. */
function hashOf({ before, after, day }: PreviewAsk): string {
  const decides = (version: CompiledVersion | null) => version && [version.programme.code, version.root];
  const text = JSON.stringify([day, decides(before), decides(after)], (key, value: unknown) =>
    WORDS.has(key) ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

/** Turns a version and an office into a question about the office's people, and counts the answer. */
@Injectable()
export class PreviewCount {
  constructor(
    private readonly rules: RulebookQueries,
    private readonly people: OfficePeople,
    private readonly identity: IdentityQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when there is no such office for the actor, or no such programme. */
  async question(actor: Actor, found: StoredVersion, officeId: string): Promise<Countable | null> {
    if (!isId(officeId) || !(await this.identity.offices(actor, [officeId])).has(officeId)) return null;
    const book = await this.rules.book();
    const programme = book.programmes.find(({ code }) => code === found.programme);
    if (!programme) return null;
    const day = found.validFrom;
    const resolve = (code: string) => book.versionAt(code, day)?.rule ?? null;
    const after = compile(programme, asRuleVersion(found, found), resolve);
    const asked = { before: book.compiledAt(found.programme, day), after, day };
    const today = this.clock.today(FIRST_ZONE);
    const question = hashOf(asked);
    return { officeId, question, today, since: addDays(today, -STANDS), asked, catalogue: book.catalogue };
  }

  /** Outside any unit of work: the product asks, not the actor. */
  async count({ officeId, catalogue, asked }: Countable): Promise<Preview> {
    return this.people.preview(officeId, catalogue, asked);
  }
}
