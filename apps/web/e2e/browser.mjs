// A browser, its pages, and what the tests ask of a page again and again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../launcher/browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Nothing of the browser's own may leave the machine.
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** @returns {Promise<import('playwright-core').Browser>} */
export async function openBrowser() {
  const found = await findBrowser();
  if (!found.file) throw new Error(found.reason);
  return chromium.launch({ executablePath: found.file, args: QUIET });
}

/** The requests of a page that were not answered yet. */
class Pending {
  #requests = new Set();
  #waiting = [];

  constructor(page) {
    page.on('request', (request) => this.#requests.add(request));
    for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => this.#ended(request));
  }

  #ended(request) {
    this.#requests.delete(request);
    if (this.#requests.size > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  get none() {
    return this.#requests.size === 0;
  }

  /** What is asked for, in words. */
  get words() {
    return [...this.#requests].map((request) => `${request.method()} ${request.url()}`).join(', ');
  }

  /** @returns {Promise<void>} when every request was answered */
  over() {
    return this.none ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** By page. */
const pending = new WeakMap();

/** What a persona's browser keeps after signing in, so that each signs in once. By the world. */
const kept = new WeakMap();

const OFFLINE = 'test-offline';

/** In the page: a browser without windows forgets with the next page that there is no network, and then tells of no change. */
function rememberOffline(mark) {
  const { get: asKnown } = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
  Object.defineProperty(Navigator.prototype, 'onLine', {
    configurable: true,
    get() {
      return asKnown.call(this) && !document.cookie.includes(mark);
    },
  });
}

/** Pages of one person on one device; each knows which other sites it spoke to. */
export class Device {
  constructor(context, url) {
    this.context = context;
    this.url = url;
    this.foreign = [];
    this.faults = [];
  }

  /** @param {{browser: import('playwright-core').Browser, url: string}} world */
  static async open(world, { lang = 'id', theme = 'light', size = PHONE, ...more } = {}) {
    const context = await world.browser.newContext({
      baseURL: world.url,
      locale: lang,
      colorScheme: theme,
      viewport: size,
      timezoneId: 'Asia/Jakarta',
      reducedMotion: 'reduce',
      ...more,
    });
    context.setDefaultTimeout(20_000);
    await context.addInitScript(rememberOffline, `${OFFLINE}=1`);
    context.on('page', (page) => pending.set(page, new Pending(page)));
    const device = new Device(context, world.url);
    context.on('request', (request) => {
      if (!request.url().startsWith(world.url) && /^https?:/.test(request.url())) device.foreign.push(request.url());
    });
    context.on('weberror', (error) => device.faults.push(String(error.error())));
    return device;
  }

  async page(path = '/') {
    const page = await this.context.newPage();
    await page.goto(path);
    return page;
  }

  /** Takes the network away, or gives it back. */
  async offline(away) {
    await this.context.addCookies([{ name: OFFLINE, value: away ? '1' : '0', url: this.url }]);
    await this.context.setOffline(away);
    const name = away ? 'offline' : 'online';
    await Promise.all(this.context.pages().map((page) => page.evaluate((it) => dispatchEvent(new Event(it)), name)));
  }

  async signIn({ name, secret }) {
    const page = await this.page('/sign-in');
    await page.getByRole('textbox').first().fill(name);
    await page.locator('input[type=password]').fill(secret);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return page;
  }

  async close() {
    await this.context.close();
  }
}

/** The error, with what the pages showed when it came: nobody can look at them afterwards. */
async function withPages(error, pages) {
  for (const page of pages) {
    const shown = await page.evaluate(() => document.body.innerText).catch((gone) => String(gone));
    error.stack += `\n--- ${page.url()} ---\n${shown}`;
  }
  return error;
}

/** A test's device, closed after it; fails the test when a script threw or another site was asked. */
export async function withDevice(world, options, work) {
  const device = await Device.open(world, options);
  try {
    await work(device);
    assert.deepEqual(device.faults, [], 'errors of the page');
    assert.deepEqual(device.foreign, [], 'requests to other sites');
  } catch (error) {
    throw await withPages(error, device.context.pages());
  } finally {
    await device.close();
  }
}

/** A test's device on which a persona of the demo has signed in before. */
export async function withPersona(world, persona, options, work) {
  const states = kept.get(world) ?? new Map();
  kept.set(world, states);
  if (!states.has(persona)) {
    const first = await Device.open(world);
    await first.signIn(world.signInOf(persona));
    states.set(persona, await first.context.storageState());
    await first.close();
  }
  await withDevice(world, { ...options, storageState: states.get(persona) }, work);
}

export const button = (page, name) => page.getByRole('button', { name, exact: true });

/** In the page: it is drawn (what stands in before has no heading), nothing is marked as busy, and the results are those of the address. */
function isStill() {
  const results = document.querySelector('[data-address]');
  return (
    document.querySelector('main h1') !== null &&
    document.querySelector('[aria-busy=true]') === null &&
    (results === null || results.dataset.address === location.search)
  );
}

/** In the page: what came is drawn. */
const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** The answers to a GraphQL operation wait until what this resolves to is called. */
export async function holdBack(page, operationName) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON()?.operationName === operationName) await released;
    await route.continue();
  });
  return release;
}

