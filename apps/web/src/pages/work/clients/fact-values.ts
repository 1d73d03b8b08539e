import type {
  ClientFactsFragment,
  MatchFact,
  UpdateClientInputType,
  WorkFactsFragment,
} from '../../../gql/staff/graphql.js';
import * as values from './work-values.js';

/** All parts of a work profile as they are typed. */
export interface WorkParts {
  readonly wishes: values.WishValues;
  readonly abilities: values.AbilityValues;
  readonly hours: values.HourValues;
  readonly limits: values.LimitValues;
  readonly papers: values.PaperValues;
  readonly place: values.PlaceValues;
}

/** Which part a missing fact belongs to. An age and papers in an opening's own words are asked elsewhere. */
export const PART_OF_FACT = {
  occupations: 'wishes',
  skillsWanted: 'wishes',
  skills: 'abilities',
  experience: 'abilities',
  schooling: 'abilities',
  languages: 'abilities',
  licences: 'abilities',
  free: 'hours',
  limits: 'limits',
  avoid: 'limits',
  papers: 'papers',
  home: 'place',
  reachKm: 'place',
  payNeeded: 'place',
} as const satisfies Partial<Record<MatchFact, keyof WorkParts>>;
export type FormFact = keyof typeof PART_OF_FACT;

const hasForm = (fact: MatchFact): fact is FormFact & MatchFact => fact in PART_OF_FACT;

/** Of what an answer waits for, what can be noted in a form: each once, in the order given. */
export const formFacts = (facts: readonly (MatchFact | null)[]): readonly FormFact[] => [
  ...new Set(facts.filter((fact): fact is MatchFact => fact !== null).filter(hasForm)),
];

export const partsFrom = (work: WorkFactsFragment): WorkParts => ({
  wishes: values.wishesFrom(work),
  abilities: values.abilitiesFrom(work),
  hours: values.hoursFrom(work),
  limits: values.limitsFrom(work),
  papers: values.papersFrom(work),
  place: values.placeFrom(work),
});

/** Only the parts that were asked for are sent: what stands in the others is nobody's answer of now. */
export function partsInput(
  parts: WorkParts,
  facts: readonly FormFact[],
  country: ClientFactsFragment['country'],
): UpdateClientInputType {
  const asked = new Set<keyof WorkParts>(facts.map((fact) => PART_OF_FACT[fact]));
  return {
    work: {
      ...(asked.has('wishes') && values.wishInput(parts.wishes)),
      ...(asked.has('abilities') && values.abilityInput(parts.abilities)),
      ...(asked.has('hours') && values.hourInput(parts.hours)),
      ...(asked.has('limits') && values.limitInput(parts.limits)),
      ...(asked.has('papers') && values.paperInput(parts.papers)),
      ...(asked.has('place') && values.placeInput(parts.place, country)),
    },
  };
}
