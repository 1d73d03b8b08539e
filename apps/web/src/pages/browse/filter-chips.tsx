import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Icon } from '../../components/icons.js';
import { useWide } from '../../hooks/use-wide.js';
import { whenIdle } from '../../hooks/when-idle.js';
import { useLang } from '../../i18n/use-lang.js';
import { DAYTIME, countFilters, emptySearch, isDaytime } from '../../search/search-state.js';
import type { FilterProps } from './filter-sections.js';
import type { SheetName } from './filter-sheet.js';
import { avoidChip, hoursChip, kindChip, payChip, postedChip, type ChipWords } from './filter-words.js';
import type { BrowseView } from './use-browse.js';

/** Not needed for the first look at the page; it is fetched when the phone has nothing else to do. */
const loadSheet = (): Promise<typeof import('./filter-sheet.js')> => import('./filter-sheet.js');
const FilterSheet = lazy(async () => ({ default: (await loadSheet()).FilterSheet }));

/** What the place chip says: the area and how far around it. */
export function PlaceWords({ view }: { readonly view: BrowseView }): ReactNode {
  const { place } = view.search.state;
  const name = view.areaName ?? '…';
  if (place.type === 'me') return <Trans>Around me · {place.km} km</Trans>;
  if (place.type === 'around') return `${name} · ${place.km} km`;
  if (place.type === 'inside') return name;
  if (place.country === 'ID') return <Trans>All of Indonesia</Trans>;
  return place.country === 'VN' ? <Trans>All of Vietnam</Trans> : <Trans>Both countries</Trans>;
}

function OpenerChip({
  words,
  onOpen,
  icon,
}: {
  readonly words: ChipWords;
  readonly onOpen: () => void;
  readonly icon?: ReactNode;
}): ReactNode {
  return (
    <button type="button" className={`chip ${words.on ? 'on' : ''}`} aria-haspopup="dialog" onClick={onOpen}>
      {icon}
      {words.text}
      <Icon name="down" size={16} />
    </button>
  );
}

function ToggleChip({
  on,
  onToggle,
  children,
}: {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onToggle}>
      {children}
    </button>
  );
}

function QuickToggles({ view }: { readonly view: BrowseView }): ReactNode {
  const { state, change } = view.search;
  const daytime = isDaytime(state);
  return (
    <>
      <ToggleChip
        on={daytime}
        onToggle={() => change(daytime ? { from: null, until: null } : { ...DAYTIME, weekdays: [] })}
      >
        <Trans>Daytime only</Trans>
      </ToggleChip>
      <ToggleChip on={state.noExperience} onToggle={() => change({ noExperience: !state.noExperience })}>
        <Trans>No experience needed</Trans>
      </ToggleChip>
    </>
  );
}

/** A group's everyday name comes with the filters; a single occupation is named by the API. */
function OccupationName({ isco, title }: { readonly isco: string; readonly title: string | null }): ReactNode {
  const lang = useLang();
  const [group, setGroup] = useState<string | null>(null);
  useEffect(() => {
    if (isco.length !== 2) return setGroup(null);
    void import('../../labels/occupation-groups.js').then(({ occupationGroup }) =>
      setGroup(occupationGroup(isco, lang, isco)),
    );
  }, [isco, lang]);
  return group ?? title ?? isco;
}

function ChosenOccupation({ view }: { readonly view: BrowseView }): ReactNode {
  if (view.search.state.isco === null) return null;
  return (
    <button type="button" className="chip on" onClick={() => view.search.change({ isco: null })}>
      <OccupationName isco={view.search.state.isco} title={view.occupationTitle} />
      <Icon name="close" size={16} />
      <span className="visually-hidden">
        <Trans>Remove</Trans>
      </span>
    </button>
  );
}

function Openers({
  view,
  onOpen,
}: {
  readonly view: BrowseView;
  readonly onOpen: (name: SheetName) => void;
}): ReactNode {
  const { i18n } = useLingui();
  const { state } = view.search;
  const hours = isDaytime(state) ? hoursChip({ ...state, from: null, until: null }, i18n) : hoursChip(state, i18n);
  return (
    <>
      <OpenerChip words={payChip(state, view.country, i18n)} onOpen={() => onOpen('pay')} />
      <OpenerChip words={kindChip(state, i18n)} onOpen={() => onOpen('kind')} />
      <OpenerChip words={hours} onOpen={() => onOpen('hours')} />
      <OpenerChip words={avoidChip(state, i18n)} onOpen={() => onOpen('avoid')} />
      <OpenerChip words={postedChip(state, i18n)} onOpen={() => onOpen('posted')} />
    </>
  );
}

/** The filters as a row of chips; those with more than on and off open a sheet. */
export function FilterChips({
  view,
  filters,
}: {
  readonly view: BrowseView;
  readonly filters: FilterProps;
}): ReactNode {
  const { t } = useLingui();
  const [open, setOpen] = useState<SheetName | null>(null);
  const { state, change, home } = view.search;
  const wide = useWide();
  const placed = state.place.type !== 'anywhere';
  useEffect(() => whenIdle(loadSheet), []);
  return (
    <>
      <div className="chips" role="group" aria-label={t`Filters`}>
        <button
          type="button"
          className={`chip ${placed ? 'on' : ''}`}
          aria-haspopup="dialog"
          onClick={() => setOpen('place')}
        >
          <Icon name="place" size={16} />
          <PlaceWords view={view} />
        </button>
        <ChosenOccupation view={view} />
        <QuickToggles view={view} />
        {!wide && <Openers view={view} onOpen={setOpen} />}
        {countFilters(state) > 0 && (
          <button
            type="button"
            className="chip"
            onClick={() => change({ ...emptySearch(home), text: state.text, place: state.place, sort: state.sort })}
          >
            <Icon name="close" size={16} />
            <Trans>Clear filters</Trans>
          </button>
        )}
      </div>
      {open && (
        <Suspense fallback={null}>
          <FilterSheet name={open} view={view} filters={filters} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
