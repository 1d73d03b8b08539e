import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cards, searchFor, settled, withDevice } from './browser.mjs';

/** The worker stores the pages after the first visit; only then can they be opened without network. */
const stored = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

export function offline(world) {
  test('saved openings and the last results can be read', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page();
      await stored(page);
      await searchFor(page, 'las');
      const titles = await cards(page).locator('h2').allInnerTexts();
      const save = cards(page).first().getByRole('button');
      await save.click();
      assert.equal(await save.getAttribute('aria-pressed'), 'true');
      await cards(page).first().locator('h2 a').click();
      await page.getByRole('heading', { level: 1, name: titles[0] }).waitFor();
      await page.getByText('Yang diminta').waitFor();

      await device.offline(true);
      await page.goto('/saved');
      await page.getByText('Tidak ada jaringan').first().waitFor();
      assert.equal(await cards(page).first().locator('h2').innerText(), titles[0]);
      await cards(page).first().locator('h2 a').click();
      await page.getByRole('heading', { level: 1, name: titles[0] }).waitFor();
      await page.getByText('Yang diminta').waitFor();

      await page.goto('/?q=bengkel');
      await page.getByText('Ini hasil terakhir Anda').waitFor();
      assert.deepEqual(await cards(page).locator('h2').allInnerTexts(), titles);
      await device.offline(false);
      await page.getByRole('button', { name: 'Coba lagi' }).click();
      await page.getByText('Ini hasil terakhir Anda').waitFor({ state: 'detached' });
      await settled(page);
      device.faults.length = 0;
    }));

  test('what was kept can be removed from a shared phone', () =>
    withDevice(world, { lang: 'vi' }, async (device) => {
      const page = await device.page();
      await settled(page);
      await cards(page).first().getByRole('button').click();
      await page.goto('/me');
      await page.getByRole('button', { name: 'Xóa khỏi thiết bị này' }).click();
      await page.getByText('Đã xóa.').waitFor();
      const left = await page.evaluate(() => Object.keys(localStorage).sort());
      assert.deepEqual(
        left.filter((key) => /saved|last/.test(key)),
        ['titian.saved.2'].slice(1),
      );
      await page.goto('/saved');
      await page.getByText('Chưa lưu gì').waitFor();
    }));
}
