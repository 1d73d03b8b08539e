import { told, type TableProblem } from './table.js';

// Zero width and direction marks, soft hyphen, BOM in the middle of a file.
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

export interface Headers {
  readonly names: readonly string[];
  readonly problems: readonly TableProblem[];
}

// A header is a name; what is longer is a text that slipped into the first row.
const MAX_NAME = 200;

const cleaned = (raw: string): { name: string; invisible: boolean } => {
  const visible = raw.replace(INVISIBLE, '');
  return { name: visible.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, MAX_NAME), invisible: visible !== raw };
};

/** Headers as a person would read them, and what a person could not see: empty, doubled and invisible ones by column. */
export const readHeaders = (raw: readonly string[]): Headers => {
  const problems: TableProblem[] = [];
  const seen = new Map<string, number>();
  const names = raw.map((cell, column) => {
    const { name, invisible } = cleaned(cell);
    if (invisible) problems.push(told('zero_width_header', { column }));
    if (name === '') {
      problems.push(told('empty_header', { column }));
      return name;
    }
    const key = name.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, column);
    else problems.push(told('duplicate_header', { column, sameAs: first, header: name }));
    return name;
  });
  return { names, problems };
};
