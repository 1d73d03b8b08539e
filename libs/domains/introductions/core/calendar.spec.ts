import { calendarOf } from './calendar.js';

const calendar = {
  day: '2026-12-10',
  timeZone: 'Asia/Ho_Chi_Minh',
  entries: [{ id: 'a1', from: 540, until: 555 }],
  summary: 'Lịch hẹn; 1, 2\nx',
  now: new Date('2026-12-01T02:03:04.567Z'),
};

describe('a calendar file', () => {
  it('says when, in instants, and one neutral word', () => {
    expect(calendarOf(calendar).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//calendar//EN',
      'BEGIN:VEVENT',
      'UID:a1',
      'DTSTAMP:20261201T020304Z',
      'DTSTART:20261210T020000Z',
      'DTEND:20261210T021500Z',
      'SUMMARY:Lịch hẹn\\; 1\\, 2\\nx',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes the beginning of the day for a time that the clocks skip, rather than none', () => {
    const skipped = {
      ...calendar,
      day: '2027-03-28',
      timeZone: 'Europe/Berlin',
      entries: [{ id: 'a', from: 150, until: 200 }],
    };
    expect(calendarOf(skipped)).toContain('DTSTART:20270328T000000Z');
  });
});
