import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { button, DESK, Device, settled, withDevice } from './browser.mjs';
import { partnerSide } from './introductions-partner.mjs';

const MANIFEST = path.resolve(import.meta.dirname, '../src/gql/persisted-documents.json');
const hashes = new Map(
  Object.entries(JSON.parse(readFileSync(MANIFEST, 'utf8'))).map(([hash, text]) => [
    /(?:query|mutation) (\w+)/.exec(text)?.[1],
    hash,
  ]),
);
/** The hour that it is then. */
const MORNING = 9;
const PEOPLE = 200;
const TABLES = 40;
const ABSENT = 20;
const DAY_MS = 86_400_000;
const VENUE = 'Hội trường Cầu Treo';

/** In the page: operations of the web client's own manifest, several at a time; their answers. */
async function askInPage(operations) {
  const ask = async ({ hash, variables }) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-titian': 'web', 'x-titian-lang': 'vi' },
      body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
    });
    return response.json();
  };
  const answers = [];
  for (let from = 0; from < operations.length; from += 8) {
    answers.push(...(await Promise.all(operations.slice(from, from + 8).map(ask))));
  }
  return answers;
}

async function askMany(page, name, list) {
  const hash = hashes.get(name);
  assert.ok(hash, `${name} is not in the manifest`);
  const answers = await page.evaluate(
    askInPage,
    list.map((variables) => ({ hash, variables })),
  );
  for (const { data, errors } of answers) {
    assert.equal(errors, undefined, JSON.stringify(errors));
    for (const result of Object.values(data)) assert.notEqual(result?.__typename, 'Refused', JSON.stringify(result));
  }
  return answers.map(({ data }) => data);
}

const ask = async (page, name, variables) => (await askMany(page, name, [variables]))[0];
const sessionOf = async (page, id) => (await ask(page, 'Introduction', { id })).introductionSession;

