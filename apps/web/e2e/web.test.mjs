// The pages in a real browser, on a running product with demo data. One product for all: it takes a while to fill.
import { after, before, describe } from 'node:test';
import { accessibility, openPages } from './accessibility.cases.mjs';
import { administrator } from './administrator.cases.mjs';
import { applications } from './applications.cases.mjs';
import { openBrowser } from './browser.mjs';
import { consents } from './consents.cases.mjs';
import { employer } from './employer.cases.mjs';
import { clients } from './clients.cases.mjs';
import { imports } from './imports.cases.mjs';
import { introductions } from './introductions.cases.mjs';
import { messages } from './messages.cases.mjs';
import { offline } from './offline.cases.mjs';
import { startProduct } from './product.mjs';
import { rules } from './rules.cases.mjs';
import { ruleEditor } from './rule-editor.cases.mjs';
import { search } from './search.cases.mjs';
import { session } from './session.cases.mjs';

/** Filled before the first test: the product's address and sign-ins, and the browser. */
const world = {};

/** Of the first of a persona, or of somebody by the name they sign in with. */
const signInOf = (who) => {
  const found = world.signIns.find(({ persona, name }) => persona === who || name === who);
  if (!found) throw new Error(`The demo has no ${who}.`);
  return found;
};

/** For cases that only read: two wait for their pages in the time of one. */
const TWO_AT_ONCE = { concurrency: 2 };

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
  describe('for everybody', TWO_AT_ONCE, () => openPages(world));
  describe('search', TWO_AT_ONCE, () => search(world));
  describe('offline', () => offline(world));
  describe('sign-in and out', () => session(world));
  describe('the employer', () => employer(world));
  describe('consents', () => consents(world));
  describe('applications', () => applications(world));
  describe('messages', () => messages(world));
  describe('imports', () => imports(world));
  describe('a session', () => introductions(world));
  describe('the people of an office', () => clients(world));
  describe('programmes', TWO_AT_ONCE, () => rules(world));
  describe('the administrator', () => administrator(world));
  describe('the editor of rules', () => ruleEditor(world));
  describe('accessibility', TWO_AT_ONCE, () => accessibility(world));
});
