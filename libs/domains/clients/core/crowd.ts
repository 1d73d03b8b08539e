import { LIKENESSES, likenessOf, traitsOf, type Likeness, type Traits } from './likeness.js';
import { indexedValues, type IndexKind, type Person } from './person.js';

export interface Alike {
  readonly clientId: string;
  readonly name: string;
  /** The surest reason. */
  readonly why: Likeness;
}

const MOST = 10;

const valuesOf = (person: Person): string[] => indexedValues(person).map(({ kind, value }) => `${kind} ${value}`);

/** Everybody of an office, opened once, to look among for many at a time; grows by who joins meanwhile. */
export class Crowd {
  readonly #people = new Map<string, { readonly name: string; readonly traits: Traits }>();
  readonly #byValue = new Map<string, Set<string>>();

  constructor(people: ReadonlyMap<string, Person>) {
    for (const [id, person] of people) this.add(id, person);
  }

  add(id: string, person: Person): void {
    this.#people.set(id, { name: person.name, traits: traitsOf(person) });
    for (const value of valuesOf(person)) this.#byValue.set(value, (this.#byValue.get(value) ?? new Set()).add(id));
  }

  /** Who may be the same person; the likeliest first, at most ten. */
  alike(person: Person): Alike[] {
    const reasons = new Map<string, IndexKind[]>();
    for (const value of valuesOf(person)) {
      const kind = value.slice(0, value.indexOf(' ')) as IndexKind;
      for (const id of this.#byValue.get(value) ?? []) reasons.set(id, [...(reasons.get(id) ?? []), kind]);
    }
    const traits = traitsOf(person);
    const found: Alike[] = [];
    for (const [clientId, other] of this.#people) {
      const like = likenessOf(traits, other.traits);
      const kinds = reasons.get(clientId) ?? [];
      const why = LIKENESSES.find((reason) => reason === like || kinds.some((kind) => kind === reason));
      if (why) found.push({ clientId, name: other.name, why });
    }
    return found.sort((a, b) => LIKENESSES.indexOf(a.why) - LIKENESSES.indexOf(b.why)).slice(0, MOST);
  }
}
