interface Invited {
  readonly interviewPlace: string | null;
  readonly opportunity: {
    readonly hostName: string | null;
    readonly place: string | null;
    readonly partner: { readonly name: string };
    readonly area: { readonly fullName: string };
  } | null;
}

/** More than these are no choice of a tap any more. */
const MOST = 4;

/** Who takes people, and where that is; null when the opening is not there any more. */
const workplaceOf = ({ opportunity }: Invited): string | null =>
  opportunity &&
  [opportunity.hostName ?? opportunity.partner.name, opportunity.place, opportunity.area.fullName]
    .filter(Boolean)
    .join(', ');

/**
 * Where to come for an interview about the first card: where others were asked to come to the same workplace, the latest
 * first, then the workplace itself. The gate of another workplace is none of it, although one partner posts for both.
 */
export function placesToMeet(card: Invited, others: readonly Invited[] = []): readonly string[] {
  const own = workplaceOf(card);
  const there = others.filter((other) => own !== null && workplaceOf(other) === own);
  const known = [card, ...there].map(({ interviewPlace }) => interviewPlace);
  return [...new Set([...known, own].filter((place) => place !== null))].slice(0, MOST);
}
