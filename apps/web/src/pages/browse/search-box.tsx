import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Combobox, type Choice } from '../../components/combobox.js';
import { Icon, type IconName } from '../../components/icons.js';
import { BrowseSuggestionsDocument, type BrowseSuggestionsQuery } from '../../gql/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import type { Search } from '../../search/use-search.js';

type Suggestion = BrowseSuggestionsQuery['suggestions'][number];

const ICONS: Readonly<Record<string, IconName>> = { occupation: 'tool', area: 'place', title: 'search' };

function Detail({ kind }: { readonly kind: string }): ReactNode {
  if (kind === 'occupation') return <Trans>occupation</Trans>;
  if (kind === 'area') return <Trans>place</Trans>;
  return null;
}

const choiceOf = (suggestion: Suggestion): Choice => ({
  key: `${suggestion.kind} ${suggestion.areaId ?? suggestion.isco ?? suggestion.text}`,
  label: suggestion.text,
  detail: <Detail kind={suggestion.kind} />,
  icon: (
    <span className="soft">
      <Icon name={ICONS[suggestion.kind] ?? 'search'} size={20} />
    </span>
  ),
});

function useSuggestions(text: string): readonly Suggestion[] {
  const settled = useSettled(text.trim(), 150);
  const [{ data }] = useQuery({
    query: BrowseSuggestionsDocument,
    variables: { text: settled },
    pause: settled.length < 2,
  });
  return text.trim().length < 2 ? [] : (data?.suggestions ?? []);
}

export function SearchBox({ search }: { readonly search: Search }): ReactNode {
  const { t } = useLingui();
  const asked = search.state.text;
  const [draft, setDraft] = useState({ text: asked, asked });
  const text = draft.asked === asked ? draft.text : asked;
  const type = (value: string): void => setDraft({ text: value, asked });
  const suggestions = useSuggestions(text);
  const submit = (value: string): void => {
    setDraft({ text: value, asked: value.trim() });
    if (value.trim() !== asked) search.change({ text: value.trim() });
  };
  const choose = (index: number): void => {
    const chosen = suggestions[index];
    if (!chosen) return;
    if (chosen.kind !== 'area' || !chosen.areaId) return submit(chosen.text);
    setDraft({ text: '', asked: '' });
    search.change({ text: '', place: { type: 'around', areaId: chosen.areaId, km: 15 } });
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        submit(text);
      }}
    >
      <Combobox
        label={t`Search for work, training or a place`}
        placeholder={t`What work are you looking for?`}
        value={text}
        choices={text.trim() === asked ? [] : suggestions.map(choiceOf)}
        onValue={type}
        onChoose={choose}
        onSubmit={() => submit(text)}
        before={
          <span className="soft">
            <Icon name="search" />
          </span>
        }
        after={
          text && (
            <button type="button" className="icon-btn" aria-label={t`Clear the words`} onClick={() => submit('')}>
              <Icon name="close" size={20} />
            </button>
          )
        }
      />
    </form>
  );
}
