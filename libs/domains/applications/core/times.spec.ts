import { hasLapsed, linkUntil, nudgeDue, type Waiting } from './times.js';

const NOW = new Date('2026-11-29T02:00:00Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

describe('time', () => {
  it.each([
    ['sent', 60, true],
    ['offered', 60, true],
    ['sent', 59.9, false],
    ['accepted', 90, false],
    ['draft', 90, false],
  ] as const)('%s for %d days lapsed: %s', (state, days, lapsed) => {
    expect(hasLapsed({ state, movedAt: ago(days) }, NOW)).toBe(lapsed);
  });

  it.each<[string, Partial<Waiting>, number | null]>([
    ['two days', { sentAt: ago(2) }, null],
    ['three days', { sentAt: ago(3) }, 1],
    ['three days, reminded', { sentAt: ago(4), nudges: 1 }, null],
    ['seven days', { sentAt: ago(7), nudges: 1 }, 2],
    ['seven days, never reminded', { sentAt: ago(9) }, 2],
    ['seven days, reminded twice', { sentAt: ago(9), nudges: 2 }, null],
    ['seen', { state: 'seen', sentAt: ago(3) }, 1],
    ['answered', { state: 'interview', sentAt: ago(9) }, null],
    ['never sent', { sentAt: null }, null],
  ])('a reminder after %s', (_, change, due) => {
    expect(nudgeDue({ state: 'sent', sentAt: null, movedAt: NOW, nudges: 0, ...change }, NOW)).toBe(due);
  });

  it('lets a link hold for two weeks', () => {
    expect(linkUntil(NOW).toISOString()).toBe('2026-12-13T02:00:00.000Z');
  });
});
