import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, Device, pick, withPersona } from './browser.mjs';

async function register(page, name) {
  await page.goto('/admin/partners');
  await page.getByRole('button', { name: 'New partner' }).click();
  const sheet = page.locator('dialog[open]');
  await sheet.getByLabel('Name').fill(name);
  await pick(page, 'Area', 'kota semarang');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByLabel('Find by name').fill(name);
  await page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Waiting' }).waitFor();
}

async function decide(page, name, action, reason) {
  await page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: action }).click();
  const sheet = page.locator('dialog[open]');
  await sheet.getByLabel('Reason').fill(reason);
  await sheet.getByRole('button', { name: action }).click();
  await sheet.waitFor({ state: 'detached' });
}

async function invite(page) {
  await page.goto('/admin/accounts');
  await page.getByRole('button', { name: 'Invite' }).click();
  const sheet = page.locator('dialog[open]');
  await sheet.getByLabel('Office').selectOption({ index: 1 });
  await sheet.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.locator('dialog[open] code').innerText();
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}

export function administrator(world) {
  test('registers a partner, verifies it with a reason, suspends it', () =>
    withPersona(world, 'administrator', { lang: 'en', size: DESK }, async (device) => {
      const name = `Bengkel Uji ${Date.now().toString(36)}`;
      const page = await device.page();
      await register(page, name);
      await decide(page, name, 'Verify', 'Register entry seen');
      const row = page.getByRole('row').filter({ hasText: name });
      await row.filter({ hasText: 'Verified' }).waitFor();
      assert.match(await row.innerText(), /today: Register entry seen/);
      await decide(page, name, 'Suspend', 'Closed down');
      await row.filter({ hasText: 'Suspended' }).waitFor();
      assert.equal(await row.getByRole('button', { name: 'Reinstate' }).count(), 1);
    }));

  test('invites somebody by a link that works once', () =>
    withPersona(world, 'administrator', { lang: 'en', size: DESK }, async (device) => {
      const page = await device.page();
      const path = await invite(page);
      const other = await Device.open(world, { lang: 'id' });
      try {
        const guest = await other.page(path);
        await guest.getByLabel('Nama Anda').fill('Petugas Uji');
        await guest.getByLabel('Surel Anda').fill(`uji-${Date.now().toString(36)}@titian.example`);
        await guest.getByLabel('Kata sandi baru').fill('pagar bambu hijau 7');
        await guest.getByRole('button', { name: 'Terima dan masuk' }).click();
        await guest.waitForURL((url) => url.pathname !== '/join');
        const again = await other.page(path);
        await again.getByText('Undangan ini sudah tidak berlaku').waitFor();
      } finally {
        await other.close();
      }
      await page.goto('/admin/accounts');
      await page.getByRole('row').filter({ hasText: 'Petugas Uji' }).first().waitFor();
    }));

  test('holidays: adds one, changes it, deletes it', () =>
    withPersona(world, 'administrator', { lang: 'en', size: DESK }, async (device) => {
      const page = await device.page('/admin/holidays');
      const year = await page.getByLabel('Year').inputValue();
      const name = `Hari Uji ${Date.now().toString(36)}`;
      await page.getByRole('button', { name: 'New holiday' }).click();
      const sheet = page.locator('dialog[open]');
      await sheet.getByLabel('Date').fill(`${year}-12-30`);
      await sheet.getByLabel('Name in the country’s language').fill(name);
      await sheet.getByLabel('Name in English').fill('Test Day');
      await sheet.getByRole('button', { name: 'Save' }).click();
      const row = page.getByRole('row').filter({ hasText: name });
      await row.getByRole('button', { name: 'Edit' }).click();
      await sheet.getByLabel('Name in English').fill('Trial Day');
      await sheet.getByRole('button', { name: 'Save' }).click();
      await row.filter({ hasText: 'Trial Day' }).waitFor();
      await row.getByRole('button', { name: 'Delete' }).click();
      await sheet.getByRole('button', { name: 'Delete' }).click();
      await row.waitFor({ state: 'detached' });
    }));

  test('offices: a stale version is refused in words', () =>
    withPersona(world, 'administrator', { lang: 'en', size: DESK }, async (device) => {
      const first = await device.page('/admin/offices');
      const second = await device.page('/admin/offices');
      for (const page of [first, second])
        await page.getByRole('row').nth(1).getByRole('button', { name: 'Edit' }).click();
      const name = await first.locator('dialog[open]').getByLabel('Name').inputValue();
      await first.locator('dialog[open]').getByLabel('Name').fill(`${name} `);
      await first.locator('dialog[open]').getByLabel('Kind').selectOption('service');
      await first.locator('dialog[open]').getByRole('button', { name: 'Save' }).click();
      await first.locator('dialog[open]').waitFor({ state: 'detached' });
      await second.locator('dialog[open]').getByRole('button', { name: 'Save' }).click();
      await second.getByText('Somebody changed this in the meantime').waitFor();
    }));
}
