import { isObjectType, type GraphQLSchema } from 'graphql';

/** Whether an answer tells anything: neither null nor an empty list or connection. */
export const isSomething = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null && 'edges' in value
      ? isSomething(value.edges)
      : value !== null && value !== undefined;

/** Which types somebody of the market met, and which of their fields said something. */
export class Told {
  readonly #met = new Set<string>();
  readonly #said = new Set<string>();

  note(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) this.note(item);
    else if (typeof value === 'object' && value !== null) this.#object(value as Record<string, unknown>);
  }

  #object({ __typename: type, ...fields }: Record<string, unknown>): void {
    if (typeof type === 'string') this.#met.add(type);
    for (const [name, value] of Object.entries(fields)) {
      if (isSomething(value)) this.#said.add(`${String(type)}.${name}`);
      this.note(value);
    }
  }

  /** `Type.field` of types that were met, which never said anything: two silences are equal whatever stands behind them. */
  silent(schema: GraphQLSchema): string[] {
    const fields = [...this.#met].flatMap((name) => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
    });
    return fields.filter((field) => !this.#said.has(field)).toSorted();
  }
}
