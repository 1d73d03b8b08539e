import { MatchStage } from '../../../../test/support/match-stage.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { InviteClients } from '../invite-clients.js';
import { SaveSession } from '../save-session.js';
import { SaveTables } from '../save-tables.js';
import { SuggestPairs } from '../suggest-pairs.js';
import { actorAs } from '../../../../test/support/actors.js';

describe('pairs that matching suggests', () => {
  let on: MatchStage;
  beforeAll(async () => {
    on = await MatchStage.set();
    await on.opening({ title: 'Tukang Las Siang' });
  }, 180_000);
  afterAll(() => on.stage.app.stop());

  const wishesOf = (id: string) =>
    behind(
      on.stage.app,
      `SELECT client_id AS "clientId", side, value FROM introductions.wish WHERE session_id = $1 ORDER BY client_id`,
      [id],
    );

  it('are those who suit an opening of a table’s partner, of the people invited, again and again the same', async () => {
    const { app, counsellor } = on.stage;
    const [welder, cook, stranger] = [
      await on.client(),
      await on.client({ ...on.work, occupations: ['5120'], experience: [], availability: [] }),
      await on.client(),
    ];
    const hours = { opens: 480, closes: 660, interview: 15, change: 5, breaks: [], talks: [] };
    const day = { venue: 'Gedung Serbaguna', areaId: null, purpose: 'work' as const, day: '2027-01-05' };
    const draft = { ...day, ...hours, clientFloor: 1, capacity: null };
    const id = valueOf(await app.get(SaveSession).create(counsellor, draft));
    const table = { partnerId: on.partnerId, number: 1, floor: 0, interviewers: [], spot: null };
    valueOf(await app.get(SaveTables).invite(counsellor, id, [table]));
    valueOf(await app.get(InviteClients).execute(counsellor, id, { clientIds: [welder, cook] }));
    const suggest = app.get(SuggestPairs);
    valueOf(await suggest.execute(counsellor, id));
    const wishes = await wishesOf(id);
    const best = wishes.find(({ clientId }) => clientId === welder);
    expect(best).toMatchObject({ side: 'match' });
    expect(best!['value']).toBeGreaterThan(60);
    expect(wishes.map(({ clientId }) => clientId)).not.toContain(stranger);
    valueOf(await suggest.execute(counsellor, id));
    expect(await wishesOf(id)).toEqual(wishes);
    expect(await suggest.execute(actorAs('counsellor'), id)).toMatchObject({ refusal: { code: 'not_found' } });
  });
});
