import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, withPersona } from './browser.mjs';

const HEADERS = 'judul;kabupaten;kuota;upah minimal;keterangan';
const ROWS = [
  'Operator jahit impor;Kota Semarang;3;2.500.000;Menjahit seragam.',
  'Pembantu gudang impor;Kab. Kudus;2;2.300.000;Menata barang.',
  'Sopir antar impor;Kabupaten Tidak Ada;1;2.400.000;Mengantar barang.',
];
const file = {
  name: 'lowongan.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${[HEADERS, ...ROWS].join('\r\n')}\r\n`),
};

const figure = (page, name) =>
  page
    .locator('.figures > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('dd');

/** Matches what the server did not guess by itself. */
async function matchColumns(page) {
  for (const [column, field] of [
    ['judul', 'title'],
    ['kabupaten', 'area'],
    ['kuota', 'places'],
    ['upah minimal', 'payMin'],
    ['keterangan', 'description'],
  ]) {
    const select = page.getByLabel(`${column} masuk ke mana`);
    if ((await select.inputValue()) !== field) await select.selectOption(field);
  }
  const given = page.locator('.note').filter({ hasText: 'Masih diperlukan' });
  if ((await given.count()) === 0) return;
  await page.getByRole('button', { name: 'Tambah isi untuk semua baris' }).click();
  await page.getByLabel('Isi untuk semua baris').last().fill('lowongan');
}

export function imports(world) {
  test('a file is matched, checked row by row, imported and undone', () =>
    withPersona(world, 'employer', { lang: 'id', size: DESK }, async (device) => {
      const page = await device.page('/work/imports');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.waitForURL('**/work/imports/*-*');
      await page.getByRole('heading', { name: 'Kolom mana untuk apa?' }).waitFor();
      await matchColumns(page);
      await page.getByRole('button', { name: 'Simpan dan periksa setiap baris' }).click();
      await page.getByText('2 baris siap').waitFor({ timeout: 60_000 });
      assert.deepEqual(
        [await figure(page, 'Diterima').innerText(), await figure(page, 'Ditolak').innerText()],
        ['2', '1'],
      );
      const rejected = await page.getByRole('row').filter({ hasText: 'Tidak Ada' }).innerText();
      assert.match(rejected, /^4\b/);
      assert.match(rejected, /kabupaten/);
      await page.getByRole('button', { name: 'Impor 2 baris' }).click();
      await page.getByRole('button', { name: 'Batalkan impor ini' }).waitFor({ timeout: 60_000 });
      assert.equal(await figure(page, 'Baru').innerText(), '2');
      await page.goto('/work');
      await page.getByRole('row').filter({ hasText: 'Operator jahit impor' }).waitFor();
      await page.goBack();
      await page.getByRole('button', { name: 'Batalkan impor ini' }).click();
      await page.locator('dialog[open]').getByRole('button', { name: 'Batalkan' }).last().click();
      await figure(page, 'Ditarik').waitFor({ timeout: 60_000 });
      assert.equal(await figure(page, 'Ditarik').innerText(), '2');
    }));

  test('a file without a row says so, and offers nothing to import (360 px)', () =>
    withPersona(world, 'employer', { lang: 'id' }, async (device) => {
      const page = await device.page('/work/imports');
      await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(`${HEADERS}\r\n`) });
      await page.waitForURL('**/work/imports/*-*');
      await page.getByRole('heading', { name: 'Kolom mana untuk apa?' }).waitFor();
      await matchColumns(page);
      await page.getByRole('button', { name: 'Simpan dan periksa setiap baris' }).click();
      await page.getByText('Tidak ada baris di berkas ini yang bisa diimpor').waitFor({ timeout: 60_000 });
      assert.equal(await figure(page, 'Diterima').innerText(), '0');
      assert.equal(await page.getByRole('button', { name: /^Impor \d+ baris/ }).count(), 0);
    }));

  test('the template can be downloaded, and what is no table is refused in words', () =>
    withPersona(world, 'employer', { lang: 'vi', size: DESK }, async (device) => {
      const page = await device.page('/work/imports');
      const [template] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải tệp mẫu' }).click(),
      ]);
      assert.match(template.suggestedFilename(), /\.xlsx$/);
      await page.locator('input[type=file]').setInputFiles({
        name: 'a.xlsx',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK\u0003\u0004 not a workbook'),
      });
      await page.locator('.note.no').waitFor();
      assert.equal(new URL(page.url()).pathname, '/work/imports');
    }));
}
