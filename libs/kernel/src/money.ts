export const CURRENCIES = ['IDR', 'VND'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Minor units; rupiah and đồng have no decimals here, so 1 is one rupiah or one đồng. */
export interface Money {
  readonly amount: bigint;
  readonly currency: Currency;
}

const DIGITS = /^-?\d{1,18}$/;

/** Reads minor units from a decimal text of at most 18 digits; null when it is none. */
export const parseMinorUnits = (text: string): bigint | null => (DIGITS.test(text) ? BigInt(text) : null);