/** A zone in which it is morning now, so that a session of today is going on whenever the test runs. */
function morningZone() {
  const ahead = ((MORNING - new Date().getUTCHours() + 35) % 24) - 11;
  return { ahead, zone: ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}` };
}

/** What a device writes: one value in one field, knowing nothing of others. */
const written = (record, field, value, device = 'ban-tiep-don') => ({
  record,
  field,
  versions: [{ value: JSON.stringify(value), device, count: 1, at: new Date().toISOString() }],
  seen: [{ device, count: 1 }],
});

const clashes = (interviews) => {
  const on = interviews.filter(({ off }) => !off);
  const twice = (keyOf) => on.length - new Set(on.map(keyOf)).size;
  return (
    twice(({ clientId, at }) => `${clientId} ${at}`) +
    twice(({ tableId, interviewer, at }) => `${tableId} ${interviewer} ${at}`)
  );
};

export function introductions(world) {
  const organiser = () => world.signIns.find(({ name }) => name.startsWith('hlan@'));
  const known = {};

  // Where it is morning for the devices, too: what they keep for a day is forgotten at midnight.
  const desk = () => ({ lang: 'vi', size: DESK, storageState: known.state, timezoneId: morningZone().zone });

  const guest = partnerSide({ world, desk, sessionOf, venue: VENUE, tableCount: TABLES });

  const onDesk = (work) =>
    withDevice(world, desk(), async (device) => {
      const page = known.state ? await device.page('/work/sessions') : await device.signIn(organiser());
      known.state ??= await device.context.storageState();
      await work(page, device);
    });

  /** The organiser's form, then what it does not ask for: a zone in which it is morning, and the tables of the demo. */
  async function arrange(page) {
    await page.goto('/work/sessions');
    await button(page, 'Phiên mới').click();
    await page.getByLabel('Địa điểm').fill(VENUE);
    // Where it is morning for the device the office may have the next day already: not a day that is past there.
    await page.getByLabel('Ngày', { exact: true }).fill(new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10));
    await button(page, 'Lưu').click();
    await page.waitForURL(/\/work\/sessions\/[0-9a-f-]{36}/);
    await settled(page);
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const { ahead, zone } = morningZone();
    const { version } = await sessionOf(page, id);
    await ask(page, 'UpdateIntroduction', {
      id,
      version,
      input: {
        venue: VENUE,
        purpose: 'all',
        day: new Date(Date.now() + (ahead * DAY_MS) / 24).toISOString().slice(0, 10),
        timeZone: zone,
        opens: '08:00',
        closes: '16:30',
        interviewMinutes: 15,
        changeMinutes: 5,
        breaks: [{ from: '11:30', until: '13:00' }],
        talks: [],
        clientFloor: 1,
        capacity: null,
      },
    });
    return id;
  }

  async function inviteAll(page, id) {
    const { introductionSessions } = await ask(page, 'Introductions', { first: 20 });
    const demo = introductionSessions.edges.find(({ node }) => node.venue.startsWith('Nhà văn hóa'));
    const { tables } = await sessionOf(page, demo.node.id);
    assert.equal(tables.length, TABLES);
    known.partners = new Set(tables.map(({ partner }) => partner.id)).size;
    const invited = tables.map(({ partner, number }) => ({
      partnerId: partner.id,
      number,
      floor: 1,
      interviewers: [{ id: 'A' }],
    }));
    await ask(page, 'InviteIntroductionTables', { sessionId: id, tables: invited });
    await page.goto(`/work/sessions/${id}?part=people`);
    await button(page, 'Mời').click();
    await page.getByRole('heading', { name: `${PEOPLE} người được mời` }).waitFor();
  }

  async function replyAndWish(page, id) {
    const row = page
      .getByRole('row')
      .filter({ hasText: 'Chưa trả lời' })
      .filter({ has: button(page, 'Sẽ đến') });
    const before = await row.count();
    await row.first().getByRole('button', { name: 'Sẽ đến' }).click();
    await row.nth(before - 1).waitFor({ state: 'detached' });
    const { participants, tables } = await sessionOf(page, id);
    const silent = participants.filter(({ reply }) => reply === 'invited');
    assert.equal(silent.length, PEOPLE - 1);
    const replies = silent.map(({ clientId }) => ({ sessionId: id, clientId, coming: true }));
    await askMany(page, 'RecordIntroductionReply', replies);
    const wishes = participants.flatMap(({ clientId }, n) =>
      [0, 1, 2, 3].map((k) => ({
        clientId,
        tableId: tables[(n * 7 + k * (n % 5 === 0 ? 3 : 11)) % TABLES].id,
        value: 100 - k * 20,
      })),
    );
    await ask(page, 'SaveIntroductionWishes', { sessionId: id, side: 'client', wishes });
  }

  async function planAndPublish(page, id) {
    await page.goto(`/work/sessions/${id}`);
    await button(page, 'Xếp lịch').click();
    await button(page, 'Công bố lịch').click();
    const sheet = page.getByRole('dialog');
    // For the first time everybody is concerned: each person has an interview at a table of each partner.
    await sheet.getByText(`Người: ${PEOPLE} · đối tác: ${known.partners}`).nth(1).waitFor();
    assert.ok(await sheet.getByLabel(/Những ai có giờ mới/).isChecked());
    await button(sheet, 'Công bố lịch').click();
    await page.getByText('Đã công bố').first().waitFor();
    const session = await sessionOf(page, id);
    assert.equal(clashes(session.interviews), 0);
    assert.equal(new Set(session.interviews.map(({ clientId }) => clientId)).size, PEOPLE);
    return session;
  }

  async function print(page, id) {
    await page.goto(`/work/sessions/${id}/print`);
    await page.locator('.slip').first().waitFor();
    assert.equal(await page.locator('.slip').count(), PEOPLE);
    await page.getByRole('button', { name: /trang/ }).click();
    assert.equal(await page.locator('.slip.sheet-page').count(), TABLES);
  }

  /** Three at the door by the numbers on their cards, the others by the same way at once; 20 do not come. */
  async function checkIn(page, session) {
    await page.goto(`/work/sessions/${session.id}?part=day`);
    for (const card of [1, 2, 3]) {
      await page.getByLabel('Số trên thẻ').fill(String(card));
      await page.getByLabel('Số trên thẻ').press('Enter');
      await page.getByText(`${String(card).padStart(3, '0')} đã có mặt.`).waitFor();
    }
    const others = session.participants.filter(({ card }) => card > 3);
    const absent = new Set(others.slice(-ABSENT).map(({ clientId }) => clientId));
    const fields = others.map(({ clientId }) =>
      written(`p:${clientId}`, 'presence', absent.has(clientId) ? 'absent' : 'present'),
    );
    await ask(page, 'SyncIntroduction', { sessionId: session.id, fields });
    return absent;
  }

  async function replan(page, session, absent) {
    await page.goto(`/work/sessions/${session.id}`);
    const clock = `${String(MORNING).padStart(2, '0')}:${String(new Date().getUTCMinutes()).padStart(2, '0')}`;
    await button(page, `Xếp lại (${ABSENT} vắng)`).click();
    let after;
    do after = await sessionOf(page, session.id);
    while (!after.plan.rest);
    assert.equal(clashes(after.interviews), 0);
    const printed = new Map(session.interviews.map((each) => [each.id, each]));
    const remaining = session.interviews.filter(({ at, clientId }) => at >= clock && !absent.has(clientId));
    const moved = after.interviews.filter(
      ({ id, at, off, clientId }) => !absent.has(clientId) && printed.has(id) && (off || printed.get(id).at !== at),
    );
    assert.ok(moved.length <= 0.15 * remaining.length, `${moved.length} of ${remaining.length} printed times moved`);
    assert.ok(after.plan.changes.some(({ clientId }) => absent.has(clientId)));
    return after;
  }

  async function results(page, session, absent) {
    await page.goto(`/work/sessions/${session.id}?part=day`);
    await button(page, 'Kết quả').click();
    const first = page.locator('.person-row').first();
    await first.getByRole('button', { name: 'Đã gặp' }).click();
    await first.getByRole('button', { name: 'Lời mời làm việc' }).click();
    await page.getByText(/ghi chú đang chờ gửi/).waitFor({ state: 'detached' });
    const fields = session.interviews
      .filter(({ off, clientId }) => !off && !absent.has(clientId))
      .slice(1)
      .map(({ id }) => written(`i:${id}`, 'outcome', 'met'));
    await ask(page, 'SyncIntroduction', { sessionId: session.id, fields });
    const { counts, interviews } = await sessionOf(page, session.id);
    assert.ok(counts.met >= fields.length);
    assert.equal(interviews.filter(({ nextStep }) => nextStep === 'offer').length, 1);
  }

  /** What came of it, for the office and for outside; a printed page, and a file to take away. */
  async function report(page, id) {
    await page.goto(`/work/sessions/${id}/report`);
    const sums = page.locator('tr.sum').last().locator('td');
    await sums.last().waitFor();
    assert.equal(await sums.last().innerText(), String(PEOPLE));
    assert.equal(await page.locator('table.report').first().locator('tbody tr').count(), TABLES + 1);
    await button(page, 'Gửi ra ngoài').click();
    await page.getByText('ít hơn mười').waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll('.report td')].some((td) => td.innerText === '×'));
    const told = await page.locator('.report td').allInnerTexts();
    assert.deepEqual(
      told.filter((text) => /^[1-9]$/.test(text)),
      [],
    );
    const file = await page.evaluate(async (address) => {
      const { status, headers } = await fetch(address);
      return [status, headers.get('content-type')];
    }, `/files/introductions/${id}/report.xlsx?lang=vi&outside=true`);
    assert.match(file.join(' '), /200 .*spreadsheetml/);
  }

  test('a day of 200 people and 40 tables, from the first invitation to the report', () =>
    onDesk(async (page) => {
      const id = await arrange(page);
      await inviteAll(page, id);
      const answered = await guest.replies(page, id);
      await replyAndWish(page, id);
      const session = await planAndPublish(page, id);
      await guest.isKept(session, answered);
      await print(page, id);
      const absent = await checkIn(page, session);
      const after = await replan(page, session, absent);
      await results(page, after, absent);
      await report(page, id);
      known.id = id;
    }));

  const tap = async (page, card, words) => {
    await page.getByLabel('Tìm theo thẻ hoặc tên').fill(card);
    await page.locator('.person-row').first().getByRole('button', { name: words, exact: true }).click();
  };
  const sent = (page) => page.getByText(/ghi chú đang chờ gửi/).waitFor({ state: 'detached' });

  /** An hour without network on two devices: on one card they differ, on the others each has the only word. */
  async function hourApart(pages, [both, first, second, twice]) {
    const [here, there] = pages;
    const minutes = (count) => Promise.all(pages.map((page) => page.clock.fastForward(count * 60_000)));
    await tap(here, first, 'Vắng');
    await tap(here, twice, 'Có mặt');
    await minutes(20);
    await tap(there, second, 'Vắng');
    await tap(there, both, 'Vắng');
    await minutes(20);
    await tap(here, both, 'Về sớm');
    await minutes(20);
    await tap(here, twice, 'Vắng');
    await here.reload();
    await here.getByText('Mất mạng', { exact: false }).first().waitFor();
  }

  /** Both words are shown to a person, whose tap holds; of the others nothing is lost, and they were an hour apart. */
  async function joined(page, [both, first, second, twice]) {
    await page.reload();
    const note = page.locator('.note').filter({ hasText: both }).filter({ hasText: 'hai máy ghi khác nhau' });
    await note.first().waitFor();
    assert.deepEqual((await note.first().getByRole('button').allInnerTexts()).sort(), ['Vắng', 'Về sớm']);
    await note.first().getByRole('button', { name: 'Vắng' }).click();
    await note.first().waitFor({ state: 'detached' });
    await sent(page);
    const { participants, sheet } = await sessionOf(page, known.id);
    const of = (card) => participants.find((person) => person.card === Number(card));
    for (const card of [both, first, second, twice]) assert.equal(of(card).presence, 'absent', card);
    const writtenAt = (card) => {
      const field = sheet.find((each) => each.record === `p:${of(card).clientId}` && each.field === 'presence');
      return Date.parse(field.versions[0].at);
    };
    assert.ok(writtenAt(twice) - writtenAt(first) >= 3_600_000);
  }

  test('two devices without network for an hour: nothing is lost, and where they differ a person decides', () =>
    onDesk(async (here, near) => {
      const far = await Device.open(world, desk());
      const path = `/work/sessions/${known.id}?part=day`;
      try {
        const there = await far.page('/me');
        for (const page of [here, there]) {
          await page.clock.install();
          await page.goto(path);
          await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
          await page.getByLabel(/không cần mạng/).click();
          await page.waitForFunction(() => Object.keys(localStorage).some((key) => /kept-day/.test(key)));
        }
        for (const [order, cards] of [
          [
            [near, far],
            ['010', '011', '012', '013'],
          ],
          [
            [far, near],
            ['014', '015', '016', '017'],
          ],
        ]) {
          await Promise.all(order.map((device) => device.offline(true)));
          await Promise.all([here.reload(), there.reload()]);
          await hourApart([here, there], cards);
          for (const device of order) {
            await device.offline(false);
            await sent(device === near ? here : there);
          }
          await joined(here, cards);
        }
        far.faults.length = 0;
        near.faults.length = 0;
      } finally {
        await far.close();
      }
    }));

  test('what a device kept for a day goes with signing out', () =>
    onDesk(async (page) => {
      await page.goto(`/work/sessions/${known.id}?part=day`);
      await page.getByLabel(/không cần mạng/).click();
      await page.waitForFunction(() => Object.keys(localStorage).some((key) => /kept-day/.test(key)));
      assert.ok(await page.evaluate(() => caches.has('titian-day')));
      await page.goto('/me');
      await button(page, 'Đăng xuất').click();
      await page.waitForURL((url) => url.pathname === '/');
      await page.waitForFunction(async () => !(await caches.has('titian-day')));
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => /people/.test(key))), []);
    }));
}
