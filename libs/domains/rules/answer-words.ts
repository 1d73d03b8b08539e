import type { Language } from '#platform/messaging/texts';
import type { Answered } from './answered.js';
import { ChangeWords } from './change-words.js';
import type { Answer, Outcome } from './core/answer.js';
import type { Catalogue, FactDefinition } from './core/facts.js';
import type { Clause, Programme, ProgrammeVersion, Rule, Term, Texts } from './core/rule.js';
import type { Route } from './core/routes.js';
import type { Rulebook } from './core/rulebook.js';
import type {
  AnswerType,
  ClauseReasonType,
  FactDefinitionType,
  GroupReasonType,
  ProgrammeType,
  RouteType,
  TermType,
  VersionType,
} from './rules.graphql.js';

/** The term by which a version says that the day it begins is a guess. */
const DOUBTED_START = 'valid-from';

/** Says answers, programmes and facts of a rulebook in the words of one reader. */
export class AnswerWords {
  readonly #facts: ReadonlyMap<string, FactDefinition>;
  readonly #proofs: ReadonlyMap<string, Texts>;
  readonly #programmes: ReadonlyMap<string, Programme>;

  constructor(
    private readonly book: Rulebook,
    private readonly language: Language,
  ) {
    const { facts, proofs }: Catalogue = book.catalogue;
    this.#facts = new Map(facts.map((fact) => [fact.key, fact]));
    this.#proofs = new Map(proofs.map(({ code, texts }) => [code, texts]));
    this.#programmes = new Map(book.programmes.map((programme) => [programme.code, programme]));
  }

  programme(code: string): ProgrammeType | null {
    const programme = this.#programmes.get(code);
    if (!programme) return null;
    const { kind, country, asker, names, giverNames } = programme;
    const versions = this.book.versionsOf(code).map((version) => this.version(version));
    return { code, kind, country, asker, versions, name: this.#say(names), giverName: this.#say(giverNames) };
  }

  version({ code, validFrom, validTo, source, terms }: ProgrammeVersion): VersionType {
    const doubted = terms.some((term) => term.code === DOUBTED_START && !term.verified);
    return { code, validFrom, validFromVerified: !doubted, validTo, source };
  }

  /** The facts that the version of a day asks for, in the order of its clauses, each with the proofs that can show it. */
  questions(code: string, day: string): FactDefinitionType[] {
    const asked = new Map<string, Set<string>>();
    for (const { clause, facts } of this.book.compiledAt(code, day)?.leaves ?? []) {
      for (const fact of facts) {
        const proofs = asked.get(fact) ?? new Set();
        for (const { proof } of clause.proofs) proofs.add(proof);
        asked.set(fact, proofs);
      }
    }
    return [...asked].flatMap(([key, proofs]) => {
      const fact = this.#facts.get(key);
      return fact ? [this.#question(fact, [...proofs])] : [];
    });
  }

  answer(answered: Answered): AnswerType | null {
    const { answer, closesOn, routes } = answered;
    const programme = this.programme(answer.programme);
    if (!programme) return null;
    const version = this.book.versionAt(answer.programme, answer.day);
    const { day, zone, opensOn, outcome } = answer;
    return {
      ...{ programme, day, zone, opensOn, outcome, closesOn },
      version: version && this.version(version),
      ...this.#clauses(answered, version),
      terms: (version?.terms ?? []).map((term) => this.#term(term)),
      routes: routes.flatMap((route) => this.#route(route)),
    };
  }

  #clauses({ answer, ways }: Answered, version: ProgrammeVersion | null) {
    const compiled = this.book.compiledAt(answer.programme, answer.day);
    if (!version || !compiled) return { reasons: [], groups: [], ways: [], closed: [] };
    const places = placesOf(version.rule, this.book, answer.day);
    const changes = new ChangeWords(this.book.catalogue, compiled, this.language);
    return {
      reasons: answer.reasons.flatMap((reason, at) => {
        const clause = compiled.leaves[at]?.clause;
        return clause ? [this.#reason(reason, clause, places.of[at] ?? '')] : [];
      }),
      groups: places.groups.map((group, at) => this.#group(group, answer.groups[at]?.outcome ?? 'unknown')),
      ways: changes.ways(ways),
      closed: changes.clauses(ways.closed),
    };
  }

  #term({ code, texts, value, unit, source, verified }: Term): TermType {
    return { code, unit, source, verified, text: this.#say(texts), value: value === null ? null : String(value) };
  }

  #route({ clause, texts, outcome, programme: code }: Route): RouteType[] {
    const programme = this.programme(code);
    return programme ? [{ clause, outcome, programme, text: this.#say(texts) }] : [];
  }

  #reason(reason: Answer['reasons'][number], clause: Clause, group: string): ClauseReasonType {
    const { state, decides, excludes, verified, missingFacts, proofs } = reason;
    const ages = new Map(clause.proofs.map(({ proof, maxAge }) => [proof, maxAge]));
    return {
      ...{ clause: clause.code, group, state, decides, excludes, verified },
      text: this.#say(clause.texts),
      article: clause.article,
      source: clause.source,
      missingFacts: missingFacts.map((key) => ({ key, label: this.#label(key) })),
      proofs: proofs.map((proof) => ({
        ...proof,
        label: this.#proof(proof.proof),
        maxAge: ages.get(proof.proof) ?? null,
      })),
    };
  }

  #group({ code, parent, kind, least, texts }: Place, outcome: Outcome): GroupReasonType {
    return { group: code, parent, kind, least, text: texts ? this.#say(texts) : null, outcome };
  }

  #question(fact: FactDefinition, proofs: readonly string[]): FactDefinitionType {
    const { key, kind, subject, unit, sensitive, options = [] } = fact;
    return {
      ...{ key, kind, subject, sensitive, unit: unit ?? null, label: this.#say(fact.texts) },
      options: options.map(({ code, texts }) => ({ code, label: this.#say(texts) })),
      proofs: proofs.map((code) => ({ code, label: this.#proof(code) })),
    };
  }

  #label(key: string): string {
    const fact = this.#facts.get(key);
    return fact ? this.#say(fact.texts) : key;
  }

  #proof(code: string): string {
    const texts = this.#proofs.get(code);
    return texts ? this.#say(texts) : code;
  }

  #say(texts: Texts): string {
    return texts[this.language];
  }
}

interface Place {
  readonly code: string;
  readonly parent: string;
  readonly kind: GroupReasonType['kind'];
  readonly least: number | null;
  readonly texts: Texts | undefined;
}

/**
 * The groups of a rule in reading order, as `Answer.groups` has them, and for each clause, in the order of its reasons,
 * the group it stands in. Groups of another programme bear the code of the reference before their own; its first one
 * stands under the words of the reference.
 */
function placesOf(rule: Rule, book: Rulebook, day: string): { groups: Place[]; of: string[] } {
  const groups: Place[] = [];
  const of: string[] = [];
  const walk = (node: Rule, group: string, above: { code: string; texts?: Texts | undefined }): void => {
    if (node.kind === 'clause') {
      of.push(group);
      return;
    }
    const code = `${above.code}${node.code}`;
    const texts = above.texts ?? node.texts;
    groups.push({
      code,
      parent: group,
      kind: node.kind,
      texts,
      least: node.kind === 'atLeast' ? (node.least ?? 1) : null,
    });
    if (node.kind === 'programme') {
      const other = book.versionAt(node.programme, day);
      if (other) walk(other.rule, code, { code: `${code}/`, texts: node.texts });
    } else for (const each of node.rules) walk(each, code, { code: above.code });
  };
  walk(rule, '', { code: '' });
  return { groups, of };
}
