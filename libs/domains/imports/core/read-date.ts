import { isLocalDate, type LocalDate } from '#kernel/period';
import { says, unclear, type Reading } from './reading.js';
import { plain } from './words.js';

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'pebruari'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const monthOf = (word: string): number | null => {
  const at = MONTHS.findIndex((names) => names.includes(word));
  return at === -1 ? null : at + 1;
};

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Year as written, month and day as numbers. */
type Parts = readonly [year: string, month: number, day: number];

const dateOf = (year: number, [, m, d]: Parts, earliest: number): Reading<LocalDate> => {
  const date = `${pad(year, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
  return isLocalDate(date) && year >= earliest && year <= 2100 ? says(date) : unclear('not_a_date');
};

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A day as a spreadsheet counts it, from 2000 to 2100. */
const fromSerial = (days: number): Reading<LocalDate> => says(new Date(EPOCH + days * DAY).toISOString().slice(0, 10));

type Form = readonly [RegExp, (parts: readonly string[]) => Parts];

const FORMS: readonly Form[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/u, ([y = '', m, d]) => [y, Number(m), Number(d)]],
  // Day before month, as both countries write it; 12/25/2025 is refused rather than guessed.
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: \d.*)?$/u, ([d, m, y = '']) => [y, Number(m), Number(d)]],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2}) (?:nam )?(\d{4})$/u, ([d, m, y = '']) => [y, Number(m), Number(d)]],
  [/^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+) (\d{4}|\d{2})$/u, ([d, m = '', y = '']) => [y, monthOf(m) ?? 0, Number(d)]],
  [/^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u, ([m = '', d, y = '']) => [y, monthOf(m) ?? 0, Number(d)]],
];

const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum ?at|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun) /u;

function partsOf(cell: string): Parts | null {
  const text = cell.trim().toLowerCase();
  const worded = plain(cell).replace(WEEKDAY, '');
  for (const [form, read] of FORMS) {
    const match = form.exec(text) ?? form.exec(worded);
    if (match !== null) return read(match.slice(1));
  }
  return null;
}

const serialIn = (cell: string, from: number): number | null =>
  /^\d{5}$/u.test(cell.trim()) && Number(cell) >= from && Number(cell) <= 73_415 ? Number(cell) : null;

/** `2026-11-24`, `24/11/2026`, `24-11-26`, `24 November 2026`, `ngày 24 tháng 11 năm 2026`, a spreadsheet's day number. */
export function readDate(cell: string): Reading<LocalDate> {
  const serial = serialIn(cell, 36_526);
  if (serial !== null) return fromSerial(serial);
  const parts = partsOf(cell);
  if (parts === null) return unclear('not_a_date');
  return dateOf(parts[0].length === 2 ? 2000 + Number(parts[0]) : Number(parts[0]), parts, 2000);
}

/** The same for the day somebody was born; a year of two digits could be of either century, and is not guessed. */
export function readBirthDate(cell: string): Reading<LocalDate> {
  const serial = serialIn(cell, 10_000);
  if (serial !== null) return fromSerial(serial);
  const parts = partsOf(cell);
  return parts?.[0].length === 4 ? dateOf(Number(parts[0]), parts, 1900) : unclear('not_a_date');
}
