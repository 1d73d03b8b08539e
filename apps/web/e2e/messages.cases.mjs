import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applied, good, HINTS, PLACES, STAFF } from './applications.cases.mjs';
import { reloadUntil, settled, withPersona } from './browser.mjs';

/** Nobody of the demo wants to be told in English: these are the notes of this story alone. */
const LANGUAGE = 'English';
const TEXT = 'Something waits for your answer. Sign in to Titian to give it.';
const SEEN = `Email Titian · Your answer is awaited ${TEXT}`;
const HERE = 'Pemberitahuan di perangkat ini';
const SHARED = 'Orang lain juga melihat ponsel ini';

const words = async (element) => (await element.innerText()).replace(/\s+/g, ' ').trim();

/** The person says how they want to be told outside the app. */
async function choose(page, { shared }) {
  await page.goto('/me/reach');
  await page.getByRole('checkbox', { name: SHARED }).setChecked(shared);
  if (!shared) {
    await page.getByRole('checkbox', { name: 'Email' }).setChecked(true);
    await page.getByRole('checkbox', { name: 'Jangan kirim apa pun pada malam hari' }).setChecked(false);
    await page.getByLabel('Bahasa pesan singkat').selectOption({ label: LANGUAGE });
  }
  await good(page, '/me/reach');
  assert.doesNotMatch(await page.locator('body').innerText(), HINTS);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Tersimpan.').waitFor();
}

/** The counsellor writes down what the partner said of the application. */
async function noted(work, title, what) {
  await work.goto('/work/applications');
  const row = work.getByRole('row').filter({ hasText: PLACES.id.named }).filter({ hasText: title });
  await row.getByRole('button', { name: 'Catat kabar' }).click();
  const sheet = work.getByRole('dialog');
  await sheet.getByRole('radio', { name: what }).check();
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await sheet.waitFor({ state: 'detached' });
}

/** What the demo has to tell them was told, before they choose to be told of anything outside the app. */
async function caughtUp(page) {
  await page.goto('/me/news');
  const told = page.getByText('Anda diajukan untuk sebuah peluang.');
  await reloadUntil(page, 'the referral of the demo', async () => (await told.count()) > 0);
}

/** The story's notes, as whoever looks after the sending sees them. */
async function sent(work) {
  await work.goto('/work/messages');
  await settled(work);
  return work.getByRole('row').filter({ hasText: LANGUAGE });
}

/** What would have left of the story. */
async function mailbox(work) {
  const box = work.locator('details').filter({ hasText: 'Kotak pesan uji coba ini' });
  await box.locator('summary').click();
  return box.getByRole('listitem').filter({ hasText: TEXT });
}

/** In the page: the browser's push service answers at once, and nobody outside is asked. */
function answerAtOnce() {
  let given = null;
  const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };
  const endpoint = 'https://fcm.googleapis.com/fcm/send/of-this-test';
  globalThis.PushManager.prototype.getSubscription = async () => given;
  globalThis.PushManager.prototype.subscribe = async () => {
    given = { toJSON: () => ({ endpoint, keys }), unsubscribe: async () => (given = null) };
    return given;
  };
}

/** Asks for notices on the device in hand; the page says how it went. */
async function askedHere(page, answer) {
  await page.goto('/me/reach');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.getByRole('checkbox', { name: SHARED }).setChecked(false);
  await page.getByRole('checkbox', { name: HERE }).setChecked(true);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText(answer).waitFor();
}

/** They want no more notices on the device in hand, and are as they were before. */
async function takenBack(page, answer) {
  await page.getByRole('checkbox', { name: HERE }).setChecked(false);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Tersimpan.').waitFor();
  assert.equal(await page.getByText(answer).count(), 0);
  await choose(page, { shared: true });
}

/** What the service worker would show of a push, which comes as from outside; a browser without windows shows nothing. */
async function shownOf(device, page, push) {
  const { origin } = new URL(device.url);
  const [worker] = device.context.serviceWorkers();
  await worker.evaluate(() => {
    globalThis.shown = new Promise((resolve) => {
      globalThis.registration.showNotification = async (title, options) => resolve({ title, ...options });
    });
  });
  const devtools = await device.context.newCDPSession(page);
  const registered = new Promise((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (own) resolve(own.registrationId);
    }),
  );
  await devtools.send('ServiceWorker.enable');
  const message = { origin, registrationId: await registered, data: JSON.stringify(push) };
  await devtools.send('ServiceWorker.deliverPushMessage', message);
  return worker.evaluate(() => globalThis.shown);
}

export function messages(world) {
  test('a note outside the app says only that there is news; on a shared phone there is none (360 px, id)', () =>
    withPersona(world, 'client', { lang: 'id' }, async (client) => {
      const page = await client.page('/');
      await caughtUp(page);
      await choose(page, { shared: false });
      const { title } = await applied(page, PLACES.id);
      await withPersona(world, 'counsellor', { lang: 'id', size: STAFF }, async (desk) => {
        const work = await desk.page('/work');
        const answers = async () => (await sent(work)).filter({ hasText: 'Jawaban ditunggu' });
        const before = await (await answers()).count();
        await noted(work, title, 'Mitra menjawab ya');
        const notes = await answers();
        const arrived = notes.filter({ hasText: 'Terkirim' });
        await reloadUntil(work, 'the note as sent', async () => (await arrived.count()) > before);
        await good(work, '/work/messages');
        assert.match(await words(notes.first()), /\d Terkirim Email Jawaban ditunggu · English 1$/);
        const seen = await work.locator('main').innerText();
        for (const told of [PLACES.id.named, '@', title]) assert.ok(!seen.includes(told), `${told} in ${seen}`);
        const mails = await mailbox(work);
        assert.equal(await mails.count(), before + 1);
        assert.equal(await words(mails.first()), SEEN);
        const all = await (await sent(work)).count();

        await choose(page, { shared: true });
        await noted(work, title, 'Mitra menjawab tidak');
        await page.goto('/me/news');
        const told = page.getByText('Salah satu lamaran Anda sudah selesai.');
        await reloadUntil(page, 'an application that ended', async () => (await told.count()) > 0);
        assert.equal(await (await sent(work)).count(), all);
        assert.equal(await (await mailbox(work)).count(), before + 1);
      });
    }));

  test('notices on this device: asked for, shown exactly as they came, and taken back (360 px, id)', () =>
    withPersona(world, 'client', { lang: 'id', permissions: ['notifications'] }, async (device) => {
      await device.context.addInitScript(answerAtOnce);
      const page = await device.page('/');
      const joined = 'Pemberitahuan akan muncul di perangkat ini.';
      await askedHere(page, joined);
      await good(page, '/me/reach with notices here');
      // The server knows it too.
      await page.reload();
      await page.getByText(joined).waitFor();
      const push = { title: 'Ada kabar baru', text: 'Ada kabar baru untuk Anda. Masuk ke Titian untuk membacanya.' };
      assert.deepEqual(await shownOf(device, page, push), {
        ...{ title: push.title, body: push.text },
        ...{ icon: '/icon-192.png', tag: 'titian' },
      });
      await takenBack(page, joined);
    }));

  test('a device that forbids notices, or has none, is told so plainly (360 px, id)', () =>
    withPersona(world, 'client', { lang: 'id' }, async (device) => {
      const page = await device.page('/');
      await askedHere(page, /tidak diizinkan di perangkat ini/);
      await device.context.addInitScript(() => delete globalThis.PushManager);
      const unable = /Peramban ini tidak bisa menampilkan pemberitahuan/;
      await askedHere(page, unable);
      await takenBack(page, unable);
    }));
}
