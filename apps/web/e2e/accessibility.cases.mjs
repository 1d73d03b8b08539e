import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cards, choose, DESK, overflow, settled, violations, withDevice, withPersona } from './browser.mjs';

const OPEN = ['/', '/?q=las', '/?q=zzzzqqq&new=1', '/saved', '/sign-in', '/me', '/join#none', '/nowhere'];
const WORK = ['/work', '/work/new', '/work/imports'];
const ADMIN = ['/admin/partners', '/admin/offices', '/admin/accounts', '/admin/holidays'];
const TITLES = /^(Titian|[\p{L} ]{2,24} · Titian)$/u;
/** Words of aftercare and offices, which no page open to everybody may hold. */
const STATUS =
  /rehab|narkob|napza|narapidana|lapas|penjara|mantan|eks-|HIV|aids|klien|penerima manfaat|IPWL|nghiện|cai nghiện|ma túy|tù nhân|phạm nhân|mãn hạn|người được hỗ trợ|addict|prison|aftercare|offender/i;

async function check(page, path, problems) {
  await page.goto(path);
  await settled(page);
  const wide = await overflow(page);
  if (wide > 0) problems.push(`${path}: ${wide} px too wide`);
  for (const found of await violations(page)) problems.push(`${path}: ${found}`);
  assert.match(await page.title(), TITLES);
}

/** What a glance at the screen, the title or the page's head gives away. */
async function checkWords(page) {
  const text = await page.evaluate(() => document.documentElement.innerText + document.head.innerHTML);
  assert.doesNotMatch(text, STATUS, page.url());
}

async function checkAll(device, paths, also = async () => undefined) {
  const problems = [];
  const page = await device.page();
  await settled(page);
  const opening = await cards(page).first().locator('h2 a').getAttribute('href');
  for (const path of [...paths, opening]) {
    await check(page, path, problems);
    await also(page);
  }
  assert.deepEqual(problems, []);
}

/** Each language and each theme once: colours do not depend on the words, nor lines on the colours. */
const LOOKS = [
  ['light', 'id'],
  ['dark', 'vi'],
  ['light', 'en'],
];

export function openPages(world) {
  for (const [theme, lang] of LOOKS)
    test(`open pages at 360 px: WCAG AA, no sideways scrolling, no word of status (${theme}, ${lang})`, () =>
      withDevice(world, { lang, theme }, (device) => checkAll(device, OPEN, checkWords)));
}

export function accessibility(world) {
  for (const [persona, paths] of [
    ['employer', WORK],
    ['administrator', ADMIN],
  ])
    for (const [theme, lang, size] of [
      ['light', 'id', undefined],
      ['dark', 'vi', undefined],
      ['light', 'en', DESK],
    ])
      test(`pages of the ${persona}: WCAG AA (${theme}, ${lang}, ${size ? 'desk' : 'phone'})`, () =>
        withPersona(world, persona, { lang, theme, ...(size && { size }) }, (device) =>
          checkAll(device, [...paths, '/me']),
        ));

  for (const theme of ['light', 'dark'])
    test(`sheets: WCAG AA, closed by Escape, the focus comes back (${theme})`, () =>
      withDevice(world, { lang: 'id', theme }, async (device) => {
        const page = await device.page();
        await settled(page);
        const openers = page.locator('.chips button[aria-haspopup=dialog]');
        const count = await openers.count();
        assert.equal(count, 6);
        for (let index = 0; index < count; index += 1) {
          await openers.nth(index).click();
          await page.locator('dialog[open]').waitFor();
          assert.deepEqual(await violations(page), []);
          await page.keyboard.press('Escape');
          await page.locator('dialog[open]').waitFor({ state: 'detached' });
          assert.ok(await openers.nth(index).evaluate((opener) => opener === document.activeElement));
        }
      }));

  test('a chosen theme and language stay, before anything is drawn', () =>
    withDevice(world, { lang: 'en', theme: 'light' }, async (device) => {
      const page = await device.page('/me');
      await choose(page, 'Dark');
      await choose(page, 'Tiếng Việt');
      await page.getByRole('heading', { level: 1, name: 'Tôi' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Tôi' }).waitFor();
      assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(16, 25, 28)');
    }));
}
