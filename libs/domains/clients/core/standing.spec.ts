import { EMPTY_STANDING, standingOf, standingProblems, type StandingInput } from './standing.js';

const problems = (input: StandingInput) =>
  standingProblems(standingOf(EMPTY_STANDING, input)).map(({ path, code }) => `${path} ${code}`);
const status = { status: 'prison', from: null, until: null, kind: null, proofs: [] } as const;
const fact = { key: 'household_income', value: 1, proofs: [] } as const;

describe('a standing', () => {
  it('keeps what was not said, and has each status and fact once', () => {
    const before = standingOf(EMPTY_STANDING, { statuses: [status], facts: [fact], health: ' x ', note: '  ' });
    expect(before).toEqual({ statuses: [status], facts: [fact], health: 'x', note: null });
    expect(standingOf(before, {})).toEqual(before);
    expect(standingOf(before, { statuses: null, facts: null, health: null })).toEqual(EMPTY_STANDING);
    const later = { ...status, until: '2026-01-01' };
    expect(standingOf(before, { statuses: [status, later], facts: [fact, { ...fact, value: 2 }] })).toMatchObject({
      statuses: [later],
      facts: [{ value: 2 }],
    });
  });

  it.each<[StandingInput, string[]]>([
    [
      {
        statuses: [
          {
            ...status,
            from: '2025-01-01',
            kind: 'narcotics_case',
            proofs: [{ code: 'release_letter', issuedOn: '2026-01-01' }],
          },
        ],
      },
      [],
    ],
    [
      {
        facts: [
          fact,
          { ...fact, key: 'a', value: true },
          { ...fact, key: 'b', value: 'x' },
          { ...fact, key: 'c', value: ['x', 'y'] },
        ],
      },
      [],
    ],
    [
      { statuses: [{ ...status, from: 'x', until: 'y', kind: 'Z z' }] },
      ['statuses.0.from not_a_date', 'statuses.0.until not_a_date', 'statuses.0.kind unknown_reference'],
    ],
    [
      { statuses: [{ ...status, proofs: [{ code: '', issuedOn: 'x' }] }] },
      ['statuses.0.proofs.0.code unknown_reference', 'statuses.0.proofs.0.issuedOn not_a_date'],
    ],
    [
      { statuses: [{ ...status, proofs: Array.from({ length: 13 }, () => ({ code: 'a', issuedOn: '2026-01-01' })) }] },
      ['statuses.0.proofs too_many'],
    ],
    [{ facts: Array.from({ length: 61 }, (_, index) => ({ ...fact, key: `a${index}` })) }, ['facts too_many']],
    [{ facts: [{ ...fact, key: 'A' }] }, ['facts.0.key unknown_reference']],
    [{ facts: [{ ...fact, value: 'x'.repeat(201) }] }, ['facts.0.value too_long']],
    [{ facts: [{ ...fact, value: ['x'.repeat(201)] }] }, ['facts.0.value too_long']],
    [{ health: 'x'.repeat(4001), note: 'x'.repeat(4001) }, ['health too_long', 'note too_long']],
  ])('%# has these problems', (input, expected) => {
    expect(problems(input)).toEqual(expected);
  });
});
