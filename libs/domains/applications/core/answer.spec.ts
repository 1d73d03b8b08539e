import { actionOf, answerMove, answerProblems, type Answer, type Asked } from './answer.js';

const NOW = new Date('2026-11-29T02:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const yes: Answer = { kind: 'yes', at: null, place: null, reason: null };
const no: Answer = { kind: 'no', at: null, place: null, reason: 'place_taken' };
const come: Answer = { kind: 'interview', at: later(30), place: 'Jl. Melati 4', reason: null };
const asked = (change: Partial<Asked> = {}): Asked => ({
  state: 'sent',
  placesLeft: 1,
  openingOut: true,
  link: { until: later(1), usedAt: null },
  ...change,
});

describe('an answer', () => {
  it.each<[string, Answer, string[]]>([
    ['yes', yes, []],
    ['no with a reason', no, []],
    ['no without one', { ...no, reason: null }, ['reason']],
    ['an interview to come', come, []],
    ['an interview at no time', { ...come, at: null }, ['at']],
    ['an interview at a place that is a letter', { ...come, place: 'x'.repeat(201) }, ['place']],
    ['an interview now', { ...come, at: NOW }, ['at']],
  ])('%s', (_, answer, paths) => {
    expect(answerProblems(answer, NOW).map(({ path }) => path)).toEqual(paths);
  });

  it.each<[string, Partial<Asked>, Answer, object]>([
    ['yes', {}, yes, { to: 'offered' }],
    ['an interview', {}, come, { to: 'interview' }],
    ['no', {}, no, { to: 'refused' }],
    ['signed in', { link: null }, yes, { to: 'offered' }],
    ['by a link used twice', { link: { until: later(1), usedAt: NOW } }, yes, { bar: 'application.link_used' }],
    ['by a link that is late', { link: { until: NOW, usedAt: null } }, yes, { bar: 'application.link_late' }],
    ['yes when it is filled', { placesLeft: 0 }, yes, { bar: 'application.opening_filled' }],
    ['yes when it is gone', { openingOut: false, placesLeft: 0 }, yes, { bar: 'application.opening_gone' }],
    ['no when it is filled', { placesLeft: 0, openingOut: false }, no, { to: 'refused' }],
    ['after a withdrawal', { state: 'withdrawn' }, yes, { bar: 'application.withdrawn_meanwhile' }],
    ['after it was settled', { state: 'closed' }, no, { bar: 'application.settled_meanwhile' }],
    ['yes again', { state: 'offered', link: null }, yes, { bar: 'application.answered_already' }],
    ['before it was sent', { state: 'draft', link: null }, yes, { bar: 'application.answered_already' }],
    ['no after yes', { state: 'offered', link: null }, no, { to: 'refused' }],
  ])('%s', (_, change, answer, move) => {
    expect(answerMove(asked(change), answer, 'partner', NOW)).toEqual(move);
  });

  it('is an action of the table', () => {
    expect([yes, come, no].map(actionOf)).toEqual(['offer', 'invite', 'refuse']);
  });
});
