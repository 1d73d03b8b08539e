import type { InputProblem } from '#kernel/result';

/** `put_forward`: it suits all the same. `set_aside`: not for this person, whatever the score says. */
export const STANCES = ['put_forward', 'set_aside'] as const;
export type Stance = (typeof STANCES)[number];

/** Why a counsellor knows better, by stance. */
export const OVERRIDE_REASONS = {
  put_forward: ['employer_agreed', 'paper_on_the_way', 'person_insists', 'facts_outdated', 'other'],
  set_aside: ['person_declines', 'bad_experience', 'another_plan', 'not_now', 'other'],
} as const satisfies Readonly<Record<Stance, readonly string[]>>;
export type OverrideReason = (typeof OVERRIDE_REASONS)[Stance][number];
export const ALL_OVERRIDE_REASONS = [
  ...new Set([...OVERRIDE_REASONS.put_forward, ...OVERRIDE_REASONS.set_aside]),
] as const;

const MOST_WORDS = 300;

export interface OverrideInput {
  readonly stance: Stance;
  readonly reason: OverrideReason;
  /** The counsellor's own words; nobody outside the office reads them. */
  readonly words: string | null;
}

/** A reason that belongs to the stance, and words where the reason is another one. */
export function overrideProblems({ stance, reason, words }: OverrideInput): InputProblem[] {
  const fits = (OVERRIDE_REASONS[stance] as readonly string[]).includes(reason);
  return [
    ...(fits ? [] : [{ path: 'reason', code: 'unknown_reference' }]),
    ...(reason === 'other' && words === null ? [{ path: 'words', code: 'required' }] : []),
    ...(words !== null && words.length > MOST_WORDS
      ? [{ path: 'words', code: 'too_long', params: { max: MOST_WORDS } }]
      : []),
  ];
}

/** Without blanks around it; nothing is null. */
export const ownWords = (words: string | null | undefined): string | null => {
  const clean = words?.trim().replace(/\s+/g, ' ') ?? '';
  return clean === '' ? null : clean;
};
