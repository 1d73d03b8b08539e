import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overflow, settled, violations, withPersona } from './browser.mjs';

/** Words of aftercare, which no page of a client may hold. */
const HINTS = /rehab|narkoba|lapas|penjara|hiv|cai nghiện|ma túy|nhà tù/i;

export function consents(world) {
  for (const [lang, theme] of [
    ['id', 'light'],
    ['vi', 'dark'],
  ])
    test(`who may know what, and who has seen what: WCAG AA, no hint, 360 px (${lang}, ${theme})`, () =>
      withPersona(world, 'client', { lang, theme }, async (device) => {
        const page = await device.page();
        for (const path of ['/me', '/me/sharing', '/me/seen']) {
          await page.goto(path);
          await settled(page);
          assert.deepEqual(await violations(page), [], path);
          assert.equal(await overflow(page), 0, path);
          assert.doesNotMatch(await page.locator('body').innerText(), HINTS);
        }
      }));

  test('a person reads who saw what, why and when', () =>
    withPersona(world, 'client', { lang: 'id' }, async (device) => {
      const page = await device.page('/me');
      await page.getByRole('link', { name: 'Siapa sudah melihat apa' }).click();
      const card = page.locator('article').first();
      await card.waitFor();
      const words = await card.innerText();
      for (const told of [
        'Pemberi kerja',
        'kartu kerja tanpa nama',
        'untuk melihat apakah pekerjaan ini cocok',
        'lewat tautan',
      ])
        assert.ok(words.includes(told), `${told} in ${words}`);
    }));

  test('a consent is taken back with one tap, and stays readable', () =>
    withPersona(world, 'client', { lang: 'id' }, async (device) => {
      const page = await device.page('/me/sharing');
      const takeBack = page.getByRole('button', { name: 'Tarik izin ini' });
      await takeBack.first().waitFor();
      const before = await takeBack.count();
      await takeBack.first().click();
      await page.getByText('Izin ditarik.').waitFor();
      assert.equal(await takeBack.count(), before - 1);
      await page.reload();
      await settled(page);
      assert.equal(await takeBack.count(), before - 1);
      await page.getByText(/^Sebelumnya/).click();
      await page.getByText(/^Ditarik:/).waitFor();
    }));
}