/** How long a page may take, or the worker whose work it shows, in ms. */
const PATIENCE = 40_000;

/** @throws {Error} with `told()` when `work` takes too long */
async function inTime(work, told) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => void Promise.resolve(told()).then((text) => reject(new Error(text)), reject), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until the page has what it asked for. */
export async function settled(page) {
  const asked = pending.get(page);
  await page.waitForLoadState('load');
  do {
    await inTime(asked.over(), () => `${page.url()} still waits for ${asked.words}`);
    await page.evaluate(twoFrames);
    await page.waitForFunction(isStill);
  } while (!asked.none);
}

/** The page, loaded again until `holds()`: it shows what the worker does meanwhile. */
export async function reloadUntil(page, what, holds) {
  const end = Date.now() + PATIENCE;
  for (await settled(page); !(await holds()); await settled(page)) {
    if (Date.now() > end)
      assert.fail(`${page.url()} does not show ${what}:\n${await page.locator('main').innerText()}`);
    await page.reload();
  }
}

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

const MODAL = 'dialog:modal';

/** The colours of an open sheet: axe takes what lies under it for what lies over it, so nothing else may be seen. */
async function coloursOfSheet(page) {
  const alone = await page.addStyleTag({ content: `body { visibility: hidden } ${MODAL} { visibility: visible }` });
  const found = await page.evaluate((it) => globalThis.axe.run(it, { runOnly: ['color-contrast'] }), MODAL);
  await alone.evaluate((style) => style.remove());
  assert.ok(found.passes.length + found.violations.length > 0, 'no colour of the sheet could be judged');
  return found.violations;
}

/** What axe finds wrong by WCAG 2.2 A and AA, as short lines. */
export async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  if ((await page.locator(MODAL).count()) > 0) found.push(...(await coloursOfSheet(page)));
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const cards = (page) => page.locator('article.job');
export const searchField = (page) => page.locator('form[role=search] input');

/** Searches by words, as people do. */
export async function searchFor(page, words) {
  await searchField(page).fill(words);
  await searchField(page).press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  await settled(page);
}

/** A choice is a hidden radio or box under its words, which take the tap. */
export const choose = (scope, words) => scope.locator('.choice').filter({ hasText: words }).locator('input').click();

/** Takes the first place or partner that a field offers for some letters. */
export async function pick(page, label, letters) {
  await page.getByRole('combobox', { name: label }).fill(letters);
  await page.locator('li[role=option]').first().click();
}

/** The number that stands before the list. */
export async function total(page) {
  const text = await page.locator('.summary b').innerText();
  return Number(text.replace(/\D/g, ''));
}
