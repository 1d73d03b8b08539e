import type { Language } from '#platform/messaging/texts';
import type { AnswerWords } from './answer-words.js';
import type { AskedTogether } from './ask-packages.js';
import { ChangeWords } from './change-words.js';
import { leftOutOf, type LeftOut } from './core/left-out.js';
import type { Package, Step } from './core/packages.js';
import { type PackageAsk, rulesOn } from './core/placing.js';
import type { StackingRule } from './core/rule.js';
import type { Rulebook } from './core/rulebook.js';
import type { Prospect, Together } from './core/prospects.js';
import type {
  LeftOutType,
  PackagesType,
  PackageStepType,
  PackageType,
  StackingTextType,
  ProspectType,
} from './packages.graphql.js';
import type { ProgrammeType } from './rules.graphql.js';

/** How many packages are told: more than that nobody compares. How many there are is said beside them. */
const MOST = 12;

const fullOf = ({ packages }: Together['sure']): Package[] => packages.filter(({ steps }) => steps.length > 0);

/** Says what goes together in the words of one reader. */
export class PackageWords {
  readonly #prospects: ReadonlyMap<string, Prospect>;

  constructor(
    private readonly book: Rulebook,
    private readonly language: Language,
    private readonly words: AnswerWords,
    private readonly asked: AskedTogether,
  ) {
    this.#prospects = new Map(asked.prospects.map((each) => [each.programme.code, each]));
  }

  all(): PackagesType {
    const { when, sure, possible, prospects } = this.asked;
    const isMore = possible.ask.offers.length > sure.ask.offers.length;
    const [ofSure, ofPossible] = [fullOf(sure), isMore ? fullOf(possible) : []];
    return {
      day: when.day,
      until: when.until,
      sure: this.#packages(sure.ask, ofSure),
      sureCount: ofSure.length,
      possible: this.#packages(possible.ask, ofPossible),
      possibleCount: ofPossible.length,
      prospects: prospects.flatMap((each) => this.#prospect(each)),
    };
  }

  #packages(ask: PackageAsk, packages: readonly Package[]): PackageType[] {
    return packages.slice(0, MOST).map((pack) => ({
      steps: pack.steps.flatMap((step) => this.#step(step)),
      leftOut: leftOutOf(ask, pack).flatMap((left) => this.#leftOut(left)),
    }));
  }

  #step({ programme: code, from, until }: Step): PackageStepType[] {
    const prospect = this.#prospects.get(code);
    const programme = this.words.programme(code);
    if (!prospect?.offer || !programme) return [];
    const { kind, stacking } = prospect.programme;
    const { worth, worthVerified, fillsDays, lastsVerified } = stacking;
    // A job has no last day; the figure only keeps others off its days.
    const ends = fillsDays && kind !== 'job';
    const amount = worth > 1 ? String(worth) : null;
    const rules = rulesOn(prospect.offer, from).map((rule) => this.#rule(rule));
    const { stand, toDo } = prospect;
    const days = { from, until: ends ? until : null, untilVerified: lastsVerified };
    return [{ programme, ...days, amount, amountVerified: worthVerified, stand, toDo, rules }];
  }

  #leftOut({ offer, because }: LeftOut): LeftOutType[] {
    const programme = this.words.programme(offer);
    if (!programme) return [];
    const stopped = this.words.programme(because.programme);
    const none = { beside: null, rule: null, on: null };
    const { why } = because;
    if (because.why === 'later' || because.why === 'door')
      return [{ ...none, programme, why, stopped, on: because.on }];
    const { rule, other } = because.blame;
    const said = { ...none, programme, stopped, rule: rule && this.#rule(rule) };
    if (rule?.kind === 'only_with') return [{ ...said, why: 'needs', beside: this.#named(rule.programme) }];
    return [{ ...said, why, beside: this.#named(other?.programme ?? null) }];
  }

  #named(code: string | null): ProgrammeType | null {
    return code === null ? null : this.words.programme(code);
  }

  #rule({ code, texts, article, source, verified }: StackingRule): StackingTextType {
    return { code, article, source, verified, text: texts[this.language] };
  }

  #prospect({ programme: { code }, stand, toDo, against, asked }: Prospect): ProspectType[] {
    const programme = this.words.programme(code);
    const compiled = asked === null ? null : this.book.compiledAt(code, asked);
    const clauses = compiled && new ChangeWords(this.book.catalogue, compiled, this.language).clauses(against);
    return programme ? [{ programme, stand, toDo, against: clauses ?? [] }] : [];
  }
}
