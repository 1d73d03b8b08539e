import type { SearchDocument } from './document.js';
import type { Point } from './search-port.js';
import { hash32 } from './text.js';

/** Mean radius of the earth in kilometres, as Meilisearch has it: both engines draw the same circles. */
const RADIUS = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A place as a point on a sphere of radius 1; straight distances between such points (chords) order like real ones. */
export function unitVector({ lat, lng }: Point): readonly [number, number, number] {
  const flat = Math.cos(radians(lat));
  return [flat * Math.cos(radians(lng)), flat * Math.sin(radians(lng)), Math.sin(radians(lat))];
}

export function chordBetween(a: Point, b: Point): number {
  const [ax, ay, az] = unitVector(a);
  const [bx, by, bz] = unitVector(b);
  // Summed as PostgreSQL's cube does, so that both give the same last digit.
  return Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2);
}

export const chordOfKm = (km: number): number => 2 * Math.sin(Math.min(km / RADIUS, Math.PI) / 2);

export const kmOfChord = (chord: number): number => 2 * RADIUS * Math.asin(Math.min(chord / 2, 1));

/** Great-circle distance in kilometres. */
export const kmBetween = (a: Point, b: Point): number => kmOfChord(chordBetween(a, b));

/** The chord of a place that is not known: farther than any two places of the countries served. */
export const UNKNOWN_CHORD = 1;

/** About fifty metres, in degrees. */
const APART = 5e-4;

const offset = (seed: string): number => (hash32(seed) / 2 ** 31) * APART;

/**
 * Where a document is listed: its place, moved by up to fifty metres by its id. Hundreds of openings stand in the middle
 * of the same town; without equal distances a list by distance ends after a page instead of sorting the whole town.
 */
export function placeOf({ id, lat, lng }: Pick<SearchDocument, 'id' | 'lat' | 'lng'>): Point | null {
  return lat === null || lng === null ? null : { lat: lat + offset(id), lng: lng + offset(`${id}e`) };
}
