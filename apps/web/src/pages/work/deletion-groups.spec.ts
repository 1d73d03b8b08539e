import { firstDue, groupsOf } from './deletion-groups.js';

const task = (id: string, minute: number, change: object = {}) => ({
  ...{ id, askedAt: `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`, dueAt: '', confirmedAt: null },
  ...{ opportunity: null, ...change },
});
const ids = (tasks: Parameters<typeof groupsOf>[0]): string[] =>
  groupsOf(tasks as ReturnType<typeof task>[]).map((group) => group.map(({ id }) => id).join());

describe('what is to be deleted', () => {
  it('is done together when one session asks for it at one time', () => {
    expect(ids([task('a', 50), task('b', 48), task('c', 40), task('d', 29)])).toEqual(['a,b,c', 'd']);
  });

  it('is done alone when it is about an opening, or done already', () => {
    const opening = { opportunity: { id: 'o' } };
    const done = { confirmedAt: '2026-11-22T11:00:00Z' };
    expect(ids([task('a', 50, opening), task('b', 50), task('c', 50, opening)])).toEqual(['a', 'b', 'c']);
    expect(ids([task('a', 50), task('b', 50, done), task('c', 50, done)])).toEqual(['a', 'b', 'c']);
    expect(ids([])).toEqual([]);
  });

  it('ends when the first of it does', () => {
    const due = (id: string, dueAt: string) => task(id, 50, { dueAt });
    expect(firstDue([due('a', '2026-11-25'), due('b', '2026-11-24'), due('c', '2026-11-26')]).id).toBe('b');
  });
});
