import type { Params } from '#kernel/result';
import type { AskableFact, OpeningFact } from './facts.js';

export const VERDICTS = ['yes', 'unknown', 'no'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 0 yes, 1 unknown, 2 no: the worse of two is the greater. */
export type VerdictCode = 0 | 1 | 2;

/** Why something is not a yes. Codes and numbers only; `fact` is what somebody would have to say first. */
export type Finding = { readonly code: string; readonly params: Params } & (
  | { readonly verdict: 'no' }
  | { readonly verdict: 'unknown'; readonly of: 'person'; readonly fact: AskableFact }
  | { readonly verdict: 'unknown'; readonly of: 'opening'; readonly fact: OpeningFact }
);

export const no = (code: string, params: Params = {}): Finding => ({ verdict: 'no', code, params });
export const ask = (fact: AskableFact, params: Params = {}): Finding => ({
  verdict: 'unknown',
  of: 'person',
  fact,
  code: `ask.${fact}`,
  params,
});
export const askOpening = (fact: OpeningFact, params: Params = {}): Finding => ({
  verdict: 'unknown',
  of: 'opening',
  fact,
  code: `opening.${fact}`,
  params,
});

/** One "no" decides; without one, one unknown does. */
export function codeOf(findings: readonly Finding[]): VerdictCode {
  if (findings.some(({ verdict }) => verdict === 'no')) return 2;
  return findings.length > 0 ? 1 : 0;
}

const BY_CODE = { 0: 'yes', 1: 'unknown', 2: 'no' } as const;
export const verdictOf = (code: VerdictCode): Verdict => BY_CODE[code];
