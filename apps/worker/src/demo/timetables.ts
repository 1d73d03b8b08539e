import type { Chance } from '#kernel/chance';
import type { Schedule, Shift } from '#domains/opportunities';
import type { Rhythm } from './trade.js';

const shift = (start: string, end: string): Shift => ({ start, end });
const WORKDAYS = [1, 2, 3, 4, 5];
const SIX = [1, 2, 3, 4, 5, 6];
const ALL = [1, 2, 3, 4, 5, 6, 7];

const table = (weekdays: readonly number[], hoursPerWeek: number, ...shifts: Shift[]): Schedule => ({
  weekdays,
  shifts,
  hoursPerWeek,
});

const TABLES: Readonly<Record<Rhythm, readonly Schedule[]>> = {
  day: [
    table(SIX, 42, shift('08:00', '16:00')),
    table(SIX, 48, shift('08:00', '17:00')),
    table(SIX, 45, shift('07:30', '16:00')),
    table(WORKDAYS, 40, shift('08:00', '17:00')),
  ],
  office: [
    table(WORKDAYS, 40, shift('08:00', '17:00')),
    table(WORKDAYS, 40, shift('08:30', '17:30')),
    table(SIX, 44, shift('08:00', '16:30')),
    table(WORKDAYS, 35, shift('08:00', '15:00')),
  ],
  shifts: [
    table(SIX, 42, shift('07:00', '15:00'), shift('15:00', '23:00'), shift('23:00', '07:00')),
    table(SIX, 48, shift('06:00', '14:00'), shift('14:00', '22:00')),
    table(SIX, 42, shift('07:00', '15:00')),
  ],
  retail: [
    table(ALL, 42, shift('08:00', '15:00'), shift('14:00', '21:00')),
    table(SIX, 48, shift('09:00', '18:00')),
    table(ALL, 40, shift('10:00', '17:00')),
  ],
  kitchen: [
    table(ALL, 48, shift('10:00', '22:00')),
    table(SIX, 42, shift('07:00', '15:00')),
    table(SIX, 42, shift('15:00', '23:00')),
    table(ALL, 45, shift('09:00', '17:00'), shift('14:00', '22:00')),
  ],
  early: [
    table(SIX, 42, shift('04:00', '11:00')),
    table(SIX, 40, shift('06:00', '13:00')),
    table(SIX, 42, shift('05:30', '13:30')),
  ],
  night: [table(SIX, 48, shift('19:00', '03:00')), table(SIX, 42, shift('22:00', '06:00'))],
  route: [
    table(SIX, 45, shift('08:00', '16:30')),
    table(SIX, 48, shift('07:00', '16:00')),
    table(ALL, 42, shift('09:00', '18:00')),
  ],
};

/** One of the usual timetables of a rhythm. */
export const timetableOf = (chance: Chance, rhythm: Rhythm): Schedule => chance.one(TABLES[rhythm]);
