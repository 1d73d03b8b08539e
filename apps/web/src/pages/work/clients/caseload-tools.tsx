import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { ClientState } from '../../../gql/staff/graphql.js';
import { STATE_WORDS } from './client-words.js';
import type { SavedList } from './saved-lists.js';

export interface CaseloadFilterValues extends Omit<SavedList, 'name'> {
  readonly text: string;
}

interface FilterProps {
  readonly values: CaseloadFilterValues;
  readonly onValues: (values: CaseloadFilterValues) => void;
}

export function CaseloadFilters({ values, onValues }: FilterProps): ReactNode {
  const { t } = useLingui();
  const set = (change: Partial<CaseloadFilterValues>): void => onValues({ ...values, ...change });
  return (
    <>
      <input
        className="input"
        type="search"
        aria-label={t`Search by name`}
        placeholder={t`Search by name`}
        autoComplete="off"
        maxLength={120}
        value={values.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <select
        className="input fit"
        aria-label={t`Whose`}
        value={values.mine ? 'mine' : ''}
        onChange={(event) => set({ mine: event.target.value === 'mine' })}
      >
        <option value="">{t`All of the office`}</option>
        <option value="mine">{t`Mine`}</option>
      </select>
      <select
        className="input fit"
        aria-label={t`State`}
        value={values.state}
        onChange={(event) => set({ state: event.target.value as ClientState | '' })}
      >
        <option value="">{t`All states`}</option>
        <option value="active">{t(STATE_WORDS.active)}</option>
        <option value="closed">{t(STATE_WORDS.closed)}</option>
      </select>
      <select
        className="input fit"
        aria-label={t`Proof of identity`}
        value={values.provisional}
        onChange={(event) => set({ provisional: event.target.value as SavedList['provisional'] })}
      >
        <option value="">{t`With and without papers`}</option>
        <option value="yes">{t`Provisional`}</option>
        <option value="no">{t`Identity known`}</option>
      </select>
    </>
  );
}

interface SavedProps {
  readonly lists: readonly SavedList[];
  readonly onChoose: (list: SavedList) => void;
  readonly onSave: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

export function SavedLists({ lists, onChoose, onSave, onRemove }: SavedProps): ReactNode {
  const { t } = useLingui();
  const [name, setName] = useState('');
  return (
    <details className="drop-menu">
      <summary className="btn quiet s">
        <Trans>Saved filters</Trans>
      </summary>
      <div className="drop-box stack">
        {lists.map((list) => (
          <div key={list.name} className="row between">
            <button type="button" className="link" onClick={() => onChoose(list)}>
              {list.name}
            </button>
            <button type="button" className="link small" onClick={() => onRemove(list.name)}>
              <Trans>Remove</Trans> <span className="visually-hidden">{list.name}</span>
            </button>
          </div>
        ))}
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            onSave(name.trim());
            setName('');
          }}
        >
          <input
            className="input grow"
            aria-label={t`Name of this filter`}
            placeholder={t`Name of this filter`}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="btn quiet s">
            <Trans>Save</Trans>
          </button>
        </form>
        <p className="small soft">
          <Trans>Kept on this device. The words you searched for are not kept.</Trans>
        </p>
      </div>
    </details>
  );
}

interface ColumnsProps {
  readonly all: readonly { readonly key: string; readonly head: string }[];
  readonly shown: readonly string[];
  readonly onShown: (keys: readonly string[]) => void;
}

export function ColumnChoice({ all, shown, onShown }: ColumnsProps): ReactNode {
  return (
    <details className="drop-menu">
      <summary className="btn quiet s">
        <Trans>Columns</Trans>
      </summary>
      <div className="drop-box stack tight">
        {all.map(({ key, head }, index) => (
          <label key={key} className="check">
            <input
              type="checkbox"
              checked={shown.includes(key)}
              disabled={index === 0}
              onChange={(event) =>
                onShown(event.target.checked ? [...shown, key] : shown.filter((other) => other !== key))
              }
            />
            <span>{head}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
