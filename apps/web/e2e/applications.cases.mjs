import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import {
  DESK,
  holdBack,
  overflow,
  pick,
  reloadUntil,
  settled,
  violations,
  withDevice,
  withPersona,
} from './browser.mjs';

/** Words of aftercare, which nobody outside the office may meet. */
export const HINTS = /rehab|narkoba|lapas|penjara|hiv|cai nghiện|ma túy|nhà tù/i;
export const STAFF = { width: 1440, height: 900 };
const MEETING = 'Jl. Melati 4, tanya Bu Rini';

/** Who tells the story in each place, and what they read. */
export const PLACES = {
  id: {
    ...{ named: 'Dian', counsellor: 'counsellor' },
    ...{ apply: 'Lamar', agree: 'Ya, lamar', own: 'Lamaran Anda', sent: 'Terkirim. Mereka belum melihatnya.' },
    ...{ link: 'Tautan jawaban', come: 'Ya, silakan datang', thanks: 'Terima kasih, jawaban Anda tersimpan.' },
    ...{ used: 'Tautan ini sudah dipakai.', offered: 'Mereka mau menerima Anda.', want: 'Ya, saya mau' },
    ...{ said: 'Anda menjawab ya.', back: 'Tarik lamaran ini', sure: 'Ya, tarik kembali' },
    ...{ gone: 'Anda menariknya kembali.', again: 'Izinkan lagi', sureAgain: 'Ya, izinkan lagi' },
    ...{ shown: 'kartu kerja tanpa nama', takeBack: 'Tarik izin ini', taken: 'Izin ditarik.' },
    ...{ closed: 'Kartu ini sudah tidak terbuka.' },
  },
  vi: {
    ...{ client: '+84200004821', named: 'Hương', counsellor: 'hlan@titian.example' },
    ...{ employer: 'lan@titian.example', apply: 'Ứng tuyển', agree: 'Có, ứng tuyển', own: 'Đơn ứng tuyển của bạn' },
    ...{ sent: 'Đã gửi. Họ chưa xem.', back: 'Rút đơn này', sure: 'Có, rút lại', gone: 'Bạn đã rút lại.' },
    ...{ link: 'Liên kết trả lời', come: 'Có, mời đến', thanks: 'Cảm ơn, câu trả lời của bạn đã được lưu.' },
    ...{ used: 'Liên kết này đã được dùng.', offered: 'Họ muốn nhận bạn.', want: 'Có, tôi muốn' },
    ...{ said: 'Bạn đã đồng ý.' },
    ...{ shown: 'thẻ nghề nghiệp không có tên', takeBack: 'Rút lại sự đồng ý', taken: 'Đã rút lại.' },
    session: 'phiên giới thiệu việc làm',
  },
};

export async function good(page, what) {
  await settled(page);
  assert.deepEqual(await violations(page), [], what);
  assert.equal(await overflow(page), 0, what);
}

/** Where the newest application of the person stands, as they read it. */
async function readOwn(page, words) {
  await page.goto('/applications');
  await page.getByText(words).first().waitFor();
}

/** Applies for the first opening that is there; gives its address and title. */
export async function applied(page, words) {
  await page.goto('/for-you');
  const apply = page.getByRole('button', { name: words.apply, exact: true });
  const card = page.getByRole('listitem').filter({ has: apply }).first();
  const link = card.locator('a[href^="/o/"]').first();
  await link.waitFor();
  const opening = { address: await link.getAttribute('href'), title: (await link.innerText()).trim() };
  await card.getByRole('button', { name: words.apply, exact: true }).click();
  await page.getByRole('button', { name: words.agree }).click();
  await page.getByRole('dialog').getByRole('link', { name: words.own }).click();
  await page.getByText(words.sent).first().waitFor();
  return opening;
}

/** The way to answer, as the counsellor makes it and hands it on. */
async function linkFor(world, { lang, words, title }) {
  let link = '';
  await withPersona(world, words.counsellor, { lang, size: STAFF }, async (desk) => {
    const work = await desk.page('/work/applications');
    const make = work.getByRole('button', { name: words.link });
    // Somebody may have taken back another one before: nobody is asked about that.
    const row = work.getByRole('row').filter({ has: make, hasText: words.named }).filter({ hasText: title });
    await row.first().getByRole('button', { name: words.link }).click();
    const field = work.getByRole('dialog').locator('input[readonly]');
    await field.waitFor();
    link = await field.inputValue();
    await good(work, '/work/applications');
  });
  return new URL(link).pathname + new URL(link).hash;
}

