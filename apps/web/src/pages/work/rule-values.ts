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
