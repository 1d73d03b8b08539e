import type { IdentityKind, PersonFactsFragment, PersonInputType, Sex } from '../../../gql/staff/graphql.js';

/** Who somebody is, as typed. */
export interface PersonValues {
  readonly name: string;
  readonly otherNames: string;
  readonly birthDate: string;
  readonly sex: Sex | '';
  readonly identityNumbers: readonly { readonly kind: IdentityKind; readonly number: string }[];
  readonly phone: string;
  readonly phoneShared: boolean;
  readonly email: string;
  readonly address: string;
}

export const EMPTY_PERSON: PersonValues = {
  name: '',
  otherNames: '',
  birthDate: '',
  sex: '',
  identityNumbers: [{ kind: 'id_card', number: '' }],
  phone: '',
  phoneShared: false,
  email: '',
  address: '',
};

export function personFrom(person: PersonFactsFragment): PersonValues {
  const numbers = person.identityNumbers.map(({ kind, number }) => ({ kind, number }));
  return {
    name: person.name,
    otherNames: person.otherNames.join(', '),
    birthDate: person.birthDate ?? '',
    sex: person.sex ?? '',
    identityNumbers: numbers.length > 0 ? numbers : EMPTY_PERSON.identityNumbers,
    phone: person.phone ?? '',
    phoneShared: person.phoneShared,
    email: person.email ?? '',
    address: person.address ?? '',
  };
}

const orNull = (text: string): string | null => text.trim() || null;

export const personInput = (values: PersonValues): PersonInputType => ({
  name: values.name,
  otherNames: values.otherNames
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  birthDate: orNull(values.birthDate),
  sex: values.sex || null,
  identityNumbers: values.identityNumbers.filter(({ number }) => number.trim() !== ''),
  phone: orNull(values.phone),
  phoneShared: values.phoneShared,
  email: orNull(values.email),
  address: orNull(values.address),
});
