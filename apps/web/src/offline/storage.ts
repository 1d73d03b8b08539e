import { leaveBrowser } from './browser-device.js';

/** The device's own storage. It may be full or closed (private windows): then reads give nothing and writes are lost. */
export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** Removes everything whose key begins so. */
export function removeStoredUnder(prefix: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** What a signed-in person's pages keep for times without network; it may name people. */
const OF_PEOPLE = 'titian.people.';

/** The key under which something about people is kept until whoever is signed in leaves. */
export const peopleKey = (name: string): string => `${OF_PEOPLE}${name}`;

/** Where the code of staff pages lies on a device that keeps a day (`kept-day.ts`). */
export const CODE_OF_THE_DAY = 'titian-day';

/** When somebody leaves or another comes, nothing about people stays on the device, nor comes to it, nor that it was used at work. */
export function forgetPeople(): void {
  void leaveBrowser();
  removeStoredUnder(OF_PEOPLE);
  // Pages that are not served safely have no caches.
  if ('caches' in globalThis) void caches.delete(CODE_OF_THE_DAY);
}
