import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LANGUAGE_WORDS, LICENCE_WORDS } from '../../../components/staff/words.js';
import { SelectField, TextField } from '../../../forms/fields.js';
import type { LanguageLevel, Schooling, SkillLevel, SkillProof } from '../../../gql/staff/graphql.js';
import { GOAL_WORDS, LANGUAGE_LEVEL_WORDS, LEVEL_WORDS, OWN_SCHOOLING_WORDS, PROOF_WORDS } from './client-words.js';
import {
  Chosen,
  Line,
  ManyChoices,
  OccupationFinder,
  replaced,
  SkillFinder,
  without,
  WordOptions,
  type Named,
} from './form-parts.js';
import type { FieldsProps } from './person-fields.js';
import type { AbilityValues, WishValues } from './work-values.js';

const joined = <T extends Named>(items: readonly T[], one: T): readonly T[] =>
  items.some(({ id }) => id === one.id) ? items : [...items, one];
const removed = <T extends Named>(items: readonly T[], id: string): readonly T[] =>
  items.filter((one) => one.id !== id);

type WishProps = FieldsProps<WishValues>;

export function WantedFields({ value, onValue }: WishProps): ReactNode {
  const { t } = useLingui();
  const set = (occupations: WishValues['occupations']): void => onValue({ ...value, occupations });
  return (
    <>
      <OccupationFinder label={t`Work wanted`} onChoose={(one) => set(joined(value.occupations, one))} />
      <Chosen items={value.occupations} onRemove={(id) => set(removed(value.occupations, id))} />
    </>
  );
}

export function LearnFields({ value, onValue }: WishProps): ReactNode {
  const { t } = useLingui();
  const set = (growth: WishValues['growth']): void => onValue({ ...value, growth });
  return (
    <>
      <SkillFinder label={t`Wants to learn`} onChoose={(one) => set(joined(value.growth, one))} />
      <Chosen items={value.growth} onRemove={(id) => set(removed(value.growth, id))} />
    </>
  );
}

export function WishFields({ value, onValue, problemAt }: WishProps): ReactNode {
  const set = (change: Partial<WishValues>): void => onValue({ ...value, ...change });
  return (
    <>
      <ManyChoices
        legend={<Trans>Looks for</Trans>}
        words={GOAL_WORDS}
        value={value.goals}
        onValue={(goals) => set({ goals })}
      />
      <WantedFields value={value} onValue={onValue} problemAt={problemAt} />
      <LearnFields value={value} onValue={onValue} problemAt={problemAt} />
      <TextField
        label={<Trans>Free from</Trans>}
        type="date"
        value={value.freeFrom}
        problem={problemAt('work.freeFrom')}
        onChange={(event) => set({ freeFrom: event.target.value })}
      />
    </>
  );
}

type AbilityProps = FieldsProps<AbilityValues>;

export function SkillLines({ value, onValue }: AbilityProps): ReactNode {
  const { t } = useLingui();
  const { skills } = value;
  const set = (next: AbilityValues['skills']): void => onValue({ ...value, skills: next });
  return (
    <>
      <SkillFinder
        label={t`Can do`}
        onChoose={(one) => set(joined(skills, { ...one, level: 'alone', proof: 'stated' }))}
      />
      <ul className="stack tight">
        {skills.map((skill, index) => (
          <Line key={skill.id} onRemove={() => set(without(skills, index))}>
            <SelectField
              label={skill.label}
              value={skill.level}
              onChange={(event) => set(replaced(skills, index, { level: event.target.value as SkillLevel }))}
            >
              <WordOptions words={LEVEL_WORDS} />
            </SelectField>
            <SelectField
              label={<Trans>shown by</Trans>}
              value={skill.proof}
              onChange={(event) => set(replaced(skills, index, { proof: event.target.value as SkillProof }))}
            >
              <WordOptions words={PROOF_WORDS} />
            </SelectField>
          </Line>
        ))}
      </ul>
    </>
  );
}

export function ExperienceLines({ value, onValue, problemAt }: AbilityProps): ReactNode {
  const { t } = useLingui();
  const { experience } = value;
  const set = (next: AbilityValues['experience']): void => onValue({ ...value, experience: next });
  return (
    <>
      <OccupationFinder label={t`Has worked as`} onChoose={(one) => set(joined(experience, { ...one, months: '' }))} />
      <ul className="stack tight">
        {experience.map((one, index) => (
          <Line key={one.id} onRemove={() => set(without(experience, index))}>
            <TextField
              label={one.label}
              hint={<Trans>How many months? Two years are 24.</Trans>}
              inputMode="numeric"
              maxLength={4}
              value={one.months}
              problem={problemAt(`work.experience.${index}.months`)}
              onChange={(event) => set(replaced(experience, index, { months: event.target.value }))}
            />
          </Line>
        ))}
      </ul>
    </>
  );
}

export function LanguageLines({ value, onValue }: AbilityProps): ReactNode {
  const { languages } = value;
  const set = (next: AbilityValues['languages']): void => onValue({ ...value, languages: next });
  const free = Object.keys(LANGUAGE_WORDS).find((code) => !languages.some(({ language }) => language === code));
  return (
    <>
      <ul className="stack tight">
        {languages.map((one, index) => (
          <Line key={index} onRemove={() => set(without(languages, index))}>
            <SelectField
              label={<Trans>Language</Trans>}
              value={one.language}
              onChange={(event) => set(replaced(languages, index, { language: event.target.value }))}
            >
              <WordOptions words={LANGUAGE_WORDS} />
            </SelectField>
            <SelectField
              label={<Trans>How well</Trans>}
              value={one.level}
              onChange={(event) => set(replaced(languages, index, { level: event.target.value as LanguageLevel }))}
            >
              <WordOptions words={LANGUAGE_LEVEL_WORDS} />
            </SelectField>
          </Line>
        ))}
      </ul>
      {free && (
        <p>
          <button
            type="button"
            className="link"
            onClick={() => set([...languages, { language: free, level: 'fluent' }])}
          >
            <Trans>Add a language</Trans>
          </button>
        </p>
      )}
    </>
  );
}

export function SchoolingField({ value, onValue }: AbilityProps): ReactNode {
  return (
    <SelectField
      label={<Trans>Schooling</Trans>}
      value={value.schooling}
      onChange={(event) => onValue({ ...value, schooling: event.target.value as Schooling | '' })}
    >
      <option value="">–</option>
      <WordOptions words={OWN_SCHOOLING_WORDS} />
    </SelectField>
  );
}

export function LicenceChoices({ value, onValue }: AbilityProps): ReactNode {
  return (
    <ManyChoices
      legend={<Trans>Licences and certificates</Trans>}
      words={LICENCE_WORDS}
      value={value.licences}
      onValue={(licences) => onValue({ ...value, licences })}
    />
  );
}

export function AbilityFields(props: AbilityProps): ReactNode {
  return (
    <>
      <SkillLines {...props} />
      <ExperienceLines {...props} />
      <SchoolingField {...props} />
      <LanguageLines {...props} />
      <LicenceChoices {...props} />
    </>
  );
}
