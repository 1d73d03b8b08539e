import { candidatesOf } from './core/candidates.js';
import { evaluate } from './core/evaluate.js';
import type { Answer } from './core/answer.js';
import type { FactSheet, HeldProof, StatedFact } from './core/facts.js';
import { peopleFor } from './core/people.js';
import { Rulebook } from './core/rulebook.js';
import type { ProgrammeVersion } from './core/rule.js';
import { readCatalogue, readProgrammes } from './rule-files.js';
import { chance, type Dice, often, pick } from '../../../test/support/rules/chance.js';
import { naiveAnswer } from '../../../test/support/rules/naive.js';

const catalogue = readCatalogue();
const book = new Rulebook(catalogue, readProgrammes());
const definitions = new Map(catalogue.facts.map((fact) => [fact.key, fact]));
const PROOFS = catalogue.proofs.map(({ code }) => code);
const versions: [string, ProgrammeVersion][] = book.programmes
  .flatMap(({ code }) => book.versionsOf(code))
  .map((each) => [each.code, each]);
const PEOPLE = 150;

/** Fresh, old, older than any greatest age, of today, and not issued yet. */
const DAYS: ((day: string) => string)[] = [
  (day) => day,
  (day) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`,
  (day) => `${Number(day.slice(0, 4)) - 30}${day.slice(4)}`,
  (day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`,
];

interface Trial {
  readonly fact: string;
  readonly more: HeldProof;
  readonly before: FactSheet;
  readonly after: FactSheet;
}

/** What somebody carries who brings every paper they have. */
const pile = (dice: Dice, named: readonly string[], day: string): HeldProof[] =>
  Array.from({ length: 3 }, () => ({ proof: pick(dice, named), issuedOn: pick(dice, DAYS)(day) }));

/** People between those who just satisfy and those who just fail a clause, with values changed, and one proof more. */
function trials(version: ProgrammeVersion, day: string): Trial[] {
  const dice: Dice = chance(version.code.length * 7919);
  const compiled = book.compiledAt(version.programme, day)!;
  const bases = peopleFor(compiled, catalogue, day).flatMap(({ satisfying, failing }) => [satisfying!, failing!]);
  const facts = [...new Set(compiled.leaves.flatMap((leaf) => leaf.facts))];
  const named = [...compiled.leaves.flatMap(({ clause }) => clause.proofs.map(({ proof }) => proof)), ...PROOFS];
  const question = { leaves: compiled.leaves, sheet: {}, day, definitions };
  const values = new Map(facts.map((fact) => [fact, candidatesOf(question, fact).map(({ value }) => value)]));
  return Array.from({ length: PEOPLE }, (): Trial => {
    const before: Record<string, StatedFact> = { ...pick(dice, bases) };
    for (const fact of facts.filter(() => often(dice, 0.08))) {
      before[fact] = { value: pick(dice, values.get(fact)!), proofs: [] };
    }
    for (const [fact, stated] of Object.entries(before).filter(() => often(dice, 0.2))) {
      before[fact] = { ...stated, proofs: [...stated.proofs, ...pile(dice, named, day)] };
    }
    const fact = pick(dice, Object.keys(before));
    const more: HeldProof = { proof: pick(dice, named), issuedOn: pick(dice, DAYS)(day) };
    const stated = before[fact]!;
    return { fact, more, before, after: { ...before, [fact]: { ...stated, proofs: [...stated.proofs, more] } } };
  });
}

/** Whether an answer became worse, or a clause of it did. */
const isSpoiled = (before: Answer, after: Answer): boolean =>
  (before.outcome === 'yes' && after.outcome !== 'yes') ||
  (before.outcome === 'unknown' && after.outcome === 'no') ||
  before.reasons.some(({ state }, at) => state === 'met' && after.reasons[at]?.state !== 'met');

describe('a proof more', () => {
  it.each(versions)('%s: never spoils an answer', (_, version) => {
    const day = version.validFrom;
    const compiled = book.compiledAt(version.programme, day)!;
    const resolve = (code: string) => book.versionAt(code, day)?.rule ?? null;
    const ask = (sheet: FactSheet): Answer => evaluate(compiled, sheet, { day, zone: 'Asia/Jakarta' });
    const counts = { yes: 0, unknown: 0, no: 0 };
    const spoiled: Trial[] = [];
    for (const trial of trials(version, day)) {
      const [before, after] = [ask(trial.before), ask(trial.after)];
      counts[before.outcome] += 1;
      if (isSpoiled(before, after)) spoiled.push(trial);
      expect(naiveAnswer(version.rule, trial.after, day, resolve).outcome).toBe(after.outcome);
    }
    expect(spoiled.slice(0, 1)).toEqual([]);
    expect(Math.min(counts.yes, counts.no + counts.unknown)).toBeGreaterThan(10);
  });

  it('closes a door only when it shows what is excluded', () => {
    const code = 'id.aid.former-inmates';
    const day = '2026-06-01';
    const people = peopleFor(book.compiledAt(code, day)!, catalogue, day);
    const sheet = people.find(({ clause }) => clause === 'case-narcotics')!.satisfying!;
    const ask = (one: FactSheet) => book.ask(code, one, { day, zone: 'Asia/Jakarta' });
    expect(ask(sheet).outcome).toBe('yes');
    const verdict = [{ proof: 'verdict', issuedOn: '2020-01-01' }];
    const answer = ask({ ...sheet, 'person.offences': { value: ['narcotics'], proofs: verdict } });
    expect(answer.outcome).toBe('no');
    expect(
      answer.reasons.filter(({ decides, state }) => decides && state !== 'met').map(({ clause }) => clause),
    ).toEqual(['case-narcotics']);
  });
});
