import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Combobox } from '../../../components/combobox.js';
import { Icon } from '../../../components/icons.js';
import { CodeTitleDocument, FindSkillsDocument } from '../../../gql/staff/graphql.js';
import { useSettled } from '../../../hooks/use-settled.js';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export function WordOptions({ words }: { readonly words: Words<string> }): ReactNode {
  const { t } = useLingui();
  return Object.entries(words).map(([value, word]) => (
    <option key={value} value={value}>
      {t(word)}
    </option>
  ));
}

interface ManyProps<K extends string> {
  readonly legend: ReactNode;
  readonly words: Words<K>;
  readonly value: readonly K[];
  readonly onValue: (value: readonly K[]) => void;
}

/** Any number of a few choices. */
export function ManyChoices<K extends string>({ legend, words, value, onValue }: ManyProps<K>): ReactNode {
  const { t } = useLingui();
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      <div className="choices">
        {(Object.keys(words) as K[]).map((key) => (
          <label key={key} className="choice">
            <input
              type="checkbox"
              checked={value.includes(key)}
              onChange={(event) =>
                onValue(event.target.checked ? [...value, key] : value.filter((other) => other !== key))
              }
            />
            <span>{t(words[key])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

interface FinderProps {
  readonly label: string;
  /** It was looked for, and there is nothing. */
  readonly nothing: boolean;
  readonly found: readonly Named[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (one: Named) => void;
}

function Finder({ label, nothing, found, text, onText, onChoose }: FinderProps): ReactNode {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <Combobox
        inputId={id}
        type="text"
        label={label}
        value={text}
        choices={found.map((one) => ({ key: one.id, label: one.label }))}
        onValue={onText}
        onChoose={(index) => {
          const one = found[index];
          onText('');
          if (one) onChoose(one);
        }}
      />
      <p className="small soft" role="status">
        {nothing && <Trans>Nothing found. Try another word.</Trans>}
      </p>
    </div>
  );
}

interface FindProps {
  readonly label: string;
  readonly onChoose: (one: Named) => void;
}

/** An occupation by the words people use for it. */
export function OccupationFinder({ label, onChoose }: FindProps): ReactNode {
  const [text, setText] = useState('');
  const settled = useSettled(text.trim(), 250);
  const [{ data, fetching }] = useQuery({
    query: CodeTitleDocument,
    variables: { title: settled },
    pause: settled.length < 3,
  });
  const found =
    settled.length < 3
      ? []
      : (data?.occupations ?? []).map(({ occupation }) => ({ id: occupation.isco, label: occupation.title }));
  const nothing = settled.length >= 3 && !fetching && data?.occupations.length === 0;
  return <Finder {...{ label, nothing, found, text, onChoose }} onText={setText} />;
}

export function SkillFinder({ label, onChoose }: FindProps): ReactNode {
  const [text, setText] = useState('');
  const settled = useSettled(text.trim(), 250);
  const [{ data, fetching }] = useQuery({
    query: FindSkillsDocument,
    variables: { text: settled, isco: null },
    pause: settled.length < 2,
  });
  const found = settled.length < 2 ? [] : (data?.skills ?? []);
  const nothing = settled.length >= 2 && !fetching && data?.skills.length === 0;
  return <Finder {...{ label, nothing, found, text, onChoose }} onText={setText} />;
}

interface ChosenProps {
  readonly items: readonly Named[];
  readonly onRemove: (id: string) => void;
}

export function Chosen({ items, onRemove }: ChosenProps): ReactNode {
  if (items.length === 0) return null;
  return (
    <div className="choices">
      {items.map(({ id, label }) => (
        <button key={id} type="button" className="chip on" onClick={() => onRemove(id)}>
          {label}
          <Icon name="close" size={16} />
          <span className="visually-hidden">
            <Trans>Remove</Trans>
          </span>
        </button>
      ))}
    </div>
  );
}

/** One of several lines of a list, with a way to take it out. */
export function Line({
  onRemove,
  children,
}: {
  readonly onRemove: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  return (
    <li className="row line-of">
      <div className="pair grow">{children}</div>
      <button type="button" className="icon-btn" aria-label={t`Remove this`} onClick={onRemove}>
        <Icon name="close" size={20} />
      </button>
    </li>
  );
}

export const replaced = <T,>(items: readonly T[], index: number, change: Partial<T>): readonly T[] =>
  items.map((item, at) => (at === index ? { ...item, ...change } : item));

export const without = <T,>(items: readonly T[], index: number): readonly T[] => items.filter((_, at) => at !== index);
