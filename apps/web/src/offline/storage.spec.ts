import { forgetPeople, peopleKey, readStored, writeStored } from './storage.js';

/** As a browser's: what is kept are its own enumerable properties. */
const storageOf = (kept: Record<string, string>): Record<string, string> => {
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => Reflect.deleteProperty(kept, key),
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(kept, name, { value, enumerable: false });
  return kept;
};

describe('what the device keeps', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  const use = (storage: unknown): void => {
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  };
  afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('of people goes when they leave, and nothing else does', () => {
    use(storageOf({}));
    writeStored(peopleKey('session-day.1'), { name: 'Dian' });
    writeStored('titian.day.1.device', ['unsent']);
    writeStored('titian.theme', 'dark');
    expect(readStored(peopleKey('session-day.1'))).toEqual({ name: 'Dian' });
    forgetPeople();
    expect(Object.keys(localStorage)).toEqual(['titian.day.1.device', 'titian.theme']);
    expect(readStored(peopleKey('session-day.1'))).toBeNull();
  });

  it('nor does a notice come to it when they leave', async () => {
    use(storageOf({}));
    let ended = 0;
    const subscription = { unsubscribe: async () => void (ended += 1) };
    const pushManager = { getSubscription: async () => subscription };
    const serviceWorker = { getRegistration: async () => ({ pushManager }) };
    const browser = { navigator: { serviceWorker }, PushManager: class {}, Notification: class {} };
    const names = Object.keys(browser) as (keyof typeof browser)[];
    const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
    for (const name of names) Object.defineProperty(globalThis, name, { value: browser[name], configurable: true });
    forgetPeople();
    // All of it is answered at once: it is over when the loop turns.
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(1);
    for (const [name, own] of before) {
      if (own) Object.defineProperty(globalThis, name, own);
      else Reflect.deleteProperty(globalThis, name);
    }
  });

  it('may be closed: then nothing is kept and nothing fails', () => {
    use(null);
    expect(writeStored(peopleKey('a'), 1)).toBe(false);
    expect(readStored(peopleKey('a'))).toBeNull();
    expect(forgetPeople).not.toThrow();
  });
});
