import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useQuery } from 'urql';
import { Icon } from '../../components/icons.js';
import { AreaTextField, Problem, TextField } from '../../forms/fields.js';
import { dayName, formatShift, formatWeekdays, longDayName, USUAL_DAYS, USUAL_HOURS } from '../../formats/time.js';
import { CodeTitleDocument } from '../../gql/staff/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import { useLang } from '../../i18n/use-lang.js';
import { KIND_WORDS } from '../../labels/opportunity-words.js';
import { KINDS } from '../../search/search-state.js';
import type { PostingValues } from './posting-values.js';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export function KindField(): ReactNode {
  const { t } = useLingui();
  const { register } = useFormContext<PostingValues>();
  return (
    <fieldset className="group">
      <legend>
        <Trans>What do you offer?</Trans>
      </legend>
      <div className="choices">
        {KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" value={kind} {...register('kind')} />
            <span>{t(KIND_WORDS[kind])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What the coder takes the title for, with the words that it went by; the poster may choose another. */
function OccupationChoice(): ReactNode {
  const { setValue } = useFormContext<PostingValues>();
  const [title, isco] = useWatch<PostingValues, ['title', 'isco']>({ name: ['title', 'isco'] });
  const settled = useSettled(title.trim(), 400);
  const [{ data }] = useQuery({ query: CodeTitleDocument, variables: { title: settled }, pause: settled.length < 3 });
  const matches = settled.length < 3 ? [] : (data?.occupations ?? []);
  const best = matches[0]?.occupation.isco;
  const known = matches.some((match) => match.occupation.isco === isco);
  useEffect(() => {
    if (best && !known) setValue('isco', best);
  }, [best, known, setValue]);
  if (matches.length === 0) return null;
  return (
    <fieldset className="group">
      <legend className="small">
        <Trans>Shown under this occupation</Trans>
      </legend>
      <div>
        {matches.map(({ occupation, matchedWords }) => (
          <label key={occupation.isco} className="check">
            <input
              type="radio"
              name="isco"
              checked={isco === occupation.isco}
              onChange={() => setValue('isco', occupation.isco)}
            />
            <span>
              {occupation.title}{' '}
              {matchedWords.length > 0 && <span className="small soft">({matchedWords.join(', ')})</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function TitleField(): ReactNode {
  const { t } = useLingui();
  const { register, formState } = useFormContext<PostingValues>();
  return (
    <div className="stack">
      <TextField
        label={<Trans>What is the work called?</Trans>}
        hint={<Trans>As you would say it to a neighbour.</Trans>}
        maxLength={120}
        problem={formState.errors.title?.message}
        {...register('title', { required: t`This is needed.` })}
      />
      <OccupationChoice />
    </div>
  );
}

export function DaysField(): ReactNode {
  const lang = useLang();
  const { register, setValue, formState } = useFormContext<PostingValues>();
  return (
    <fieldset className="group">
      <legend>
        <Trans>Which days?</Trans>
      </legend>
      <div className="chips">
        {USUAL_DAYS.map((days) => (
          <button
            key={days.length}
            type="button"
            className="chip"
            onClick={() => setValue('weekdays', days.map(String), { shouldDirty: true, shouldValidate: true })}
          >
            {formatWeekdays(days, lang)}
          </button>
        ))}
      </div>
      <div className="choices">
        {DAYS.map((day) => (
          <label key={day} className="choice">
            <input type="checkbox" value={day} aria-label={longDayName(Number(day), lang)} {...register('weekdays')} />
            <span>{dayName(Number(day), lang)}</span>
          </label>
        ))}
      </div>
      <Problem text={formState.errors.weekdays?.message} />
    </fieldset>
  );
}

export function ShiftsField(): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const { control, register, setValue, formState } = useFormContext<PostingValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'shifts' });
  return (
    <div className="stack">
      <div className="chips">
        {USUAL_HOURS.map((hours) => (
          <button
            key={hours.start + hours.end}
            type="button"
            className="chip num"
            onClick={() => setValue('shifts.0', hours, { shouldDirty: true, shouldValidate: true })}
          >
            {formatShift(hours, lang)}
          </button>
        ))}
      </div>
      {fields.map((field, index) => (
        <div key={field.id} className="row">
          <div className="pair grow num">
            <TextField label={<Trans>begins</Trans>} type="time" {...register(`shifts.${index}.start`)} />
            <TextField label={<Trans>ends</Trans>} type="time" {...register(`shifts.${index}.end`)} />
          </div>
          {index > 0 && (
            <button type="button" className="icon-btn" aria-label={t`Remove this shift`} onClick={() => remove(index)}>
              <Icon name="close" size={20} />
            </button>
          )}
        </div>
      ))}
      <Problem text={formState.errors.shifts?.message ?? formState.errors.shifts?.root?.message} />
      <p>
        <button type="button" className="link" onClick={() => append({ start: '', end: '' })}>
          <Trans>Add a shift</Trans>
        </button>
      </p>
    </div>
  );
}

export function PlacesField(): ReactNode {
  const { t } = useLingui();
  const { register, formState } = useFormContext<PostingValues>();
  const wrong = t`A whole number, at least 1`;
  return (
    <TextField
      label={<Trans>How many people?</Trans>}
      inputMode="numeric"
      problem={formState.errors.places?.message}
      {...register('places', { validate: (text) => /^[1-9]\d{0,5}$/.test(text.trim()) || wrong })}
    />
  );
}

export function StartField(): ReactNode {
  const { register, formState } = useFormContext<PostingValues>();
  return (
    <TextField
      label={<Trans>From when?</Trans>}
      type="date"
      problem={formState.errors.startsOn?.message}
      {...register('startsOn')}
    />
  );
}

export function WordsField(): ReactNode {
  const { register, formState } = useFormContext<PostingValues>();
  return (
    <AreaTextField
      label={<Trans>What will people do there?</Trans>}
      hint={<Trans>Two or three sentences are enough: the tasks, who helps at the beginning, what is provided.</Trans>}
      rows={5}
      maxLength={5000}
      problem={formState.errors.description?.message}
      {...register('description')}
    />
  );
}
