import { type LocalDate } from '#kernel/period';
import { compile } from './compile.js';
import { type Catalogue, type FactDefinition, type FactKind } from './facts.js';
import { factsOf } from './holds.js';
import { blockersOf, peopleFor } from './people.js';
import type { Clause, Group, Programme, ProgrammeFile, ProgrammeVersion, Rule, Test, Texts } from './rule.js';

/** What is wrong with a drafted version, and at which clause, group, term, or (with dates and routes) version code. */
export interface DraftProblem {
  readonly clause: string;
  readonly code:
    | 'unknown_fact'
    | 'wrong_kind'
    | 'unknown_code'
    | 'empty_range'
    | 'unknown_proof'
    | 'proof_without_age'
    | 'missing_text'
    | 'missing_source'
    | 'code_used_twice'
    | 'empty_group'
    | 'least_out_of_range'
    | 'unknown_programme'
    | 'unknown_clause'
    | 'dates_reversed'
    | 'dates_overlap'
    | 'cycle'
    | 'never_met'
    | 'never_decides'
    | 'never_fails';
}

/** What a draft is looked at against: all that is approved, and the programme the draft belongs to. */
export interface DraftContext {
  readonly catalogue: Catalogue;
  readonly programme: Programme;
  readonly files: readonly ProgrammeFile[];
}

type Found = DraftProblem[];
const problem = (clause: string, code: DraftProblem['code']): DraftProblem => ({ clause, code });

const KINDS: Record<Test['op'], readonly FactKind[]> = {
  is: ['boolean', 'paper'],
  in: ['code'],
  has: ['codes'],
  number: ['number', 'amount'],
  age: ['date'],
  since: ['date'],
  date: ['date'],
  share: ['number', 'amount'],
  each: ['number', 'amount'],
  within: ['area'],
};

const isReversed = (test: Test): boolean =>
  test.op === 'date'
    ? test.from !== undefined && test.to !== undefined && test.from > test.to
    : 'min' in test && 'max' in test && test.min !== undefined && test.max !== undefined && test.min > test.max;

function unknownCodes(test: Test, definition: FactDefinition): boolean {
  if (test.op !== 'in' && test.op !== 'has') return false;
  const known = new Set(definition.options?.map(({ code }) => code));
  return test.codes.length === 0 || !test.codes.every((code) => known.has(code));
}

function testProblems(code: string, test: Test, catalogue: Catalogue): Found {
  const found: Found = isReversed(test) ? [problem(code, 'empty_range')] : [];
  for (const fact of factsOf(test)) {
    const definition = catalogue.facts.find(({ key }) => key === fact);
    if (!definition) found.push(problem(code, 'unknown_fact'));
    else if (!KINDS[test.op].includes(definition.kind)) found.push(problem(code, 'wrong_kind'));
    else if (unknownCodes(test, definition)) found.push(problem(code, 'unknown_code'));
  }
  return found;
}

const isEmpty = (texts: Texts): boolean => [texts.id, texts.vi, texts.en].some((text) => text.trim() === '');

function clauseProblems({ code, test, proofs, texts, article, source }: Clause, catalogue: Catalogue): Found {
  const found = testProblems(code, test, catalogue);
  for (const { proof, maxAge } of proofs) {
    const definition = catalogue.proofs.find((each) => each.code === proof);
    if (!definition) found.push(problem(code, 'unknown_proof'));
    else if (maxAge === null && !definition.lasting) found.push(problem(code, 'proof_without_age'));
  }
  if (isEmpty(texts)) found.push(problem(code, 'missing_text'));
  if (article.trim() === '' || source.trim() === '') found.push(problem(code, 'missing_source'));
  return found;
}

const isKnown = (code: string, { files, programme }: DraftContext): boolean =>
  code === programme.code || files.some((file) => file.programme.code === code);

function groupProblems({ kind, code, rules, least = 0 }: Group): Found {
  if (rules.length === 0) return [problem(code, 'empty_group')];
  const isOut = kind === 'atLeast' && (least < 1 || least > rules.length);
  return isOut ? [problem(code, 'least_out_of_range')] : [];
}

function ruleProblems(rule: Rule, context: DraftContext): Found {
  if (rule.kind === 'clause') return clauseProblems(rule, context.catalogue);
  const found: Found = rule.texts && isEmpty(rule.texts) ? [problem(rule.code, 'missing_text')] : [];
  if (rule.kind === 'programme') {
    return isKnown(rule.programme, context) ? found : [...found, problem(rule.code, 'unknown_programme')];
  }
  return [...found, ...groupProblems(rule), ...rule.rules.flatMap((each) => ruleProblems(each, context))];
}

