import { dueOf, type Watched } from './due.js';

const NOW = new Date('2026-11-29T03:00:00Z');
const days = (count: number): Date => new Date(NOW.getTime() + count * 86_400_000);
const base: Watched = { state: 'sent', sentAt: days(-1), interviewAt: null, interviewReply: null, shown: true };

describe('what is due', () => {
  it.each<[string, Partial<Watched>, string | null]>([
    ['nothing on the day after', {}, null],
    ['a word after a week', { sentAt: days(-7) }, 'no_word'],
    ['a word after a week, though it was seen', { state: 'seen', sentAt: days(-8) }, 'no_word'],
    ['nothing for a draft', { state: 'draft', sentAt: null }, null],
    ['nothing for what was never sent', { sentAt: null }, null],
    ['asking the client about an offer', { state: 'offered' }, 'ask_client'],
    ['the beginning of what was agreed', { state: 'accepted' }, 'start'],
    [
      'an interview within two days to which the person comes',
      { state: 'interview', interviewAt: days(2), interviewReply: 'coming' },
      'interview_soon',
    ],
    ['whether the person comes, also two days before', { state: 'interview', interviewAt: days(2) }, 'ask_coming'],
    [
      'another time for who cannot come',
      { state: 'interview', interviewAt: days(7), interviewReply: 'declined' },
      'other_time',
    ],
    ['nothing for who comes next week', { state: 'interview', interviewAt: days(7), interviewReply: 'coming' }, null],
    ['whether the person comes, from the invitation on', { state: 'interview', interviewAt: days(7) }, 'ask_coming'],
    ['what came of a past interview', { state: 'interview', interviewAt: NOW }, 'came_of_it'],
    ['nothing for an interview without a time', { state: 'interview' }, null],
    ['nothing on trial', { state: 'trial' }, null],
    ['a consent that ended while somebody should answer', { state: 'seen', shown: false }, 'not_shown'],
    [
      'a consent that ended before an interview',
      { state: 'interview', interviewAt: days(1), shown: false },
      'not_shown',
    ],
    ['a consent that ended on trial', { state: 'trial', shown: false }, 'not_shown'],
    ['the offer, though the consent ended', { state: 'offered', shown: false }, 'ask_client'],
    ['nothing at the end', { state: 'started', shown: false }, null],
  ])('%s', (_, change, due) => {
    expect(dueOf({ ...base, ...change }, NOW)).toBe(due);
  });
});
