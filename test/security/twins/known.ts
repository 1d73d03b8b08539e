import { timeless } from './transcript.js';

/** How many of a kind are tried; all of the twins. */
const TRIED = 4;
const TWINS_TRIED = 8;

/** What somebody who knows everything could put into a question: ids by type, words by the field they stood in. */
export class Known {
  readonly #ids = new Map<string, Set<string>>();
  readonly #words = new Map<string, Set<string>>();
  readonly #versions = new Map<string, number>();

  /** Ids and versions in an answer to somebody of the office; words too when `words`: of an outsider's answers only. */
  learn(value: unknown, { words }: { words: boolean }): void {
    if (Array.isArray(value)) for (const item of value) this.learn(item, { words });
    else if (typeof value === 'object' && value !== null) this.#object(value as Record<string, unknown>, words);
  }

  #object(object: Record<string, unknown>, words: boolean): void {
    const { __typename: type, id, version } = object;
    if (typeof type === 'string' && typeof id === 'string') add(this.#ids, type, id);
    if (typeof id === 'string' && typeof version === 'number') this.#versions.set(id, version);
    for (const [name, value] of Object.entries(object)) {
      if (typeof value === 'string') this.#word(`${String(type)}.${name}`, name, value, words);
      else this.learn(value, { words });
    }
  }

  #word(place: string, name: string, value: string, words: boolean): void {
    if (name === 'link' && value.includes('#'))
      this.#token(place.split('.')[0] as string, value.split('#')[1] as string);
    if (!words && !/Id$/.test(name)) return;
    add(this.#words, name, value);
    add(this.#words, place, value);
  }

  /** A link of another kind opens nothing: whoever asks for an invitation tries those of invitations. */
  #token(type: string, token: string): void {
    add(this.#words, 'token', token);
    add(this.#words, `${type}.token`, token);
  }

  get types(): string[] {
    return [...this.#ids.keys()];
  }

  idsOf(type: string): readonly string[] {
    return some(this.#ids.get(type), type === 'Client' ? TWINS_TRIED : TRIED);
  }

  /** What stood in fields of this name, or of `Type.name`. */
  wordsOf(name: string): readonly string[] {
    return some(this.#words.get(name), TRIED);
  }

  versionOf(id: string): number {
    return this.#versions.get(id) ?? 1;
  }
}

function add(to: Map<string, Set<string>>, key: string, value: string): void {
  const set = to.get(key) ?? new Set();
  to.set(key, set.add(value));
}

/** By what stands in them: a cursor holds the moment of its row, which is another one in each world. */
const byContent = (a: string, b: string): number => (timeless(a) < timeless(b) ? -1 : 1);

/** Some of a set in an order that says nothing of where they were found: the oldest and the newest. */
function some(set: ReadonlySet<string> | undefined, most: number): readonly string[] {
  const all = [...(set ?? [])].toSorted(byContent);
  return all.length <= most ? all : [...all.slice(0, most / 2), ...all.slice(-most / 2)];
}
