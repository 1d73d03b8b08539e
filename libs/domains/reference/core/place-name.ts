import { wordsOf } from './words.js';

/** A name of a place as it is compared: what kind of place it says it is, and the name without that. */
export interface PlaceName {
  /** Kinds that the words before (or after) the name stand for; empty when it does not say. */
  readonly kinds: readonly string[];
  /** The name folded and without spaces: `Tanjung Pinang` and `Tanjungpinang` are one. */
  readonly key: string;
  /** The name with its tone marks, without spaces. */
  readonly toned: string;
}

const BEFORE: readonly (readonly [string, readonly string[]])[] = [
  ['kota administrasi', ['kota']],
  ['kota adm', ['kota']],
  ['kabupaten administrasi', ['kabupaten']],
  ['daerah khusus ibukota', ['provinsi']],
  ['daerah istimewa', ['provinsi']],
  ['kabupaten', ['kabupaten']],
  ['kab', ['kabupaten']],
  ['kota', ['kota']],
  ['kotamadya', ['kota']],
  ['kodya', ['kota']],
  ['provinsi', ['provinsi']],
  ['propinsi', ['provinsi']],
  ['prov', ['provinsi']],
  ['dki', ['provinsi']],
  ['di', ['provinsi']],
  ['kecamatan', ['kecamatan']],
  ['kec', ['kecamatan']],
  ['distrik', ['kecamatan']],
  ['thanh pho', ['thanh_pho']],
  ['tp', ['thanh_pho']],
  ['tinh', ['tinh']],
  ['quan', ['quan']],
  ['q', ['quan']],
  ['huyen', ['huyen']],
  ['h', ['huyen']],
  ['thi xa', ['thi_xa']],
  ['tx', ['thi_xa']],
  ['thi tran', ['thi_tran']],
  ['tt', ['thi_tran']],
  ['phuong', ['phuong']],
  ['p', ['phuong']],
  ['xa', ['xa']],
  ['dac khu', ['dac_khu']],
];

const AFTER: readonly (readonly [string, readonly string[]])[] = [
  ['special region', ['provinsi']],
  ['city', ['kota', 'thanh_pho']],
  ['regency', ['kabupaten']],
  ['province', ['provinsi', 'tinh', 'thanh_pho']],
  ['district', ['kecamatan', 'quan', 'huyen', 'thi_xa']],
  ['ward', ['phuong']],
  ['commune', ['xa']],
];

interface PlaceWord {
  readonly folded: string;
  readonly term: string;
}

/** `Q1` -> `Q 1`, `P.05` -> `P 5`, `TPHCM` -> `TP HCM`. */
const spaced = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])(q|p|quan|quận|phuong|phường)\.?\s*0*(\d{1,2})(?!\d)/giu, '$1 $2')
    .replace(/(?<![\p{L}\p{N}])tp\.?(?=hcm|hn\b|đn\b)/giu, 'TP ');

const nameOf = (words: readonly PlaceWord[], kinds: readonly string[] = []): PlaceName => ({
  kinds,
  key: words.map((word) => word.folded).join(''),
  toned: words.map((word) => word.term).join(''),
});

const startsWith = (words: readonly PlaceWord[], phrase: readonly string[], at: number): boolean =>
  phrase.every((part, k) => words[at + k]?.folded === part);

/**
 * The ways to read a text as the name of one place, the one that says most first: "Kota Agung" is a city called Agung or
 * a district called Kota Agung. Empty when there is no word in it.
 */
export function normalisePlace(text: string): PlaceName[] {
  return readingsOf(wordsOf(spaced(text)));
}

/** The same for words that are taken apart already. */
function readingsOf(words: readonly PlaceWord[]): PlaceName[] {
  if (words.length === 0) return [];
  const readings: PlaceName[] = [];
  for (const [phrase, kinds] of BEFORE) {
    const parts = phrase.split(' ');
    if (words.length > parts.length && startsWith(words, parts, 0))
      readings.push(nameOf(words.slice(parts.length), kinds));
  }
  for (const [phrase, kinds] of AFTER) {
    const parts = phrase.split(' ');
    const at = words.length - parts.length;
    if (at > 0 && startsWith(words, parts, at)) readings.push(nameOf(words.slice(0, at), kinds));
  }
  return [...readings.slice(0, 2), nameOf(words)];
}

/** A text read as a place and the larger places it says it lies in: "Bến Nghé, Q.1, TP.HCM". */
export interface PlaceReading {
  readonly place: PlaceName;
  readonly inside: readonly (readonly PlaceName[])[];
}

/** Every way to read a text as a place inside others, by its commas or, without them, by every cut between words. */
export function readPlace(text: string): PlaceReading[] {
  const [first = '', ...rest] = text
    .slice(0, 300)
    .split(/[,;\n|/()]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const inside = rest.map(normalisePlace).filter((names) => names.length > 0);
  const whole = normalisePlace(first).map((place) => ({ place, inside }));
  if (inside.length > 0) return whole;
  const words = wordsOf(spaced(first));
  const cut = Array.from(
    { length: Math.max(0, Math.min(words.length, 8) - 1) },
    (_, k) => words.length - 1 - k,
  ).flatMap((at) => readingsOf(words.slice(0, at)).map((place) => ({ place, inside: [readingsOf(words.slice(at))] })));
  return [...whole, ...cut];
}
