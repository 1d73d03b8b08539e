import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLang } from '../i18n/use-lang.js';
import { toggleSaved, useIsSaved, type SavedOpportunity } from '../offline/shelf.js';
import { Icon } from './icons.js';

export function SaveButton({ opportunity }: { readonly opportunity: SavedOpportunity }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const saved = useIsSaved(opportunity.id);
  const { title } = opportunity;
  return (
    <button
      type="button"
      className="icon-btn"
      aria-pressed={saved}
      aria-label={t`Save: ${title}`}
      onClick={() => toggleSaved(opportunity, lang)}
    >
      <Icon name="bookmark" />
    </button>
  );
}
