import { registerEnumType } from '@nestjs/graphql';
import { CURRENCIES } from '#kernel/money';
import { LANGUAGES } from '../messaging/texts.js';

const named = <T extends string>(values: readonly T[]): Readonly<Record<T, T>> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;

/**
 * A GraphQL enum of texts: `@Field(() => KindEnum) kind: Kind`. Register each name once, in the first domain on the
 * street that uses it.
 */
export function enumType<T extends string>(name: string, values: readonly T[]): Readonly<Record<T, T>> {
  const made = named(values);
  registerEnumType(made, { name });
  return made;
}

/** The countries served; areas, offices, partners and holidays belong to one. */
export const CountryEnum = enumType('Country', ['ID', 'VN']);
export const CurrencyEnum = enumType('Currency', CURRENCIES);
export const LangEnum = enumType('Lang', LANGUAGES);
