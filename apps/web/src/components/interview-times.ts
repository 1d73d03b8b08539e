import { daysBefore, isWorkday } from '../formats/date.js';

/** Whoever is asked to come needs a day to arrange it. */
const NOTICE_DAYS = 2;
const DAYS = 4;

/** Hours at which people are asked to come; the first stands there already. */
export const HOURS_TO_MEET = ['09:00', '13:00', '15:00'] as const;

/** The next days on which somebody may be asked to come, Mondays to Fridays; the first stands there already. `YYYY-MM-DD`. */
export function daysToMeet(today: string): readonly string[] {
  const days: string[] = [];
  for (let ahead = NOTICE_DAYS; days.length < DAYS; ahead += 1) {
    const day = daysBefore(today, -ahead);
    if (isWorkday(day)) days.push(day);
  }
  return days;
}
