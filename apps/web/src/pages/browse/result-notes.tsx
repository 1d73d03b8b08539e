import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icons.js';
import { Empty, Note } from '../../components/states.js';
import { formatClock, formatNearDate, localDateOf } from '../../formats/date.js';
import { formatNumber } from '../../formats/number.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { FILTER_WORDS } from '../../labels/opportunity-words.js';
import type { LastResults } from '../../offline/shelf.js';
import { emptySearch, FILTER_NAMES, withoutFilter } from '../../search/search-state.js';
import type { BrowseView, Results } from './use-browse.js';

/** What the engine took the words for, so that a wrong guess can be seen. */
export function UnderstoodLine({ view, results }: { readonly view: BrowseView; readonly results: Results }): ReactNode {
  const { understood } = results;
  const asked = view.search.state.text.trim();
  if (!understood || !asked) return null;
  const area = view.search.state.place.type === 'anywhere' ? understood.area?.fullName : undefined;
  const titles = [...new Set(understood.occupations.map((match) => match.name))].slice(0, 2);
  const corrected = understood.correctedText && understood.correctedText !== asked ? understood.correctedText : null;
  const parts = [corrected && `“${corrected}”`, ...titles, area].filter(Boolean).join(' · ');
  if (!parts) return null;
  return (
    <p className="small soft understood">
      <Trans>
        Shown for: <b>{parts}</b>
      </Trans>
    </p>
  );
}

function Relaxations({ view, results }: { readonly view: BrowseView; readonly results: Results }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const { state, change, home } = view.search;
  const useful = results.relax.filter((item) => item.count > 0 && withoutFilter(state, item.filter));
  return (
    <ul className="stack">
      {useful.map((item) => {
        const words = FILTER_WORDS[FILTER_NAMES[item.filter] ?? item.filter];
        const filter = words ? t(words) : item.filter;
        const total = item.count;
        const count = formatNumber(total, lang);
        return (
          <li key={item.filter}>
            <button
              type="button"
              className="btn quiet wide between"
              onClick={() => change(withoutFilter(state, item.filter, item.text) ?? state)}
            >
              <span>
                <Trans>Without {filter}</Trans>
              </span>
              <span className="num">
                <Plural value={total} one={`${count} opening`} other={`${count} openings`} />
              </span>
            </button>
          </li>
        );
      })}
      {useful.length === 0 && (
        <li>
          <button type="button" className="btn quiet wide" onClick={() => change(emptySearch(home))}>
            <Trans>Show all openings</Trans>
          </button>
        </li>
      )}
    </ul>
  );
}

/** An empty result says which filter to drop and what that would give. */
export function NothingFound({ view, results }: { readonly view: BrowseView; readonly results: Results }): ReactNode {
  const helps = results.relax.some((item) => item.count > 0);
  return (
    <Empty title={<Trans>No openings for this search</Trans>}>
      <p className="soft">
        {helps ? (
          <Trans>Leave one thing out, and there are some:</Trans>
        ) : (
          <Trans>Try other words, or a larger area.</Trans>
        )}
      </p>
      <Relaxations view={view} results={results} />
    </Empty>
  );
}

export function KeptNote({ kept, onRetry }: { readonly kept: LastResults; readonly onRetry: () => void }): ReactNode {
  const lang = useLang();
  const today = useToday();
  const day = formatNearDate(localDateOf(kept.at), today, lang);
  const time = formatClock(kept.at, lang);
  return (
    <Note tone="unknown" icon="offline">
      <p>
        <Trans>
          No network. These are your last results, from {day} at {time}.
        </Trans>
      </p>
      <p>
        <button type="button" className="btn quiet s" onClick={onRetry}>
          <Trans>Try again</Trans>
        </button>
      </p>
    </Note>
  );
}

/** A shared or reloaded address may speak of the reader's position; only the reader can give it. */
export function PositionWanted({ view }: { readonly view: BrowseView }): ReactNode {
  return (
    <Empty title={<Trans>Search around you</Trans>}>
      <p className="soft">
        <Trans>
          To show what is near, we need to know about where you are. Only for this search. We do not store it.
        </Trans>
      </p>
      <button type="button" className="btn wide" onClick={() => void view.search.locate()}>
        <Icon name="locate" size={20} />
        <Trans>Use where I am now</Trans>
      </button>
    </Empty>
  );
}
