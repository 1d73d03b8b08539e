/** A place of the tree, with the street where one was written. */
export interface OwnPlace<Area> {
  readonly area: Area;
  readonly place: string;
}

interface Posted<Area> {
  readonly area: Area;
  readonly place: string | null;
}

/** More are no choice of a tap any more. */
const MOST = 3;

/**
 * Where a partner has posted before, the latest first, and where it is itself: each once, and never of anybody else.
 * `posted`: its postings, the latest first.
 */
export function ownPlaces<Area extends { readonly id: string }>(
  posted: readonly Posted<Area>[],
  home: Area | null,
): readonly OwnPlace<Area>[] {
  const all = posted.map(({ area, place }) => ({ area, place: place ?? '' }));
  const isKnown = all.some(({ area }) => area.id === home?.id);
  const places = home === null || isKnown ? all : [...all, { area: home, place: '' }];
  const keyed = new Map<string, OwnPlace<Area>>();
  for (const one of places) {
    const key = `${one.area.id} ${one.place}`;
    if (!keyed.has(key)) keyed.set(key, one);
  }
  return [...keyed.values()].slice(0, MOST);
}
