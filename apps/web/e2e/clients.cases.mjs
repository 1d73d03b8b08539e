import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { choose, DESK, overflow, PHONE, settled, violations, withPersona } from './browser.mjs';

/** A name that nobody has yet, so that the cases may run again on one installation. */
const fresh = (name) => `${name} ${randomBytes(5).toString('hex')}`;

const rows = (page) => page.locator('.grid tbody tr');
const section = (page, name) => page.locator('section.part').filter({ has: page.getByRole('heading', { name }) });

const figure = (page, name) =>
  page
    .locator('.figures > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('dd');

/** 200 people who are nobody; two names never differ by less than a slip of the pen. */
function list() {
  const parts = [
    'baka',
    'cidu',
    'fogi',
    'hemu',
    'jaro',
    'kelo',
    'lumi',
    'mopa',
    'nuri',
    'pesa',
    'rudo',
    'sawi',
    'tobe',
    'wuna',
  ];
  const people = Array.from({ length: 200 }, (_, index) => {
    const word = (step) => [0, 1, 2].map((at) => parts[(index * step + at * (index % 13) + at) % 14]).join('');
    return `${word(1)}${index % 7} ${word(3)}${Math.floor(index / 14)};1/${1 + (index % 12)}/1990;0813${5_000_000 + index};SMP`;
  });
  return {
    name: 'daftar.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${['Nama Lengkap;Tgl Lahir;No HP;Pendidikan', ...people].join('\r\n')}\r\n`),
  };
}

async function register(page, name, button) {
  await page.goto('/work/clients/new');
  await page
    .getByRole('textbox', { name: /^(Nama|Tên|Họ)/ })
    .first()
    .fill(name);
  await page.getByRole('button', { name: button, exact: true }).click();
}

export function clients(world) {
  test('somebody joins by a name alone; who is alike is shown before saving', () =>
    withPersona(world, 'counsellor', { lang: 'id', size: DESK }, async (device) => {
      const name = fresh('Wiratmaja');
      const page = await device.page('/work');
      await page.getByRole('heading', { name: 'Hari saya' }).waitFor();
      await page.getByRole('heading', { name: 'Lamaran yang menunggu Anda' }).waitFor();
      await register(page, name, 'Daftarkan');
      await page.getByRole('heading', { name: name }).waitFor();
      await page.getByText('Tanyakan berikutnya').waitFor();
      await register(page, name, 'Daftarkan');
      await page.getByRole('link', { name: name }).waitFor();
      await page.locator('.note.no').waitFor();
      assert.equal(await page.getByRole('textbox').first().inputValue(), name);
      await page.getByRole('checkbox', { name: 'Sudah saya periksa: ini orang lain' }).check();
      await page.getByRole('button', { name: 'Daftarkan', exact: true }).click();
      await page.waitForURL(/\/work\/clients\/[0-9a-f-]{36}$/);
      await page.goto('/work');
      await page.getByRole('link', { name: name }).first().waitFor();
    }));

  test('a part is edited in its place, and what contradicts is named', () =>
    withPersona(world, 'counsellor', { lang: 'id', size: DESK }, async (device) => {
      const name = fresh('Galuh');
      const page = await device.page('/work/clients/new');
      await register(page, name, 'Daftarkan');
      await page.getByRole('heading', { name: name }).waitFor();
      const hours = section(page, 'Jam');
      await hours.getByRole('button', { name: 'Ubah' }).click();
      await hours.getByLabel('Jam per minggu').fill('40');
      await hours.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Ingin bekerja 40 jam seminggu, tetapi waktu luangnya belum dicatat.').waitFor();
      await hours.getByRole('button', { name: 'Ubah' }).click();
      await hours.getByRole('button', { name: /^Sen–Jum/ }).click();
      await hours.getByRole('button', { name: 'Simpan' }).click();
      await hours.getByText('08.00–17.00').first().waitFor();
      await page.getByText('waktu luangnya belum dicatat').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Buka berkas' }).click();
      await page.getByRole('heading', { name: 'Yang bisa membuka program' }).waitFor();
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('heading', { name: 'Yang bisa membuka program' }).isVisible(), false);
      assert.equal(await page.getByText('Dicetak').isVisible(), true);
      assert.equal(await section(page, 'Jam').isVisible(), true);
      assert.equal((await page.pdf({ format: 'A4' })).subarray(0, 4).toString(), '%PDF');
    }));

  test('a list of 200 is tried, imported, found again and undone', () =>
    withPersona(world, 'counsellor', { lang: 'id', size: DESK }, async (device) => {
      device.context.setDefaultTimeout(60_000);
      const page = await device.page('/work/clients/import');
      const send = async () => {
        await page.goto('/work/clients/import');
        await page.locator('input[type=file]').setInputFiles(list());
        await page.waitForURL(/\/work\/clients\/import\/[0-9a-f-]{36}$/);
        await figure(page, 'Diterima').waitFor();
      };
      await send();
      const accepted = await figure(page, 'Diterima').innerText();
      const rejected = await figure(page, 'Ditolak').innerText();
      assert.equal(Number(accepted) + Number(rejected), 200);
      assert.ok(Number(accepted) > 150, `accepted ${accepted}`);
      await page.getByRole('button', { name: `Daftarkan ${accepted} orang` }).click();
      const undo = page.getByRole('button', { name: 'Batalkan impor ini' });
      await undo.waitFor();
      const address = page.url();
      await send();
      assert.equal(await figure(page, 'Diterima').innerText(), '0');
      await page.getByText('telepon sama').first().waitFor();
      await page.getByRole('button', { name: 'Buang daftar ini' }).click();
      await page.waitForURL(/\/work\/clients\/import$/);
      await page.goto(address);
      await undo.click();
      await page.locator('dialog[open]').getByRole('button', { name: 'Batalkan' }).last().click();
      await figure(page, 'Ditarik').waitFor();
      assert.equal(await figure(page, 'Ditarik').innerText(), accepted);
    }));

  test('the list is filtered, the filter kept, its columns chosen, rows marked by keys', () =>
    withPersona(world, 'counsellor', { lang: 'vi', size: DESK }, async (device) => {
      const page = await device.page('/work/clients');
      await rows(page).first().waitFor();
      await settled(page);
      await page.getByLabel('Giấy tờ tùy thân').selectOption('yes');
      await page.getByText('Bộ lọc đã lưu').click();
      await page.getByLabel('Tên bộ lọc này').fill('Tạm');
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.reload();
      await rows(page).first().waitFor();
      await page.getByText('Bộ lọc đã lưu').click();
      await page.getByRole('button', { name: 'Tạm', exact: true }).click();
      assert.equal(await page.getByLabel('Giấy tờ tùy thân').inputValue(), 'yes');
      await page.getByText('Bộ lọc đã lưu').click();
      await settled(page);
      await page.getByText('Cột', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Trạng thái' }).check();
      await page.getByRole('columnheader', { name: 'Trạng thái' }).waitFor();
      await page.getByText('Cột', { exact: true }).click();
      await rows(page).first().focus();
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByText('đã chọn 2').waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'XLSX' }).click(),
      ]);
      assert.equal(file.suggestedFilename(), 'list.xlsx');
      await page.keyboard.press('Escape');
    }));

  test('on a phone and on a desk, in two languages: nothing hangs over, nothing is out of reach', async () => {
    for (const [lang, size] of [
      ['id', PHONE],
      ['vi', DESK],
    ]) {
      await withPersona(world, 'counsellor', { lang, size }, async (device) => {
        const page = await device.page('/work/clients');
        await rows(page).first().waitFor();
        const person = await page.locator('.grid tbody a').first().getAttribute('href');
        for (const path of ['/work', '/work/clients', '/work/clients/new', '/work/clients/import', person]) {
          await page.goto(path);
          await settled(page);
          assert.deepEqual(await violations(page), [], `${path} in ${lang}`);
          assert.equal(await overflow(page), 0, `${path} in ${lang}`);
        }
      });
    }
  });

  test('a bad phone is named at its field, and nothing typed is lost', () =>
    withPersona(world, 'counsellor', { lang: 'vi', size: PHONE }, async (device) => {
      const name = fresh('Trịnh');
      const page = await device.page('/work/clients/new');
      await page.getByRole('textbox').first().fill(name);
      await page.getByLabel('Điện thoại', { exact: true }).fill('ngày mai');
      await choose(page, 'Một việc làm');
      await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
      await page.locator('.labelled').filter({ hasText: 'Điện thoại' }).locator('.problem').first().waitFor();
      assert.equal(await page.getByRole('textbox').first().inputValue(), name);
      await page
        .getByLabel('Điện thoại', { exact: true })
        .fill(`09${randomBytes(4).readUInt32BE().toString().padStart(10, '1').slice(-8)}`);
      await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
      await page.getByRole('heading', { name: name }).waitFor();
    }));
}
