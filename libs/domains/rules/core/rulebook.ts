import { addDays, contains, type LocalDate } from '#kernel/period';
import type { Answer } from './answer.js';
import { compile, type CompiledVersion } from './compile.js';
import { evaluate, type When } from './evaluate.js';
import type { Catalogue, FactSheet } from './facts.js';
import type { Programme, ProgrammeFile, ProgrammeVersion, Rule } from './rule.js';

const applies = ({ validFrom, validTo }: ProgrammeVersion, day: LocalDate): boolean =>
  contains({ from: validFrom, to: validTo }, day);

/** All programmes with their approved versions, and the catalogue they speak of. Asked by code and day. */
export class Rulebook {
  private readonly files: ReadonlyMap<string, ProgrammeFile>;
  private readonly compiled = new Map<string, CompiledVersion>();

  readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue, files: readonly ProgrammeFile[]) {
    this.catalogue = catalogue;
    const approved = files.map(({ programme, versions }) => ({
      programme,
      versions: versions.filter(({ status }) => status === 'approved'),
    }));
    this.files = new Map(approved.map((file) => [file.programme.code, file]));
  }

  get programmes(): readonly Programme[] {
    return [...this.files.values()].map(({ programme }) => programme);
  }

  versionsOf(programme: string): readonly ProgrammeVersion[] {
    return this.files.get(programme)?.versions ?? [];
  }

  /** The version that applies on the day; the draft check keeps two from applying at once. */
  versionAt(programme: string, day: LocalDate): ProgrammeVersion | null {
    return this.versionsOf(programme).find((version) => applies(version, day)) ?? null;
  }

  /** The version of the day, ready to be asked; null: none applies, or no such programme. */
  compiledAt(programme: string, day: LocalDate): CompiledVersion | null {
    const file = this.files.get(programme);
    const version = this.versionAt(programme, day);
    if (!file || !version) return null;
    const others: ProgrammeVersion[] = [];
    this.collect(version.rule, day, others);
    const key = [version, ...others].map(({ code }) => code).join(' ');
    const known = this.compiled.get(key);
    if (known) return known;
    const made = compile(file.programme, version, (code) => this.versionAt(code, day)?.rule ?? null);
    this.compiled.set(key, made);
    return made;
  }

  /** Asks one programme. Without a version on the day the answer is no, and says when the next one opens. */
  ask(programme: string, sheet: FactSheet, when: When): Answer {
    const compiled = this.compiledAt(programme, when.day);
    if (compiled) return evaluate(compiled, sheet, when);
    const none = { version: null, outcome: 'no', reasons: [], groups: [], unverified: [] } as const;
    return { programme, ...none, opensOn: this.opensAfter(programme, when.day), ...when };
  }

  /** The first day after `day` on which another version begins to apply; null: none is known. */
  opensAfter(programme: string, day: LocalDate): LocalDate | null {
    const next = addDays(day, 1);
    const starts = this.versionsOf(programme).map(({ validFrom }) => validFrom);
    return starts.filter((from) => from >= next).sort()[0] ?? null;
  }

  private collect(rule: Rule, day: LocalDate, found: ProgrammeVersion[]): void {
    if (rule.kind === 'clause') return;
    const below = rule.kind === 'programme' ? this.versionAt(rule.programme, day) : null;
    if (below) found.push(below);
    for (const each of rule.kind === 'programme' ? (below ? [below.rule] : []) : rule.rules)
      this.collect(each, day, found);
  }
}
