import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckField, SelectField, TextField } from '../../../forms/fields.js';
import type { IdentityKind, Sex } from '../../../gql/staff/graphql.js';
import { IDENTITY_WORDS, SEX_WORDS } from './client-words.js';
import { Line, replaced, without, WordOptions } from './form-parts.js';
import type { PersonValues } from './person-values.js';

export interface FieldsProps<T> {
  readonly value: T;
  readonly onValue: (value: T) => void;
  /** What the API said is wrong at a path. */
  readonly problemAt: (path: string) => string | undefined;
}

type Props = FieldsProps<PersonValues>;

export function NameField({ value, onValue, problemAt }: Props): ReactNode {
  return (
    <TextField
      label={<Trans>Name</Trans>}
      hint={<Trans>What the person wants to be called is enough.</Trans>}
      maxLength={120}
      autoComplete="off"
      value={value.name}
      problem={problemAt('person.name')}
      onChange={(event) => onValue({ ...value, name: event.target.value })}
    />
  );
}

export function BirthFields({ value, onValue, problemAt }: Props): ReactNode {
  return (
    <div className="pair">
      <TextField
        label={<Trans>Birth date</Trans>}
        hint={<Trans>Only the year is known? Leave it empty; do not guess a day. It can be added later.</Trans>}
        type="date"
        value={value.birthDate}
        problem={problemAt('person.birthDate')}
        onChange={(event) => onValue({ ...value, birthDate: event.target.value })}
      />
      <SelectField
        label={<Trans>Sex</Trans>}
        value={value.sex}
        onChange={(event) => onValue({ ...value, sex: event.target.value as Sex | '' })}
      >
        <option value="">–</option>
        <WordOptions words={SEX_WORDS} />
      </SelectField>
    </div>
  );
}

export function PhoneFields({ value, onValue, problemAt }: Props): ReactNode {
  return (
    <>
      <TextField
        label={<Trans>Phone</Trans>}
        type="tel"
        autoComplete="off"
        maxLength={40}
        value={value.phone}
        problem={problemAt('person.phone')}
        onChange={(event) => onValue({ ...value, phone: event.target.value })}
      />
      <CheckField
        label={<Trans>Others read this phone too</Trans>}
        checked={value.phoneShared}
        onChange={(event) => onValue({ ...value, phoneShared: event.target.checked })}
      />
    </>
  );
}

export function NumberFields({ value, onValue, problemAt }: Props): ReactNode {
  const numbers = value.identityNumbers;
  const set = (identityNumbers: PersonValues['identityNumbers']): void => onValue({ ...value, identityNumbers });
  return (
    <>
      <ul className="stack tight">
        {numbers.map((one, index) => (
          <Line key={index} onRemove={() => set(without(numbers, index))}>
            <SelectField
              label={<Trans>Paper with a number</Trans>}
              value={one.kind}
              onChange={(event) => set(replaced(numbers, index, { kind: event.target.value as IdentityKind }))}
            >
              <WordOptions words={IDENTITY_WORDS} />
            </SelectField>
            <TextField
              label={<Trans>Number</Trans>}
              autoComplete="off"
              maxLength={40}
              value={one.number}
              problem={problemAt(`person.identityNumbers.${index}`)}
              onChange={(event) => set(replaced(numbers, index, { number: event.target.value }))}
            />
          </Line>
        ))}
      </ul>
      <p>
        <button type="button" className="link" onClick={() => set([...numbers, { kind: 'other', number: '' }])}>
          <Trans>Another paper</Trans>
        </button>
      </p>
    </>
  );
}

export function ReachFields({ value, onValue, problemAt }: Props): ReactNode {
  return (
    <>
      <TextField
        label={<Trans>E-mail</Trans>}
        type="email"
        autoComplete="off"
        value={value.email}
        problem={problemAt('person.email')}
        onChange={(event) => onValue({ ...value, email: event.target.value })}
      />
      <TextField
        label={<Trans>Address</Trans>}
        autoComplete="off"
        maxLength={400}
        value={value.address}
        problem={problemAt('person.address')}
        onChange={(event) => onValue({ ...value, address: event.target.value })}
      />
      <TextField
        label={<Trans>Other names, with commas between</Trans>}
        autoComplete="off"
        value={value.otherNames}
        problem={problemAt('person.otherNames')}
        onChange={(event) => onValue({ ...value, otherNames: event.target.value })}
      />
    </>
  );
}
