/** What to ask of a person next: what is not known, without what was answered with "none". */
export const askNext = <Q extends string>(questions: readonly Q[], saidNone: readonly string[]): readonly Q[] =>
  questions.filter((question) => !saidNone.includes(question));
