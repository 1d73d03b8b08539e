import type { InputProblem } from '#kernel/result';
import type { Clause, Group, ProofNeed, Rule, Span, Test, Texts } from './rule.js';

/** The fields of a test side by side; each op reads its own and leaves the others. */
export interface FlatTest {
  readonly op: Test['op'];
  readonly fact?: string | null;
  readonly part?: string | null;
  readonly whole?: string | null;
  readonly value?: boolean | null;
  readonly codes?: readonly string[] | null;
  readonly areas?: readonly string[] | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit?: Span['unit'] | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** A clause, group or reference as a line of a list; `parent` is the code of the group above it, null for the root. */
export interface FlatNode {
  readonly code: string;
  readonly parent: string | null;
  readonly kind: Rule['kind'];
  readonly least?: number | null;
  readonly programme?: string | null;
  readonly article?: string | null;
  readonly source?: string | null;
  readonly test?: FlatTest | null;
  readonly proofs?: readonly ProofNeed[] | null;
  readonly verified?: boolean | null;
  readonly texts?: Texts | null;
}

export const MOST = { nodes: 120, clauses: 60, depth: 8, text: 600, short: 200, items: 40 } as const;
const CODE = /^[a-z0-9][a-zA-Z0-9._-]{0,59}$/u;
const NO_TEXTS: Texts = { id: '', vi: '', en: '' };

/** The lines of a tree in reading order: a group before what is in it. */
export function flatten(rule: Rule, parent: string | null = null): FlatNode[] {
  if (rule.kind === 'clause') {
    const { kind, code, article, source, test, proofs, verified, texts } = rule;
    return [{ kind, code, parent, article, source, test, proofs, verified, texts }];
  }
  const { kind, code, texts } = rule;
  if (rule.kind === 'programme') return [{ kind, code, parent, programme: rule.programme, texts }];
  const least = rule.kind === 'atLeast' ? (rule.least ?? 1) : null;
  return [{ kind, code, parent, least, texts }, ...rule.rules.flatMap((each) => flatten(each, code))];
}

const bounds = ({ min, max }: FlatTest): { min?: number; max?: number } => ({
  ...(typeof min === 'number' && { min }),
  ...(typeof max === 'number' && { max }),
});

type TestFields = Readonly<Record<Test['op'], (flat: FlatTest) => Test>>;
const about = ({ fact }: FlatTest): { fact: string } => ({ fact: fact ?? '' });
const listed = (codes: readonly string[] | null | undefined): string[] => [...new Set(codes)];
const parted = (flat: FlatTest): { part: string; whole: string } => ({
  part: flat.part ?? '',
  whole: flat.whole ?? '',
});

const READ: TestFields = {
  is: (flat) => ({ op: 'is', ...about(flat), value: flat.value ?? true }),
  in: (flat) => ({ op: 'in', ...about(flat), codes: listed(flat.codes) }),
  has: (flat) => ({ op: 'has', ...about(flat), codes: listed(flat.codes) }),
  number: (flat) => ({ op: 'number', ...about(flat), ...bounds(flat) }),
  age: (flat) => ({ op: 'age', ...about(flat), ...bounds(flat) }),
  since: (flat) => ({ op: 'since', ...about(flat), unit: flat.unit ?? 'months', ...bounds(flat) }),
  date: (flat) => ({
    op: 'date',
    ...about(flat),
    ...(flat.from && { from: flat.from }),
    ...(flat.to && { to: flat.to }),
  }),
  share: (flat) => ({ op: 'share', ...parted(flat), ...bounds(flat) }),
  each: (flat) => ({ op: 'each', ...parted(flat), ...bounds(flat) }),
  within: (flat) => ({ op: 'within', ...about(flat), areas: listed(flat.areas) }),
};

/** A test of the fields its op reads. What is left out becomes an empty text or list, which the draft check names. */
export const testOf = (flat: FlatTest): Test => READ[flat.op](flat);

const trimmed = ({ id, vi, en }: Texts): Texts => ({ id: id.trim(), vi: vi.trim(), en: en.trim() });

function clauseOf({ code, article, source, test, proofs, verified, texts }: FlatNode): Clause {
  return {
    kind: 'clause',
    code,
    article: article?.trim() ?? '',
    source: source?.trim() ?? '',
    // A clause without a test was refused before.
    test: testOf(test as FlatTest),
    proofs: (proofs ?? []).map(({ proof, maxAge, verified: read }) => ({ proof, maxAge, verified: read })),
    verified: verified ?? false,
    texts: trimmed(texts ?? NO_TEXTS),
  };
}

function ruleOf(node: FlatNode, below: ReadonlyMap<string | null, readonly FlatNode[]>): Rule {
  if (node.kind === 'clause') return clauseOf(node);
  const { code, texts } = node;
  const said = texts && { texts: trimmed(texts) };
  if (node.kind === 'programme') return { kind: node.kind, code, programme: node.programme ?? '', ...said };
  const rules = (below.get(code) ?? []).map((each) => ruleOf(each, below));
  const least = node.kind === 'atLeast' ? { least: node.least ?? 1 } : {};
  return { kind: node.kind satisfies Group['kind'], code, ...least, rules, ...said };
}

const isLong = (text: string | null | undefined, max: number): boolean => (text?.length ?? 0) > max;

const textsIn = ({ texts }: FlatNode): readonly string[] => (texts ? [texts.id, texts.vi, texts.en] : []);

function nodeProblems(node: FlatNode): InputProblem[] {
  const { article, source, test, proofs } = node;
  const path = `clause.${node.code}`;
  const isTooLong =
    textsIn(node).some((text) => isLong(text, MOST.text)) || [article, source].some((text) => isLong(text, MOST.short));
  const hasNoAge = (proofs ?? []).some(({ maxAge }) => maxAge !== null && maxAge.count < 1);
  const isCrowded = [proofs, test?.codes, test?.areas].some((list) => (list?.length ?? 0) > MOST.items);
  return [
    ...(isTooLong ? [{ path, code: 'too_long', params: { max: MOST.text } }] : []),
    ...(hasNoAge ? [{ path, code: 'too_small', params: { min: 1 } }] : []),
    ...(isCrowded ? [{ path, code: 'too_many', params: { max: MOST.items } }] : []),
    ...(node.kind === 'clause' && !test ? [{ path, code: 'required' }] : []),
  ];
}

/** Places at which a list of lines is no tree: codes, parents, size and depth. */
function shapeProblems(nodes: readonly FlatNode[]): InputProblem[] {
  if (nodes.length === 0) return [{ path: 'nodes', code: 'required' }];
  const clauses = nodes.filter(({ kind }) => kind === 'clause').length;
  if (nodes.length > MOST.nodes || clauses > MOST.clauses) {
    return [{ path: 'nodes', code: 'too_many', params: { max: MOST.clauses } }];
  }
  const depths = new Map<string | null, number>([[null, 0]]);
  const problems: InputProblem[] = [];
  nodes.forEach(({ code, parent, kind }, at) => {
    const path = `clause.${code}`;
    const depth = depths.get(parent);
    if (!CODE.test(code)) problems.push({ path, code: 'unknown_reference' });
    if (depths.has(code)) problems.push({ path, code: 'rules.code_used_twice' });
    const second = parent === null && at > 0;
    if (second || depth === undefined || depth >= MOST.depth) problems.push({ path, code: 'rules.no_place' });
    // Only a group has something below it; a code that stood before counts once.
    const opens = kind !== 'clause' && kind !== 'programme';
    depths.set(code, opens && depth !== undefined ? depth + 1 : MOST.depth);
  });
  return problems;
}

/** The tree of a list of lines, or what is wrong with the list. A parent comes before its children. */
export function unflatten(nodes: readonly FlatNode[]): { rule: Rule } | { problems: readonly InputProblem[] } {
  const shape = shapeProblems(nodes);
  const problems = shape.length > 0 ? shape : nodes.flatMap(nodeProblems);
  const [root] = nodes;
  if (problems.length > 0 || !root) return { problems };
  return {
    rule: ruleOf(
      root,
      Map.groupBy(nodes.slice(1), ({ parent }) => parent),
    ),
  };
}
