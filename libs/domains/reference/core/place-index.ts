import type { Area, AreaMatch, Country } from './area.js';
import { normalisePlace, readPlace, type PlaceName, type PlaceReading } from './place-name.js';
import { errorsAllowed, TermTable, typingErrors } from './term-table.js';
import { isToned } from './words.js';

/** Everything that the index knows of the areas of both countries, past and present. */
export interface Places {
  readonly areas: readonly Area[];
  readonly aliases: readonly { readonly areaId: string; readonly alias: string }[];
  readonly successions: readonly { readonly oldId: string; readonly newId: string }[];
}

export interface FindAreaOptions {
  readonly country?: Country | null;
  /** Only areas under this one. */
  readonly within?: string | null;
  /** At most so many; 10 when not given. */
  readonly first?: number;
}

/** One name of one area. */
interface Entry {
  readonly area: Area;
  readonly name: string;
  readonly toned: string;
}

interface Candidate {
  readonly entry: Entry;
  readonly score: number;
}

const OTHER_KIND = 0.6;
const OTHER_TONES = 0.85;
const OTHER_PLACE = 0.5;
/** A name that the text only begins; two letters fit too many to be worth it. */
const BEGINNING = { score: 0.75, most: 300, letters: 3 };
/** What fits less than this share of the best is not told. */
const WORTH_TELLING = 0.55;
const TYPO = 0.8;
const RANK: Readonly<Record<Area['level'], number>> = { country: 0, province: 1, regency: 2, district: 3, ward: 4 };
const CITIES = new Set(['kota', 'thanh_pho']);

/** Finds areas by any of their names: old or new, with or without tone marks, abbreviated, begun or misspelt. */
export class PlaceIndex {
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #successors: ReadonlyMap<string, readonly string[]>;
  readonly #byKey = new Map<string, Entry[]>();
  readonly #keysOf = new Map<string, Set<string>>();
  readonly #keys: readonly string[];
  #table: TermTable | undefined;

  constructor({ areas, aliases, successions }: Places) {
    this.#areas = new Map(areas.map((area) => [area.id, area]));
    const byOld = Map.groupBy(successions, ({ oldId }) => oldId);
    this.#successors = new Map([...byOld].map(([oldId, list]) => [oldId, list.map(({ newId }) => newId)]));
    for (const area of areas) this.#add(area, area.name);
    for (const { areaId, alias } of aliases) {
      const area = this.#areas.get(areaId);
      if (area) this.#add(area, alias);
    }
    this.#keys = [...this.#byKey.keys()].sort();
  }

  area(id: string): Area | null {
    return this.#areas.get(id) ?? null;
  }

  /** The areas that took over from an abolished one; empty for an area of today. */
  successorsOf(id: string): readonly string[] {
    return this.#successors.get(id) ?? [];
  }

