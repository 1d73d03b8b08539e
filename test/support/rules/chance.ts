// Rule sets and people by chance, from a seed: few facts, so that clauses meet on the same one.
import type { Catalogue, Clause, FactDefinition, FactSheet, FactValue, HeldProof, Rule, Test } from '#domains/rules';

export const TEXTS = { id: 'a', vi: 'b', en: 'c' };
export const DAY = '2026-05-01';

/** mulberry32: a number from 0 to just under 1, always the same row for a seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Dice = () => number;
export const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)]!;
export const often = (dice: Dice, share: number): boolean => dice() < share;

const fact = (key: string, kind: FactDefinition['kind'], change: FactDefinition['change']): FactDefinition => ({
  key,
  kind,
  subject: 'person',
  ...(kind === 'code' || kind === 'codes' ? { options: ['a', 'b', 'c'].map((code) => ({ code, texts: TEXTS })) } : {}),
  change,
  tellCost: 1,
  sensitive: false,
  texts: TEXTS,
});

export const CATALOGUE: Catalogue = {
  facts: [
    fact('yes', 'boolean', { how: 'agree', cost: 3 }),
    fact('fixed', 'boolean', null),
    fact('code', 'code', { how: 'complete', cost: 50, to: ['b'] }),
    fact('codes', 'codes', { how: 'arrange', cost: 9 }),
    fact('amount', 'amount', { how: 'borrow_less', cost: 1, direction: 'down' }),
    fact('staff', 'number', { how: 'hire', cost: 30, direction: 'up' }),
    fact('born', 'date', null),
    fact('event', 'date', { how: 'complete', cost: 20 }),
    fact('area', 'area', null),
  ],
  proofs: [
    { code: 'card', lasting: true, cost: 4, texts: TEXTS },
    { code: 'letter', lasting: false, cost: 2, texts: TEXTS },
    { code: 'seal', lasting: false, cost: null, texts: TEXTS },
  ],
  waitCost: 2,
};

const TESTS: ((dice: Dice) => Test)[] = [
  (dice) => ({ op: 'is', fact: pick(dice, ['yes', 'fixed']), value: often(dice, 0.7) }),
  (dice) => ({ op: 'in', fact: 'code', codes: pick(dice, [['a'], ['a', 'b'], ['b', 'c']]) }),
  (dice) => ({ op: 'has', fact: 'codes', codes: pick(dice, [['a'], ['b'], ['a', 'c']]) }),
  (dice) => ({ op: 'number', fact: 'amount', max: pick(dice, [10, 20, 30]) }),
  (dice) => ({ op: 'number', fact: 'amount', min: pick(dice, [5, 15]) }),
  (dice) => ({ op: 'age', fact: 'born', min: pick(dice, [17, 18]) }),
  () => ({ op: 'age', fact: 'born', max: 59 }),
  (dice) => ({ op: 'since', fact: 'event', unit: 'months', min: pick(dice, [1, 6]) }),
  (dice) => ({ op: 'since', fact: 'event', unit: 'years', max: pick(dice, [1, 5]) }),
  (dice) => ({ op: 'share', part: 'staff', whole: 'amount', min: pick(dice, [10, 50]) }),
  (dice) => ({ op: 'each', part: 'amount', whole: 'staff', max: pick(dice, [5, 10]) }),
  () => ({ op: 'within', fact: 'area', areas: ['VN/22'] }),
  () => ({ op: 'date', fact: 'event', from: '2024-01-01' }),
];

const LETTER = { proof: 'letter', maxAge: { count: 3, unit: 'months' as const }, verified: false };
const CARD = { proof: 'card', maxAge: null, verified: true };
const SEAL = { proof: 'seal', maxAge: { count: 30, unit: 'days' as const }, verified: true };

/** A rule tree of `count` clauses over a few kinds of test. */
export function rules(dice: Dice, count: number): Rule {
  const kinds = Array.from({ length: 5 }, () => pick(dice, TESTS));
  const made = Array.from({ length: count }, (_, at): Clause => {
    const proofs = pick(dice, [[], [], [LETTER], [CARD], [LETTER, CARD], [SEAL]]);
    const test = pick(dice, kinds)(dice);
    return { kind: 'clause', code: `c${at}`, article: '1', source: 's', test, proofs, verified: true, texts: TEXTS };
  });
  let groups = 0;
  const grow = (list: readonly Rule[], depth: number): Rule => {
    const kind = pick(dice, ['all', 'all', 'all', 'any', 'none', 'atLeast'] as const);
    const code = `g${(groups += 1)}`;
    const least = kind === 'atLeast' ? { least: 1 + Math.floor(dice() * list.length) } : {};
    if (depth === 0 || list.length < 3) return { kind, code, ...least, rules: list };
    const cut = 1 + Math.floor(dice() * (list.length - 1));
    const halves = [list.slice(0, cut), list.slice(cut)];
    const some = kind === 'atLeast' ? { least: 1 + Math.floor(dice() * 2) } : {};
    return { kind, code, ...some, rules: halves.map((half) => (half.length > 1 ? grow(half, depth - 1) : half[0]!)) };
  };
  return grow(made, 2);
}

const VALUES: Record<string, (dice: Dice) => FactValue> = {
  yes: (dice) => often(dice, 0.5),
  fixed: (dice) => often(dice, 0.6),
  code: (dice) => pick(dice, ['a', 'b', 'c']),
  codes: (dice) => ['a', 'b', 'c'].filter(() => often(dice, 0.4)),
  amount: (dice) => Math.floor(dice() * 40),
  staff: (dice) => Math.floor(dice() * 8),
  born: (dice) =>
    pick(dice, ['2008-02-29', '2008-05-01', '2008-09-01', '2009-05-02', '1966-05-01', '1966-08-31', '1980-01-01']),
  event: (dice) =>
    pick(dice, ['2026-04-30', '2026-05-01', '2025-11-02', '2025-05-01', '2021-05-01', '2019-01-01', '2026-06-15']),
  area: (dice) => pick(dice, ['VN/22', 'VN/22/1', 'VN/1']),
};

/** What is known of somebody: some facts missing, some proofs held, some of them old. */
export function person(dice: Dice): FactSheet {
  const known = Object.entries(VALUES).filter(() => often(dice, 0.85));
  return Object.fromEntries(
    known.map(([key, value]) => {
      const proofs: HeldProof[] = ['card', 'letter', 'seal'].flatMap((proof) =>
        often(dice, 0.45)
          ? [{ proof, issuedOn: pick(dice, ['2026-04-20', '2026-02-01', '2025-12-01', '2026-05-02']) }]
          : [],
      );
      return [key, { value: value(dice), proofs }];
    }),
  );
}
