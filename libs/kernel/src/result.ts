/** One thing wrong with one place of an input. `path` is dotted, e.g. `pay.min` or `requirements.2.minAge`. */
export interface InputProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Params;
}

export type Params = Readonly<Record<string, string | number>>;

/** A "no" the product can explain. The code is stable; words are made from it in the reader's language. */
export interface Refusal {
  readonly code: string;
  readonly params?: Params;
  readonly problems?: readonly InputProblem[];
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** A refusal is a value; a fault is an exception. */
export type Result<T> = Ok<T> | Refused;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = (code: string, params?: Params): Refused => ({
  ok: false,
  refusal: params ? { code, params } : { code },
});

/** A refusal of an input, naming every place that is wrong. */
export const refuseInput = (problems: readonly InputProblem[]): Refused => ({
  ok: false,
  refusal: { code: 'bad_input', problems },
});
