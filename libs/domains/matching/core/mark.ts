import type { VerdictCode } from './verdict.js';

/**
 * A verdict and weighted points in one whole number, so that the marks of all columns are simply added: points from the
 * ninth bit on, then four bits that count what says no, then four that count what is unknown. A pair has fewer than 16 of
 * each. Written in plain digits: a look at a constant of the module costs as much as the rest of a mark.
 */
export const markOf = (verdict: VerdictCode, points = 0): number =>
  (points << 8) | ((verdict & 2) << 3) | (verdict & 1);

/** The verdict of a sum of marks: one no decides; without one, one unknown does. */
export function verdictAt(mark: number): VerdictCode {
  if ((mark & 0xf0) !== 0) return 2;
  return (mark & 0x0f) !== 0 ? 1 : 0;
}

/** The points of a sum of marks. */
export const pointsAt = (mark: number): number => mark >> 8;
