/** Free from `from` to `to` on an ISO weekday. */
interface Free {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/**
 * All that a partner reads of a person: what they can do, when, and in which area. The same fields for everybody, in the same
 * order; no limit and no proof, because the cause of one and the maker of the other may tell what nobody may ask.
 */
export interface WorkCard {
  /** ISCO-08 unit groups, the most wanted first. */
  readonly occupations: readonly string[];
  readonly skills: readonly { readonly skillId: string; readonly level: string }[];
  readonly experience: readonly { readonly isco: string; readonly months: number }[];
  readonly schooling: string | null;
  /** ISO 639-1. */
  readonly languages: readonly { readonly language: string; readonly level: string }[];
  readonly licences: readonly string[];
  readonly availability: readonly Free[];
  readonly freeFrom: string | null;
  readonly areaId: string | null;
}

/** The node of an area path that a card names: regency in Indonesia, ward in Vietnam; country and province come before. */
const AREA_DEPTH = 3;

type Source = Omit<WorkCard, 'areaId'>;

/** The card of a work profile. `areaPath`: area ids from the country down to where the person lives. */
export const workCardOf = (work: Source, areaPath: readonly string[]): WorkCard => ({
  occupations: [...work.occupations],
  skills: work.skills.map(({ skillId, level }) => ({ skillId, level })),
  experience: work.experience.map(({ isco, months }) => ({ isco, months })),
  schooling: work.schooling,
  languages: work.languages.map(({ language, level }) => ({ language, level })),
  licences: [...work.licences],
  availability: work.availability.map(({ weekday, from, to }) => ({ weekday, from, to })),
  freeFrom: work.freeFrom,
  areaId: areaPath.slice(0, AREA_DEPTH).at(-1) ?? null,
});
