import { jest } from '@jest/globals';
import { SYSTEM, VISITOR } from '#kernel/actor';
import { ok } from '#kernel/result';
import { behind } from '../../../../test/support/people.js';
import { until } from '../../../../test/support/until.js';
import { CardDocuments } from '../card-documents.js';
import { DiscoveryJobs } from '../discovery.jobs.js';
import { FollowCards } from '../follow-cards.js';
import { RebuildIndex } from '../rebuild-index.js';
import { ReconcileIndex } from '../reconcile-index.js';
import { Stage } from '../../opportunities/spec/stage.js';
import { BrowseStage } from './browse-stage.js';

// Machines that are busy with other things are slow; nothing here is about time.
jest.setTimeout(60_000);

describe('discovery behind the page', () => {
  let browse: BrowseStage;

  beforeAll(async () => {
    browse = await BrowseStage.on(await Stage.set());
  });

  afterAll(() => browse.stage.app.stop());

  describe('suggestions', () => {
    const suggest = async (text: string, language = 'id') => {
      const answer = await browse.stage.app.ask(
        VISITOR,
        'query ($text: String!) { suggestions(text: $text) { text kind isco areaId } }',
        { variables: { text }, language },
      );
      expect(answer.errors).toEqual([]);
      return answer.data!['suggestions'] as unknown as { text: string; kind: string; isco: string | null }[];
    };

    it.each([
      ['kas', 'id', 'kasir', '5230'],
      ['kasr', 'id', 'kasir', '5230'],
      ['thợ hà', 'vi', 'thợ hàn', '7212'],
      ['tho han', 'vi', 'thợ hàn', '7212'],
      ['weld', 'en', 'welder', '7212'],
    ])('"%s" in %s begins with %s', async (text, language, name, isco) => {
      expect((await suggest(text, language))[0]).toMatchObject({ text: name, kind: 'occupation', isco });
    });

    it("speak the reader's language about what was typed in another", async () => {
      expect((await suggest('weld', 'vi'))[0]).toMatchObject({ text: 'thợ hàn', isco: '7212' });
    });

    it('hold places and posted titles, nothing twice', async () => {
      const found = await suggest('semar');
      expect(found.map(({ text, kind }) => [kind, text])).toContainEqual(['area', 'Kota Semarang']);
      const posted = await suggest('kasir');
      expect(posted.map(({ text, kind }) => [kind, text])).toContainEqual(['title', 'Kasir Minimarket']);
      expect(new Set(posted.map(({ text }) => text)).size).toBe(posted.length);
    });

    it.each(['', 'a', '  ', '((('])('are none for "%s"', async (text) => {
      expect(await suggest(text)).toEqual([]);
    });

    it('refuse what is out of bounds', async () => {
      for (const variables of [
        { text: 'a'.repeat(201), first: 5 },
        { text: 'kasir', first: 0 },
        { text: 'kasir', first: 21 },
      ]) {
        const answer = await browse.stage.app.ask(
          VISITOR,
          'query ($text: String!, $first: Int!) { suggestions(text: $text, first: $first) { text } }',
          { variables },
        );
        expect(answer.errors[0]?.extensions?.code).toBe('BAD_INPUT');
      }
    });
  });

  describe('the index', () => {
    const follow = (id: string) =>
      browse.stage.app.uow.write(SYSTEM, async () =>
        ok(await browse.stage.app.get(DiscoveryJobs).follow({ subjectId: id } as never)),
      );

    it('follows an opportunity in and out', async () => {
      const posted = await browse.publish('Penjahit Kebaya', { areaId: browse.solo });
      expect(await browse.titles({ text: 'kebaya' })).toEqual([]);
      await follow(posted.id);
      expect(await browse.titles({ text: 'kebaya' })).toEqual(['Penjahit Kebaya']);
      await browse.stage.step(browse.stage.counsellor, 'pause', posted);
      await follow(posted.id);
      await behind(browse.stage.app, "UPDATE opportunities.opportunity SET status = 'published' WHERE id = $1", [
        posted.id,
      ]);
      expect(await browse.titles({ text: 'kebaya' })).toEqual([]);
      await behind(browse.stage.app, "UPDATE opportunities.opportunity SET status = 'paused' WHERE id = $1", [
        posted.id,
      ]);
    });

    it('does not hold what a partner without standing offers', async () => {
      const pending = await browse.stage.partner('pending');
      const draft = await browse.stage.posted(pending, { title: 'Penjahit Tersembunyi' });
      await follow(draft.id);
      expect(await browse.titles({ text: 'tersembunyi' })).toEqual([]);
    });

    it('is compared with the database and mended', async () => {
      await browse.rebuild();
      const of = async (text: string) => (await browse.find({ text }, { first: 1 })).edges[0]!.node.id;
      const [a, b] = [await of('kasir minimarket'), await of('juru las')];
      const edition = await behind(browse.stage.app, 'SELECT live FROM platform.search_edition');
      const table = `platform.search_card_${String(edition[0]?.['live'])}`;
      await behind(browse.stage.app, `UPDATE ${table} SET stamp = 'old' WHERE id = $1`, [a]);
      await behind(browse.stage.app, `DELETE FROM ${table} WHERE id = $1`, [b]);
      await behind(browse.stage.app, "UPDATE opportunities.opportunity SET status = 'paused' WHERE title = 'Thợ may'");
      const { compared, mended, removed } = await browse.stage.app.get(ReconcileIndex).execute();
      expect({ compared, mended, removed }).toEqual({ compared: 8, mended: 2, removed: 1 });
      expect(await browse.stage.app.get(ReconcileIndex).execute()).toEqual({ compared: 8, mended: 0, removed: 0 });
      expect((await browse.find({})).totalCount).toBe(8);
    });

    describe('while somebody changes what is on its way into it', () => {
      const table = async () => {
        const [edition] = await behind(browse.stage.app, 'SELECT live FROM platform.search_edition');
        return `platform.search_card_${String(edition?.['live'])}`;
      };
      const set = (sql: string, id: string) =>
        behind(browse.stage.app, `UPDATE opportunities.opportunity SET ${sql}, version = version + 1 WHERE id = $1`, [
          id,
        ]);
      /** Indexed, and in need of mending. */
      const stale = async (title: string) => {
        const { id } = await browse.publish(title);
        await follow(id);
        await behind(browse.stage.app, `UPDATE ${await table()} SET stamp = 'old' WHERE id = $1`, [id]);
        return id;
      };
      const indexed = async (...ids: string[]) => {
        const sql = `SELECT title FROM ${await table()} WHERE id = ANY ($1) ORDER BY title`;
        return (await behind(browse.stage.app, sql, [ids])).map(({ title }) => title);
      };
      const spyOnDocuments = () => {
        const documents = browse.stage.app.get(CardDocuments);
        return { of: documents.of.bind(documents), spy: jest.spyOn(documents, 'of') };
      };
      afterEach(() => jest.restoreAllMocks());

      it.each([
        ['reconcile', ReconcileIndex],
        ['rebuild', RebuildIndex],
      ])('does not step back by a %s that has read it before', async (_, work) => {
        const [changed, ended] = [await stale('Perajin Rotan'), await stale('Perajin Bambu')];
        const { of, spy } = spyOnDocuments();
        spy.mockImplementationOnce(async (cards) => {
          const read = await of(cards);
          await set("title = 'Perajin Perak'", changed);
          await set("status = 'paused'", ended);
          await follow(changed);
          await follow(ended);
          return read;
        });
        await browse.stage.app.get<ReconcileIndex | RebuildIndex>(work).execute();
        expect(await indexed(changed, ended)).toEqual(['Perajin Perak']);
        await set("status = 'paused'", changed);
        await follow(changed);
      });

      it('a rebuild that nobody disturbs writes nothing twice', async () => {
        const follows = jest.spyOn(browse.stage.app.get(FollowCards), 'execute');
        await browse.rebuild();
        expect(follows.mock.calls.flat(2)).toEqual([]);
      });

      it('lets the change wait for whoever mends it at this moment', async () => {
        const id = await stale('Perajin Rotan');
        const { of, spy } = spyOnDocuments();
        let [isRead, goOn] = [(): void => undefined, (): void => undefined];
        const read = new Promise<void>((resolve) => (isRead = resolve));
        const going = new Promise<void>((resolve) => (goOn = resolve));
        spy.mockImplementationOnce(of).mockImplementationOnce(async (cards) => {
          const made = await of(cards);
          isRead();
          await going;
          return made;
        });
        const mending = browse.stage.app.get(ReconcileIndex).execute();
        await read;
        await set("title = 'Perajin Perak'", id);
        let followed = false;
        const following = follow(id).then(() => (followed = true));
        const waits = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
        await until(async () => followed || (await behind(browse.stage.app, waits)).length === 1, Boolean);
        goOn();
        await Promise.all([mending, following]);
        expect(await indexed(id)).toEqual(['Perajin Perak']);
        await set("status = 'paused'", id);
        await follow(id);
      });
    });

    it('holds public facts only', async () => {
      const [row] = await behind(
        browse.stage.app,
        'SELECT document FROM platform.search_card_0 UNION ALL SELECT document FROM platform.search_card_1 LIMIT 1',
      );
      expect(Object.keys(row!['document'] as object).sort()).toEqual(
        [
          'areaPath',
          'country',
          'digest',
          'endMinute',
          'id',
          'kind',
          'lang',
          'lat',
          'lng',
          'noExperience',
          'occupations',
          'payMax',
          'payMin',
          'placesLeft',
          'postedAt',
          'safety',
          'startMinute',
          'title',
          'weekdays',
          'words',
        ].sort(),
      );
    });
  });
});
