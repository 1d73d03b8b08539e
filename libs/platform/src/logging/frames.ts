import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

const PLACE = /(file:\/\/\/[^\s()]+\.js):(\d+):(\d+)/;

// Read at the first fault. Node's own switch reads them all at the start, which costs a fifth of it.
const known = new Map<string, SourceMap | null>();

function mapOf(file: string): SourceMap | null {
  const found = known.get(file);
  if (found !== undefined) return found;
  const beside = `${file}.map`;
  const map = existsSync(beside) ? new SourceMap(JSON.parse(readFileSync(beside, 'utf8')) as SourceMapPayload) : null;
  known.set(file, map);
  return map;
}

/** A line of a stack trace, its place in built code replaced by the one in the source it was built from, if that is known. */
export function sourceFrame(frame: string): string {
  return frame.replace(PLACE, (place: string, url: string, line: string, column: string) => {
    const origin = mapOf(fileURLToPath(url))?.findOrigin(Number(line), Number(column));
    if (!origin || !('fileName' in origin)) return place;
    return `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}

/** The first lines of a fault's stack without its message: messages of libraries quote values. */
export function framesOf({ stack = '' }: Error, most = 8): string[] {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, most).map((line) => sourceFrame(line.trim()));
}
