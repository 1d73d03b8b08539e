import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Icon } from '../../components/icons.js';
import {
  LANGUAGE_WORDS,
  LICENCE_WORDS,
  PAPER_WORDS,
  REQUIREMENT_WORDS,
  SCHOOLING_WORDS,
} from '../../components/staff/words.js';
import { CheckField, Problem, SelectField, TextField } from '../../forms/fields.js';
import type { RequirementKind } from '../../gql/staff/graphql.js';
import { emptyRequirement, type PostingValues } from './posting-values.js';

const KINDS: readonly RequirementKind[] = ['schooling', 'age', 'experience', 'licence', 'paper', 'language'];

interface PartProps {
  readonly index: number;
}

function Options({ words }: { readonly words: Readonly<Record<string, MessageDescriptor>> }): ReactNode {
  const { t } = useLingui();
  return Object.entries(words).map(([value, word]) => (
    <option key={value} value={value}>
      {t(word)}
    </option>
  ));
}

function AgePart({ index }: PartProps): ReactNode {
  const { register } = useFormContext<PostingValues>();
  return (
    <div className="pair">
      <TextField
        label={<Trans>from age</Trans>}
        inputMode="numeric"
        maxLength={2}
        {...register(`requirements.${index}.minAge`)}
      />
      <TextField
        label={<Trans>to age</Trans>}
        inputMode="numeric"
        maxLength={2}
        {...register(`requirements.${index}.maxAge`)}
      />
    </div>
  );
}

function SchoolingPart({ index }: PartProps): ReactNode {
  const { register } = useFormContext<PostingValues>();
  return (
    <SelectField label={<Trans>at least</Trans>} {...register(`requirements.${index}.schooling`)}>
      <Options words={SCHOOLING_WORDS} />
    </SelectField>
  );
}

function CodePart({
  index,
  words,
}: PartProps & { readonly words: Readonly<Record<string, MessageDescriptor>> }): ReactNode {
  const { t } = useLingui();
  const { register, control } = useFormContext<PostingValues>();
  const code = useWatch({ control, name: `requirements.${index}.code` });
  return (
    <>
      <SelectField label={<Trans>which</Trans>} {...register(`requirements.${index}.code`, { required: true })}>
        <option value="">{t`Choose`}</option>
        <Options words={words} />
        <option value="own">{t`Another one`}</option>
      </SelectField>
      {code === 'own' && (
        <TextField
          label={<Trans>in your own words</Trans>}
          maxLength={120}
          {...register(`requirements.${index}.words`, { required: t`This is needed.` })}
        />
      )}
    </>
  );
}

function ExperiencePart({ index }: PartProps): ReactNode {
  const { register } = useFormContext<PostingValues>();
  return (
    <TextField
      label={<Trans>months</Trans>}
      hint={<Trans>Leave it empty for: some experience.</Trans>}
      inputMode="numeric"
      maxLength={3}
      {...register(`requirements.${index}.months`)}
    />
  );
}

function LanguagePart({ index }: PartProps): ReactNode {
  const { register } = useFormContext<PostingValues>();
  return (
    <SelectField label={<Trans>which</Trans>} {...register(`requirements.${index}.language`)}>
      <Options words={LANGUAGE_WORDS} />
    </SelectField>
  );
}

const PARTS: Readonly<Record<RequirementKind, (props: PartProps) => ReactNode>> = {
  age: AgePart,
  schooling: SchoolingPart,
  paper: (props) => <CodePart {...props} words={PAPER_WORDS} />,
  licence: (props) => <CodePart {...props} words={LICENCE_WORDS} />,
  experience: ExperiencePart,
  language: LanguagePart,
};

function RequirementBox({
  index,
  kind,
  onRemove,
}: PartProps & { readonly kind: RequirementKind; readonly onRemove: () => void }): ReactNode {
  const { t } = useLingui();
  const { register } = useFormContext<PostingValues>();
  const Part = PARTS[kind];
  return (
    <li className="requirement">
      <div className="row between">
        <b>{t(REQUIREMENT_WORDS[kind])}</b>
        <button type="button" className="icon-btn" aria-label={t`Remove this`} onClick={onRemove}>
          <Icon name="close" size={20} />
        </button>
      </div>
      <Part index={index} />
      <CheckField
        label={<Trans>A must: without it there is no point in applying</Trans>}
        {...register(`requirements.${index}.hard`)}
      />
    </li>
  );
}

export function RequirementFields(): ReactNode {
  const { t } = useLingui();
  const { control, register, formState } = useFormContext<PostingValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'requirements' });
  return (
    <>
      <CheckField label={<Trans>No experience needed</Trans>} {...register('noExperience')} />
      <ul className="stack">
        {fields.map((field, index) => (
          <RequirementBox key={field.id} index={index} kind={field.kind} onRemove={() => remove(index)} />
        ))}
      </ul>
      <Problem text={formState.errors.requirements?.message ?? formState.errors.requirements?.root?.message} />
      <div className="choices">
        {KINDS.map((kind) => (
          <button key={kind} type="button" className="chip" onClick={() => append(emptyRequirement(kind))}>
            <Icon name="plus" size={16} />
            {t(REQUIREMENT_WORDS[kind])}
          </button>
        ))}
      </div>
    </>
  );
}