const nodesOf = (rule: Rule): Rule[] =>
  rule.kind === 'clause' || rule.kind === 'programme' ? [rule] : [rule, ...rule.rules.flatMap(nodesOf)];

function listProblems({ rule, terms, routes }: ProgrammeVersion, context: DraftContext): Found {
  const nodes = nodesOf(rule);
  const codes = [...nodes, ...terms].map((each) => each.code);
  const twice = codes.filter((each, at) => codes.indexOf(each) < at).map((each) => problem(each, 'code_used_twice'));
  const clauses = new Set(nodes.filter(({ kind }) => kind === 'clause').map((each) => each.code));
  const routed = routes.flatMap((route) => [
    ...(clauses.has(route.clause) ? [] : [problem(route.clause, 'unknown_clause')]),
    ...(route.to.every((to) => isKnown(to, context)) ? [] : [problem(route.clause, 'unknown_programme')]),
    ...(route.when ? testProblems(route.clause, route.when, context.catalogue) : []),
    ...(isEmpty(route.texts) ? [problem(route.clause, 'missing_text')] : []),
  ]);
  const termed = terms.flatMap((term) => [
    ...(isEmpty(term.texts) ? [problem(term.code, 'missing_text')] : []),
    ...(term.source.trim() === '' ? [problem(term.code, 'missing_source')] : []),
  ]);
  return [...twice, ...routed, ...termed];
}

const END = '9999-12-31';
const overlap = (a: ProgrammeVersion, b: ProgrammeVersion): boolean =>
  a.validFrom <= (b.validTo ?? END) && b.validFrom <= (a.validTo ?? END);

/** Two versions of one programme that would both apply on some day; a draft may replace only one of its own code. */
function dateProblems(version: ProgrammeVersion, { files }: DraftContext): Found {
  if (version.validTo !== null && version.validTo < version.validFrom) return [problem(version.code, 'dates_reversed')];
  const others = files.find(({ programme }) => programme.code === version.programme)?.versions ?? [];
  const clash = others.some((other) => other.code !== version.code && overlap(version, other));
  return clash ? [problem(version.code, 'dates_overlap')] : [];
}

/** References that go round in a circle, through versions that could apply together with the draft. */
function cycleProblems(version: ProgrammeVersion, { files }: DraftContext): Found {
  const leadsBack = (code: string, seen: ReadonlySet<string>): boolean => {
    if (code === version.programme || seen.has(code)) return true;
    const versions = files.find(({ programme }) => programme.code === code)?.versions ?? [];
    const next = versions.filter((other) => overlap(version, other)).flatMap(({ rule }) => nodesOf(rule));
    return next.some((node) => node.kind === 'programme' && leadsBack(node.programme, new Set([...seen, code])));
  };
  return nodesOf(version.rule)
    .filter((node) => node.kind === 'programme')
    .filter(({ programme }) => leadsBack(programme, new Set()))
    .map(({ code }) => problem(code, 'cycle'));
}

/** Clauses that nobody can meet with a yes, that no yes hangs on, or that never stand alone in the way: found by search. */
function vacuous(version: ProgrammeVersion, { catalogue, programme, files }: DraftContext): Found {
  const day: LocalDate = version.validFrom;
  const resolve = (code: string): Rule | null =>
    files
      .find((file) => file.programme.code === code)
      ?.versions.find(({ validFrom, validTo }) => validFrom <= day && day <= (validTo ?? END))?.rule ?? null;
  const compiled = compile(programme, version, resolve);
  const people = peopleFor(compiled, catalogue, day);
  const own = new Set(nodesOf(version.rule).map(({ code }) => code));
  const mine = people.filter(({ clause }) => own.has(clause));
  // Of a rule that is closed to everybody only what closes it is named.
  if (people.every(({ satisfying }) => satisfying === null)) {
    const blockers = new Set(blockersOf(compiled, catalogue, day));
    const named = mine.filter(({ clause }) => blockers.has(clause));
    return (named.length > 0 ? named : mine).map(({ clause }) => problem(clause, 'never_met'));
  }
  return mine.flatMap(({ clause, satisfying, deciding, failing }) => [
    ...(satisfying ? [] : [problem(clause, 'never_met')]),
    ...(satisfying && !deciding ? [problem(clause, 'never_decides')] : []),
    ...(failing ? [] : [problem(clause, 'never_fails')]),
  ]);
}

/** All that is wrong with a draft, named by its clause; empty: it may be approved. The search runs on sound rules only. */
export function draftProblems(version: ProgrammeVersion, context: DraftContext): DraftProblem[] {
  const found = [
    ...ruleProblems(version.rule, context),
    ...listProblems(version, context),
    ...dateProblems(version, context),
    ...cycleProblems(version, context),
  ];
  return found.length > 0 ? found : vacuous(version, context);
}
