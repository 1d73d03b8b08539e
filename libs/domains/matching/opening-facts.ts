import type { SearchCard } from '#domains/opportunities';
import { gainOf, monthsBetween } from './core/gain.js';
import type { OpeningFacts, Point } from './core/facts.js';

/** What matching knows of an opening beside its card. */
export interface Around {
  /** Skills that most occupations of its unit group need, the most needed first. */
  readonly usualSkills: readonly string[];
  readonly asked: number;
  readonly answered: number;
}

const pointOf = ({ lat, lng }: SearchCard): Point | null => (lat === null || lng === null ? null : { lat, lng });

function payOf({ monthlyMin, monthlyMax, pay }: SearchCard): OpeningFacts['pay'] {
  if (pay === null || monthlyMin === null || monthlyMax === null) return null;
  return { min: Number(monthlyMin), max: Number(monthlyMax), currency: pay.currency };
}

/** An opening as the matcher sees one; null for a loan or grant, which the rules answer. */
export function openingFactsOf(card: SearchCard, { usualSkills, asked, answered }: Around): OpeningFacts | null {
  const { kind, isco, skillIds } = card;
  if (kind === 'loan_programme' || kind === 'grant_programme') return null;
  const usual = usualSkills.filter((id) => !skillIds.includes(id));
  const learns = kind === 'training_slot' || kind === 'ojt_place' || card.noExperience;
  return {
    id: card.id,
    kind,
    isco,
    essentialSkills: kind === 'vacancy' ? skillIds : [],
    optionalSkills: kind === 'vacancy' ? usual : [],
    teaches: learns ? [...skillIds, ...usual] : [],
    gives: gainOf({ kind, isco, months: monthsBetween(card.startsOn, card.endsOn) }),
    at: pointOf(card),
    schedule: card.schedule,
    pay: payOf(card),
    requirements: card.requirements,
    settings: card.safety,
    placesLeft: Math.max(0, card.places - card.placesTaken),
    applyUntil: card.applyUntil,
    asked,
    answered,
  };
}
