import type { FactInput } from '../../gql/staff/graphql.js';

/** A paper of the form; it counts once its day is known. */
export interface HeldPaper {
  readonly proof: string;
  readonly issuedOn: string;
}

/** What the form holds of one fact; empty texts are unknown. */
export interface Stated {
  readonly values: readonly string[];
  readonly proofs: readonly HeldPaper[];
}
export type StatedFacts = Readonly<Record<string, Stated>>;

export const UNSAID: Stated = { values: [], proofs: [] };

/** Said of a set of codes: none of them. No code looks like this. */
export const NONE = '-';

/** Only what was said; a proof counts once its day is known. */
export const factInputs = (stated: StatedFacts): FactInput[] =>
  Object.entries(stated).flatMap(([key, { values, proofs }]) => {
    const said = values.filter((value) => value !== '');
    if (said.length === 0) return [];
    return [
      {
        key,
        values: said.filter((value) => value !== NONE),
        proofs: proofs.filter(({ proof, issuedOn }) => proof !== '' && issuedOn !== ''),
      },
    ];
  });

interface KnownFact {
  readonly key: string;
  readonly values: readonly string[];
  readonly proofs: readonly HeldPaper[];
}

/** What a file says, as the form holds it. */
export const statedOf = (facts: readonly KnownFact[]): StatedFacts =>
  Object.fromEntries(
    facts.map(({ key, values, proofs }) => [
      key,
      // Only these two: the API takes nothing back that it did not ask for.
      {
        values: values.length === 0 ? [NONE] : values,
        proofs: proofs.map(({ proof, issuedOn }) => ({ proof, issuedOn })),
      },
    ]),
  );

/** The papers after one of them changed; one without a name is gone. */
export const withPaper = (papers: readonly HeldPaper[], at: number, paper: HeldPaper): readonly HeldPaper[] =>
  [...papers.slice(0, at), paper, ...papers.slice(at + 1)].filter(({ proof }) => proof !== '');

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
