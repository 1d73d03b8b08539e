import { keepDraws } from './same-chance.js';

/**
 * On a machine that is too busy a statement is cut off, in one world and not in the other: then it is asked again as if for
 * the first time, so under the same number in the log.
 */
export async function askedUntilThere<Answer>(ask: () => Promise<Answer>, isAway: (answer: Answer) => boolean) {
  const redraw = keepDraws();
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (!isAway(answer) || tries === 5) return answer;
    redraw();
  }
}

/** A log line without how long something took, and without how deep in node's own code it happened to be. */
const untimed = (line: string): string =>
  line.replace(/"durationMs":\d+/, '"durationMs":0').replace(/,?"at [^"]*\(node:[^"]*\)"/g, '');

const REQUEST = /"requestId":"([^"]+)"/;
/** The last line of a request. */
const END = /"msg":"operation"/;

/** The lines of a world's log that must be the same in every world: of a request asked again only those of the last time. */
export function comparable(log: string): string[] {
  const lines = log.split('\n').map(untimed);
  const ends = new Map<string, number>();
  const requestOf = (line: string): string => REQUEST.exec(line)?.[1] ?? '';
  for (const line of lines) if (END.test(line)) ends.set(requestOf(line), (ends.get(requestOf(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const request = requestOf(line);
    const left = ends.get(request) ?? 0;
    if (left > 0 && END.test(line)) ends.set(request, left - 1);
    return left <= 1;
  });
}
