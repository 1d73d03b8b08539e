import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { kindOf, type AccountPersona } from './account.js';
import { readSignInName, type SignInName } from './sign-in-name.js';

const LONGEST = 120;

export interface Names {
  readonly displayName: string;
  /** Null: a client signs in by card alone. */
  readonly name: SignInName | null;
}

const displayNameOf = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

function displayNameProblems(name: string): InputProblem[] {
  if (name.length < 1) return [{ path: 'displayName', code: 'required' }];
  return name.length > LONGEST ? [{ path: 'displayName', code: 'too_long', params: { max: LONGEST } }] : [];
}

function nameProblems(persona: AccountPersona, typed: string, name: SignInName | null): InputProblem[] {
  if (kindOf(persona) === 'client')
    return typed === '' || name?.kind === 'phone' ? [] : [{ path: 'name', code: 'identity.not_a_phone' }];
  if (typed === '') return [{ path: 'name', code: 'required' }];
  return name?.kind === 'email' ? [] : [{ path: 'name', code: 'identity.not_an_email' }];
}

/** What a person is called and signs in by: an e-mail at work, a phone or nothing (the card alone) for a client. */
export function namesFrom(
  persona: AccountPersona,
  input: { displayName: string; name?: string | null },
): Result<Names> {
  const displayName = displayNameOf(input.displayName);
  const typed = input.name?.trim() ?? '';
  const name = readSignInName(typed);
  const problems = [...displayNameProblems(displayName), ...nameProblems(persona, typed, name)];
  return problems.length > 0 ? refuseInput(problems) : ok({ displayName, name });
}
