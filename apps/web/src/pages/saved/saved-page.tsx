import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { Icon } from '../../components/icons.js';
import { OpportunityCard } from '../../components/opportunity-card.js';
import { PageMain } from '../../components/page-main.js';
import { Empty, Note } from '../../components/states.js';
import { OpportunityDetailDocument } from '../../gql/graphql.js';
import { useOnline } from '../../hooks/use-online.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { lastResults, refreshSaved, useSaved, type SavedItem } from '../../offline/shelf.js';

const AT_ONCE = 20;
/** Asked for once while the page lives: a list that is opened often must not cost a phone's data each time. */
const refreshed = new Set<string>();

/** Asks what became of the saved items, one after the other, and stops when the network does. */
function useRefresh(items: readonly SavedItem[], online: boolean): void {
  const client = useClient();
  const lang = useLang();
  useEffect(() => {
    let stopped = false;
    const refresh = async (): Promise<void> => {
      const due = items.map((item) => item.opportunity.id).filter((id) => !refreshed.has(`${lang}${id}`));
      for (const id of due.slice(0, AT_ONCE)) {
        if (stopped) return;
        const { data, error } = await client
          .query(OpportunityDetailDocument, { id }, { requestPolicy: 'network-only' })
          .toPromise();
        if (error || !data) return;
        refreshed.add(`${lang}${id}`);
        refreshSaved(id, data.opportunity ?? null, lang);
      }
    };
    if (online) void refresh();
    return () => {
      stopped = true;
    };
  }, [client, items, lang, online]);
}

/** What changed since it was put aside; null when nothing did. */
function remarkOf(item: SavedItem): ReactNode {
  if (!item.gone && item.opportunity.status === 'published') return null;
  return (
    <>
      <span className="unknown-ink">
        <Icon name="info" size={18} />
      </span>
      <span>
        {item.opportunity.status === 'filled' ? (
          <Trans>All places are taken for now.</Trans>
        ) : (
          <Trans>This is not open at the moment.</Trans>
        )}
      </span>
    </>
  );
}

function LastSearch(): ReactNode {
  const last = lastResults();
  if (!last || last.results.edges.length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <Trans>From your last search</Trans>
      </h2>
      <ul className="stack">
        {last.results.edges.slice(0, 10).map((edge) => (
          <li key={edge.node.id}>
            <OpportunityCard offer={edge.node} distanceKm={edge.distanceKm} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingSaved(): ReactNode {
  return (
    <Empty title={<Trans>Nothing saved yet</Trans>}>
      <p className="soft">
        <Trans>Tap the bookmark on an opening. It stays on this device and can be read without network.</Trans>
      </p>
      <p>
        <Link className="btn" to="/">
          <Trans>Search openings</Trans>
        </Link>
      </p>
    </Empty>
  );
}

export function SavedPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Saved`);
  const online = useOnline();
  const items = useSaved();
  useRefresh(items, online);
  return (
    <PageMain>
      <h1>
        <Trans>Saved</Trans>
      </h1>
      <div className="stack loose">
        {!online && (
          <Note tone="unknown" icon="offline">
            <p>
              <Trans>No network. This is what your device kept; it may have changed since.</Trans>
            </p>
          </Note>
        )}
        {items.length === 0 ? (
          <NothingSaved />
        ) : (
          <ul className="stack">
            {items.map((item) => (
              <li key={item.opportunity.id}>
                <OpportunityCard offer={item.opportunity} remark={remarkOf(item)} />
              </li>
            ))}
          </ul>
        )}
        {!online && <LastSearch />}
      </div>
    </PageMain>
  );
}
