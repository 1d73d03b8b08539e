// The pages in a real browser, on a running product with demo data. One product for all: it takes a while to fill.
import { after, before, describe } from 'node:test';
import { openPages } from './accessibility.cases.mjs';
import { openBrowser } from './browser.mjs';
import { startProduct } from './product.mjs';

/** Filled before the first test: the product's address and sign-ins, and the browser. */
const world = {};

const signInOf = (persona) => {
  const found = world.signIns.find((one) => one.persona === persona);
  if (!found) throw new Error(`The demo has no ${persona}.`);
  return found;
};

describe('the pages', () => {
  before(
    async () => {
      const product = await startProduct();
      Object.assign(world, product, { signInOf, browser: await openBrowser() });
    },
    { timeout: 400_000 },
  );
  after(
    async () => {
      await world.browser?.close();
      await world.stop?.();
    },
    { timeout: 60_000 },
  );
  // The other cases (the rest of accessibility, search, offline, session, employer, imports, administrator) are written, but were not yet seen
  // to pass whole on a quiet machine; each joins here when it was.
  describe('for everybody', () => openPages(world));
});
