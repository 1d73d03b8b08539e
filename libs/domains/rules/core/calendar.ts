import { addDays, type LocalDate } from '#kernel/period';
import type { Span } from './rule.js';

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
const four = (value: number): string => String(value).padStart(4, '0');
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] as number);

/**
 * The same day `months` later; the last day of the month where it has no such day.
 * Source: Vietnam, Civil Code 2015 (91/2015/QH13) article 148, kept for Indonesia too, whose sources here say nothing else.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const ordinal = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(ordinal / 12);
  const month = (ordinal % 12) + 1;
  return `${four(year)}-${two(month)}-${two(Math.min(Number(date.slice(8)), lengthOf(year, month)))}`;
}

/**
 * The day a person born on `born` turns `age`. Born on 29 February: 1 March in common years, the day after which
 * nobody can say the year of life is not full; no source of the coded programmes says otherwise.
 */
export function birthday(born: LocalDate, age: number): LocalDate {
  const year = Number(born.slice(0, 4)) + age;
  const day = born.slice(4);
  return day === '-02-29' && !isLeap(year) ? `${four(year)}-03-01` : `${four(year)}${day}`;
}

/** The last day of a span that begins with an event on `date`; the day of the event is not counted. */
export function endOf(date: LocalDate, { count, unit }: Span): LocalDate {
  if (unit === 'days') return addDays(date, count);
  return addMonths(date, unit === 'months' ? count : count * 12);
}
