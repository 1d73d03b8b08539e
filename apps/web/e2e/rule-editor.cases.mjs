// The administrator's editor of rules: a draft, its preview, a second pair of eyes, its days; and what is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, Device, settled, withDevice } from './browser.mjs';

const PROGRAMME = 'id.aid.homeless';
const WIDE = { ...DESK, width: 1440 };

/** The demo's administrators: one writes, the other approves. */
const administrators = (world) => world.signIns.filter(({ persona }) => persona === 'administrator');

async function writeFrom(page, day) {
  await page.goto(`/admin/rules/new?programme=${PROGRAMME}`);
  await page.getByLabel('First day').fill(day);
  return page;
}

/** Opens the form of the first line that asks for an age. */
async function openAge(page) {
  const row = page.locator('tr').filter({ hasText: 'Date of birth' }).first();
  await row.getByRole('button', { name: 'Edit' }).click();
  return page.locator('tr.line-form');
}

async function saved(page) {
  await page.waitForURL(/admin\/rules\/[0-9a-f-]{36}$/);
  await settled(page);
}

const state = (page, status) => page.locator(`[data-status=${status}]`).waitFor();

async function preview(page) {
  await page.getByLabel('Office').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Show preview' }).click();
  await state(page, 'previewed');
  await page.getByText('asked by').waitFor();
}

async function confirm(page, action) {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.locator('dialog[open] footer .btn').last().click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

export function ruleEditor(world) {
  test('a version is written, previewed, approved by a second administrator, and scheduled', () =>
    withDevice(world, { lang: 'en', size: WIDE }, async (device) => {
      const [first, second] = administrators(world);
      const page = await device.signIn(first);
      await writeFrom(page, '2091-01-01');
      const form = await openAge(page);
      await form.getByLabel('At least', { exact: true }).fill('19');
      await page.getByRole('button', { name: 'Save as draft' }).click();
      await saved(page);
      await state(page, 'draft');
      await page.locator('#compare .compare tbody tr').filter({ hasText: '19 to 59' }).waitFor();
      await preview(page);
      assert.equal(await page.getByRole('button', { name: 'Approve', exact: true }).count(), 0, 'one’s own work');

      const other = await Device.open(world, { lang: 'en', size: WIDE });
      try {
        const reader = await other.signIn(second);
        await reader.goto(new URL(page.url()).pathname);
        await reader.getByText('asked by').waitFor();
        await confirm(reader, 'Approve');
        await state(reader, 'approved');
        await confirm(reader, 'Schedule');
        await state(reader, 'scheduled');
        const steps = await reader.getByRole('region', { name: 'Who did what' }).innerText();
        for (const word of ['Written', 'Previewed', 'Approved', 'Scheduled', 'Bagas Admin', 'Sekar Admin'])
          assert.match(steps, new RegExp(word));
      } finally {
        await other.close();
      }
    }));

  test('a condition that says nothing beyond the others is refused, and named', () =>
    withDevice(world, { lang: 'en', size: WIDE }, async (device) => {
      const page = await device.signIn(administrators(world)[0]);
      await writeFrom(page, '2095-01-01');
      await page.locator('tbody tr').first().getByText('Add', { exact: true }).click();
      await page.locator('[data-parent]').first().getByRole('button', { name: 'Condition', exact: true }).click();
      const form = page.locator('tr.line-form');
      await form.getByLabel('Asks about').selectOption({ label: 'Date of birth' });
      await form.getByLabel('At least', { exact: true }).fill('3');
      await form.getByLabel('Text · English').fill('Is three years old');
      await form.getByLabel('Text · Bahasa Indonesia').fill('Berumur tiga tahun');
      await form.getByLabel('Text · Tiếng Việt').fill('Đủ ba tuổi');
      await form.getByLabel('Article', { exact: true }).fill('1');
      await form.getByLabel('Source', { exact: true }).fill('Uji');
      await page.getByRole('button', { name: 'Save as draft' }).click();
      const note = page.locator('.note').filter({ hasText: 'never stands in anybody’s way' });
      await note.getByRole('link', { name: 'Is three years old' }).waitFor();
      await page.locator('tr.wrong').filter({ hasText: 'Is three years old' }).waitFor();
      const refused = async (words) => {
        await page.getByRole('button', { name: 'Save as draft' }).click();
        const said = page.locator('.note').filter({ hasText: words });
        await said.getByRole('link', { name: 'Is three years old' }).first().waitFor();
      };
      await form.getByLabel('At least', { exact: true }).fill('90');
      await refused('Nobody can ever meet this condition');
      await form.getByRole('button', { name: 'Add a proof' }).click();
      await form.getByLabel('Proof', { exact: true }).selectOption({ label: 'Letter of a doctor' });
      await refused('This proof grows old');
      await form.getByLabel('Asks about').selectOption('');
      await refused('Choose what this condition asks about');
      assert.match(page.url(), /rules\/new/, 'nothing was kept');
      // What was written is still there after the page was left without saving.
      await page.reload();
      await page.getByText('did not save it').waitFor();
      await page.getByRole('button', { name: 'Go on with it' }).click();
      await page.locator('tr').filter({ hasText: 'Is three years old' }).waitFor();
    }));
}
