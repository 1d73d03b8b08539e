import { changesToYes } from './core/changes.js';
import { compile } from './core/compile.js';
import { draftProblems } from './core/draft.js';
import { evaluate, outcomeOf, statesOf } from './core/evaluate.js';
import { peopleFor } from './core/people.js';
import { Rulebook } from './core/rulebook.js';
import type { ProgrammeVersion } from './core/rule.js';
import { readCatalogue, readProgrammes } from './rule-files.js';
import { naiveAnswer } from '../../../test/support/rules/naive.js';

const catalogue = readCatalogue();
const files = readProgrammes();
const book = new Rulebook(catalogue, files);
const versions: [string, ProgrammeVersion][] = files.flatMap((file) => file.versions).map((each) => [each.code, each]);

describe('the coded programmes', () => {
  it.each(versions)('%s passes the draft check', (_, version) => {
    const programme = files.find((file) => file.programme.code === version.programme)!.programme;
    expect(draftProblems(version, { catalogue, programme, files })).toEqual([]);
  });

  it.each(versions)(
    '%s: a satisfying, a deciding and a failing person for every clause, as the naive reading confirms',
    (_, version) => {
      const day = version.validFrom;
      const compiled = book.compiledAt(version.programme, day)!;
      const resolve = (code: string) => book.versionAt(code, day)?.rule ?? null;
      const people = peopleFor(compiled, catalogue, day);
      expect(people).toHaveLength(compiled.leaves.length);
      people.forEach(({ satisfying, deciding, failing }, at) => {
        const good = naiveAnswer(version.rule, satisfying!, day, resolve);
        expect([good.outcome, good.states[at]]).toEqual(['yes', 'met']);
        const hung = naiveAnswer(version.rule, deciding!, day, resolve);
        expect([hung.outcome, hung.states[at]]).toEqual(['yes', 'met']);
        const unmet = statesOf(compiled, deciding!, day).map((state, place) => (place === at ? 'unmet' : state));
        expect(outcomeOf(compiled.root, unmet)).not.toBe('yes');
        const bad = naiveAnswer(version.rule, failing!, day, resolve);
        expect([bad.outcome, bad.states[at]]).toEqual([expect.not.stringMatching('yes'), 'unmet']);
        const states = statesOf(compiled, failing!, day).map((state, place) => (place === at ? 'met' : state));
        expect(outcomeOf(compiled.root, states)).toBe('yes');
      });
    },
  );

  it('say nothing of a person nobody knows but that everything is open', () => {
    for (const [, version] of versions) {
      const answer = evaluate(
        book.compiledAt(version.programme, version.validFrom)!,
        {},
        { day: version.validFrom, zone: 'Asia/Jakarta' },
      );
      expect([version.code, answer.outcome]).toEqual([version.code, 'unknown']);
    }
  });

  it('tell what an open question needs, cheapest first, however many ways there are', () => {
    const day = '2026-11-28';
    for (const { code } of book.programmes) {
      const sets = changesToYes({ compiled: book.compiledAt(code, day)!, sheet: {}, day, catalogue });
      expect(sets.length).toBeGreaterThan(0);
      expect(sets.length).toBeLessThanOrEqual(24);
      expect(sets.map(({ cost }) => cost)).toEqual(sets.map(({ cost }) => cost).sort((a, b) => a - b));
    }
  });

  it('are twenty-six, with codes and names of their own', () => {
    expect(new Set(files.map(({ programme }) => programme.code)).size).toBe(26);
    expect(new Set(versions.map(([code]) => code)).size).toBe(29);
    expect(compile(files[0]!.programme, files[0]!.versions[0]!, () => null).leaves.length).toBeGreaterThan(5);
  });
});
