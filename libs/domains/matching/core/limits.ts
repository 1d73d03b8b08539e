import type { OpeningFacts, PersonFacts, Setting } from './facts.js';
import { ask, askOpening, no, type Finding } from './verdict.js';

/** Settings that a limit rules out. */
const RULED_OUT: Readonly<Record<string, Setting>> = { no_heights: 'heights', no_dust_or_fumes: 'chemicals' };
const TOUCHY = Object.values(RULED_OUT);

/**
 * Occupations whose usual tasks (ISCO-08 definitions of the groups, ILO 2012) touch a limit: whether this opening's do,
 * its employer has to say. Beginnings of unit group codes.
 */
const USUAL_TASKS: Readonly<Record<string, readonly string[]>> = {
  no_heights: ['711', '712', '9312', '9313'],
  no_heavy_lifting: ['711', '92', '93', '8332', '9613'],
  no_long_standing: ['513', '522', '523', '94', '8151', '8152', '8153'],
  no_machines: ['72', '81', '82', '752'],
  no_driving: ['832', '833', '8341', '8342', '8343', '8344'],
  no_dust_or_fumes: ['7212', '7132', '9312', '9313', '8131', '752'],
  no_fine_print: ['731', '7533', '8153', '43', '41'],
  no_noise: ['72', '81', '752', '931'],
  sitting_work_only: ['513', '522', '71', '91', '92', '93', '94', '96'],
};
const LONG_DAYS_LIMIT = 'short_days';
/** Hours a week that still are short days. */
const SHORT_WEEK = 30;

/** Settings the person avoids. Null is not asked. */
export function avoidFindings({ avoid }: Pick<PersonFacts, 'avoid'>, settings: readonly Setting[]): Finding[] {
  if (settings.length === 0) return [];
  if (avoid === null) return [ask('avoid')];
  return settings.filter((setting) => avoid.includes(setting)).map((setting) => no('avoided', { setting }));
}

type Limited = Pick<PersonFacts, 'limits'>;

/** Limits against the settings an opening names; asked for only where there is something to rule out. */
export function settingLimitFindings({ limits }: Limited, settings: readonly Setting[]): Finding[] {
  const touched = settings.filter((setting) => TOUCHY.includes(setting));
  if (touched.length === 0) return [];
  if (limits === null) return [ask('limits')];
  return limits
    .filter((limit) => touched.some((setting) => RULED_OUT[limit] === setting))
    .map((limit) => no('limit', { limit }));
}

/** Limits that the usual tasks of an occupation touch. */
export const touchedBy = (isco: OpeningFacts['isco']): string[] =>
  Object.entries(USUAL_TASKS)
    .filter(([, starts]) => isco !== null && starts.some((start) => isco.startsWith(start)))
    .map(([limit]) => limit);

/** Limits against those that the usual tasks of an occupation touch. */
export function taskLimitFindings({ limits }: Limited, touched: readonly string[]): Finding[] {
  if (touched.length === 0) return [];
  if (limits === null) return [ask('limits')];
  return limits.filter((limit) => touched.includes(limit)).map((limit) => askOpening('task', { limit }));
}

/** Short days against the hours of a week. */
export function hoursLimitFindings({ limits }: Limited, hoursPerWeek: number | null): Finding[] {
  if (!limits?.includes(LONG_DAYS_LIMIT)) return [];
  if (hoursPerWeek === null) return [askOpening('schedule')];
  return hoursPerWeek > SHORT_WEEK ? [no('limit', { limit: LONG_DAYS_LIMIT })] : [];
}
