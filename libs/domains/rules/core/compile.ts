import { factsOf } from './holds.js';
import type { Clause, Group, Programme, ProgrammeVersion, Rule } from './rule.js';

/**
 * A rule tree made ready to be asked many times. "None of" is pushed down to its clauses, so that every group says
 * "at least `least` of `rules`", and a leaf under an odd number of them asks for its test to fail.
 */
export interface Leaf {
  readonly at: number;
  readonly clause: Clause;
  readonly excludes: boolean;
  readonly facts: readonly string[];
}

export interface Count {
  readonly at: null;
  readonly least: number;
  readonly rules: readonly Compiled[];
  /** Empty: it stands in no rule, a search made it. */
  readonly group: string;
}

export type Compiled = Leaf | Count;

export interface CompiledVersion {
  readonly programme: Programme;
  readonly version: ProgrammeVersion;
  readonly root: Compiled;
  readonly leaves: readonly Leaf[];
  readonly unverified: readonly string[];
}

/** The rule a reference stands for on the day; null: nothing applies, so it is not held. */
export type Resolve = (programme: string) => Rule | null;

/** How many of the rules have to hold, once "not" has been pushed down. */
function leastOf({ kind, rules, least = 1 }: Group, negated: boolean): number {
  const most = rules.length;
  const asked = { all: most, any: 1, none: most, atLeast: least }[kind];
  if (kind === 'none') return negated ? 1 : most;
  return negated ? most - asked + 1 : asked;
}

function visit(rule: Rule, negated: boolean, resolve: Resolve, leaves: Leaf[]): Compiled {
  if (rule.kind === 'clause') {
    const leaf = { at: leaves.length, clause: rule, excludes: negated, facts: factsOf(rule.test) };
    leaves.push(leaf);
    return leaf;
  }
  if (rule.kind === 'programme') {
    const other = resolve(rule.programme);
    const rules = other ? [visit(other, negated, resolve, leaves)] : [];
    return { at: null, least: other ? 1 : Number(!negated), rules, group: rule.code };
  }
  const below = rule.kind === 'none' ? !negated : negated;
  const rules = rule.rules.map((each) => visit(each, below, resolve, leaves));
  return { at: null, least: leastOf(rule, negated), rules, group: rule.code };
}

/** Compiles a version. `resolve` gives the rules of the programmes it refers to; the draft check keeps cycles out. */
export function compile(programme: Programme, version: ProgrammeVersion, resolve: Resolve): CompiledVersion {
  const leaves: Leaf[] = [];
  const root = visit(version.rule, false, resolve, leaves);
  const doubtful = leaves.flatMap(({ clause }) => doubtsOf(clause));
  const terms = version.terms.filter(({ verified }) => !verified).map(({ code }) => code);
  return { programme, version, root, leaves, unverified: [...new Set([...doubtful, ...terms])] };
}

/** The clause by its code when its figures are unverified, and `clause:proof` for each greatest age that is. */
function doubtsOf({ code, verified, proofs }: Clause): string[] {
  const ages = proofs.filter((need) => need.maxAge !== null && !need.verified);
  return [...(verified ? [] : [code]), ...ages.map(({ proof }) => `${code}:${proof}`)];
}
