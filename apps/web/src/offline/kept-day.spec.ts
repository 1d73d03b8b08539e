import { isKeptPage, keepAgain, keepDay, keptDay, keptSession } from './kept-day.js';
import { forgetPeople, peopleKey, readStored, writeStored } from './storage.js';

const given = (name: string, value: unknown): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true });
  return () => {
    if (before) Object.defineProperty(globalThis, name, before);
    else Reflect.deleteProperty(globalThis, name);
  };
};

/** As a browser's: what is kept are its own enumerable properties. */
function storage(): object {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.create(methods) as object;
}

describe('a day kept on a device', () => {
  const added: string[] = [];
  const deleted: string[] = [];
  let undo: (() => void)[] = [];

  beforeEach(() => {
    const cache = { addAll: (names: string[]) => Promise.resolve(void added.push(...names)) };
    const entries = ['https://t/assets/staff/a.js', 'https://t/assets/staff/a.js', 'https://t/assets/b.js'];
    added.length = 0;
    deleted.length = 0;
    undo = [
      given('localStorage', storage()),
      given('location', { origin: 'https://t' }),
      given('performance', { getEntriesByType: () => entries.map((name) => ({ name })) }),
      given('caches', {
        open: () => Promise.resolve(cache),
        delete: (name: string) => Promise.resolve(deleted.push(name) > 0),
      }),
    ];
  });
  afterEach(() => undo.forEach((each) => each()));

  it('is there with the code of staff pages, and only for the session that was chosen', async () => {
    expect(await keepDay('s1', '2999-01-01', { people: ['Dian'] })).toBe(true);
    expect(added).toEqual(['https://t/assets/staff/a.js']);
    expect([keptDay(), isKeptPage('/work/sessions/s1'), isKeptPage('/work/clients')]).toEqual(['s1', true, false]);
    keepAgain('s1', { people: [] });
    keepAgain('s2', { people: ['Wulan'] });
    expect([keptSession('s1'), keptSession('s2')]).toEqual([{ people: [] }, null]);
  });

  it('is not there before it was asked for, nor when the device has no room', async () => {
    keepAgain('s1', { people: ['Dian'] });
    expect([keptDay(), keptSession('s1'), Object.keys(localStorage)]).toEqual([null, null, []]);
    undo.push(given('caches', { open: () => Promise.reject(new Error('full')) }));
    expect(await keepDay('s1', '2999-01-01', {})).toBe(false);
    expect(keptDay()).toBeNull();
  });

  it('goes when its day is over, and with whoever signs out', async () => {
    await keepDay('s1', '2999-01-01', { people: ['Dian'] });
    writeStored(peopleKey('kept-day'), { sessionId: 's1', until: '2020-01-01' });
    expect([keptDay(), readStored(peopleKey('session-day.s1'))]).toEqual([null, null]);
    await keepDay('s1', '2999-01-01', { people: ['Dian'] });
    forgetPeople();
    expect(Object.keys(localStorage)).toEqual([]);
    expect(deleted).toEqual(['titian-day', 'titian-day']);
  });
});
