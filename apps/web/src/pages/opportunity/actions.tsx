import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Icon } from '../../components/icons.js';
import { useLang } from '../../i18n/use-lang.js';
import { toggleSaved, useIsSaved, type SavedOpportunity } from '../../offline/shelf.js';

type Shared = 'no' | 'copied' | 'failed';

/** The address alone: what a messenger shows of it is the site's one neutral preview. */
async function share(url: string): Promise<Shared> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ url });
      return 'no';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'no';
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'failed';
  }
}

export function Actions({ offer }: { readonly offer: SavedOpportunity }): ReactNode {
  const lang = useLang();
  const saved = useIsSaved(offer.id);
  const [shared, setShared] = useState<Shared>('no');
  const url = `${window.location.origin}/o/${offer.id}`;
  return (
    <div className="actions">
      <div className="grow stack tight">
        <div className="row">
          <button type="button" className="btn quiet" onClick={() => void share(url).then(setShared)}>
            <Icon name="share" size={20} />
            <Trans>Share</Trans>
          </button>
          <button type="button" className="btn" aria-pressed={saved} onClick={() => toggleSaved(offer, lang)}>
            <Icon name={saved ? 'check' : 'bookmark'} size={20} />
            {saved ? <Trans>Saved</Trans> : <Trans>Save</Trans>}
          </button>
        </div>
        <p className="small soft" role="status">
          {shared === 'copied' && <Trans>The address is copied.</Trans>}
          {shared === 'failed' && url}
        </p>
      </div>
    </div>
  );
}
