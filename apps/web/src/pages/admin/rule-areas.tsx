import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { AreaField, type ChosenArea } from '../../components/staff/area-field.js';

/** How rules name an area: the codes from the country down. */
const placeOf = ({ path }: ChosenArea): string => (path ?? []).map(({ code }) => code ?? '').join('/');

/** Areas of a condition, found by their names. One that was not chosen here is shown as it is stored. */
export function AreasField({
  areas,
  onAreas,
}: {
  readonly areas: readonly string[];
  readonly onAreas: (areas: string[]) => void;
}): ReactNode {
  const { t } = useLingui();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [adding, setAdding] = useState(0);
  const add = (area: ChosenArea | null): void => {
    const place = area && placeOf(area);
    if (!area || !place) return;
    setNames(new Map(names).set(place, area.fullName));
    setAdding(adding + 1);
    if (!areas.includes(place)) onAreas([...areas, place]);
  };
  return (
    <fieldset className="stack tight bare">
      <legend className="label">
        <Trans>In one of these areas, or below it</Trans>
      </legend>
      <ul className="stack tight plain-list">
        {areas.map((area) => {
          const name = names.get(area) ?? area;
          return (
            <li key={area} className="row wrap">
              {name}
              <button
                type="button"
                className="btn quiet s"
                aria-label={t`Remove ${name}`}
                onClick={() => onAreas(areas.filter((each) => each !== area))}
              >
                <Trans>Remove</Trans>
              </button>
            </li>
          );
        })}
      </ul>
      <AreaField key={adding} label={t`Add an area`} value={null} onChange={add} />
    </fieldset>
  );
}
