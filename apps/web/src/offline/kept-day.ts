import { localToday } from '../formats/date.js';
import { CODE_OF_THE_DAY, forgetPeople, peopleKey, readStored, removeStored, writeStored } from './storage.js';

/**
 * "Work without network on this device today": an organiser's choice, for one session. Its people and the code of the staff
 * pages then stay on the device until the day is over, the choice is taken back, or whoever is signed in leaves.
 */
interface KeptDay {
  readonly sessionId: string;
  /** The last local date on which it holds. */
  readonly until: string;
}

const CHOICE = peopleKey('kept-day');
const sessionKey = (id: string): string => peopleKey(`session-day.${id}`);

/** The session that this device keeps now; one whose day is over is forgotten. */
export function keptDay(): string | null {
  const kept = readStored(CHOICE) as KeptDay | null;
  if (kept && kept.until < localToday(new Date())) forgetPeople();
  return kept && kept.until >= localToday(new Date()) ? kept.sessionId : null;
}

/** Whether an address is one of the pages of the kept session. */
export const isKeptPage = (pathname: string): boolean => {
  const id = keptDay();
  return id !== null && pathname.startsWith(`/work/sessions/${id}`);
};

/** Whatever staff code this page has loaded; the service worker answers with it when there is no network. */
const staffCode = (): string[] => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${location.origin}/assets/staff/`)),
  ),
];

/** Keeps a session on this device. @returns false when the device has no room, or its storage is closed */
export async function keepDay(sessionId: string, day: string, session: unknown): Promise<boolean> {
  try {
    const cache = await caches.open(CODE_OF_THE_DAY);
    await cache.addAll(staffCode());
  } catch {
    return false;
  }
  const today = localToday(new Date());
  const until = day > today ? day : today;
  return writeStored(sessionKey(sessionId), session) && writeStored(CHOICE, { sessionId, until } satisfies KeptDay);
}

/** Keeps what is known now of a session that this device keeps already. */
export function keepAgain(sessionId: string, session: unknown): void {
  if (keptDay() === sessionId) writeStored(sessionKey(sessionId), session);
}

/** A kept session as it was known last; null when this device does not keep it. */
export const keptSession = (sessionId: string): unknown =>
  keptDay() === sessionId ? readStored(sessionKey(sessionId)) : null;

export function forgetDay(sessionId: string): void {
  removeStored(CHOICE);
  removeStored(sessionKey(sessionId));
  void caches.delete(CODE_OF_THE_DAY);
}
