/** As much of an area as its name needs; the path begins at the country and ends with the area itself. */
export interface PlacedArea {
  readonly fullName: string;
  readonly name: string;
  readonly path: readonly { readonly level: string; readonly name: string; readonly fullName: string }[];
}

/** What people know best: the regency or town in Indonesia, the province in Viet Nam. */
const KNOWN = ['regency', 'province'] as const;

const short = (name: string): string => name.replace(/^Kabupaten /, 'Kab. ');

/** `Kota Semarang`, `Gayungan, Kota Surabaya`, `Hội An Tây, Đà Nẵng`: the area and the next larger one that everybody knows. */
export function placeName(area: PlacedArea): string {
  const above = area.path.slice(0, -1);
  const known = KNOWN.map((level) => above.find((step) => step.level === level)).find((step) => step !== undefined);
  const own = area.path.at(-1);
  if (!known || own?.level === 'regency' || own?.level === 'province') return short(area.fullName);
  return `${area.name}, ${short(known.level === 'province' ? known.name : known.fullName)}`;
}

/** Every step from the area up to the province, for the page of one opening. */
export const placePath = (area: PlacedArea): string =>
  area.path
    .filter((step) => step.level !== 'country')
    .map((step) => step.fullName)
    .reverse()
    .join(', ');
