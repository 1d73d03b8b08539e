import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isLocalDate } from '#kernel/period';
import { parseMinorUnits } from '#kernel/money';

const bad = (name: string, what: string): GraphQLError =>
  new GraphQLError(`${name} must be ${what}`, { extensions: { code: 'BAD_USER_INPUT' } });

/** A scalar that travels as text both ways and is checked by `read`, which gives null for a text it does not take. */
function textScalar<T>(name: string, what: string, codec: { read(text: string): T | null; write(value: T): string }) {
  const parse = (value: unknown): T => {
    const parsed = typeof value === 'string' ? codec.read(value) : null;
    if (parsed === null) throw bad(name, what);
    return parsed;
  };
  return new GraphQLScalarType<T, string>({
    name,
    description: `Text: ${what}.`,
    serialize: (value) => codec.write(value as T),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const asIs = { write: (value: string): string => value };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

/** `LocalDate` text in TypeScript. */
export const DateScalar = textScalar<string>('Date', 'a calendar date YYYY-MM-DD', {
  read: (text) => (isLocalDate(text) ? text : null),
  ...asIs,
});

/** `Date` in TypeScript. */
export const DateTimeScalar = textScalar<Date>('DateTime', 'an instant in ISO 8601 with zone', {
  read: (text) => (INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : null),
  write: (value) => new Date(value).toISOString(),
});

/** `bigint` in TypeScript: amounts exceed GraphQL Int. */
export const MinorUnitsScalar = textScalar<bigint>('MinorUnits', 'whole minor units of money, at most 18 digits', {
  read: parseMinorUnits,
  write: (value) => value.toString(),
});

/** `HH:MM` text in TypeScript; 24:00 ends a day. */
export const LocalTimeScalar = textScalar<string>('LocalTime', 'a time of day HH:MM', {
  read: (text) => (/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text) ? text : null),
  ...asIs,
});
