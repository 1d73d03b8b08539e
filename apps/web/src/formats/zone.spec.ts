import { dateAt, formatClockAt, instantAt, otherClocks } from './zone.js';

const MORNING = '2026-12-01T01:30:00Z';
const JAKARTA = 'Asia/Jakarta';

describe('the time at a place', () => {
  it('is told without a name where the device shows the same', () => {
    expect(formatClockAt(MORNING, JAKARTA, 'id', JAKARTA)).toBe('08.30');
    expect(formatClockAt(MORNING, 'Asia/Ho_Chi_Minh', 'vi', JAKARTA)).toBe('08:30');
    expect(formatClockAt(MORNING, null, 'en', 'Asia/Jayapura')).toBe('10:30');
  });

  it('is told with the name of its clocks where the device shows another', () => {
    expect(formatClockAt(MORNING, 'Asia/Makassar', 'id', JAKARTA)).toBe('09.30 WITA');
    expect(formatClockAt(MORNING, 'Asia/Jayapura', 'id', JAKARTA)).toBe('10.30 WIT');
    expect(formatClockAt(MORNING, 'Asia/Pontianak', 'en', 'Asia/Makassar')).toBe('08:30 WIB');
    expect(formatClockAt(MORNING, 'Asia/Ho_Chi_Minh', 'vi', 'Asia/Tokyo')).toBe('08:30 giờ Việt Nam');
    expect(formatClockAt(MORNING, 'Asia/Tokyo', 'id', JAKARTA)).toBe('10.30 Asia/Tokyo');
  });

  it('is of the date there', () => {
    expect(dateAt('2026-12-01T15:30:00Z', 'Asia/Jayapura')).toBe('2026-12-02');
    expect(dateAt('2026-12-01T15:30:00Z', JAKARTA)).toBe('2026-12-01');
  });

  it('names the clocks of a day only where they differ', () => {
    expect(otherClocks('2026-12-01', 'Asia/Makassar', 'id', JAKARTA)).toBe('WITA');
    expect(otherClocks('2026-12-01', 'Asia/Ho_Chi_Minh', 'id', JAKARTA)).toBeNull();
  });

  it('is the instant that was meant, whatever the device', () => {
    for (const device of [JAKARTA, 'Asia/Tokyo'])
      expect(instantAt('2026-12-01T09:30', 'Asia/Makassar', device)).toBe('2026-12-01T01:30:00.000Z');
    expect(instantAt('2026-12-01T08:30', null, JAKARTA)).toBe('2026-12-01T01:30:00.000Z');
    expect(instantAt('2026-12-01T00:10', 'Asia/Jayapura', JAKARTA)).toBe('2026-11-30T15:10:00.000Z');
    expect(instantAt('', JAKARTA)).toBeNull();
    expect(instantAt('2026-12-01Tab:cd', JAKARTA)).toBeNull();
  });
});
