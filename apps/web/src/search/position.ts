import type { Position } from './search-state.js';

/** Kept for as long as the page lives, never written down: a position is personal. */
let known: Position | null = null;

export const knownPosition = (): Position | null => known;

/** Two decimals are about a kilometre: enough for a distance, too coarse for a house. */
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Asks the device once; null when the reader says no or the device does not know. */
export function askPosition(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        known = { lat: coarse(coords.latitude), lng: coarse(coords.longitude) };
        resolve(known);
      },
      () => resolve(null),
      { timeout: 10_000, maximumAge: 600_000 },
    );
  });
}