  /** Names of abolished areas of the same level that this one took over from, other than its own. */
  formerNamesOf({ id, level, name }: Area): readonly string[] {
    this.#predecessors ??= predecessorsOf(this.#successors);
    const before = (this.#predecessors.get(id) ?? []).flatMap((old) => this.area(old) ?? []);
    const names = before.filter((old) => old.level === level && keyOf(old.name) !== keyOf(name)).map((old) => old.name);
    return [...new Set(names)].sort();
  }
  #predecessors: ReadonlyMap<string, readonly string[]> | undefined;

  /**
   * Areas for a text, best first: how well the name fits, then province before city or regency before district before
   * ward, today's before former ones, cities before regencies, the more populous first.
   */
  find(text: string, { country, within, first = 10 }: FindAreaOptions = {}): AreaMatch[] {
    const toned = isToned(text);
    const fits = ({ area }: Entry): boolean =>
      (!country || area.country === country) && (!within || area.path.includes(within));
    const readings = readPlace(text);
    const named = readings.flatMap((reading) => this.#exact(reading, toned));
    const begun = readings.slice(0, 3).flatMap((reading) => this.#begun(reading, toned));
    const found = [...named, ...begun].filter(({ entry }) => fits(entry));
    const all = found.length > 0 ? found : this.#misspelt(readings).filter(({ entry }) => fits(entry));
    return this.#told(all, first);
  }

  #add(area: Area, name: string): void {
    const names = normalisePlace(name);
    const { key, toned } = names.at(-1) ?? { key: '', toned: '' };
    if (key === '') return;
    const entries = this.#byKey.get(key) ?? [];
    if (!entries.some((entry) => entry.area === area)) entries.push({ area, name, toned });
    this.#byKey.set(key, entries);
    const keys = this.#keysOf.get(area.id) ?? new Set();
    this.#keysOf.set(area.id, keys.add(key));
  }

  #exact({ place, inside }: PlaceReading, toned: boolean): Candidate[] {
    const entries = this.#byKey.get(place.key) ?? [];
    return entries.map((entry) => ({
      entry,
      score: this.#fit(entry, place, toned) * this.#liesIn(entry.area, inside),
    }));
  }

  #begun({ place, inside }: PlaceReading, toned: boolean): Candidate[] {
    if (place.key.length < BEGINNING.letters) return [];
    const candidates: Candidate[] = [];
    let at = firstNotBelow(this.#keys, place.key);
    for (; candidates.length < BEGINNING.most; at++) {
      const key = this.#keys[at];
      if (!key?.startsWith(place.key)) break;
      if (key.length === place.key.length) continue;
      for (const entry of this.#byKey.get(key) ?? []) {
        const tones = toned && !entry.toned.startsWith(place.toned) ? OTHER_TONES : 1;
        const score = BEGINNING.score * tones * this.#kindFits(entry, place) * this.#liesIn(entry.area, inside);
        candidates.push({ entry, score });
      }
    }
    return candidates;
  }

  #misspelt(readings: readonly PlaceReading[]): Candidate[] {
    const table = (this.#table ??= tableOf(this.#keys));
    return readings.slice(0, 4).flatMap(({ place, inside }) =>
      table.alike(place.key, false).flatMap(({ term, likeness }) => {
        const key = table.termOf(term);
        if (typingErrors(place.key, key) > errorsAllowed(place.key.length)) return [];
        const own = { ...place, key, toned: '' };
        return this.#exact({ place: own, inside }, false).map(({ entry, score }) => ({
          entry,
          score: score * TYPO * likeness,
        }));
      }),
    );
  }

  #fit(entry: Entry, place: PlaceName, toned: boolean): number {
    return (toned && entry.toned !== place.toned ? OTHER_TONES : 1) * this.#kindFits(entry, place);
  }

  #kindFits({ area }: Entry, { kinds }: PlaceName): number {
    return kinds.length === 0 || kinds.includes(area.kind) ? 1 : OTHER_KIND;
  }

  /** Whether the area lies in the larger places that were named: by their old names or their new ones. */
  #liesIn(area: Area, inside: PlaceReading['inside']): number {
    if (inside.length === 0) return 1;
    const above = new Set(area.path.slice(0, -1).flatMap((id) => [id, ...this.successorsOf(id)]));
    const keys = new Set([...above].flatMap((id) => [...(this.#keysOf.get(id) ?? [])]));
    const former = this.#formerNamesAbove(area);
    const missed = inside.filter((names) => !names.some(({ key }) => keys.has(key) || former.has(key)));
    return OTHER_PLACE ** missed.length;
  }

  /** Names of the provinces that were merged into the one that an area of today lies in. */
  #formerNamesAbove(area: Area): ReadonlySet<string> {
    this.#merged ??= mergedNames(this.#areas, this.#successors, this.#keysOf);
    return area.validTo === null ? (this.#merged.get(area.path[1] ?? '') ?? NONE) : NONE;
  }
  #merged: Map<string, Set<string>> | undefined;

  #told(candidates: readonly Candidate[], first: number): AreaMatch[] {
    const told = new Map<string, AreaMatch>();
    const sorted = [...candidates].sort(better);
    for (const { entry, score } of sorted) {
      if (score < WORTH_TELLING * (sorted[0]?.score ?? 0)) break;
      const match = this.#matchOf(entry, score);
      const known = told.get(match.area.id);
      if (!known || (known.score === match.score && known.former && !match.former)) told.set(match.area.id, match);
      if (told.size > first * 3) break;
    }
    return [...told.values()].slice(0, first);
  }

  /** An abolished area that one area took over from stands for that one. */
  #matchOf({ area, name }: Entry, score: number): AreaMatch {
    const rounded = Math.round(score * 1000) / 1000;
    const successors = this.successorsOf(area.id);
    const successor = successors.length === 1 ? this.area(successors[0] ?? '') : null;
    if (!successor) return { area, matched: name, former: area.validTo !== null, score: rounded };
    const sameName = keyOf(successor.name) === keyOf(name);
    const stays = sameName && successor.level === area.level;
    return { area: successor, matched: stays ? successor.name : name, former: !stays, score: rounded };
  }
}

const NONE: ReadonlySet<string> = new Set();

const keyOf = (name: string): string => normalisePlace(name).at(-1)?.key ?? '';

function predecessorsOf(successors: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const predecessors = new Map<string, string[]>();
  for (const [oldId, newIds] of successors) {
    for (const newId of newIds) predecessors.set(newId, [...(predecessors.get(newId) ?? []), oldId]);
  }
  return predecessors;
}

function mergedNames(
  areas: ReadonlyMap<string, Area>,
  successors: ReadonlyMap<string, readonly string[]>,
  keysOf: ReadonlyMap<string, Set<string>>,
) {
  const merged = new Map<string, Set<string>>();
  for (const [oldId, newIds] of successors) {
    if (areas.get(oldId)?.level !== 'province') continue;
    for (const newId of newIds) {
      const keys = merged.get(newId) ?? new Set();
      for (const key of keysOf.get(oldId) ?? []) keys.add(key);
      merged.set(newId, keys);
    }
  }
  return merged;
}

function better(a: Candidate, b: Candidate): number {
  return b.score - a.score || weight(a.entry.area) - weight(b.entry.area) || compareSize(a.entry.area, b.entry.area);
}

/** Lower stands first: the larger kind of place, of one kind today's, of today's the city. */
function weight({ level, kind, validTo }: Area): number {
  const rank = level === 'district' && kind === 'thanh_pho' ? RANK.regency : RANK[level];
  return rank * 4 + (validTo === null ? 0 : 2) + (CITIES.has(kind) ? 0 : 1);
}

const compareSize = (a: Area, b: Area): number =>
  (b.population ?? 0) - (a.population ?? 0) ||
  (a.fullName < b.fullName ? -1 : a.fullName > b.fullName ? 1 : a.id < b.id ? -1 : 1);

function firstNotBelow(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tableOf(keys: readonly string[]): TermTable {
  const table = new TermTable();
  for (const key of keys) table.add(key);
  return table;
}
