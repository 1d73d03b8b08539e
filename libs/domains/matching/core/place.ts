import type { OpeningFacts, PersonFacts, Point } from './facts.js';
import { ask, askOpening, no, type Finding } from './verdict.js';

const RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A place on a sphere with the earth's mean radius, in kilometres from its centre. */
export function vectorOf({ lat, lng }: Point): readonly [number, number, number] {
  const flat = RADIUS_KM * Math.cos(radians(lat));
  return [flat * Math.cos(radians(lng)), flat * Math.sin(radians(lng)), RADIUS_KM * Math.sin(radians(lat))];
}

/** Kilometres in a straight line, from its three sides; a metre short of the great circle at 100 km. */
export const kmOfSides = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z);

/** Distance of an opening from home; null when one of the places is not known. */
export function kmOf(home: PersonFacts['home'], at: OpeningFacts['at']): number | null {
  if (home === null || at === null) return null;
  const [from, to] = [vectorOf(home), vectorOf(at)];
  return kmOfSides(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
}

/** To a tenth: what is shown and stored. */
export const shownKm = (km: number): number => Math.round(km * 10) / 10;

type Traveller = Pick<PersonFacts, 'home' | 'reachKm'>;

/** Whether the way is short enough. `km` is the distance from home, null when it cannot be told. */
export function travelFindings({ home, reachKm }: Traveller, at: Point | null, km: number | null): Finding[] {
  const missing = [
    ...(home === null ? [ask('home')] : []),
    ...(reachKm === null ? [ask('reachKm')] : []),
    ...(at === null ? [askOpening('place')] : []),
  ];
  if (km === null || reachKm === null) return missing;
  return km > reachKm ? [no('too_far', { km: shownKm(km), reachKm })] : [];
}

/** Kilometres that stand for "how far" while nobody has said it. */
export const USUAL_REACH = 15;

/** 1000 at home, 200 at the end of the reach, less beyond it. Never less for a wider reach. */
export function wayPoints(reach: number, km: number): number {
  if (km <= reach) return km === 0 ? 1000 : Math.round(1000 - (800 * km) / reach);
  return Math.floor((200 * reach) / km);
}

/** Points of a way; 500 when the distance is not known. */
export const travelPoints = ({ reachKm }: Pick<PersonFacts, 'reachKm'>, km: number | null): number =>
  km === null ? 500 : wayPoints(reachKm ?? USUAL_REACH, km);
