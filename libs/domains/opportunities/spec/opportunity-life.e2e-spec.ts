import pg from 'pg';
import { VISITOR } from '#kernel/actor';
import { newId } from '#kernel/id';
import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { ALL, FIELDS, Stage, type Seen } from './stage.js';

const MINE = `query ($partnerId: ID, $status: OpportunityStatus, $first: Int, $after: String) {
  myOpportunities(partnerId: $partnerId, status: $status, first: $first, after: $after) { edges { node { id status } } pageInfo { hasNextPage endCursor } } }`;

describe('the life of opportunities', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  describe('what happens to it', () => {
    it('goes out, pauses, comes back, is confirmed, closes', async () => {
      const partner = await stage.partner();
      const actor = stage.own(partner);
      let now: Seen = await stage.posted(partner);
      const statuses: string[] = [];
      for (const step of ['publish', 'pause', 'resume', 'confirm', 'close']) {
        now = await stage.step(actor, step, now);
        statuses.push(now.status);
      }
      expect(statuses).toEqual(['published', 'paused', 'published', 'published', 'closed']);
      expect(now.version).toBe(6);
      expect(await stage.changes(now.id)).toEqual(['posted', 'published', 'paused', 'resumed', 'confirmed', 'closed']);
      expect(await stage.run(actor, ALL, { id: now.id })).toMatchObject({
        closedReason: 'found_people',
        availableActions: ['copy'],
        publishedAt: '2026-11-22T02:00:00.000Z',
      });
    });

    it('refuses steps that make no sense, and stale versions', async () => {
      const partner = await stage.partner();
      const actor = stage.own(partner);
      const draft = await stage.posted(partner);
      for (const step of ['pause', 'resume', 'confirm']) {
        expect(await stage.tryStep(actor, step, draft)).toMatchObject({ code: `opportunity.cannot_${step}` });
      }
      const closed = await stage.step(actor, 'close', draft);
      for (const step of ['publish', 'pause', 'resume', 'confirm', 'close']) {
        expect(await stage.tryStep(actor, step, closed)).toMatchObject({ code: `opportunity.cannot_${step}` });
        expect(await stage.tryStep(actor, step, draft)).toMatchObject({ code: 'stale_version' });
      }
    });

    it.each(['publish', 'pause', 'resume', 'confirm', 'close'])(
      '%s is for whoever manages it, and nobody else',
      async (step) => {
        const partner = await stage.partner();
        const out = await stage.published(partner);
        const variables = { id: out.id, version: out.version };
        const query = `mutation ($id: ID!, $version: Int!) { ${step}Opportunity(id: $id, version: $version${step === 'close' ? ', reason: other' : ''}) { ${FIELDS} } }`;
        for (const actor of [stage.own(newId()), stage.farCounsellor])
          expect(await stage.rejection(actor, query, variables)).toBe('NOT_FOUND');
        for (const id of [newId(), 'nowhere'])
          expect(await stage.rejection(stage.own(partner), query, { ...variables, id })).toBe('NOT_FOUND');
        expect(await stage.rejection(actorAs('client'), query, variables)).toBe('FORBIDDEN');
        expect(await stage.rejection(VISITOR, query, variables)).toBe('UNAUTHENTICATED');
        expect(await stage.changes(out.id)).toEqual(['posted', 'published']);
      },
    );

    it('goes out only for a verified partner', async () => {
      const pending = await stage.partner('pending');
      const draft = await stage.posted(pending);
      expect(await stage.tryStep(stage.own(pending), 'publish', draft)).toMatchObject({
        code: 'opportunity.partner_not_verified',
      });
      await stage.decide(pending, 'verify');
      expect(await stage.step(stage.own(pending), 'publish', draft)).toMatchObject({ status: 'published' });
    });

    it.each([
      ['vi', 'Yêu cầu: không tiền án tiền sự', 'protected.criminal_past', 'Hãy bỏ “tiền án”'],
      ['id', 'Syarat: bebas HIV dan sehat', 'protected.hiv', 'Hapus “bebas HIV”'],
      ['en', 'We ask for a drug test.', 'protected.drug_past', 'Take out “drug test”'],
    ])('does not go out with a demand that nobody may make (%s)', async (...[language, description, code, message]) => {
      const partner = await stage.partner();
      const draft = await stage.posted(partner, { description });
      const query = `mutation ($id: ID!) { publishOpportunity(id: $id, version: 1) { ${FIELDS} } }`;
      const { data } = await stage.app.ask(stage.own(partner), query, { variables: { id: draft.id }, language });
      expect(data?.['publishOpportunity']).toMatchObject({
        code: 'bad_input',
        problems: [{ path: 'description', code, message: expect.stringContaining(message) }],
      });
    });

    it('does not go out, nor come back, after its last day', async () => {
      const partner = await stage.partner();
      const draft = await stage.posted(partner, { applyUntil: '2026-11-21' });
      expect(await stage.tryStep(stage.own(partner), 'publish', draft)).toMatchObject({
        problems: [{ path: 'applyUntil', code: 'dates.past' }],
      });
      const paused = await stage.step(
        stage.counsellor,
        'pause',
        await stage.published(partner, { applyUntil: '2026-11-22' }),
      );
      stage.app.clock.set('2026-11-23T02:00:00Z');
      expect(await stage.tryStep(stage.own(partner), 'resume', paused)).toMatchObject({
        problems: [{ path: 'applyUntil', code: 'dates.past' }],
      });
      stage.app.clock.set('2026-11-22T02:00:00Z');
    });
  });

  describe('reading', () => {
    it('shows everybody what is out, and only those concerned what is not', async () => {
      const partner = await stage.partner();
      const others = [VISITOR, actorAs('client'), stage.own(newId()), stage.farCounsellor, actorAs('authority')];
      const concerned = [stage.own(partner), stage.counsellor, stage.administrator];
      const expectFor = async (id: string, everybody: boolean) => {
        for (const actor of others) expect(await stage.sees(actor, id)).toBe(everybody);
        for (const actor of concerned) expect(await stage.sees(actor, id)).toBe(true);
      };
      const draft = await stage.posted(partner);
      await expectFor(draft.id, false);
      const out = await stage.step(stage.counsellor, 'publish', draft);
      await expectFor(out.id, true);
      const paused = await stage.step(stage.counsellor, 'pause', out);
      await expectFor(out.id, false);
      await stage.step(stage.counsellor, 'close', paused);
      await expectFor(out.id, true);
      await behind(
        stage.app,
        `UPDATE opportunities.opportunity SET closed_at = now() - interval '31 days' WHERE id = $1`,
        [out.id],
      );
      await expectFor(out.id, false);
      expect(await stage.sees(VISITOR, newId())).toBe(false);
      expect(await stage.sees(VISITOR, 'nowhere')).toBe(false);
    });

    it('never shows a closed one that was never out', async () => {
      const partner = await stage.partner();
      const { id } = await stage.step(stage.counsellor, 'close', await stage.posted(partner));
      expect([await stage.sees(VISITOR, id), await stage.sees(stage.own(partner), id)]).toEqual([false, true]);
    });

    it('tells a visitor nothing that is for the poster', async () => {
      const partner = await stage.partner();
      const { id } = await stage.published(partner, { pay: { min: 1n, max: null, currency: 'IDR', period: 'month' } });
      const read = await stage.run(VISITOR, ALL, { id });
      expect(read).toMatchObject({ payHint: null, availableActions: [] });
      expect(JSON.parse(String(read['jobPosting']))).toMatchObject({
        '@type': 'JobPosting',
        identifier: id,
        jobLocation: { address: { addressLocality: 'Kabupaten Semarang', addressRegion: 'Jawa Tengah' } },
      });
      expect(await stage.run(stage.own(partner), ALL, { id })).toMatchObject({ payHint: { below: true } });
    });

    it('lists one’s own, newest first, by partner and status', async () => {
      const partner = await stage.partner();
      const other = await stage.partner();
      await stage.published(other);
      const ids: string[] = [];
      for (let n = 0; n < 3; n += 1) ids.unshift((await stage.posted(partner)).id);
      const page = async (actor: Parameters<Stage['run']>[0], variables: object) =>
        (await stage.run(actor, MINE, { first: 2, ...variables })) as unknown as {
          edges: { node: { id: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      const list = async (actor: Parameters<Stage['run']>[0], variables: object) =>
        (await page(actor, variables)).edges.map(({ node }) => node.id);
      const first = await page(stage.own(partner), {});
      expect(first.edges.map(({ node }) => node.id)).toEqual(ids.slice(0, 2));
      expect(await list(stage.own(partner), { after: first.pageInfo.endCursor })).toEqual(ids.slice(2));
      expect(await list(stage.counsellor, { partnerId: partner })).toEqual(ids.slice(0, 2));
      expect(await list(stage.administrator, { partnerId: partner })).toEqual(ids.slice(0, 2));
      expect(await list(stage.own(partner), { status: 'published' })).toEqual([]);
      // What is out for everybody is not therefore one's own.
      expect(await list(stage.own(partner), { partnerId: other })).toEqual([]);
      expect(await list(stage.farCounsellor, {})).toEqual([]);
      expect(await stage.rejection(VISITOR, MINE)).toBe('UNAUTHENTICATED');
      expect(await stage.rejection(actorAs('client'), MINE)).toBe('FORBIDDEN');
      expect(await stage.rejection(stage.own(partner), MINE, { first: 101 })).toBe('BAD_INPUT');
      expect(await stage.rejection(stage.own(partner), MINE, { after: 'nonsense' })).toBe('BAD_INPUT');
    });

    it('takes as many statements for thirty as for three', async () => {
      const partner = await stage.partner();
      for (let n = 0; n < 30; n += 1)
        await stage.posted(partner, { areaId: stage.areaId, title: `Tukang Las ${n}`, skillIds: [] });
      const query = `query ($first: Int!) { myOpportunities(partnerId: "${partner}", first: $first) { edges { node {
        title partner { name } area { name path { name } } occupation { title } skills { label } payHint { below } availableActions jobPosting } } } }`;
      const statements = async (first: number): Promise<number> => {
        const spy = jest.spyOn(pg.Client.prototype, 'query');
        const before = spy.mock.calls.length;
        const { errors } = await stage.app.ask(stage.counsellor, query, { variables: { first } });
        const count = spy.mock.calls.length - before;
        spy.mockRestore();
        expect(errors).toEqual([]);
        return count;
      };
      await statements(3);
      const three = await statements(3);
      expect(three).toBeGreaterThan(3);
      expect(await statements(30)).toBe(three);
    });
  });
});
