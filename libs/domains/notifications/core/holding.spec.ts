import { isStillSaid, stillHolds, type Thing } from './holding.js';
import { NOTICE_KINDS, type NoticeKind } from './notice.js';
import { TEMPLATES } from './outside.js';

const APPLICATION = 'draft sent seen interview trial offered accepted started refused withdrawn lapsed closed'.split(
  ' ',
);
const SESSION = 'draft published closed cancelled'.split(' ');
const REPLIES = 'invited coming declined waiting'.split(' ');
const ME = 'me';
const thing = (state: string, ...mine: string[]): Thing => ({
  state,
  replies: new Map([
    [ME, mine],
    ['another', REPLIES],
  ]),
});
const holdsIn = (kind: NoticeKind, states: readonly string[], ...mine: string[]): string =>
  states.filter((state) => stillHolds(kind, thing(state, ...mine), [ME])).join(' ');
const ofKind = (prefix: RegExp): NoticeKind[] => NOTICE_KINDS.filter((kind) => prefix.test(kind));

describe('what somebody is told of', () => {
  it.each<[NoticeKind, string]>([
    ['application_received', 'sent seen'],
    ['application_waiting', 'sent seen'],
    ['application_moved', 'draft sent seen interview trial offered accepted started'],
    ['application_sent', APPLICATION.join(' ')],
    ['application_ended', APPLICATION.join(' ')],
    ['application_withdrawn', APPLICATION.join(' ')],
  ])('an application: %s still holds in %s', (kind, states) => {
    expect(holdsIn(kind, APPLICATION)).toBe(states);
  });

  it('an application: what is seen outside of a next step calls to an answer while there is an offer, and to a date while there is one', () => {
    const saidIn = (template: (typeof TEMPLATES)[number]): string =>
      APPLICATION.filter((state) => isStillSaid({ kind: 'application_moved', template }, thing(state), [])).join(' ');
    expect(TEMPLATES.map((template) => [template, saidIn(template)])).toEqual([
      ['news', 'draft sent seen interview trial offered accepted started'],
      ['answer', 'offered'],
      ['date', 'interview trial'],
    ]);
  });

  it.each(['session', 'table'] as const)('a %s: by its state, and by what who is told replied', (whose) => {
    const by = (what: string) =>
      Object.fromEntries(REPLIES.map((reply) => [reply, holdsIn(`${whose}_${what}` as NoticeKind, SESSION, reply)]));
    expect(by('invited')).toEqual({ invited: 'draft published', coming: '', declined: '', waiting: '' });
    expect(by('planned')).toEqual({ invited: 'published', coming: 'published', declined: '', waiting: '' });
    const either = 'draft published';
    expect(by('changed')).toEqual({ invited: either, coming: either, declined: '', waiting: '' });
    expect(new Set(Object.values(by('off')))).toEqual(new Set(['cancelled']));
  });

  it('a day: who is known under two ids, or has two tables, is asked while one of them is', () => {
    const replies = new Map([
      ['old', ['invited']],
      ['new', ['coming', 'declined']],
    ]);
    const day = { state: 'draft', replies };
    expect(stillHolds('session_invited', day, ['new'])).toBe(false);
    expect(stillHolds('session_invited', day, ['new', 'old'])).toBe(true);
    expect(stillHolds('session_changed', day, ['new'])).toBe(true);
    expect(stillHolds('session_changed', day, [])).toBe(false);
  });

  it('an opening: while it is asked about', () => {
    expect(holdsIn('opening_to_confirm', ['asked', 'published', 'closed'])).toBe('asked');
  });

  it('what is not there: nothing is asked of it, and what happened stays so', () => {
    const held = NOTICE_KINDS.filter((kind) => stillHolds(kind, null, [ME]));
    const happened = [...ofKind(/^application_(sent|ended|withdrawn)$/), ...ofKind(/^consent_/)];
    expect(held).toEqual(happened);
    for (const kind of NOTICE_KINDS)
      expect(isStillSaid({ kind, template: 'news' }, null, [ME])).toBe(happened.includes(kind));
  });
});
