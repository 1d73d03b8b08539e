import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Device, settled, withDevice, withPersona } from './browser.mjs';

const ELSEWHERE = 'https://www.google.com/**';

async function fillSignIn(page, name, secret) {
  await page.getByRole('textbox').first().fill(name);
  await page.locator('input[type=password]').fill(secret);
  await page.locator('button[type=submit]').click();
}

export function session(world) {
  test('a wrong password and an unknown name get the same words', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const said = [];
      for (const [name, secret] of [
        [world.signInOf('employer').name, 'bukan-kata-sandi'],
        ['tidak-ada@titian.example', 'bukan-kata-sandi'],
      ]) {
        const page = await device.page('/sign-in');
        await fillSignIn(page, name, secret);
        said.push(await page.locator('.note').innerText());
      }
      assert.match(said[0], /tidak cocok/);
      assert.equal(said[0], said[1]);
    }));

  test('a page of work leads to sign-in and, after it, back', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page('/work/imports');
      await page.waitForURL('**/sign-in');
      const { name, secret } = world.signInOf('employer');
      await fillSignIn(page, name, secret);
      await page.waitForURL('**/work/imports');
    }));

  test('a visitor who was on the own page signs in there and comes to the work', () =>
    withDevice(world, { lang: 'id' }, async (device) => {
      const page = await device.page('/');
      await page.locator('a[href="/me"]').first().click();
      // Now it is known that this is a visitor; signing in must make that forgotten.
      await settled(page);
      await page.locator('a[href="/sign-in"]').first().click();
      const { name, secret } = world.signInOf('employer');
      await fillSignIn(page, name, secret);
      await page.waitForURL('**/work/postings');
      await page.getByRole('heading', { level: 1 }).waitFor();
    }));

  test('who may not see a page gets neutral words', () =>
    withPersona(world, 'employer', { lang: 'en' }, async (device) => {
      const page = await device.page('/admin/accounts');
      await page.getByText('This page is not part of your account.').waitFor();
    }));

  test('the quick way out signs out and leaves nothing behind the back button', async () => {
    const device = await Device.open(world, { lang: 'id' });
    try {
      await device.context.route(ELSEWHERE, (route) =>
        route.fulfill({ body: '<h1>elsewhere</h1>', contentType: 'text/html' }),
      );
      const page = await device.signIn(world.signInOf('client'));
      await page.goto('/me');
      await page.evaluate(() => {
        localStorage.setItem('titian.people.session-day.1', '{"name":"Dian"}');
        addEventListener('pagehide', () => localStorage.setItem('left', document.body.innerText));
      });
      await page.getByRole('button', { name: 'Keluar cepat' }).click();
      await page.waitForURL('https://www.google.com/');
      // Before any page of ours is there again, which would tidy up as well.
      const { origins } = await device.context.storageState();
      const left = new Map(origins.flatMap(({ localStorage }) => localStorage.map(({ name, value }) => [name, value])));
      assert.deepEqual(
        [...left.keys()].filter((name) => /people|session/.test(name)),
        [],
      );
      assert.equal(left.get('left'), '', 'a page that the browser keeps has nothing on it');
      // The page that was left does not stand in the history any more.
      await page.goBack();
      assert.notEqual(new URL(page.url()).pathname, '/me');
      assert.equal(await page.getByRole('button', { name: 'Keluar cepat' }).count(), 0, page.url());
      await page.goto('/me');
      await page.locator('main').getByRole('link', { name: 'Masuk' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Keluar cepat' }).count(), 0);

      // This browser keeps no pages, others do: what they bring back is not shown as it was.
      await page.evaluate(() => {
        globalThis.kept = true;
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      await page.waitForFunction(() => globalThis.kept === undefined);
    } finally {
      await device.close();
    }
  });

  test('signing out on all devices ends the other one with its next request', () =>
    withDevice(world, { lang: 'id' }, async (here) => {
      const there = await Device.open(world, { lang: 'id' });
      try {
        const far = await there.signIn(world.signInOf('trainer'));
        const page = await here.signIn(world.signInOf('trainer'));
        await page.goto('/me');
        await page.getByRole('button', { name: 'Keluar dari semua perangkat' }).click();
        await page.waitForURL((url) => url.pathname === '/');
        await far.goto('/work');
        await far.waitForURL('**/sign-in');
      } finally {
        await there.close();
      }
    }));

  test('a client sees no menu of work, and the way out on every page', () =>
    withPersona(world, 'client', { lang: 'vi' }, async (device) => {
      const page = await device.page();
      for (const path of ['/', '/saved', '/me']) {
        await page.goto(path);
        await settled(page);
        assert.equal(await page.getByRole('button', { name: 'Thoát nhanh' }).count(), 1, path);
        assert.equal(await page.locator('nav.tabs').getByRole('link').count(), 4, path);
        assert.equal(await page.locator('a[href^="/work"], a[href^="/admin"]').count(), 0, path);
      }
    }));
}
