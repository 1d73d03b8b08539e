import type { Area, AreaMatch, Country } from './area.js';
import { append } from './append.js';
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
  readonly #successors = new Map<string, Area[]>();
  readonly #predecessors = new Map<string, Area[]>();
  readonly #byKey = new Map<string, Entry[]>();
  readonly #keysOf = new Map<string, string[]>();
  readonly #keys: readonly string[];
  #table: TermTable | undefined;

  constructor({ areas, aliases, successions }: Places) {
    this.#areas = new Map(areas.map((area) => [area.id, area]));
    for (const area of areas) this.#add(area, area.name);
    for (const { areaId, alias } of aliases) this.#withArea(areaId, (area) => this.#add(area, alias));
    for (const { oldId, newId } of successions) {
      this.#withArea(newId, (area) => append(this.#successors, oldId, area));
      this.#withArea(oldId, (area) => append(this.#predecessors, newId, area));
    }
    this.#keys = [...this.#byKey.keys()].sort();
  }

  area(id: string): Area | null {
    return this.#areas.get(id) ?? null;
  }

  /** The areas that took over from an abolished one; empty for an area of today. */
  successorsOf(id: string): readonly Area[] {
    return this.#successors.get(id) ?? [];
  }

  /** Names of abolished areas of the same level that this one took over from, other than its own. */
  formerNamesOf(area: Area): readonly string[] {
    const names = this.#formerOf(area).filter(({ name }) => keyOf(name) !== keyOf(area.name));
    return [...new Set(names.map(({ name }) => name))].sort();
  }

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

  #withArea(id: string, use: (area: Area) => void): void {
    const area = this.#areas.get(id);
    if (area) use(area);
  }

  #add(area: Area, name: string): void {
    for (const { key, toned } of normalisePlace(name).slice(-1)) {
      append(this.#byKey, key, { area, name, toned });
      append(this.#keysOf, area.id, key);
    }
  }

  #named(key: string): readonly Entry[] {
    return this.#byKey.get(key) ?? [];
  }

  #keyAt(place: number): string {
    return this.#keys[place] ?? '';
  }

  #formerOf({ id, level }: Area): readonly Area[] {
    return (this.#predecessors.get(id) ?? []).filter((former) => former.level === level);
  }

  #exact({ place, inside }: PlaceReading, toned: boolean): Candidate[] {
    return this.#named(place.key).map((entry) => ({
      entry,
      score: this.#fit(entry, place, toned) * this.#liesIn(entry.area, inside),
    }));
  }

  #begun({ place, inside }: PlaceReading, toned: boolean): Candidate[] {
    if (place.key.length < BEGINNING.letters) return [];
    const candidates: Candidate[] = [];
    let at = this.#firstFrom(place.key);
    for (; candidates.length < BEGINNING.most && this.#keyAt(at).startsWith(place.key); at++) {
      const key = this.#keyAt(at);
      if (key.length === place.key.length) continue;
      for (const entry of this.#named(key)) {
        const tones = toned && !entry.toned.startsWith(place.toned) ? OTHER_TONES : 1;
        const score = BEGINNING.score * tones * this.#kindFits(entry, place) * this.#liesIn(entry.area, inside);
        candidates.push({ entry, score });
      }
    }
    return candidates;
  }

  /** Place of the first key in order that does not come before a key. */
  #firstFrom(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keyAt(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low;
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
    const keys = new Set<string | undefined>();
    for (const id of area.path.slice(0, -1)) {
      this.#withArea(id, (one) => {
        const sameGround = [one, ...this.successorsOf(id), ...this.#formerOf(one)];
        for (const key of sameGround.flatMap((place) => this.#keysOf.get(place.id))) keys.add(key);
      });
    }
    const missed = inside.filter((names) => !names.some(({ key }) => keys.has(key)));
    return OTHER_PLACE ** missed.length;
  }

  #told(candidates: readonly Candidate[], first: number): AreaMatch[] {
    const sorted = [...candidates].sort(better);
    const least = WORTH_TELLING * Math.max(...sorted.map(({ score }) => score));
    const told = new Map<string, AreaMatch>();
    for (const candidate of sorted.filter(({ score }) => score >= least)) {
      const match = this.#matchOf(candidate);
      if (!told.has(match.area.id)) told.set(match.area.id, match);
    }
    return [...told.values()].slice(0, first);
  }

  /** An abolished area that one area took over from stands for that one. */
  #matchOf({ entry: { area, name }, score }: Candidate): AreaMatch {
    const rounded = Math.round(score * 1000) / 1000;
    const [successor, another] = this.successorsOf(area.id);
    if (!successor || another) return { area, matched: name, former: area.validTo !== null, score: rounded };
    const stays = successor.level === area.level && keyOf(successor.name) === keyOf(name);
    return { area: successor, matched: stays ? successor.name : name, former: !stays, score: rounded };
  }
}

const keyOf = (name: string): string =>
  normalisePlace(name)
    .slice(-1)
    .map(({ key }) => key)
    .join('');

function better(a: Candidate, b: Candidate): number {
  return b.score - a.score || weight(a.entry.area) - weight(b.entry.area) || compareSize(a.entry.area, b.entry.area);
}

/** Lower stands first: the larger kind of place, of one kind today's, of today's the city. */
function weight({ level, kind, validTo }: Area): number {
  const rank = level === 'district' && kind === 'thanh_pho' ? RANK.regency : RANK[level];
  return rank * 4 + (validTo === null ? 0 : 2) + (CITIES.has(kind) ? 0 : 1);
}

const compareSize = (a: Area, b: Area): number =>
  Number(b.population) - Number(a.population) || (`${a.fullName} ${a.id}` < `${b.fullName} ${b.id}` ? -1 : 1);

function tableOf(keys: readonly string[]): TermTable {
  const table = new TermTable();
  for (const key of keys) table.add(key);
  return table;
}
