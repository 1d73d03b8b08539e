import { SYSTEM, type Actor } from '#kernel/actor';

/** The product, for one office: it walks through no other. */
export const productOf = (officeId: string): Actor => ({ ...SYSTEM, officeIds: [officeId] });
