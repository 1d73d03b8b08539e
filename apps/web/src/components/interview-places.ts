interface Invited {
  readonly interviewPlace: string | null;
  readonly opportunity: {
    readonly hostName: string | null;
    readonly partner: { readonly name: string };
    readonly area: { readonly fullName: string };
  } | null;
}

/** More than these are no choice of a tap any more. */
const MOST = 4;

/** Where to come for an interview about the first card: where others were asked to come, the latest first, then the place of the opening. */
export function placesToMeet(card: Invited, others: readonly Invited[] = []): readonly string[] {
  const { opportunity } = card;
  const own = opportunity && `${opportunity.hostName ?? opportunity.partner.name}, ${opportunity.area.fullName}`;
  const known = [card, ...others].map(({ interviewPlace }) => interviewPlace);
  return [...new Set([...known, own].filter((place) => place !== null))].slice(0, MOST);
}
