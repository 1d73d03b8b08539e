import type {
  FactKind,
  RuleNodeInput,
  RuleNodeKind,
  RuleRouteInput,
  RuleTermInput,
  RuleTestInput,
  RuleTestOp,
  RuleTextsInput,
  RuleVersionInput,
  RuleVersionWholeFragment,
} from '../../gql/staff/graphql.js';

export type RuleLine = RuleNodeInput;

/** What an administrator works on: all that a version says, as it stands on the page. */
export interface RuleDraft {
  readonly validFrom: string;
  readonly validTo: string;
  readonly source: string;
  readonly lines: readonly RuleLine[];
  readonly terms: readonly RuleTermInput[];
  readonly routes: readonly RuleRouteInput[];
}

export const NO_TEXTS: RuleTextsInput = { id: '', vi: '', en: '' };

/** The tests that can be asked about a fact of a kind, the usual one first. */
export const OPS_OF: Readonly<Record<FactKind, readonly RuleTestOp[]>> = {
  boolean: ['is'],
  paper: ['is'],
  code: ['in'],
  codes: ['has'],
  number: ['number', 'share', 'each'],
  amount: ['number', 'each'],
  date: ['age', 'since', 'date'],
  area: ['within'],
};

const asTest = ({ __typename: _, ...test }: RuleTestInput & { readonly __typename?: string }): RuleTestInput => test;
const asTexts = ({ id, vi, en }: RuleTextsInput): RuleTextsInput => ({ id, vi, en });

const lineOf = ({ __typename: _, ...node }: RuleVersionWholeFragment['nodes'][number]): RuleLine => ({
  ...node,
  test: node.test && asTest(node.test),
  texts: node.texts && asTexts(node.texts),
  proofs:
    node.proofs?.map(({ proof, verified, maxAge }) => ({
      proof,
      verified,
      maxAge: maxAge && { count: maxAge.count, unit: maxAge.unit },
    })) ?? null,
});

/** A version as something to work on. */
export const draftOf = (version: RuleVersionWholeFragment): RuleDraft => ({
  validFrom: version.validFrom,
  validTo: version.validTo ?? '',
  source: version.source,
  lines: version.nodes.map(lineOf),
  terms: version.terms.map(({ code, value, unit, source, verified, texts }) => ({
    ...{ code, value, unit, source, verified, texts: asTexts(texts) },
  })),
  routes: version.routes.map(({ clause, to, when, texts }) => ({
    clause,
    to: [...to],
    when: when && asTest(when),
    texts: asTexts(texts),
  })),
});

/** Where a version begins that is not written from another: "all of the following", and nothing yet. */
export const EMPTY_DRAFT: RuleDraft = {
  validFrom: '',
  validTo: '',
  source: '',
  lines: [
    {
      code: 'all',
      parent: null,
      kind: 'all',
      texts: { id: 'Semua syarat berikut', vi: 'Đủ tất cả các điều kiện sau', en: 'All of the following' },
    },
  ],
  terms: [],
  routes: [],
};

export const inputOf = ({ validFrom, validTo, source, lines, terms, routes }: RuleDraft): RuleVersionInput => ({
  ...{ validFrom, validTo: validTo || null, source, terms: [...terms], routes: [...routes] },
  nodes: [...lines],
});

/** A line and all below it, by their codes. */
function branch(lines: readonly RuleLine[], code: string): ReadonlySet<string> {
  const codes = new Set([code]);
  for (const line of lines) if (line.parent && codes.has(line.parent)) codes.add(line.code);
  return codes;
}

export const childrenOf = (lines: readonly RuleLine[], parent: string | null): readonly RuleLine[] =>
  lines.filter((line) => (line.parent ?? null) === parent);

/** How deep a line lies below the top. */
export function depthOf(lines: readonly RuleLine[], code: string): number {
  const parent = lines.find((line) => line.code === code)?.parent;
  return parent ? depthOf(lines, parent) + 1 : 0;
}

/** A code that no line or term has. Codes stay with a clause through all versions, so none is used again. */
export function freshCode(draft: RuleDraft, prefix: string): string {
  const taken = new Set([...draft.lines, ...draft.terms].map(({ code }) => code));
  let count = 1;
  while (taken.has(`${prefix}-${count}`)) count += 1;
  return `${prefix}-${count}`;
}

const CLAUSE: Pick<RuleLine, 'article' | 'source' | 'test' | 'proofs' | 'verified'> = {
  article: '',
  source: '',
  test: { op: 'is', fact: '', value: true },
  proofs: [],
  verified: false,
};

/** A new line at the end of a group. */
export function withLine(draft: RuleDraft, parent: string, kind: RuleNodeKind): { draft: RuleDraft; code: string } {
  const prefix = kind === 'clause' ? 'clause' : kind === 'programme' ? 'programme' : 'group';
  const code = freshCode(draft, prefix);
  const line: RuleLine = {
    ...{ code, parent, kind, texts: NO_TEXTS },
    ...(kind === 'clause' && { ...CLAUSE, source: draft.source }),
    ...(kind === 'atLeast' && { least: 1 }),
    ...(kind === 'programme' && { programme: '', texts: null }),
  };
  return { draft: { ...draft, lines: inOrder([...draft.lines, line]) }, code };
}

export const changedLine = (draft: RuleDraft, code: string, change: Partial<RuleLine>): RuleDraft => ({
  ...draft,
  lines: draft.lines.map((line) => (line.code === code ? { ...line, ...change } : line)),
});

/** Without a line, what is below it, and the routes that leave from it. */
export function withoutLine(draft: RuleDraft, code: string): RuleDraft {
  const gone = branch(draft.lines, code);
  return {
    ...draft,
    lines: draft.lines.filter((line) => !gone.has(line.code)),
    routes: draft.routes.filter((route) => !gone.has(route.clause)),
  };
}

/** The lines with one of them a place up or down among those of its group. */
export function movedLine(draft: RuleDraft, code: string, by: -1 | 1): RuleDraft {
  const line = draft.lines.find((each) => each.code === code);
  const here = childrenOf(draft.lines, line?.parent ?? null);
  const other = here[here.findIndex((each) => each.code === code) + by];
  if (!line || !other) return draft;
  const swap = (each: RuleLine): RuleLine => (each === line ? other : each === other ? line : each);
  return { ...draft, lines: inOrder(draft.lines.map(swap)) };
}

/** A group before what is in it: the order in which the lines are told. */
export function inOrder(lines: readonly RuleLine[], parent: string | null = null): readonly RuleLine[] {
  return childrenOf(lines, parent).flatMap((line) => [line, ...inOrder(lines, line.code)]);
}

/** The test of a clause after it asks about another fact. */
export const testFor = (op: RuleTestOp, fact: string): RuleTestInput => ({
  op,
  ...(op === 'share' || op === 'each' ? { part: fact, whole: '' } : { fact }),
  ...(op === 'is' && { value: true }),
  ...((op === 'in' || op === 'has') && { codes: [] }),
  ...(op === 'within' && { areas: [] }),
  ...(op === 'since' && { unit: 'months' as const }),
});
