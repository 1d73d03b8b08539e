import { chance, CATALOGUE, DAY, person, rules } from '../../../../test/support/rules/chance.js';
import { naiveAnswer } from '../../../../test/support/rules/naive.js';
import { evaluate } from './evaluate.js';
import { compile, type CompiledVersion } from './compile.js';
import type { Programme, ProgrammeVersion, Rule } from './rule.js';

const compiledOf = (rule: Rule): CompiledVersion =>
  compile(
    { code: 'p' } as Programme,
    { code: 'p@1', validTo: null, rule, terms: [], routes: [] } as unknown as ProgrammeVersion,
    () => null,
  );

describe('the engine against the naive reading', () => {
  it('says the same of 20,000 people under 2,000 rule sets', () => {
    const dice = chance(4);
    const seen = new Set<string>();
    const wrong: object[] = [];
    for (let set = 0; set < 2000; set += 1) {
      const rule = rules(dice, 1 + Math.floor(dice() * 12));
      const compiled = compiledOf(rule);
      for (let one = 0; one < 10; one += 1) {
        const sheet = person(dice);
        const answer = evaluate(compiled, sheet, { day: DAY, zone: 'Asia/Jakarta' });
        const naive = naiveAnswer(rule, sheet, DAY);
        seen.add(answer.outcome);
        const states = answer.reasons.map(({ state }) => state).join();
        if (answer.outcome !== naive.outcome || states !== naive.states.join()) wrong.push({ rule, sheet });
      }
    }
    expect(wrong.slice(0, 1)).toEqual([]);
    expect([...seen].sort()).toEqual(['no', 'unknown', 'yes']);
  });

  it('never loses a yes by a proof', () => {
    const dice = chance(5);
    let gained = 0;
    const wrong: object[] = [];
    for (let one = 0; one < 20_000; one += 1) {
      const compiled = compiledOf(rules(dice, 1 + Math.floor(dice() * 12)));
      const sheet = person(dice);
      const key = Object.keys(sheet)[Math.floor(dice() * Object.keys(sheet).length)];
      if (key === undefined) continue;
      const proof = { proof: CATALOGUE.proofs[Math.floor(dice() * 3)]!.code, issuedOn: DAY };
      const more = { ...sheet, [key]: { ...sheet[key]!, proofs: [...sheet[key]!.proofs, proof] } };
      const when = { day: DAY, zone: 'Asia/Jakarta' };
      const [before, after] = [evaluate(compiled, sheet, when), evaluate(compiled, more, when)];
      const kept = before.outcome === 'unknown' || after.outcome === before.outcome;
      const still = before.reasons.every(({ state }, at) => state === 'unproven' || after.reasons[at]!.state === state);
      if (!kept || !still) wrong.push({ sheet, key, proof });
      if (before.outcome !== after.outcome) gained += 1;
    }
    expect(wrong.slice(0, 1)).toEqual([]);
    expect(gained).toBeGreaterThan(50);
  });
});
