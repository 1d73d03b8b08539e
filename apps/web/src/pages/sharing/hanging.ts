interface Consent {
  readonly purpose: string;
  readonly partnerKind: string | null;
  readonly partner: { readonly id: string } | null;
  readonly opportunity: { readonly id: string } | null;
}
interface Application {
  readonly state: string;
  readonly shown: boolean;
  readonly partner: { readonly id: string; readonly kind: string } | null;
  readonly opportunity: { readonly id: string } | null;
}

const ANSWERED: readonly string[] = ['sent', 'seen', 'interview', 'trial'];

/** What goes no further when the person takes a consent back; null for nothing. */
export function hangingOn(consent: Consent, applications: readonly Application[]): 'meeting' | 'application' | null {
  if (consent.purpose !== 'referral') return null;
  const covered = applications.filter(
    ({ state, shown, partner, opportunity }) =>
      shown &&
      ANSWERED.includes(state) &&
      (consent.partner ? consent.partner.id === partner?.id : consent.partnerKind === partner?.kind) &&
      (!consent.opportunity || consent.opportunity.id === opportunity?.id),
  );
  if (covered.some(({ state }) => state === 'interview')) return 'meeting';
  return covered.length > 0 ? 'application' : null;
}
