import type { InputProblem, Result } from '#kernel/result';
import { ok, refuseInput } from '#kernel/result';
import type { LocalDate } from '#kernel/period';
import { MOST, testOf, unflatten, type FlatNode, type FlatTest } from './flat.js';
import type { ProgrammeVersion, RouteRule, Term, Texts } from './rule.js';

/** What an administrator writes of a version; its name and state are the product's. */
export interface VersionInput {
  readonly validFrom: LocalDate;
  /** The last day; null is open. */
  readonly validTo?: LocalDate | null;
  readonly source: string;
  readonly nodes: readonly FlatNode[];
  readonly terms: readonly Term[];
  readonly routes: readonly {
    readonly clause: string;
    readonly when?: FlatTest | null;
    readonly to: readonly string[];
    readonly texts: Texts;
  }[];
}

export type VersionContent = Pick<ProgrammeVersion, 'source' | 'rule' | 'terms' | 'routes'>;

const TERM_UNIT = /^[A-Za-z][A-Za-z0-9_-]{0,29}$/u;
const isLong = ({ id, vi, en }: Texts): boolean => [id, vi, en].some((text) => text.length > MOST.text);

const sourceProblems = (source: string): InputProblem[] => {
  if (source.trim() === '') return [{ path: 'source', code: 'required' }];
  const max = MOST.short;
  return source.length > max ? [{ path: 'source', code: 'too_long', params: { max } }] : [];
};

function listProblems({ terms, routes }: VersionInput): InputProblem[] {
  const many = (path: string, list: readonly unknown[]): InputProblem[] =>
    list.length > MOST.items ? [{ path, code: 'too_many', params: { max: MOST.items } }] : [];
  const texts = [...terms.map(({ code, texts: said }) => ({ path: `clause.${code}`, said }))];
  const routed = routes.map(({ clause, texts: said }) => ({ path: `clause.${clause}`, said }));
  return [
    ...many('terms', terms),
    ...many('routes', routes),
    ...[...texts, ...routed].flatMap(({ path, said }) =>
      isLong(said) ? [{ path, code: 'too_long', params: { max: MOST.text } }] : [],
    ),
    ...terms.flatMap(({ code, unit }) =>
      unit !== null && !TERM_UNIT.test(unit) ? [{ path: `clause.${code}`, code: 'unknown_reference' }] : [],
    ),
  ];
}

/** What a version says, from what was written. Refuses `bad_input`, naming each line that has no place or no words. */
export function contentOf(input: VersionInput): Result<VersionContent> {
  const tree = unflatten(input.nodes);
  const problems = [
    ...sourceProblems(input.source),
    ...listProblems(input),
    ...('problems' in tree ? tree.problems : []),
  ];
  if (problems.length > 0 || !('rule' in tree)) return refuseInput(problems);
  const terms = input.terms.map(({ code, value, unit, source, verified, texts }): Term => ({
    ...{ code, value, unit, source, verified, texts },
  }));
  const routes = input.routes.map(({ clause, when, to, texts }): RouteRule => ({
    clause,
    ...(when && { when: testOf(when) }),
    ...{ to, texts },
  }));
  return ok({ source: input.source.trim(), rule: tree.rule, terms, routes });
}
