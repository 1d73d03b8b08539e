import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { Problem, SelectField, TextField } from '../../forms/fields.js';
import { LANGS, LANG_NAMES } from '../../i18n/lang.js';
import { SAFETY_WORDS } from '../../labels/opportunity-words.js';
import { SAFETY } from '../../search/search-state.js';
import { SkillFields } from './skill-fields.js';
import { parseAmount, type PostingValues } from './posting-values.js';

export function SafetyFields(): ReactNode {
  const { t } = useLingui();
  const { register, formState } = useFormContext<PostingValues>();
  return (
    <div>
      {SAFETY.map((attribute) => (
        <label key={attribute} className="check">
          <input type="checkbox" value={attribute} {...register('safety')} />
          <span>{t(SAFETY_WORDS[attribute])}</span>
        </label>
      ))}
      <Problem text={formState.errors.safety?.message} />
    </div>
  );
}

function DateFields(): ReactNode {
  const { register, formState } = useFormContext<PostingValues>();
  const { errors } = formState;
  return (
    <div className="pair">
      <TextField
        label={<Trans>Last day to apply</Trans>}
        type="date"
        problem={errors.applyUntil?.message}
        {...register('applyUntil')}
      />
      <TextField
        label={<Trans>Last day of it</Trans>}
        type="date"
        problem={errors.endsOn?.message}
        {...register('endsOn')}
      />
    </div>
  );
}

export function DetailFields(): ReactNode {
  const { t } = useLingui();
  const { register, formState, watch } = useFormContext<PostingValues>();
  const { errors } = formState;
  const wrong = t`Write an amount, such as 3,600,000`;
  return (
    <>
      <TextField
        label={<Trans>Street or building</Trans>}
        maxLength={200}
        problem={errors.place?.message}
        {...register('place')}
      />
      <TextField
        label={<Trans>Employer, when you post for somebody else</Trans>}
        maxLength={200}
        problem={errors.hostName?.message}
        {...register('hostName')}
      />
      {watch('kind') === 'training_slot' && (
        <TextField
          label={<Trans>What does the course cost?</Trans>}
          hint={<Trans>Write 0 when it is free.</Trans>}
          inputMode="decimal"
          problem={errors.fee?.message}
          {...register('fee', { validate: (text) => parseAmount(text) !== undefined || wrong })}
        />
      )}
      <TextField
        label={<Trans>Hours a week</Trans>}
        inputMode="decimal"
        maxLength={5}
        problem={errors.hoursPerWeek?.message}
        {...register('hoursPerWeek')}
      />
      <DateFields />
      <SkillFields />
      <SelectField label={<Trans>Language of your words</Trans>} {...register('lang')}>
        {LANGS.map((lang) => (
          <option key={lang} value={lang} lang={lang}>
            {LANG_NAMES[lang]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
