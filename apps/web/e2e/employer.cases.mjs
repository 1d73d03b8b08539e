import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cards, pick, settled, withPersona } from './browser.mjs';

const word = () =>
  Math.random()
    .toString(36)
    .replace(/[^a-z]/g, '')
    .slice(0, 7)
    .padEnd(7, 'q');

/** Fills the eight fields that every posting needs. */
async function fillPosting(page, title) {
  await page.getByLabel('Apa nama pekerjaannya?').fill(title);
  await pick(page, 'Di mana?', 'kota semarang');
  await page.getByLabel('dari', { exact: true }).fill('1,5 juta');
  for (const day of ['Senin', 'Selasa', 'Rabu']) await page.getByLabel(day).check({ force: true });
  await page.getByLabel('mulai', { exact: true }).fill('08:00');
  await page.getByLabel('selesai', { exact: true }).fill('16:00');
  await page.getByLabel('Berapa orang?').fill('2');
  await page.getByLabel('Apa yang dikerjakan di sana?').fill('Mengelas pagar dan kanopi. Dibimbing di awal.');
}

const rowOf = (page, title) => page.getByRole('row').filter({ hasText: title });

/** The index follows the database; a person would search again, and so does this. */
async function findBySearch(device, title) {
  const page = await device.page();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await page.goto(`/?q=${encodeURIComponent(title)}`);
    await settled(page);
    const titles = await cards(page).locator('h2').allInnerTexts();
    if (titles.includes(title)) return page;
    await page.waitForTimeout(500);
  }
  return assert.fail(`"${title}" is not found`);
}

async function post(page, title) {
  await page.goto('/work/new');
  await fillPosting(page, title);
  // Of the province: no town's own is known; and nobody has compared it with its decree.
  await page.getByText('Di bawah upah minimum Jawa Tengah').filter({ hasText: 'belum dipastikan' }).waitFor();
  await page.getByRole('button', { name: 'Terbitkan' }).click();
  await page.waitForURL('**/work/postings');
  await rowOf(page, title).waitFor();
}

export function employer(world) {
  test('posts in eight fields, with a hint on pay, and it is found', () =>
    withPersona(world, 'employer', { lang: 'id' }, async (device) => {
      const title = `Tukang las ${word()}`;
      const page = await device.page();
      await post(page, title);
      assert.match(await rowOf(page, title).innerText(), /Terbit/);
      // It says so, and leads to the page of it and to its candidates; so does its row.
      const note = page.getByRole('status').filter({ hasText: title });
      for (const at of [note, rowOf(page, title)])
        for (const name of ['Lihat tampilannya', 'Kandidat']) await at.getByRole('link', { name }).waitFor();
      await note.getByRole('link', { name: 'Kandidat' }).click();
      await page.getByText('Belum ada orang untuk peluang ini').waitFor();
      await page.goBack();
      await note.getByRole('link', { name: 'Lihat tampilannya' }).click();
      await page.getByRole('heading', { name: title }).waitFor();
      const found = await findBySearch(device, title);
      assert.match(await cards(found).filter({ hasText: title }).innerText(), /mulai Rp\s1,5\sjuta\s+\/ bulan/);
    }));

  test('a wrong amount and a missing place are said at their fields, and nothing is lost', () =>
    withPersona(world, 'employer', { lang: 'id' }, async (device) => {
      const page = await device.page('/work/new');
      await page.getByLabel('Apa nama pekerjaannya?').fill('Penjaga toko');
      await page.getByLabel('dari', { exact: true }).fill('banyak');
      await page.getByRole('button', { name: 'Terbitkan' }).click();
      await page.getByText('Pilih tempat dari daftar.').waitFor();
      await page.getByText('Tulis jumlah').waitFor();
      assert.equal(await page.getByLabel('Apa nama pekerjaannya?').inputValue(), 'Penjaga toko');
      assert.equal(await page.getByLabel('dari', { exact: true }).getAttribute('aria-invalid'), 'true');
    }));

  test('what no posting may ask is refused with the reason', () =>
    withPersona(world, 'employer', { lang: 'id' }, async (device) => {
      const page = await device.page('/work/new');
      await fillPosting(page, 'Penjaga toko');
      await page
        .getByLabel('Apa yang dikerjakan di sana?')
        .fill('Melayani pembeli. Wajib melampirkan hasil tes HIV negatif.');
      await page.getByRole('button', { name: 'Terbitkan' }).click();
      await page.locator('.problem').filter({ hasText: 'HIV' }).waitFor();
    }));

  test('two people edit the same posting: the second is told and decides', () =>
    withPersona(world, 'employer', { lang: 'id' }, async (device) => {
      const title = `Tukang las ${word()}`;
      const first = await device.page();
      await post(first, title);
      await rowOf(first, title).getByRole('link', { name: 'Ubah' }).click();
      await first.waitForURL('**/work/o/*');
      const second = await device.page(new URL(first.url()).pathname);
      await second.getByLabel('Berapa orang?').fill('5');
      await first.getByLabel('Berapa orang?').fill('3');
      await first.getByRole('button', { name: 'Simpan', exact: true }).click();
      await first.waitForURL('**/work/postings');
      await second.getByRole('button', { name: 'Simpan', exact: true }).click();
      await second.getByText('Data ini sudah diubah orang lain').waitFor();
      assert.equal(await second.getByLabel('Berapa orang?').inputValue(), '5');
      await second.getByRole('button', { name: 'Simpan punya saya' }).click();
      await second.waitForURL('**/work/postings');
      assert.match(await rowOf(second, title).innerText(), /0 \/ 5/);
    }));

  test('closes a posting and makes a new one from it', () =>
    withPersona(world, 'employer', { lang: 'id' }, async (device) => {
      const title = `Tukang las ${word()}`;
      const page = await device.page();
      await post(page, title);
      await rowOf(page, title).getByText('Lainnya').click();
      await rowOf(page, title).getByRole('button', { name: 'Tutup lowongan' }).click();
      await page.locator('dialog[open]').getByRole('button', { name: 'Tutup', exact: true }).last().click();
      await rowOf(page, title).getByText('Ditutup').waitFor();
      await rowOf(page, title).getByRole('link', { name: 'Buat dari ini' }).click();
      await page.waitForURL('**/work/new?from=*');
      await page.getByLabel('Apa nama pekerjaannya?').waitFor();
      assert.equal(await page.getByLabel('Apa nama pekerjaannya?').inputValue(), title);
      assert.equal(await page.getByRole('combobox', { name: 'Di mana?' }).inputValue(), 'Kota Semarang');
      await page.getByRole('button', { name: 'Simpan draf' }).click();
      await page.waitForURL('**/work/postings');
      await rowOf(page, title).filter({ hasText: 'Draf' }).waitFor();
    }));
}
