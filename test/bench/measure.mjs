// What every benchmark needs: turns, medians, CPU of a process, and the honesty to say "not measured".
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/** @param {readonly number[]} values @param {number} share 0..1 @returns {number} the value below which `share` of them lie */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values) => quantile(values, 0.5);

/** CPU seconds that a process has used so far, from /proc/<pid>/stat (Linux; 100 ticks a second). */
export function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Whether others keep the machine so busy that a figure would say more about them. */
export const tooBusy = () => loadavg()[0] > availableParallelism() * 1.5;

/**
 * Prints one line of a bar of speed.md: id, what, figure, bar, and whether it held. Under high load: "not measured".
 * @param {{id: string, what: string, figure: number, bar: number, atMost?: boolean, unit?: string, range?: readonly number[]}} result
 * @returns {boolean} true unless it was measured and missed
 */
export function report({ id, what, figure, bar, atMost = true, unit = '', range = [] }) {
  const spread =
    range.length > 1 ? `  range ${Math.min(...range).toFixed(2)}–${Math.max(...range).toFixed(2)}${unit}` : '';
  const held = atMost ? figure <= bar : figure >= bar;
  const verdict = tooBusy() ? 'not measured (the machine is busy)' : held ? 'holds' : 'MISSED';
  console.log(
    `${id}  ${what}: ${figure.toFixed(2)}${unit}  (${atMost ? '≤' : '≥'} ${bar}${unit})  ${verdict}${spread}`,
  );
  return held || tooBusy();
}
