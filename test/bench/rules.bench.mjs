// The rules engine: 1,000,000 evaluations of the coded programmes a minute on one core. `node -C source
// test/bench/rules.bench.mjs` (Node 24). People are made from a seed; the naive reading answers the same questions first,
// and every outcome and every clause has to be the same.
import './coder.hooks.mjs';
import { median, report } from './measure.mjs';

const RULES = '../../libs/domains/rules';
const { readCatalogue, readProgrammes } = await import(`${RULES}/rule-files.ts`);
const { Rulebook } = await import(`${RULES}/core/rulebook.ts`);
const { evaluate } = await import(`${RULES}/core/evaluate.ts`);
const { naiveAnswer } = await import('../support/rules/naive.ts');
const { chance, often, pick } = await import('../support/rules/chance.ts');

const WHEN = { day: '2026-11-28', zone: 'Asia/Jakarta' };
const [PEOPLE, ROUNDS] = [400, 9];
const book = new Rulebook(readCatalogue(), readProgrammes());
const asked = book.programmes.map(({ code }) => ({
  compiled: book.compiledAt(code, WHEN.day),
  rule: book.versionAt(code, WHEN.day).rule,
}));
const resolve = (code) => book.versionAt(code, WHEN.day)?.rule ?? null;

const DATES = ['1966-11-29', '1990-01-01', '2008-11-28', '2014-02-28', '2021-11-28', '2024-02-29', '2026-06-01'];
const VALUES = {
  boolean: (dice) => often(dice, 0.5),
  paper: (dice) => often(dice, 0.5),
  code: (dice, { options }) => pick(dice, options).code,
  codes: (dice, { options }) => options.map(({ code }) => code).filter(() => often(dice, 0.4)),
  number: (dice) => Math.floor(dice() * 130),
  amount: (dice) => Math.floor(dice() * 30) * 10_000_000,
  date: (dice) => pick(dice, DATES),
  area: (dice) => pick(dice, ['VN/22', 'ID/31']),
};

/** Somebody of whom most is known, half of it shown by papers, some of them old. */
function somebody(dice) {
  const { facts, proofs } = book.catalogue;
  const known = facts.filter(() => often(dice, 0.9));
  return Object.fromEntries(
    known.map((fact) => {
      const held = proofs
        .filter(() => often(dice, 0.3))
        .map(({ code }) => ({ proof: code, issuedOn: pick(dice, DATES) }));
      return [fact.key, { value: VALUES[fact.kind](dice, fact), proofs: held }];
    }),
  );
}

/** Seconds of CPU that `work` takes; a clock would measure the neighbours too. */
function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const dice = chance(46);
const people = Array.from({ length: PEOPLE }, () => somebody(dice));
const seen = { yes: 0, unknown: 0, no: 0 };
let different = 0;
for (const sheet of people)
  for (const { compiled, rule } of asked) {
    const { outcome, reasons } = evaluate(compiled, sheet, WHEN);
    const naive = naiveAnswer(rule, sheet, WHEN.day, resolve);
    seen[outcome] += 1;
    if (outcome !== naive.outcome || reasons.map(({ state }) => state).join() !== naive.states.join()) different += 1;
  }
const each = PEOPLE * asked.length;
console.log(
  `R1  ${PEOPLE} people × ${asked.length} programmes by both: ${different} different (${JSON.stringify(seen)})`,
);

const ours = () => people.forEach((sheet) => asked.forEach(({ compiled }) => evaluate(compiled, sheet, WHEN)));
const theirs = () =>
  people.forEach((sheet) => asked.forEach(({ rule }) => naiveAnswer(rule, sheet, WHEN.day, resolve)));
ours();
theirs();
const rounds = Array.from({ length: ROUNDS }, () => {
  const [fast, naive] = [cpuSeconds(ours), cpuSeconds(theirs)];
  return { perSecond: each / fast, ratio: naive / fast, micros: (fast / each) * 1e6 };
});
const perSecond = rounds.map((round) => round.perSecond);
const ratios = rounds.map(({ ratio }) => ratio);
console.log(
  `R1  CPU for an evaluation with all its reasons: ${Math.min(...rounds.map(({ micros }) => micros)).toFixed(2)} µs`,
);
console.log(
  `R1  against the naive reading, which gives no reasons: ${median(ratios).toFixed(2)} ×  range ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
);
const held = report({
  ...{ id: 'R1', what: 'evaluations a second of CPU (1,000,000 a minute)', atMost: false },
  ...{ figure: median(perSecond), bar: 1_000_000 / 60, range: perSecond },
});
if (different > 0 || !held) process.exitCode = 1;
