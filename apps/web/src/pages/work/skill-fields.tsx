import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useQuery } from 'urql';
import { Combobox } from '../../components/combobox.js';
import { Icon } from '../../components/icons.js';
import { FindSkillsDocument } from '../../gql/staff/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import type { PostingValues } from './posting-values.js';

type Skills = PostingValues['skills'];

const MOST = 20;

function Chosen({
  skills,
  onSkills,
}: {
  readonly skills: Skills;
  readonly onSkills: (skills: Skills) => void;
}): ReactNode {
  return (
    <div className="choices">
      {skills.map((skill) => (
        <button
          key={skill.id}
          type="button"
          className="chip on"
          onClick={() => onSkills(skills.filter((other) => other.id !== skill.id))}
        >
          {skill.label}
          <Icon name="close" size={16} />
          <span className="visually-hidden">
            <Trans>Remove</Trans>
          </span>
        </button>
      ))}
    </div>
  );
}

function SkillSearch({
  skills,
  onSkills,
}: {
  readonly skills: Skills;
  readonly onSkills: (skills: Skills) => void;
}): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const [text, setText] = useState('');
  const isco = useWatch<PostingValues, 'isco'>({ name: 'isco' });
  const settled = useSettled(text.trim(), 200);
  const [{ data }] = useQuery({
    query: FindSkillsDocument,
    variables: { text: settled, isco },
    pause: settled.length < 2,
  });
  const known = new Set(skills.map((skill) => skill.id));
  const found = settled.length < 2 ? [] : (data?.skills ?? []).filter((skill) => !known.has(skill.id));
  return (
    <div className="labelled">
      <label htmlFor={id}>
        <Trans>Skills used there</Trans>
      </label>
      <Combobox
        inputId={id}
        type="text"
        label={t`Skills used there`}
        value={text}
        choices={found.map((skill) => ({ key: skill.id, label: skill.label }))}
        onValue={setText}
        onChoose={(index) => {
          const skill = found[index];
          setText('');
          if (skill && skills.length < MOST) onSkills([...skills, { id: skill.id, label: skill.label }]);
        }}
      />
    </div>
  );
}

export function SkillFields(): ReactNode {
  const { control } = useFormContext<PostingValues>();
  return (
    <Controller
      control={control}
      name="skills"
      render={({ field }) => (
        <div className="stack">
          <SkillSearch skills={field.value} onSkills={field.onChange} />
          <Chosen skills={field.value} onSkills={field.onChange} />
        </div>
      )}
    />
  );
}
