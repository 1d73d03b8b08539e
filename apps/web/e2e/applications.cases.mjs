import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overflow, settled, violations, withDevice, withPersona } from './browser.mjs';

/** Words of aftercare, which nobody outside the office may meet. */
const HINTS = /rehab|narkoba|lapas|penjara|hiv|cai nghiện|ma túy|nhà tù/i;
const STAFF = { width: 1440, height: 900 };

const WORDS = {
  id: {
    ...{ apply: 'Lamar', yes: 'Ya, lamar', own: 'Lamaran Anda', sent: 'Terkirim. Mereka belum melihatnya.' },
    ...{
      link: 'Tautan jawaban',
      offered: 'Mereka mau menerima Anda.',
      want: 'Ya, saya mau',
      said: 'Anda menjawab ya.',
    },
    ...{ back: 'Tarik lamaran ini', sure: 'Ya, tarik kembali', gone: 'Anda menariknya kembali.' },
  },
  vi: {
    ...{ apply: 'Ứng tuyển', yes: 'Có, ứng tuyển', own: 'Đơn ứng tuyển của bạn', sent: 'Đã gửi. Họ chưa xem.' },
    ...{ link: 'Liên kết trả lời', offered: 'Họ muốn nhận bạn.', want: 'Có, tôi muốn', said: 'Bạn đã đồng ý.' },
    ...{ back: 'Rút đơn này', sure: 'Có, rút lại', gone: 'Bạn đã rút lại.' },
  },
};

async function good(page, what) {
  await settled(page);
  assert.deepEqual(await violations(page), [], what);
  assert.equal(await overflow(page), 0, what);
}

/** Where the newest application of the person stands, as they read it. */
async function readOwn(page, words) {
  await page.goto('/applications');
  await page.getByText(words).first().waitFor();
}

export function applications(world) {
  for (const lang of ['id', 'vi'])
    test(`three taps to apply, an answer by a link without an account, yes, and taking it back (${lang})`, () =>
      withPersona(world, 'client', { lang }, async (client) => {
        const words = WORDS[lang];
        const page = await client.page('/for-you');
        await page.getByRole('button', { name: words.apply, exact: true }).first().click();
        await page.getByRole('button', { name: words.yes }).click();
        await page.getByRole('dialog').getByRole('link', { name: words.own }).click();
        await page.getByText(words.sent).first().waitFor();
        await good(page, '/applications');
        assert.doesNotMatch(await page.locator('body').innerText(), HINTS);

        let link = '';
        await withPersona(world, 'counsellor', { lang, size: STAFF }, async (desk) => {
          const work = await desk.page('/work/applications');
          const row = work.getByRole('row').filter({ hasText: 'Dian' }).first();
          await row.getByRole('button', { name: words.link }).click();
          const field = work.getByRole('dialog').locator('input[readonly]');
          await field.waitFor();
          link = await field.inputValue();
          await good(work, '/work/applications');
        });

        // Whoever opens it chose no language: the page speaks that of the place.
        await withDevice(world, { lang: 'en' }, async (partner) => {
          const answer = await partner.page(new URL(link).pathname + new URL(link).hash);
          const yes = answer.getByRole('button', { name: 'Ya, silakan datang' });
          await yes.waitFor();
          await good(answer, '/answer');
          const seen = await answer.locator('body').innerText();
          assert.doesNotMatch(seen, HINTS);
          assert.doesNotMatch(seen, /Dian/);
          await yes.click();
          await answer.getByText('Terima kasih, jawaban Anda tersimpan.').waitFor();
          await answer.reload();
          await answer.getByText('Tautan ini sudah dipakai.').waitFor();
        });

        await readOwn(page, words.offered);
        await page.getByRole('button', { name: words.want }).first().click();
        await page.getByText(words.said).first().waitFor();
        await page.getByRole('button', { name: words.back }).first().click();
        await page.getByRole('button', { name: words.sure }).click();
        await page.getByText(words.gone).first().waitFor();
      }));

  test('an employer reads cards without a name and answers in two taps (1440 px)', () =>
    withPersona(world, 'employer', { lang: 'id', size: STAFF }, async (device) => {
      const page = await device.page('/work/cards');
      const no = page.getByRole('button', { name: 'Tidak', exact: true });
      await no.first().waitFor();
      await good(page, '/work/cards');
      const seen = await page.locator('main').innerText();
      assert.match(seen, /[0-9A-Z]{4}-[0-9A-Z]{4}/);
      assert.doesNotMatch(seen, HINTS);
      const before = await page.getByRole('article').count();
      await no.first().click();
      const send = page.getByRole('button', { name: 'Kirim jawaban tidak' });
      await send.click();
      // The card says so now, unless the worker was quicker and took it away.
      await send.waitFor({ state: 'detached' });
      // The worker takes the card away.
      for (let count = before; count >= before; count = await page.getByRole('article').count()) {
        await page.reload();
        await settled(page);
      }
    }));

  test('a counsellor refers one from the shortlist, and is told what speaks for waiting (1440 px)', () =>
    withPersona(world, 'counsellor', { lang: 'id', size: STAFF }, async (device) => {
      const page = await device.page('/work/clients');
      await page.getByRole('link', { name: 'Dian Purnama' }).click();
      await page.getByRole('link', { name: 'Peluang', exact: true }).click();
      await page.getByRole('checkbox').first().check();
      await good(page, 'the shortlist');
      await page.getByRole('button', { name: 'Rujuk 1' }).click();
      await page
        .getByRole('dialog')
        .getByText(/tempat/)
        .first()
        .waitFor();
      await good(page, 'the sheet to refer');
    }));
}
