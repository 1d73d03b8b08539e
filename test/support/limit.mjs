// The light runner knows no limit for one test: a test or hook that never ends would take its whole stage with it.
const LIMIT_MS = 180_000;
// A spec may take the clock away.
const { setTimeout, clearTimeout } = globalThis;

function within(run, limit) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  return Promise.race([run(), late]).finally(() => clearTimeout(timer));
}

const limited = (body, limit = LIMIT_MS) => body && ((...values) => within(async () => body(...values), limit));

/** @param {(name: string, body: Function) => unknown} declare of jest, given a limit that is kept */
const declaring =
  (declare) =>
  (name, body, limit = LIMIT_MS) =>
    declare(name, limited(body, limit));

const { it } = globalThis;
globalThis.it = Object.assign(declaring(it), {
  each:
    (...table) =>
    (name, body, limit) =>
      declaring(it.each(...table))(name, body, limit),
  only: declaring(it.only),
  skip: it.skip,
});
globalThis.test = globalThis.it;
for (const hook of ['beforeAll', 'beforeEach', 'afterAll', 'afterEach']) {
  const declare = globalThis[hook];
  globalThis[hook] = (body, limit) => declare(limited(body, limit));
}