/** Somebody without an account asks the person to come to a place. */
async function invited(world, { words, link }) {
  await withDevice(world, { lang: 'en' }, async (partner) => {
    const answer = await partner.page(link);
    await answer.getByRole('button', { name: 'Wawancara', exact: true }).click();
    const time = answer.getByLabel('Kapan harus datang?');
    // A day and an hour stand there already; two taps choose others.
    assert.match(await time.inputValue(), /^20\d\d-\d\d-\d\dT09:00$/);
    await answer.getByRole('button', { name: '13.00' }).click();
    assert.match(await time.inputValue(), /T13:00$/);
    await time.fill('2031-03-04T09:30');
    const place = answer.getByLabel('Di mana, dan mencari siapa?');
    // The place of the opening stands there already.
    assert.notEqual(await place.inputValue(), '');
    await place.fill(MEETING);
    await good(answer, 'the answer with an interview');
    await answer.getByRole('button', { name: 'Undang wawancara' }).click();
    await answer.getByText(words.thanks).waitFor();
  });
}

/** The interview stands on the person's one page of what is next, with its place; they say that they come. */
async function comes(page) {
  await page.goto('/sessions');
  await page.getByText(MEETING).waitFor();
  await good(page, '/sessions with an interview');
  const yes = page.getByRole('button', { name: 'Tôi sẽ đến' });
  await yes.click();
  await page.getByRole('button', { name: 'Tôi sẽ đến', pressed: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Tôi sẽ đến', pressed: true }).waitFor();
}

/** Somebody without an account says yes, once. Whoever opens it chose no language: the page speaks that of the place. */
async function answered(world, { words, link }) {
  await withDevice(world, { lang: 'en' }, async (partner) => {
    const answer = await partner.page(link);
    const yes = answer.getByRole('button', { name: words.come });
    await yes.waitFor();
    await good(answer, '/answer');
    const seen = await answer.locator('body').innerText();
    assert.doesNotMatch(seen, HINTS);
    assert.ok(!seen.includes(words.named));
    await yes.click();
    await answer.getByText(words.thanks).waitFor();
    await answer.reload();
    await answer.getByText(words.used).waitFor();
  });
}

/** The person is told of it, by what the opening is called, and says yes too. */
async function agreed(page, words, title) {
  await page.goto('/me/news');
  const told = page.getByRole('listitem').filter({ hasText: words.offered }).filter({ hasText: title });
  await reloadUntil(page, `"${words.offered}" of ${title}`, async () => (await told.count()) > 0);
  await good(page, '/me/news');
  assert.doesNotMatch(await page.locator('body').innerText(), HINTS);
  await readOwn(page, words.offered);
  await page.getByRole('button', { name: words.want }).first().click();
  await page.getByText(words.said).first().waitFor();
}

/** Reads who has seen it, and takes a consent back: of one opening, or the only one that is not for a session. */
async function takenBack(page, words, address) {
  await page.goto('/me/seen');
  await page.locator('article').filter({ hasText: words.shown }).first().waitFor();
  await page.goto('/me/sharing');
  const consents = page.locator('article');
  const consent = address
    ? consents.filter({ has: page.locator(`a[href="${address}"]`) })
    : consents.filter({ hasNotText: words.session });
  await consent.getByRole('button', { name: words.takeBack }).click();
  await page.getByText(words.taken).waitFor();
}

export function applications(world) {
  for (const [lang, who] of [
    ['id', 'client'],
    ['vi', PLACES.vi.client],
  ])
    test(`whoever looks for work in the demo is offered openings that suit them (360 px, ${lang})`, () =>
      withPersona(world, who, { lang }, async (device) => {
        const page = await device.page('/for-you');
        await settled(page);
        const offered = page.getByRole('button', { name: PLACES[lang].apply, exact: true });
        assert.ok((await offered.count()) >= 5, `${await offered.count()} openings`);
      }));

  test('three taps to apply, an interview at a place, coming, and taking it back (vi)', () =>
    withPersona(world, 'client', { lang: 'vi' }, async (client) => {
      const words = PLACES.vi;
      const page = await client.page('/');
      const { address, title } = await applied(page, words);
      await good(page, '/applications');
      assert.doesNotMatch(await page.locator('body').innerText(), HINTS);
      // What was applied for is not offered once more.
      await page.goto(address);
      await page.getByRole('link', { name: 'Bạn đã ứng tuyển rồi.' }).waitFor();
      assert.equal(await page.getByRole('button', { name: words.apply, exact: true }).count(), 0);
      const ofPlace = { ...PLACES.id, link: words.link };
      await invited(world, { words: ofPlace, link: await linkFor(world, { lang: 'vi', words: ofPlace, title }) });
      await comes(page);
      await page.goto('/applications');
      await page.getByRole('button', { name: words.back }).first().click();
      await page.getByRole('button', { name: words.sure }).click();
      await page.getByText(words.gone).first().waitFor();
    }));

  test('three taps to apply, an answer by a link, yes, who has seen it, and a consent taken back (id)', () =>
    withPersona(world, 'client', { lang: 'id' }, async (client) => {
      const words = PLACES.id;
      const page = await client.page('/');
      const first = await applied(page, words);
      await good(page, '/applications');
      assert.doesNotMatch(await page.locator('body').innerText(), HINTS);
      await answered(world, { words, link: await linkFor(world, { lang: 'id', words, title: first.title }) });
      await agreed(page, words, first.title);
      await page.getByRole('button', { name: words.back }).first().click();
      await page.getByRole('button', { name: words.sure }).click();
      await page.getByText(words.gone).first().waitFor();

      const second = await applied(page, words);
      const link = await linkFor(world, { lang: 'id', words, title: second.title });
      await withDevice(world, { lang: 'en' }, async (partner) => {
        const answer = await partner.page(link);
        await answer.getByRole('button', { name: words.come }).waitFor();
        await takenBack(page, words, second.address);
        await answer.reload();
        await answer.getByText(words.closed).waitFor({ timeout: 5000 });
        // Allowed again where it stops, it goes on as it stood.
        await page.goto('/applications');
        const stopped = page.getByRole('article').filter({ hasText: second.title });
        const again = stopped.getByRole('button', { name: words.again, exact: true });
        await again.click();
        await good(page, 'allowing again');
        await page.getByRole('button', { name: words.sureAgain }).click();
        await again.waitFor({ state: 'detached' });
        await answer.reload();
        await answer.getByRole('button', { name: words.come }).waitFor();
      });
    }));

  test('the story in Gia Lai, of somebody who was referred: the employer’s card is gone at once (vi)', () =>
    withPersona(world, PLACES.vi.client, { lang: 'vi' }, async (client) => {
      const words = PLACES.vi;
      const page = await client.page('/applications');
      await page.getByText(words.sent).first().waitFor();
      await good(page, '/applications');
      assert.doesNotMatch(await page.locator('body').innerText(), HINTS);
      await answered(world, { words, link: await linkFor(world, { lang: 'vi', words, title: '' }) });
      await agreed(page, words, '');
      await withPersona(world, words.employer, { lang: 'vi', size: STAFF }, async (desk) => {
        const work = await desk.page('/work/cards');
        await settled(work);
        const before = await work.getByRole('article').count();
        assert.ok(before > 0);
        await takenBack(page, words);
        await work.reload();
        await settled(work);
        assert.equal(await work.getByRole('article').count(), before - 1);
      });
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
      const reference = await page.getByRole('article').filter({ has: no }).first().getByRole('heading').innerText();
      await no.first().click();
      // No reason stands there already: the one that is tapped is sent.
      await page.getByRole('button', { name: 'Jamnya tidak cocok' }).click();
      const said = page.getByText('Anda menjawab tidak').first();
      // The card says so, unless the worker was quicker and took it away: then it is no longer there.
      const taken = page.locator('main').filter({ hasNot: page.getByText(reference) });
      await said.or(taken).first().waitFor();
      await reloadUntil(page, 'a card less', async () => (await page.getByRole('article').count()) < before);
    }));

  test('before a counsellor refers one from the shortlist it is told what speaks for waiting (1440 px)', () =>
    withPersona(world, 'counsellor', { lang: 'id', size: STAFF }, async (device) => {
      const page = await device.page('/work/clients');
      await page.getByRole('link', { name: 'Dian Purnama' }).click();
      const answered = await holdBack(page, 'OfficeApplications');
      await page.getByRole('link', { name: 'Peluang', exact: true }).click();
      await page.waitForURL(/\/openings$/);
      const rows = page.locator('.table tbody');
      await rows.getByRole('link').first().waitFor();
      // Nobody is chosen before it is known where they stand already.
      assert.equal(await rows.getByRole('checkbox').count(), 0);
      answered();
      await rows.getByRole('checkbox').first().check();
      await good(page, 'the shortlist');
      await page.getByRole('button', { name: 'Rujuk 1' }).click();
      const sheet = page.locator('dialog[open]');
      await sheet.getByText(/sisa \d+ tempat · \d+ kandidat dengan yang ini/).waitFor();
      await sheet.getByText(/^(Sudah setuju|Belum ada persetujuan)$/).waitFor();
      await good(page, 'the sheet to refer');
    }));

  test('the way of a counsellor: registers, notes what was missing, reads an opening, asks and refers, never leaving the list', () =>
    withPersona(world, 'counsellor', { lang: 'id', size: DESK }, async (device) => {
      const page = await device.page('/work/clients/new');
      await page
        .getByRole('textbox', { name: 'Nama' })
        .first()
        .fill(`Sekar ${randomBytes(5).toString('hex')}`);
      await pick(page, 'Pekerjaan yang diinginkan', 'penjahit');
      await pick(page, 'Wilayah tempat tinggal', 'Kota Semarang');
      await page.getByLabel('Sejauh berapa kilometer sekali jalan').fill('25');
      await page.getByRole('button', { name: /^Sen–Sab/ }).click();
      await page.getByRole('button', { name: 'Daftarkan dan lihat peluang' }).click();
      await page.waitForURL(/\/openings$/);
      const rows = page.locator('.table tbody tr');
      await rows.first().waitFor();
      await good(page, 'the openings of somebody new');
      // The work that is wanted comes first, although a fact is missing and other work would suit at once.
      const first = rows.first();
      await first.getByText('Pekerjaan yang dicari').waitFor();
      assert.equal(await page.getByText(/(^|\s)0 km/).count(), 0);

      await first.getByRole('link').first().click();
      const dialog = page.locator('dialog[open]');
      await dialog.getByRole('heading', { name: 'Yang diminta' }).waitFor();
      await good(page, 'an opening over the list');
      await dialog.getByRole('button', { name: 'Kembali ke daftar' }).click();

      const waiting = rows.filter({ hasText: 'Sekolah sampai apa' }).filter({ hasNotText: /tidak bisa|dihindari|SIM/ });
      const key = await waiting.first().getAttribute('data-key');
      const row = page.locator(`tr[data-key="${key}"]`);
      await row.getByRole('button', { name: 'Catat jawabannya' }).click();
      await dialog.getByLabel('Pendidikan').selectOption('bachelor');
      await good(page, 'what was missing');
      await dialog.getByRole('button', { name: 'Simpan' }).click();
      await row.getByText('Cocok', { exact: false }).waitFor();
      await row.getByRole('button', { name: 'Catat jawabannya' }).waitFor({ state: 'detached' });
      await page.waitForFunction((it) => document.activeElement?.getAttribute('data-key') === it, key);

      const title = await row.getByRole('link').first().innerText();
      await row.getByRole('button', { name: /^Rujuk sekarang/ }).click();
      await dialog.getByText('Persetujuannya belum ada').waitFor();
      await dialog.getByRole('button', { name: 'Minta persetujuan' }).click();
      const yes = dialog.getByRole('checkbox', { name: 'Orangnya sudah mendengar' });
      await yes.waitFor();
      assert.equal(await yes.isChecked(), false);
      await good(page, 'the consent');
      await yes.check();
      await dialog.getByRole('button', { name: 'Catat persetujuan' }).click();
      await dialog.getByRole('button', { name: 'Rujuk 1' }).click();
      await dialog.getByRole('button', { name: 'Kembali ke daftar' }).click();
      await row.getByText('Sudah dirujuk').waitFor();
      await page.waitForFunction((it) => document.activeElement?.getAttribute('data-key') === it, key);

      await page.goto(new URL(page.url()).pathname.replace('/openings', ''));
      const standing = page.locator('#applications li').filter({ hasText: title });
      await standing.getByText('Terkirim').waitFor();
      await good(page, 'the page of the person');
    }));
}
