import { SYSTEM, VISITOR } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { ReferenceQueries } from '#domains/reference';
import { actorAs } from '../../../../test/support/actors.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { ChangePlaces } from '../change-places.js';
import { OpportunitiesJobs } from '../opportunities.jobs.js';
import { OpportunitiesQueries } from '../opportunities.queries.js';
import { Stage } from './stage.js';

const START = '2026-11-22T02:00:00Z';
const DAY = 86_400_000;

describe('places, time and standing', () => {
  let stage: Stage;
  let places: ChangePlaces;
  beforeAll(async () => {
    stage = await Stage.set();
    places = stage.app.get(ChangePlaces);
  }, 120_000);
  afterEach(() => stage.app.clock.set(START));
  afterAll(() => stage.app.stop());

  const row = async (id: string) =>
    (
      await behind(
        stage.app,
        'SELECT status, places_taken, version, closed_reason FROM opportunities.opportunity WHERE id = $1',
        [id],
      )
    )[0];

  describe('taking places', () => {
    it('gives 20 places to exactly 20 of 500 who take at once', async () => {
      const { id } = await stage.published(await stage.partner(), { places: 20 });
      // A slow machine may send some away before their turn; they come again, as people would.
      const take = (): ReturnType<typeof places.take> =>
        places.take(SYSTEM, id).catch((error: unknown) => {
          if (/timeout/.test(String(error))) return take();
          throw error;
        });
      const results = await Promise.all(Array.from({ length: 500 }, take));
      expect(results.filter(({ ok: done }) => done)).toHaveLength(20);
      const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
      expect(new Set(refusals)).toEqual(new Set(['opportunity.no_place_left']));
      expect(await row(id)).toMatchObject({ status: 'filled', places_taken: 20, version: 22 });
      const changes = await stage.changes(id);
      expect(changes.filter((change) => change === 'place-taken')).toHaveLength(19);
      expect(changes.filter((change) => change === 'filled')).toHaveLength(1);
    }, 60_000);

    it('is open again when a place is released, and never releases what nobody took', async () => {
      const { id } = await stage.published(await stage.partner(), { places: 2 });
      expect(valueOf(await places.take(stage.counsellor, id))).toEqual({ placesLeft: 1 });
      expect(valueOf(await places.take(stage.counsellor, id))).toEqual({ placesLeft: 0 });
      expect(valueOf(await places.release(stage.counsellor, id))).toEqual({ placesLeft: 1 });
      expect(await row(id)).toMatchObject({ status: 'published', places_taken: 1 });
      expect(valueOf(await places.release(stage.counsellor, id))).toEqual({ placesLeft: 2 });
      expect(await places.release(stage.counsellor, id)).toMatchObject({
        refusal: { code: 'opportunity.no_place_taken' },
      });
      expect(await stage.changes(id)).toEqual([
        'posted',
        'published',
        'place-taken',
        'filled',
        'reopened',
        'place-released',
      ]);
    });

    it('is refused where nothing is out, and unknown to strangers', async () => {
      const partner = await stage.partner();
      const draft = await stage.posted(partner);
      expect(await places.take(stage.own(partner), draft.id)).toMatchObject({
        refusal: { code: 'opportunity.no_place_left' },
      });
      const out = await stage.step(stage.counsellor, 'publish', draft);
      for (const actor of [VISITOR, stage.own(newId()), stage.farCounsellor, actorAs('client')]) {
        expect(await places.take(actor, out.id)).toMatchObject({ refusal: { code: 'not_found' } });
      }
      for (const id of [newId(), 'nowhere'])
        expect(await places.take(SYSTEM, id)).toMatchObject({ refusal: { code: 'not_found' } });
    });

    it('follows an edit of the number of places', async () => {
      const partner = await stage.partner();
      const { id, version } = await stage.published(partner, { places: 1 });
      await places.take(SYSTEM, id);
      const edit = (from: number, count: number) =>
        stage.run(
          stage.own(partner),
          'mutation ($id: ID!, $version: Int!, $input: EditOpportunityInput!) { editOpportunity(id: $id, version: $version, input: $input) { ... on OpportunityPayload { opportunity { status } } ... on Refused { problems { path code } } } }',
          { id, version: from, input: { ...stage.draft({ places: count }) } },
        );
      expect(await edit(version + 1, 3)).toEqual({ opportunity: { status: 'published' } });
      await places.take(SYSTEM, id);
      expect(await edit(version + 3, 1)).toEqual({ problems: [{ path: 'places', code: 'places.below_taken' }] });
      expect(await edit(version + 3, 2)).toEqual({ opportunity: { status: 'filled' } });
    });
  });

  describe('growing old', () => {
    const age = () => stage.app.get(OpportunitiesJobs).age();
    const later = (days: number) => stage.app.clock.set(new Date(Date.parse(START) + days * DAY).toISOString());

    it('closes the day after the last day to apply, and what has ended', async () => {
      const partner = await stage.partner();
      const until = await stage.published(partner, { applyUntil: '2026-11-25' });
      const ends = await stage.step(
        stage.counsellor,
        'pause',
        await stage.published(partner, { endsOn: '2026-11-25' }),
      );
      const draft = await stage.posted(partner, { applyUntil: '2026-11-25' });
      later(3);
      await age();
      expect([(await row(until.id))?.['status'], (await row(ends.id))?.['status']]).toEqual(['published', 'paused']);
      later(4);
      await age();
      expect(await row(until.id)).toMatchObject({ status: 'closed', closed_reason: 'expired' });
      expect(await row(ends.id)).toMatchObject({ status: 'closed', closed_reason: 'ended' });
      expect(await row(draft.id)).toMatchObject({ status: 'draft' });
      expect(await stage.changes(until.id)).toEqual(['posted', 'published', 'closed']);
    });

    it('a day ends where the place lies', async () => {
      const papua = await stage.app.get(ReferenceQueries).areaByCode('ID', 'regency', '91.71');
      const partner = await stage.partner();
      const west = await stage.published(partner, { applyUntil: '2026-11-25' });
      const east = await stage.published(partner, { applyUntil: '2026-11-25', areaId: papua?.id ?? '' });
      const statuses = async () => [(await row(west.id))?.['status'], (await row(east.id))?.['status']];
      stage.app.clock.set('2026-11-25T14:59:59Z');
      await age();
      expect(await statuses()).toEqual(['published', 'published']);
      stage.app.clock.set('2026-11-25T15:00:00Z');
      await age();
      expect(await statuses()).toEqual(['published', 'closed']);
      const late = await stage.posted(partner, { applyUntil: '2026-11-25', areaId: papua?.id ?? '' });
      expect(await stage.tryStep(stage.counsellor, 'publish', late)).toMatchObject({
        problems: [{ path: 'applyUntil', code: 'dates.past' }],
      });
      stage.app.clock.set('2026-11-25T17:00:00Z');
      await age();
      expect(await statuses()).toEqual(['closed', 'closed']);
    });

    it('asks once after 83 days and closes after 90 without an answer', async () => {
      const { id } = await stage.published(await stage.partner());
      later(82);
      await age();
      expect(await stage.changes(id)).toEqual(['posted', 'published']);
      later(83);
      await age();
      await age();
      expect(await stage.changes(id)).toEqual(['posted', 'published', 'opportunity.confirmation-asked']);
      const [event] = await behind(
        stage.app,
        `SELECT payload FROM platform.event WHERE subject_id = $1 AND name = 'opportunity.confirmation-asked'`,
        [id],
      );
      expect(event?.['payload']).toEqual({ confirmBy: '2027-02-20' });
      later(89);
      await age();
      expect(await row(id)).toMatchObject({ status: 'published' });
      later(90);
      await age();
      expect(await row(id)).toMatchObject({ status: 'closed', closed_reason: 'unconfirmed' });
    });

    it('stays when the answer is yes, and is asked again 83 days later', async () => {
      const partner = await stage.partner();
      const out = await stage.published(partner);
      const toConfirm = async () => {
        const query = `{ myOpportunities(partnerId: "${partner}", toConfirm: true, first: 5) { edges { node { id } } } }`;
        return (await stage.app.ask(stage.counsellor, query)).data;
      };
      later(84);
      expect(await toConfirm()).toEqual({ myOpportunities: { edges: [] } });
      await age();
      expect(await toConfirm()).toEqual({ myOpportunities: { edges: [{ node: { id: out.id } }] } });
      await stage.step(stage.own(partner), 'confirm', out);
      expect(await toConfirm()).toEqual({ myOpportunities: { edges: [] } });
      later(84 + 82);
      await age();
      expect(await stage.changes(out.id)).toEqual([
        'posted',
        'published',
        'opportunity.confirmation-asked',
        'confirmed',
      ]);
      later(84 + 83);
      await age();
      expect((await stage.changes(out.id)).at(-1)).toBe('opportunity.confirmation-asked');
    });

    it('does any number, in turns', async () => {
      const partner = await stage.partner();
      const { id } = await stage.published(partner, { applyUntil: '2026-11-22' });
      await behind(
        stage.app,
        `INSERT INTO opportunities.opportunity SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'external_key', 'k' || n))).*
         FROM opportunities.opportunity o, generate_series(1, 450) n WHERE o.id = $1`,
        [id],
      );
      later(1);
      expect(await age()).toBe(451);
      expect(await age()).toBe(0);
    });
  });

  describe('the standing of the partner', () => {
    it('takes what it has out away from everybody else, and brings it back', async () => {
      const partner = await stage.partner();
      const { id } = await stage.published(partner);
      const draft = await stage.posted(partner);
      await stage.decide(partner, 'suspend');
      expect([
        await stage.sees(VISITOR, id),
        await stage.sees(actorAs('client'), id),
        await stage.sees(stage.own(partner), id),
      ]).toEqual([false, false, true]);
      expect((await stage.app.get(OpportunitiesQueries).searchCards([id])).size).toBe(0);
      await stage.decide(partner, 'reinstate');
      expect(await stage.sees(VISITOR, id)).toBe(true);
      expect(await stage.changes(id)).toEqual(['posted', 'published', 'partner-standing', 'partner-standing']);
      expect(await stage.changes(draft.id)).toEqual(['posted']);
      await stage.follow(partner);
      expect((await stage.changes(id)).length).toBe(4);
    });

    it('does not break a list in the moment before what it has out follows', async () => {
      const partner = await stage.partner();
      const { id } = await stage.published(partner);
      await stage.decide(partner, 'suspend', { follow: false });
      const query = 'query ($id: ID!) { opportunity(id: $id) { partner { status } } }';
      expect(await stage.run(VISITOR, query, { id })).toEqual({ partner: { status: 'suspended' } });
    });

    it('waits for postings under way, so that none slips out beside it', async () => {
      const partner = await stage.partner();
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      let begun = (): void => undefined;
      const started = new Promise<void>((resolve) => (begun = resolve));
      const posting = stage.app.uow.write(stage.counsellor, async () => {
        const made = await stage.posted(partner);
        begun();
        await gate;
        return ok(made.id);
      });
      await started;
      let followed = false;
      const deciding = stage.decide(partner, 'suspend').then(() => (followed = true));
      await behind(stage.app, 'SELECT pg_sleep(0.3)');
      expect(followed).toBe(false);
      release();
      const id = valueOf(await posting);
      await deciding;
      expect(
        await behind(stage.app, 'SELECT partner_verified FROM opportunities.opportunity WHERE id = $1', [id]),
      ).toEqual([{ partner_verified: false }]);
    });
  });

  describe('search cards', () => {
    it('are of what is out, with what searching needs', async () => {
      const partner = await stage.partner();
      const out = await stage.published(partner, {
        title: 'Tukang Las',
        pay: { min: 100_000n, max: null, currency: 'IDR', period: 'day' },
        places: 3,
      });
      const draft = await stage.posted(partner);
      const cards = await stage.app.get(OpportunitiesQueries).searchCards([out.id, draft.id, 'nowhere', newId()]);
      expect([...cards.keys()]).toEqual([out.id]);
      expect(cards.get(out.id)).toMatchObject({
        isco: '7212',
        monthlyMin: 2_500_000n,
        monthlyMax: 2_500_000n,
        lat: expect.any(Number),
        partnerName: expect.stringMatching(/^Bengkel/),
        places: 3,
        version: 2,
      });
      expect(cards.get(out.id)?.areaPath).toContain(stage.areaId);
    });

    it('come in the order of their ids, for a new index', async () => {
      const queries = stage.app.get(OpportunitiesQueries);
      const partner = await stage.partner();
      for (let n = 0; n < 3; n += 1) await stage.published(partner);
      const ids: string[] = [];
      let after: string | null = null;
      for (;;) {
        const cards: readonly { id: string }[] = await queries.searchCardsAfter(after, 2);
        ids.push(...cards.map(({ id }) => id));
        after = cards.at(-1)?.id ?? null;
        if (after === null || cards.length < 2) break;
      }
      const all = await behind(
        stage.app,
        `SELECT id FROM opportunities.opportunity WHERE status = 'published' AND partner_verified ORDER BY id`,
      );
      expect(ids).toEqual(all.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(2);
    });

    it('come back in the order that search gave, without what is not there', async () => {
      const partner = await stage.partner();
      const [one, two] = [await stage.published(partner), await stage.published(partner)];
      const hidden = await stage.posted(partner);
      const found = await stage.app.get(OpportunitiesQueries).cardsByIds(VISITOR, [two.id, hidden.id, newId(), one.id]);
      expect(found.map(({ id }) => id)).toEqual([two.id, one.id]);
    });
  });
});
