import { appendFileSync, writeFileSync } from 'node:fs';

/** One thing that somebody outside obtained: by which way, who, what was asked, what came. */
export interface Obtained {
  readonly way: string;
  readonly who: string;
  readonly asked: unknown;
  readonly got: unknown;
}

const INSTANT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00(?::00)?)?/g;
const CURSOR = /^[A-Za-z0-9_-]{12,}$/;

/** What stands in a cursor; any other text as it is. */
function opened(text: string): string {
  const inside = CURSOR.test(text) ? Buffer.from(text, 'base64url').toString('utf8') : '';
  return inside.startsWith('[') && inside.endsWith(']') ? `cursor ${inside}` : text;
}

/** A text without the instants in it, also inside a cursor: the same in every world. */
export const timeless = (text: string): string => opened(text).replace(INSTANT, '');

const DAY_MS = 86_400_000;
/** How long a world may take, with room before its beginning. */
const ROOM_MS = 900_000;

/** Writes what was obtained, a line each. Instants of the database's own clock, which no test sets, become one word. */
export class Transcript {
  /** A minute before its beginning, on the clock that same-chance.ts leaves alone. */
  readonly #from = new Date().getTime() - 60_000;

  constructor(private readonly file: string) {
    writeFileSync(file, '');
  }

  add(entry: Obtained): void {
    appendFileSync(this.file, `${JSON.stringify(this.#plain(entry))}\n`);
  }

  /** The same with instants of now replaced, and cursors opened, because they hold instants. */
  #plain(value: unknown): unknown {
    if (typeof value === 'string') return this.#text(value);
    if (Array.isArray(value)) return value.map((item) => this.#plain(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#plain(inner)]));
  }

  #text(text: string): string {
    return opened(text).replace(INSTANT, (instant) => this.#instant(instant));
  }

  /** An instant of now, or whole days from it, as words; any other as it is. */
  #instant(instant: string): string {
    const zoned = /Z|\+00/.test(instant) ? instant.replace(/\+00(:00)?$/, 'Z') : `${instant}Z`;
    const days = (Date.parse(zoned.replace(' ', 'T')) - this.#from) / DAY_MS;
    const whole = Math.floor(days);
    return days - whole < ROOM_MS / DAY_MS ? `«now and ${whole} days»` : instant;
  }
}
