import { addMonths, birthday, endOf } from './calendar.js';
import { factsOf, holds } from './holds.js';
import type { FactValue } from './facts.js';
import type { Test } from './rule.js';

const DAY = '2026-05-01';
const check = (test: Test, ...values: FactValue[]): boolean => holds(test, values, DAY);

describe('the calendar', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', 60, '2029-02-28'],
    ['2025-12-15', 2, '2026-02-15'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
  ])('%s and %s months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it.each([
    ['2008-02-29', 18, '2026-03-01'],
    ['2008-02-29', 20, '2028-02-29'],
    ['2008-02-28', 18, '2026-02-28'],
  ])('born %s, %s on %s', (born, age, expected) => expect(birthday(born, age)).toBe(expected));

  it('ends spans in days, months and years', () => {
    expect(endOf('2026-05-01', { count: 30, unit: 'days' })).toBe('2026-05-31');
    expect(endOf('2026-05-31', { count: 1, unit: 'months' })).toBe('2026-06-30');
    expect(endOf('2026-05-01', { count: 5, unit: 'years' })).toBe('2031-05-01');
  });
});

describe('tests', () => {
  it.each<[Test, FactValue[], boolean]>([
    [{ op: 'is', fact: 'x', value: true }, [true], true],
    [{ op: 'is', fact: 'x', value: true }, [false], false],
    [{ op: 'in', fact: 'x', codes: ['a'] }, ['a'], true],
    [{ op: 'in', fact: 'x', codes: ['a'] }, ['b'], false],
    [{ op: 'has', fact: 'x', codes: ['a', 'b'] }, [['c', 'b']], true],
    [{ op: 'has', fact: 'x', codes: ['a', 'b'] }, [['c']], false],
    [{ op: 'number', fact: 'x', min: 2, max: 4 }, [2], true],
    [{ op: 'number', fact: 'x', min: 2, max: 4 }, [1], false],
    [{ op: 'number', fact: 'x', min: 2, max: 4 }, [4], true],
    [{ op: 'number', fact: 'x', min: 2, max: 4 }, [5], false],
    [{ op: 'number', fact: 'x' }, [5], true],
    [{ op: 'age', fact: 'x', min: 18, max: 59 }, ['2008-05-01'], true],
    [{ op: 'age', fact: 'x', min: 18, max: 59 }, ['2008-05-02'], false],
    [{ op: 'age', fact: 'x', min: 18, max: 59 }, ['1966-05-02'], true],
    [{ op: 'age', fact: 'x', min: 18, max: 59 }, ['1966-05-01'], false],
    [{ op: 'age', fact: 'x', max: 59 }, ['2026-05-02'], false],
    [{ op: 'age', fact: 'x', min: 12 }, ['1900-01-01'], true],
    [{ op: 'since', fact: 'x', unit: 'years', max: 5 }, ['2021-05-01'], true],
    [{ op: 'since', fact: 'x', unit: 'years', max: 5 }, ['2021-04-30'], false],
    [{ op: 'since', fact: 'x', unit: 'years', max: 5 }, ['2026-05-02'], false],
    [{ op: 'since', fact: 'x', unit: 'months', min: 6 }, ['2025-11-01'], true],
    [{ op: 'since', fact: 'x', unit: 'months', min: 6 }, ['2025-11-02'], false],
    [{ op: 'date', fact: 'x', from: '2026-01-01', to: '2026-02-01' }, ['2026-01-01'], true],
    [{ op: 'date', fact: 'x', from: '2026-01-01', to: '2026-02-01' }, ['2026-02-02'], false],
    [{ op: 'date', fact: 'x', to: '2026-02-01' }, ['2000-01-01'], true],
    [{ op: 'date', fact: 'x', from: '2026-02-01' }, ['2030-01-01'], true],
    [{ op: 'share', part: 'x', whole: 'y', min: 10 }, [3, 30], true],
    [{ op: 'share', part: 'x', whole: 'y', min: 10 }, [3, 31], false],
    [{ op: 'share', part: 'x', whole: 'y', max: 20 }, [2, 10], true],
    [{ op: 'share', part: 'x', whole: 'y', max: 20 }, [3, 14], false],
    [{ op: 'share', part: 'x', whole: 'y', max: 20 }, [0, 0], false],
    [{ op: 'each', part: 'x', whole: 'y', max: 100 }, [200, 2], true],
    [{ op: 'each', part: 'x', whole: 'y', max: 100 }, [201, 2], false],
    [{ op: 'within', fact: 'x', areas: ['VN/22'] }, ['VN/22/06649'], true],
    [{ op: 'within', fact: 'x', areas: ['VN/22'] }, ['VN/22'], true],
    [{ op: 'within', fact: 'x', areas: ['VN/22'] }, ['VN/221'], false],
  ])('%j of %j is %s', (test, values, expected) => expect(check(test, ...values)).toBe(expected));

  it('name their facts', () => {
    expect(factsOf({ op: 'share', part: 'x', whole: 'y' })).toEqual(['x', 'y']);
    expect(factsOf({ op: 'is', fact: 'x', value: true })).toEqual(['x']);
  });
});
