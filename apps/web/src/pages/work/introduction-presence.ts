import type { IntroductionPresence } from '../../gql/staff/graphql.js';
import { clockAt, type Day, type Person } from './introduction-facts.js';
import type { DaySheet } from './use-day-sheet.js';

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** What stands on this device: its own word before that of the api. */
export const presenceOf = (sheet: DaySheet, person: Person): IntroductionPresence =>
  (sheet.valueOf(`p:${person.clientId}`, 'presence') as IntroductionPresence | undefined) ?? person.presence;

export interface DayProps {
  readonly session: Day;
  readonly sheet: DaySheet;
}

/** Notes when somebody came, and when they left. */
export function usePresenceWriter({ session, sheet }: DayProps) {
  return (person: Person, presence: IntroductionPresence): void => {
    const record = `p:${person.clientId}`;
    const { clock } = clockAt(new Date(), session.timeZone);
    sheet.write(record, 'presence', presence);
    if (presence === 'left') sheet.write(record, 'until', minuteOf(clock));
    if (presence === 'late' || (presence === 'present' && session.opens < clock && session.closes > clock)) {
      sheet.write(record, 'from', minuteOf(clock));
    }
  };
}
