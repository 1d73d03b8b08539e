import type { FactInput } from '../../gql/staff/graphql.js';

/** What the form holds of one fact; empty texts are unknown. */
export interface Stated {
  readonly values: readonly string[];
  readonly proof: string;
  readonly issuedOn: string;
}
export type StatedFacts = Readonly<Record<string, Stated>>;

export const UNSAID: Stated = { values: [], proof: '', issuedOn: '' };

/** Only what was said; a proof counts once its day is known. */
export const factInputs = (stated: StatedFacts): FactInput[] =>
  Object.entries(stated).flatMap(([key, { values, proof, issuedOn }]) => {
    const said = values.filter((value) => value !== '');
    if (said.length === 0) return [];
    return [{ key, values: said, proofs: proof && issuedOn ? [{ proof, issuedOn }] : [] }];
  });

/** The digits of a text, at most as many as the API reads. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 15);

/** The place in a grouped number behind so many of its digits: where the caret stays while separators come and go. */
export function placeBehind(text: string, digits: number): number {
  let left = digits;
  for (let place = 0; place < text.length; place += 1) {
    if (left === 0) return place;
    if (/\d/.test(text[place] ?? '')) left -= 1;
  }
  return text.length;
}
