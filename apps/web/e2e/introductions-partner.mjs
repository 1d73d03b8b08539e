// What a partner with a table says before the day, on its own page, and how the office sees it.
import assert from 'node:assert/strict';
import { button, withDevice } from './browser.mjs';

/**
 * @param {{world: object, desk: () => object, sessionOf: (page: object, id: string) => Promise<object>, venue: string,
 *   tableCount: number}} day
 */
export function partnerSide({ world, desk, sessionOf, venue, tableCount }) {
  let state;
  const partner = (work) =>
    withDevice(world, { ...desk(), storageState: state }, async (device) => {
      const page = state
        ? await device.page('/me')
        : await device.signIn(world.signIns.find(({ name }) => name.startsWith('lan@')));
      state ??= await device.context.storageState();
      await page.goto('/me/news');
      await page.getByRole('link', { name: 'Bạn được mời gặp những người tìm việc.' }).first().click();
      await work(page.locator('section.card').filter({ hasText: venue }), page);
    });

  /** First it cannot come, then it can after all, one from ten on and one all day; the office sees each by itself. */
  async function replies(page, id) {
    const atDesk = page.getByRole('row').filter({ hasText: 'đối tác tự trả lời' });
    await partner(async (card, its) => {
      await card.getByText('Bạn được mời. Bạn có đến không?').waitFor();
      await button(card, 'Chúng tôi không đến được').click();
      await button(its.getByRole('dialog'), 'Chúng tôi không đến được').click();
      await card.getByText('Bạn không đến được.').waitFor();
      await page.goto(`/work/sessions/${id}?part=people`);
      await atDesk.filter({ hasText: 'Không đến' }).waitFor();
      await button(card, 'Chúng tôi sẽ đến').click();
      await its.getByLabel('Người phỏng vấn A: có mặt từ').fill('10:00');
      await button(its, 'Thêm người phỏng vấn').click();
      await button(its.getByRole('dialog'), 'Chúng tôi sẽ đến').click();
      await card.getByText('Bạn đến với 2 người phỏng vấn').waitFor();
    });
    await page.goto(`/work/sessions/${id}?part=people`);
    await atDesk.filter({ hasText: 'Người phỏng vấn A: từ 10:00' }).waitFor();
    await page.getByText(`Đến: 1 · không đến: 0 · chưa trả lời: ${tableCount - 1}`).waitFor();
    const { tables } = await sessionOf(page, id);
    return tables.find(({ answeredAt }) => answeredAt !== null);
  }

  /** What the partner said holds in the timetable, and it is told to call. */
  async function isKept(session, { id: tableId }) {
    const own = session.interviews.filter((each) => each.tableId === tableId && !each.off);
    assert.ok(own.length > 0);
    assert.deepEqual([...new Set(own.map(({ interviewer }) => interviewer))].sort(), ['1', 'A']);
    assert.deepEqual(
      own.filter(({ interviewer, at }) => interviewer === 'A' && at < '10:00'),
      [],
    );
    await partner(async (card) => {
      await card.getByText('Muốn thay đổi, xin gọi cho cơ sở đã mời bạn.').waitFor();
      assert.equal(await button(card, 'Đổi người đến').count(), 0);
    });
  }

  return { replies, isKept };
}
