import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Combobox, type Choice } from '../../components/combobox.js';
import { Icon } from '../../components/icons.js';
import { Note } from '../../components/states.js';
import { formatNumber } from '../../formats/number.js';
import { FindAreasDocument, type AreaChoiceFragment, type BrowseFirstQuery } from '../../gql/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import { useLang } from '../../i18n/use-lang.js';
import { anywhere, DISTANCES, type CountryCode, type Place } from '../../search/search-state.js';
import type { Search } from '../../search/use-search.js';

type AreaFacet = BrowseFirstQuery['searchOpportunities']['facets'][number]['values'];

/** The areas above, nearest first: `Kabupaten Kudus, Jawa Tengah`. */
export const areaPathText = (area: Pick<AreaChoiceFragment, 'id' | 'path'>): string =>
  area.path
    .filter((step) => step.id !== area.id)
    .map((step) => step.name)
    .reverse()
    .join(', ');

/** Around a town one means the surroundings, of a province the whole of it. */
const placeOf = (area: AreaChoiceFragment): Place =>
  area.level === 'province' || area.level === 'country'
    ? { type: 'inside', areaId: area.id }
    : { type: 'around', areaId: area.id, km: 15 };

function AreaField({ onArea }: { readonly onArea: (area: AreaChoiceFragment) => void }): ReactNode {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const settled = useSettled(text.trim(), 200);
  const [{ data }] = useQuery({ query: FindAreasDocument, variables: { text: settled }, pause: settled.length < 2 });
  const matches = text.trim().length < 2 ? [] : (data?.areas ?? []);
  const choices = matches.map<Choice>(({ area, matched, former }) => ({
    key: area.id,
    label: area.fullName,
    detail: former ? <Trans>formerly {matched}</Trans> : areaPathText(area),
  }));
  return (
    <Combobox
      label={t`Regency, town, district or ward`}
      placeholder={t`Name of a place`}
      value={text}
      choices={choices}
      onValue={setText}
      onChoose={(index) => {
        const match = matches[index];
        if (!match) return;
        setText('');
        onArea(match.area);
      }}
      before={
        <span className="soft">
          <Icon name="place" />
        </span>
      }
    />
  );
}

function Nearby({ search }: { readonly search: Search }): ReactNode {
  const [refused, setRefused] = useState(false);
  const [asking, setAsking] = useState(false);
  const locate = async (): Promise<void> => {
    setAsking(true);
    const told = await search.locate();
    setAsking(false);
    setRefused(!told);
    if (told) search.change({ place: { type: 'me', km: 15 } }, true);
  };
  return (
    <div className="stack tight">
      <button type="button" className="btn quiet wide" onClick={() => void locate()} aria-disabled={asking}>
        <Icon name="locate" size={20} />
        <Trans>Use where I am now</Trans>
      </button>
      <p className="small soft">
        <Trans>Only for this search. We do not store it.</Trans>
      </p>
      {refused && (
        <Note icon="info">
          <Trans>Your device does not tell where it is. Choose a place by name.</Trans>
        </Note>
      )}
    </div>
  );
}

/** How far around the chosen point, or only inside the chosen area. */
function Reach({ search, areaName }: { readonly search: Search; readonly areaName: string | null }): ReactNode {
  const name = useId();
  const { place } = search.state;
  if (place.type === 'anywhere') return null;
  const areaId = place.type === 'me' ? null : place.areaId;
  const set = (next: Place): void => search.change({ place: next }, true);
  return (
    <fieldset className="group">
      <legend>{areaName ?? <Trans>Around me</Trans>}</legend>
      <div className="choices num">
        {areaId && (
          <label className="choice">
            <input
              type="radio"
              name={name}
              checked={place.type === 'inside'}
              onChange={() => set({ type: 'inside', areaId })}
            />
            <span>
              <Trans>Only inside</Trans>
            </span>
          </label>
        )}
        {DISTANCES.map((km) => (
          <label key={km} className="choice">
            <input
              type="radio"
              name={name}
              checked={place.type !== 'inside' && place.km === km}
              onChange={() => set(areaId ? { type: 'around', areaId, km } : { type: 'me', km })}
            />
            <span>{km} km</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Countries({ search }: { readonly search: Search }): ReactNode {
  const name = useId();
  const { place } = search.state;
  const choices: readonly { readonly country: CountryCode | null; readonly label: ReactNode }[] = [
    { country: 'ID', label: <Trans>All of Indonesia</Trans> },
    { country: 'VN', label: <Trans>All of Vietnam</Trans> },
    { country: null, label: <Trans>Both countries</Trans> },
  ];
  return (
    <fieldset className="group">
      <legend className="visually-hidden">
        <Trans>Country</Trans>
      </legend>
      <div className="choices">
        {choices.map(({ country, label }) => (
          <label key={country ?? 'both'} className="choice">
            <input
              type="radio"
              name={name}
              checked={place.type === 'anywhere' && place.country === country}
              onChange={() => search.change({ place: anywhere(country) }, true)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Within({ values, search }: { readonly values: AreaFacet; readonly search: Search }): ReactNode {
  const lang = useLang();
  if (values.length === 0) return null;
  return (
    <section className="group">
      <h3>
        <Trans>Places with openings</Trans>
      </h3>
      <ul className="choices">
        {values.slice(0, 12).map((value) => (
          <li key={value.value}>
            <button
              type="button"
              className="chip"
              onClick={() => search.change({ place: { type: 'inside', areaId: value.value } }, true)}
            >
              {value.label} <span className="soft num">{formatNumber(value.count, lang)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PlaceSectionProps {
  readonly search: Search;
  readonly areaName: string | null;
  readonly areas: AreaFacet;
}

export function PlaceSection({ search, areaName, areas }: PlaceSectionProps): ReactNode {
  return (
    <div className="stack">
      <AreaField onArea={(area) => search.change({ place: placeOf(area) }, true)} />
      <Reach search={search} areaName={areaName} />
      <Nearby search={search} />
      <Countries search={search} />
      <Within values={areas} search={search} />
    </div>
  );
}
