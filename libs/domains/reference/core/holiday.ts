import { isLocalDate } from '#kernel/period';
import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';
import type { Country } from './area.js';
import type { Holiday } from './facts.js';

export interface HolidayInput {
  readonly country: Country;
  readonly date: string;
  readonly nameLocal: string;
  readonly nameEn: string;
  readonly category: Holiday['category'];
}

const LONGEST = 200;

/** The checked facts of a holiday, names without spaces at the ends. Refuses `bad_input`. */
export function holidayFrom(input: HolidayInput): Result<HolidayInput> {
  const facts = { ...input, nameLocal: input.nameLocal.trim(), nameEn: input.nameEn.trim() };
  const problems: InputProblem[] = [
    ...(isLocalDate(facts.date) ? [] : [{ path: 'date', code: 'not_a_date' }]),
    ...nameProblems('nameLocal', facts.nameLocal),
    ...nameProblems('nameEn', facts.nameEn),
  ];
  return problems.length > 0 ? refuseInput(problems) : ok(facts);
}

function nameProblems(path: string, name: string): InputProblem[] {
  if (name === '') return [{ path, code: 'required' }];
  return name.length > LONGEST ? [{ path, code: 'too_long', params: { max: LONGEST } }] : [];
}
