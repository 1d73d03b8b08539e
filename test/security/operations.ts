import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Texts that the scalars take; a new scalar is asked for by name. */
const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '01900000-0000-7000-8000-00000000dead',
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-11-22',
  DateTime: '2026-11-22T02:00:00Z',
  MinorUnits: '1',
  LocalTime: '08:00',
};

/** A value that fits a type: only what is required, or everything when `full`. */
export function fitting(type: GraphQLInputType, full = false, depth = 0): unknown {
  if (isNonNullType(type)) return fitting(type.ofType, full, depth);
  if (isListType(type)) return [fitting(type.ofType, full, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || (full && depth < 3),
    );
    return Object.fromEntries(fields.map((field) => [field.name, fitting(field.type, full, depth + 1)]));
  }
  const { name } = type;
  if (!(name in SCALARS)) throw new Error(`teach operations.ts a value of the scalar ${name}`);
  return SCALARS[name];
}

/** A selection of all plain fields without arguments, and of what lies under them down to a depth. */
function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (isUnionType(named)) {
    const members = named.getTypes().map((member) => `... on ${member.name} ${selectionOf(schema, member, depth)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  const fields = isObjectType(named) ? Object.values(named.getFields()) : [];
  const open = fields.filter(({ args }) =>
    args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
  );
  const selected = open.flatMap((field) => {
    const deep = isCompositeType(getNamedType(field.type));
    if (deep && depth === 0) return [];
    return [`${field.name} ${deep ? selectionOf(schema, field.type, depth - 1) : ''}`];
  });
  return `{ __typename ${selected.join(' ')} }`;
}

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** An operation of one root field with fitting variables. */
export function operationFor(
  schema: GraphQLSchema,
  root: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  options: { readonly full?: boolean; readonly depth?: number } = {},
): Operation {
  const { full = false, depth = 1 } = options;
  const args = field.args.filter((arg) => full || (isNonNullType(arg.type) && arg.defaultValue === undefined));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const query = `${root} Try${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selectionOf(schema, field.type, depth)} }`;
  return { query, variables: Object.fromEntries(args.map((arg) => [arg.name, fitting(arg.type, full)])) };
}

/** Every root field of a schema with where it hangs. */
export function rootFieldsOf(schema: GraphQLSchema) {
  const of = (root: 'query' | 'mutation') => {
    const type = root === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({
      root,
      field,
      name: `${type?.name ?? ''}.${field.name}`,
    }));
  };
  return [...of('query'), ...of('mutation')];
}
