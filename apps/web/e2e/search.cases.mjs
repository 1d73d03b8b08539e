import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cards, choose, overflow, searchField, searchFor, settled, total, withDevice } from './browser.mjs';

/** Chooses a town in the sheet "Where?" and a radius. */
async function choosePlace(page, name, km) {
  await page.locator('.chips button').first().click();
  const sheet = page.locator('dialog[open]');
  await sheet.getByRole('combobox').fill(name);
  await sheet
    .getByRole('option', { name: new RegExp(name, 'i') })
    .first()
    .click();
  await choose(sheet, `${km} km`);
  await sheet.locator('footer button').click();
  await settled(page);
}

const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const box = element.closest('.field, .lang, .choice') ?? element;
    const shown = [box, box.querySelector('span')].filter(Boolean).map((one) => getComputedStyle(one));
    const after = getComputedStyle(element, '::after');
    return {
      name: element.getAttribute('aria-label') ?? element.textContent.trim(),
      outline: Math.max(
        ...[...shown, after].map((style) => (style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth))),
      ),
    };
  });

async function tabTo(page, wanted) {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const { name, outline } = await focused(page);
    assert.ok(outline >= 3, `the focus on "${name}" is ${outline} px`);
    if (wanted.test(name)) return;
  }
  assert.fail(`no ${wanted} was reached`);
}

async function byKeyboard(page) {
  await tabTo(page, /Cari kerja, pelatihan/);
  await page.keyboard.type('kota semarang');
  // While somebody types slowly, what is offered belongs to the beginning of the words.
  await page.locator('li[role=option]:first-child').filter({ hasText: 'Kota Semarang' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.has('near'));
  await settled(page);
  await page.keyboard.type('las');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === 'las');
  await settled(page);
}

const samples = [
  { lang: 'id', words: 'las', found: /las/i, town: 'Kota Semarang' },
  { lang: 'vi', words: 'las', found: /las/i, town: 'Kota Semarang' },
  { lang: 'en', words: 'welder', found: /las|weld/i, town: 'Kota Semarang' },
];

export function search(world) {
  for (const { lang, words, found, town } of samples)
    test(`"${words}" finds welding near a chosen town, in ${lang}`, () =>
      withDevice(world, { lang }, async (device) => {
        const page = await device.page();
        await page.locator(`html[lang=${lang}]`).waitFor();
        await choosePlace(page, town, 60);
        await searchFor(page, words);
        const titles = await cards(page).locator('h2').allInnerTexts();
        assert.ok(titles.length > 0, 'there are results');
        assert.match(titles[0], found);
        const first = await cards(page).first().innerText();
        assert.match(first, /\d\s(km|m)\b/);
        assert.match(await page.locator('.chips button').first().innerText(), /Kota Semarang · 60 km/);
        assert.equal(await overflow(page), 0);
      }));

  test('by keyboard alone: a place, words, an opening and back, the focus always to be seen', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page();
      await settled(page);
      await byKeyboard(page);
      const title = await cards(page).first().locator('h2').innerText();
      await tabTo(page, new RegExp(`^${title.replace(/[^\p{L} ]/gu, '.')}$`, 'u'));
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/o\//);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
      await tabTo(page, /Kembali/);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === 'las');
      assert.equal(await searchField(page).inputValue(), 'las');
    }));

  test('more results come without repeating one, and are still there on the way back', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page('/?sort=date');
      await settled(page);
      assert.equal(await cards(page).count(), 20);
      await page.getByRole('button', { name: 'Tampilkan lagi' }).click();
      await page.waitForFunction(() => document.querySelectorAll('article.job').length === 40);
      const links = await cards(page)
        .locator('h2 a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      assert.equal(new Set(links).size, 40);
      await cards(page).nth(33).locator('h2 a').click();
      await page.waitForURL(/\/o\//);
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll('article.job').length === 40);
      await page.waitForFunction(() => window.scrollY > 2_000);
    }));

  test('an empty result says what to leave out and what that gives, and keeps its word', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page('/?q=las&pay=900000000');
      await settled(page);
      assert.equal(await total(page), 0);
      const offer = page.getByRole('button', { name: /^Tanpa upah/ });
      const promised = Number((await offer.innerText()).replace(/\D/g, ''));
      assert.ok(promised > 0);
      await offer.click();
      await page.waitForURL((url) => !url.searchParams.has('pay'));
      await settled(page);
      assert.equal(await total(page), promised);
    }));

  test('filters narrow, stand in the address, and can be shared', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page();
      await settled(page);
      const all = await total(page);
      await page.getByRole('button', { name: 'Tanpa pengalaman' }).click();
      await page.waitForURL((url) => url.searchParams.get('new') === '1');
      await page.getByRole('button', { name: 'Siang saja' }).click();
      await page.waitForURL((url) => url.searchParams.get('from') === '06:00');
      await settled(page);
      const some = await total(page);
      assert.ok(some > 0 && some < all, `${some} of ${all}`);
      assert.equal(await page.getByRole('button', { name: 'Siang saja' }).getAttribute('aria-pressed'), 'true');
      const shared = await device.page(new URL(page.url()).pathname + new URL(page.url()).search);
      await settled(shared);
      assert.equal(await total(shared), some);
    }));

  test('the own position is asked for by a tap only and never stands in the address', () =>
    withDevice(
      world,
      { lang: 'id', geolocation: { latitude: -6.9667, longitude: 110.4196 }, permissions: ['geolocation'] },
      async (device) => {
        await device.context.addInitScript(() => {
          const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
          globalThis.asked = 0;
          navigator.geolocation.getCurrentPosition = (...all) => {
            globalThis.asked += 1;
            ask(...all);
          };
        });
        const page = await device.page('/?near=me&km=60');
        await page.getByRole('heading', { name: 'Cari di sekitar Anda' }).waitFor();
        assert.equal(await page.evaluate(() => globalThis.asked), 0);
        await page.getByRole('button', { name: 'Gunakan lokasi saya' }).click();
        await cards(page).first().waitFor();
        assert.equal(await page.evaluate(() => globalThis.asked), 1);
        assert.match(await cards(page).first().innerText(), /\d\s(km|m)\b/);
        assert.doesNotMatch(page.url(), /6\.96|110\.4/);
        const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
        assert.doesNotMatch(stored, /110\.4/);
      },
    ));

  test('a misspelt word is understood, and what was understood is said', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page();
      await searchFor(page, 'kasirr');
      assert.match(await page.locator('.understood').innerText(), /kasir/i);
      const titles = await cards(page).locator('h2').allInnerTexts();
      assert.match(titles.slice(0, 3).join(' '), /kasir/i);
    }));

  test('an opening can be shared by its address and carries JobPosting data', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page('/?q=las');
      await settled(page);
      const card = cards(page).first();
      const title = await card.locator('h2').innerText();
      const address = await card.locator('h2 a').getAttribute('href');
      const fresh = await device.page(address);
      await fresh.getByRole('heading', { level: 1, name: title }).waitFor();
      const data = JSON.parse(await fresh.locator('script[type="application/ld+json"]').textContent());
      assert.equal(data['@type'], 'JobPosting');
      assert.equal(data.title, title);
      assert.doesNotMatch(await fresh.title(), new RegExp(title.split(' ')[0], 'i'));
    }));
}
