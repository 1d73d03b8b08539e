import { textOf, type Language } from '#platform/messaging/texts';
import type { Change } from './core/changes.js';
import type { CompiledVersion, Leaf } from './core/compile.js';
import type { Catalogue, FactDefinition, FactValue } from './core/facts.js';
import type { Texts } from './core/rule.js';
import type { Way, Ways } from './core/steps.js';
import type { ChangeType, ClauseTextType, WayType } from './ways.graphql.js';

type Doing = Exclude<Change, { kind: 'wait' }>;

/** How many ways are told, and how many sets of changes of a step: more than that nobody compares. */
const MOST = { ways: 3, sets: 4 } as const;
const LOCALES = { id: 'id-ID', vi: 'vi-VN', en: 'en-GB' } as const;
/** As the clauses write them. */
const AMOUNTS = {
  ID: { id: 'Rp {n}', vi: '{n} rupiah', en: 'Rp {n}' },
  VN: { id: '{n} VND', vi: '{n} đồng', en: '{n} VND' },
} as const;

/** Says what to do in the words of one reader. */
export class ChangeWords {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly compiled: CompiledVersion,
    private readonly language: Language,
  ) {}

  ways({ ways }: Ways): WayType[] {
    return ways.slice(0, MOST.ways).map((way) => this.#way(way));
  }

  /** Clauses by their codes, in the order of the rule. */
  clauses(codes: readonly string[]): ClauseTextType[] {
    return this.compiled.leaves.filter(({ clause }) => codes.includes(clause.code)).map((leaf) => this.#clause(leaf));
  }

  #way({ until, cost, steps }: Way): WayType {
    return {
      until,
      cost,
      steps: steps.map((sets) => ({
        sets: sets.slice(0, MOST.sets).map((set) => ({
          cost: set.cost,
          changes: set.changes.flatMap((change) =>
            change.kind === 'wait' ? [] : [this.#change(change, new Set(set.clauses))],
          ),
        })),
      })),
    };
  }

  #change(change: Doing, turned: ReadonlySet<string>): ChangeType {
    const { kind, fact } = change;
    const definition = this.catalogue.facts.find(({ key }) => key === fact);
    if (change.kind === 'change') return { kind, text: this.#doing(definition, change), needs: [] };
    // A paper that is asked for says it all; one that shows something else needs a word of what.
    const says = change.kind === 'bring' && definition?.kind === 'paper';
    const needs = says ? [] : this.#needing(fact, turned);
    if (change.kind === 'tell') {
      const code = definition?.kind === 'boolean' ? 'rules.find_out_whether' : 'rules.find_out';
      return { kind, text: this.#said(code, definition, fact), needs };
    }
    const proof = this.catalogue.proofs.find(({ code }) => code === change.proof);
    return { kind, text: textOf('rules.bring', this.language, { paper: this.#name(proof, change.proof) }), needs };
  }

  #doing(definition: FactDefinition | undefined, { fact, to }: Extract<Change, { kind: 'change' }>): string {
    const value = this.#value(definition, to);
    const own = definition?.change?.texts?.[this.language];
    return own?.replace('{value}', value) ?? this.#said('rules.change', definition, fact, value);
  }

  #said(code: string, definition: FactDefinition | undefined, fact: string, value = ''): string {
    return textOf(code, this.language, { fact: this.#name(definition, fact), value });
  }

  #name(named: { readonly texts: Texts } | undefined, otherwise: string): string {
    return named?.texts[this.language] ?? otherwise;
  }

  #needing(fact: string, turned: ReadonlySet<string>): ClauseTextType[] {
    return this.compiled.leaves
      .filter(({ clause, facts }) => turned.has(clause.code) && facts.includes(fact))
      .map((leaf) => this.#clause(leaf));
  }

  #clause({ clause, excludes }: Leaf): ClauseTextType {
    const { code, verified, texts } = clause;
    return { clause: code, excludes, verified, text: texts[this.language] };
  }

  #value(definition: FactDefinition | undefined, value: FactValue): string {
    if (typeof value === 'number') {
      const number = new Intl.NumberFormat(LOCALES[this.language]).format(value);
      const { country } = this.compiled.programme;
      return definition?.kind === 'amount' ? AMOUNTS[country][this.language].replace('{n}', number) : number;
    }
    if (typeof value === 'boolean') return textOf(value ? 'rules.yes' : 'rules.no', this.language);
    const codes = typeof value === 'string' ? [value] : value;
    const names = new Map(definition?.options?.map(({ code, texts }) => [code, texts[this.language]]));
    return codes.map((code) => names.get(code) ?? code).join(', ');
  }
}
