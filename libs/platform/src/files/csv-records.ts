/** A record as it stands in the file: its physical lines, and the line on which it starts (from 1). */
export interface RawRecord {
  readonly line: number;
  readonly text: string;
  readonly lines: number;
  /** open: its quote never closes. long: longer than a record may be. */
  readonly defect: 'open' | 'long' | null;
}

interface Line {
  readonly text: string;
  readonly oddQuotes: boolean;
  readonly long: boolean;
}

const oddQuotes = (text: string): boolean => {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
};

/**
 * Cuts text into records without reading their fields: in a well-formed record the number of quotes is even, so a
 * record ends at the first line end where it is. That keeps the physical lines, and lets reading go on at the line
 * after a broken one (`returnAllButFirst`).
 */
export class RecordCutter {
  private readonly newline: '\n' | '\r';
  private readonly maxChars: number;
  private lines: Line[] = [];
  private head = 0;
  private nextLine = 1;
  private rest = '';
  private discarding = false;
  private ended = false;

  constructor(newline: '\n' | '\r', maxChars: number) {
    this.newline = newline;
    this.maxChars = maxChars;
  }

  feed(text: string): void {
    let from = 0;
    for (let at = text.indexOf(this.newline); at !== -1; at = text.indexOf(this.newline, from)) {
      this.endLine(this.rest + text.slice(from, at));
      this.rest = '';
      from = at + 1;
    }
    this.rest += text.slice(from);
    // A line that never ends must not be kept: remember its beginning, drop the rest of it.
    if (this.rest.length > this.maxChars) {
      if (!this.discarding) this.push({ text: this.rest.slice(0, this.maxChars), oddQuotes: false, long: true });
      this.discarding = true;
      this.rest = '';
    }
  }

  end(): void {
    if (this.rest !== '' || this.discarding) this.endLine(this.rest);
    this.rest = '';
    this.ended = true;
  }

  /** The next whole record; null when more text is needed, or at the end. */
  take(): RawRecord | null {
    const first = this.lines[this.head];
    if (first === undefined) return null;
    if (first.long) return this.taken(1, 'long');
    if (!first.oddQuotes) return this.taken(1, null);
    let chars = first.text.length;
    for (let i = this.head + 1; i < this.lines.length; i += 1) {
      const line = this.lines[i] as Line;
      chars += line.text.length + 1;
      if (line.long || chars > this.maxChars) return this.taken(1, 'open');
      if (line.oddQuotes) return this.taken(i - this.head + 1, null);
    }
    return this.ended ? this.taken(1, 'open') : null;
  }

  /** Puts a record back; `keepFirst` lines of it stay taken. */
  giveBack(record: RawRecord, keepFirst: number): void {
    const lines = record.lines - keepFirst;
    this.head -= lines;
    this.nextLine -= lines;
  }

  /** Forgets lines that were taken; nothing taken before can be given back after this. */
  compact(): void {
    this.lines = this.head === 0 ? this.lines : this.lines.slice(this.head);
    this.head = 0;
  }

  private taken(count: number, defect: RawRecord['defect']): RawRecord {
    const line = this.nextLine;
    const first = (this.lines[this.head] as Line).text;
    const text =
      count === 1
        ? first
        : this.lines
            .slice(this.head, this.head + count)
            .map((each) => each.text)
            .join(this.newline);
    this.head += count;
    this.nextLine += count;
    return { line, text, lines: count, defect };
  }

  private endLine(raw: string): void {
    if (this.discarding) {
      this.discarding = false;
      return;
    }
    this.push({ text: raw, oddQuotes: oddQuotes(raw), long: raw.length > this.maxChars });
  }

  private push(line: Line): void {
    this.lines.push(line);
  }
}
