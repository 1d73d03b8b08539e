import { SYSTEM, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { MatchingJobs } from '../matching.jobs.js';
import { MATCH, MatchStage, type SeenMatch } from '../../../../test/support/match-stage.js';

const REFUSED = '... on Refused { code problems { path code } }';
const OVERRIDE = `mutation ($c: ID!, $o: ID!, $input: MatchOverrideInput!) { overrideMatch(clientId: $c, opportunityId: $o, input: $input) {
  __typename ... on MatchPayload { clientId } ${REFUSED} } }`;
const WITHDRAW = `mutation ($c: ID!, $o: ID!) { withdrawMatchOverride(clientId: $c, opportunityId: $o) { __typename ${REFUSED} } }`;
const NONE = `mutation ($c: ID!, $fact: NoneFact!, $holds: Boolean!) { answerNone(clientId: $c, fact: $fact, holds: $holds) { __typename ${REFUSED} } }`;
const KEEP = `mutation ($c: ID!) { keepShortlist(clientId: $c) { __typename ... on KeptShortlistPayload { shortlist { id day weightsVersion } } ${REFUSED} } }`;
const KEPT = `query ($id: ID!) { keptShortlist(id: $id) { day weightsVersion matches { ${MATCH} } } }`;
const KEPT_OF = `query ($c: ID!) { keptShortlists(clientId: $c) { id } }`;
const WEIGHTS = '{ matchWeights { version shares { criterion label weight } } }';
const WEIGH = `mutation ($version: Int!, $shares: [CriterionShare!]!) { saveMatchWeights(version: $version, shares: $shares) {
  __typename ... on MatchWeightsPayload { version } ${REFUSED} } }`;

const PAY_ONLY = [
  { criterion: 'pay', weight: 60 },
  { criterion: 'occupation', weight: 40 },
];

describe('deciding on matches', () => {
  let on: MatchStage;
  let fits: string;
  let car: string;

  beforeAll(async () => {
    on = await MatchStage.set();
    fits = await on.opening({ title: 'Tukang Las Siang' });
    car = await on.opening({
      title: 'Tukang Las Keliling',
      requirements: [{ kind: 'licence', licence: 'car', hard: true }],
    });
  }, 180_000);
  afterAll(() => on.stage.app.stop());

  const run = (query: string, variables: Record<string, unknown>, as: Actor = on.stage.counsellor) =>
    on.stage.run(as, query, variables);
  const of = async (clientId: string, title: string): Promise<SeenMatch> => {
    const found = (await on.list(clientId)).matches.find((one) => one.title === title);
    if (!found) throw new Error(`no ${title}`);
    return found;
  };
  const events = async (clientId: string): Promise<unknown[]> =>
    behind(
      on.stage.app,
      "SELECT name, payload FROM platform.event WHERE subject_id = $1 AND name LIKE 'match.%' ORDER BY id",
      [clientId],
    );

  describe('overriding', () => {
    it('moves an opening, keeps the reason, and ends what was said before', async () => {
      const c = await on.client();
      const input = { stance: 'put_forward', why: 'employer_agreed', words: ' Bosnya bilang  boleh ' };
      expect(await run(OVERRIDE, { c, o: car, input })).toEqual({ __typename: 'MatchPayload', clientId: c });
      expect(await of(c, 'Tukang Las Keliling')).toMatchObject({
        group: 'yes',
        answer: 'no',
        override: { stance: 'put_forward', whyText: 'The employer agreed', words: 'Bosnya bilang boleh' },
      });
      expect((await on.list(c)).counts).toMatchObject({ yes: 2, no: 0 });
      expect((await on.people(car)).find(({ client }) => client?.id === c)).toMatchObject({ group: 'yes' });
      await run(OVERRIDE, { c, o: car, input: { stance: 'set_aside', why: 'not_now' } });
      expect(await of(c, 'Tukang Las Keliling')).toMatchObject({
        group: 'no',
        override: { stance: 'set_aside', words: null },
      });
      expect(await run(WITHDRAW, { c, o: car })).toEqual({ __typename: 'MatchPayload' });
      expect(await of(c, 'Tukang Las Keliling')).toMatchObject({ group: 'no', override: null });
      expect(await events(c)).toEqual([
        { name: 'match.overridden', payload: { opportunityId: car, stance: 'put_forward', reason: 'employer_agreed' } },
        { name: 'match.overridden', payload: { opportunityId: car, stance: 'set_aside', reason: 'not_now' } },
        { name: 'match.override-ended', payload: { opportunityId: car } },
      ]);
      const open = JSON.stringify(await behind(on.stage.app, 'SELECT * FROM matching.override'));
      expect(open).toContain('employer_agreed');
      expect(open).not.toContain('Bosnya');
    });

    it('is not known to the person', async () => {
      const c = await on.client();
      await run(OVERRIDE, { c, o: fits, input: { stance: 'set_aside', why: 'bad_experience' } });
      const { data } = await on.stage.app.ask(on.self(c), `{ ownShortlist { matches { ${MATCH} } } }`);
      const own = (data!['ownShortlist'] as unknown as { matches: SeenMatch[] }).matches;
      expect(own.find(({ title }) => title === 'Tukang Las Siang')).toMatchObject({ group: 'yes', override: null });
    });

    it('refuses a reason of the other stance, or another reason without words', async () => {
      const c = await on.client();
      const input = { stance: 'set_aside', why: 'employer_agreed' };
      expect(await run(OVERRIDE, { c, o: fits, input })).toMatchObject({
        code: 'bad_input',
        problems: [{ path: 'reason' }],
      });
      expect(
        await run(OVERRIDE, { c, o: fits, input: { stance: 'set_aside', why: 'other', words: ' ' } }),
      ).toMatchObject({ problems: [{ path: 'words', code: 'required' }] });
    });

    it('finds nobody of another office, no unknown opening, and nothing to withdraw', async () => {
      const c = await on.client();
      const input = { stance: 'set_aside', why: 'not_now' };
      expect(await on.stage.rejection(on.stage.farCounsellor, OVERRIDE, { c, o: fits, input })).toBe('NOT_FOUND');
      expect(await on.stage.rejection(on.stage.counsellor, OVERRIDE, { c, o: newId(), input })).toBe('NOT_FOUND');
      expect(await on.stage.rejection(on.stage.counsellor, WITHDRAW, { c, o: fits })).toBe('NOT_FOUND');
      expect(await on.stage.rejection(on.self(c), OVERRIDE, { c, o: fits, input })).toBe('FORBIDDEN');
    });
  });

  describe('an answer of none', () => {
    it('settles what an empty list leaves open, and can be taken back', async () => {
      const c = await on.client({ ...on.work, licences: [] });
      expect(await of(c, 'Tukang Las Keliling')).toMatchObject({ answer: 'unknown', findings: [{ fact: 'licences' }] });
      expect(await run(NONE, { c, fact: 'licences', holds: true })).toEqual({ __typename: 'MatchPayload' });
      await run(NONE, { c, fact: 'licences', holds: true });
      expect(await of(c, 'Tukang Las Keliling')).toMatchObject({
        answer: 'no',
        findings: [{ code: 'licence_missing' }],
      });
      await run(NONE, { c, fact: 'licences', holds: false });
      expect(await of(c, 'Tukang Las Keliling')).toMatchObject({ answer: 'unknown' });
      expect(await events(c)).toHaveLength(3);
      for (const fact of ['papers', 'limits']) await run(NONE, { c, fact, holds: true });
      const saidNone = 'query ($c: ID!) { client(id: $c) { saidNone } }';
      expect(await run(saidNone, { c })).toEqual({ saidNone: ['papers', 'limits'] });
      expect(await on.stage.rejection(on.stage.farCounsellor, NONE, { c, fact: 'licences', holds: true })).toBe(
        'NOT_FOUND',
      );
    });
  });

  describe('a kept shortlist', () => {
    it('explains itself a year later, with the weights, facts and titles of its day', async () => {
      const c = await on.client();
      const then = (await on.list(c)).matches;
      const kept = await run(KEEP, { c });
      expect(kept).toMatchObject({ shortlist: { weightsVersion: expect.any(Number), day: '2026-11-22' } });
      const { id } = kept['shortlist'] as unknown as { id: string };
      const { shares } = (
        (await run(WEIGHTS, {}, on.stage.administrator)) as unknown as { version: number; shares: object[] }[]
      )[0]!;
      expect(shares).toHaveLength(8);
      const version = (kept['shortlist'] as unknown as { weightsVersion: number }).weightsVersion;
      expect(await run(WEIGH, { version, shares: PAY_ONLY }, on.stage.administrator)).toMatchObject({
        version: version + 1,
      });
      const gone = await on.opening({ title: 'Tukang Las Sebentar' });
      await on.stage.step(on.stage.counsellor, 'close', { id: gone, version: 2 });
      on.stage.app.clock.set('2027-11-22T02:00:00Z');
      const later = await run(KEPT, { id });
      on.stage.app.clock.set('2026-11-22T02:00:00Z');
      expect(later).toMatchObject({ day: '2026-11-22', weightsVersion: version });
      expect(later['matches']).toEqual(then);
      expect((await on.list(c)).matches[0]!.score).not.toBe(then[0]!.score);
      expect(await run(KEPT_OF, { c })).toEqual([{ id }]);
      expect(await events(c)).toEqual([{ name: 'match.shortlist-kept', payload: { shortlistId: id } }]);
    });

    it('is not there for another office, and goes with the person', async () => {
      const c = await on.client();
      const { id } = (await run(KEEP, { c }))['shortlist'] as unknown as { id: string };
      await run(OVERRIDE, { c, o: fits, input: { stance: 'set_aside', why: 'other', words: 'Belum' } });
      expect(await run(KEPT, { id }, on.stage.farCounsellor)).toBeNull();
      expect(await run(KEPT_OF, { c }, on.stage.farCounsellor)).toEqual([]);
      expect(await on.stage.rejection(on.stage.farCounsellor, KEEP, { c })).toBe('NOT_FOUND');
      await on.stage.app.uow.write(SYSTEM, async () =>
        ok(await on.stage.app.get(MatchingJobs).forget({ subjectId: c } as never)),
      );
      expect(await run(KEPT, { id })).toBeNull();
      expect(await behind(on.stage.app, 'SELECT 1 FROM vault.match_words WHERE client_id = $1', [c])).toEqual([]);
    });
  });

  describe('weights', () => {
    it('are added by administrators as a new version that makes a hundred, on top of the one looked at', async () => {
      const [latest] = (await run(WEIGHTS, {}, on.stage.administrator)) as unknown as { version: number }[];
      const { version } = latest!;
      const shares = [{ criterion: 'pay', weight: 99 }];
      expect(await run(WEIGH, { version, shares }, on.stage.administrator)).toMatchObject({ code: 'bad_input' });
      expect(await run(WEIGH, { version: version - 1, shares: PAY_ONLY }, on.stage.administrator)).toMatchObject({
        code: 'stale_version',
      });
      expect(await on.stage.rejection(on.stage.counsellor, WEIGH, { version, shares: PAY_ONLY })).toBe('FORBIDDEN');
      expect(await on.stage.rejection(actorAs('employer'), WEIGHTS)).toBe('FORBIDDEN');
    });

    it('are never changed, and never removed once they were used, whoever tries', async () => {
      await run(KEEP, { c: await on.client() });
      const used = '(SELECT max(weights) FROM matching.shortlist)';
      const change = behind(on.stage.app, `UPDATE matching.weights SET shares = '{}' WHERE version = ${used}`);
      await expect(change).rejects.toThrow('add a version');
      const removal = behind(on.stage.app, `DELETE FROM matching.weights WHERE version = ${used}`);
      await expect(removal).rejects.toThrow('violates foreign key');
    });
  });
});
